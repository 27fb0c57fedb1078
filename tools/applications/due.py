"""What asks for the person, and when: computed from the days of the applications and the day that is handed in."""

from collections.abc import Iterable, Iterator
from datetime import date, time

from tools.applications.models import Application, Due, DueKind
from tools.applications.stages import closed, silent_after

AHEAD: dict[DueKind, int] = {"reminder": 7, "interview": 14, "answer": 7, "deadline": 14}
"""Days ahead from which a thing of each kind is shown."""
AFTER = 7
"""Days after an interview in which thanks are still in time."""


def due(applications: Iterable[Application], today: date) -> tuple[Due, ...]:
    """Everything that asks for the person now, what is nearest or latest first; nothing of what is put away."""
    found = [d for a in applications if not a.archived for d in _of(a, today)]
    return tuple(sorted(found, key=lambda d: (d.what == "silent", d.day, d.at or time.max, d.company, d.application, d.what)))


def _of(application: Application, today: date) -> Iterator[Due]:
    for reminder in application.reminders:
        if not reminder.done and (reminder.day - today).days <= AHEAD["reminder"]:
            yield _due("reminder", application, reminder.day, today).model_copy(
                update={"text": reminder.text, "reminder": reminder.id}
            )
    if closed(application.stage):
        return
    yield from _meetings(application, today)
    yield from _days(application, today)
    if silence := _silence(application, today):
        yield silence


def _meetings(application: Application, today: date) -> Iterator[Due]:
    """Interviews ahead, and the last one that was, as long as thanks are in time and nothing has happened since."""
    for meeting in application.meetings:
        if 0 <= (meeting.day - today).days <= AHEAD["interview"]:
            found = _due("interview", application, meeting.day, today)
            yield found.model_copy(update={"at": meeting.at, "text": meeting.place})
    last = max((m.day for m in application.meetings if m.day < today), default=None)
    if last and application.stage == "interview" and (today - last).days < AFTER:
        yield _due("interviewed", application, last, today)


def _days(application: Application, today: date) -> Iterator[Due]:
    """The last days to answer and to apply, as long as they matter."""
    if application.answer_by and application.stage == "offer" and (application.answer_by - today).days <= AHEAD["answer"]:
        yield _due("answer", application, application.answer_by, today)
    if application.deadline and application.stage == "saved" and 0 <= (application.deadline - today).days <= AHEAD["deadline"]:
        yield _due("deadline", application, application.deadline, today)


def _silence(application: Application, today: date) -> Due | None:
    """How long nothing was heard: since the last step or interview, and since the person last wrote something down."""
    limit = silent_after(application.stage)
    days = [application.moves[-1].day, *(m.day for m in application.meetings), *(n.day for n in application.notes)]
    since = max(days)
    quiet = (today - since).days
    if limit is None or quiet < limit:
        return None
    return _due("silent", application, since, today).model_copy(update={"days": quiet})


def _due(what: DueKind, application: Application, day: date, today: date) -> Due:
    names = {"title": application.title, "company": application.company}
    return Due(what=what, application=application.id, day=day, days=(day - today).days, **names)
