"""Calls that are wrong again and again, of one kind or of several: the turn ends in words, nothing was written, there is a way on."""

from typing import Any

import pytest

from tests.agent.room import CV, KEY
from tests.fake_openai import FakeOpenAI, Reply

KINDS: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "a tool that is none": [("fly_to_moon", {})],
    "arguments that are wrong": [("tailor_cv", {"length": "endless"})],
    "arguments that are missing": [("remember_fact", {})],
    "a tool of the machine": [("read_file", {"path": "/etc/passwd"})],
    "another person named": [("delete_profile", {"user_id": 2})],
    "each another": [("fly_to_moon", {}), ("tailor_cv", {"length": 7}), ("recall_fact", {}), ("sql", {"query": "DROP TABLE facts"})],
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_wrong_calls_of_any_kind_end_and_offer_the_way_without_a_model(make, kind, capfd):
    calls = KINDS[kind]
    with FakeOpenAI([Reply(calls=[call]) for call in calls], hold=1) as server:
        room = make(server=server)
        room.read_cv()
        before = room.facts()
        turn = room.ask("Do something with my CV", ("cv.txt", CV))
        events = room.events(turn)
        assert len(server.requests) == 3
    failed = next(e for e in events if e.type == "turn_failed")
    assert failed.code == "nonsense"
    assert [s.message for s in events[-1].suggestions if s.offline] == ["Do something with my CV"]
    assert {e.state for e in events if e.type == "step_finished"} == {"failed"}
    assert (room.facts(), room.services.drafts.versions(room.owner, room.thread)) == (before, ())
    told = "".join(capfd.readouterr()) + "".join(e.model_dump_json() for e in events)
    assert "root:x" not in told
    assert KEY not in told


def test_two_wrong_calls_and_then_a_right_one_are_an_answer(make):
    replies = [Reply(calls=[("fly_to_moon", {})]), Reply(calls=[("recall_fact", {})]), Reply(calls=[("show_profile", {})])]
    with FakeOpenAI([*replies, Reply("There it is.")], hold=1) as server:
        room = make(server=server)
        room.read_cv()
        turn = room.ask("What do you know?")
        steps = [e.state for e in room.events(turn) if e.type == "step_finished"]
    assert steps == ["failed", "failed", "done"]
    assert (room.said(turn), room.state(turn)) == ("There it is.", "done")


def test_wrong_calls_of_an_earlier_turn_do_not_count(make):
    wrong = Reply(calls=[("fly_to_moon", {})])
    with FakeOpenAI([wrong, wrong, Reply("First."), wrong, wrong, Reply("Second.")], hold=1) as server:
        room = make(server=server)
        assert [room.said(room.ask(words)) for words in ("One", "Two")] == ["First.", "Second."]
