"""The rule of the gate on verbs: nobody led what a fact says was helped, nor did alone what was shared."""

from tools.documents.grounding_case import Case
from tools.documents.grounding_lexicon import marks
from tools.documents.grounding_meanings import meanings
from tools.documents.grounding_sources import Part, Stretch, stretches
from tools.documents.scripts import words

_SHARED = 0.4
_NO_DEEDS = frozenset({"certificate", "education", "skill", "language", "award", "publication"})
"""Kinds in which such a word is part of a name: life support, assistant nurse."""


def strength(case: Case) -> str | None:
    """A stronger verb than the fact has, in what the claim draws on that fact."""
    lead = {word for _, word in case.doings("lead")}
    weak = case.marks("weak")
    for stretch in stretches(case):
        drawn = [source.part for source in stretch.sources if source.part.view.fact.kind not in _NO_DEEDS]
        if weak or not drawn or drawn[0] is not stretch.sources[0].part:
            continue
        theirs, leads = _marks(drawn[0], "weak"), _marks(drawn[0], "lead")
        if theirs and _overlap(stretch, drawn[0]) >= _SHARED and not (leads and leads[0][0] < theirs[0][0]):
            return f"The fact says “{theirs[0][1]}”, the claim says more."
        led = [word for _, word in marks(stretch.text, words(stretch.text), "strength", "lead") if word in lead]
        if led and not any(_marks(part, "lead") or _means(led, part) for part in drawn):
            return f"No fact says “{led[0]}”."
    return None


def _marks(part: Part, key: str) -> list[tuple[int, str]]:
    return marks(part.text, part.said, "strength", key)


def _means(led: list[str], part: Part) -> bool:
    return any(meanings(word) & part.view.meant for word in led)


def _overlap(stretch: Stretch, part: Part) -> float:
    own = [word for source in stretch.sources for word in source.gives]
    return sum(part.closeness(word) > 0 for word in own) / max(len(own), 1)
