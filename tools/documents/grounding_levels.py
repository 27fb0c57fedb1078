"""The rule of the gate on languages: none is claimed above its recorded level."""

from tools.documents.grounding_case import Case
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import table
from tools.documents.grounding_meanings import meanings

_HIGHER = 0.45
"""By how much a level may be worded better: between "good" and B2 there is no difference worth a refusal."""
_AFTER, _BEFORE = 5, 2
"""Words between a language and its level."""


def levels(case: Case) -> str | None:
    """The first language that is claimed too high."""
    claimed = _levels(case.said)
    spoken = [view for view in case.known.views if view.fact.kind == "language" or _levels(view.said)] if claimed else []
    for at, word in _languages(case.said):
        level = _near(claimed, at)
        held = [value for view in spoken for value in _held(view, word)]
        if held and level is not None and level > max(held) + _HIGHER:
            return f"The facts give a lower level of {word}."
    return None


def _held(view: View, language: str) -> list[float]:
    wanted = meanings(language)
    places = [at for at, other in enumerate(view.said) if meanings(other) & wanted]
    return [value for at in places if (value := _near(_levels(view.said), at)) is not None]


def _levels(said: list[str]) -> list[tuple[int, float]]:
    data: dict[str, float] = table("levels")["levels"]
    values = ((at, data.get(" ".join(said[at : at + 2]), data.get(word))) for at, word in enumerate(said))
    return [(at, float(value)) for at, value in values if value is not None]


def _languages(said: list[str]) -> list[tuple[int, str]]:
    known = {number for name in table("levels")["languages"] for number in meanings(name)}
    return [(at, word) for at, word in enumerate(said) if meanings(word) & known]


def _near(found: list[tuple[int, float]], at: int) -> float | None:
    """The level that follows a language, else one that stands right before it."""
    after = [(place - at, value) for place, value in found if 0 < place - at <= _AFTER]
    before = [(at - place, value) for place, value in found if 0 < at - place <= _BEFORE]
    return min(after)[1] if after else (min(before)[1] if before else None)
