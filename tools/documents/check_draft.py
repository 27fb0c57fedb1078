"""Every line of a draft through the truth gate: what is refused leaves the draft and is listed with the reason."""

from collections.abc import Sequence
from datetime import date

from core.text import words
from tools.documents.grounding import check
from tools.documents.models import Draft, Line, Refused, Ruling
from tools.jobs.models import Posting
from tools.profile.models import Fact

_UNGATED = {"heading", "date", "greeting", "closing", "recipient", "sender", "subject", "contact", "name", "signature"}


def check_draft(draft: Draft, facts: Sequence[Fact], posting: Posting | None, today: date) -> Draft:
    """The draft without what the gate refuses; each refused line is listed with the reason."""
    kept: list[Line] = []
    refused = list(draft.refused)
    for line in draft.lines:
        ruling = _rule(line, facts, posting, today)
        if ruling is None or ruling.verdict == "supported":
            kept.append(line)
        else:
            refused.append(Refused(text=line.text, why=ruling.reason, fact_ids=line.fact_ids))
    return draft.model_copy(update={"lines": tuple(kept), "refused": tuple(refused)})


def _rule(line: Line, facts: Sequence[Fact], posting: Posting | None, today: date) -> Ruling | None:
    """None where nothing is to be checked: no claim, locked words, the fact's own words, the ad's own words."""
    if not line.claims or line.part in _UNGATED or line.entry is not None or line.text in line.quotes:
        return None
    ad = posting.text if posting else ""
    if not line.fact_ids and all(quote in ad for quote in line.job_quotes):
        return None
    cited = [fact for fact in facts if fact.id in line.fact_ids]
    if line.part in _LISTS and _only_their_words(line, cited):
        return None
    jobs = {fact.scope or fact.id for fact in cited if fact.scope or fact.kind == "role"}
    role = jobs.pop() if line.part in _UNDER_A_JOB and len(jobs) == 1 else None
    return check(line.text, facts, posting_text=ad, role=role, today=today)


_LISTS = {"skill", "item"}
_UNDER_A_JOB = {"bullet", "paragraph"}


def _only_their_words(line: Line, cited: Sequence[Fact]) -> bool:
    """A list made of nothing but the words and details of the facts it names."""
    theirs = {word for fact in cited for text in (fact.text, *fact.details.values()) for word in words(text)}
    return bool(cited) and set(words(line.text)) <= theirs
