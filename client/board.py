"""What can be asked about the board of applications: put on it, moved, written, noted, deleted, and each step taken back."""

from datetime import date
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from client.again import once
from client.calls import Call, as_model, get, ident, part, remove

if TYPE_CHECKING:
    from api.kept.applications import ApplicationBefore, DueList
    from api.kept.visit import Listed
    from tools.applications.models import Application, Stage


class Changes(TypedDict, total=False):
    """What is another from now on; what is not named stays. `day` is that of the stage (today)."""

    stage: "Stage"
    day: date
    title: str
    company: str
    contact: str
    next_step: str
    archived: bool


def list_applications(
    *, stage: "Stage | None" = None, archived: bool = False, limit: int = 50, offset: int = 0
) -> "Call[Listed[Application]]":
    """The board (of one stage, or those put away), the application changed last first."""
    from tools.applications.models import Application

    return part("applications", Application, limit, offset, stage=stage, archived=archived or None)


def list_due() -> "Call[DueList]":
    """What asks for the person: reminders, interviews, answers, last days, silence."""
    from api.kept.applications import DueList

    return get("due", as_model(DueList))


def add_application(
    job: str | None = None, *, title: str = "", company: str = "", stage: "Stage" = "saved", day: date | None = None
) -> "Call[Application]":
    """Puts a saved ad on the board by its id, or a job that is only named."""
    from tools.applications.models import Application

    said = {"job": job, "title": title, "company": company, "day": _day(day)}
    body = {"stage": stage, **{name: value for name, value in said.items() if value}}
    return Call("applications", as_model(Application), body, once=once())


def get_application(application: str) -> "Call[Application]":
    """An application with all its moves, interviews, reminders and notes."""
    from tools.applications.models import Application

    return get(f"applications/{ident(application)}", as_model(Application))


def change_application(application: str, **changes: Unpack[Changes]) -> "Call[Application]":
    """Moves it to a stage, writes its texts, puts it away or back."""
    from pydantic.alias_generators import to_camel

    from tools.applications.models import Application

    body = {to_camel(name): _day(value) if isinstance(value, date) else value for name, value in changes.items()}
    return Call(f"applications/{ident(application)}", as_model(Application), body, method="PATCH", safe=False)


def remove_application(application: str) -> "Call[None]":
    """Deletes an application; `undo_application` brings it back for thirty days."""
    return remove("applications", application)


def undo_application(application: str) -> "Call[ApplicationBefore]":
    """Takes back the last step of an application, its deletion among them."""
    from api.kept.applications import ApplicationBefore

    return Call(f"applications/{ident(application)}/undo", as_model(ApplicationBefore), once=once())


def add_note(application: str, text: str) -> "Call[Application]":
    """Keeps words with an application, with today's day."""
    from tools.applications.models import Application

    return Call(f"applications/{ident(application)}/notes", as_model(Application), {"text": text}, once=once())


def remove_part(application: str, which: str) -> "Call[None]":
    """Takes an interview, reminder or note out of an application by its id."""
    return remove(f"applications/{ident(application)}/parts", which)


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
