"""Giving a CV on the page itself, instead of in the chat."""

from typing import TYPE_CHECKING

import streamlit as st

from core.errors import CopilotError
from tools.profile.facts import facts_of
from ui.composer import FILE_TYPES
from ui.state import Session, clock
from ui.tongue import t

if TYPE_CHECKING:
    from agent.bootstrap import App


def empty(app: "App", session: Session) -> None:
    """Before the first CV: what this page is for, and where to drop one."""
    st.markdown(
        t(
            "Here your CV stands beside what was read in it: each value lights up its place on the page, and what is wrong you "
            "put right once, for good. No CV yet: drop one here, or into the chat."
        )
    )
    _box(app, session)


def another(app: "App", session: Session) -> None:
    """Room for a newer version, folded away."""
    with st.expander(t("Read another file, or a newer version of this one"), icon=":material/upload_file:", type="compact"):
        st.caption(t("What you corrected stays corrected. Where a new file says something else, you are asked."))
        _box(app, session)


def _box(app: "App", session: Session) -> None:
    given = st.file_uploader(t("Your CV"), type=list(FILE_TYPES), max_upload_size=10, key=f"beside-drop-{session.drops}")
    if given is None:
        return
    try:
        with st.spinner(t("Reading …")):
            document = take_in(app, session.owner, given.name, given.getvalue())
    except CopilotError as error:
        session.problem = error
    else:
        st.query_params["cv"] = session.shelf.given = document
    session.drops += 1
    st.rerun()


def take_in(app: "App", owner: str, name: str, data: bytes) -> str:
    """Reads a CV, keeps the file, the reading and its facts; returns the document's id. Raises FileRefused."""
    services, now = app.services, clock()
    reading = services.read_cv(name, data)
    services.files.save_reading(owner, services.files.save_file(owner, name, data, now), reading, now)
    services.ledger.add(owner, facts_of(reading))
    return reading.document
