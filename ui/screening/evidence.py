"""Requirements by people as a table: the verdict as a sign and a word, and behind it, by mouse or keyboard, what speaks for it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tools.jobs.charts import group_of
from tools.jobs.rank import musts
from ui.cards.charts import GROUPS, sign, table
from ui.cards.requirements import demand, reason
from ui.render import plain
from ui.tongue import t

if TYPE_CHECKING:
    from tools.jobs.models import Part
    from tools.jobs.rank import Judged

_GROUPS = ("must", "nice", "unsaid")


def evidence(people: Sequence["Judged"], names: Sequence[str]) -> str:
    """A row for each demand, musts first; a column for each person, in the order given."""
    rows = []
    for group in _GROUPS:
        asked = {p.requirement_id: p for one in people for p in one.shown.parts if group_of(p) == group}
        if asked:
            rows.append(
                f'<tr class="jc-group"><th scope="rowgroup" colspan="{len(names) + 1}"><span>{GROUPS[group]}</span></th></tr>'
            )
        rows += [_row(part, people) for part in sorted(asked.values(), key=lambda p: (p.start, p.requirement_id))]
    met = "".join(f"<td>{_of(*musts(one.shown))}</td>" for one in people)
    rows.append(f'<tr class="jc-sum"><th scope="row">{t("Musts met")}</th>{met}</tr>')
    made = table("people", t("What in each CV speaks for each requirement"), (t("Asked"), *map(plain, names)), rows)
    return f'<div class="jc-wide" tabindex="0" role="group" aria-label="{t("The comparison")}">{made}</div>'


def _of(met: int, asked: int) -> str:
    return t("{n} of {all}", n=met, all=asked)


def _row(asked: "Part", people: Sequence["Judged"]) -> str:
    found = [(one, next((p for p in one.shown.parts if p.requirement_id == asked.requirement_id), None)) for one in people]
    cells = "".join(f"<td>{_mark(part, out=asked.requirement_id in one.shown.blockers)}</td>" for one, part in found)
    return f'<tr><th scope="row">{plain(demand(asked))}</th>{cells}</tr>'


def _mark(part: "Part | None", *, out: bool) -> str:
    """The verdict; where something speaks for it, it opens to the reason and the words of the CV."""
    if part is None:
        return t("Says nothing of it")
    mark = f"{sign(part.verdict)}{' <small>{}</small>'.format(t('could rule out')) if out else ''}"
    quotes = "".join(f"<li><q>{plain(e.quote)}</q></li>" for e in part.evidence)
    return f"<details><summary>{mark}</summary>{plain(reason(part))}<ul>{quotes}</ul></details>" if quotes else mark
