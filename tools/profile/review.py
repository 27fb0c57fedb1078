"""What was read in one file beside what is kept of it: each value with its place, how sure it is, and what the person said."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from core.values import Value
from tools.cv.models import FieldSource, Reading
from tools.profile.entries import SHAPES
from tools.profile.facts import facts_of
from tools.profile.merging import merged
from tools.profile.models import Change, Fact, FactKind, ReadAt, SaidBy
from tools.profile.parts import TEXT, parts_of, same_part

CHECK_BELOW = 0.7
"""Values less sure than this are shown first, to be looked at."""
BASICS = "basics"

State = Literal["read", "confirmed", "corrected", "added", "elsewhere", "differs", "removed"]
"""`differs`: the file says one thing and the ledger another that the person, or another file, said. `elsewhere`: another file."""


class Was(Value):
    """What a value was once, and how it came about."""

    value: str
    by: str
    """The file it was read in, or empty for the person."""
    at: str = ""


class Field(Value):
    """One value on the page.

    `value` is what documents use, `read` what the file says; `paths` are the places in `Reading.fields`. `fact` is the
    ledger's fact, or the one read where the person took it out.
    """

    key: str
    fact: str
    name: str
    kind: FactKind
    value: str
    read: str = ""
    state: State = "read"
    confidence: float = 1.0
    paths: tuple[str, ...] = ()
    said: bool = False
    """Whether the value that is kept is the person's."""
    was: tuple[Was, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether the file says something else than what is kept."""
        return self.state == "differs"

    @property
    def to_check(self) -> bool:
        """Whether the person should look at it."""
        return self.differs or (self.state == "read" and self.confidence < CHECK_BELOW)


class Entry(Value):
    """A job, a study, a group of skills: its own values, then the lines under it."""

    fact: str
    kind: FactKind
    title: str = ""
    removed: bool = False
    fields: tuple[Field, ...] = ()


class Review(Value):
    """All that was read in one file, by JSON Resume section, in the order of the page."""

    document: str
    sections: dict[str, tuple[Entry, ...]]
    elsewhere: int = 0
    """Facts that come from other files or from what the person said elsewhere, and belong to nothing here."""

    @property
    def fields(self) -> tuple[Field, ...]:
        """Every value."""
        return tuple(field for entries in self.sections.values() for entry in entries for field in entry.fields)


SECTIONS = (
    *(BASICS, "work", "education", "skills", "languages", "certificates", "projects"),
    *("volunteer", "publications", "awards", "interests", "references"),
)


def review(reading: Reading, ledger: Sequence[Fact], changes: Sequence[Change] = ()) -> Review:
    """Puts a reading beside the ledger. Nothing is changed by looking."""
    page = _Page(reading, ledger, changes)
    found: dict[str, list[Entry]] = {name: [] for name in SECTIONS}
    for fact, kept in page.heads():
        found[section_of(fact)].append(page.entry(fact, kept))
    sections = {name: tuple(entries) for name, entries in found.items()}
    for name in (BASICS, "skills"):
        sections[name] = _together(sections[name])
    shown = {field.fact for entries in sections.values() for entry in entries for field in entry.fields}
    return Review(document=reading.document, sections=sections, elsewhere=sum(fact.id not in shown for fact in ledger))


def section_of(fact: Fact) -> str:
    """The section of JSON Resume a fact without a scope stands in."""
    if fact.kind in {"skill", "statement"}:
        return "skills"
    return SHAPES[fact.kind].section if fact.kind in SHAPES else BASICS


@dataclass(frozen=True)
class _Pair:
    """A fact as it was read, and what the ledger has of it; one of them may be missing."""

    read: Fact | None
    kept: Fact | None


class _Page:
    def __init__(self, reading: Reading, ledger: Sequence[Fact], changes: Sequence[Change]) -> None:
        self._fields, self._file = reading.fields, reading.file_name
        given = facts_of(reading)
        met, by_id = merged(ledger, given, changes), {fact.id: fact for fact in ledger}
        self._changes: dict[str, list[Change]] = defaultdict(list)
        for change in changes:
            self._changes[change.fact].append(change)
        self._pairs = [_Pair(fact, by_id.get(met.known.get(fact.id, ""))) for fact in given]
        here = {pair.kept.id for pair in self._pairs if pair.kept}
        said = [f for f in ledger if f.id not in here and isinstance(f.source, SaidBy) and f.kind != "statement"]
        self._pairs += [_Pair(None, fact) for fact in said if not fact.scope or fact.scope in here | {f.id for f in said}]

    def heads(self) -> Iterator[tuple[Fact, _Pair]]:
        """What stands in no scope, in the order of the file; what the person added comes last."""
        for pair in self._pairs:
            fact = pair.read or pair.kept
            if fact is not None and not fact.scope:
                yield fact, pair

    def entry(self, fact: Fact, pair: _Pair) -> Entry:
        """An entry with its lines. Lines stand under the fact they were read under, or the ledger's own."""
        mine = {f.id for f in (pair.read, pair.kept) if f}
        inner = [p for p in self._pairs if any(f.scope in mine for f in (p.read, p.kept) if f and f.scope)]
        fields = [field for each in (pair, *inner) for field in self._of(each)]
        shown = pair.kept or fact
        single = section_of(fact) in {BASICS, "skills"}
        title = shown.details.get("group", "") if single else shown.text
        return Entry(fact=shown.id, kind=fact.kind, title=title, removed=pair.kept is None, fields=tuple(fields))

    def _of(self, pair: _Pair) -> Iterator[Field]:
        shown = pair.kept or pair.read
        if shown is None:
            return
        read = parts_of(pair.read) if pair.read else {}
        kept = parts_of(pair.kept) if pair.kept else {}
        for name in dict.fromkeys((*read, *kept)):
            yield self._field(pair, shown, name, (read.get(name, ""), kept.get(name, "")))

    def _field(self, pair: _Pair, shown: Fact, name: str, values: tuple[str, str]) -> Field:
        read, kept = values
        paths = self._paths(pair.read.path, name) if pair.read and read else ()
        changes = self._changes[shown.id]
        return Field(
            key=f"{(pair.read or shown).id}:{name}",
            fact=shown.id,
            name=name,
            kind=shown.kind,
            value=kept if pair.kept else read,
            read=read,
            state=_state(pair, name, values, changes),
            confidence=min((self._fields[path].confidence for path in paths), default=1.0),
            paths=paths,
            said=bool(pair.kept) and _said(name, changes, shown),
            was=tuple(_history(name, changes)),
        )

    def _paths(self, home: str, name: str) -> tuple[str, ...]:
        """Where a part was read: its own place, those of what it is made of, or for "to date" where the range begins."""
        path = home if name == TEXT else f"{home}.{name}"
        inner = tuple(name for name in self._fields if name.startswith((f"{path}.", f"{path}[")))
        begins = f"{home}.startDate"
        return ((path,) if path in self._fields else inner) or ((begins,) if name == "endDate" and begins in self._fields else ())


def _state(pair: _Pair, name: str, values: tuple[str, str], changes: Sequence[Change]) -> State:
    read, kept = values
    if pair.kept is None:
        return "removed"
    if not read:
        return "added" if _said(name, changes, pair.kept) else "elsewhere"
    if same_part(name, read, kept):
        sure = any(c.deed == "confirmed" and c.field in {name, ""} for c in changes)
        return "confirmed" if sure else "corrected" if _said(name, changes, None) else "read"
    former = [parts_of(c.before).get(name, "") for c in changes if c.before]
    return "corrected" if any(same_part(name, read, old) for old in former) else "differs"


def _said(name: str, changes: Sequence[Change], fact: Fact | None) -> bool:
    """Whether the person gave this part its value; a fact that was never changed is theirs when they said it whole."""
    moved = any(
        c.before and c.after and c.deed == "corrected" and parts_of(c.before).get(name) != parts_of(c.after).get(name)
        for c in changes
    )
    return moved or (fact is not None and isinstance(fact.source, SaidBy) and not any(c.before for c in changes))


def _history(name: str, changes: Sequence[Change]) -> Iterator[Was]:
    """What this part said before, oldest first, each value once in a row."""
    last = None
    for change in changes:
        if change.deed != "corrected" or not change.before or not change.after:
            continue
        value, after = parts_of(change.before).get(name, ""), parts_of(change.after).get(name, "")
        if value not in {after, last}:
            source = change.before.source
            by, at = (source.file_name, "") if isinstance(source, ReadAt) else ("", f"{source.at:%d %b %Y, %H:%M}")
            yield Was(value=value, by=by, at=at)
            last = value


def _together(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """One entry for each heading, where single facts are no entries of their own."""
    titles: dict[str, list[Entry]] = {}
    for entry in entries:
        titles.setdefault(entry.title, []).append(entry)
    return tuple(
        Entry(fact="", kind=same[0].kind, title=title, fields=tuple(field for entry in same for field in entry.fields))
        for title, same in titles.items()
    )


def source_of(reading: Reading, field: Field) -> tuple[FieldSource, ...]:
    """Where a value was read; several places where it was put together."""
    return tuple(reading.fields[path] for path in field.paths)
