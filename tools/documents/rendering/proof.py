"""What a machine reads in a file of ours, field by field: proof that what was written arrives.

Our own reader fills the fields that applicant systems ask for; two extractors that know nothing of ours must find the words.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal

from core.errors import FileRefused
from core.values import Value
from tools.cv.models import Profile
from tools.documents.models import Draft, Format
from tools.documents.rendering.extract import EXTRACTORS, holds, squeezed
from tools.documents.rendering.resume import resume_json
from tools.documents.rendering.sheet import sheet_of
from tools.profile.models import Fact

Json = dict[str, Any]
Reads = Callable[[str, bytes], Profile]
"""Reads a file by its name and bytes."""
Sent = Literal["pdf", "docx"]

_BASICS = ("name", "label", "email", "phone", "summary")
_ENTRIES = {
    "work": ("name", "position", "startDate", "endDate"),
    "volunteer": ("organization", "position", "startDate", "endDate"),
    "education": ("institution", "startDate", "endDate"),
    "projects": ("name", "startDate", "endDate"),
}
_NAMED = {"languages": "language", "certificates": "name"}
_JOINS = 3
"""Letters of the words that join a degree and its subject: in, of, en, für."""
_DATED = re.compile(r"\.(?:start|end)Date$")


class Field(Value):
    """One field: where it stands in JSON Resume, what was written, what was read, and which extractors do not find its words."""

    path: str
    written: str
    read: str = ""
    same: bool
    missed_by: tuple[str, ...] = ()

    @property
    def right(self) -> bool:
        """Whether everybody reads what was written."""
        return self.same and not self.missed_by


class Proof(Value):
    """A file read again."""

    format: Format
    fields: tuple[Field, ...]
    more: tuple[str, ...] = ()
    """Paths of what was read although nobody wrote it."""

    @property
    def wrong(self) -> tuple[Field, ...]:
        """The fields that somebody reads differently."""
        return tuple(field for field in self.fields if not field.right)

    @property
    def f1(self) -> float:
        """How well our reader's fields and the written ones are the same: 1 when all are and nothing was added."""
        same = sum(field.same for field in self.fields)
        return 2 * same / (2 * len(self.fields) - (len(self.fields) - same) + len(self.more)) if self.fields else 1.0


def proof(draft: Draft, file: tuple[Sent, bytes], facts: Sequence[Fact], reads: Reads) -> Proof:
    """Reads a file that was made of a draft again: a CV field by field, a letter by the words of its parts."""
    form, data = file
    texts = {name: squeezed(extract(data)) for name, extract in EXTRACTORS[form].items()}
    if draft.document != "cv":
        parts = enumerate(_parts(draft), start=1)
        return Proof(format=form, fields=tuple(_field(f"part[{n}]", words, words, texts) for n, words in parts))
    written = dict(fields_of(json.loads(resume_json(draft, facts))))
    profile = _profile(reads, f"cv.{form}", data)
    read = dict(fields_of(profile.model_dump(mode="json", by_alias=True, exclude_none=True)))
    return compared(form, written, read, texts)


def _profile(reads: Reads, name: str, data: bytes) -> Profile:
    """What is read; nothing where our reader does not even take the file for a CV."""
    try:
        return reads(name, data)
    except FileRefused:
        return Profile()


def compared(form: Format, written: Mapping[str, str], read: Mapping[str, str], texts: Mapping[str, str]) -> Proof:
    """What was written beside what was read, and in which texts the words do not stand."""
    skills = {squeezed(value): value for path, value in read.items() if path.startswith("skills")}
    fields, used = [], set()
    for path, value in written.items():
        seen = skills.get(squeezed(value), "") if path.startswith("skills") else read.get(path, "")
        used.add(squeezed(seen) if path.startswith("skills") else path)
        fields.append(_field(path, value, seen, texts))
    more = tuple(p for p, v in read.items() if (squeezed(v) if p.startswith("skills") else p) not in used)
    return Proof(format=form, fields=tuple(fields), more=more)


def fields_of(resume: Json) -> Iterator[tuple[str, str]]:
    """The fields that applicant systems ask for, by their paths."""
    basics = resume.get("basics", {})
    yield from ((f"basics.{key}", str(basics[key])) for key in _BASICS if basics.get(key))
    for section, keys in _ENTRIES.items():
        for number, item in enumerate(resume.get(section, [])):
            path = f"{section}[{number}]"
            yield from ((f"{path}.{key}", str(item[key])) for key in keys if item.get(key))
            degree = ", ".join(filter(None, (item.get("studyType"), item.get("area"))))
            yield from [(f"{path}.degree", degree)] if degree else []
            yield from ((f"{path}.highlights[{at}]", line) for at, line in enumerate(item.get("highlights", ())))
    for section, key in _NAMED.items():
        yield from ((f"{section}[{n}]", item[key]) for n, item in enumerate(resume.get(section, [])) if item.get(key))
    words = (word for group in resume.get("skills", []) for word in group.get("keywords", ()))
    yield from ((f"skills[{n}]", word) for n, word in enumerate(words))


def _field(path: str, written: str, read: str, texts: Mapping[str, str]) -> Field:
    spoken = not _DATED.search(path) and not path.endswith(".degree")
    missed = tuple(name for name, text in texts.items() if spoken and not holds(text, written))
    return Field(path=path, written=written, read=read, same=_same(path, written, read), missed_by=missed)


def _same(path: str, written: str, read: str) -> bool:
    if path.endswith(".degree"):
        return _same_degree(written, read)
    if path.startswith("certificates"):
        return bool(read) and squeezed(written).startswith(squeezed(read))
    return squeezed(written) == squeezed(read)


def _same_degree(written: str, read: str) -> bool:
    """A degree and its subject stand in either order and are joined in many ways, by a comma or a little word."""
    ours, theirs = (set(re.findall(r"\w+", text.casefold())) for text in (written, read))
    return squeezed(written) == squeezed(read) or (
        bool(theirs) and theirs <= ours and all(len(word) <= _JOINS for word in ours - theirs)
    )


def _parts(draft: Draft) -> Iterator[str]:
    sheet = sheet_of(draft)
    contacts = (contact.text for contact in sheet.contacts)
    head = (sheet.name, *contacts, *sheet.recipient, sheet.date, *(text for _, text in sheet.addressed))
    yield from filter(None, (*head, *sheet.paragraphs, sheet.closing, sheet.signature))
