"""What a language model is shown of a CV, and the form of its answer: claims, none of which counts before it is found in the file."""

from pathlib import Path

from core.llm import Writer
from core.prompts import load
from core.values import Value
from tools.cv.models import FieldSource, Reading

PROMPT = Path(__file__).parent / "prompt.md"
MOST = 30_000
"""Characters of a CV that are shown: about ten pages."""
BAR = "█"
KEPT_BACK = ("basics.name", "basics.email", "basics.phone", "basics.location", "basics.url", "basics.profiles", "references")


class ClaimedJob(Value):
    """A role. `dates` as written."""

    position: str | None
    name: str | None
    location: str | None
    dates: str | None


class ClaimedStudy(Value):
    """A study, school or apprenticeship. `dates` as written."""

    study_type: str | None
    area: str | None
    institution: str | None
    dates: str | None


class ClaimedLanguage(Value):
    """A spoken language and its level as written."""

    language: str
    fluency: str | None


class ClaimedCertificate(Value):
    """A certificate as written."""

    name: str
    issuer: str | None


class Claims(Value):
    """What a model says it has seen in a CV."""

    work: tuple[ClaimedJob, ...]
    education: tuple[ClaimedStudy, ...]
    skills: tuple[str, ...]
    languages: tuple[ClaimedLanguage, ...]
    certificates: tuple[ClaimedCertificate, ...]


def ask(reading: Reading, writer: Writer) -> Claims:
    """What the model says of this CV.

    Raises:
        ModelProblem: it did not answer, or not in this form.
    """
    return writer.write(load(PROMPT), shown(reading), Claims)


def shown(reading: Reading) -> str:
    """The visible words of a CV with the person's name and contact barred, so that these never leave the machine."""
    text = list(reading.text[:MOST])
    for path, source in reading.fields.items():
        if path.startswith(KEPT_BACK):
            _bar(text, source)
    barred = "".join(text)
    for path in ("name", "email", "phone"):
        value = getattr(reading.profile.basics, path)
        barred = barred.replace(value, BAR * len(value)) if value else barred
    return barred


def _bar(text: list[str], source: FieldSource) -> None:
    if source.start is None or source.end is None:
        return
    for at in range(source.start, min(source.end, len(text))):
        if not text[at].isspace():
            text[at] = BAR
