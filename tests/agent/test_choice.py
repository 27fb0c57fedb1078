"""A person's own model: it answers this person's turns and engines, and nobody else's; its key is kept nowhere."""

import pytest
from pydantic import SecretStr

from core.acting import act_for, chosen_by, on_behalf
from core.llm import Choice
from core.outgoing.models import Limits
from tests.agent.room import KEY, call, say
from tests.fake_openai import FakeOpenAI, Reply

OWN = "sk-own-canary-0815"


def mine(server: FakeOpenAI, **more) -> Choice:
    return Choice("openai", "mine", server.url, SecretStr(OWN), own=True, **more)


def asked(room, text: str, choice: Choice | None, owner: str = "") -> str:
    with on_behalf(owner or room.owner, choice=choice):
        return str(room.ask(text))


def test_ones_own_model_answers_and_the_one_of_the_house_is_not_asked(make):
    with FakeOpenAI([Reply(calls=[("show_profile", {})]), Reply("From my own model.")]) as server:
        room = make([say("From the house.")])
        room.read_cv()
        turn = asked(room, "What do you know of me?", mine(server))
        assert room.said(turn) == "From my own model."
        assert room.events(turn)[0].model == "mine"
        assert room.model.seen == []
        assert server.keys == [f"Bearer {OWN}"] * 2
        lines = room.services.sent.lines(room.owner)
    assert {(line.host, line.model, line.masked, line.result) for line in lines} == {("127.0.0.1", "mine", True, "done")}
    assert "Jane Miller" not in str(server.requests)


@pytest.mark.parametrize("other", ["bob", "v-carol"])
def test_it_answers_nobody_else(make, other):
    with FakeOpenAI([Reply("From another's model.")]) as server:
        room = make([say("From the house.")])
        turn = asked(room, "Hello", mine(server), owner=other)
        assert room.said(turn) == "From the house."
        assert server.requests == []


def test_offline_by_choice_asks_no_server(make):
    with FakeOpenAI([Reply("From the server.")]) as server:
        room = make(server=server)
        assert room.said(asked(room, "Hello", None)) == "From the server."
        turn = asked(room, "Hello again", Choice(own=True))
        assert (room.said(turn), room.events(turn)[0].model) == ("Without the model.", "offline")
        assert len(server.requests) == 1


def test_a_question_that_waits_goes_on_with_the_model_that_is_chosen(make):
    replies = [Reply(calls=[("remember_fact", {"fact": "forklift licence"})]), Reply("Kept.")]
    with FakeOpenAI(replies) as server:
        room = make([call("show_profile")])
        room.read_cv()
        choice = mine(server)
        turn = asked(room, "I also have a forklift licence", choice)
        assert room.state(turn) == "waiting"
        with on_behalf(room.owner, choice=choice):
            room.decide(turn, True)
        assert (room.state(turn), room.said(turn)) == ("done", "Kept.")
        assert len(server.requests) == 2
    assert any("forklift" in fact for fact in room.facts())


FAILURES = [
    (Reply(status=401), "key"),
    (Reply(status=404), "unknown_model"),
    (Reply("Half an", fault="trunc"), "cut"),
    (Reply(fault="html"), "nonsense"),
]


@pytest.mark.parametrize(("reply", "code"), FAILURES)
def test_when_it_fails_that_is_said_and_offline_is_offered(make, reply, code):
    with FakeOpenAI([reply]) as server:
        room = make()
        turn = asked(room, "Hello", mine(server))
        failed = next(e for e in room.events(turn) if e.type == "turn_failed")
        end = room.events(turn)[-1]
    assert failed.code == code
    assert [s.offline for s in end.suggestions][-1] is True
    assert OWN not in str(room.events(turn))


def test_one_persons_broken_server_closes_nobodys_door(make):
    with FakeOpenAI([Reply(status=429)]) as broken, FakeOpenAI([Reply("Here.")]) as server:
        room = make(server=server)
        for number in range(6):
            asked(room, f"Hello {number}", mine(broken))
        assert room.said(asked(room, "Hello", None)) == "Here."
        assert len(broken.requests) >= 6


def test_limits_hold_for_it(make):
    with FakeOpenAI([Reply("Here.")]) as server:
        room = make(daily_tokens=3)
        turn = asked(room, "Hello, and more than three tokens of it", mine(server))
        assert next(e for e in room.events(turn) if e.type == "turn_failed").code == "cap"
        assert server.requests == []
    assert Limits(3).tokens == 3


def test_its_key_is_in_no_table_and_no_text(make):
    with FakeOpenAI([Reply("Here.")]) as server:
        room = make()
        choice = mine(server)
        asked(room, "Hello", choice)
    assert OWN not in repr(choice) + str(choice)
    for file in room.settings.data_dir.rglob("*"):
        assert not file.is_file() or OWN.encode() not in file.read_bytes()
    assert KEY != OWN


def test_the_thread_says_for_whom_it_works():
    choice = Choice("openai", "m", own=True)
    act_for("anne", choice)
    assert (chosen_by("anne"), chosen_by("bob")) == (choice, None)
    with on_behalf("bob"):
        assert chosen_by("bob") is None
    act_for("")
    assert chosen_by("anne") is None
