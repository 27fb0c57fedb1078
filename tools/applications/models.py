"""An application: one person, one job, where it stands and what belongs to it."""

from datetime import date, datetime, time
from typing import Literal

from core.values import Value

Stage = Literal["saved", "applied", "interview", "offer", "rejected", "withdrawn"]
DueKind = Literal["reminder", "interview", "interviewed", "answer", "deadline", "silent"]


class Move(Value):
    """A stage that was reached, and the day on which that happened."""

    stage: Stage
    day: date


class Meeting(Value):
    """An interview. `zone` is the time zone in which the person named its time; empty where that is not known."""

    id: str
    day: date
    at: time | None = None
    place: str = ""
    zone: str = ""


class Reminder(Value):
    """Something to do on a day."""

    id: str
    day: date
    text: str
    done: bool = False


class Note(Value):
    """Words of the person, and the day they were written."""

    id: str
    day: date
    text: str


class Application(Value):
    """One application. `moves` are in the order of their days and never empty; `job` is a saved ad, which may be gone by now."""

    kind: Literal["application"] = "application"
    id: str = ""
    job: str | None = None
    title: str = ""
    company: str = ""
    moves: tuple[Move, ...]
    meetings: tuple[Meeting, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    notes: tuple[Note, ...] = ()
    contact: str = ""
    next_step: str = ""
    answer_by: date | None = None
    deadline: date | None = None
    """The last day to apply, of the ad."""
    archived: bool = False

    @property
    def stage(self) -> Stage:
        """Where it stands."""
        return self.moves[-1].stage

    @property
    def applied_on(self) -> date | None:
        """The day of applying; the last one where it was done again."""
        return next((m.day for m in reversed(self.moves) if m.stage == "applied"), None)


class Due(Value):
    """Something that asks for the person on a day. `days` counts from today: 0 is today, negative is past; of a silence, how long it lasts."""

    what: DueKind
    application: str
    title: str = ""
    company: str = ""
    day: date
    days: int
    at: time | None = None
    text: str = ""
    reminder: str = ""


class Board(Value):
    """All applications that are not put away, the one changed last first, and what is due."""

    kind: Literal["board"] = "board"
    applications: tuple[Application, ...] = ()
    due: tuple[Due, ...] = ()


class Tracked(Value):
    """What was done: the application as it is now, where it stood before (None: it is new), and the steps to take back, oldest first.

    `kept` says what became of words that hold no stage that was reached.
    """

    kind: Literal["tracked"] = "tracked"
    application: Application
    before: Stage | None = None
    changes: tuple[str, ...] = ()
    kept: Literal["", "note", "reminder"] = ""
    day: date
    """The day on which it was done."""


class Change(Value):
    """One step that can be taken back; `before` is the application as it was, None where the step made it."""

    id: str
    application: str
    deed: str
    before: Application | None = None
    at: datetime
