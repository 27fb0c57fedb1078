"""Words for people: who somebody is by trade or rank, and who else may have done a thing."""

from functools import cache

from tools.documents.grounding_meanings import Meanings, cuts, meanings, means, under

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


def may_be_trade(word: str) -> bool:
    """Whether a folded word can say what somebody is by trade: Editora, Chemietechniker."""
    return bool(called(word) & _trades())


def called(word: str) -> Meanings:
    """What a folded word says that somebody is: its meanings, of a compound those of its end."""
    return meanings(word) or frozenset().union(*(after & _trades() for _, after in cuts(word)))


def person(word: str) -> bool:
    """Whether a folded word may stand for somebody who does things, not for those they are done for."""
    found = meanings(word)
    return bool(found) and found <= _doers()


_RANKED = "manager director managing_director team_leader assistant owner founder trainer coordinator supervisor foreman"


@cache
def _ranked() -> Meanings:
    return frozenset().union(*(means(word) for word in _RANKED.split()))


def rank(word: str) -> bool:
    """Whether a folded word is the name of a rank, and nothing else."""
    found = meanings(word)
    return bool(found & _ranked()) and found <= _doers()
