"""The ledger: facts about one person, each with where it comes from. Documents quote facts; nothing else may."""

from datetime import datetime
from typing import Literal

from core.values import Value
from tools.cv.models import Box

FactKind = Literal[
    "name", "label", "email", "phone", "location", "link", "summary",
    "role", "bullet", "education", "course", "skill", "language", "certificate",
    "project", "publication", "award", "volunteer", "interest", "reference", "statement",
]  # fmt: skip
"""`role`, `education`, `project` and `volunteer` open a scope that others name; `statement` is said by the person."""


class ReadAt(Value):
    """Read in a document: page, box, characters."""

    by: Literal["document"] = "document"
    document: str
    file_name: str
    page: int | None = None
    box: Box | None = None
    start: int | None = None
    end: int | None = None


class SaidBy(Value):
    """Said by the person, when, in which conversation, in which words."""

    by: Literal["person"] = "person"
    at: datetime
    thread: str = ""
    words: str = ""


class Fact(Value):
    """One fact.

    `scope` is the id of the role, study or project fact it belongs to (None for the person as a whole).
    A `role` has employer, title, start, end; an `education` has employer = institution, title = degree. Dates are as
    precise as written (2019, 2019-03); `current` says that it still runs.
    `path` is the place in JSON Resume (`work[0].highlights[2]`). `details` holds the rest of the entry by its JSON Resume
    name (area, score, fluency, issuer, group, url, location ...), so that the profile can be made from facts again.
    """

    id: str
    kind: FactKind
    text: str
    path: str = ""
    scope: str | None = None
    employer: str | None = None
    title: str | None = None
    start: str | None = None
    end: str | None = None
    current: bool = False
    language: str = "en"
    source: ReadAt | SaidBy
    confidence: float = 1.0
    details: dict[str, str] = {}


Deed = Literal["added", "corrected", "confirmed", "kept", "removed", "forgotten"]


class Change(Value):
    """One thing the person did to a fact on their own: what it was before and after, so that it can be seen and undone.

    Changes made together share a `batch`. `field` is the part that was meant, by its JSON Resume name, or empty for the whole.
    `kept` says that the person was shown another value (`before`) and stays with theirs. What was forgotten has no words here,
    only a `mark` by which the same thing read again is known.
    """

    batch: str
    fact: str
    deed: Deed
    field: str = ""
    before: Fact | None = None
    after: Fact | None = None
    mark: str = ""
    at: datetime | None = None


class Hit(Value):
    """A fact found for a question; `score` (0 to 1) orders, it decides nothing."""

    fact_id: str
    score: float


class Recalled(Value):
    """Facts found for a question, best first."""

    kind: Literal["recalled"] = "recalled"
    question: str
    facts: tuple[Fact, ...] = ()


class Ledger(Value):
    """All facts of one person, as a card: counts, and what could not be read and is asked for."""

    kind: Literal["ledger"] = "ledger"
    facts: tuple[Fact, ...] = ()
    missing: tuple[str, ...] = ()


class FactChange(Value):
    """A change of the ledger that the person approved, for the transcript."""

    kind: Literal["fact_change"] = "fact_change"
    action: Literal["remembered", "corrected", "forgotten"]
    before: Fact | None = None
    after: Fact | None = None
