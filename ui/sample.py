"""The invented person of the demonstration, kept apart from the things of whoever tries it.

Where nothing is known yet she is tried in the open, survives a refresh, and is cleared in one click; beside facts of one's own she
lives in a private session.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from ui.state import BUILT, Outgoing, Session, copilot
from ui.tongue import later, t

if TYPE_CHECKING:
    from agent.bootstrap import App

SAMPLES = Path(__file__).parent / "samples"
SAMPLE_FILES = ("sample-cv.docx", "sample-job.txt")
SAMPLE_MESSAGE = later("Here is my CV and the ad of a job I would like. How well do I fit?")
STAYS = frozenset({"choices", "opinions", "weights"})
"""Kinds of things that are the person's own whoever was tried."""


def draw(session: Session) -> None:
    """The one button that suits what is kept; until the application was built, nothing is looked up."""
    app = copilot() if BUILT.is_set() else None
    with st.container(horizontal=True, vertical_alignment="center", key="start"):
        if app and alone(app, session.owner):
            st.button(
                t("Clear the sample data"), key="sample-clear", icon=":material/delete_sweep:", on_click=_clear, args=(session,)
            )
            st.caption(t("Then begin with your own CV: the invented person and all you tried with her are gone."))
            return
        st.button(
            t("Try with sample data"),
            key="sample",
            icon=":material/play_circle:",
            type="primary",
            on_click=try_sample,
            args=(session,),
        )
        apart = app is not None and not session.private and bool(app.services.ledger.facts(session.owner))
        st.caption(
            t("An invented person and an invented job, in a private session: your own things stay as they are.")
            if apart
            else t("An invented person and an invented job.")
        )


def try_sample(session: Session) -> None:
    """Puts the sample CV and ad into the outbox, as a message like any other; where facts of one's own are kept, in a private session."""
    from ui.privacy import visit  # the first page does not need it

    app = copilot()
    if not session.private and app.services.ledger.facts(session.owner) and not alone(app, session.owner):
        visit.begin(app, session)
    session.outbox.append(Outgoing(str(SAMPLE_MESSAGE), tuple((name, (SAMPLES / name).read_bytes()) for name in SAMPLE_FILES)))


def alone(app: "App", owner: str) -> bool:
    """Whether the invented person is all that is kept: every file is hers, and no fact or second ad was given besides."""
    given = {(file.name, file.size) for file in app.services.files.files(owner)}
    if not given or not given <= {(name, (SAMPLES / name).stat().st_size) for name in SAMPLE_FILES}:
        return False
    told = [fact for fact in app.services.ledger.facts(owner) if not hasattr(fact.source, "document")]
    return not told and len(app.services.jobs.jobs(owner)) <= 1


def clear(app: "App", session: Session) -> None:
    """Removes all that came of her; what the person chose for the screens stays."""
    from ui.privacy.erasing import ERASED_BY

    if not alone(app, session.owner):
        return
    for kind, erase in ERASED_BY.items():
        if kind not in STAYS:
            erase(app, session.owner)
    session.leave()


def _clear(session: Session) -> None:
    session.attempt(clear, copilot(), session)
