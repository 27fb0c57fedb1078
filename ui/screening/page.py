"""Several people for one job: the ad and the CVs in, evidence first, a decision for each by the person who looks."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from core.errors import CopilotError
from tools.jobs.posting import read_posting
from tools.jobs.rank import ORDERS, Judged, Order, arranged, finders, rank
from tools.jobs.screening.store import DECISIONS, Step
from tools.jobs.veil import cv
from ui.boundary import explain
from ui.cards.desk import Desk
from ui.cards.fit import draw_fit
from ui.composer import FILE_TYPES, LONGEST
from ui.render import words
from ui.saved_jobs import name as job_name
from ui.screening import told
from ui.screening.evidence import evidence
from ui.screening.records import draw_log, log, seen, take_along
from ui.state import Session

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.jobs.models import Posting
    from tools.jobs.store import SavedJob

_ORDERS: dict[Order, str] = {"given": "as given", "score": "by score", "musts": "by musts met", "file": "by file name"}
_DECISIONS: dict[Step, str] = {"invite": "Invite", "hold": "Hold", "no": "No"}
_PASTE = ""


def draw(app: "App", tab: Session) -> None:
    """What goes in, then what came out, then the log."""
    mine = tab.screening
    st.caption(
        f"Reviewer: {words(mine.reviewer)}. This page shows evidence and decides nothing; what you open and decide is logged."
    )
    posting = _ad(app, tab)
    files = st.file_uploader(
        "CVs", type=list(FILE_TYPES), accept_multiple_files=True, max_upload_size=10, key=f"people-{mine.drops}"
    )
    with st.container(horizontal=True):
        asked = st.button("Compare", icon=":material/groups:", type="primary", disabled=not files or posting is None)
        if st.button("Remove the CVs", key="remove", icon=":material/delete:", disabled=not (files or mine.people)):
            mine.remove()
            st.rerun()
    if asked and posting is not None:
        compare(app, tab, posting, [(file.name, file.getvalue()) for file in files])
        st.rerun()
    for name, error in mine.refused:
        st.warning(f"Not read: {words(name)}. {words(error.message)} {words(error.what_to_do)}", icon=":material/block:")
    if mine.judged:
        _result(app, tab)
    told.draw(mine.job, mine.posting.language if mine.posting else "en")
    draw_log(app, tab)


def _ad(app: "App", tab: Session) -> "Posting | None":
    saved = {job.id: job for job in app.services.jobs.jobs(tab.owner)}
    chosen = st.selectbox(
        "Job ad", [*saved, _PASTE], format_func=lambda key: _job_name(saved[key]) if key else "Paste an ad", key="people-job"
    )
    if chosen:
        return app.services.jobs.get(tab.owner, chosen)
    text = st.text_area("The words of the ad", max_chars=LONGEST, key="people-ad")
    try:
        return read_posting(text) if text.strip() else None
    except CopilotError as error:
        explain(error)
        return None


def _job_name(job: "SavedJob") -> str:
    """Without the reviewer's own fit with it."""
    return job_name(job.model_copy(update={"score": None}))


def compare(app: "App", tab: Session, posting: "Posting", files: list[tuple[str, bytes]]) -> None:
    """Reads and judges, with progress; the button Stop ends it at the next step, and nothing is shown then."""
    from agent.bootstrap import today

    mine = tab.screening
    mine.begin(posting)
    bar = st.progress(0.0, "Reading …")
    st.button("Stop", key="stop", icon=":material/stop:")
    for number, (name, data) in enumerate(files, 1):
        mine.read(app.services.read_cv, name, data)
        bar.progress(number / len(files), f"Read {number} of {len(files)}")

    def heard(done: int, count: int) -> None:
        bar.progress(done / count, f"Compared {done} of {count}")

    mine.judged = tuple(rank(posting, mine.people, finders(posting, app.embedder), today(), heard))
    log(app, tab, "compared")


def _result(app: "App", tab: Session) -> None:
    """The table first; who is behind a column, and the fit of one person, when asked for."""
    mine = tab.screening
    with st.container(horizontal=True, vertical_alignment="bottom"):
        order = st.selectbox("Order", ORDERS, format_func=_ORDERS.__getitem__, key="people-order", width=260)
        named = st.toggle("Show file names", key="people-named")
    if named and not mine.named:
        log(app, tab, "named")
    mine.named = named
    people = arranged(mine.judged, order)
    names = {one.label: f"{one.label} ({one.key})" if named else one.label for one in people}
    st.html(evidence(people, [*names.values()]))
    st.caption(
        "A verdict with a mark opens to what the CV says. Nobody is missing a requirement for sure: a CV may only be silent."
    )
    _one(app, tab, people, names)
    take_along(app, tab, people)


def _one(app: "App", tab: Session, people: Sequence[Judged], names: Mapping[str, str]) -> None:
    """One person, opened by the reader; the list says who was looked at already."""
    done = seen(app, tab)
    label = st.selectbox(
        f"Open a person · {len(done)} of {len(people)} looked at",
        list(names),
        index=None,
        format_func=lambda key: f"{names[key]} · looked at" if key in done else names[key],
        key=f"people-open-{tab.screening.drops}",
        placeholder="Choose",
    )
    one = next((one for one in people if one.label == label), None)
    if one is not None:
        _person(app, tab, one)


def _person(app: "App", tab: Session, one: Judged) -> None:
    mine = tab.screening
    if mine.opened != one.label:
        log(app, tab, "opened", mine.document(one.label))
        mine.opened = one.label
        st.rerun()
    st.header(one.label)
    with st.expander("What the CV says, without who it is", icon=":material/description:", type="compact"):
        st.markdown("\n".join(f"- {words(line)}" for line in cv(mine.facts(one.label))))
    draw_fit(one.shown, Desk(app, tab, f"people-{one.label}", front=True))
    with st.form(f"decide-{one.label}", clear_on_submit=True):
        step = st.radio("Your decision", DECISIONS, index=None, format_func=_DECISIONS.__getitem__, horizontal=True)
        reason = st.text_input("Your reason", max_chars=500, help="In your own words, without the name: the log keeps it.")
        if st.form_submit_button("Record the decision"):
            if step and reason.strip():
                log(app, tab, step, mine.document(one.label), reason.strip())
                st.success("Recorded.", icon=":material/check:")
            else:
                st.warning("A decision needs a choice and a reason.", icon=":material/edit:")
