"""What can be asked about what is kept for the owner of a key: CVs, facts, ads, documents, applications. The key must be allowed to write.

What adds something names itself, so that it is done once however often it has to be sent.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from client.again import once
from client.calls import Call, as_model
from client.given import Upload, body_of_job, upload

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.kept.cvs import CvTaken
    from api.kept.documents import DocumentNamed, Written
    from api.kept.facts import ProfileShown
    from api.kept.jobs import JobKept
    from api.kept.visit import Listed
    from tools.applications.models import Application, Stage
    from tools.cv.store import KeptCv
    from tools.documents.models import Format
    from tools.jobs.models import Fit
    from tools.jobs.store import SavedJob
    from tools.profile.models import Fact


def add_cv(file: Path | Upload) -> "Call[CvTaken]":
    """Takes a CV in: its file is kept, and its facts are added to those that are known."""
    from api.kept.cvs import CvTaken

    return Call("cvs-file", as_model(CvTaken), file=upload(file), once=once())


def list_cvs(*, limit: int = 50, offset: int = 0) -> "Call[Listed[KeptCv]]":
    """The CVs that were taken in, the last one first."""
    from api.kept.visit import Listed
    from tools.cv.store import KeptCv

    return _get("cvs", as_model(Listed[KeptCv]), limit=limit, offset=offset)


def remove_cv(cv: str) -> "Call[None]":
    """Removes a CV and its file, beyond recovery. Its facts stay."""
    return _remove("cvs", cv)


def get_profile() -> "Call[ProfileShown]":
    """All facts as JSON Resume, and what is missing."""
    from api.kept.facts import ProfileShown

    return _get("profile", as_model(ProfileShown))


def list_facts(query: str = "", *, limit: int = 50, offset: int = 0) -> "Call[Listed[Fact]]":
    """All facts with their sources, or those that may matter for a question, best first."""
    from api.kept.visit import Listed
    from tools.profile.models import Fact

    return _get("facts", as_model(Listed[Fact]), query=query, limit=limit, offset=offset)


def add_fact(text: str) -> "Call[Fact]":
    """Keeps what the person says of themselves."""
    from tools.profile.models import Fact

    return Call("facts", as_model(Fact), {"text": text}, once=once())


def correct_fact(fact: str, value: str, *, field: str = "text") -> "Call[Fact]":
    """Corrects a part of a fact; from then on it is what the person said."""
    from tools.profile.models import Fact

    return Call(f"facts/{ident(fact)}", as_model(Fact), {"field": field, "value": value}, method="PATCH", safe=False)


def remove_fact(fact: str) -> "Call[None]":
    """Takes a fact out, with all that stands under it."""
    return _remove("facts", fact)


def add_job(job: str) -> "Call[JobKept]":
    """Reads an ad and saves it."""
    from api.kept.jobs import JobKept

    return Call("jobs", as_model(JobKept), body_of_job(job), once=once())


def list_jobs(*, limit: int = 50, offset: int = 0) -> "Call[Listed[SavedJob]]":
    """The saved ads with their last scores, newest first."""
    from api.kept.visit import Listed
    from tools.jobs.store import SavedJob

    return _get("jobs", as_model(Listed[SavedJob]), limit=limit, offset=offset)


def get_fit(job: str) -> "Call[Fit]":
    """How well the facts of today fit a saved ad."""
    from tools.jobs.models import Fit

    return _get(f"jobs/{ident(job)}/fit", as_model(Fit))


def remove_job(job: str) -> "Call[None]":
    """Removes an ad with its scores, beyond recovery."""
    return _remove("jobs", job)


def write_documents(
    job: str, *, kinds: 'Sequence[Literal["cv", "letter"]]' = ("cv", "letter"), language: str | None = None
) -> "Call[Written]":
    """Writes a CV, a letter or both for a saved ad; they are kept."""
    from api.kept.documents import Written

    body = {"job": job, "kinds": list(kinds), **({"language": language} if language else {})}
    return Call("documents", as_model(Written), body, once=once())


def list_documents(*, limit: int = 50, offset: int = 0) -> "Call[Listed[DocumentNamed]]":
    """The newest version of each document."""
    from api.kept.documents import DocumentNamed
    from api.kept.visit import Listed

    return _get("documents", as_model(Listed[DocumentNamed]), limit=limit, offset=offset)


def get_document_file(document: str, form: "Format" = "docx") -> "Call[bytes]":
    """A version of a document as a file."""
    return _get(f"documents/{ident(document)}.{ident(form)}", bytes)


def remove_document(document: str) -> "Call[None]":
    """Removes a document with all its versions and files, beyond recovery."""
    return _remove("documents", document)


def list_applications(*, limit: int = 50, offset: int = 0) -> "Call[Listed[Application]]":
    """The board of applications, the one changed last first."""
    from api.kept.visit import Listed
    from tools.applications.models import Application

    return _get("applications", as_model(Listed[Application]), limit=limit, offset=offset)


def add_application(job: str, *, stage: "Stage" = "saved") -> "Call[Application]":
    """Puts a saved ad on the board."""
    from tools.applications.models import Application

    return Call("applications", as_model(Application), {"job": job, "stage": stage}, once=once())


def _get(name: str, read: Any, **query: Any) -> Call[Any]:
    return Call(name, read, query=query, method="GET")


def _remove(kind: str, which: str) -> "Call[None]":
    return Call(f"{kind}/{ident(which)}", _nothing, method="DELETE", safe=False)


def _nothing(_data: bytes) -> None:
    """There is nothing to read."""


def ident(which: str) -> str:
    """A part of an address: what would lead elsewhere stays within it."""
    from urllib.parse import quote

    return quote(which, safe="")
