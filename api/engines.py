"""The engines over HTTP: each answers one request and keeps nothing of it, but for some hours a reading where the host shares those."""

import asyncio
import base64
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import sha256
from time import perf_counter
from typing import TYPE_CHECKING, Any, TypeVar

from agent.bootstrap import today
from api.models import CvFile, CvRead, DocumentsAsked, FitAsked, GivenCv, GivenJob, JobAsked, Made, MadeFile, Suggested
from core.acting import on_behalf
from core.errors import StorageProblem
from core.traces import carried
from doors.plain import drafted, fitted, rendered
from tools.cv.models import Reading
from tools.cv.reader import read_file
from tools.documents.claims import changes_json, claims_json, refused_json
from tools.documents.models import DocumentKind, Format, Options
from tools.documents.rendering.files import ending
from tools.jobs.models import Fit, Posting
from tools.profile.recall import MemoryFinder

if TYPE_CHECKING:
    from agent.bootstrap import App

MEDIA: dict[Format, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown",
    "json": "application/json",
    "europass": "application/xml",
    "txt": "text/plain",
    "html": "text/html",
}
_AT_ONCE, _WAITING = 2, 16
T = TypeVar("T")


class Bench:
    """Two requests are worked on at a time, a few wait, others are told to come again: a long queue helps nobody."""

    def __init__(self, worked: Callable[[str, float], None] | None = None) -> None:
        self._hands = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="api")
        self.here, self._worked = 0, worked

    async def do(self, owner: str, work: Callable[[], T], name: str = "other") -> T:
        """Does it on a thread, for its owner; how long it took is told under its name. Raises StorageProblem when too many wait."""
        if self.here >= _AT_ONCE + _WAITING:
            raise StorageProblem("Too many requests wait already.", "Try again in a few seconds.")
        self.here += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._hands, carried(partial(self._for, owner, work, name)))
        finally:
            self.here -= 1

    def _for(self, owner: str, work: Callable[[], T], name: str) -> T:
        began = perf_counter()
        try:
            with on_behalf(owner):
                return work()
        finally:
            if self._worked:
                self._worked(name, perf_counter() - began)


def parsed(app: "App", asked: CvFile) -> CvRead:
    """Reads a CV."""
    from tools.cv.jsonresume import profile_json
    from tools.cv.review.engine import review

    reading = _read(app, asked.file_name, asked.content)
    return CvRead(profile_data=profile_json(reading), feedback=review(reading, today(), ""))


def required(app: "App", asked: JobAsked) -> Posting:
    """Reads an ad into what it asks for."""
    return _posting(app, asked.job)


def fit(app: "App", asked: FitAsked) -> Fit:
    """How well a CV fits an ad, demand by demand."""
    return fitted(_posting(app, asked.job), _reading(app, asked.cv), _finder(app))[0]


def suggested(app: "App", asked: FitAsked) -> Suggested:
    """What would raise the score most."""
    from tools.jobs.improve import improvements

    posting = _posting(app, asked.job)
    judged, facts = fitted(posting, _reading(app, asked.cv), _finder(app))
    return Suggested(fit=judged, improvements=improvements(posting, judged, facts, today(), asked.language or "en"))


def written(app: "App", asked: DocumentsAsked, kinds: tuple[DocumentKind, ...]) -> Made:
    """Writes what the name says for an ad: each claim with the facts it rests on, and the files."""
    options = Options(language=asked.language)
    both = drafted(_posting(app, asked.job), _reading(app, asked.cv), _finder(app), options)
    made = both._replace(drafts=tuple(draft for draft in both.drafts if draft.document in kinds))
    drafts = made.drafts
    files = tuple(_file(draft.document, form, data) for draft, form, data in rendered(made, asked.formats))
    return Made(claims=claims_json(drafts), changes=changes_json(drafts), refused=refused_json(drafts), files=files)


def _file(document: DocumentKind, form: Format, data: bytes) -> MadeFile:
    name, content = f"{document}.{ending(form)}", base64.b64encode(data).decode()
    return MadeFile(document=document, format=form, file_name=name, media_type=MEDIA[form], content=content)


def _read(app: "App", name: str, data: bytes) -> Reading:
    """The file as it is read; the same file again as it was read, where several processes keep that (`core/shared.py`)."""
    ocr, answers = app.settings.read_pictures, app.services.answers
    if not answers.shared:
        return read_file(name, data, ocr=ocr)
    return answers.given((name, sha256(data).hexdigest(), str(ocr)), lambda: read_file(name, data, ocr=ocr), Reading)


def _reading(app: "App", given: GivenCv) -> Reading:
    return _read(app, given.file_name, given.content if given.text is None else given.text.encode())  # type: ignore[arg-type]


def _posting(app: "App", given: GivenJob) -> Posting:
    from tools.jobs.posting import read_posting

    return app.services.ads.from_link(given.link) if given.link else read_posting(given.text or "")


def _finder(app: "App") -> Callable[[Any], Any]:
    return partial(MemoryFinder, embedder=app.embedder)
