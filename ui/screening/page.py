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
from ui.tongue import Later, later, ours, t

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.jobs.models import Posting
    from tools.jobs.store import SavedJob

_ORDERS: dict[Order, Later] = {
    "given": later("as given"),
    "score": later("by score"),
    "musts": later("by musts met"),
    "file": later("by file name"),
}
_DECISIONS: dict[Step, Later] = {"invite": later("Invite"), "hold": later("Hold"), "no": later("No")}
_PASTE = ""


def draw(app: "App", tab: Session) -> None:
    """What goes in, then what came out, then the log."""
    mine = tab.screening
    taken_over(app, tab)
    st.caption(
        t(
            "Reviewer: {name}. This page shows evidence and decides nothing; what you open and decide is logged.",
            name=words(mine.reviewer),
        )
    )
    posting = _ad(app, tab)
    files = st.file_uploader(
        t("CVs"), type=list(FILE_TYPES), accept_multiple_files=True, max_upload_size=10, key=f"people-{mine.drops}"
    )
    with st.container(horizontal=True):
        asked = st.button(t("Compare"), icon=":material/groups:", type="primary", disabled=not files or posting is None)
        if st.button(t("Remove the CVs"), key="remove", icon=":material/delete:", disabled=not (files or mine.people)):
            mine.remove()
            if app.services.panel:
                app.services.panel.drop(tab.owner)
            st.rerun()
    if asked and posting is not None:
        compare(app, tab, posting, [(file.name, file.getvalue()) for file in files])
        st.rerun()
    for name, error in mine.refused:
        st.warning(
            f"{t('Not read:')} {words(name)}. {words(ours(error.message))} {words(ours(error.what_to_do))}",
            icon=":material/block:",
        )
    if mine.judged:
        _result(app, tab)
    told.draw(mine.job, mine.posting.language if mine.posting else "en")
    draw_log(app, tab)


def taken_over(app: "App", tab: Session) -> None:
    """What was compared in the chat since is what the page shows, once."""
    held = app.services.panel.held(tab.owner) if app.services.panel else None
    if held is not None and held.mark != tab.screening.taken:
        tab.screening.take(held)


def _ad(app: "App", tab: Session) -> "Posting | None":
    saved = {job.id: job for job in app.services.jobs.jobs(tab.owner)}
    chosen = st.selectbox(
        t("Job ad"),
        [*saved, _PASTE],
        format_func=lambda key: _job_name(saved[key]) if key else t("Paste an ad"),
        key="people-job",
    )
    if chosen:
        return app.services.jobs.get(tab.owner, chosen)
    text = st.text_area(t("The words of the ad"), max_chars=LONGEST, key="people-ad")
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
    bar = st.progress(0.0, t("Reading …"))
    st.button(t("Stop"), key="stop", icon=":material/stop:")
    for at, (name, data) in enumerate(files, 1):
        mine.read(app.services.read_cv, name, data)
        bar.progress(at / len(files), t("Read {n} of {all}", n=at, all=len(files)))

    def heard(done: int, count: int) -> None:
        bar.progress(done / count, t("Compared {n} of {all}", n=done, all=count))

    mine.judged = tuple(rank(posting, mine.people, finders(posting, app.embedder), today(), heard))
    log(app, tab, "compared")


def _result(app: "App", tab: Session) -> None:
    """The table first; who is behind a column, and the fit of one person, when asked for."""
    mine = tab.screening
    with st.container(horizontal=True, vertical_alignment="bottom"):
        order = st.selectbox(t("Order"), ORDERS, format_func=lambda key: str(_ORDERS[key]), key="people-order", width=260)
        named = st.toggle(t("Show file names"), key="people-named")
    if named and not mine.named:
        log(app, tab, "named")
    mine.named = named
    people = arranged(mine.judged, order)
    names = {one.label: f"{one.label} ({one.key})" if named else one.label for one in people}
    st.html(evidence(people, [*names.values()]))
    st.caption(
        t("A verdict with a mark opens to what the CV says. Nobody is missing a requirement for sure: a CV may only be silent.")
    )
    _one(app, tab, people, names)
    take_along(app, tab, people)


def _one(app: "App", tab: Session, people: Sequence[Judged], names: Mapping[str, str]) -> None:
    """One person, opened by the reader; the list says who was looked at already. Its words change by that, and who is open stays."""
    done, opened = seen(app, tab), tab.screening.opened
    label = st.selectbox(
        t("Open a person · {n} of {all} looked at", n=len(done), all=len(people)),
        list(names),
        index=list(names).index(opened) if opened in names else None,
        format_func=lambda key: t("{name} · looked at", name=names[key]) if key in done else names[key],
        key=f"people-open-{tab.screening.drops}",
        placeholder=t("Choose"),
    )
    one = next((one for one in people if one.label == label), None)
    if one is not None:
        _person(app, tab, one)
    else:
        tab.screening.opened = ""


def _person(app: "App", tab: Session, one: Judged) -> None:
    mine = tab.screening
    if mine.opened != one.label:
        log(app, tab, "opened", mine.document(one.label))
        mine.opened = one.label
        st.rerun()
    st.header(one.label)
    with st.expander(t("What the CV says, without who it is"), icon=":material/description:", type="compact"):
        st.markdown("\n".join(f"- {words(line)}" for line in cv(mine.facts(one.label))))
    draw_fit(one.shown, Desk(app, tab, f"people-{one.label}", front=True))
    with st.form(f"decide-{one.label}", clear_on_submit=True):
        step = st.radio(t("Your decision"), DECISIONS, index=None, format_func=lambda key: str(_DECISIONS[key]), horizontal=True)
        reason = st.text_input(t("Your reason"), max_chars=500, help=t("In your own words, without the name: the log keeps it."))
        if st.form_submit_button(t("Record the decision")):
            if step and reason.strip():
                log(app, tab, step, mine.document(one.label), reason.strip())
                st.success(t("Recorded."), icon=":material/check:")
            else:
                st.warning(t("A decision needs a choice and a reason."), icon=":material/edit:")
