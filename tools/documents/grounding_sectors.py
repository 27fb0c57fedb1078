"""Sectors: a cashier's years count as years in retail, though no line of her CV says "retail"."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from core.remembered import remembered
from tools.documents.grounding_meanings import Meanings, lines, meanings, means
from tools.documents.scripts import stem

_KEPT = 4096


@dataclass(frozen=True)
class Sector:
    """What a sector is called, and what shows that a job is of it: by meaning, and by stem for words that have none of ours."""

    called: Meanings
    names: frozenset[str]
    shown: Meanings
    signs: frozenset[str]


@cache
def sectors() -> tuple[Sector, ...]:
    """All of them, as the data file has them."""
    made = []
    for line in lines("sectors.txt"):
        names, _, signs = line.partition(">")
        called, shown = _both(names.split()), _both(signs.split())
        made.append(Sector(*called, *shown))
    return tuple(made)


def _both(listed: Iterable[str]) -> tuple[Meanings, frozenset[str]]:
    words = tuple(listed)
    return frozenset().union(*(means(word) for word in words)), frozenset(stem(word) for word in words if "_" not in word)


@remembered(_KEPT)
def sectors_of(word: str) -> tuple[Sector, ...]:
    """The sectors that a folded word is a name of."""
    meant, own = meanings(word), stem(word)
    return tuple(sector for sector in sectors() if own in sector.names or meant & sector.called)


def belongs(word: str, stems: frozenset[str], meant: Meanings) -> bool:
    """Whether a text with these stems and meanings is of a sector that the word names."""
    return any(meant & sector.shown or stems & sector.signs for sector in sectors_of(word))
