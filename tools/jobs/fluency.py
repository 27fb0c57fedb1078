"""How well a language is known, as CVs and ads put it: 0 (a few words), 1 to 6 (A1 to C2), 7 (native)."""

import re
from functools import cache

from tools.jobs.phrases import table, union

CEFR = ("A1", "A2", "B1", "B2", "C1", "C2")
NATIVE = 7
_CEFR = re.compile(r"(?<![\w])([abc][12])(?!\w)")
_PERCENT = re.compile(r"(\d{1,3}) ?%")
_SHARES = ((95, 6), (85, 5), (70, 4), (50, 3), (30, 2))
_ORDER = ("C2", "native", "words", "C1", "B1", "A2", "A1", "B2")
"""Words for a level are looked for in this order: `conversational, good` is the lower, `a good beginner` too."""


def rank_of(name: str) -> int:
    """The rank of a level by name."""
    return NATIVE if name == "native" else CEFR.index(name) + 1 if name in CEFR else 0


def level_name(rank: int) -> str:
    """The name of a rank, for a reason."""
    return "native" if rank >= NATIVE else CEFR[max(rank, 1) - 1]


def rank_held(flat_words: str) -> int | None:
    """The rank that the words beside a language give; None where they say nothing of a level."""
    written = _CEFR.search(flat_words)
    if written:
        return rank_of(written.group(1).upper())
    tested = _by_test(flat_words)
    if tested is not None:
        return tested
    percent = _PERCENT.search(flat_words)
    if percent:
        return next((rank for least, rank in _SHARES if int(percent.group(1)) >= least), 1)
    return next((rank_of(level) for level in _ORDER if _level_words(level).search(flat_words)), None)


def rank_needed(flat_quote: str) -> tuple[int | None, bool]:
    """The rank a demand names, and whether by a level of the Framework, below which nothing counts."""
    written = _CEFR.search(flat_quote)
    if written:
        return rank_of(written.group(1).upper()), True
    return next((int(rank) for rank, words in _needs() if words.search(flat_quote)), None), False


def level_asked(flat_quote: str) -> str | None:
    """The level that a demand names, by letters or by words, as a demand shows it; None where it names none."""
    rank = rank_needed(flat_quote)[0]
    rank = rank_held(flat_quote) if rank is None else rank
    return None if rank is None else level_name(rank)


def _by_test(flat_words: str) -> int | None:
    for words, points in table("fluency")["tests"].items():
        hit = re.search(rf"(?<!\w)(?:{words})\D{{0,20}}(\d{{1,3}}(?:[.,]\d)?)(?!\w)", flat_words)
        if hit:
            score = float(hit.groups()[-1].replace(",", "."))
            return next((rank_of(level) for level, least in points.items() if score >= least), 1)
    return None


@cache
def _level_words(level: str) -> re.Pattern[str]:
    return union(tuple(str(w) for w in table("fluency")["levels"][level]))


@cache
def _needs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((str(rank), union(tuple(map(str, words)))) for rank, words in table("fluency")["need"].items())
