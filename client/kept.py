"""What can be asked about what is kept for the owner of a key: CVs, ads, documents. The key must be allowed to write.

What adds something names itself, so that it is done once however often it has to be sent.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from client.again import once
from client.calls import Call, as_model, get, ident, part, remove
from client.given import Upload, body_of_job, upload

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.kept.cvs import CvShown, CvTaken
    from api.kept.documents import DocumentNamed, DocumentShown, Written
    from api.kept.jobs import JobKept
    from api.kept.visit import Listed
    from tools.cv.store import KeptCv
    from tools.documents.models import Format, Tone
    from tools.jobs.models import Fit
    from tools.jobs.store import SavedJob


def add_cv(file: Path | Upload) -> "Call[CvTaken]":
    """Takes a CV in: its file is kept, and its facts are added to those that are known."""
    from api.kept.cvs import CvTaken

    return Call("cvs-file", as_model(CvTaken), file=upload(file), once=once())


def list_cvs(*, limit: int = 50, offset: int = 0) -> "Call[Listed[KeptCv]]":
    """The CVs that were taken in, the last one first."""
    from tools.cv.store import KeptCv

    return part("cvs", KeptCv, limit, offset)


def get_cv(cv: str) -> "Call[CvShown]":
    """A CV as it was read, each field with its source and how sure the reading is."""
    from api.kept.cvs import CvShown

    return get(f"cvs/{ident(cv)}", as_model(CvShown))


def get_cv_file(cv: str) -> "Call[bytes]":
    """The file of a CV as it was given."""
    return get(f"cvs/{ident(cv)}/file", bytes)


def remove_cv(cv: str) -> "Call[None]":
    """Removes a CV and its file, beyond recovery. Its facts stay."""
    return remove("cvs", cv)


def add_job(job: str) -> "Call[JobKept]":
    """Reads an ad and saves it."""
    from api.kept.jobs import JobKept

    return Call("jobs", as_model(JobKept), body_of_job(job), once=once())


def list_jobs(*, limit: int = 50, offset: int = 0) -> "Call[Listed[SavedJob]]":
    """The saved ads with their last scores, newest first."""
    from tools.jobs.store import SavedJob

    return part("jobs", SavedJob, limit, offset)


def get_job(job: str) -> "Call[JobKept]":
    """A saved ad: its demands with their words, and its last score."""
    from api.kept.jobs import JobKept

    return get(f"jobs/{ident(job)}", as_model(JobKept))


def get_fit(job: str) -> "Call[Fit]":
    """How well the facts of today fit a saved ad."""
    from tools.jobs.models import Fit

    return get(f"jobs/{ident(job)}/fit", as_model(Fit))


def remove_job(job: str) -> "Call[None]":
    """Removes an ad with its scores, beyond recovery."""
    return remove("jobs", job)


def write_documents(
    job: str,
    *,
    kinds: 'Sequence[Literal["cv", "letter"]]' = ("cv", "letter"),
    language: str | None = None,
    tone: "Tone" = "plain",
    length: Literal["short", "normal"] = "normal",
) -> "Call[Written]":
    """Writes a CV, a letter or both for a saved ad; they are kept. `language` is the ad's where none is named."""
    from api.kept.documents import Written

    body: dict[str, Any] = {"job": job, "kinds": list(kinds), "tone": tone, "length": length}
    return Call("documents", as_model(Written), {**body, **({"language": language} if language else {})}, once=once())


def list_documents(*, limit: int = 50, offset: int = 0) -> "Call[Listed[DocumentNamed]]":
    """The newest version of each document."""
    from api.kept.documents import DocumentNamed

    return part("documents", DocumentNamed, limit, offset)


def get_document(document: str) -> "Call[DocumentShown]":
    """A version of a document: its lines with their facts, what was changed and refused and why, and all its versions."""
    from api.kept.documents import DocumentShown

    return get(f"documents/{ident(document)}", as_model(DocumentShown))


def get_document_file(document: str, form: "Format" = "docx") -> "Call[bytes]":
    """A version of a document as a file."""
    return get(f"documents/{ident(document)}.{ident(form)}", bytes)


def remove_document(document: str) -> "Call[None]":
    """Removes a document with all its versions and files, beyond recovery."""
    return remove("documents", document)
