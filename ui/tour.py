"""The first-run tour: three steps beside the first screen, by mouse or keyboard, left at any time and not shown again."""

from typing import TYPE_CHECKING

import streamlit as st

from ui.state import Session
from ui.tongue import later, t

if TYPE_CHECKING:
    from agent.bootstrap import App

STEPS = (
    (
        "upload_file",
        later("Give your CV"),
        later("Drop the file into the box below. It is read into facts, and each one shows where it stands in your file."),
    ),
    (
        "target",
        later("Paste a job ad"),
        later("Its words or a link to it. You see requirement by requirement how well you fit, and why."),
    ),
    (
        "task",
        later("Get documents that are true"),
        later("A CV and a letter for this job: each line rests on a fact of yours, and you decide about every change."),
    ),
)
"""Icon, what to do, what comes of it."""
NAME, SEEN = "tour", "seen"


def draw(app: "App", session: Session) -> None:
    """The step that the tour is at; nothing once it was left."""
    if session.tour is None:
        return
    icon, title, text = STEPS[session.tour]
    with st.container(border=True, key="tour"):
        step = t("Step {n} of {all}", n=session.tour + 1, all=len(STEPS))
        st.markdown(f":gray[{step}] · :material/{icon}: **{title}**  \n{text}")
        with st.container(horizontal=True):
            last = session.tour == len(STEPS) - 1
            if not last:
                st.button(t("Next step"), key="tour-next", icon=":material/arrow_forward:", on_click=go, args=(session, 1))
            if session.tour:
                st.button(t("Step back"), key="tour-back", type="tertiary", on_click=go, args=(session, -1))
            leaving = t("Got it") if last else t("Skip the tour")
            st.button(leaving, key="tour-leave", type="primary" if last else "tertiary", on_click=leave, args=(app, session))


def go(session: Session, by: int) -> None:
    """To the next step, or back."""
    session.tour = min(max((session.tour or 0) + by, 0), len(STEPS) - 1)


def leave(app: "App", session: Session) -> None:
    """Ends the tour for good."""
    session.tour = None
    session.attempt(app.visits.choose, session.owner, NAME, SEEN)
