"""The parts of a fact by their JSON Resume names: read one, correct one. What a person types becomes a value in its normal form."""

from datetime import datetime
from typing import Any

from pydantic.alias_generators import to_camel, to_snake

from core.errors import CopilotError
from core.text import clean, fold
from tools.cv.moments import moments
from tools.profile.entries import SHAPES, Shape
from tools.profile.facts import core_of
from tools.profile.models import Fact, SaidBy
from tools.profile.resume import entry_of

TEXT = "text"
"""The one part of a fact that has no others: a name, a bullet, a skill."""
NOW = "now"
"""The end of what still runs."""
DATES = frozenset({"startDate", "endDate", "date", "releaseDate"})
LONGEST = 2000


def parts_of(fact: Fact) -> dict[str, str]:
    """What each part says; parts that say nothing are left out, lists have one item a line."""
    shape = SHAPES.get(fact.kind)
    if shape is None:
        return {TEXT: fact.text}
    entry = entry_of(shape, fact).model_dump(by_alias=True, exclude={*shape.lists, shape.claim}, exclude_none=True)
    found = {name: "\n".join(value) if isinstance(value, tuple) else value for name, value in entry.items()}
    if fact.current and "endDate" not in found and shape.parts.get("end"):
        found["endDate"] = NOW
    return {name: value for name, value in found.items() if value}


def names_of(shape: Shape) -> tuple[str, ...]:
    """The parts an entry of this shape can have."""
    return tuple(to_camel(name) for name in shape.model.model_fields if name not in {*shape.lists, shape.claim})


def with_part(fact: Fact, name: str, value: str, now: datetime, thread: str = "") -> Fact:
    """The fact with one part as the person says; an empty value empties it. Everything else stays.

    Raises:
        CopilotError: a date that is none, words that are too long, or nothing left of the fact.
    """
    value = normal(name, value)
    said = {"source": SaidBy(at=now, thread=thread, words=value), "confidence": 1.0}
    shape = SHAPES.get(fact.kind)
    changed = {TEXT: value} if shape is None else _entry_with(shape, fact, name, value)
    made = fact.model_copy(update={**changed, **said})
    if not made.text.strip():
        raise CopilotError("Nothing would be left of it.", "Write what it should say, or take it out.")
    return made


def _entry_with(shape: Shape, fact: Fact, name: str, value: str) -> dict[str, Any]:
    field = to_snake(name)
    if name not in names_of(shape):
        raise CopilotError("There is no such part.", "Choose one of the parts that are shown.")
    runs = name == "endDate" and value == NOW
    many = shape.model.model_fields[field].annotation == tuple[str, ...]
    put: Any = None if runs or not value else tuple(filter(None, value.split("\n"))) if many else value
    entry = entry_of(shape, fact).model_copy(update={field: put if put is not None or not many else ()})
    return core_of(shape, entry) | ({"current": runs} if name == "endDate" else {})


def normal(name: str, value: str) -> str:
    """The value as it is kept: one line without odd spaces, a date as 2019, 2019-03 or 2019-03-05. Raises CopilotError."""
    rows = [" ".join(row.split()) for row in clean(value).splitlines()]
    text = "\n".join(filter(None, rows)) if name in {"roles", "keywords"} else " ".join(filter(None, rows))
    if len(text) > LONGEST:
        raise CopilotError(f"That is longer than {LONGEST} characters.", "Say it shorter, or split it.")
    return _date(name, text) if name in DATES and text else text


def _date(name: str, text: str) -> str:
    found = moments(text)
    if len(found) == 1 and found[0].value and not text[: found[0].start].strip() and not text[found[0].end :].strip(" ."):
        return found[0].value
    present = len(found) == 1 and not found[0].value and not found[0].month_only
    if name == "endDate" and (fold(text) == NOW or present):
        return NOW
    allowed = ', or "now"' if name == "endDate" else ""
    raise CopilotError("That is not a date I can keep.", f"Write it like 2019, 03/2019 or March 2019{allowed}.")


def same_part(name: str, one: str, other: str) -> bool:
    """Whether two values say the same: capitals, accents and marks at the end aside, and a date as far as both say it."""
    if name in DATES:
        return one == other or bool(
            one and other and NOW not in (one, other) and (one.startswith(other) or other.startswith(one))
        )
    return fold(one).strip(" .,;:!•-") == fold(other).strip(" .,;:!•-")
