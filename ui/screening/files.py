"""The log and a comparison as files for a table program; cells that it would run are made words."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.jobs.models import Part
    from tools.jobs.rank import Judged
    from tools.jobs.screening.store import Logged

_RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a table program would take for a formula."""
LOG = ("created", "reviewer", "step", "job", "document", "reason")
COMPARISON = (
    "person", "reviewed_by", "looked_at", "decision", "decision_reason",
    "score", "low", "high", "asked", "kind", "verdict", "why", "evidence",
)  # fmt: skip


def log_file(lines: Sequence["Logged"]) -> bytes:
    """All lines of the log."""
    return _file(LOG, (line.model_dump(mode="json") for line in lines))


def comparison_file(people: Sequence["Judged"], looks: Mapping[str, "Logged"], decisions: Mapping[str, "Logged"]) -> bytes:
    """A row for each person and demand, in the reader's order.

    Args:
        people: each with the fit that is shown, without who it is.
        looks: by whom and when each was looked at, by label; nobody is written without one.
        decisions: the last decision about each, by label, where there is one.
    """
    return _file(COMPARISON, (row for one in people for row in _rows(one, looks[one.label], decisions.get(one.label))))


def _rows(one: "Judged", look: "Logged", decision: "Logged | None") -> Iterable[dict[str, object]]:
    said = {
        "person": one.label,
        "reviewed_by": look.reviewer,
        "looked_at": look.created.isoformat(),
        "decision": decision.step if decision else "",
        "decision_reason": decision.reason if decision else "",
        **one.shown.model_dump(include={"score", "low", "high"}),
    }
    return (said | _judged(part) for part in one.shown.parts)


def _judged(part: "Part") -> dict[str, object]:
    evidence = "; ".join(e.quote for e in part.evidence)
    return {"asked": part.text, "kind": part.kind, "verdict": part.verdict, "why": part.reason, "evidence": evidence}


def _file(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[name]) for name in columns] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cell(value: object) -> str:
    text = str(value)
    return f"'{text}" if text.startswith(_RISKY) else text
