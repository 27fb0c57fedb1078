"""One application: where it stands, what comes next, and on the right what belongs to it."""

from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from tools.applications.desk import Desk
from tools.applications.models import Application
from tools.applications.stages import may_follow
from ui.applications import parts
from ui.applications.marks import badge, name, stage_word
from ui.applications.place import desk_of, do
from ui.applications.strip import talk
from ui.cards.documents import MIME
from ui.cards.kinds import NAMES
from ui.cards.marks import dotted
from ui.drafts.sent import bytes_of
from ui.render import words
from ui.state import DOCUMENTS, Session, left, today
from ui.tongue import day, t, typed_day

if TYPE_CHECKING:
    from agent.bootstrap import App


def draw(app: "App", session: Session, one: Application) -> None:
    """Its head with the ways on, then what comes next beside what was."""
    desk, place = desk_of(app, session), session.applications
    st.button(
        t("All applications"),
        key="all-applications",
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=place.show,
        args=("",),
    )
    st.header(name(one), anchor="application")
    st.markdown(f"{badge(one.stage)} {t('since {when}', when=day(one.moves[-1].day))}")
    _dates(one)
    _move(session, desk, one)
    ahead, was = st.columns(2, gap="medium")
    with ahead:
        parts.plan(session, desk, one)
        parts.meetings(session, desk, one)
        parts.reminders(session, desk, one)
    with was:
        parts.notes(session, desk, one)
        _sent(app, session, desk.copies(one))
        _history(one)
    _ways(app, session, desk, one)


def _dates(one: Application) -> None:
    told = [
        t("Applied on {when}", when=day(one.applied_on)) if one.applied_on else None,
        t("Answer by {when}", when=day(one.answer_by)) if one.answer_by else None,
        t("Apply by {when}", when=day(one.deadline)) if one.deadline and one.stage == "saved" else None,
    ]
    if any(told):
        st.caption(dotted(told))


def _move(session: Session, desk: Desk, one: Application) -> None:
    """The stages that may follow, with the day on which it happened."""
    key = f"move-{one.id}-{session.applications.steps}"
    with st.container(horizontal=True, vertical_alignment="bottom", key="card-move"):
        st.date_input(t("Moved on"), value=today(), max_value=today(), key=f"{key}-day", width=160, format=typed_day())
        for stage in may_follow(one.stage):
            said = t("{name} is now at {stage}.", name=name(one), stage=stage_word(stage))
            args = (session, said, _moved, desk, (one.id, stage, f"{key}-day"))
            label = t("Another interview") if stage == one.stage else stage_word(stage)
            st.button(label, key=f"{key}-{stage}", icon=":material/arrow_forward:", on_click=do, args=args)


def _moved(desk: Desk, what: tuple[str, str, str]) -> object:
    application, to, key = what
    when, now = left(key), desk.store.get(desk.owner, application).stage
    stage = next(s for s in may_follow(now) if s == to)
    return desk.move(application, stage, when if isinstance(when, date) else None)


def _sent(app: "App", session: Session, copies: "tuple[parts.Sent, ...]") -> None:
    """The frozen documents, as they were sent."""
    with st.container(border=True, key="card-sent"):
        st.header(t("Documents sent"), anchor="sent")
        for copy in copies:
            st.download_button(
                f"{NAMES[copy.document][0]} · {day(copy.day)} · {words(copy.name)}",
                data=bytes_of(app, session, copy),
                file_name=copy.name,
                mime=MIME[copy.format],
                key=f"copy-{copy.id}",
                icon=":material/download:",
                type="tertiary",
                on_click="ignore",
            )
        if not copies:
            st.markdown(t("Nothing is kept as sent yet. On the page Documents, “I sent this” freezes a copy that belongs here."))
            if st.button(t("Open Documents"), key="to-documents", type="tertiary", icon=":material/description:"):
                st.switch_page(DOCUMENTS)


def _history(one: Application) -> None:
    with st.container(border=True, key="card-history"):
        st.header(t("History"), anchor="history")
        st.markdown("\n".join(f"- {day(move.day)}: {stage_word(move.stage)}" for move in one.moves))


def _ways(app: "App", session: Session, desk: Desk, one: Application) -> None:
    """To the chat, off the board, or away."""
    with st.container(horizontal=True, key="application-ways"):
        if st.button(t("Talk about it"), key="talk-application", icon=":material/chat:"):
            talk(app, session, one.id, t("How well do I fit this job?") if one.job else t("Show my applications."))
        if one.archived:
            args = (session, t("Back on the board: {name}", name=name(one)), _away, desk, one.id, False)
            st.button(t("Bring back"), key="unarchive", icon=":material/unarchive:", on_click=do, args=args)
        else:
            args = (session, t("Put away: {name}", name=name(one)), _away, desk, one.id, True)
            st.button(t("Put away"), key="archive", icon=":material/archive:", on_click=_closing, args=args)
        args_ = (session, t("Deleted: {name}", name=name(one)), desk.delete, one.id)
        st.button(t("Delete"), key="delete-application", icon=":material/delete:", on_click=_closing, args=args_)


def _away(desk: Desk, application: str, away: bool) -> object:
    return desk.put_away(application, away=away)


def _closing(session: Session, said: str, *call: object) -> None:
    """Does a step after which the application is not looked at any more."""
    do(session, said, *call)  # type: ignore[arg-type]
    if session.applications.said == said:
        session.applications.shown = ""
