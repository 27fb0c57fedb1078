"""The rod of kills counts what it says: each kind of loss, made by hand, is found, and nothing is where nothing is wrong."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from langchain_core.messages import AIMessage, HumanMessage

from agent.bootstrap import LOCAL, now
from evals.killed import (
    REMEMBERED,
    SAID,
    Tally,
    damaged,
    faults,
    index_faults,
    memory_faults,
    opened,
    report,
    told_faults,
    turn_of,
    words,
)
from tools.cv.store import CvStore
from tools.profile.store import LedgerStore

ROOT = Path(__file__).parents[2]
FACT = 1
"""A number whose turn tells a fact to keep."""


@pytest.fixture(scope="module")
def talked(tmp_path_factory):
    """A folder in which a fact was told, and the turn's id."""
    folder = tmp_path_factory.mktemp("talked") / "data"
    app = opened(folder)
    turn = turn_of(app, app.threads.new(LOCAL, now()), FACT)
    app.close()
    return folder, turn


@pytest.fixture
def life(talked, tmp_path):
    """The app on a copy of the folder, its thread, and what was confirmed."""
    folder, turn = talked
    shutil.copytree(folder, tmp_path / "data")
    app = opened(tmp_path / "data")
    yield app, app.threads.threads(LOCAL)[0].id, {FACT: turn}
    app.close()


def test_what_is_said_goes_round():
    assert words(FACT).endswith("number 1")
    assert words(FACT + len(SAID)).endswith("number 7")
    assert words(0) == words(len(SAID))


def test_nothing_is_found_where_nothing_is_wrong(life):
    app, thread, confirmed = life
    assert list(faults(app, thread, confirmed)) == []
    assert [fact.text for fact in app.services.ledger.facts(LOCAL)] == [f"{REMEMBERED}1"]


def test_a_turn_that_is_gone_is_lost(life):
    app, thread, confirmed = life
    assert ("lost", "turn 7 is None") in list(told_faults(app, thread, {**confirmed, 7: "gone"}))


def test_a_turn_that_was_confirmed_and_is_not_done_is_lost(life):
    app, thread, confirmed = life
    app.threads.set_state(confirmed[FACT], "interrupted", now())
    assert list(told_faults(app, thread, confirmed)) == [("lost", "turn 1 is interrupted")]


def test_a_turn_that_still_runs_after_a_restart_is_wrong(life):
    app, thread, confirmed = life
    app.threads.set_state(confirmed[FACT], "running", now())
    assert len(list(told_faults(app, thread, {}))) == 1


def test_a_fact_that_is_gone_is_lost(life):
    app, thread, confirmed = life
    LedgerStore(app.database).erase(LOCAL)
    assert list(told_faults(app, thread, confirmed)) == [("lost", "the fact of turn 1")]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (HumanMessage("Who?", additional_kwargs={"turn": "unknown"}), ("broken", "turn unknown only the agent remembers")),
        (HumanMessage("Again", additional_kwargs={"turn": "{turn}"}), ("doubled", "question of turn {turn}")),
    ],
    ids=["unknown", "twice"],
)
def test_a_working_copy_that_does_not_agree(message, told, life):
    app, thread, confirmed = life
    turn = message.additional_kwargs["turn"].replace("{turn}", confirmed[FACT])
    said = HumanMessage(message.text, additional_kwargs={"turn": turn})
    agent, config = app.copilot._agent("offline"), app.copilot._config(thread)
    agent.update_state(config, {"messages": [said]}, as_node="model")
    assert list(memory_faults(app, thread)) == [(told[0], told[1].replace("{turn}", turn))]


def test_a_call_without_an_answer_is_broken_unless_it_is_the_last(life):
    app, thread, _ = life
    agent, config = app.copilot._agent("offline"), app.copilot._config(thread)
    call = AIMessage("", tool_calls=[{"name": "read_cv", "args": {}, "id": "open", "type": "tool_call"}])
    agent.update_state(config, {"messages": [call]}, as_node="model")
    assert list(memory_faults(app, thread)) == []
    agent.update_state(config, {"messages": [AIMessage("On.")]}, as_node="model")
    assert list(memory_faults(app, thread)) == [("broken", "a call of an earlier turn without its answer")]


def test_an_index_that_cannot_be_used_is_told(life, tmp_path):
    app, _, _ = life
    assert list(index_faults(app)) == []
    app.index.close()
    shutil.rmtree(tmp_path / "data" / "index")
    (tmp_path / "data" / "index").write_text("no folder")
    assert list(index_faults(app)) == [("broken", "the index cannot be used")]


def test_a_file_that_is_not_whole_is_broken(life):
    app, thread, confirmed = life
    CvStore(app.database).save_file(LOCAL, "cv.txt", b"Jane Muster", now())
    assert list(faults(app, thread, confirmed)) == []
    with app.database.write() as connection:
        connection.execute(sa.text("UPDATE cv_files SET size = 4"))
    assert list(faults(app, thread, confirmed)) == [("broken", "file cv.txt is not whole")]


def test_a_damaged_database_is_told(life, tmp_path):
    app, _, _ = life
    app.close()
    assert list(damaged(tmp_path / "data")) == []
    file = tmp_path / "data" / "checkpoints.db"
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    data = bytearray(file.read_bytes())
    size = len(data) // pages
    data[size + 8 : 2 * size] = b"\xff" * (size - 8)
    file.write_bytes(bytes(data))
    assert list(damaged(tmp_path / "data")) == [("broken", "checkpoints.db is damaged")]


def test_lives_are_killed_and_the_next_ones_find_what_was_told():
    command = [sys.executable, "-m", "evals.killed", "--kills", "3"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    assert [line.split(":")[0] for line in said[:-1]] == ["kill 1", "kill 2", "kill 3"]
    figures = {name: int(value) for name, value in (pair.split("=") for pair in said[-1].split())}
    assert figures["confirmed"] >= 3
    assert figures["cut"] >= 1
    assert [figures[kind] for kind in ("kills", "lost", "doubled", "broken")] == [3, 0, 0, 0]


def test_the_report_counts_each_kind():
    tally = Tally({0: "a", 1: "b"}, cut=4)
    tally.found([("lost", "turn 1"), ("lost", "turn 1"), ("broken", "index")])
    lines = list(report(tally, 9))
    assert lines[:2] == ["  lost: turn 1", "  broken: index"]
    assert lines[-1] == "kills=9 confirmed=2 cut=4 lost=1 doubled=0 broken=1"
