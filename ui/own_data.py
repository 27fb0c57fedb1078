"""What is stored about one person: see it, take it along, erase it."""

import io
import json
import zipfile
from typing import TYPE_CHECKING

import streamlit as st

from ui.cards.marks import count
from ui.state import Session

if TYPE_CHECKING:
    from agent.bootstrap import App

WORD = "erase"
"""What the person types, so that nothing is erased by a slip."""


def draw(app: "App", session: Session) -> None:
    """Counts, the export, and erasing."""
    st.subheader("What is stored")
    where = "on this server, for your visit" if session.temporary else "on this machine only"
    st.markdown(
        f"{', '.join(counts(app, session.owner))}; {where}. Nobody counts what you do here, and nothing is sent to the makers of this app."
    )
    st.download_button(
        "Download everything (ZIP)",
        data=lambda: export(app, session.owner),
        file_name="job-copilot-export.zip",
        mime="application/zip",
        icon=":material/download:",
        on_click="ignore",
    )
    st.subheader("Erase everything")
    st.markdown("Facts, files, jobs, documents and conversations, at once and for good.")
    typed = st.text_input(f"Type “{WORD}” to confirm", key="erase-word")
    if st.button("Erase everything", key="erase", icon=":material/delete_forever:", disabled=typed.strip().lower() != WORD):
        app.erase(session.owner)
        session.open(None)
        session.pictures.clear()
        st.success("Everything was erased.", icon=":material/check:")


def counts(app: "App", owner: str) -> list[str]:
    """How much of each kind there is, in words."""
    services = app.services
    return [
        count(len(services.ledger.facts(owner)), "fact"),
        count(len(services.files.readings(owner)), "CV"),
        count(len(services.jobs.jobs(owner)), "job"),
        count(len(services.drafts.every(owner)), "document"),
        count(len(app.threads.threads(owner)), "conversation"),
    ]


def export(app: "App", owner: str) -> bytes:
    """A ZIP of JSON files with everything that is stored about one person."""
    services = app.services
    parts = {
        "facts": [fact.model_dump(mode="json") for fact in services.ledger.facts(owner)],
        "cvs": [reading.model_dump(mode="json") for reading in services.files.readings(owner)],
        "jobs": [services.jobs.get(owner, job.id).model_dump(mode="json") for job in services.jobs.jobs(owner)],
        "documents": [services.drafts.get(owner, draft.id).model_dump(mode="json") for _, draft in services.drafts.every(owner)],
        "conversations": [
            {"title": row.title, "messages": [{"role": m.role, "text": m.text} for m in app.threads.messages(owner, row.id)]}
            for row in app.threads.threads(owner)
        ],
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(f"{name}.json", json.dumps(content, ensure_ascii=False, indent=2))
    return packed.getvalue()
