"""What is due, and since when nothing was heard: from the days that are handed in."""

from datetime import date, time

import pytest

from tests.tools.applications.people import TODAY, at, day
from tools.applications.due import due
from tools.applications.models import Meeting, Note, Reminder


def met(on: str, hour: int | None = None) -> Meeting:
    return Meeting(id=f"m{on}", day=day(on), at=None if hour is None else time(hour), place="Room 2")


def todo(on: str, *, done: bool = False) -> Reminder:
    return Reminder(id=f"r{on}", day=day(on), text="Call them", done=done)


CASES = [
    (at("applied", "2026-02-19"), [("silent", 14)]),
    (at("applied", "2026-02-20"), []),
    (at("applied", "2026-02-01", notes=(Note(id="n", day=day("2026-02-25"), text="chased"),)), []),
    (at("applied", "2026-02-01", notes=(Note(id="n", day=day("2026-02-15"), text="chased"),)), [("silent", 18)]),
    (at("interview", "2026-02-26"), [("silent", 7)]),
    (at("interview", "2026-02-20", meetings=(met("2026-03-01"),)), [("interviewed", -4)]),
    (at("interview", "2026-02-20", meetings=(met("2026-02-26"),)), [("silent", 7)]),
    (at("interview", "2026-02-20", meetings=(met("2026-03-05", 10),)), [("interview", 0)]),
    (at("interview", "2026-02-20", meetings=(met("2026-03-19"),)), [("interview", 14)]),
    (at("interview", "2026-02-27", meetings=(met("2026-03-20"),)), []),
    (at("rejected", "2026-01-01", meetings=(met("2026-03-06"),)), []),
    (at("withdrawn", "2026-01-01"), []),
    (at("saved", "2026-01-01"), []),
    (at("saved", deadline=day("2026-03-12")), [("deadline", 7)]),
    (at("saved", deadline=day("2026-03-20")), []),
    (at("saved", deadline=day("2026-03-04")), []),
    (at("applied", deadline=day("2026-03-12")), []),
    (at("offer", answer_by=day("2026-03-06")), [("answer", 1)]),
    (at("offer", answer_by=day("2026-03-01")), [("answer", -4)]),
    (at("offer", answer_by=day("2026-03-20")), []),
    (at("interview", answer_by=day("2026-03-06")), []),
    (at("offer", "2026-01-01"), []),
    (at("saved", reminders=(todo("2026-03-01"), todo("2026-03-06"), todo("2026-04-06"))), [("reminder", -4), ("reminder", 1)]),
    (at("saved", reminders=(todo("2026-03-01", done=True),)), []),
    (at("rejected", reminders=(todo("2026-03-05"),)), [("reminder", 0)]),
    (at("applied", "2026-01-01", archived=True), []),
]


@pytest.mark.parametrize(("application", "expected"), CASES)
def test_what_asks_for_the_person(application, expected):
    assert [(d.what, d.days) for d in due([application], TODAY)] == expected


def test_each_says_whose_it_is_and_what():
    found = due([at("interview", meetings=(met("2026-03-05", 10),), reminders=(todo("2026-03-05"),))], TODAY)
    assert {(d.what, d.text, d.at, d.reminder) for d in found} == {
        ("interview", "Room 2", time(10), ""),
        ("reminder", "Call them", None, "r2026-03-05"),
    }
    assert {(d.application, d.title, d.company, d.day) for d in found} == {("a", "Baker", "Orrin Mills", TODAY)}


def test_what_is_late_or_near_comes_first_and_silence_last():
    several = [
        at("applied", "2026-01-01"),
        at("saved", deadline=day("2026-03-12")),
        at("interview", meetings=(met("2026-03-05", 16), met("2026-03-05", 9))),
        at("saved", reminders=(todo("2026-03-01"),)),
    ]
    found = due(several, TODAY)
    assert [(d.what, d.at) for d in found] == [
        ("reminder", None),
        ("interview", time(9)),
        ("interview", time(16)),
        ("deadline", None),
        ("silent", None),
    ]


def test_the_day_is_the_one_that_is_handed_in():
    applied = at("applied", "2026-03-01")
    quiet = [len(due([applied], date(2026, 3, n))) for n in (1, 14, 15, 31)]
    assert quiet == [0, 0, 1, 1]
