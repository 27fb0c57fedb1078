"""Every line of a draft through the truth gate: what is refused leaves the draft and is listed with the reason."""

from collections.abc import Sequence
from datetime import date

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
    if not line.claims or line.part in _UNGATED or line.entry is not None or line.text in line.quotes:
        return None
    if not line.fact_ids and all(quote in (posting.text if posting else "") for quote in line.job_quotes):
        return None
    scopes = {fact.scope for fact in facts if fact.id in line.fact_ids and fact.scope}
    role = scopes.pop() if line.part == "bullet" and len(scopes) == 1 else None
    return check(line.text, facts, posting_text=posting.text if posting else None, role=role, today=today)
