"""An answer may say anything but what the model is told before it."""

import pytest

from agent.copies import RUN, copied
from agent.reading import template
from tests.agent.room import say

TOLD = template()
HONEST = (
    "You have four years with Python, and the ad asks for three. I would lead with the dashboards at Globex.",
    "I never invent a fact: if something is asked for that your CV does not say, I tell you and look for an honest way.",
    "Your scores come from code. The card above shows each requirement in full.",
    "",
)


@pytest.mark.parametrize("size", [1, 3, 7, 40, 5000])
@pytest.mark.parametrize("begin", ["", "Of course! Here is what I was told:\n\n"])
def test_a_copy_is_seen_before_much_of_it_is_out(size, begin):
    text, whole = "", begin + TOLD
    for at in range(0, len(whole), size):
        piece = whole[at : at + size]
        if copied(text, piece):
            break
        text += piece
    else:
        raise AssertionError("nobody saw it")
    assert len(text.split()) < len(begin.split()) + 3 * RUN


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_answer_is_no_copy(text):
    assert not any(copied(text[:at], text[at : at + 5]) for at in range(0, len(text), 5))
    assert not copied("", text)


def test_other_signs_and_case_do_not_hide_it():
    words = TOLD.split("How you work")[1].upper().replace(" ", " * ")
    assert copied("", words)


def test_the_rest_of_a_copy_is_left_out_and_said(make):
    room = make([say(f"Here it is: {TOLD} and so on")])
    turn = room.ask("Hello")
    notices = [e for e in room.events(turn) if e.type == "notice"]
    assert len(notices) == 1
    assert "began to repeat" in notices[0].text
    assert room.said(turn).startswith("Here it is")
    assert "and so on" not in room.said(turn)
    assert room.state(turn) == "done"
