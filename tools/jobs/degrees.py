"""Levels and subjects of study, by words of many countries (data/degrees.toml, data/subjects.toml)."""

import re
from datetime import date
from functools import cache
from typing import Literal

from core.flat import flat
from tools.jobs.phrases import longest, table, union
from tools.profile.models import Fact

Progress = Literal["done", "nearly", "begun", "dropped"]
Nearness = Literal["same", "near", "other"]
UPPER, TRADE, BACHELOR, MASTER = 2, 3, 5, 6
_HIGHER = re.compile(r"universi\w+|hochschule\w*|polytech\w*|politec\w+|\bcollege\b|hogeschool")
_YEARS = 3
"""Years from its start in which a study without an end still runs, and from which it is nearly done."""


@cache
def _levels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((str(rank), union(tuple(map(str, words)))) for rank, words in table("degrees")["levels"].items())


@cache
def study_words(key: str) -> re.Pattern[str]:
    """One list of words about studies, over flat text."""
    return union(tuple(map(str, table("degrees")["words"][key])))


def levels_in(flat_words: str) -> tuple[int, ...]:
    """The ranks of all levels that words name."""
    hits = [(m.start(), m.end(), rank) for rank, words in _levels() for m in words.finditer(flat_words)]
    return tuple(int(rank) for rank in longest(hits))


def level_of(fact: Fact) -> int:
    """The rank of a study: by its title and subject, else by its words, else by its school."""
    for words in (" ".join(filter(None, (fact.title, fact.details.get("area")))), fact.text):
        if found := levels_in(flat(words)):
            return max(found)
    if fact.kind != "education":
        return 0
    return BACHELOR if _HIGHER.search(flat(fact.text)) else UPPER


@cache
def _subjects() -> dict[str, tuple[re.Pattern[str], frozenset[str], bool, bool]]:
    """Subject -> its words, what is near, whether that belongs to it, whether that does not do."""
    return {
        str(name): (union(tuple(row["words"])), frozenset(row.get("near", ())), "wide" in row, "strict" in row)
        for name, row in table("subjects").items()
    }


def subjects_in(flat_words: str) -> tuple[str, ...]:
    """The subjects that words name; `higher education` names a level, not teaching."""
    hits = [(m.start(), m.end(), name) for name, row in _subjects().items() for m in row[0].finditer(flat_words)]
    hits += [(m.start(), m.end(), rank) for rank, words in _levels() for m in words.finditer(flat_words)]
    return tuple(name for name in longest(hits) if name in _subjects())


def nearness(wanted: tuple[str, ...], have: tuple[str, ...]) -> Nearness:
    """How near the subjects of a study lie to those asked for; any of them is enough."""
    around: set[str] = set()
    for name in wanted:
        _, near, wide, strict = _subjects()[name]
        if name in have or (wide and near & set(have)):
            return "same"
        around |= frozenset() if strict else near
    return "near" if around & set(have) else "other"


def progress(fact: Fact, today: date) -> Progress:
    """Whether a study is done, by its words and dates: one without an end that began lately still runs."""
    words = flat(" ".join(filter(None, (fact.text, fact.title, fact.details.get("area"), fact.details.get("level")))))
    if study_words("dropped").search(words):
        return "dropped"
    now = f"{today.year}-{today.month:02}"
    start = int(fact.start[:4]) if fact.start and fact.start[:4].isdigit() else None
    running = (
        fact.current or (fact.end or "") > now or (fact.end is None and start is not None and start > today.year - _YEARS - 1)
    )
    if not running and not union(tuple(map(str, table("denials")["pending"]))).search(words):
        return "done"
    old = start is not None and start <= today.year - _YEARS
    return "nearly" if study_words("nearly").search(words) or old else "begun"
