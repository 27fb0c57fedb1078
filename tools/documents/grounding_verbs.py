"""The rule of the gate on verbs: nobody led what a fact says was helped, nor did alone what was shared."""

from tools.documents.grounding_case import Case
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import covered, meanings
from tools.documents.scripts import stem

_SHARED = 0.4
_NO_DEEDS = frozenset({"certificate", "education", "skill", "language", "award", "publication"})
"""Kinds in which such a word is part of a name: life support, assistant nurse."""


def strength(case: Case) -> str | None:
    """A stronger verb than the fact has, or credit for oneself where the fact shares it."""
    lead = [word for _, word in case.doings("lead")]
    weak = case.marks("weak")
    for view in case.ranked[:1]:
        if view.fact.kind in _NO_DEEDS:
            continue
        theirs = view.marks("weak")
        leads = view.marks("lead")
        if theirs and not weak and _overlap(case, view) >= _SHARED and not (leads and leads[0][0] < theirs[0][0]):
            return f"The fact says “{theirs[0][1]}”, the claim says more."
        if lead and not weak and not leads and not _means(lead, view):
            return f"No fact says “{lead[0]}”."
    return None


def _means(lead: list[str], view: View) -> bool:
    return any(meanings(stem(word)) & view.meant for word in lead)


def _overlap(case: Case, view: View) -> float:
    own = case.content
    return sum(covered(word, view.stems, view.meant) for word in own) / max(len(own), 1)
