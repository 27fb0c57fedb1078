"""The chat by the client: events as they come, a question decided, read on, and what is no event."""

import asyncio
import json

import pytest

from client import AsyncClient, Client, KeyRefused, Refused, ServiceProblem, Upload
from client.chat import Teller
from tests.agent.room import AD, CV

FILES = (Upload("cv.txt", CV), Upload("job.txt", AD.encode()))
STREAM = [
    "event: thread",
    'data: {"type": "thread", "thread": "t1", "turn": "u1"}',
    "",
    ": still here",
    "",
    "id: u1.1",
    "event: text",
    'data: {"type": "text", "text": "Hello", "a_field_of_tomorrow": 1}',
    "",
    "id: u1.2",
    'data: {"type": "text",',
    'data:  "text": "you"}',
    "",
]
STRANGE = ["{", "3", "[]", "{}", '{"type": "sing"}', '{"type": "text"}', '{"type": "thread"}', "null"]


def heard(lines: list[str]) -> list:
    teller = Teller()
    return [told for line in lines if (told := teller.line(line))]


def test_events_are_made_of_lines():
    first, second = heard(STREAM)
    assert (first.thread, first.turn, first.place, first.event.text) == ("t1", "u1", "u1.1", "Hello")
    assert (second.place, second.event.text) == ("u1.2", "you")


@pytest.mark.parametrize("body", STRANGE)
def test_what_is_no_event_is_said_to_be_none(body):
    with pytest.raises(ServiceProblem, match="no event of this service"):
        heard([f"data: {body}", ""])


def test_a_problem_in_mid_stream_is_raised():
    said = {"type": "problem", "detail": "The disk is full.", "whatToDo": "Try again."}
    with pytest.raises(ServiceProblem, match=r"The disk is full\. Try again\."):
        heard([f"data: {json.dumps(said)}", ""])


@pytest.fixture(scope="module")
def talker(listening):
    with Client(listening.url, listening.talker) as client:
        yield client


@pytest.fixture(scope="module")
def told(talker) -> list:
    """A turn: a CV and an ad handed in, and how well they fit."""
    return list(talker.say("How well do I fit this job?", files=FILES))


def test_a_turn_comes_as_events(told):
    kinds = [one.event.type for one in told]
    assert kinds[0] == "turn_started"
    assert kinds[-1] == "turn_finished"
    made = [one.event.artifact["kind"] for one in told if one.event.type == "step_finished" and one.event.artifact]
    assert {"reading", "posting", "fit"} <= set(made)
    assert "".join(one.event.text for one in told if one.event.type == "text")
    assert len({one.place for one in told}) == len(told)


def test_one_reads_on_after_any_event(talker, told):
    rest = list(talker.read_on(told[0].thread, after=told[2].place))
    assert rest == told[3:]


def test_whoever_awaits_hears_the_same(listening, told):
    async def awaited() -> list:
        async with AsyncClient(listening.url, listening.talker) as client:
            return [one async for one in client.read_on(told[0].thread)]

    assert asyncio.run(awaited()) == told


def test_a_question_is_decided(talker, told):
    thread = told[0].thread
    asked = list(talker.say("Please remember that I speak Spanish fluently.", thread=thread))
    (question,) = [one.event.approval for one in asked if one.event.type == "approval_asked"]
    assert asked[-1].event.state == "waiting"
    assert talker.decide(thread, question, approved=True).turn == asked[0].turn
    rest = [one.event for one in talker.read_on(thread, after=asked[-1].place)]
    assert rest[-1].state == "done"
    assert "Spanish" in talker.list_facts(limit=200).model_dump_json()
    with pytest.raises(Refused):
        talker.decide(thread, question, approved=True)
    assert talker.stop(thread).turn is None


def test_leaving_in_the_middle_closes_the_line(talker, told):
    line = talker.read_on(told[0].thread)
    assert next(line).event.type == "turn_started"
    line.close()
    assert next(talker.read_on(told[0].thread)).event.type == "turn_started"


def test_what_may_not_be_said(talker, asked):
    with pytest.raises(KeyRefused):
        next(asked.say("Hello"))
    with pytest.raises(Refused) as refused:
        next(talker.say("Hello", thread="none"))
    assert refused.value.status == 404
