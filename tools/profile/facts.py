"""A reading becomes facts: every value of its profile, once, with the place it was read. Hidden text never does."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from core.values import CamelValue
from tools.cv.models import FieldSource, Profile, Reading
from tools.profile.entries import ENTRIES, SINGLE, Shape, joined, main_text
from tools.profile.models import Fact, FactKind, ReadAt

_ID_DIGITS = 16
_LAST_STEP = re.compile(r"(?:\.[^.\[\]]+|\[\d+\])$")

ASKED_FOR: tuple[FactKind, ...] = ("name", "email", "phone", "location", "role", "education", "skill", "language")
"""What a CV is expected to say, and a person is asked for when it does not."""
_CALLED: dict[str, str] = {"role": "work experience", "skill": "skills", "language": "languages"}


@dataclass(frozen=True)
class _Found:
    """A fact before it has its id and source."""

    kind: FactKind
    text: str
    path: str
    scope: str = ""
    """The path of the entry that opens its scope."""
    employer: str | None = None
    title: str | None = None
    start: str | None = None
    end: str | None = None
    details: dict[str, str] = field(default_factory=dict)


def facts_of(reading: Reading) -> tuple[Fact, ...]:
    """All facts of one reading, in the order of the CV's sections. The same file gives the same ids."""
    ids: dict[str, str] = {}
    facts = []
    for found in _all(reading.profile):
        fact = _fact(found, reading, ids.get(found.scope))
        ids.setdefault(found.path, fact.id)
        facts.append(fact)
    return tuple(facts)


def missing_of(facts: Sequence[Fact]) -> tuple[str, ...]:
    """What a CV is expected to say and these facts do not, in plain words."""
    there = {fact.kind for fact in facts}
    return tuple(_CALLED.get(kind, kind) for kind in ASKED_FOR if kind not in there)


def _fact(found: _Found, reading: Reading, scope: str | None) -> Fact:
    seen = _nearest(found.path, reading.fields)
    digest = hashlib.sha256(f"{reading.document}\n{found.path}\n{found.kind}\n{found.text}".encode("utf-8", "replace"))
    return Fact(
        id=digest.hexdigest()[:_ID_DIGITS],
        kind=found.kind,
        text=found.text,
        path=found.path,
        scope=scope,
        employer=found.employer,
        title=found.title,
        start=found.start,
        end=found.end,
        current=found.path in reading.current,
        language=reading.language,
        source=ReadAt(
            document=reading.document, file_name=reading.file_name, page=seen.page, box=seen.box, start=seen.start, end=seen.end
        ),
        confidence=seen.confidence,
        details=found.details,
    )


def _nearest(path: str, fields: dict[str, FieldSource]) -> FieldSource:
    """The source of the field itself, else of a part of it, else of what it is part of."""
    if path in fields:
        return fields[path]
    inner = next((name for name in fields if name.startswith((f"{path}.", f"{path}["))), None)
    if inner:
        return fields[inner]
    while shorter := _LAST_STEP.sub("", path):
        if shorter == path:
            break
        path = shorter
        if path in fields:
            return fields[path]
    return FieldSource(confidence=1.0)


def _all(profile: Profile) -> Iterator[_Found]:
    yield from _basics(profile)
    for shape in ENTRIES:
        for i, entry in enumerate(getattr(profile, shape.section)):
            yield from _entry(shape, entry, f"{shape.section}[{i}]")
    for i, group in enumerate(profile.skills):
        yield from _skills(group, f"skills[{i}]")


def _basics(profile: Profile) -> Iterator[_Found]:
    basics = profile.basics
    for kind, name in SINGLE.items():
        yield from _one(kind, getattr(basics, name), f"basics.{name}")
    if basics.location:
        details = _strings(basics.location)
        text = basics.location.address or joined(basics.location.city, basics.location.region, basics.location.country_code)
        yield from _one("location", text or joined(*details.values()), "basics.location", details)
    for i, link in enumerate(basics.profiles):
        yield from _one("link", link.url or link.username or link.network, f"basics.profiles[{i}]", _strings(link))


def _one(kind: FactKind, text: str | None, path: str, details: dict[str, str] | None = None) -> Iterator[_Found]:
    if text and text.strip():
        yield _Found(kind, text, path, details=details or {})


def _strings(entry: CamelValue, leave_out: Iterable[str] = ()) -> dict[str, str]:
    """The plain values of an entry by JSON Resume name; a list of words becomes one a line."""
    found = {}
    for name, value in entry.model_dump(by_alias=True, exclude=set(leave_out)).items():
        if isinstance(value, str) and value.strip():
            found[name] = value
        elif isinstance(value, tuple) and value:
            found[name] = "\n".join(str(part) for part in value)
    return found


def _entry(shape: Shape, entry: CamelValue, path: str) -> Iterator[_Found]:
    main, lines = core_of(shape, entry), list(_inner(shape, entry, path))
    said = {**main, "details": any(main["details"].values())}
    if not (any(said.values()) or lines):
        return
    yield _Found(shape.kind, path=path, **main)
    yield from (replace(line, scope=path) for line in lines)


def core_of(shape: Shape, entry: CamelValue) -> dict[str, Any]:
    """The text, typed parts and details that an entry gives its fact; the lines under it are facts of their own."""
    main = getattr(entry, shape.main) if shape.main else None
    parts: dict[str, Any] = {part: getattr(entry, name) or None for part, name in shape.parts.items()}
    details = _strings(entry, leave_out=[*shape.lists, *shape.parts.values(), shape.main, shape.claim])
    if shape.main and not (main and main.strip()):
        details[shape.main] = ""
    return {"text": main_text(shape, entry), "details": details, **parts}


def _inner(shape: Shape, entry: CamelValue, path: str) -> Iterator[_Found]:
    """The lines under an entry: its summary and highlights as bullets, courses, a project's skills."""
    if shape.claim:
        yield from _one("bullet", getattr(entry, shape.claim), f"{path}.{shape.claim}")
    for name, kind in shape.lists.items():
        for i, value in enumerate(getattr(entry, name)):
            yield from _one(kind, value, f"{path}.{name}[{i}]")


def _skills(group: CamelValue, path: str) -> Iterator[_Found]:
    details = _strings(group, leave_out=["keywords"])
    name = details.pop("name", "")
    keywords = [(i, word) for i, word in enumerate(getattr(group, "keywords", ())) if word and word.strip()]
    if not keywords:
        yield from _one("skill", name, f"{path}.name", details)
    for i, word in keywords:
        yield from _one("skill", word, f"{path}.keywords[{i}]", details | ({"group": name} if name else {}))
