"""Long work for programs: many CVs read, or judged for an ad, as one job that outlives the request, its line and this process."""

from typing import Annotated, Any, Self

from fastapi import Body, Query, Response
from pydantic import Field, model_validator
from starlette.concurrency import run_in_threadpool

from agent.bulk.models import BulkItem, BulkJob
from api.kept.visit import FARTHEST, Here, Ident, Listed, Wanted, part_of
from api.models import EXAMPLES, CvFile
from core.values import CamelValue

MOST = 100
"""Files in one request, within its bytes; more come in further requests, and results in parts of as many."""


class WorkGiven(CamelValue):
    """CVs to be read. With an `ad` they are judged for it, under the name of the `reviewer` who asks, which is logged. `open`: more files come."""

    files: tuple[CvFile, ...] = Field((), max_length=MOST)
    ad: str = Field("", max_length=200_000)
    reviewer: str = Field("", max_length=200)
    open: bool = False

    @model_validator(mode="after")
    def _some(self) -> Self:
        if not self.files and not self.open:
            raise ValueError("Send files, or say that the work is open.")
        return self


class MoreFiles(CamelValue):
    """More CVs for work that is open; `last` when no more come."""

    files: tuple[CvFile, ...] = Field((), max_length=MOST)
    last: bool = False


class WorkResult(CamelValue):
    """What came of the files, the best fit first, else in the order given; `next` is the `offset` of the part after it, null at the end."""

    items: tuple[BulkItem, ...]
    next: int | None


_GIVEN = {"read": {"value": {"files": [EXAMPLES["parse-cv"]]}}}


async def begin_work(visit: Here, asked: Annotated[WorkGiven, Body(openapi_examples=_GIVEN)], response: Response) -> BulkJob:
    """Takes CVs in to be read (and judged for an ad) and answers at once; how far it is, is told at its address. Nothing of it enters the owner's own facts."""
    bulk, owner = visit.app.bulk, visit.owner

    def begun() -> BulkJob:
        job = bulk.begin(owner, asked.ad, asked.reviewer)
        bulk.add(owner, job, _named(asked.files))
        return bulk.status(owner, job) if asked.open else bulk.seal(owner, job)

    made = await run_in_threadpool(begun)
    response.headers.update(visit.at(f"/work/{made.id}"))
    return made


def list_work(visit: Here, wanted: Wanted) -> Listed[BulkJob]:
    """All work of this owner, the newest first."""
    return part_of(visit.app.bulk.jobs(visit.owner), wanted)


def get_work(visit: Here, work: Ident) -> BulkJob:
    """How far it is."""
    return visit.app.bulk.status(visit.owner, work)


def add_files(visit: Here, work: Ident, asked: Annotated[MoreFiles, Body(openapi_examples=_GIVEN)]) -> BulkJob:
    """More files for work that is open; one that is in it already counts once."""
    visit.app.bulk.add(visit.owner, work, _named(asked.files))
    return visit.app.bulk.seal(visit.owner, work) if asked.last else visit.app.bulk.status(visit.owner, work)


def get_result(
    visit: Here,
    work: Ident,
    limit: Annotated[int, Query(ge=1, le=MOST)] = MOST,
    offset: Annotated[int, Query(ge=0, le=FARTHEST)] = 0,
) -> WorkResult:
    """What came of the files so far: what was read as JSON Resume, the fit to the ad, or why a file was set aside."""
    found = visit.app.bulk.result(visit.owner, work, offset, limit + 1)
    return WorkResult(items=found[:limit], next=offset + limit if len(found) > limit else None)


def cancel_work(visit: Here, work: Ident) -> BulkJob:
    """Nothing more of it is read; what was read stays."""
    return visit.app.bulk.cancel(visit.owner, work)


def remove_work(visit: Here, work: Ident) -> None:
    """Removes it with all that was read in it, beyond recovery."""
    visit.app.bulk.remove(visit.owner, work)


def _named(files: tuple[CvFile, ...]) -> list[tuple[str, bytes]]:
    return [(file.file_name, file.content) for file in files]


OPERATIONS: dict[tuple[str, Any], dict[str, Any]] = {
    ("GET /work", list_work): {},
    ("POST /work", begin_work): {"status_code": 202},
    ("GET /work/{work}", get_work): {},
    ("POST /work/{work}/files", add_files): {},
    ("GET /work/{work}/result", get_result): {},
    ("POST /work/{work}/cancel", cancel_work): {},
    ("DELETE /work/{work}", remove_work): {"status_code": 204},
}
