"""The rule of the gate on life: where and when somebody can work, whose child or customer they are, only their own word says."""

import re
from collections.abc import Sequence

from tools.documents.grounding_case import Case
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import table, word_set
from tools.documents.grounding_marks import first, listed, spots
from tools.documents.grounding_negation import marks
from tools.documents.scripts import fold, stem, words

_NEAR = 6
_CLAUSE = re.compile(r"[,;.:、。]\s?")
_TOLD = {"statement", "preference", "label", "certificate", "location", "interest", "language", "volunteer"}
"""Kinds of facts in which people say how they live, or show a licence."""


def life(case: Case) -> str | None:
    """A promise, a tie or a circumstance that no word of the person gives, or that one of them limits."""
    if case.role:
        return None
    own = [view for view in case.views if view.fact.kind in _TOLD]
    ready = _first("ready", case)
    for topic, lists in table("life")["topics"].items() if ready else ():
        found = {word for _, _, word in spots(case.folded, tuple(lists.get(case.language, ())))}
        promised = [word for word in sorted(found) if not (case.about_employer.issuperset(word.split()) or _theirs(word, case))]
        reason = next(filter(None, (_unsaid(topic, word, own, case) for word in promised)), None)
        if reason:
            return reason
    kin = _first("kin", case)
    if kin and not any(_has("kin", view) for view in own):
        return f"No fact says “{kin}”."
    return _tied(own, case)


def _unsaid(topic: str, word: str, own: Sequence[View], case: Case) -> str | None:
    lists = table("life")["topics"][topic]
    clauses = [(clause, view) for view in own for clause in _CLAUSE.split(fold(view.fact.text))]
    said = [(clause, view) for clause, view in clauses if first(clause, tuple(lists.get(view.fact.language, ())))]
    if not said:
        return f"No fact says “{word}”."
    claimed = marks(case.folded, case.language, ("not", "limit", "condition"))
    mine = frozenset().union(*(one.values for one in case.amounts))
    for clause, view in said if not any(_frees(word, clause, view) for clause, view in said) else ():
        limits = marks(clause, view.fact.language, ("not", "limit"))
        figures = frozenset().union(*(one.values for one in view.amounts))
        if limits and not claimed and not figures & mine:
            return f"The fact says “{limits[0][2]}”, the claim leaves it out."
    return None


def _frees(word: str, clause: str, view: View) -> bool:
    """Whether a clause has the very word of the topic, and takes nothing back."""
    same = {stem(one) for one in words(word)} & {stem(one) for one in words(clause)}
    return bool(same) and not marks(clause, view.fact.language, ("not", "limit"))


def _tied(own: Sequence[View], case: Case) -> str | None:
    """A tie to the employer of the ad: a customer for years, a child in their park."""
    if not case.speaks_to_employer or _first("read", case) or _asks(case):
        return None
    tie, once = _first("ties", case), _first("once", case)
    if not (tie and once) or any(_has("ties", view) or _has("once", view) for view in own):
        return None
    return f"No fact says “{once}” of the employer."


def _first(key: str, case: Case) -> str | None:
    return first(case.folded, _list(key, case.language))


def _has(key: str, view: View) -> bool:
    return bool(first(fold(view.text), _list(key, view.fact.language)))


def _list(key: str, language: str) -> tuple[str, ...]:
    return listed("life", key, language) if language in table("life")[key] else ()


def _asks(case: Case) -> bool:
    return case.claim.rstrip().endswith(("?", "？", "؟"))


def _theirs(word: str, case: Case) -> bool:
    """Whether a claim asks, or speaks of what "your volunteers" do at night."""
    before = words(case.folded.split(word)[0])[-_NEAR:]
    return _asks(case) or bool(set(before) & word_set("strength", "you"))
