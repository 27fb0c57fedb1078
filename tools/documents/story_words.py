"""What differs between documents, in words: one sentence for one thing, however many lines tell it."""

from collections.abc import Iterable, Mapping, Sequence

from tools.documents.models import Disagreement, DocumentKind, Place

CALLED: Mapping[DocumentKind, str] = {
    "cv": "CV", "letter": "cover letter", "follow_up": "follow-up email", "thank_you": "thank-you email", "networking": "networking email",
    "resignation": "resignation", "headline": "LinkedIn headline", "about": "LinkedIn about", "answer": "answer",
}  # fmt: skip
"""What each kind of document is called."""
_WHAT = {"title": "Job title", "employer": "Employer", "dates": "Dates", "number": "Figure"}


def together(found: Iterable[Disagreement]) -> tuple[tuple[Disagreement, ...], ...]:
    """Those that are one thing to the person: the same words of the same document against the same fact; in the order found."""
    groups: dict[tuple[object, ...], list[Disagreement]] = {}
    for one in found:
        said = one.wrong.line if one.what == "fact" else one.wrong.words
        groups.setdefault((one.what, one.fact_ids, one.off, one.wrong.document, said), []).append(one)
    return tuple(map(tuple, groups.values()))


def sentence(group: Sequence[Disagreement]) -> str:
    """What is told here and what there."""
    first = group[0]
    said, mine = first.wrong.words, _named(first.wrong, first)
    right = next((one for one in (_right(one) for one in group) if one.words), _right(first))
    if first.what == "fact":
        now = f" They say: “{right.text}”." if right.text else ""
        return f"{mine[:1].upper()}{mine[1:]} says “{first.wrong.text}”, which your facts no longer say.{now}"
    others = list(dict.fromkeys(_named(_right(one), one) for one in group))
    told = (
        f"{' and '.join(others)} {'say' if len(others) > 1 or others[0] == _FACTS else 'says'} “{right.words}”"
        if right.words
        else ""
    )
    return f"{_WHAT[first.what]}: {mine} says “{said}”, {told or 'your facts say nothing of it'}."


_FACTS = "your facts"


def _right(one: Disagreement) -> Place:
    return one.there if one.off == "here" else one.here


def _named(place: Place, one: Disagreement) -> str:
    if place.document == "facts":
        return _FACTS
    return f"{'this' if place == one.here else 'your'} {CALLED[place.document]}"
