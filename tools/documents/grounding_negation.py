"""The rule of the gate on what a fact takes back: a negation, a limit, a condition that a claim leaves out."""

from collections.abc import Sequence

from tools.documents.grounding_case import Case
from tools.documents.grounding_lexicon import table
from tools.documents.grounding_marks import Spot, outermost
from tools.documents.grounding_sources import Part, Source, Stretch, stretches, telling
from tools.documents.scripts import fold

_KINDS = ("not", "limit", "condition")
_AFTER, _BEFORE = 3, 2
"""Words that a mark takes back: those after it; in languages that negate at the end, or where nothing follows, those before."""
_WHOLE = {"statement", "certificate", "skill", "language", "preference"}
_HALF = 2


def hedge(case: Case) -> str | None:
    """A negation, a limit or a condition of the fact that the claim leaves out."""
    every = stretches(case)
    for at, stretch in enumerate(every):
        if _taken_back(" , ".join(other.text for other in every[max(0, at - 1) : at + 2]), case):
            continue
        for source in stretch.sources:
            word = _left_out(stretch, source)
            if word:
                return f"The fact says “{word}”, the claim leaves it out."
    return None


def marks(folded: str, language: str, kinds: Sequence[str] = _KINDS) -> list[Spot]:
    """Where a folded text takes something back."""
    lists = tuple(tuple(table("taken_back")[kind].get(language, ())) for kind in kinds)
    return outermost(folded, lists, tuple(table("taken_back")["harmless"].get(language, ())))


def _taken_back(text: str, case: Case) -> bool:
    folded = fold(text)
    tongues = dict.fromkeys((case.language, case.known.language))
    return any(marks(folded, tongue, (*_KINDS, "answers")) for tongue in tongues)


def _left_out(stretch: Stretch, source: Source) -> str | None:
    own = telling(stretch.text)
    part, fact = source.part, source.part.view.fact
    for start, end, word in marks(part.folded, fact.language, ("not", "condition")):
        tied = _tied(part.folded, start, end, fact.language)
        if tied and sum(_says(other, own, part) for other in tied) * _HALF >= len(tied):
            return word
    for start, end, word in marks(part.folded, fact.language, ("limit",)):
        tied = _tied(part.folded, start, end, fact.language)
        if fact.kind in _WHOLE and tied and source.surely and not any(_says(other, own, part) for other in tied):
            return word
    return None


def _says(theirs: str, own: Sequence[str], part: Part) -> bool:
    alone = Part(part.view, theirs)
    return any(alone.closeness(word) > 0 for word in own)


def _tied(folded: str, start: int, end: int, language: str) -> tuple[str, ...]:
    after, before = telling(_clause(folded[end:], first=True))[:_AFTER], telling(_clause(folded[:start], first=False))[-_BEFORE:]
    if folded[start:end] in table("taken_back")["behind"].get(language, ()):
        return before or after
    return after + before if folded[start:end] in table("taken_back")["between"].get(language, ()) else after or before


def _clause(folded: str, *, first: bool) -> str:
    cut = folded.replace("、", ",").replace(";", ",").replace("，", ",").split(",")
    return cut[0] if first else cut[-1]
