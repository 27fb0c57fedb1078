"""The rule of the gate on what weighs much: of a prize, a publication, or how somebody lives, no word may be new."""

from tools.documents.grounding_case import Case
from tools.documents.grounding_lexicon import table
from tools.documents.grounding_marks import first, listed
from tools.documents.grounding_rules import unexplained
from tools.documents.grounding_sources import stretches
from tools.documents.grounding_stance import of_life
from tools.documents.scripts import fold, words

_KINDS = ("prize", "published")


def weighty(case: Case) -> str | None:
    """A word about a prize, a publication or a way of life that no fact has."""
    new = unexplained(case)
    if not new:
        return None
    lives = set() if case.role else of_life(case.folded, case.language)
    strange = next((word for word in new if word in lives and word not in case.about_employer), None)
    if strange:
        return f"No fact says “{strange}”."
    for stretch in stretches(case):
        folded = fold(stretch.text)
        mark = next((found for kind in _KINDS if (found := first(folded, _of(kind, case.language)))), None)
        strange = next((word for word in new if word in words(folded)), None)
        if mark and strange:
            return f"No fact says “{strange}” of “{mark}”."
    return None


def _of(kind: str, language: str) -> tuple[str, ...]:
    return listed("weighty", kind, language) if language in table("weighty")[kind] else ()
