"""The saved job ads on a page: a list, and one opened with its requirements and fit."""

from typing import TYPE_CHECKING

import streamlit as st

from ui.cards import jobs
from ui.cards.desk import Desk
from ui.cards.marks import dotted
from ui.state import Session, clock

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.jobs.store import SavedJob


def draw(app: "App", session: Session) -> None:
    """The list; each ad opens in place."""
    saved = app.services.jobs.jobs(session.owner)
    if not saved:
        st.markdown(
            "No job ads yet. Paste one into the chat, or attach it as a file, and it is kept here with its requirements and your fit."
        )
        return
    for at, job in enumerate(saved):
        fit = f" · fit {job.score:.0f}" if job.score is not None else ""
        name = dotted([job.title, job.company]) or "Job ad"
        box = st.expander(f"{name}{fit}", expanded=at == 0, key=f"job-{job.id}", on_change="rerun")
        if box.open:
            with box:
                _opened(app, session, job)


def _opened(app: "App", session: Session, job: "SavedJob") -> None:
    desk = Desk(app, session, f"job-page-{job.id}")
    st.caption(f"Given on {job.created:%d %b %Y}")
    with st.container(horizontal=True):
        ask = st.button("Talk about this job", key=f"use-{job.id}", icon=":material/chat:", type="primary")
    fit = app.services.jobs.fit(session.owner, job.id)
    if fit is not None:
        jobs.draw_fit(fit, Desk(app, session, f"{desk.key}-fit", front=True))
    jobs.draw_posting(app.services.jobs.get(session.owner, job.id), desk)
    if ask:
        thread = session.thread or app.threads.new(session.owner, clock())
        app.services.jobs.use(session.owner, thread, job.id)
        session.open(thread)
        session.say("How well do I fit this job?")
        st.switch_page("pages/chat.py", query_params={"t": thread})
