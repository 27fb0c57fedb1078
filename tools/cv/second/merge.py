"""Two readings of one CV into one: what a model claims fills gaps and settles doubts, where the file itself shows it.

A claim that stands nowhere in the text is dropped. Nothing that the reading without a model found is removed; a value of it
gives way only where it was unsure and the words of both speak for the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.text import fold
from tools.cv.dates import find_dates
from tools.cv.lexicon import degree_score, employer_score, school_score, title_score
from tools.cv.models import FieldSource, Reading
from tools.cv.roles import Score
from tools.cv.second.claims import Claims
from tools.cv.second.places import Span, overlap, places, together
from tools.cv.second.rows import Row, rows, with_rows

CLAIMED = 0.75
"""Confidence of a claim found in the file."""
UNSURE = 0.9
"""Below this a value of the first reading may give way to better evidence."""
CLEARLY = 1.0
"""By how much a name must sound more like one to take the other's place: half a word of the lists."""
SKILL_WORDS = 5
"""What is longer is a sentence, and no skill."""
NEAR = 80
"""How far from the skills already read a further one may stand."""


@dataclass(frozen=True)
class Kind:
    """How entries of one list are named, and what their two names sound like."""

    key: str
    what: str
    who: str
    sounds: tuple[Score, Score]


WORK = Kind("work", "position", "name", (title_score, employer_score))
STUDY = Kind("education", "studyType", "institution", (degree_score, school_score))


def merged(reading: Reading, claims: Claims) -> Reading:
    """The reading with what the claims add to it."""
    text = reading.text
    jobs = [_entry(text, {"position": c.position, "name": c.name, "location": c.location}, c.dates) for c in claims.work]
    studies = [
        _entry(text, {"studyType": c.study_type, "institution": c.institution, "area": c.area}, c.dates) for c in claims.education
    ]
    return with_rows(
        reading,
        {
            "work": _entries(reading, _held(jobs, WORK), WORK),
            "education": _entries(reading, _held(studies, STUDY), STUDY),
            "skills": _skills(reading, claims.skills),
            "languages": _more(rows(reading, "languages"), _languages(text, claims), "language"),
            "certificates": _more(rows(reading, "certificates"), _certificates(text, claims), "name"),
        },
    )


def source(text: str, span: Span) -> FieldSource:
    """The source of a claim: its words in the file."""
    return FieldSource(confidence=CLAIMED, start=span[0], end=span[1], source_text=" ".join(text[span[0] : span[1]].split()))


def _entry(text: str, names: dict[str, str | None], dates: str | None) -> Row:
    """A claimed entry with those of its values that stand in the file, near each other; dates are read from the file's own words."""
    *spans, dated = together(text, [*names.values(), dates])
    fields = {path: source(text, span) for path, span in zip(names, spans, strict=True) if span}
    values = {path: field.source_text for path, field in fields.items()}
    found = find_dates(text[dated[0] : dated[1]]) if dated else []
    if not found or dated is None:
        return Row(values, fields)
    for path, date in (("startDate", found[0].first), ("endDate", found[0].last)):
        if date:
            values[path], fields[path] = date, source(text, dated)
    if found[0].running:
        fields.setdefault("startDate", source(text, dated))
    return Row(values, fields, found[0].running)


def _held(entries: Sequence[Row], kind: Kind) -> Iterator[Row]:
    """Entries that the file bears out: two of title, employer and dates; each place in the file serves one entry."""
    taken: list[Span] = []
    for row in entries:
        dated = row.span("startDate") or row.span("endDate")
        named = [s for s in (row.span(kind.what), row.span(kind.who)) if s]
        mark = dated or (named[0] if named else None)
        if not mark or len(named) + (dated is not None) < 2 or any(overlap(mark, t) for t in taken):  # noqa: PLR2004 - two of three
            continue
        taken.append(mark)
        yield row


def _entries(reading: Reading, claims: Iterator[Row], kind: Kind) -> list[Row]:
    taken = [(p, (s.start, s.end)) for p, s in reading.fields.items() if s.start is not None and s.end is not None]
    out, left = [], list(claims)
    for row in rows(reading, kind.key):
        twin = next((c for c in left if _same(row, c, kind)), None)
        if twin is not None:
            left.remove(twin)
        out.append(_settled(row, twin, kind) if twin else row)
    fresh = [r for r in left if _fresh(r, taken)]
    return sorted([*out, *fresh], key=lambda r: r.at) if fresh else out


def _fresh(row: Row, taken: Sequence[tuple[str, Span]]) -> bool:
    """Whether a claimed entry is one that the first reading lacks.

    It has dates that serve nothing else yet; its names may at most have been taken for a bullet or for prose.
    """
    dated = row.span("startDate") or row.span("endDate")
    if dated is None or any(overlap(dated, span) for _, span in taken):
        return False
    names = [s for p in row.fields if (s := row.span(p))]
    others = [p for p, span in taken if any(overlap(span, n) for n in names)]
    return all("summary" in p or "highlights" in p for p in others)


def _same(row: Row, claim: Row, kind: Kind) -> bool:
    """Whether both speak of one entry: the same place for its dates, or, without dates in one of them, for a name."""
    mine, other = (r.span("startDate") or r.span("endDate") for r in (row, claim))
    if mine and other:
        return overlap(mine, other)
    pairs = [(a, b) for a in _names(row, kind) for b in _names(claim, kind)]
    return any(overlap(a, b) for a, b in pairs)


def _names(row: Row, kind: Kind) -> list[Span]:
    return [s for s in (row.span(kind.what), row.span(kind.who)) if s]


def _settled(row: Row, claim: Row, kind: Kind) -> Row:
    """One entry out of two: gaps filled, agreement makes surer, a doubtful pair of names gives way to a better one."""
    values, fields = dict(row.values), dict(row.fields)
    for path, sound in zip((kind.what, kind.who), kind.sounds, strict=True):
        if path in claim.values and path in values and _better(row, claim, path, sound):
            values[path], fields[path] = claim.values[path], claim.fields[path]
    for path, field in claim.fields.items():
        mine = fields.get(path)
        if path not in values and path in claim.values and not _covered(field, fields) and not _said(claim.values[path], row):
            values[path], fields[path] = claim.values[path], field
        elif mine and values.get(path) == claim.values.get(path):
            fields[path] = mine.model_copy(update={"confidence": round(1 - (1 - mine.confidence) / 2, 2)})
    running = row.running or (claim.running and "endDate" not in values)
    return replace(row, values=values, fields=fields, running=running)


def _covered(field: FieldSource, fields: dict[str, FieldSource]) -> bool:
    """Whether the words already serve another value of the entry."""
    here = (field.start or 0, field.end or 0)
    return any(
        s.start is not None and s.end is not None and overlap(here, (s.start, s.end)) for s in fields.values() if s != field
    )


def _said(value: str, row: Row) -> bool:
    """Whether the words stand within another value of the entry already: an area within a degree."""
    return any(isinstance(v, str) and fold(value) in fold(v) for v in row.values.values())


def _better(row: Row, claim: Row, path: str, sound: Score) -> bool:
    """Whether a name gives way: the first reading was unsure, and the claim sounds more like one, or holds all of it and more."""
    mine, other = row.span(path), claim.span(path)
    if mine is None or other is None or row.fields[path].confidence >= UNSURE:
        return False
    if other[0] <= mine[0] and mine[1] <= other[1]:
        rest = {p: s for p, s in row.fields.items() if p != path}
        return not _covered(claim.fields[path], rest)
    return sound(claim.values[path]) > sound(row.values[path]) + CLEARLY


def _skills(reading: Reading, claimed: Sequence[str]) -> list[Row]:
    """The skills read, and further ones that stand among them; all that stand anywhere where none were read."""
    first = rows(reading, "skills")
    spans = [(s.start, s.end) for r in first for s in r.fields.values() if s.start is not None and s.end is not None]
    words: list[str] = []
    fields: dict[str, FieldSource] = {}
    for value in dict.fromkeys(c for c in claimed if len(c.split()) <= SKILL_WORDS):
        free = [p for p in places(reading.text, value) if not any(overlap(p, s) for s in spans)]
        near = [p for p in free if any(abs(p[0] - s[1]) < NEAR or abs(s[0] - p[1]) < NEAR for s in spans)] if spans else free
        if len(free) == len(places(reading.text, value)) and near:
            fields[f"keywords[{len(words)}]"] = source(reading.text, near[0])
            words.append(fields[f"keywords[{len(words)}]"].source_text)
    return [*first, Row({"keywords": words}, fields)] if words else first


def _languages(text: str, claims: Claims) -> Iterator[Row]:
    for claim in claims.languages:
        spans = together(text, [claim.language, claim.fluency])
        yield _named(text, ("language", "fluency"), spans)


def _certificates(text: str, claims: Claims) -> Iterator[Row]:
    for claim in claims.certificates:
        spans = together(text, [claim.name, claim.issuer])
        yield _named(text, ("name", "issuer"), spans)


def _named(text: str, paths: Sequence[str], spans: Sequence[Span | None]) -> Row:
    fields = {p: source(text, s) for p, s in zip(paths, spans, strict=True) if s}
    return Row({p: f.source_text for p, f in fields.items()}, fields)


def _more(first: list[Row], second: Iterator[Row], path: str) -> list[Row]:
    """The rows read, and claimed ones that stand elsewhere in the file."""
    out = list(first)
    for row in second:
        here = row.span(path)
        if here and not any((there := r.span(path)) and overlap(here, there) for r in out):
            out.append(row)
    return out
