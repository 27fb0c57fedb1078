"""Saved ads for programs, and how well their owner fits each."""

from typing import Annotated, Any

from fastapi import Body, Response

from api.kept.visit import Here, Ident, Listed, Visit, Wanted, part_of
from api.models import EXAMPLES, GivenJob
from core.values import CamelValue
from doors.plain import judged
from tools.jobs.models import Fit, Posting
from tools.jobs.store import SavedJob


class JobKept(CamelValue):
    """A saved ad as it was read, with the last score, null before the first."""

    id: str
    score: float | None
    posting: Posting


_JOB = {"short": {"value": EXAMPLES["analyze-job-requirements"]["job"]}}


def list_jobs(visit: Here, wanted: Wanted) -> Listed[SavedJob]:
    """All saved ads with their last scores, newest first."""
    return part_of(visit.services.jobs.jobs(visit.owner), wanted)


async def add_job(visit: Here, asked: Annotated[GivenJob, Body(openapi_examples=_JOB)], response: Response) -> JobKept:
    """Reads an ad and saves it; the same words again are the same job."""

    def saved() -> JobKept:
        from tools.jobs.posting import read_posting

        posting = visit.services.ads.from_link(asked.link) if asked.link else read_posting(asked.text or "")
        return _kept(visit, visit.services.jobs.save(visit.owner, "", posting, visit.now))

    made = await visit.do(saved)
    response.headers.update(visit.at(f"/jobs/{made.id}"))
    return made


def get_job(visit: Here, job: Ident) -> JobKept:
    """One ad: its demands with their words."""
    return _kept(visit, job)


def remove_job(visit: Here, job: Ident) -> None:
    """Removes an ad with its scores, beyond recovery. Documents and applications for it stay."""
    visit.services.jobs.remove(visit.owner, job)


async def get_fit(visit: Here, job: Ident) -> Fit:
    """How well the facts of today fit an ad, demand by demand; kept as its last score. 409 while there are no facts."""
    return await visit.do(lambda: judged(visit.services, visit.owner, job, visit.now))


def _kept(visit: Visit, job: str) -> JobKept:
    jobs = visit.services.jobs
    fit = jobs.fit(visit.owner, job)
    return JobKept(id=job, score=fit and fit.score, posting=jobs.get(visit.owner, job))


OPERATIONS: dict[tuple[str, Any], dict[str, Any]] = {
    ("GET /jobs", list_jobs): {},
    ("POST /jobs", add_job): {"status_code": 201},
    ("GET /jobs/{job}", get_job): {},
    ("DELETE /jobs/{job}", remove_job): {"status_code": 204},
    ("GET /jobs/{job}/fit", get_fit): {"response_model_exclude": {"kind"}},
}
