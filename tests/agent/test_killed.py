"""A process killed again and again in the middle of its work: what was confirmed to the person is there, once."""

from collections import Counter

import pytest

from tests.agent.room import room, say
from tests.core.killing import killed_after

KILLS = 5
WORKING = """
import sys, pathlib
from itertools import count
from tests.agent.room import AD, CV, call, room, say

def script(messages):
    asked = messages[-1]
    if asked.type != "human":
        return say("Answered.")
    number = int(asked.text.split()[-1])
    return [say(f"Word {number}"), call("read_cv"), call("read_job"), call("remember_fact", fact=f"Fact number {number}")][number % 4]

made = room(pathlib.Path(sys.argv[1]), script)
made.running.reap(made.clock())
print("ready", flush=True)
sys.stdin.readline()
for number in count(int(sys.argv[2])):
    files = [("cv.txt", CV)] if number % 4 == 1 else [("job.txt", AD.encode())] if number % 4 == 2 else []
    turn = made.ask(f"message {number}", *files)
    if made.state(turn) == "waiting":
        made.decide(turn, True)
    print("confirmed", number, turn, flush=True)
"""


@pytest.fixture(scope="module")
def history(tmp_path_factory):
    """What was confirmed over all kills: number -> turn, and the folder it is kept in."""
    folder = tmp_path_factory.mktemp("killed") / "data"
    room(folder).close()
    confirmed: dict[int, str] = {}
    for kill in range(KILLS):
        begin = max(confirmed, default=-1) + 2
        told = killed_after(WORKING, str(folder), str(begin), lines=2 + kill % 3, seconds=kill * 0.015)
        rows = [line.split() for line in told.splitlines() if line.startswith("confirmed") and line.count(" ") == 2]
        confirmed.update({int(number): turn for _, number, turn in rows})
    return folder, confirmed


@pytest.fixture
def after(history):
    folder, _ = history
    again = room(folder, [say("Here I am.")])
    again.running.reap(again.clock())
    yield again
    again.close()


def test_nothing_confirmed_is_lost(history, after):
    _, confirmed = history
    assert len(confirmed) >= 2 * KILLS
    said = {m.turn: m.text for m in after.threads.messages(after.owner, after.thread) if m.role == "user"}
    for number, turn in confirmed.items():
        assert after.state(turn) == "done"
        assert said[turn] == f"message {number}"


def test_confirmed_facts_are_there_once(history, after):
    _, confirmed = history
    facts = Counter(after.facts())
    assert [n for n in confirmed if n % 4 == 3 and facts[f"Fact number {n}"] != 1] == []
    assert max(facts.values(), default=1) == 1


def test_cut_off_turns_say_so_and_their_questions_are_kept(history, after):
    _, confirmed = history
    others = [turn for turn in after.threads.turns(after.owner, after.thread) if turn.id not in confirmed.values()]
    assert {turn.state for turn in others} <= {"interrupted", "waiting", "done", "stopped"}
    said = {m.turn for m in after.threads.messages(after.owner, after.thread) if m.role == "user"}
    assert {turn.id for turn in others} <= said


def test_files_and_jobs_agree_with_what_is_kept_of_them(after):
    for kept in after.services.files.files(after.owner):
        assert len(after.services.files.file(after.owner, kept.id).data) == kept.size
    assert len(after.services.jobs.jobs(after.owner)) <= 1, "the same ad is one job"


def test_the_conversation_goes_on(after):
    turn = after.ask("And now?")
    assert after.state(turn) == "done"
    assert after.said(turn) == "Here I am."
