"""The languages whose words may stand in a claim: a frame in one language around a fact in another is read in both."""

from functools import reduce

from core.language import candidates
from tools.documents.grounding_case import Case


def tongues(case: Case) -> tuple[str, ...]:
    """The claim's own language, the person's, and those that what is neither a fact nor a name of theirs may be in."""
    names = (name for role in case.known.roles for name in (role.title, role.employer) if name)
    known = (*(view.fact.text for view in case.known.views), *names)
    rest = reduce(lambda text, words: text.replace(words, " "), known, case.claim)
    return tuple(dict.fromkeys((case.language, case.known.language, *candidates(rest))))
