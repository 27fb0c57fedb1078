"""CVs and letters for programs: written for a saved ad from the facts, every version kept, handed out in each format."""

from typing import Annotated, Any, Literal

from fastapi import Body, Response
from pydantic import Field

from api.engines import MEDIA
from api.kept.visit import FILE, Here, Ident, Listed, Visit, Wanted, download, part_of
from core.errors import CopilotError
from core.values import CamelValue
from doors.plain import judged
from tools.documents.bench import Bench
from tools.documents.looking import printed_photo
from tools.documents.making import made
from tools.documents.models import CV_ONLY, DocumentKind, Draft, Format, Options, Tone
from tools.documents.store import SavedDraft
from tools.documents.wording import LANGUAGES

_KINDS: tuple[Literal["cv", "letter"], ...] = ("cv", "letter")


class DocumentsWanted(CamelValue):
    """What is to be written for a saved ad; `language` is the ad's when it is not given."""

    job: str = Field(max_length=64)
    kinds: tuple[Literal["cv", "letter"], ...] = Field(_KINDS, min_length=1, max_length=2)
    language: str | None = Field(None, pattern="^[a-z]{2}$")
    tone: Tone = "plain"
    length: Literal["short", "normal"] = "normal"


class DocumentNamed(CamelValue):
    """A document in a list: its newest version, and what that came about by."""

    document: DocumentKind
    version: SavedDraft


class DocumentShown(CamelValue):
    """A version of a document: its lines, each with the facts it rests on, what was changed and refused and why, and all versions, oldest first."""

    id: str
    job: str | None
    draft: Draft
    versions: tuple[SavedDraft, ...]


class Written(CamelValue):
    """The documents that were written, each in its first version."""

    items: tuple[DocumentShown, ...]


_WANTED = {"short": {"value": {"job": "5f0c6a9e1b7d4c3f8a2e5d6c7b8a9f01", "kinds": ["cv", "letter"], "language": "en"}}}


async def write_documents(visit: Here, asked: Annotated[DocumentsWanted, Body(openapi_examples=_WANTED)]) -> Written:
    """Writes a CV, a letter or both for a saved ad. Each claim quotes a fact; what no fact bears out is refused and listed."""
    if asked.language and asked.language not in LANGUAGES:
        known = ", ".join(sorted(LANGUAGES))
        raise CopilotError("No document can be written in this language yet.", f"Name one of these: {known}.")
    return await visit.do(lambda: _written(visit, asked))


def list_documents(visit: Here, wanted: Wanted) -> Listed[DocumentNamed]:
    """The newest version of each document, newest first, also of those written in the chat."""
    found = visit.services.drafts.documents(visit.owner)
    return part_of([DocumentNamed(document=kind, version=saved) for kind, saved in found], wanted)


def get_document(visit: Here, document: Ident) -> DocumentShown:
    """A version of a document, with what it tells otherwise than the facts of today."""
    return _shown(visit, document)


async def get_document_file(visit: Here, document: Ident, form: Format) -> Response:
    """A version of a document as a file: docx, pdf, md, txt, html; of a CV also json (JSON Resume) and europass."""

    def printed() -> Response:
        from tools.documents.rendering.files import file_name, render

        drafts, owner = visit.services.drafts, visit.owner
        draft = drafts.get(owner, document)
        if form in CV_ONLY and draft.document != "cv":
            raise CopilotError("Only a CV has JSON Resume or Europass.", "Choose pdf, docx, md, txt or html.")
        data = render(draft, form, visit.services.ledger.facts(owner), printed_photo(drafts, owner, draft))
        return download(file_name(draft, form), data, MEDIA[form])

    return await visit.do(printed)


def remove_document(visit: Here, document: Ident) -> None:
    """Removes a document with all its versions and files, beyond recovery. Copies of what was sent stay."""
    visit.services.drafts.remove(visit.owner, document)


def _written(visit: Visit, asked: DocumentsWanted) -> Written:
    posting, fit = visit.services.jobs.get(visit.owner, asked.job), judged(visit.services, visit.owner, asked.job, visit.now)
    options = Options(language=asked.language, tone=asked.tone, length=asked.length)
    bench = _bench(visit)
    ids = [bench.write(("", asked.job), kind, options, (posting, fit)) for kind in dict.fromkeys(asked.kinds)]
    return Written(items=tuple(_shown(visit, ident) for ident in ids))


def _shown(visit: Visit, ident: str) -> DocumentShown:
    drafts, owner = visit.services.drafts, visit.owner
    _, job = drafts.place(owner, ident)
    return DocumentShown(id=ident, job=job, draft=_bench(visit).seen(ident), versions=drafts.history(owner, ident))


def _bench(visit: Visit) -> Bench:
    services = visit.services
    return Bench(services.drafts, services.jobs, services.ledger, visit.owner, visit.now, visit.today, services.make or made)


OPERATIONS: dict[tuple[str, Any], dict[str, Any]] = {
    ("GET /documents", list_documents): {},
    ("POST /documents", write_documents): {"status_code": 201},
    ("GET /documents/{document}.{form}", get_document_file): FILE,
    ("GET /documents/{document}", get_document): {},
    ("DELETE /documents/{document}", remove_document): {"status_code": 204},
}
