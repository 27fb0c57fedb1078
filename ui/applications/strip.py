"""What is due, one line each, with what one does about it."""

from typing import TYPE_CHECKING

import streamlit as st

from tools.applications.models import Due
from ui.applications.marks import ICONS, due_words, name
from ui.applications.place import desk_of, do
from ui.state import CHAT, Outgoing, Session, clock
from ui.tongue import t, tn

if TYPE_CHECKING:
    from agent.bootstrap import App

SHOWN = 5


def draw(app: "App", session: Session, due: tuple[Due, ...]) -> None:
    """The nearest first; more are folded."""
    if not due:
        return
    with st.container(border=True, key="card-due", gap="xsmall"):
        st.header(t("What is due"), anchor="due")
        _lines(app, session, due[:SHOWN], 0)
        if len(due) > SHOWN:
            with st.expander(tn("{n} more", "{n} more", len(due) - SHOWN), type="compact"):
                _lines(app, session, due[SHOWN:], SHOWN)


def _lines(app: "App", session: Session, due: tuple[Due, ...], first: int) -> None:
    for number, one in enumerate(due, first):
        late = one.days < 0 and one.what in {"reminder", "answer"}
        icon = f":orange[:material/{ICONS[one.what]}:]" if late else f":material/{ICONS[one.what]}:"
        with st.container(horizontal=True, vertical_alignment="center", key=f"due-{number}"):
            st.markdown(f"{icon} **{name(one)}**: {due_words(one)}", width="stretch")
            _act(app, session, one, number)
            show = session.applications.show
            st.button(t("Open"), key=f"show-{number}", type="tertiary", on_click=show, args=(one.application,))


def _act(app: "App", session: Session, one: Due, number: int) -> None:
    """The button for what one does about it."""
    if one.what == "reminder":
        args = (session, t("Done: {what}", what=one.text), desk_of(app, session).done, one.application, one.reminder)
        st.button(t("Done"), key=f"done-{one.reminder}", icon=":material/check:", on_click=do, args=args)
    message = _message(one)
    if message and st.button(message[0], key=f"act-{number}", icon=":material/chat:"):
        talk(app, session, one.application, message[1])


def _message(one: Due) -> tuple[str, str] | None:
    """What the button says, and what it says in the chat."""
    who = one.company or one.title
    if one.what == "silent":
        return t("Write a follow-up"), t("Write a follow-up e-mail to {who}.", who=who)
    if one.what == "interview":
        return t("Prepare"), t("Prepare me for the interview.")
    if one.what == "interviewed":
        return t("Write thanks"), t("Write a thank-you e-mail to {who}.", who=who)
    if one.what == "deadline":
        return t("Write CV and letter"), t("Write CV and cover letter for this job.")
    return None


def talk(app: "App", session: Session, application: str, text: str) -> None:
    """Goes to the chat with the job of an application as the one talked about, and says something there."""
    job = app.services.applications.get(session.owner, application).job
    thread = session.thread or app.threads.new(session.owner, clock())
    if job in {saved.id for saved in app.services.jobs.jobs(session.owner)}:
        app.services.jobs.use(session.owner, thread, str(job))
    session.thread, session.outbox = thread, [Outgoing(text)]
    st.switch_page(CHAT, query_params={"t": thread})
