"""The phrases of job ads by language: files under data/words, one a language, compiled when first needed."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
NOTHING = re.compile(r"(?!)")


@cache
def languages() -> tuple[str, ...]:
    """The languages whose ads can be read."""
    return tuple(sorted(path.stem for path in (DATA / "words").glob("*.toml")))


@cache
def table(name: str) -> dict[str, Any]:
    """One data file as it is written."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def entries(language: str, section: str, key: str) -> tuple[str, ...]:
    """The phrases of one language and, since ads borrow freely, of English; German ones with ß as well."""
    names = dict.fromkeys(([language] if language in languages() else []) + ["en"])
    found: list[str] = []
    for name in names:
        values = table(f"words/{name}").get(section, {}).get(key, [])
        found += [str(v) for v in values] if isinstance(values, list) else []
    return (*found, *(v.replace("ss", "ß") for v in found if "ss" in v and language == "de"))


def union(parts: tuple[str, ...], *, whole: bool = False) -> re.Pattern[str]:
    """One pattern for all parts; `whole` must match a whole line, else word borders hold."""
    if not parts:
        return NOTHING
    body = "|".join(sorted(parts, key=len, reverse=True))
    return re.compile(rf"(?:{body})" if whole else rf"(?<!\w)(?:{body})(?!\w)")


def gathered(row: Mapping[str, Any], *keys: str) -> re.Pattern[str]:
    """The phrases under some keys of an entry of a data file as one pattern; a key it lacks adds nothing."""
    return union(tuple(str(word) for key in keys for word in row.get(key, ())))


@cache
def pattern(language: str, section: str, key: str) -> re.Pattern[str]:
    """The phrases of a language as one pattern over flat text."""
    return union(entries(language, section, key), whole=section == "headings")


@cache
def own(language: str, section: str, key: str) -> re.Pattern[str]:
    """The phrases of a language alone: French `licence` is a degree, English `licence` a paper."""
    values = table(f"words/{language if language in languages() else 'en'}").get(section, {}).get(key, [])
    return union(tuple(str(v) for v in values))


@cache
def numbers(language: str) -> dict[str, int]:
    """Number words of a language and of English."""
    found: dict[str, int] = {}
    for name in dict.fromkeys(("en", language if language in languages() else "en")):
        words = table(f"words/{name}")["years"]["words"]
        found.update(words if isinstance(words, dict) else {})
    return found


@cache
def spoken() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Natural languages by their English name, with what they are called in each language."""
    file = tomllib.loads((DATA / "languages.toml").read_text(encoding="utf-8"))
    return tuple((name, union(tuple(words))) for name, words in file.items())


@cache
def _any_spoken() -> re.Pattern[str]:
    return re.compile("|".join(pattern_.pattern for _, pattern_ in spoken()))


def languages_in(flat_text: str) -> list[tuple[str, int, int]]:
    """Natural languages named in flat text: English name, start, end."""
    if not _any_spoken().search(flat_text):
        return []
    found = [(name, m.start(), m.end()) for name, pattern_ in spoken() for m in pattern_.finditer(flat_text)]
    return sorted(found, key=lambda hit: hit[1])


def longest(hits: Iterable[tuple[int, int, str]]) -> tuple[str, ...]:
    """The names of hits (start, end, name) in the order of the text, without those that overlap a longer hit of another name."""
    found = sorted(hits)
    firm = [
        (start, name)
        for start, end, name in found
        if not any(b - a > end - start and a < end and start < b and other != name for a, b, other in found)
    ]
    return tuple(dict.fromkeys(name for _, name in firm))
