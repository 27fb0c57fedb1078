"""The page of applications: what was done last with its way back, what is due, the board or one application."""

from typing import TYPE_CHECKING

import streamlit as st

from core.errors import NotFound
from tools.applications.desk import Desk
from tools.applications.finding import found
from tools.applications.ics import calendar
from tools.applications.models import Application
from ui.applications import adding, board, detail, strip
from ui.applications.marks import name
from ui.applications.place import desk_of, do, undo
from ui.boundary import explain
from ui.state import Session, clock
from ui.tongue import t, tn

if TYPE_CHECKING:
    from agent.bootstrap import App

SEARCHED = 6
"""Applications from which on there is a search."""


def draw(app: "App", session: Session) -> None:
    """The board, or the application that is open; one that is gone leads back to the board."""
    desk, place = desk_of(app, session), session.applications
    told(session, desk)
    if place.shown:
        try:
            detail.draw(app, session, desk.store.get(session.owner, place.shown))
        except NotFound:
            place.show("")
        else:
            return
    shown = desk.board()
    strip.draw(app, session, shown.due)
    if shown.applications:
        with st.container(key="applications-board"):
            board.draw(app, session, _head(shown.applications))
    else:
        _teach()
    adding.draw(app, session, opened=not shown.applications)
    _put_away(session, desk)


def told(session: Session, desk: Desk) -> None:
    """What was done last, once, with a button that takes it back; or why it could not be done."""
    if session.problem is not None:
        explain(session.problem)
        session.problem = None
    place = session.applications
    if not place.said:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="applications-said"):
        st.success(place.said, icon=":material/check:")
        if place.changes:
            args = (session, desk, t("Taken back."))
            st.button(t("Undo"), key=f"undo-{place.steps}", icon=":material/undo:", on_click=undo, args=args)
    place.said = ""


def _head(applications: tuple[Application, ...]) -> tuple[Application, ...]:
    """The search, where there are many, and the calendar of all, where there is something in it. Returns what is found."""
    with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="bottom", key="applications-tools"):
        query = ""
        if len(applications) >= SEARCHED:
            query = st.text_input(t("Search"), placeholder=t("Employer, title, contact, notes"), key="applications-query")
        if any(a.meetings or any(not r.done for r in a.reminders) for a in applications):
            words = (t("Interview"), t("To do"))
            st.download_button(
                t("Calendar (.ics)"),
                data=lambda: calendar(applications, clock(), words),
                file_name="applications.ics",
                mime="text/calendar",
                icon=":material/calendar_add_on:",
                type="tertiary",
                on_click="ignore",
                help=t("Interviews and reminders for your calendar. Taken in again, they are brought up to date."),
            )
    kept = found(applications, query)
    if not kept:
        st.info(t("No application has these words."), icon=":material/search_off:")
    return kept


def _teach() -> None:
    """What the page is for, and the shortest ways to fill it."""
    st.markdown(t("Here you see where each application stands, what is due, and who has not answered for long."))
    st.markdown(
        "\n".join(
            (
                f"- {t('Say it in the chat: “I applied to Orrin Mills yesterday”, “they invited me for Tuesday at 10”, “they said no”.')}",
                f"- {t('Press “I sent this” on the page Documents: the copy belongs to the application from then on.')}",
                f"- {t('Or add one here, from a saved ad or by hand.')}",
            )
        )
    )


def _put_away(session: Session, desk: Desk) -> None:
    """Those off the board, with the way back."""
    away = [a for a in desk.store.all(session.owner) if a.archived]
    if not away:
        return
    with st.expander(tn("Put away · {n}", "Put away · {n}", len(away)), icon=":material/archive:", type="compact"):
        for one in away:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(name(one))
                args = (session, t("Back on the board: {name}", name=name(one)), _back, desk, one.id)
                st.button(t("Bring back"), key=f"back-{one.id}", type="tertiary", on_click=do, args=args)


def _back(desk: Desk, application: str) -> object:
    return desk.put_away(application, away=False)
