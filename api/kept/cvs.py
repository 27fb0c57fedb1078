"""CVs for programs: taken in, listed, shown with sources, handed out as they were given, removed."""

from typing import Annotated, Any

from fastapi import Body, Response, UploadFile

from api.kept.visit import FILE, Here, Ident, Listed, Visit, Wanted, download, part_of
from api.models import EXAMPLES, CvFile
from core.values import CamelValue
from tools.cv.jsonresume import profile_json
from tools.cv.models import Reading
from tools.cv.store import KeptCv
from tools.profile.keeping import Given, Shelf


class CvShown(CamelValue):
    """A CV as it was read: JSON Resume, in whose `meta.reading` stand the source and confidence of each field."""

    id: str
    file_name: str
    profile_data: dict[str, Any]


class CvTaken(CvShown):
    """A CV as it was read, and the ids of the facts that were new."""

    new_facts: tuple[str, ...]


_CV = {"short": {"value": EXAMPLES["parse-cv"]}}


async def add_cv(visit: Here, asked: Annotated[CvFile, Body(openapi_examples=_CV)], response: Response) -> CvTaken:
    """Reads a CV, keeps its file, and adds to the facts what it tells that was not known. The same file again is the same CV."""
    taken = await visit.do(lambda: _taken(visit, asked.file_name, asked.content))
    response.headers.update(visit.at(f"/cvs/{taken.id}"))
    return taken


async def add_cv_file(visit: Here, file: UploadFile, response: Response) -> CvTaken:
    """Takes in a CV that is sent as a form does."""
    name, data = (file.filename or "")[:300], await file.read()
    taken = await visit.do(lambda: _taken(visit, name, data))
    response.headers.update(visit.at(f"/cvs/{taken.id}"))
    return taken


def list_cvs(visit: Here, wanted: Wanted) -> Listed[KeptCv]:
    """All CVs that were read, the last one first."""
    return part_of(visit.services.files.cvs(visit.owner), wanted)


def get_cv(visit: Here, cv: Ident) -> CvShown:
    """One CV as it was read."""
    return CvShown(**_shown(visit.services.files.reading(visit.owner, cv)))


def get_cv_file(visit: Here, cv: Ident) -> Response:
    """The file as it was given (pictures without the place where they were taken)."""
    file = visit.services.files.original(visit.owner, cv)
    return download(file.name, file.data)


def remove_cv(visit: Here, cv: Ident) -> None:
    """Removes a CV and its file, beyond recovery. The facts that were read in it stay: each can be removed by itself."""
    visit.services.files.remove(visit.owner, cv)


def _taken(visit: Visit, name: str, data: bytes) -> CvTaken:
    services = visit.services
    known = {fact.id for fact in services.ledger.facts(visit.owner)}
    reading, _ = Shelf(services.read_cv, services.files, services.ledger).keep(visit.owner, Given(name, data), visit.now)
    new = tuple(fact.id for fact in services.ledger.facts(visit.owner) if fact.id not in known)
    return CvTaken(**_shown(reading), new_facts=new)


def _shown(reading: Reading) -> dict[str, Any]:
    return {"id": reading.document, "file_name": reading.file_name, "profile_data": profile_json(reading)}


OPERATIONS: dict[tuple[str, Any], dict[str, Any]] = {
    ("GET /cvs", list_cvs): {},
    ("POST /cvs", add_cv): {"status_code": 201},
    ("POST /cvs-file", add_cv_file): {"status_code": 201},
    ("GET /cvs/{cv}", get_cv): {},
    ("GET /cvs/{cv}/file", get_cv_file): FILE,
    ("DELETE /cvs/{cv}", remove_cv): {"status_code": 204},
}
