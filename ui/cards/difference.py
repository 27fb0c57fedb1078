"""The card of what changed a score since the last time: part by part, adding up to the change."""

from collections.abc import Sequence

import streamlit as st

from tools.jobs.models import Difference, Shift
from ui.cards import charts
from ui.cards.desk import Desk
from ui.cards.marks import CAUSES
from ui.render import plain
from ui.tongue import number, ours, t, tn


def draw_difference(found: Difference, desk: Desk) -> None:
    """The change in one line, then what it is made of; what only weighs more or less now stands in one row."""
    with st.container(border=True, key=f"card-{desk.key}"):
        way = "trending_up" if found.change > 0 else "trending_down" if found.change < 0 else "trending_flat"
        desk.heading(t("What changed"))
        st.markdown(
            f":material/{way}: {t('From {before} to {after}', before=number(found.before, 1), after=number(found.after, 1))} ({signed(found.change)})"
        )
        st.html(
            charts.table(
                "changes", t("Changes since the last time"), (t("Requirement"), t("Why"), t("Points")), rows(found.shifts)
            )
        )


def rows(shifts: Sequence[Shift]) -> list[str]:
    """A row for each part that was judged anew, and one for the rest."""
    told = [_row(s) for s in shifts if s.why != "weight"]
    light = [s for s in shifts if s.why == "weight"]
    if light:
        change = signed(round(sum(s.change for s in light), 2))
        told.append(
            f'<tr><th scope="row">{tn("{n} other", "{n} others", len(light))}</th><td>{t("{cause}, since weights are shares of all", cause=CAUSES["weight"].word)}</td>'
            f"<td>{change}</td></tr>"
        )
    return told


def _row(shift: Shift) -> str:
    verdicts = [charts.sign(v) for v in (shift.was, shift.now) if v]
    turned = " → ".join(dict.fromkeys(verdicts))
    seen = "".join(f"<li><q>{plain(e.quote)}</q></li>" for e in shift.evidence)
    return (
        f'<tr><th scope="row">{plain(ours(shift.text))}</th><td>{CAUSES[shift.why].word}: {turned}'
        f"{f'<ul>{seen}</ul>' if seen else ''}</td>"
        f"<td>{signed(shift.change)} <small>{number(shift.before, 1)} → {number(shift.after, 1)}</small></td></tr>"
    )


def signed(change: float) -> str:
    """`+4.1`, `−2.0`, `±0`; two digits where one would say nothing."""
    if not change:
        return "±0"
    digits = 1 if abs(change) >= 0.05 else 2  # noqa: PLR2004 - half of the last digit shown
    return f"{'+' if change > 0 else '−'}{number(abs(change), digits)}"
