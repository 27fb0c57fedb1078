"""Where words of a list stand in a text, in any script: the lists are data, with `*` for any ending."""

import re
from functools import cache
from typing import Any

from core.remembered import remembered
from tools.documents.grounding_lexicon import table
from tools.documents.scripts import fold

_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_ALEF = re.compile(r"[اأإآ]")
_ARABIC_PREFIX = r"(?<!\w)(?:[وف]?(?:ال|لل|[بكل](?:ال)?)?)"
"""Arabic writes and, with, for, as and the article before a word without a space."""


@cache
def pattern(entries: tuple[str, ...]) -> re.Pattern[str] | None:
    """One expression for all words and phrases of a list, the longest first."""
    unique = sorted({fold(entry) for entry in entries if entry}, key=lambda entry: (-len(entry), entry))
    return re.compile("|".join(_one(entry) for entry in unique)) if unique else None


def _one(entry: str) -> str:
    body = re.escape(entry).replace(r"\*", r"\w*").replace(r"\ ", r"[\s-]+")
    if _WIDE.search(entry):
        return body
    if _ARABIC.search(entry):
        return rf"{_ARABIC_PREFIX}{_ALEF.sub('[اأإآ]', body)}(?!\w)"
    return rf"(?<![\w]){body}(?!\w)"


@cache
def listed(name: str, *path: str) -> tuple[str, ...]:
    """A list of a data file; a table of lists by language counts as one list."""
    found: Any = table(name)
    for key in path:
        found = found[key]
    lists = list(found.values()) if isinstance(found, dict) else [found]
    return tuple(str(entry) for entries in lists for entry in entries)


@remembered(16384)
def spots(folded: str, entries: tuple[str, ...]) -> tuple[tuple[int, int, str], ...]:
    """Where entries of a list stand in a folded text: (from, to, words)."""
    wanted = pattern(entries)
    return tuple((match.start(), match.end(), match.group()) for match in wanted.finditer(folded)) if wanted else ()


def first(folded: str, entries: tuple[str, ...]) -> str | None:
    """The first word of a list in a folded text."""
    found = spots(folded, entries)
    return found[0][2] if found else None


Spot = tuple[int, int, str]
"""From, to, words."""


@remembered(16384)
def outermost(folded: str, lists: tuple[tuple[str, ...], ...], harmless: tuple[str, ...]) -> list[Spot]:
    """Where entries of several lists stand, without those inside a longer phrase that means something else."""
    wider = spots(folded, harmless)
    found = sorted(spot for entries in lists for spot in spots(folded, entries))
    return [spot for spot in found if not any(other[0] <= spot[0] and spot[1] <= other[1] for other in wider)]
