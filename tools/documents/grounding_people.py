"""Words for people: who somebody is by trade or rank, and who else may have done a thing."""

from functools import cache

from tools.documents.grounding_meanings import Meanings, meanings, under

_TRADES = (
    "health",
    "education and care",
    "engineering, technology, science",
    "office, law, finance, trade",
    "logistics and transport",
    "crafts, construction, production",
    "hospitality and food",
    "arts, media, sport",
)
_RANKS = "ranks and standing"
_SERVED = "customer user guest patient resident child young_person elderly family parent citizen audience participant pupil student newcomer"


@cache
def _trades() -> Meanings:
    return frozenset().union(*(under("people.txt", heading) for heading in _TRADES))


@cache
def _doers() -> Meanings:
    served = frozenset().union(*(meanings(word) for word in _SERVED.split()))
    return (_trades() | under("people.txt", _RANKS)) - served


def trade(word: str) -> bool:
    """Whether a folded word says what somebody is by trade, and nothing else."""
    found = meanings(word)
    return bool(found) and found <= _trades()


def person(word: str) -> bool:
    """Whether a folded word may stand for somebody who does things, not for those they are done for."""
    found = meanings(word)
    return bool(found) and found <= _doers()
