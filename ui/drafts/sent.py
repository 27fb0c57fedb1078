"""What was sent: a frozen copy with its day and checksum, which nothing on this page can change."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from core.errors import CopilotError
from tools.documents.models import Draft, Format
from tools.documents.sent.store import Sent
from ui.applications.place import desk_of
from ui.cards.documents import MIME
from ui.cards.kinds import NAMES
from ui.cards.marks import job_name
from ui.drafts.place import bench_of
from ui.render import words
from ui.state import Session, left, today
from ui.tongue import day, number, t, typed_day

if TYPE_CHECKING:
    from agent.bootstrap import App

_FORMATS: dict[Format, str] = {"pdf": "PDF", "docx": "Word"}


def draw(app: "App", session: Session, draft_id: str, draft: Draft) -> None:
    """A form to keep what was sent, then all that is kept."""
    st.caption(t("Keep the document as you sent it: its bytes and words stay as they are, whatever you change later."))
    unbacked = len(draft.unbacked)
    if unbacked:
        st.warning(t("It has lines that no fact backs; the copy is kept with them."), icon=":material/error:")
    key = f"sent-{session.drafts.steps}"
    with st.form(key, border=True):
        st.date_input(t("Sent on"), value=today(), max_value=today(), key=f"{key}-day", format=typed_day())
        st.segmented_control(
            t("As"), list(_FORMATS), default="pdf", format_func=_FORMATS.__getitem__, key=f"{key}-form", required=True
        )
        st.form_submit_button(
            t("I sent this"), type="primary", icon=":material/send:", on_click=_freeze, args=(app, session, draft_id, key)
        )
    listed(app, session)


def _freeze(app: "App", session: Session, draft_id: str, key: str) -> None:
    when, form = left(f"{key}-day"), left(f"{key}-form")
    if not isinstance(when, date):
        session.problem = CopilotError(t("There is no day yet."), t("Choose the day on which you sent it."))
        return
    session.attempt(_keep, app, session, (draft_id, "docx" if form == "docx" else "pdf", when))


def _keep(app: "App", session: Session, what: tuple[str, Format, date]) -> None:
    made = bench_of(app, session).freeze(*what)
    desk_of(app, session).was_sent(made)
    session.drafts.said = t("Kept as sent on {day}: {name}", day=day(made.day), name=made.name)


def listed(app: "App", session: Session) -> None:
    """All copies, newest day first, of all documents."""
    copies = app.services.drafts.sent.all(session.owner)
    if not copies:
        st.markdown(t("Nothing is kept as sent yet."))
        return
    st.markdown(f"### {t('What you sent')}")
    for copy in copies:
        with st.container(border=True, key=f"sent-{copy.id}"):
            kind = NAMES[copy.document][0]
            st.markdown(
                f"**{kind}** · {job_name(copy.title, copy.company)}\\\n"
                f"{t('Sent on {day}', day=day(copy.day))} · {number(copy.size / 1024)} kB"
            )
            st.caption(t("Checksum (SHA-256): `{digest}`", digest=copy.digest))
            st.download_button(
                f"{words(copy.name)}",
                data=bytes_of(app, session, copy),
                file_name=copy.name,
                mime=MIME[copy.format],
                key=f"copy-{copy.id}",
                icon=":material/download:",
                on_click="ignore",
            )


def bytes_of(app: "App", session: Session, copy: Sent) -> Callable[[], bytes]:
    """Fetches the bytes of a copy when they are asked for."""
    return lambda: app.services.drafts.sent.data(session.owner, copy.id)
