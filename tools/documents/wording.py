"""Our own sentences, one data file a language: how they are found, chosen and filled."""

import hashlib
import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "de", "fr", "es", "pt", "nl", "it")
"""The languages we can write in. Facts may be in any language."""

_FOLDER = Path(__file__).parent / "phrases"
_SLOT = re.compile(r"\{([a-z_]+)\}")


@cache
def phrases(language: str) -> Mapping[str, Any]:
    """The phrase file of a language; English where we have none."""
    name = language if language in LANGUAGES else "en"
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def headings(language: str) -> Mapping[str, str]:
    """What the sections of a CV are called in a language, also in those that we have no sentences for; else in English."""
    if language in LANGUAGES:
        return dict(phrases(language)["headings"])
    others = tomllib.loads((_FOLDER / "headings.toml").read_text(encoding="utf-8"))
    return dict(others.get(language) or phrases("en")["headings"])


@cache
def local(language: str, country: str) -> Mapping[str, Any]:
    """What a letter in a language has otherwise in a country; empty where that is as everywhere."""
    found: Mapping[str, Any] = tomllib.loads((_FOLDER / "countries.toml").read_text(encoding="utf-8"))
    return dict(found.get(f"{language}-{country}", {}))


def fill(pattern: str, slots: Mapping[str, str]) -> str:
    """The pattern with its slots filled in one pass, so that braces in a person's words stay words.

    Raises:
        KeyError: a slot that has no value, which is a mistake in a phrase file.
    """
    return _SLOT.sub(lambda match: slots[match[1]], pattern)


def slots_of(pattern: str) -> frozenset[str]:
    """The names of the slots in a pattern."""
    return frozenset(_SLOT.findall(pattern))


def choose(patterns: Sequence[str], seed: str, used: Sequence[str] = ()) -> str:
    """One of the patterns, always the same for the same seed; one not yet used where there is any."""
    fresh = [pattern for pattern in patterns if pattern not in used] or list(patterns)
    digest = hashlib.sha256(seed.encode("utf-8", "replace")).digest()
    return fresh[int.from_bytes(digest[:4]) % len(fresh)]


def toned(patterns: Mapping[str, Any], tone: str) -> Any:
    """The wording for a tone; the plain one where a tone has none of its own."""
    return patterns.get(tone) or patterns["plain"]


def joined(items: Sequence[str], language: str) -> str:
    """A list as one would say it: a, b and c."""
    lists = phrases(language)["lists"]
    if len(items) < 2:  # noqa: PLR2004 (one item needs no "and")
        return "".join(items)
    comma: str = lists["oxford"] if len(items) > 2 else ""  # noqa: PLR2004 (a comma before "and" in a list of three)
    last_word: str = lists["and"]
    if any(items[-1].lower().startswith(start) for start in lists.get("and_before", ())):
        last_word = lists["and_instead"]
    return ", ".join(items[:-1]) + comma + last_word + items[-1]


def quoted(text: str, language: str) -> str:
    """The words in the quotation marks of the language."""
    opening, closing = phrases(language)["lists"]["quote"]
    return f"{opening}{text.strip()}{closing}"
