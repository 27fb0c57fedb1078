"""The last rule of the gate on words: the claim may hold few that no fact explains."""

from collections.abc import Callable
from functools import cache

from tools.documents.grounding_case import Case
from tools.documents.grounding_ladders import owns_up
from tools.documents.grounding_marks import listed, spots
from tools.documents.grounding_meanings import meanings
from tools.documents.grounding_stance import resulting
from tools.documents.grounding_stray import of_the_ad, stray
from tools.documents.scripts import stem, words

Rule = Callable[[Case], str | None]
"""A rule looks at a case and gives the reason for refusing it, or None."""
_NEW_SHARE, _NEW_MOST = 0.22, 2
_NEW_SHARE_WIDE = 0.34
"""Pairs of characters are no words: many are new even in an honest rewording."""
_UNLISTED = 0.34
"""How much a new word weighs that our lists do not have: one they have says something else than the facts, another may say the same."""
_KNOWN_LEAST = 2
"""Words and figures of the facts that a claim needs at least before another may be of the writer's own."""
_SPANS = frozenset({"year", "month", "decade"})
"""Units of time spent: such figures rest on the dates, not on a fact with the same words."""
_LIGHT = frozenset(
    [
        "various",
        "several",
        "successfully",
        "mainly",
        "regularly",
        "currently",
        "including",
        "within",
        "across",
        "also",
        "then",
        "later",
        "still",
        "already",
        "role",
        "etc",
    ]
)


def unexplained(case: Case) -> tuple[str, ...]:
    """The words of a claim that no fact explains and that say something."""
    return tuple(word for word in case.new if word not in _LIGHT and not owns_up(word, case.language))


def new_words(case: Case, strictness: float = 1.0) -> str | None:
    """Too many words of the claim stand in no fact; `strictness` above 1 allows fewer of them.

    A word that only one stray fact explains, by its meaning alone, or that stands in the ad and by no form in any fact, is as good as new.
    """
    new = unexplained(case)
    strange = (*new, *(word for word in dict.fromkeys((*stray(case), *of_the_ad(case))) if word not in new))
    wide = case.language in {"ja", "zh"}
    weight = len(strange) if wide else sum(_weight(word, case) if word in new else 1.0 for word in strange)
    allowed = (_NEW_SHARE_WIDE if wide else _NEW_SHARE) / strictness
    fresh = weight - len(strange) + len(new)
    beside = words(case.unnamed)
    telling = sum(wide or word in beside for word in case.content)
    many = weight > allowed * len(case.content) or (weight > _NEW_MOST and not wide)
    if strange and (many or fresh > allowed * telling):
        return f"No fact says “{strange[0]}”."
    return None


def _weight(word: str, case: Case) -> float:
    """Less for a word that our lists do not have, in a sentence tied to a job or a figure and to words of its facts.

    At the head of a line without a figure it may be the trade, the rank or the deed: there it weighs as any other.
    """
    tied = case.role or any(amount.unit not in _SPANS or amount.periods for amount in case.amounts)
    known = len(case.content) - len(case.new) + len(case.amounts)
    heads = word == next(iter(case.content), "") and not case.amounts
    if not tied or heads or known < _KNOWN_LEAST or meanings(word) or stem(word) in case.ad_stems:
        return 1.0
    return 1.0 if word in _way(case) or any(spots(word, _extents(name)) for name in ("top", "whole", "alone")) else _UNLISTED


@cache
def _extents(name: str) -> tuple[str, ...]:
    return listed("scope", name)


def _way(case: Case) -> list[str]:
    """The words for how something came about or what came of it: none of them may be new."""
    return words(resulting(case.claim, case.language))
