"""The truth gate: may this sentence be said about this person? Plain code over the ledger and the ad, no model.

A claim passes when its figures, names and words follow from facts; each refusal names the word and what is missing.
"""

from collections.abc import Sequence
from datetime import date

from core.text import fold, words
from tools.documents.models import Ruling
from tools.documents.terms import function_words, stem
from tools.profile.models import Fact

_SHARE = 0.2
"""Content words of a claim that may be new in it."""


def check(claim: str, facts: Sequence[Fact], *, posting_text: str | None, role: str | None, today: date) -> Ruling:
    """Rules on one claim. `role` is the id of the role fact under which it stands: facts of other jobs do not count then."""
    del posting_text, today
    known = [fact for fact in facts if role is None or fact.scope in {role, None}]
    said = [word for word in words(claim) if word not in function_words()]
    written = {fact.id: {stem(word) for word in words(_all_words(fact))} for fact in known}
    every = set().union(*written.values()) if written else set()
    new = [word for word in said if stem(word) not in every]
    resting = tuple(name for name, words in written.items() if {stem(word) for word in said} & words)
    figures = [word for word in new if any(char.isdigit() for char in word)]
    if figures:
        return Ruling(verdict="unsupported", reason=f"“{figures[0]}” stands in no fact.", fact_ids=resting[:4])
    if len(new) > _SHARE * len(said):
        return Ruling(verdict="unsupported", reason=f"No fact says “{new[0]}”.", fact_ids=resting[:4])
    return Ruling(verdict="supported", reason="Its words stand in the facts.", fact_ids=resting[:4])


def _all_words(fact: Fact) -> str:
    parts = (fact.text, fact.employer, fact.title, fact.start, fact.end, *fact.details.values())
    return fold(" ".join(part for part in parts if part))
