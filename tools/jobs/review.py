"""A CV looked over without a job: contact, dates, gaps, weak lines, length, hidden text."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from core.flat import flat
from tools.cv.models import Reading
from tools.jobs.models import Improvement
from tools.jobs.phrases import table, union
from tools.jobs.years import span
from tools.profile.models import Fact

_GAP = 6
_SHORT, _LONG = 120, 1100
_MOST_LINES = 5
_LINE_WORDS = 32
_FEW = 2
_EXPECTED = (
    ("email", 3.0),
    ("phone", 2.0),
    ("location", 1.0),
    ("role", 3.0),
    ("education", 2.0),
    ("skill", 2.0),
    ("language", 1.0),
    ("summary", 1.0),
)


def cv_review(facts: Sequence[Fact], reading: Reading | None, today: date) -> tuple[Improvement, ...]:
    """All findings, weightiest first; no points are promised without a job."""
    ordered = sorted(facts, key=lambda f: (f.path, f.id))
    found = [
        *_missing(ordered),
        *_dates(ordered, today),
        *_gaps(ordered, today),
        *_lines(ordered),
        *_length(ordered, reading),
        *_hidden(reading),
    ]
    return tuple(i.model_copy(update={"gain": 0.0}) for i in sorted(found, key=lambda i: -i.gain))


def _say(gain: float, key: str, **slots: object) -> Improvement:
    text = str(table("advice")["review"][key])
    for name, value in slots.items():
        text = text.replace("{" + name + "}", str(value).replace("{", "(").replace("}", ")"))
    return Improvement(gain=gain, advice="profile", text=text)


def _missing(facts: Sequence[Fact]) -> Iterator[Improvement]:
    there = {f.kind for f in facts}
    for kind, gain in _EXPECTED:
        if kind not in there:
            yield _say(gain, f"no_{kind}")


def _dates(facts: Sequence[Fact], today: date) -> Iterator[Improvement]:
    for fact in facts:
        wrong = _date_fault(fact, today) if fact.kind in {"role", "education"} else None
        if wrong:
            yield _say(*wrong, entry=fact.text, start=fact.start, end=fact.end)


def _date_fault(fact: Fact, today: date) -> tuple[float, str] | None:
    """What is wrong with the dates of an entry: its weight and its text."""
    if fact.start and fact.end and fact.end[: len(fact.start)] < fact.start[: len(fact.end)]:
        return 3.0, "date_order"
    if fact.start and fact.start[:4].isdigit() and int(fact.start[:4]) > today.year:
        return 3.0, "date_future"
    return (2.5, "no_date") if fact.kind == "role" and not fact.start else None


def _gaps(facts: Sequence[Fact], today: date) -> Iterator[Improvement]:
    """Months between roles and studies that nothing covers."""
    spans = sorted(s for f in facts if f.kind in {"role", "education", "volunteer"} and (s := span(f, today)))
    reached: int | None = None
    for start, end in spans:
        if reached is not None and start - reached > _GAP:
            yield _say(1.5, "gap", months=start - reached, start=_written(reached), end=_written(start - 1))
        reached = max(reached or 0, end)


def _written(month: int) -> str:
    return f"{month // 12}-{month % 12 + 1:02d}"


def _lines(facts: Sequence[Fact]) -> Iterator[Improvement]:
    """Weak lines quoted, each with a concrete way; roles that say nothing of what was done."""
    weak = union(tuple(str(w) for w in table("advice")["words"]["weak"]))
    bullets = [f for f in facts if f.kind == "bullet"]
    counted = 0
    for fact in bullets:
        key = "weak" if weak.match(flat(fact.text)) else "long_line" if len(fact.text.split()) > _LINE_WORDS else None
        if key and counted < _MOST_LINES:
            counted += 1
            yield _say(2.0 if key == "weak" else 0.8, key, quote=fact.text)
    measured = [f for f in bullets if re.search(r"\d", f.text)]
    if len(bullets) > _FEW and len(measured) * 4 < len(bullets):
        first = next(f for f in bullets if f not in measured)
        yield _say(2.2, "unmeasured", count=len(bullets) - len(measured), all=len(bullets), quote=first.text)
    for role in (f for f in facts if f.kind == "role"):
        if not any(f.scope == role.id for f in facts):
            yield _say(1.8, "empty_role", entry=role.text)


def _length(facts: Sequence[Fact], reading: Reading | None) -> Iterator[Improvement]:
    words = len(reading.text.split()) if reading is not None and reading.text else sum(len(f.text.split()) for f in facts)
    if facts and words < _SHORT:
        yield _say(2.0, "too_short", words=words)
    if words > _LONG:
        yield _say(1.2, "too_long", words=words)


def _hidden(reading: Reading | None) -> Iterator[Improvement]:
    for hidden in (reading.hidden_text if reading is not None else ())[:3]:
        yield _say(3.5, "hidden", quote=hidden.text[:120], why=hidden.why)
