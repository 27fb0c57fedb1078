"""The last rule of the gate on words: the claim may hold few that no fact explains."""

from collections.abc import Callable

from tools.documents.grounding_case import Case
from tools.documents.grounding_ladders import owns_up
from tools.documents.grounding_stray import of_the_ad, stray

Rule = Callable[[Case], str | None]
"""A rule looks at a case and gives the reason for refusing it, or None."""
_NEW_SHARE, _NEW_MOST = 0.22, 2
_NEW_SHARE_WIDE = 0.34
"""Pairs of characters are no words: many are new even in an honest rewording."""
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
    allowed = (_NEW_SHARE_WIDE if wide else _NEW_SHARE) / strictness
    if strange and (len(strange) > allowed * len(case.content) or (len(strange) > _NEW_MOST and not wide)):
        return f"No fact says “{strange[0]}”."
    return None
