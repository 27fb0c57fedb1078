"""What stays of a comparison: taken along once each person was looked at, and the log of looks and decisions."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import streamlit as st

from core.errors import SomethingMissing
from tools.jobs.screening.review import looked_at, reviewed
from tools.jobs.screening.store import DECISIONS, Logged, Step
from ui.render import words
from ui.screening.files import comparison_file, log_file
from ui.state import Session, clock
from ui.tongue import Later, later, moment, ours, t

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.jobs.rank import Judged

STEPS: dict[Step, Later] = {
    "agreed": later("agreed"),
    "compared": later("compared"),
    "named": later("named"),
    "opened": later("opened"),
    "invite": later("invite"),
    "hold": later("hold"),
    "no": later("no"),
    "exported": later("exported"),
}
"""What the log calls each step."""


def log(app: "App", tab: Session, step: Step, document: str = "", reason: str = "") -> None:
    """Keeps a line of the log under the reviewer's name."""
    mine = tab.screening
    line = Logged(created=clock(), reviewer=mine.reviewer, step=step, job=mine.job, document=document, reason=reason)
    app.screenings.add(tab.owner, line)


def seen(app: "App", tab: Session) -> set[str]:
    """The labels of the people looked at since the comparison was made."""
    mine = tab.screening
    looks = looked_at(app.screenings.lines(tab.owner), mine.reviewer)
    return {one.label for one in mine.judged if mine.document(one.label) in looks}


def take_along(app: "App", tab: Session, people: Sequence["Judged"]) -> None:
    """The comparison as a file, in the reader's order; refused until each person was looked at."""
    mine = tab.screening
    lines = app.screenings.lines(tab.owner)
    label = t("Take the comparison along (CSV)")
    try:
        looks = _by_label(tab, reviewed(lines, mine.reviewer, mine.documents))
    except SomethingMissing as left:
        st.button(label, icon=":material/download:", key="people-file", disabled=True)
        st.caption(ours(f"{left.message} {left.what_to_do}"))
        return
    decided = {line.document: line for line in lines if line.step in DECISIONS and line.job == mine.job}
    data = comparison_file(people, looks, _by_label(tab, decided))
    st.download_button(
        label,
        data,
        "comparison.csv",
        "text/csv",
        key="people-file",
        icon=":material/download:",
        on_click=log,
        args=(app, tab, "exported"),
    )
    st.caption(t("Without names, contact and file names; it says who looked at each person, and when."))


def _by_label(tab: Session, lines: Mapping[str, Logged]) -> dict[str, Logged]:
    mine = tab.screening
    return {one.label: lines[d] for one in mine.judged if (d := mine.document(one.label)) in lines}


def draw_log(app: "App", tab: Session) -> None:
    """The log, newest first; what is older than the settings say is gone before it is shown."""
    days = app.settings.screening_days
    lines = app.screenings.lines(tab.owner)
    if lines and lines[0].created < clock() - timedelta(days=days):
        app.clear_out()
        lines = app.screenings.lines(tab.owner)
    with st.expander(f"{t('Log')} · {len(lines)}", icon=":material/history:", type="compact"):
        st.caption(t("Each line is kept for {n} days and then cleared out (`COPILOT_SCREENING_DAYS`, 183 at least).", n=days))
        said = [f"- {moment(line.created)} · {_told(line)}" for line in lines]
        st.markdown("\n".join(said[::-1]))
        st.download_button(t("Download the log (CSV)"), log_file(lines), "screening-log.csv", "text/csv", on_click="ignore")


def _told(line: Logged) -> str:
    document = t("CV {number}", number=line.document[:8]) if line.document else ""
    return " · ".join(filter(None, (words(line.reviewer), str(STEPS[line.step]), words(line.job), document, words(line.reason))))
