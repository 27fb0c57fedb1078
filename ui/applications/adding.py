"""Adding an application: from a saved ad, or by hand."""

from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from tools.applications.desk import Desk
from tools.applications.models import Stage, Tracked
from tools.applications.stages import STAGES
from ui.applications.marks import stage_word
from ui.applications.place import desk_of, do
from ui.cards.marks import job_name
from ui.state import Session, left, today
from ui.tongue import t, typed_day

if TYPE_CHECKING:
    from agent.bootstrap import App

HAND = "hand"


def draw(app: "App", session: Session, *, opened: bool) -> None:
    """Which job, then where it stands and since when."""
    desk = desk_of(app, session)
    with st.expander(t("Add an application"), icon=":material/add:", expanded=opened, key="add-application"):
        there = {a.job for a in desk.store.all(session.owner)}
        saved = {j.id: job_name(j.title, j.company) or t("Job ad") for j in desk.jobs.jobs(session.owner) if j.id not in there}
        key = f"add-{session.applications.steps}"
        job = HAND
        if saved:
            names = {**saved, HAND: t("A job that is not saved here")}
            job = st.selectbox(t("Job"), list(names), format_func=names.__getitem__, key=f"{key}-job")
        with st.form(key, border=False):
            if job == HAND:
                st.text_input(t("Job title"), key=f"{key}-title", max_chars=200)
                st.text_input(t("Employer"), key=f"{key}-company", max_chars=200)
            with st.container(horizontal=True):
                st.selectbox(t("Stage"), STAGES, index=1, format_func=stage_word, key=f"{key}-stage")
                st.date_input(t("Since"), value=today(), max_value=today(), key=f"{key}-day", format=typed_day())
            args = (session, desk, key, job)
            st.form_submit_button(t("Put on the board"), type="primary", icon=":material/add:", on_click=_add, args=args)


def _add(session: Session, desk: Desk, key: str, job: str) -> None:
    stage, day = left(f"{key}-stage"), left(f"{key}-day")
    words = (str(left(f"{key}-title")), str(left(f"{key}-company"))) if job == HAND else (job,)
    when = day if isinstance(day, date) else None
    do(session, t("On the board now."), _added, desk, words, next(s for s in STAGES if s == stage), when)


def _added(desk: Desk, words: tuple[str, ...], stage: Stage, day: date | None) -> Tracked:
    if len(words) == 1:
        return desk.start(words[0], stage, day)
    return desk.by_hand(words[0], words[1], stage, day)
