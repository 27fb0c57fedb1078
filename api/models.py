"""What is asked and answered over HTTP. Within an answer stand the engines' own models."""

import base64
import binascii
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from core.values import CamelValue, Value
from tools.cv.review.models import Review
from tools.documents.models import DocumentKind, Format
from tools.jobs.models import Fit, Improvements

_CV = (
    "Jane Miller\njane.miller@example.org\n\nExperience\nData Analyst, Globex Ltd, 2019 - present\n"
    "- Built dashboards in Python and SQL for the sales team\n\nEducation\nBSc Statistics, University of Leeds, 2015\n\nSkills\nPython, SQL, Excel"
)
_AD = "Data Analyst\nGlobex Ltd, Leeds\n\nRequirements\n- Three years of experience with SQL\n- Python\n\nNice to have\n- Tableau"
_BOTH = {"cv": {"text": _CV}, "job": {"text": _AD}}
EXAMPLES: dict[str, dict[str, Any]] = {
    "parse-cv": {"fileName": "cv.txt", "content": base64.b64encode(_CV.encode()).decode()},
    "analyze-job-requirements": {"job": {"text": _AD}},
    "analyze-job-fit": _BOTH,
    "suggest-improvements": {**_BOTH, "language": "en"},
    "generate-cv": {**_BOTH, "formats": ["md"]},
    "generate-cover-letter": {**_BOTH, "formats": ["md"]},
    "generate-documents": {**_BOTH, "formats": ["md", "docx"]},
}
"""A request of each kind, as the description shows it and the tests send it."""


def _bytes(given: object) -> bytes:
    try:
        if isinstance(given, str):
            return base64.b64decode(given, validate=True)
    except (binascii.Error, ValueError):
        pass
    raise ValueError("It is no base64.")


Content = Annotated[bytes, BeforeValidator(_bytes), WithJsonSchema({"type": "string", "contentEncoding": "base64"})]


class CvFile(CamelValue):
    """A CV as a file: what it is called, and its bytes in base64."""

    file_name: str = Field(max_length=300)
    content: Content


class GivenCv(CamelValue):
    """A CV: a file or plain text, one of them."""

    file_name: str = Field("cv.txt", max_length=300)
    content: Content | None = None
    text: str | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.content is None) == (self.text is None):
            raise ValueError("Give either content or text.")
        return self


class GivenJob(CamelValue):
    """A job ad: its words, or a link to it where links are opened."""

    text: str | None = None
    link: str | None = Field(None, max_length=2000)

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.link is None) == (self.text is None):
            raise ValueError("Give either text or link.")
        return self


class JobAsked(CamelValue):
    """An ad to be read."""

    job: GivenJob


class FitAsked(CamelValue):
    """A CV and an ad; `language` is that of the reader of advice, or of the documents (the ad's when it is not given)."""

    cv: GivenCv
    job: GivenJob
    language: str | None = Field(None, pattern="^[a-z]{2}$")


class DocumentsAsked(FitAsked):
    """A CV, an ad, and the formats the documents are wanted in."""

    formats: tuple[Format, ...] = ("docx", "pdf")


class CvRead(CamelValue):
    """A CV as read: JSON Resume, in whose `meta.reading` stand the source and confidence of each field; and what could be better."""

    profile_data: dict[str, Any]
    feedback: Review


class Suggested(CamelValue):
    """What would raise the score most, and the fit it is counted from."""

    fit: Fit
    improvements: Improvements


class MadeFile(CamelValue):
    """A document as a file."""

    document: DocumentKind
    format: Format
    file_name: str
    media_type: str
    content: str = Field(description="The bytes in base64.")


class Made(Value):
    """Documents: each claim with the facts it rests on, what differs from the CV and why, what was not written and why."""

    claims: list[dict[str, Any]]
    changes: list[dict[str, Any]]
    refused: list[dict[str, Any]]
    files: tuple[MadeFile, ...]
