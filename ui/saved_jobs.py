"""The saved job ads on a page: choose one, see its requirements and the fit, talk about it."""

from typing import TYPE_CHECKING

import streamlit as st

from tools.jobs.difference import difference
from tools.jobs.improve import improvements
from tools.jobs.models import Fit, Posting
from ui import empty, split, weights
from ui.cards import jobs
from ui.cards.compare import draw_comparison
from ui.cards.desk import Desk
from ui.cards.difference import draw_difference
from ui.cards.fit import draw_fit
from ui.cards.marks import named
from ui.finding import page as finding
from ui.judged import judge, side_by_side
from ui.state import CHAT, Outgoing, Session, clock
from ui.tongue import day, number, t

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.jobs.store import SavedJob


def draw(app: "App", session: Session) -> None:
    """The saved ads, and the part that finds jobs; who has none yet begins there."""
    saved = {job.id: job for job in app.services.jobs.jobs(session.owner)}
    mine, find = t("Saved jobs"), t("Find jobs")
    kept, looking = st.tabs([mine, find], default=mine if saved else find, key="jobs-tabs")
    with kept:
        _kept(app, session, saved)
    with looking:
        finding.draw(app, session)


def _kept(app: "App", session: Session, saved: "dict[str, SavedJob]") -> None:
    """The newest ad, and a list to choose another from."""
    if not saved:
        text = t(
            "No job ads yet. Paste one into the chat, or attach it as a file, and it is kept here with its requirements and your fit."
        )
        empty.draw(app, session, text)
        return
    if len(saved) > 1:
        _side_by_side(app, session, tuple(saved))
    chosen = st.selectbox(t("Job"), list(saved), format_func=lambda key: name(saved[key]), key="job")
    with st.container(horizontal=True):
        if st.button(t("Talk about this job"), icon=":material/chat:", type="primary"):
            talk(app, session, chosen)
        again = (judge, app, session, chosen)
        st.button(t("Judge again"), icon=":material/refresh:", key="judge", on_click=session.attempt, args=again)
    posting, fit = app.services.jobs.get(session.owner, chosen), app.services.jobs.fit(session.owner, chosen)
    if fit is not None:
        draw_fit(fit, Desk(app, session, f"page-fit-{chosen}", front=True))
        _around(app, session, chosen, posting, fit)
    split.draw(app, session, chosen)
    weights.draw(app, session, fit)
    jobs.draw_posting(posting, Desk(app, session, f"page-{chosen}", front=True))


def _side_by_side(app: "App", session: Session, saved: tuple[str, ...]) -> None:
    """All judged jobs in one table, and a way to judge them all."""
    with st.expander(t("Compare your jobs"), icon=":material/compare_arrows:", key="compare", type="compact"):
        found = side_by_side(app, session)
        if found.jobs:
            draw_comparison(found, Desk(app, session, "page-compare", front=True))
        everything = (judge, app, session, *saved)
        st.button(t("Judge all jobs"), icon=":material/refresh:", key="judge-all", on_click=session.attempt, args=everything)


def _around(app: "App", session: Session, job: str, posting: Posting, fit: Fit) -> None:
    """What changed since the last time, and what would raise the score."""
    before = app.services.jobs.fit_before(session.owner, job)
    if before is not None:
        with st.expander(t("What changed since the last time"), icon=":material/history:", key=f"changed-{job}", type="compact"):
            draw_difference(difference(before, fit), Desk(app, session, f"page-changed-{job}", front=True))
    facts = app.services.ledger.facts(session.owner)
    if facts:
        with st.expander(t("What would help"), icon=":material/trending_up:", key=f"help-{job}", type="compact"):
            found = improvements(posting, fit, facts, clock().date())
            jobs.draw_improvements(found, Desk(app, session, f"page-help-{job}", front=True))


def name(job: "SavedJob") -> str:
    """How an ad stands in the list: title, employer, fit, when."""
    fit = t("fit {score}", score=number(job.score)) if job.score is not None else ""
    return " · ".join(filter(None, (*named(job.title, job.company), fit, day(job.created))))


def talk(app: "App", session: Session, job: str) -> None:
    """Goes to the chat with this ad as the one talked about."""
    thread = session.thread or app.threads.new(session.owner, clock())
    app.services.jobs.use(session.owner, thread, job)
    session.thread, session.outbox = thread, [Outgoing(t("How well do I fit this job?"))]
    st.switch_page(CHAT, query_params={"t": thread})
