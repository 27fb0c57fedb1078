"""What is told of a job of many files, and of each file in it."""

from datetime import datetime
from typing import Any, Literal

from core.values import Value

JobState = Literal["open", "running", "done", "cancelled"]
"""open: it takes more files; those it has are read already."""
ItemState = Literal["waiting", "taken", "done", "aside", "cancelled"]
"""aside: a file that cannot be read; the reason says why."""


class BulkJob(Value):
    """How far a job is. `per_second` is that of the last minute; `seconds_left` is None while nobody can say."""

    id: str
    kind: Literal["read", "rank"]
    state: JobState
    count: int
    done: int = 0
    aside: int = 0
    cancelled: int = 0
    at_work: int = 0
    per_second: float = 0.0
    seconds_left: float | None = None
    created: datetime
    ended: datetime | None = None

    @property
    def over(self) -> int:
        """Files that nothing more is done with."""
        return self.done + self.aside + self.cancelled


class BulkFigures(Value):
    """The queue in numbers: jobs and files by their state, and the seconds since the oldest job with a file that waits was given."""

    jobs: dict[str, int]
    files: dict[str, int]
    oldest_seconds: float = 0.0


class BulkItem(Value):
    """One file of a job: what was read in it as JSON Resume, how well it fits the ad of the job, or why not.

    `label` stands for the person; `fit` holds score, range and parts, without who it is.
    """

    place: int
    name: str
    label: str
    state: ItemState
    tries: int
    document: str = ""
    reason: str = ""
    message: str = ""
    what_to_do: str = ""
    score: float | None = None
    reading: dict[str, Any] | None = None
    fit: dict[str, Any] | None = None
