"""What is stored about one person: see it, take it along, erase it."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st

from ui.state import Session, clock
from ui.tongue import t, tn

if TYPE_CHECKING:
    from agent.bootstrap import App

README = Path(__file__).parent / "export-readme.txt"


def offer(app: "App", session: Session, key: str = "export") -> None:
    """The archive of everything, made when it is asked for."""
    st.download_button(
        t("Download everything (ZIP)"),
        data=lambda: export(app, session.owner),
        file_name="job-copilot-export.zip",
        mime="application/zip",
        icon=":material/download:",
        on_click="ignore",
        key=key,
    )


def counts(app: "App", owner: str) -> list[str]:
    """How much of each kind there is, in words."""
    services = app.services
    return [
        tn("{n} fact", "{n} facts", len(services.ledger.facts(owner))),
        tn("{n} file", "{n} files", len(services.files.files(owner))),
        tn("{n} job", "{n} jobs", len(services.jobs.jobs(owner))),
        tn("{n} document", "{n} documents", len(services.drafts.every(owner))),
        tn("{n} conversation", "{n} conversations", len(app.threads.threads(owner))),
    ]


def erase(app: "App", session: Session) -> str:
    """Erases everything of this person. Returns the receipt: what was there."""
    gone = ", ".join(counts(app, session.owner))
    app.erase(session.owner)
    session.leave()
    left = ", ".join(counts(app, session.owner))
    return t("Erased at {time} UTC: {gone}. What is left: {left}.", time=f"{clock():%H:%M}", gone=gone, left=left)


def export(app: "App", owner: str) -> bytes:
    """A ZIP with everything that is stored about one person: JSON files, the files as given, and what is what."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("README.txt", README.read_text(encoding="utf-8"))
        for name, content in tables(app, owner).items():
            archive.writestr(f"{name}.json", json.dumps(content, ensure_ascii=False, indent=2))
        for name, data in stored_files(app, owner):
            archive.writestr(name, data)
    return packed.getvalue()


def tables(app: "App", owner: str) -> dict[str, list[dict[str, Any]]]:
    """What is kept in words and numbers, by kind."""
    services = app.services
    return {
        "facts": [fact.model_dump(mode="json") for fact in services.ledger.facts(owner)],
        "changes": [change.model_dump(mode="json") for change in services.ledger.changes(owner)],
        "cvs": [reading.model_dump(mode="json", by_alias=True) for reading in services.files.readings(owner)],
        "jobs": [_job(app, owner, job.id) for job in services.jobs.jobs(owner)],
        "documents": [services.drafts.get(owner, draft.id).model_dump(mode="json") for _, draft in services.drafts.every(owner)],
        "applications": [one.model_dump(mode="json") for one in services.applications.all(owner)],
        "application_steps": [step.model_dump(mode="json") for step in services.applications.steps(owner)],
        "interviews": [one.model_dump(mode="json") for one in services.interviews.all(owner)],
        "sent": [copy.model_dump(mode="json") for copy in services.drafts.sent.all(owner)],
        "conversations": [
            {
                "title": row.title,
                "messages": [
                    {"at": m.created.isoformat(), "role": m.role, "text": m.text, "files": [a.name for a in m.attachments]}
                    for m in app.threads.messages(owner, row.id)
                ],
            }
            for row in app.threads.threads(owner)
        ],
        "requests": [line.model_dump(mode="json") for line in services.sent.lines(owner)] if services.sent else [],
        "weights": [{"weight": name, "value": value} for name, value in services.jobs.balance(owner).own.items()],
        **_searches(app, owner),
        "choices": [{"choice": name, "value": value} for name, value in app.visits.choices(owner).items()],
        "opinions": [opinion.model_dump(mode="json") for opinion in app.visits.opinions(owner)],
        "keys": [key.model_dump(mode="json", exclude={"owner"}) for key in app.keys.of(owner)],
        "screening": [line.model_dump(mode="json") for line in app.screenings.lines(owner)],
    }


def _searches(app: "App", owner: str) -> dict[str, list[dict[str, Any]]]:
    """Saved searches, the boards chosen, and the jobs found that are kept."""
    store = app.services.seeker.store if app.services.seeker else None
    if store is None:
        return {}
    return {
        "searches": [search.model_dump(mode="json") for search in store.searches(owner)],
        "boards": [board.model_dump(mode="json") for board in store.choice(owner).added],
        "found_ads": [ad.model_dump(mode="json") for ad in store.ads(owner)],
    }


def _job(app: "App", owner: str, job: str) -> dict[str, Any]:
    jobs = app.services.jobs
    fit = jobs.fit(owner, job)
    return {"ad": jobs.get(owner, job).model_dump(mode="json"), "fit": fit and fit.model_dump(mode="json")}


def stored_files(app: "App", owner: str) -> Iterator[tuple[str, bytes]]:
    """Path in the archive and bytes of each file, one at a time; the number keeps files of one name apart."""
    services = app.services
    for number, kept in enumerate(services.files.files(owner), start=1):
        yield f"files/{number:02d}-{safe_name(kept.name)}", services.files.file(owner, kept.id).data
    for number, made in enumerate(services.drafts.files(owner), start=1):
        yield f"made/{number:02d}-{safe_name(made.file_name)}", services.drafts.file(owner, made.file_id)[1]
    for number, photo in enumerate(reversed(services.drafts.photos.all(owner)), start=1):
        yield f"photos/{number:02d}.jpg", services.drafts.photos.data(owner, photo)
    for number, copy in enumerate(services.drafts.sent.all(owner), start=1):
        yield f"sent/{number:02d}-{safe_name(copy.name)}", services.drafts.sent.data(owner, copy.id)


def safe_name(name: str) -> str:
    """A file's name that no archive program takes for a path, and every system can write."""
    return re.sub(r'[\x00-\x1f<>:"/\\|?*]+', "_", name).strip(" .")[-100:] or "file"
