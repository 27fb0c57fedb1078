"""A scan takes seconds: the person is told before it is read."""

from dataclasses import replace

import pytest

from agent.events import Notice
from agent.phrases import table
from tests.agent.room import CV, call, say


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Please read my CV", "Reading a picture of text, this takes some seconds."),
        ("Bitte lies meinen Lebenslauf", "Ein Bild von Text wird gelesen, das dauert einige Sekunden."),
    ],
)
def test_that_a_picture_is_read_is_said_first(make, text, told):
    room = make([call("read_cv"), say("Read.")])
    room.copilot._services = replace(room.services, pictured=lambda name, _data: name.endswith(".pdf"))
    events = room.events(room.ask(text, ("cv.pdf", CV)))
    assert [e.text for e in events if isinstance(e, Notice)] == [told]
    assert [e.type for e in events].index("notice") < [e.type for e in events].index("step_started")


def test_of_other_files_nothing_is_said(make):
    room = make([call("read_cv"), say("Read.")])
    assert not [e for e in room.events(room.ask("Read my CV", ("cv.txt", CV))) if isinstance(e, Notice)]


def test_it_is_said_in_every_language():
    assert all(words["pictures"] for words in table("limits").values())
