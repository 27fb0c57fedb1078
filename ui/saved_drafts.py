"""The drafts made so far on a page, newest first, over all conversations."""

from typing import TYPE_CHECKING

import streamlit as st

from tools.documents.models import DocumentKind
from ui.cards import documents
from ui.cards.desk import Desk
from ui.render import words
from ui.state import Session

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.documents.store import SavedDraft

KINDS: tuple[DocumentKind, ...] = ("cv", "letter")


def draw(app: "App", session: Session) -> None:
    """The list; each draft opens in place with its pages and downloads."""
    saved = every(app, session.owner)
    if not saved:
        st.markdown(
            "No documents yet. In the chat, ask for a CV or a cover letter for a job, and it appears here, ready to download."
        )
        return
    for at, (kind, draft) in enumerate(saved):
        name, icon = documents.NAMES[kind]
        label = f"{name} · {words(draft.title)} · {draft.created:%d %b, %H:%M}"
        box = st.expander(label, icon=f":material/{icon}:", expanded=at == 0, key=f"draft-{draft.id}", on_change="rerun")
        if box.open:
            with box:
                documents.draw_draft(
                    app.services.drafts.get(session.owner, draft.id), Desk(app, session, f"draft-page-{draft.id}", front=True)
                )


def every(app: "App", owner: str) -> "list[tuple[DocumentKind, SavedDraft]]":
    """All drafts of one person, newest first."""
    found = [
        (kind, draft)
        for row in app.threads.threads(owner)
        for kind in KINDS
        for draft in app.services.drafts.versions(owner, row.id, kind)
    ]
    return sorted(found, key=lambda pair: pair[1].created, reverse=True)
