"""Requirements by people as a table with verdict marks, and the log as a file."""

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tools.jobs.rank import musts
from ui.cards.charts import SIGNS, table
from ui.cards.marks import KINDS, VERDICTS
from ui.render import plain

if TYPE_CHECKING:
    from tools.jobs.models import Part
    from tools.jobs.rank import Judged
    from tools.jobs.screening.store import Logged

_KINDS = ("must", "nice")
_RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a table program would take for a formula."""
COLUMNS = ("created", "reviewer", "step", "job", "document", "reason")


def evidence(people: Sequence["Judged"], names: Sequence[str]) -> str:
    """A row for each demand, musts first; a column for each person, in the order given, with the verdict as sign and word."""
    rows = []
    for kind in _KINDS:
        ids = [p.requirement_id for p in people[0].shown.parts if p.kind == kind]
        if ids:
            rows.append(f'<tr class="jc-group"><th scope="rowgroup" colspan="{len(names) + 1}">{KINDS[kind].word}</th></tr>')
        rows += [_row(name, people) for name in ids]
    met = "".join("<td>{} of {}</td>".format(*musts(one.shown)) for one in people)
    rows.append(f'<tr class="jc-group"><th scope="row">Musts met</th>{met}</tr>')
    made = table("people", "What in each CV speaks for each requirement", ("Asked", *map(plain, names)), rows)
    return f'<div class="jc-wide" tabindex="0">{made}</div>'


def _row(requirement: str, people: Sequence["Judged"]) -> str:
    parts: list[Part | None] = [next((p for p in one.shown.parts if p.requirement_id == requirement), None) for one in people]
    text = next(p.text for p in parts if p)
    return f'<tr><th scope="row">{plain(text)}</th>{"".join(map(_mark, parts))}</tr>'


def _mark(part: "Part | None") -> str:
    verdict = part.verdict if part else "unknown"
    quotes = "; ".join(e.quote for e in part.evidence) if part else ""
    why = plain(f"{VERDICTS[verdict].word}: {quotes or (part.reason if part else '')}")
    return f'<td title="{why}"><span class="jc-sign jc-{verdict}"><b aria-hidden="true">{SIGNS[verdict]}</b> {VERDICTS[verdict].word}</span></td>'


def log_file(lines: Sequence["Logged"]) -> bytes:
    """The log for a table program; cells that it would run are made words."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    told = (line.model_dump(mode="json") for line in lines)
    writer.writerows([_cell(line[name]) for name in COLUMNS] for line in told)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cell(value: object) -> str:
    text = str(value)
    return f"'{text}" if text.startswith(_RISKY) else text
