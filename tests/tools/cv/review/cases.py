"""Invented CVs as JSON Resume to be reviewed, and what a review says of them."""

from datetime import date
from typing import Any

from tools.cv.models import FileProperties, HiddenText, Profile, Reading, Remark
from tools.cv.review.engine import review
from tools.cv.review.models import Finding, Review

TODAY = date(2026, 3, 1)
BASICS = {
    "name": "Ann Example",
    "label": "Clerk",
    "email": "ann@example.org",
    "phone": "+44 20 7946 0000",
    "location": {"city": "Leeds"},
    "summary": "Clerk who keeps ledgers in order.",
}
ROLE: dict[str, Any] = {
    "name": "Fennel Ltd",
    "position": "Clerk",
    "startDate": "2020-01",
    "endDate": "2022-01",
    "highlights": ["Answered 40 calls a day", "Kept 3 ledgers", "Cut late payments by a third"],
}
STUDY = {"institution": "Testing College", "studyType": "BSc", "startDate": "2016-09", "endDate": "2019-06"}
GOOD: dict[str, Any] = {
    "basics": BASICS,
    "work": [{**ROLE, "name": "Sorrel Inc", "startDate": "2022-02", "endDate": None}, ROLE],
    "education": [STUDY],
    "skills": [{"keywords": ["Ledgers", "Excel"]}],
    "languages": [{"language": "English", "fluency": "native"}],
}
"""A CV in which nothing is to be found."""


def reading(profile: dict[str, Any], **more: Any) -> Reading:
    """A profile as if it had been read from a file of that text."""
    current = tuple(
        f"{section}[{n}]"
        for section in ("work", "volunteer")
        for n, e in enumerate(profile.get(section, []))
        if not e.get("endDate")
    )
    given = {"file_name": "Example-Ann-CV.pdf", "document": "d", "language": "en", "current": current} | more
    return Reading(profile=Profile.model_validate(profile), **given)


def reviewed(profile: dict[str, Any], told_in: str = "", **more: Any) -> Review:
    """The review of a profile."""
    return review(reading(profile, **more), TODAY, told_in)


def found(profile: dict[str, Any], **more: Any) -> list[str]:
    """The kinds of findings, in their order."""
    return [f.kind for f in reviewed(profile, **more).findings]


def one(kind: str, profile: dict[str, Any], **more: Any) -> Finding:
    """The only finding of a kind."""
    alike = [f for f in reviewed(profile, **more).findings if f.kind == kind]
    assert len(alike) == 1, [f.kind for f in reviewed(profile, **more).findings]
    return alike[0]


def with_role(**change: Any) -> dict[str, Any]:
    """The good CV, its older role changed."""
    return GOOD | {"work": [GOOD["work"][0], {**ROLE, **change}]}


def with_lines(*lines: str, **change: Any) -> dict[str, Any]:
    """The good CV, the lines of its older role replaced."""
    return with_role(highlights=list(lines), **change)


__all__ = ["BASICS", "GOOD", "ROLE", "STUDY", "TODAY", "FileProperties", "HiddenText", "Remark"]
