"""Cards about applications in the chat: what a piece of news did, with Undo; the board with what is due."""

import streamlit as st

from tools.applications.models import Application, Board, Stage, Tracked
from ui.applications.marks import ICONS, at, badge, due_words, name
from ui.applications.place import desk_of
from ui.cards.desk import Desk
from ui.render import words
from ui.state import APPLICATIONS
from ui.tongue import day, later, t, tn

DUE_SHOWN, SHOWN = 4, 6
_KEPT = {"note": later("Kept as a note"), "reminder": later("Kept as a reminder")}


def draw_tracked(done: Tracked, desk: Desk) -> None:
    """Where the application stands now, since when, what lies ahead; taken back with one press while nothing newer was done."""
    found = done.application
    with st.container(border=True, key=f"card-{desk.key}"):
        desk.heading(name(found))
        st.markdown(_moved(done))
        for meeting in found.meetings:
            if meeting.day >= done.day:
                place = f" · {words(meeting.place)}" if meeting.place else ""
                st.markdown(f":material/event: {t('Interview {when}', when=at(meeting.day, meeting.at))}{place}")
        if found.answer_by and found.stage == "offer":
            st.markdown(f":material/hourglass_bottom: {t('Answer by {when}', when=day(found.answer_by))}")
        if done.kept == "reminder":
            last = found.reminders[-1]
            st.markdown(f":material/notifications: {day(last.day)}: {words(last.text)}")
        if not desk.live:
            _ways(done, desk)


def _moved(done: Tracked) -> str:
    """From where to where, or that words were kept."""
    if done.kept:
        return f":material/check: {_KEPT[done.kept]}"
    stages: list[Stage] = [done.before] if done.before and done.before != done.application.stage else []
    way = " → ".join(badge(stage) for stage in [*stages, done.application.stage])
    return f"{way} {t('since {when}', when=day(done.application.moves[-1].day))}"


def _ways(done: Tracked, desk: Desk) -> None:
    """Undo as long as it is the newest step, and the way to the board."""
    place = desk.session.applications
    if place.undone & set(done.changes):
        st.caption(f":material/undo: {t('Taken back.')}")
        return
    newest = desk.app.services.applications.steps(desk.session.owner, done.application.id)[:1]
    with st.container(horizontal=True):
        if newest and done.changes and newest[0].id == done.changes[-1]:
            args = (_undo, done, desk)
            st.button(t("Undo"), key=f"undo-{desk.key}", icon=":material/undo:", on_click=desk.session.attempt, args=args)
        if st.button(t("Open the board"), key=f"board-{desk.key}", icon=":material/view_kanban:", type="tertiary"):
            place.show(done.application.id)
            st.switch_page(APPLICATIONS)


def _undo(done: Tracked, desk: Desk) -> None:
    desk_of(desk.app, desk.session).undo(*done.changes)
    desk.session.applications.undone |= set(done.changes)


def draw_board(board: Board, desk: Desk) -> None:
    """How many stand where, what is due, and the ones changed last."""
    with st.container(border=True, key=f"card-{desk.key}"):
        number = len(board.applications)
        desk.heading(tn("{n} application", "{n} applications", number))
        for one in board.due[:DUE_SHOWN]:
            st.markdown(f":material/{ICONS[one.what]}: **{name(one)}**: {due_words(one)}")
        if board.applications:
            st.markdown("\n".join(map(line, board.applications[:SHOWN])))
        else:
            st.markdown(t("The board is empty. Say what is new, for instance “I applied yesterday”."))
        if number > SHOWN:
            st.caption(tn("and {n} more", "and {n} more", number - SHOWN))
        if not desk.live and st.button(t("Open the board"), key=f"board-{desk.key}", icon=":material/view_kanban:"):
            desk.session.applications.show("")
            st.switch_page(APPLICATIONS)


def line(application: Application) -> str:
    """One application as a line of a list."""
    return f"- {name(application)} {badge(application.stage)} :gray[:small[{day(application.moves[-1].day)}]]"
