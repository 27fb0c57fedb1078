"""What the reviewers look at: the reading, today, the words of the CV's language; and how a finding gets its place."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from core.flat import flat
from tools.cv.models import Profile, Reading, Volunteer, Work

FOLDER = Path(__file__).parent
STEP = re.compile(r"(?:\.[^.\[\]]+|\[\d+\])$")


@dataclass(frozen=True, slots=True)
class Raw:
    """A finding before it is put into words: its kind, its place, the line, and what the words of the kind need."""

    kind: str
    where: str = "file"
    quote: str = ""
    slots: dict[str, object] = field(default_factory=dict)
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Bullet:
    """One line under an entry."""

    path: str
    text: str
    entry: int
    over: bool
    """Whether the entry has ended."""

    @property
    def flat(self) -> str:
        """The line without capitals, accents and marks at its front."""
        return flat(self.text).lstrip(" -•*·")


@dataclass(frozen=True, slots=True)
class Desk:
    """One CV to be reviewed."""

    reading: Reading
    today: date

    @property
    def profile(self) -> Profile:
        """What was read."""
        return self.reading.profile

    def runs(self, path: str, entry: Work | Volunteer) -> bool:
        """Whether an entry goes on today."""
        return path in self.reading.current or not entry.end_date

    def bullets(self) -> Iterator[Bullet]:
        """All lines under roles, newest entry first as the CV has them; a summary of one sentence is a line too."""
        for section in ("work", "volunteer"):
            for n, entry in enumerate(getattr(self.profile, section)):
                path = f"{section}[{n}]"
                over = not self.runs(path, entry)
                yield from (Bullet(f"{path}.highlights[{i}]", text, n, over) for i, text in enumerate(entry.highlights) if text)

    def quote(self, path: str) -> str:
        """The file's own words for a field."""
        source = self.reading.fields.get(path)
        return source.source_text if source else ""

    def place(self, path: str) -> tuple[int | None, Any]:
        """Page and box of a field, else of what it is part of, else of a part of it."""
        fields, at = self.reading.fields, path
        while at and at not in fields:
            shorter = STEP.sub("", at)
            at = shorter if shorter != at else ""
        at = at or next((name for name in fields if name.startswith((f"{path}.", f"{path}["))), "")
        return (fields[at].page, fields[at].box) if at else (None, None)


@cache
def words(language: str) -> dict[str, Any]:
    """The openings, clichés and other words that reviewers look for in CVs of a language; nothing for others."""
    path = FOLDER / "words" / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


@cache
def table(name: str) -> dict[str, Any]:
    """A data file beside this."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def pattern(language: str, key: str, *, start: bool = False) -> re.Pattern[str]:
    """Words of a kind as one pattern over flat text: at the start of a line, or anywhere as whole words."""
    parts = sorted((str(p) for p in words(language).get(key, [])), key=len, reverse=True)
    body = "|".join(parts)
    if not parts:
        return re.compile(r"(?!)")
    return re.compile(rf"(?:{body})(?!\w)" if start else rf"(?<!\w)(?:{body})(?!\w)")


def name_of(entry: Any) -> str:
    """A role or study as a person would call it."""
    what = getattr(entry, "position", None) or getattr(entry, "study_type", None) or getattr(entry, "area", None)
    who = getattr(entry, "name", None) or getattr(entry, "organization", None) or getattr(entry, "institution", None)
    return ", ".join(filter(None, (what, who)))
