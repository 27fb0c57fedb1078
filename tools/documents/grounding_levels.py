"""The rule of the gate on languages: none is claimed above its recorded level."""

import re

from tools.documents.grounding_case import Case
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import neutral_word, table
from tools.documents.grounding_meanings import meanings
from tools.documents.grounding_sources import pieces, telling
from tools.documents.scripts import stem, words

_HIGHER = 0.45
"""By how much a level may be worded better: between "good" and B2 there is no difference worth a refusal."""
_BOTH, _LONGEST = 6.5, 3
_USED = 2.5
"""Above the basics a language may be said to be used."""
_ITEMS = re.compile(r"[;,|/·•、；]")
_AFTER, _BEFORE = 5, 2
"""Words between a language and its level."""


def levels(case: Case) -> str | None:
    """The first language that is claimed too high, or that no fact has."""
    claimed = _levels(case.said)
    spoken = [view for view in case.known.views if view.fact.kind == "language" or _levels(view.said)]
    for at, word in _languages(case.said, spoken):
        level = _near(claimed, at)
        held = [value for view in spoken for value in _held(view, word)]
        both = level is None and bool(set(case.said) & set(table("levels")["both"]))
        if held and (_BOTH if both else level or 0.0) > max(held) + _HIGHER:
            return f"The facts give a lower level of {word}."
        if held and level is None and max(held) < _USED and _used(word, case):
            return f"The facts give a lower level of {word}."
        if _speaks(case, level) and not any(_same(word, other) for view in case.known.views for other in view.said):
            return f"No fact has the language {word}."
    return None


def _used(language: str, case: Case) -> bool:
    """Whether a language that is known a little is said to be put to use, where no other fact uses it."""
    if case.about_employer or case.wished or any(_same(language, other) for view in _others(case) for other in view.said):
        return False
    names = {word for _, word in _languages(case.said, [view for view in case.known.views if view.fact.kind == "language"])}
    knowing = set(table("levels")["knowing"])
    piece = next((telling(text) for text in pieces(case) if language in words(text)), ())
    return any(word not in names | knowing for word in piece)


def _others(case: Case) -> list[View]:
    return [view for view in case.known.views if view.fact.kind != "language"]


def _speaks(case: Case, level: float | None) -> bool:
    asked = case.about_employer or case.wished
    return not asked and (level is not None or bool(set(case.said) & set(table("levels")["speaking"])))


def _same(one: str, other: str) -> bool:
    return stem(one) == stem(other) or bool(meanings(one) & meanings(other))


def _held(view: View, language: str) -> list[float]:
    """The levels that a fact gives a language, in a list of languages those of its own item."""
    items = [words(item) for item in _ITEMS.split(view.fact.text)] if view.fact.kind == "language" else [view.said]
    places = [(said, at) for said in items for at, other in enumerate(said) if _same(language, other)]
    return [value for said, at in places if (value := _near(_levels(said), at)) is not None]


def _levels(said: list[str]) -> list[tuple[int, float]]:
    data: dict[str, float] = table("levels")["levels"]
    sizes = range(_LONGEST, 0, -1)
    values = (
        (at, next((data[phrase] for size in sizes if (phrase := " ".join(said[at : at + size])) in data), None))
        for at in range(len(said))
    )
    return [(at, float(value)) for at, value in values if value is not None]


def _languages(said: list[str], spoken: list[View]) -> list[tuple[int, str]]:
    """Where languages stand: those that our lists know, and those with which the person's facts on languages begin."""
    known = {number for name in table("levels")["languages"] for number in meanings(name)}
    told = {
        first[0]
        for view in spoken
        if view.fact.kind == "language"
        for item in _ITEMS.split(view.fact.text)
        if (first := words(item))
    }
    own = {word for word in told - table("levels")["levels"].keys() if not neutral_word(word)}
    return [(at, word) for at, word in enumerate(said) if meanings(word) & known or word in own]


def _near(found: list[tuple[int, float]], at: int) -> float | None:
    """The level that follows a language, else one that stands right before it."""
    after = [(place - at, value) for place, value in found if 0 < place - at <= _AFTER]
    before = [(at - place, value) for place, value in found if 0 < at - place <= _BEFORE]
    return min(after)[1] if after else (min(before)[1] if before else None)
