"""What can be asked of the service. Each function makes a `Call`: a request, and how its answer is read; nothing is sent here.

Answers are the service's own models, frozen. Fields that this version does not know are passed over, so an old client goes on
working beside a newer service.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from client.given import Upload, body_of_cv, body_of_file, body_of_job, upload

if TYPE_CHECKING:
    from pydantic import BaseModel

    from api.models import CvRead, Made, Suggested
    from tools.documents.models import Format
    from tools.jobs.models import Fit, Posting

    M = TypeVar("M", bound=BaseModel)

T = TypeVar("T")


@dataclass(frozen=True)
class Call(Generic[T]):
    """One request.

    Attributes:
        name: the last part of its address.
        read: makes the answer of its bytes; raises ValueError where they are none.
        body: sent as JSON, where there is one.
        file: sent as a form, where there is one.
        query: what stands behind the address.
        once: the name under which the service does it once, however often it comes.
        safe: whether sending it twice is as good as once.
        signs: whether its answer is what is shown from then on.
    """

    name: str
    read: Callable[[bytes], T]
    body: Mapping[str, Any] | None = field(default=None, repr=False)
    file: Upload | None = field(default=None, repr=False)
    query: Mapping[str, Any] = field(default_factory=dict, repr=False)
    once: str = ""
    method: str = "POST"
    safe: bool = True
    signs: bool = False


def parse_cv(file: Path | Upload) -> "Call[CvRead]":
    """Reads a CV: every field with its source and how sure the reading is, and what could be better."""
    from api.models import CvRead

    return Call("parse-cv", as_model(CvRead), body_of_file(file))


def parse_cv_file(file: Path | Upload) -> "Call[CvRead]":
    """Reads a CV that is sent as a form, a third fewer bytes than `parse_cv`."""
    from api.models import CvRead

    return Call("parse-cv-file", as_model(CvRead), file=upload(file))


def analyze_job_requirements(job: str) -> "Call[Posting]":
    """Reads an ad into what it asks for, each demand with its words."""
    from tools.jobs.models import Posting

    return Call("analyze-job-requirements", as_model(Posting), {"job": body_of_job(job)})


def analyze_job_fit(cv: str | Path | Upload, job: str) -> "Call[Fit]":
    """Judges how well a CV fits an ad, demand by demand, with evidence."""
    from tools.jobs.models import Fit

    return Call("analyze-job-fit", as_model(Fit), _both(cv, job))


def suggest_improvements(cv: str | Path | Upload, job: str, *, language: str = "en") -> "Call[Suggested]":
    """Says what would raise the score most, in the language of whoever reads it."""
    from api.models import Suggested

    return Call("suggest-improvements", as_model(Suggested), {**_both(cv, job), "language": language})


def generate_cv(
    cv: str | Path | Upload, job: str, *, formats: "Sequence[Format]" = ("docx", "pdf"), language: str | None = None
) -> "Call[Made]":
    """Writes a CV for an ad; `language` is the ad's where none is named."""
    return _written("generate-cv", _both(cv, job), formats, language)


def generate_cover_letter(
    cv: str | Path | Upload, job: str, *, formats: "Sequence[Format]" = ("docx", "pdf"), language: str | None = None
) -> "Call[Made]":
    """Writes a letter for an ad."""
    return _written("generate-cover-letter", _both(cv, job), formats, language)


def generate_documents(
    cv: str | Path | Upload, job: str, *, formats: "Sequence[Format]" = ("docx", "pdf"), language: str | None = None
) -> "Call[Made]":
    """Writes a CV and a letter for an ad: the claims of both with their facts, and the files."""
    return _written("generate-documents", _both(cv, job), formats, language)


def get(name: str, read: Any, **query: Any) -> Call[Any]:
    """Asks for something; what is None is not said."""
    return Call(name, read, query={key: value for key, value in query.items() if value is not None}, method="GET")


def part(name: str, model: "type[BaseModel]", limit: int, offset: int, **query: Any) -> Call[Any]:
    """Asks for a part of a list of these."""
    from api.kept.visit import Listed

    return get(name, as_model(Listed[model]), limit=limit, offset=offset, **query)  # type: ignore[valid-type] # made here


def remove(kind: str, which: str, **query: Any) -> "Call[None]":
    """Takes something away."""
    return Call(f"{kind}/{ident(which)}", nothing, query=query, method="DELETE", safe=False)


def nothing(_data: bytes) -> None:
    """There is nothing to read."""


def ident(which: str) -> str:
    """A part of an address: what would lead elsewhere stays within it."""
    from urllib.parse import quote

    return quote(which, safe="")


def as_model(model: "type[M]") -> "Callable[[bytes], M]":
    """Reads an answer as a model."""
    return lambda data: model.model_validate_json(data, extra="ignore")


def _both(cv: str | Path | Upload, job: str) -> dict[str, Any]:
    return {"cv": body_of_cv(cv), "job": body_of_job(job)}


def _written(name: str, both: dict[str, Any], formats: "Sequence[Format]", language: str | None) -> "Call[Made]":
    from api.models import Made

    return Call(name, as_model(Made), {**both, "formats": list(formats), **({"language": language} if language else {})})
