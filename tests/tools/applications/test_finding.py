"""Applications found by words, wherever they were written."""

from datetime import time

import pytest

from tests.tools.applications.people import at, day
from tools.applications.finding import found
from tools.applications.models import Meeting, Note, Reminder

FULL = at(
    "interview",
    contact="Ms Vale, 0161 496 0000",
    next_step="Send the certificates",
    meetings=(Meeting(id="m", day=day("2026-03-10"), at=time(10), place="Mill Lane 3"),),
    reminders=(Reminder(id="r", day=day("2026-03-06"), text="Buy a tie"),),
    notes=(Note(id="n", day=day("2026-03-05"), text="They liked {my} Café project"),),
)
OTHER = at("saved").model_copy(update={"id": "b", "title": "Cook", "company": "Larkspur"})

ASKED = [
    ("", "ab"),
    ("  ", "ab"),
    ("baker", "a"),
    ("ORRIN mills", "a"),
    ("mills lark", ""),
    ("lark", "b"),
    ("496", "a"),
    ("certif", "a"),
    ("mill lane", "a"),
    ("tie", "a"),
    ("cafe {my}", "a"),
    (".*", ""),
]


@pytest.mark.parametrize(("query", "ids"), ASKED)
def test_every_word_must_be_somewhere(query, ids):
    changed = [FULL, OTHER]
    assert [a.id for a in found(changed, query)] == list(ids)
