"""What is looked for, what a board gave, and what of it is shown."""

from typing import Literal

from core.values import Value
from tools.jobs.models import Salary

Remote = Literal["on-site", "hybrid", "remote"]
Employment = Literal["full-time", "part-time", "contract", "temporary", "internship"]


class Query(Value):
    """What to look for. An empty part says nothing; `assumed` names the parts that came from the person's facts, not from their words."""

    role: str = ""
    place: str = ""
    remote: Remote | None = None
    hours: Employment | None = None
    days: int = 0
    """Only what was posted in so many days; 0: whenever."""
    language: str = ""
    """Only ads in this language (two letters)."""
    assumed: tuple[str, ...] = ()


class Board(Value):
    """A board to ask: its kind in `boards.toml`, and whose board it is or the address of a feed where the kind needs that."""

    kind: str
    name: str = ""


class Found(Value):
    """A job as a board gave it. All of it is data of others; `text` is the ad, mostly HTML, `whole` whether it is all of it."""

    source: str
    title: str
    employer: str = ""
    place: str = ""
    remote: Remote | None = None
    employment: Employment | None = None
    posted: str | None = None
    deadline: str | None = None
    salary: Salary | None = None
    url: str = ""
    text: str = ""
    whole: bool = True
    also: tuple[str, ...] = ()
    """Other boards that gave the same job."""


class Sent(Value):
    """One request to a board: where it went, and every word of the person's that went with it."""

    board: str
    host: str
    words: tuple[str, ...] = ()


class Asked(Value):
    """A board that was asked: how many jobs it gave, or in words why none came."""

    board: str
    host: str
    words: tuple[str, ...] = ()
    found: int = 0
    problem: str = ""


class Offer(Value):
    """A job found, as it is shown: the fit where it was judged, with what is met and what is not, and what may rule out."""

    key: str
    title: str
    employer: str = ""
    place: str = ""
    remote: Remote | None = None
    employment: Employment | None = None
    posted: str | None = None
    deadline: str | None = None
    salary: Salary | None = None
    url: str = ""
    source: str = ""
    also: tuple[str, ...] = ()
    whole: bool = True
    new: bool = False
    """Not there when this saved search ran last."""
    score: float | None = None
    low: float = 0.0
    high: float = 0.0
    must_met: int = 0
    must_asked: int = 0
    met: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()
    blockers: tuple[str, ...] = ()
    warned: tuple[str, ...] = ()
    """Why a careful person should look at the ad twice, as `Suspicious.why` names it."""


class FoundJobs(Value):
    """The answer of a search: best fit first, and how it came about."""

    kind: Literal["found_jobs"] = "found_jobs"
    query: Query = Query()
    asked: tuple[Asked, ...] = ()
    offers: tuple[Offer, ...] = ()
    total: int = 0
    """Jobs that the boards gave."""
    same: int = 0
    """Of them, those that another board gave too."""
    left_out: int = 0
    """Of them, those that are not what was looked for."""
    hidden: int = 0
    """Of them, those that the person put away."""
    judged: int = 0
    name: str = ""
    """Of the saved search, where it is one."""
