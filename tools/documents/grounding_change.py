"""By what a figure changed: a claim may say so only where the fact of the figure does."""

from functools import cache

from tools.documents.grounding_case import Case
from tools.documents.grounding_meanings import Meanings, meanings
from tools.documents.grounding_sources import own_words, parts, sources
from tools.documents.grounding_stance import brought_about
from tools.documents.scripts import words

_NAMED = (("increase", "grow"), ("reduce", "fall"), ("save", "economise"), ("improve", "better"), ("change", "modify"))
_MOST = 2


@cache
def _change() -> Meanings:
    return frozenset().union(*(meanings(one) & meanings(two) for one, two in _NAMED))


def means(case: Case) -> str | None:
    """A way in which a figure changed that the fact of the figure does not give."""
    parted = brought_about(case.claim, case.language)
    if not parted or not any(meanings(word) & _change() for word in words(parted[0])):
        return None
    result, way = (tuple(word for word in own_words(part, case) if not meanings(word) & _change()) for part in parted)
    drawn = sources(result, case)
    if not drawn or not way:
        return None
    strange = [word for word in way if not any(part.closeness(word) for part in parts(drawn[0].part.view))]
    return f"No fact says that it came about by “{strange[0]}”." if _MOST * len(strange) > len(way) else None
