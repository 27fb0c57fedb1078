"""The drafts made so far on a page: choose one, see its pages, take it along."""

from typing import TYPE_CHECKING

import streamlit as st

from tools.documents.models import DocumentKind
from ui.cards import documents
from ui.cards.desk import Desk
from ui.state import Session

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.documents.store import SavedDraft


def draw(app: "App", session: Session) -> None:
    """The newest draft, and a list to choose another from."""
    saved = {draft.id: (kind, draft) for kind, draft in app.services.drafts.every(session.owner)}
    if not saved:
        st.markdown(
            "No documents yet. In the chat, ask for a CV or a cover letter for a job, and it appears here, ready to download."
        )
        return
    chosen = st.selectbox("Document", list(saved), format_func=lambda key: name(*saved[key]), key="document")
    documents.draw_draft(
        app.services.drafts.get(session.owner, chosen), Desk(app, session, f"page-{chosen}", front=True, framed=False)
    )


def name(kind: DocumentKind, draft: "SavedDraft") -> str:
    """How a draft stands in the list: what it is, for what, when."""
    return f"{documents.NAMES[kind][0]} · {draft.title} · {draft.created:%d %b %Y, %H:%M}"
