"""What the planner knows of the conversation: parsed once from the situation the agent hands over, trusted inside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Looks = Literal["cv", "job", "unknown"]


@dataclass(frozen=True)
class JobRef:
    """A saved ad by its id and how a person would name it."""

    id: str
    title: str
    company: str = ""

    @property
    def label(self) -> str:
        """Title and company as one line."""
        return f"{self.title} · {self.company}" if self.company else self.title


@dataclass(frozen=True)
class Attached:
    """A file that came with the message, and what it looks like."""

    name: str
    looks: Looks = "unknown"


@dataclass(frozen=True)
class State:
    """One conversation, as far as planning needs it. `active` is an index into `jobs`."""

    cv: bool = False
    name: str = ""
    jobs: tuple[JobRef, ...] = ()
    active: int | None = None
    draft: str | None = None
    attachments: tuple[Attached, ...] = ()
    last_score: float | None = None
    mode: str = "seeker"
    language: str = ""
    answers: str = ""
    """The language that the person chose for all answers; empty where they follow the message."""
    tone: str = ""
    interview: str = ""
    """The question of a mock interview that waits for an answer."""
    history: tuple[tuple[str, str], ...] = ()

    @property
    def job(self) -> int | None:
        """The job to use without asking: the active one, or the only one."""
        if self.active is not None:
            return self.active
        return 0 if len(self.jobs) == 1 else None


def state_of(situation: Mapping[str, Any], history: Sequence[tuple[str, str]] = ()) -> State:
    """The state in the JSON that stands between the situation tags. Unknown keys are ignored."""
    jobs = tuple(_job(j, i) for i, j in enumerate(situation.get("jobs") or ()))
    return State(
        cv=bool(situation.get("cv")),
        name=str(situation.get("name") or ""),
        jobs=jobs,
        active=_active(situation.get("active_job"), jobs),
        draft=_draft(situation.get("draft")),
        attachments=tuple(_attached(a) for a in situation.get("attachments") or ()),
        last_score=_number(situation.get("last_score")),
        mode=str(situation.get("mode") or "seeker"),
        language=str(situation.get("language") or ""),
        answers=str(situation.get("answers") or ""),
        tone=str(situation.get("tone") or ""),
        interview=str(situation.get("interview") or ""),
        history=tuple(history),
    )


def _job(value: Any, index: int) -> JobRef:
    if isinstance(value, Mapping):
        return JobRef(str(value.get("id") or index), str(value.get("title") or ""), str(value.get("company") or ""))
    return JobRef(str(index), str(value))


def _active(value: Any, jobs: Sequence[JobRef]) -> int | None:
    """An index, an id, or a job as the agent has it."""
    if value is None:
        return None
    key = str(value.get("id") if isinstance(value, Mapping) else value)
    ids = [j.id for j in jobs]
    if key in ids:
        return ids.index(key)
    return int(value) if isinstance(value, int) and 0 <= value < len(jobs) else None


def _draft(value: Any) -> str | None:
    if isinstance(value, Mapping):
        value = value.get("document") or value.get("kind")
    return str(value) if value else None


def _attached(value: Any) -> Attached:
    if not isinstance(value, Mapping):
        return Attached(str(value))
    looks = value.get("looks_like")
    return Attached(str(value.get("name") or ""), looks if looks in ("cv", "job") else "unknown")


def _number(value: Any) -> float | None:
    if isinstance(value, Mapping):
        value = value.get("score")
    return float(value) if isinstance(value, int | float) else None
