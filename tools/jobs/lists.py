"""The word lists by which names are found: files under data/names, one a language."""

import re
from functools import cache
from typing import Any

from tools.jobs.phrases import NOTHING, languages, table, union


def words(language: str) -> dict[str, Any]:
    """The lists of a language, English ones for a language that has none."""
    return table(f"names/{language if language in languages() else 'en'}")


@cache
def whole(language: str, key: str) -> re.Pattern[str]:
    """One list as a pattern that begins and ends with a word."""
    return union(tuple(words(language).get(key, ())))


@cache
def before_field(language: str) -> re.Pattern[str]:
    """What stands before a field of study: `bachelor's degree in`."""
    parts = words(language).get("education", {}).get("lead", [])
    return re.compile("|".join(f"(?:{p})" for p in parts)) if parts else NOTHING


@cache
def signs(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Conditions and traits by name, each with what shows it."""
    return tuple((name, union(tuple(parts))) for name, parts in words(language).get("signs", {}).items() if parts)
