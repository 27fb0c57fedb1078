"""Answers that several processes share over a real Redis: sealed, each for its owner, gone with them, and no error when Redis is."""

from dataclasses import dataclass

import pytest
import redis as library
from pydantic import BaseModel

from core import shared
from core.acting import on_behalf
from core.answers import Answers
from core.settings import Settings
from core.shared import PREFIX, Shared, answers_of, program
from tests.api.access.redis import RedisServer

SECRET = "a secret that only these tests know of"
QUESTION = ("model", "the words of Jane Miller")


class Line(BaseModel):
    text: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Said:
    lines: tuple[Line, ...]
    lost: str = ""


SAID = Said((Line(text="Led canary Jane's team", facts=("f1", "f2")),), "nothing")


@pytest.fixture
def client(redis):
    with library.Redis.from_url(redis.url) as made:
        made.flushall()
        yield made


def process(redis, secret: str = SECRET, seconds: int = 600) -> Answers:
    """The answers of one more process."""
    return Answers(Shared(redis.url, secret, seconds, "p-"))


def asked(answers: Answers, owner: str, made: object = SAID, question=QUESTION) -> bool:
    """Whether the model was asked for what this owner was given."""
    calls = []

    def ask():
        calls.append(owner)
        return made

    with on_behalf(owner):
        assert answers.given(question, ask, type(made)) == made
    return bool(calls)


@pytest.mark.usefixtures("client")
def test_what_one_process_was_answered_another_finds(redis):
    first, second = process(redis), process(redis)
    assert [asked(first, "ann"), asked(second, "ann"), asked(second, "ann", question=("model", "others"))] == [True, False, True]
    assert dict(second.counts) == {("said", "hit"): 1, ("said", "miss"): 1}
    assert (second.shared, second.keeper.state) == (True, "ok")


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("made", ["words", 3, Line(text="{braces} \ud7ff 履歴書"), SAID])
def test_an_answer_of_any_form_comes_back_as_it_was(redis, made):
    assert [asked(process(redis), "ann", made) for _ in range(2)] == [True, False]


def test_each_person_has_their_own_and_erasing_one_leaves_the_other(redis, client):
    first, second = process(redis), process(redis)
    assert [asked(first, owner) for owner in ("ann", "bob")] == [True, True]
    second.forget("ann")
    assert [asked(first, owner) for owner in ("ann", "bob")] == [True, False]
    second.forget("ann")
    second.forget("bob")
    assert client.dbsize() == 0


def test_redis_sees_no_word_no_owner_and_no_question(redis, client):
    asked(process(redis), "u-ann-example")
    kept = {name: client.get(name) if client.type(name) == b"string" else b"" for name in client.scan_iter()}
    assert len(kept) == 2
    for name, value in kept.items():
        assert name.startswith(PREFIX.encode())
        assert not [word for word in (b"ann", b"canary", b"Jane", b"Miller", b"f1") if word in name + value]
        assert 0 < client.ttl(name) <= 600


@pytest.mark.parametrize("change", ["another secret", "another program", "moved", "broken"])
def test_what_cannot_be_opened_or_is_of_another_program_is_asked_again(redis, client, change, monkeypatch):
    asked(process(redis), "ann")
    asked(process(redis), "bob")
    mine, others = sorted(name for name in client.scan_iter() if client.type(name) == b"string")
    if change == "moved":
        client.copy(mine, others, replace=True)
        client.copy(others, mine, replace=True)
        assert [asked(process(redis), owner) for owner in ("ann", "bob")].count(True) == 1
        return
    if change == "broken":
        client.set(mine, b"gAAAAA")
        client.set(others, b"")
    if change == "another program":
        monkeypatch.setattr(shared, "program", lambda: "0" * 16)
    assert asked(process(redis, "b" * 32 if change == "another secret" else SECRET), "ann")


def test_an_answer_goes_when_its_time_is_over(redis, client):
    asked(process(redis, seconds=1), "ann")
    (place,) = [name for name in client.scan_iter() if client.type(name) == b"string"]
    client.pexpire(place, 1)
    while client.exists(place):
        pass
    assert asked(process(redis, seconds=1), "ann")


@pytest.mark.parametrize("owner", ["p-visit", ""])
def test_of_a_private_session_and_of_nobody_nothing_leaves_the_process(redis, client, owner):
    answers = process(redis)
    assert [asked(answers, owner), asked(answers, owner), asked(process(redis), owner)] == [True, False, True]
    assert client.dbsize() == 0
    answers.forget(owner)
    assert asked(answers, owner)


def test_one_person_cannot_fill_it_and_what_is_very_large_stays_here(redis, client, monkeypatch):
    monkeypatch.setattr(shared, "MOST", 3)
    monkeypatch.setattr(shared, "LARGEST", 100)
    answers = process(redis)
    for number in range(4):
        asked(answers, "ann", str(number), (str(number),))
    assert client.dbsize() == 0
    assert asked(answers, "ann", "x" * 200)
    assert client.dbsize() == 0


def test_without_redis_the_process_keeps_alone_says_so_and_erases_once_it_is_back(tmp_path, monkeypatch, capsys):
    server = RedisServer(tmp_path)
    server.start()
    answers = Answers(Shared(server.url, SECRET, 600, "p-"))
    assert [asked(answers, owner) for owner in ("ann", "bob")] == [True, True]
    with library.Redis.from_url(server.url) as client:
        saved = {name: client.dump(name) for name in client.scan_iter()}
    server.stop()
    assert [asked(answers, "ann"), answers.keeper.state, asked(answers, "ann")] == [True, "failing", False]
    answers.forget("ann")
    assert asked(answers, "ann"), "erased here at once"
    server.start()
    with library.Redis.from_url(server.url) as client:
        for name, value in saved.items():
            client.restore(name, 600_000, value)
        assert asked(answers, "eve"), "not asked again before its time"
        monkeypatch.setattr(shared, "_AGAIN", 0.0)
        assert [asked(answers, "bob"), asked(answers, "ann"), answers.keeper.state] == [False, True, "ok"]
        assert client.dbsize() == 4, "bob's, and ann's new one"
    server.stop()
    told = capsys.readouterr().err
    assert (told.count("answers_alone"), told.count("answers_shared")) == (1, 1)
    assert str(server.port) not in told


@pytest.mark.parametrize(
    ("settings", "kept"),
    [
        ({}, "memory"),
        ({"redis_url": "redis://127.0.0.1:1/0"}, "memory"),
        ({"token_secret": SECRET}, "memory"),
        ({"redis_url": "redis://127.0.0.1:1/0", "token_secret": SECRET, "cache_hours": 0}, "memory"),
        ({"redis_url": "redis://127.0.0.1:1/0", "token_secret": SECRET}, "redis"),
    ],
)
def test_they_are_shared_where_there_is_a_redis_and_a_secret(settings, kept, tmp_path):
    answers = answers_of(Settings(environment="test", data_dir=tmp_path, **settings), "p-")
    assert (answers.keeper.kind, answers.keeper.state) == (kept, "ok")
    assert [asked(answers, "ann"), asked(answers, "ann")] == [True, False]


def test_a_program_is_known_by_its_words(tmp_path, monkeypatch):
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "prompt.md").write_text("Write.")
    monkeypatch.setattr(shared, "ROOT", tmp_path)
    found = program.__wrapped__()
    (tmp_path / "tools" / "prompt.md").write_text("Write well.")
    assert program.__wrapped__() != found
    assert len(found) == 16
