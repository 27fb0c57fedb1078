"""The saved job ads on a page: choose one, see its requirements and the fit, talk about it."""

from typing import TYPE_CHECKING

import streamlit as st

from ui.cards import jobs
from ui.cards.desk import Desk
from ui.cards.fit import draw_fit
from ui.state import CHAT, Outgoing, Session, clock

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.jobs.store import SavedJob


def draw(app: "App", session: Session) -> None:
    """The newest ad, and a list to choose another from."""
    saved = {job.id: job for job in app.services.jobs.jobs(session.owner)}
    if not saved:
        st.markdown(
            "No job ads yet. Paste one into the chat, or attach it as a file, and it is kept here with its requirements and your fit."
        )
        return
    chosen = st.selectbox("Job", list(saved), format_func=lambda key: name(saved[key]), key="job")
    if st.button("Talk about this job", icon=":material/chat:", type="primary"):
        talk(app, session, chosen)
    fit = app.services.jobs.fit(session.owner, chosen)
    if fit is not None:
        draw_fit(fit, Desk(app, session, f"page-fit-{chosen}", front=True))
    jobs.draw_posting(app.services.jobs.get(session.owner, chosen), Desk(app, session, f"page-{chosen}", front=True))


def name(job: "SavedJob") -> str:
    """How an ad stands in the list: title, employer, fit, when."""
    fit = f"fit {job.score:.0f}" if job.score is not None else ""
    return " · ".join(filter(None, (job.title, job.company, fit, f"{job.created:%d %b %Y}")))


def talk(app: "App", session: Session, job: str) -> None:
    """Goes to the chat with this ad as the one talked about."""
    thread = session.thread or app.threads.new(session.owner, clock())
    app.services.jobs.use(session.owner, thread, job)
    session.thread, session.outbox = thread, Outgoing("How well do I fit this job?")
    st.switch_page(CHAT, query_params={"t": thread})
