"""A thumb under an answer, and the reason for it where the person wants to give one. Both can be changed and taken back."""

from typing import TYPE_CHECKING

import streamlit as st

from agent.visit.store import LONGEST, Opinion, Thumb
from ui.state import Session, clock, left
from ui.tongue import t

if TYPE_CHECKING:
    from agent.bootstrap import App
    from agent.store import TurnRow

_THUMBS: tuple[Thumb, Thumb] = ("down", "up")
ENDED = frozenset({"done", "stopped"})
"""Turns that have an answer to think something of."""


def draw(app: "App", session: Session, turn: "TurnRow", kept: Opinion | None = None) -> None:
    """Two thumbs; under one that was pressed, a line for the reason."""
    if turn.state not in ENDED:
        return
    key = f"thumb-{turn.id}"
    if kept is None:
        st.feedback("thumbs", key=key, on_change=_press, args=(app, session, turn.id, key))
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"thumbs-{turn.id}"):
        default = _THUMBS.index(kept.thumb)
        st.feedback("thumbs", key=key, default=default, on_change=_press, args=(app, session, turn.id, key))
        st.text_input(
            t("Why? (optional)"),
            value=kept.reason,
            key=f"why-{turn.id}-{kept.thumb}",
            max_chars=LONGEST,
            placeholder=t("Why? (optional)"),
            label_visibility="collapsed",
            on_change=_say,
            args=(app, session, kept),
        )
        st.caption(t("Kept with this conversation; sent to nobody."))


def _press(app: "App", session: Session, turn: str, key: str) -> None:
    """Keeps the thumb; pressed again it is taken back."""
    pressed = left(key)
    if not isinstance(pressed, int):
        session.attempt(app.visits.unthink, session.owner, turn)
        return
    session.attempt(app.visits.think, session.owner, Opinion(turn=turn, thumb=_THUMBS[pressed], at=clock()))


def _say(app: "App", session: Session, kept: Opinion) -> None:
    reason = str(left(f"why-{kept.turn}-{kept.thumb}")).strip()
    session.attempt(app.visits.think, session.owner, kept.model_copy(update={"reason": reason}))
