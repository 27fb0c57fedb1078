"""The calendar file against the rules of RFC 5545, read back by a strict reader of its own."""

import re
from datetime import UTC, datetime, time, timedelta, timezone

import pytest

from tests.tools.applications.people import NOW, at, day
from tools.applications.ics import LONGEST, calendar, escaped, folded
from tools.applications.models import Application, Meeting, Reminder

LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[^;:,\"]+)*):(.*)")
ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "TRANSP"}


def lines(data: bytes) -> list[tuple[str, str, str]]:
    """Name, parameters and value of each content line; refuses what the grammar refuses."""
    assert data.endswith(b"\r\n")
    raw = data[:-2].split(b"\r\n")
    assert all(len(line) <= LONGEST for line in raw)
    assert all(b"\n" not in line and b"\r" not in line for line in raw)
    [line.decode("utf-8") for line in raw]  # no character is cut
    whole = data[:-2].replace(b"\r\n ", b"").decode().split("\r\n")
    found = [LINE.fullmatch(line) for line in whole]
    assert all(found), [line for line, f in zip(whole, found, strict=True) if not f]
    return [(f[1], f[2], f[3]) for f in found if f]


def value(text: str) -> str:
    """A text value read back; an escape that the standard does not know is refused."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[,;]", text), "an unescaped separator"
    assert not re.search(r"(?<!\\)(?:\\\\)*\\[^\\;,nN]", text)
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], text)


def events(data: bytes) -> list[dict[str, str]]:
    """Each event by name; alarms apart. Blocks must open and close in order, and hold each name once."""
    stack: list[str] = []
    found: list[dict[str, str]] = []
    for name, parameters, text in lines(data):
        if name == "BEGIN":
            stack.append(text)
            if text == "VEVENT":
                found.append({})
        elif name == "END":
            assert stack.pop() == text
        elif stack == ["VCALENDAR", "VEVENT"]:
            assert name in ONCE
            assert name not in found[-1], "twice"
            found[-1][name] = parameters + ":" + text
        elif stack[-1] == "VALARM":
            assert stack == ["VCALENDAR", "VEVENT", "VALARM"]
            found[-1]["alarm " + name] = text
    assert stack == []
    assert all({"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(e) for e in found)
    assert all({"alarm ACTION", "alarm TRIGGER", "alarm DESCRIPTION"} <= set(e) for e in found)
    return found


def meeting(at_: time | None = time(10), zone: str = "", place: str = "") -> Meeting:
    return Meeting(id="m1", day=day("2026-03-10"), at=at_, zone=zone, place=place)


def told(*meetings: Meeting, **more) -> Application:
    return at("interview", meetings=meetings, **more)


def test_a_calendar_of_nothing_is_whole():
    found = lines(calendar([], NOW))
    assert [(name, text) for name, _, text in found] == [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Job Copilot//Applications//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("END", "VCALENDAR"),
    ]


WHEN = [
    (meeting(), ":20260310T100000", ":20260310T110000"),
    (meeting(zone="Europe/Berlin"), ":20260310T090000Z", ":20260310T100000Z"),
    (meeting(zone="America/New_York"), ":20260310T140000Z", ":20260310T150000Z"),
    (meeting(time(23, 30), "Pacific/Auckland"), ":20260310T103000Z", ":20260310T113000Z"),
    (meeting(time(23, 30)), ":20260310T233000", ":20260311T003000"),
    (meeting(zone="Nowhere/Land"), ":20260310T100000", ":20260310T110000"),
    (meeting(zone="../../etc/passwd"), ":20260310T100000", ":20260310T110000"),
    (meeting(None), ";VALUE=DATE:20260310", ";VALUE=DATE:20260311"),
    (Meeting(id="m1", day=day("2026-12-31")), ";VALUE=DATE:20261231", ";VALUE=DATE:20270101"),
    (Meeting(id="m1", day=day("2026-07-10"), at=time(10), zone="Europe/Berlin"), ":20260710T080000Z", ":20260710T090000Z"),
]


@pytest.mark.parametrize(("one", "start", "end"), WHEN)
def test_an_interview_is_when_the_person_said(one, start, end):
    (event,) = events(calendar([told(one)], NOW))
    assert (event["DTSTART"], event["DTEND"]) == (start, end)


def test_an_event_says_what_where_and_whom():
    (event,) = events(calendar([told(meeting(place="Mill Lane 3; gate B, 2nd floor"), contact="Ms Vale")], NOW))
    assert event["SUMMARY"] == ":Interview: Baker · Orrin Mills"
    assert value(event["LOCATION"][1:]) == "Mill Lane 3; gate B, 2nd floor"
    assert event["DESCRIPTION"] == ":Ms Vale"
    assert event["alarm TRIGGER"] == "-PT2H"


def test_the_words_of_an_event_are_those_handed_in():
    both = told(meeting(), reminders=(Reminder(id="r", day=day("2026-03-06"), text=""),))
    found = events(calendar([both], NOW, ("Vorstellungsgespräch", "Zu tun")))
    assert [e["SUMMARY"] for e in found] == [":Vorstellungsgespräch: Baker · Orrin Mills", ":Zu tun: Baker · Orrin Mills"]


def test_reminders_that_are_open_are_whole_days():
    kept = (
        Reminder(id="r", day=day("2026-03-06"), text="Call them"),
        Reminder(id="s", day=day("2026-03-06"), text="Old", done=True),
    )
    (event,) = events(calendar([at("saved", reminders=kept)], NOW))
    assert event["SUMMARY"] == ":Call them: Baker · Orrin Mills"
    assert (event["DTSTART"], event["DTEND"], event["TRANSP"]) == (";VALUE=DATE:20260306", ";VALUE=DATE:20260307", ":TRANSPARENT")


def test_an_event_keeps_its_name_and_is_stamped_with_the_moment_handed_in():
    first, later = (events(calendar([told(meeting(t))], NOW + timedelta(days=n)))[0] for n, t in ((0, time(10)), (1, time(11))))
    assert first["UID"] == later["UID"] == ":m1@a.job-copilot"
    assert (first["DTSTAMP"], later["DTSTAMP"]) == (":20260305T090000Z", ":20260306T090000Z")
    eastern = datetime(2026, 3, 5, 4, 0, tzinfo=timezone(timedelta(hours=-5)))
    assert calendar([told(meeting())], eastern) == calendar([told(meeting())], eastern.astimezone(UTC))


HOSTILE = [
    "a\r\nEND:VEVENT\r\nBEGIN:VEVENT",
    "semi;colon, comma \\ back\\nslash",
    "x" * 300,
    "é" * 200,
    "面接" * 90,
    "👩‍🍳" * 50,
    "{braces} %s \x00 \x07",
    'quote " and : colon',
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_words_break_the_file(text):
    found = told(meeting(place=text), contact=text, reminders=(Reminder(id="r", day=day("2026-03-06"), text=text),))
    found = found.model_copy(update={"company": text})
    read = events(calendar([found], NOW))
    assert len(read) == 2
    kept = "".join(c for c in text.replace("\r", "") if c == "\n" or c.isprintable())
    assert value(read[0]["LOCATION"][1:]) == kept
    assert value(read[0]["SUMMARY"][1:]) == f"Interview: Baker · {kept}"


@pytest.mark.parametrize("length", [0, 1, 74, 75, 76, 149, 150, 500])
def test_lines_are_folded_at_75_octets(length):
    line = "x" * length
    pieces = list(folded(line))
    assert pieces[0] + "".join(p[1:] for p in pieces[1:]) == line
    assert all(len(p.encode()) <= LONGEST for p in pieces)
    assert all(len(p.encode()) == LONGEST for p in pieces[:-1])
    assert all(p.startswith(" ") and len(p) > 1 for p in pieces[1:])


def test_escapes_are_the_four_of_the_standard():
    assert escaped("a,b;c\\d\ne\r") == "a\\,b\\;c\\\\d\\ne"
