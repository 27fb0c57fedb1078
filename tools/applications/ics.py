"""Interviews and reminders as a calendar file (RFC 5545).

Lines end in CRLF and are folded at 75 octets without cutting a character; text is escaped; an event keeps its UID, so that
taking the file in again changes the event that is there. A time whose zone is known is written in UTC, which needs no
table of zones; one whose zone is not known is written as local time and means the clock of whoever reads it.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from tools.applications.models import Application, Meeting, Reminder

LONGEST = 75
"""Octets of a line, its end not counted."""
_HOUR = timedelta(hours=1)
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def calendar(applications: Iterable[Application], stamp: datetime, words: tuple[str, str] = ("Interview", "To do")) -> bytes:
    """All interviews and open reminders. `stamp` is when the file is made; `words` name an interview and a reminder."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Job Copilot//Applications//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for application in applications:
        for meeting in application.meetings:
            lines += _event(application, meeting.id, stamp, _meeting(application, meeting, words[0]))
        for reminder in application.reminders:
            if not reminder.done:
                lines += _event(application, reminder.id, stamp, _reminder(application, reminder, words[1]))
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in folded(line)).encode()


def folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets; each but the first begins with the blank that marks it as a piece."""
    piece = ""
    for character in line:
        if len((piece + character).encode()) > LONGEST:
            yield piece
            piece = " "
        piece += character
    yield piece


def escaped(text: str) -> str:
    """Text as a value: what would end it, and what no value may hold, is escaped or left out."""
    return "".join(c for c in text.translate(_ESCAPED) if c.isprintable())


def _event(application: Application, part: str, stamp: datetime, about: Iterable[str]) -> list[str]:
    made = f"DTSTAMP:{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return ["BEGIN:VEVENT", f"UID:{part}@{application.id}.job-copilot", made, *about, "END:VEVENT"]


def _meeting(application: Application, meeting: Meeting, word: str) -> Iterator[str]:
    yield from _when(meeting)
    yield f"SUMMARY:{escaped(_named(word, application))}"
    if meeting.place:
        yield f"LOCATION:{escaped(meeting.place)}"
    if application.contact:
        yield f"DESCRIPTION:{escaped(application.contact)}"
    yield from _alarm("-P1D" if meeting.at is None else "-PT2H", application)


def _when(meeting: Meeting) -> Iterator[str]:
    if meeting.at is None:
        yield from _whole_day(meeting.day)
        return
    start = datetime.combine(meeting.day, meeting.at)
    known = meeting.zone in available_timezones()
    for name, moment in (("DTSTART", start), ("DTEND", start + _HOUR)):
        at = moment.replace(tzinfo=ZoneInfo(meeting.zone)).astimezone(UTC) if known else moment
        yield f"{name}:{at:%Y%m%dT%H%M%S}{'Z' if known else ''}"


def _reminder(application: Application, reminder: Reminder, word: str) -> Iterator[str]:
    yield from _whole_day(reminder.day)
    yield f"SUMMARY:{escaped(_named(reminder.text or word, application))}"
    yield "TRANSP:TRANSPARENT"
    yield from _alarm("PT9H", application)


def _whole_day(day: date) -> Iterator[str]:
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"


def _alarm(when: str, application: Application) -> Iterator[str]:
    said = escaped(_named("", application))
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{said}", f"TRIGGER:{when}", "END:VALARM")


def _named(word: str, application: Application) -> str:
    job = " · ".join(filter(None, (application.title, application.company)))
    return ": ".join(filter(None, (word, job)))
