"""The working copy of a conversation: small, mended, erased, and made of plain data."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import ormsgpack
import pytest
from langchain_core.messages import AIMessage, HumanMessage, ToolMessage

from agent.memory import Memory
from agent.settling import settled
from tests.agent.room import call, calls, say
from tests.postgres import emptied


def rows(folder, sql):
    with sqlite3.connect(folder / "checkpoints.db") as connection:
        return connection.execute(sql).fetchall()


def test_one_checkpoint_is_left_after_each_turn(make, tmp_path):
    room = make([call("list_jobs"), say("None.")])
    for _ in range(5):
        room.ask("Which jobs?")
    assert rows(tmp_path, "select count(*) from checkpoints") == [(1,)]
    assert len(room.model.seen[-1]) > 8


def test_a_long_conversation_stays_small(make, tmp_path):
    room = make([say("x" * 1000)])
    for _ in range(20):
        room.ask("y" * 500)
    room.memory.forget("none")
    assert (tmp_path / "checkpoints.db").stat().st_size < 1_000_000
    assert sum(len(m.text) for m in room.model.seen[-1]) < 20_000


@pytest.mark.parametrize("how", ["delete", "erase"])
def test_what_is_deleted_is_not_remembered(make, tmp_path, how):
    room = make([say("Fine.")])
    room.ask("My canary is 4711-secret")
    room.threads.delete(room.owner, room.thread) if how == "delete" else room.threads.erase(room.owner)
    assert rows(tmp_path, "select count(*) from checkpoints") == [(0,)]
    assert rows(tmp_path, "select count(*) from writes") == [(0,)]
    assert all(b"4711-secret" not in f.read_bytes() for f in tmp_path.glob("*.db*"))


def test_files_are_for_their_owner_alone(make, tmp_path):
    make([say("Fine.")]).ask("Hello")
    assert {oct(f.stat().st_mode)[-3:] for f in tmp_path.glob("*.db")} == {"600"}


def test_stored_bytes_make_nothing_but_messages(make):
    room = make([say("Fine.")])
    serde = room.memory.saver.serde
    kept = serde.dumps_typed({"messages": [HumanMessage("Hello")], "plain": [1, "a"]})
    assert serde.loads_typed(kept)["messages"][0].text == "Hello"
    a_call = ormsgpack.packb(ormsgpack.Ext(1, ormsgpack.packb(["os", "getcwd", []])))
    assert serde.loads_typed(("msgpack", a_call)) == []


H, A = HumanMessage("Hi", id="h"), AIMessage("Ho", id="a")
ASKED = AIMessage("", id="c", tool_calls=calls(("list_jobs", {}), ("list_jobs", {})).tool_calls)
FIRST, SECOND = (c["id"] for c in ASKED.tool_calls)
RESULT = ToolMessage("None.", tool_call_id=FIRST, id="t", artifact={"kind": "job_list"})
SETTLED = [
    ([], []),
    ([H, A], []),
    ([H], ["ai"]),
    ([H, ASKED], ["tool", "tool", "ai"]),
    ([H, ASKED, RESULT], ["tool", "tool", "ai"]),
    ([H, ASKED, RESULT, RESULT.model_copy(update={"tool_call_id": SECOND, "id": "u"}), A], ["tool", "tool"]),
]


@pytest.mark.parametrize(("messages", "added"), SETTLED)
def test_nothing_is_left_open(messages, added):
    mended = settled(messages, "declined", "cut off")
    assert [m.type for m in mended] == added
    by_id = {m.id: m for m in messages} | {(m.id or id(m)): m for m in mended}
    after = list(by_id.values())
    calls_made = {c["id"] for m in after if isinstance(m, AIMessage) for c in m.tool_calls}
    assert calls_made <= {m.tool_call_id for m in after if isinstance(m, ToolMessage)}
    assert not after or isinstance(after[-1], AIMessage)
    assert all(m.artifact is None for m in after if isinstance(m, ToolMessage))


def test_a_call_with_an_id_used_before_is_still_answered():
    again = AIMessage("", tool_calls=[{**ASKED.tool_calls[0]}])
    done = RESULT.model_copy(update={"artifact": None})
    mended = settled([H, ASKED.model_copy(update={"tool_calls": ASKED.tool_calls[:1]}), done, A, H, again], "declined", "cut off")
    assert [(m.type, getattr(m, "tool_call_id", "")) for m in mended] == [("tool", FIRST), ("ai", "")]


@pytest.mark.postgres
def test_on_a_server_it_is_small_and_erased_as_well(postgres, tmp_path, make):
    import psycopg

    url = emptied(postgres)
    memory = Memory(url, tmp_path)
    room = make([call("list_jobs"), say("None.")])
    room.copilot._memory = memory
    for _ in range(4):
        room.ask("Which jobs? 4711-secret")
    counts = "select (select count(*) from checkpoints), (select count(*) from checkpoint_blobs), (select count(*) from checkpoint_writes)"
    with psycopg.connect("postgresql://" + url.split("://", 1)[1]) as connection:
        kept = connection.execute(counts).fetchone()
        assert kept is not None
        assert kept[0] == 1
        assert kept[1] <= 10
        assert len(room.model.seen[-1]) > 8
        memory.forget(room.thread)
        assert connection.execute(counts).fetchone() == (0, 0, 0)
    memory.close()


@pytest.mark.postgres
def test_several_that_start_at_once_on_a_new_server_all_find_their_tables(postgres, tmp_path):
    url, start = emptied(postgres), Barrier(6)
    memories = [Memory(url, tmp_path) for _ in range(6)]

    def open_it(memory: Memory) -> bool:
        start.wait()
        return memory.holds("none")

    try:
        with ThreadPoolExecutor(6) as hands:
            assert list(hands.map(open_it, memories)) == [False] * 6
    finally:
        for memory in memories:
            memory.close()
