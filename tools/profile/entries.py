"""The sections of JSON Resume whose entries become one fact each: which field is its words, which its typed parts."""

from dataclasses import dataclass, field

from core.values import CamelValue
from tools.cv import models as cv
from tools.profile.models import FactKind

SINGLE: dict[FactKind, str] = {
    "name": "name",
    "label": "label",
    "email": "email",
    "phone": "phone",
    "link": "url",
    "summary": "summary",
}
"""Kinds that stand once in `basics`, and their field."""


@dataclass(frozen=True)
class Shape:
    """How an entry of a section becomes a fact and comes back.

    `main` is the field that its text is; a section that has none is worded from `title` and `employer`. `parts` maps typed parts of a fact to fields; `claim` is a field that is a statement of
    its own; `lists` maps lists to the kind of their lines; every other field is kept in `details`.
    """

    section: str
    kind: FactKind
    model: type[CamelValue]
    main: str = ""
    parts: dict[str, str] = field(default_factory=dict)
    claim: str = ""
    lists: dict[str, FactKind] = field(default_factory=dict)


_DATES = {"start": "start_date", "end": "end_date"}

ENTRIES = (
    Shape("work", "role", cv.Work, "", {"employer": "name", "title": "position"} | _DATES, "summary", {"highlights": "bullet"}),
    Shape(
        "volunteer",
        "volunteer",
        cv.Volunteer,
        "",
        {"employer": "organization", "title": "position"} | _DATES,
        "summary",
        {"highlights": "bullet"},
    ),
    Shape(
        "education",
        "education",
        cv.Education,
        "",
        {"employer": "institution", "title": "study_type"} | _DATES,
        "",
        {"courses": "course"},
    ),
    Shape("projects", "project", cv.Project, "name", _DATES, "description", {"highlights": "bullet", "keywords": "skill"}),
    Shape("awards", "award", cv.Award, "title", {"start": "date"}),
    Shape("licences", "certificate", cv.Certificate, "name", {"start": "date"}),
    Shape("certificates", "certificate", cv.Certificate, "name", {"start": "date"}),
    Shape("publications", "publication", cv.Publication, "name", {"start": "release_date"}),
    Shape("languages", "language", cv.Language, "language"),
    Shape("interests", "interest", cv.Interest, "name"),
    Shape("references", "reference", cv.Reference, "name"),
)
SHAPES = {shape.kind: shape for shape in ENTRIES}


def joined(*parts: str | None) -> str:
    """The parts that say something, with commas."""
    return ", ".join(part for part in parts if part and part.strip())


def main_text(shape: Shape, entry: CamelValue) -> str:
    """The words of an entry's fact: its main field, else the first that says something."""
    if not shape.main:
        title, employer = (getattr(entry, shape.parts[part]) for part in ("title", "employer"))
        return joined(title, getattr(entry, "area", None), employer)
    values = [getattr(entry, shape.main), *entry.model_dump(exclude={*shape.lists, *shape.parts.values(), shape.claim}).values()]
    return next((value for value in values if isinstance(value, str) and value.strip()), "")
