"""What a page or an answer of a job board says of a job in its own data."""

import re
from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import Any, Literal

from core.values import Value
from tools.jobs.models import Salary

LONGEST = 200
MOST_OBJECTS = 50_000
Remote = Literal["on-site", "hybrid", "remote"]
Employment = Literal["full-time", "part-time", "contract", "temporary", "internship"]
_EMPLOYMENT: dict[str, Employment] = {
    "fulltime": "full-time",
    "permanent": "full-time",
    "parttime": "part-time",
    "contract": "contract",
    "contractor": "contract",
    "freelance": "contract",
    "temporary": "temporary",
    "seasonal": "temporary",
    "fixedterm": "temporary",
    "intern": "internship",
    "internship": "internship",
}
_REMOTE: dict[str, Remote] = {
    "remote": "remote",
    "telecommute": "remote",
    "hybrid": "hybrid",
    "onsite": "on-site",
    "inoffice": "on-site",
}
_PERIOD = re.compile(r"hour|day|week|month|year|annual", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


class Stated(Value):
    """A job as the site's own data state it; these win over what is guessed from words. None where nothing is stated."""

    title: str | None = None
    company: str | None = None
    location: str | None = None
    remote: Remote | None = None
    employment_type: Employment | None = None
    salary: Salary | None = None
    deadline: str | None = None


class Found(Value):
    """A job in the data of a page: what is stated, the words of the ad (mostly HTML), and what tells it from others."""

    stated: Stated
    body: str = ""
    marks: tuple[str, ...] = ()

    def completed(self, other: "Found") -> "Found":
        """What is not stated here, from another reading of the same job."""
        mine = self.stated.model_dump(exclude_none=True)
        stated = Stated.model_validate(other.stated.model_dump() | mine)
        return Found(stated=stated, body=max(self.body, other.body, key=len), marks=self.marks or other.marks)


def objects(root: Any) -> Iterator[dict[str, Any]]:
    """Every object in a piece of JSON, outer ones first; a huge one only as far as a page of an ad can need."""
    todo, seen = deque([root] if isinstance(root, dict | list) else []), 0
    while todo and seen < MOST_OBJECTS:
        item, seen = todo.popleft(), seen + 1
        if isinstance(item, dict):
            yield item
        inner = item.values() if isinstance(item, dict) else item
        todo.extend(i for i in inner if isinstance(i, dict | list))


def words(value: Any) -> str | None:
    """A value as one line of words; None when it holds none or too many to be a name."""
    text = " ".join(unescape(str(value)).split()) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    return text if 0 < len(text) <= LONGEST else None


def first(value: Any) -> Any:
    """The first of a list, else the value."""
    return (value[0] if value else None) if isinstance(value, list) else value


def amount(value: Any) -> float | None:
    """A positive number, as data write it."""
    try:
        number = float(str(value).replace(",", ""))
    except ValueError:
        return None
    return number if 0 < number < 1e9 else None  # noqa: PLR2004 - no pay is a billion; also sorts out inf and nan


def pay(low: Any, high: Any, currency: Any, period: Any) -> Salary | None:
    """Pay out of its parts. Without a currency or a figure it says nothing."""
    least, most = amount(low), amount(high)
    code = words(currency)
    if (least is None and most is None) or not code or not re.fullmatch(r"[A-Za-z]{3}", code):
        return None
    unit = _PERIOD.search(str(period or ""))
    name = None if unit is None else unit[0].lower().replace("annual", "year")
    return Salary(
        min=least if least is not None else most, max=most if most is not None else least, currency=code.upper(), period=name
    )


def employment(value: Any) -> Employment | None:
    """The kind of employment, when exactly one that we know is stated."""
    said = {_EMPLOYMENT.get(_letters(v)) for v in (value if isinstance(value, list) else [value])} - {None}
    return said.pop() if len(said) == 1 else None


def remote(value: Any) -> Remote | None:
    """Where the work is done, in our three words."""
    return _REMOTE.get(_letters(value))


def day(value: Any) -> str | None:
    """The day of a date or moment as it is written in data."""
    hit = _DATE.match(value) if isinstance(value, str) else None
    return hit[0] if hit else None


def _letters(value: Any) -> str:
    return re.sub(r"[^a-z]", "", value.lower()) if isinstance(value, str) else ""
