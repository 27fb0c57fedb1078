"""The split of an ad on a page: each demand can be moved between must, nice and duty, or left out, and back again."""

from typing import TYPE_CHECKING

import streamlit as st

from tools.jobs.edits import PLACES, Edits, move, place, undo
from tools.jobs.models import Requirement
from ui.cards.marks import KINDS
from ui.judged import keep
from ui.render import words
from ui.state import Session
from ui.tongue import later, t, tn

if TYPE_CHECKING:
    from agent.bootstrap import App

_NAMES = {**{kind: mark.name for kind, mark in KINDS.items()}, "out": later("Left out")}


def draw(app: "App", session: Session, job: str) -> None:
    """A choice for each demand, as it stands now; what is chosen is kept at once."""
    posting, edits = app.services.jobs.as_read(session.owner, job)
    if not posting.requirements:
        return
    with st.expander(t("Change what is a must"), icon=":material/tune:", key=f"split-{job}", type="compact"):
        st.caption(
            t("Did I read the ad wrongly? Move a requirement or leave it out: the score follows, the words of the ad stay.")
        )
        _back(app, session, job, edits)
        for requirement in posting.requirements:
            _choice(app, session, (job, edits), requirement)


def _back(app: "App", session: Session, job: str, edits: Edits) -> None:
    if not edits.moves:
        return
    st.markdown(tn("{n} change by you.", "{n} changes by you.", len(edits.moves)))
    with st.container(horizontal=True):
        for label, icon, target in ((t("Undo"), "undo", undo(edits)), (t("As it was read"), "restart_alt", Edits())):
            args = (keep, app, session, job, target)
            st.button(label, icon=f":material/{icon}:", key=f"{icon}-{job}", on_click=session.attempt, args=args)


def _choice(app: "App", session: Session, at: tuple[str, Edits], requirement: Requirement) -> None:
    """The key changes with each step, so that what is shown is what is kept, also after an undo."""
    job, edits = at
    now = place(requirement, edits)
    left, right = st.columns([5, 4], vertical_alignment="center")
    left.markdown(words(requirement.text))
    to = right.segmented_control(
        words(requirement.text),
        PLACES,
        default=now,
        format_func=lambda key: str(_NAMES[key]),
        key=f"place-{job}-{requirement.id}-{len(edits.moves)}",
        required=True,
        label_visibility="collapsed",
    )
    if to != now:
        keep(app, session, job, move(edits, requirement, to))
        st.rerun()
