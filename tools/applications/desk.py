"""Where a person works on applications, by the page, a card, words or the command line: each step can be taken back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Literal

from core.errors import CopilotError, SomethingMissing
from core.text import clean, fold, storable, words
from tools.applications.due import due
from tools.applications.models import Application, Board, Change, Meeting, Move, Note, Reminder, Stage, Tracked
from tools.applications.stages import moved
from tools.applications.store import ApplicationStore
from tools.documents.sent.store import Sent, SentStore
from tools.jobs.store import JobStore

LONGEST = {"title": 200, "company": 200, "contact": 500, "next_step": 500}
NOTE = 4000
"""Characters of a note at most."""


@dataclass(frozen=True)
class Desk:
    """One person's applications, ads and copies of what was sent, now."""

    store: ApplicationStore
    jobs: JobStore
    sent: SentStore
    owner: str
    now: datetime
    today: date

    def board(self) -> Board:
        """What is not put away, and what is due."""
        found = tuple(a for a in self.store.all(self.owner) if not a.archived)
        return Board(applications=found, due=due(found, self.today))

    def for_job(self, job: str) -> Application | None:
        """The application for a saved ad, where there is one."""
        return next((a for a in self.store.all(self.owner) if a.job == job), None)

    def start(self, job: str, stage: Stage = "saved", day: date | None = None) -> Tracked:
        """The application for a saved ad, made where there is none, then at a stage. Raises NotFound."""
        found = self.for_job(job)
        if found:
            return self.move(found.id, stage, day)
        posting = self.jobs.get(self.owner, job)
        last = date.fromisoformat(posting.deadline) if posting.deadline and len(posting.deadline) == len("2026-03-05") else None
        new = {"job": job, "title": posting.title or "", "company": posting.company or "", "deadline": last}
        return self._add(Application(moves=(Move(stage=stage, day=self._past(day)),), **new))

    def by_hand(self, title: str, company: str, stage: Stage = "saved", day: date | None = None) -> Tracked:
        """A job that is only named. The same names again are the same application."""
        names = {"title": _plain(title, "title"), "company": _plain(company, "company")}
        if not any(names.values()):
            raise SomethingMissing("job", "The job has no name yet.", "Give its title or the employer.")
        same = [a for a in self.store.all(self.owner) if all(fold(getattr(a, k)) == fold(v) for k, v in names.items())]
        if same:
            return self.move(same[0].id, stage, day)
        return self._add(Application(moves=(Move(stage=stage, day=self._past(day)),), **names))

    def move(self, application: str, stage: Stage, day: date | None = None) -> Tracked:
        """Goes to a stage, today or on the day given. Raises CopilotError where it does not follow."""
        found, step = self._change(application, "moved", lambda a: moved(a, stage, day or self.today, self.today))
        return self._done(found, _stage_before(step), step)

    def meet(self, application: str, meeting: Meeting) -> Tracked:
        """Notes an interview; one of the same day and time is the same. An application that waits for one is then at that stage."""

        def noted(found: Application) -> Application:
            if found.stage in {"saved", "applied"}:
                found = moved(found, "interview", min(meeting.day, self.today), self.today)
            known = [m for m in found.meetings if (m.day, m.at) != (meeting.day, meeting.at)]
            made = meeting.model_copy(
                update={"id": meeting.id or self._id(application, meeting.day), "place": _plain(meeting.place, "contact")}
            )
            return found.model_copy(update={"meetings": tuple(sorted((*known, made), key=_when))})

        found, step = self._change(application, "meeting", noted)
        return self._done(found, _stage_before(step), step)

    def note(self, application: str, text: str) -> Tracked:
        """Keeps words of the person with today's day."""
        said = storable(clean(text)).strip()[:NOTE]
        if not said:
            raise CopilotError("The note is empty.", "Write a few words first.")
        new = Note(id=self._id(application, said), day=self.today, text=said)
        found, step = self._change(application, "noted", lambda a: a.model_copy(update={"notes": (*a.notes, new)}))
        return self._done(found, _stage_before(step), step, kept="note")

    def remind(self, application: str, day: date, text: str) -> Tracked:
        """A reminder for a day."""
        new = Reminder(id=self._id(application, day), day=day, text=_plain(text, "next_step"))
        found, step = self._change(application, "reminder", lambda a: a.model_copy(update={"reminders": (*a.reminders, new)}))
        return self._done(found, found.stage, step, kept="reminder")

    def done(self, application: str, reminder: str) -> Change:
        """Ticks a reminder off."""

        def ticked(found: Application) -> Application:
            kept = (r.model_copy(update={"done": True}) if r.id == reminder else r for r in found.reminders)
            return found.model_copy(update={"reminders": tuple(kept)})

        return self._change(application, "done", ticked)[1]

    def drop(self, application: str, part: str) -> Change:
        """Takes out an interview, reminder or note by its id."""

        def without(found: Application) -> Application:
            lists = {name: getattr(found, name) for name in ("meetings", "reminders", "notes")}
            return found.model_copy(update={n: tuple(p for p in kept if p.id != part) for n, kept in lists.items()})

        return self._change(application, "dropped", without)[1]

    def write(self, application: str, **texts: str) -> Change:
        """Title, employer, contact or next step in the person's words; what is not given stays."""
        new = {name: _plain(text, name) for name, text in texts.items() if name in LONGEST}
        return self._change(application, "written", lambda a: a.model_copy(update=new))[1]

    def answer_by(self, application: str, day: date | None) -> Tracked:
        """The day by which an offer wants its answer; None where there is none."""
        found, step = self._change(application, "written", lambda a: a.model_copy(update={"answer_by": day}))
        return self._done(found, found.stage, step)

    def put_away(self, application: str, *, away: bool = True) -> Change:
        """Off the board and kept, or back on it."""
        deed = "archived" if away else "brought back"
        return self._change(application, deed, lambda a: a.model_copy(update={"archived": away}))[1]

    def delete(self, application: str) -> Change:
        """Deletes it; the step can be taken back for a while."""
        return self.store.delete(self.owner, application, self.now)

    def undo(self, *changes: str) -> Application | None:
        """Takes steps back, given oldest first. Raises NotFound where that is too late."""
        found = None
        for change in reversed(changes):
            found = self.store.undo(self.owner, change, self.now)
        return found

    def copies(self, application: Application) -> tuple[Sent, ...]:
        """The frozen documents that belong to it: of its ad, or of the names of a job that is only named."""
        found = self.sent.all(self.owner)
        if application.job:
            return tuple(c for c in found if c.job == application.job)
        names = (fold(application.title), fold(application.company))
        return tuple(c for c in found if c.job is None and any(names) and (fold(c.title), fold(c.company)) == names)

    def was_sent(self, copy: Sent) -> Tracked | None:
        """Documents that were sent are an application on that day; None where the copy names no job, or it was on the board as sent that day."""
        saved = {job.id for job in self.jobs.jobs(self.owner)}
        known = copy.job is not None and copy.job in saved
        found = self.for_job(copy.job) if known and copy.job else None
        if found and found.applied_on is not None:
            return None
        if known and copy.job:
            return self.start(copy.job, "applied", copy.day)
        return self.by_hand(copy.title, copy.company, "applied", copy.day) if words(copy.company) else None

    def _done(
        self, found: Application, before: Stage | None, step: Change, kept: Literal["", "note", "reminder"] = ""
    ) -> Tracked:
        return Tracked(application=found, before=before, changes=(step.id,), kept=kept, day=self.today)

    def _past(self, day: date | None) -> date:
        if day and day > self.today:
            raise CopilotError("That day is still to come.", "Give the day on which it happened.")
        return day or self.today

    def _add(self, new: Application) -> Tracked:
        made, step = self.store.add(self.owner, new, self.now)
        return self._done(made, None, step)

    def _change(self, application: str, deed: str, call: Callable[[Application], Application]) -> tuple[Application, Change]:
        return self.store.change(self.owner, application, deed, (call, self.now))

    def _id(self, application: str, what: object) -> str:
        """A name for a part of an application, the same for the same part noted at the same moment."""
        return sha256(f"{application}/{what}/{self.now.isoformat()}".encode()).hexdigest()[:16]


def _plain(text: str, name: str) -> str:
    return " ".join(storable(clean(text)).split())[: LONGEST[name]]


def _stage_before(step: Change) -> Stage | None:
    return step.before.stage if step.before else None


def _when(meeting: Meeting) -> tuple[str, str]:
    return meeting.day.isoformat(), meeting.at.isoformat() if meeting.at else ""
