"""The parts of one application that a person fills: the plan, interviews, reminders, notes. Each form says what it did, with Undo."""

from collections.abc import Iterable
from datetime import date, time

import streamlit as st

from core.errors import CopilotError
from tools.applications.desk import Desk
from tools.applications.ics import calendar
from tools.applications.models import Application, Meeting
from tools.documents.sent.store import Sent
from ui.applications.marks import at
from ui.applications.place import do
from ui.render import lines, words
from ui.state import Session, clock, left, today, zone
from ui.tongue import day, t, typed_day

__all__ = ["Sent", "meetings", "notes", "plan", "reminders"]


def plan(session: Session, desk: Desk, one: Application) -> None:
    """Next step, contact, and of an offer the day by which to answer."""
    key = f"plan-{one.id}-{session.applications.steps}"
    with st.container(border=True, key="card-plan"), st.form(key, border=False):
        st.header(t("What comes next"), anchor="plan")
        st.text_input(t("Next step"), value=one.next_step, key=f"{key}-next", max_chars=500)
        st.text_input(t("Contact"), value=one.contact, key=f"{key}-contact", max_chars=500, placeholder=t("Name, phone, e-mail"))
        if one.stage == "offer":
            st.date_input(t("Answer wanted by"), value=one.answer_by, key=f"{key}-answer", format=typed_day())
        st.form_submit_button(t("Save"), on_click=_plan, args=(session, desk, one, key))


def _plan(session: Session, desk: Desk, one: Application, key: str) -> None:
    texts = {"next_step": str(left(f"{key}-next")), "contact": str(left(f"{key}-contact"))}
    answer = left(f"{key}-answer") if one.stage == "offer" else None
    if one.stage == "offer" and answer != one.answer_by:
        do(session, t("Saved."), desk.answer_by, one.id, answer if isinstance(answer, date) else None)
    if any(texts[name] != getattr(one, name) for name in texts):
        do(session, t("Saved."), lambda: desk.write(one.id, **texts))


def meetings(session: Session, desk: Desk, one: Application) -> None:
    """The interviews with a file for the calendar, and a form for another."""
    key = f"meet-{one.id}-{session.applications.steps}"
    with st.container(border=True, key="card-meetings"):
        st.header(t("Interviews"), anchor="interviews")
        _rows(session, desk, one, ((m.id, " · ".join(filter(None, (at(m.day, m.at), words(m.place))))) for m in one.meetings))
        if one.meetings or any(not r.done for r in one.reminders):
            named = (t("Interview"), t("To do"))
            st.download_button(
                t("For your calendar (.ics)"),
                data=lambda: calendar([one], clock(), named),
                file_name="interview.ics",
                mime="text/calendar",
                key=f"ics-{one.id}",
                icon=":material/calendar_add_on:",
                on_click="ignore",
            )
        with st.form(key, border=False):
            with st.container(horizontal=True):
                st.date_input(t("Day"), value=today(), key=f"{key}-day", width=160, format=typed_day())
                st.time_input(t("Time"), value=None, key=f"{key}-at", width=120)
            st.text_input(t("Place or link"), key=f"{key}-place", max_chars=500)
            st.form_submit_button(t("Add the interview"), icon=":material/add:", on_click=_meet, args=(session, desk, one, key))


def _meet(session: Session, desk: Desk, one: Application, key: str) -> None:
    when, clock_ = left(f"{key}-day"), left(f"{key}-at")
    if not isinstance(when, date):
        session.problem = CopilotError(t("There is no day yet."), t("Choose the day of the interview."))
        return
    place, hour = str(left(f"{key}-place")), clock_ if isinstance(clock_, time) else None
    do(session, t("The interview is noted."), desk.meet, one.id, Meeting(id="", day=when, at=hour, place=place, zone=zone()))


def reminders(session: Session, desk: Desk, one: Application) -> None:
    """What is to be done on a day, ticked off or taken out, and a form for another."""
    key = f"remind-{one.id}-{session.applications.steps}"
    with st.container(border=True, key="card-reminders"):
        st.header(t("Reminders"), anchor="reminders")
        for reminder in one.reminders:
            if not reminder.done:
                args = (session, t("Done: {what}", what=reminder.text), desk.done, one.id, reminder.id)
                label = f"{day(reminder.day)}: {words(reminder.text) or t('Reminder')}"
                st.checkbox(label, key=f"tick-{reminder.id}-{session.applications.steps}", on_change=do, args=args)
        _rows(session, desk, one, ((r.id, f"~~{day(r.day)}: {words(r.text)}~~") for r in one.reminders if r.done))
        with st.form(key, border=False):
            with st.container(horizontal=True):
                st.date_input(t("Day"), value=today(), key=f"{key}-day", width=160, format=typed_day())
                st.text_input(t("What to do"), key=f"{key}-text", max_chars=500)
            st.form_submit_button(t("Add the reminder"), icon=":material/add:", on_click=_remind, args=(session, desk, one, key))


def _remind(session: Session, desk: Desk, one: Application, key: str) -> None:
    when = left(f"{key}-day")
    if isinstance(when, date):
        do(session, t("The reminder is noted."), desk.remind, one.id, when, str(left(f"{key}-text")))


def notes(session: Session, desk: Desk, one: Application) -> None:
    """The notes, newest first, and a box for another."""
    key = f"note-{one.id}-{session.applications.steps}"
    with st.container(border=True, key="card-notes"):
        st.header(t("Notes"), anchor="notes")
        with st.form(key, border=False):
            st.text_area(t("New note"), key=f"{key}-text", max_chars=4000, height=80)
            st.form_submit_button(t("Keep the note"), icon=":material/add:", on_click=_note, args=(session, desk, one, key))
        told = ((n.id, f":gray[:small[{day(n.day)}]]\\\n{lines(n.text)}") for n in reversed(one.notes))
        _rows(session, desk, one, told)


def _note(session: Session, desk: Desk, one: Application, key: str) -> None:
    do(session, t("The note is kept."), desk.note, one.id, str(left(f"{key}-text")))


def _rows(session: Session, desk: Desk, one: Application, rows: Iterable[tuple[str, str]]) -> None:
    """Lines that can be taken out, each by a button of its own."""
    for part, text in rows:
        with st.container(horizontal=True, vertical_alignment="center", key=f"part-{part}"):
            st.markdown(text, width="stretch")
            args = (session, t("Taken out."), desk.drop, one.id, part)
            st.button(t("Take out"), key=f"drop-{part}", icon=":material/close:", type="tertiary", on_click=do, args=args)
