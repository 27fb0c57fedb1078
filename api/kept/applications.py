"""The board of applications for programs: put on it, moved, noted, deleted, and each step taken back."""

from datetime import date
from typing import Annotated, Any, Self

from fastapi import Body, Query, Response
from pydantic import Field, model_validator

from api.kept.visit import Here, Ident, Listed, Visit, Wanted, part_of
from core.errors import NotFound
from core.values import CamelValue
from tools.applications.desk import NOTE, Desk
from tools.applications.models import Application, Due, Stage


class ApplicationNew(CamelValue):
    """A saved ad by its id, or a job that is only named; where it stands, and the day that was reached (today)."""

    job: str | None = Field(None, max_length=64)
    title: str = Field("", max_length=200)
    company: str = Field("", max_length=200)
    stage: Stage = "saved"
    day: date | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.job is None) == (not self.title and not self.company):
            raise ValueError("Give either job, or title and company.")
        return self


class ApplicationChanged(CamelValue):
    """What is another from now on; what is not given stays. `day` is that of the stage (today)."""

    stage: Stage | None = None
    day: date | None = None
    title: str | None = Field(None, max_length=200)
    company: str | None = Field(None, max_length=200)
    contact: str | None = Field(None, max_length=500)
    next_step: str | None = Field(None, max_length=500)
    archived: bool | None = None

    @model_validator(mode="after")
    def _some(self) -> Self:
        if not self.model_dump(exclude_none=True, exclude={"day"}):
            raise ValueError("Say what is to be another.")
        return self


class NoteNew(CamelValue):
    """Words to keep with an application."""

    text: str = Field(max_length=NOTE)


class ApplicationBefore(CamelValue):
    """The application as it is after a step was taken back; null where the step had put it on the board."""

    application: Application | None


class DueList(CamelValue):
    """What asks for the person: reminders, interviews, answers, last days, silence."""

    items: tuple[Due, ...]


_NEW = {"named": {"value": {"title": "Baker", "company": "Orrin Mills", "stage": "applied", "day": "2026-03-02"}}}
_CHANGED = {"short": {"value": {"stage": "interview", "nextStep": "Ask about the shifts"}}}
_NOTE = {"short": {"value": {"text": "They bake at night."}}}


def list_applications(
    visit: Here,
    wanted: Wanted,
    stage: Annotated[Stage | None, Query(description="Only those that stand there.")] = None,
    archived: Annotated[bool, Query(description="Those put away instead.")] = False,
) -> Listed[Application]:
    """The board, the application changed last first."""
    every = visit.services.applications.all(visit.owner)
    return part_of([one for one in every if one.archived == archived and stage in {None, one.stage}], wanted)


def list_due(visit: Here) -> DueList:
    """What is due on the board."""
    return DueList(items=_desk(visit).board().due)


def add_application(
    visit: Here, asked: Annotated[ApplicationNew, Body(openapi_examples=_NEW)], response: Response
) -> Application:
    """Puts a job on the board; the same job again is the same application, moved to the stage."""
    desk = _desk(visit)
    if asked.job is None:
        made = desk.by_hand(asked.title, asked.company, asked.stage, asked.day)
    else:
        made = desk.start(asked.job, asked.stage, asked.day)
    response.headers.update(visit.at(f"/applications/{made.application.id}"))
    return made.application


def get_application(visit: Here, application: Ident) -> Application:
    """One application with all its moves, interviews, reminders and notes."""
    return visit.services.applications.get(visit.owner, application)


def change_application(
    visit: Here, application: Ident, asked: Annotated[ApplicationChanged, Body(openapi_examples=_CHANGED)]
) -> Application:
    """Moves it to a stage, writes its texts, puts it away or back. Each is a step that `undo` takes back."""
    desk = _desk(visit)
    visit.services.applications.get(visit.owner, application)
    if asked.stage:
        desk.move(application, asked.stage, asked.day)
    if texts := asked.model_dump(include={"title", "company", "contact", "next_step"}, exclude_none=True):
        desk.write(application, **texts)
    if asked.archived is not None:
        desk.put_away(application, away=asked.archived)
    return visit.services.applications.get(visit.owner, application)


def add_note(visit: Here, application: Ident, asked: Annotated[NoteNew, Body(openapi_examples=_NOTE)]) -> Application:
    """Keeps words with today's day."""
    return _desk(visit).note(application, asked.text).application


def remove_part(visit: Here, application: Ident, part: Ident) -> None:
    """Takes out an interview, reminder or note by its id."""
    found = visit.services.applications.get(visit.owner, application)
    parts = {one.id for one in found.meetings} | {one.id for one in found.reminders} | {one.id for one in found.notes}
    if part not in parts:
        raise NotFound("There is no such note, reminder or interview.", "Look at the application as it is now.")
    _desk(visit).drop(application, part)


def remove_application(visit: Here, application: Ident) -> None:
    """Deletes an application; `undo` brings it back for thirty days."""
    _desk(visit).delete(application)


def undo_application(visit: Here, application: Ident) -> ApplicationBefore:
    """Takes back the last step of an application, its deletion among them."""
    steps = visit.services.applications.steps(visit.owner, application)
    if not steps:
        raise NotFound("This can no longer be taken back.", "Look at the application as it is now.")
    return ApplicationBefore(application=_desk(visit).undo(steps[0].id))


def _desk(visit: Visit) -> Desk:
    services = visit.services
    return Desk(services.applications, services.jobs, services.drafts.sent, visit.owner, visit.now, visit.today)


OPERATIONS: dict[tuple[str, Any], dict[str, Any]] = {
    ("GET /applications", list_applications): {},
    ("POST /applications", add_application): {"status_code": 201},
    ("GET /due", list_due): {},
    ("GET /applications/{application}", get_application): {},
    ("PATCH /applications/{application}", change_application): {},
    ("DELETE /applications/{application}", remove_application): {"status_code": 204},
    ("POST /applications/{application}/undo", undo_application): {},
    ("POST /applications/{application}/notes", add_note): {"status_code": 201},
    ("DELETE /applications/{application}/parts/{part}", remove_part): {"status_code": 204},
}
