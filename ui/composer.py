"""Sending a message: its files are kept, the turn starts off the script's thread, the page only watches."""

from typing import TYPE_CHECKING

import streamlit as st

from tools.context import Attachment
from ui.scripts.run import run
from ui.state import Outgoing, Session, clock, put
from ui.tongue import t

if TYPE_CHECKING:
    from agent.bootstrap import App

WRITTEN = ("pdf", "docx", "doc", "odt", "fodt", "rtf", "html", "htm", "mht", "txt", "md")
NAMED = ("json", "yaml", "yml", "xml", "zip")
DRAWN = ("png", "jpg", "jpeg", "webp", "tif", "tiff")
FILE_TYPES = (*WRITTEN, *NAMED, *DRAWN)
"""What may be dropped in; what a file is, the reader tells by its content."""
LONGEST = 60_000
"""Characters in one message: a long ad and a long CV pasted together fit."""


def ask(session: Session) -> None:
    """The input line; what is submitted goes to the outbox. The next message leaves the box when the page tells that it took the last."""
    run("one_by_one", 1)
    if session.begun:
        put("composer", session.begun)
        session.begun = ""
    said = st.chat_input(
        t("Ask, paste a job ad, or drop in your CV"),
        key="composer",
        max_chars=LONGEST,
        accept_file="multiple",
        file_type=FILE_TYPES,
        max_upload_size=10,
    )
    if said:
        session.outbox.append(Outgoing(said.text, tuple((file.name, file.getvalue()) for file in said.files)))
    st.html(f'<i data-taken="{session.sent + len(session.outbox)}"></i>')


def send(app: "App", session: Session) -> None:
    """Sends what is first in the outbox, unless an answer is still running: then it waits for the end of it."""
    if not session.outbox or (session.thread and app.threads.running(session.owner, session.thread)):
        return
    out = session.outbox.pop(0)
    session.sent += 1
    session.shown_beside = ""
    if session.thread is None:
        session.thread = app.threads.new(session.owner, clock())
    files = app.services.files
    fresh = tuple(Attachment(files.save_file(session.owner, name, data, clock()), name) for name, data in out.files)
    app.turns.start(session.owner, session.thread, out.text, (*out.attached, *fresh), offline=out.offline)
