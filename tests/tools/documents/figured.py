"""How a table of single facts is asked: what may be said of the figures of one fact, and what may not."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding import check

Rows = dict[str, list[tuple[str, tuple[str, ...], tuple[str, ...]]]]
"""Language -> (a line under a job, what may be said of it, what may not)."""


def stands(language: str, line: str, claim: str) -> bool:
    """Whether the gate lets a claim pass about somebody with one job and one line under it; two lines are parted by " // "."""
    job = fact("r1", "role", "Alder & Finch", employer="Alder & Finch", title="", start="2019-02", current=True)
    lines = [fact(f"b{at}", "bullet", text, scope="r1") for at, text in enumerate(line.split(" // "))]
    facts = [one.model_copy(update={"language": language}) for one in (job, *lines)]
    return check(claim, facts, posting_text=None, role="r1", today=TODAY).verdict == "supported"


def asked(rows: Rows):
    """Each claim of a table with the verdict it deserves."""
    found = [
        pytest.param(language, line, claim, verdict, id=f"{language}-{verdict}-{claim[:60]}")
        for language, told in rows.items()
        for line, true, false in told
        for verdict, claims in ((True, true), (False, false))
        for claim in claims
    ]
    return pytest.mark.parametrize(("language", "line", "claim", "verdict"), found)
