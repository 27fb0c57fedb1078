"""Turns off the screen's thread: stopping, gathering, one at a time, and what a killed process leaves."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta

import pytest

from agent.events import StepStarted, Text, TurnFinished
from agent.turns import gathered
from agent.upkeep import Upkeep
from core.errors import NotFound
from tests.agent.room import AD, CV, call, room, say
from tests.test_architecture import ROOT


def wait_for(what, seconds=30.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(0.02)
    raise AssertionError("waited in vain")


def test_stop_stops_within_two_seconds_and_keeps_what_was_said(make):
    room = make([say("word " * 200)], pause=0.05)
    turn = room.turns.start(room.owner, room.thread, "Talk", ())
    wait_for(lambda: room.said(turn))
    begun = time.monotonic()
    room.turns.stop(room.owner, turn)
    room.turns.wait(turn, 5)
    assert time.monotonic() - begun < 2
    said = room.said(turn)
    assert said.startswith("word ")
    assert len(said) < 1000
    assert (room.state(turn), room.events(turn)[-1].state) == ("stopped", "stopped")
    assert room.threads.messages(room.owner, room.thread)[-1].text == said


def test_after_a_stop_nothing_more_comes_and_the_conversation_goes_on(make):
    room = make(lambda m: say("word " * 100) if m[-1].text == "Talk" else say("Yes."), pause=0.02)
    turn = room.turns.start(room.owner, room.thread, "Talk", ())
    said = wait_for(lambda: room.said(turn))
    room.turns.stop(room.owner, turn)
    room.turns.wait(turn, 5)
    count = len(room.events(turn))
    assert room.said(room.ask("And now?")) == "Yes."
    assert len(room.events(turn)) == count
    remembered = [m.text for m in room.model.seen[-1]]
    assert remembered[1] == "Talk"
    assert remembered[2].startswith(said[:5])


def test_only_the_owner_stops(make):
    room = make([say("word " * 50)], pause=0.02)
    turn = room.turns.start(room.owner, room.thread, "Talk", ())
    with pytest.raises(NotFound):
        room.turns.stop("bob", turn)
    room.turns.wait(turn, 10)
    assert room.state(turn) == "done"


def test_a_stopped_tool_step_is_closed(make):
    room = make([call("read_cv"), say("word " * 100)], pause=0.05)
    turn = room.turns.start(room.owner, room.thread, "Read", room.attach(("cv.txt", CV)))
    wait_for(lambda: room.said(turn))
    room.turns.stop(room.owner, turn)
    room.turns.wait(turn, 5)
    started = [e.call for e in room.events(turn) if e.type == "step_started"]
    assert [e.call for e in room.events(turn) if e.type == "step_finished"] == started


def test_the_question_is_on_the_disk_before_anything_else(make):
    room = make([say("word " * 100)], pause=0.05)
    turn = room.turns.start(room.owner, room.thread, "Talk", ())
    assert [m.text for m in room.threads.messages(room.owner, room.thread)] == ["Talk"]
    room.turns.stop(room.owner, turn)
    room.turns.wait(turn, 5)


def test_conversations_do_not_wait_for_each_other(make):
    room = make([say("word " * 10)], pause=0.05)
    threads = [room.threads.new(room.owner, room.clock()) for _ in range(4)]
    begun = time.monotonic()
    turns = [room.turns.start(room.owner, t, "Talk", ()) for t in threads]
    for turn in turns:
        room.turns.wait(turn, 20)
    assert {room.state(t) for t in turns} == {"done"}
    assert time.monotonic() - begun < 4 * 10 * 0.05 + 1


def test_how_many_run_is_known_while_they_run(make):
    room = make([say("word " * 10)], pause=0.05)
    turns = [room.turns.start(room.owner, room.threads.new(room.owner, room.clock()), "Talk", ()) for _ in range(3)]
    assert room.turns.busy == 3
    for turn in turns:
        room.turns.wait(turn, 20)
    wait_for(lambda: room.turns.busy == 0)


def test_a_decision_at_once_is_waited_for_and_can_be_stopped(make):
    """The end of what asked must not take away what the decision began."""
    room = make(
        lambda m: call("remember_fact", fact="Crane licence") if m[-1].type == "human" else say("word " * 300), pause=0.02
    )
    for _ in range(5):
        turn = room.turns.start(room.owner, room.thread, "Remember it", ())
        asked = wait_for(lambda: room.state(turn) == "waiting" and room.copilot.open_questions(room.thread))  # noqa: B023 - called at once
        room.turns.decide(room.owner, turn, asked[0], True)
        wait_for(lambda: "word" in room.said(turn))  # noqa: B023 - called at once
        assert room.turns.busy == 1
        room.turns.stop(room.owner, turn)
        room.turns.wait(turn, 5)
        assert room.state(turn) == "stopped"


TEXTS = [Text(text=c) for c in "abcdef"]
STEP = StepStarted(call="1", tool="read_cv", label="x")
END = TurnFinished(state="done")


@pytest.mark.parametrize(
    ("events", "together", "heaps"),
    [
        ([*TEXTS, END], 60, [[Text(text="abcdef"), END]]),
        ([*TEXTS[:3], STEP, *TEXTS[3:]], 60, [[Text(text="abc"), STEP], [Text(text="def")]]),
        ([*TEXTS[:2], END], 0, [[Text(text="a")], [Text(text="b")], [END]]),
        ([STEP, END], 60, [[STEP], [END]]),
        ([], 60, []),
    ],
)
def test_pieces_of_text_are_gathered(events, together, heaps):
    assert list(gathered(events, together)) == heaps


CHILD = """
import sys, pathlib
from tests.agent.room import call, room, say, CV
made = room(pathlib.Path(sys.argv[1]), [call("read_cv"), say("word " * 400)], pause=0.02)
turn = made.turns.start(made.owner, made.thread, "Read this and talk", made.attach(("cv.txt", CV)))
print(turn, flush=True)
made.turns.wait(turn, 60)
"""


def started(program, folder):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", program, str(folder)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment)


@pytest.mark.parametrize("after", ["step_started", "step_finished", "text"])
def test_a_killed_process_loses_no_question_and_doubles_nothing(tmp_path, after):
    child = started(CHILD, tmp_path)
    assert child.stdout is not None
    turn = child.stdout.readline().strip()
    watcher = room(tmp_path)
    wait_for(lambda: any(e.type == after for e in watcher.events(turn)), 30)
    child.send_signal(signal.SIGKILL)
    child.wait()
    watcher.close()
    again = room(tmp_path, [say("Here I am.")])
    assert again.running.reap(again.clock()) == 1
    assert again.state(turn) == "interrupted"
    assert again.events(turn)[-1] == TurnFinished(state="interrupted")
    messages = again.threads.messages(again.owner, again.thread)
    assert messages[0].text == "Read this and talk"
    assert (after != "text") or messages[1].text.startswith("word")
    before = again.facts()
    assert again.said(again.ask("Go on")) == "Here I am."
    assert again.facts() == before
    assert len(before) == len(set(before))
    again.close()


AT_WORK = CHILD.replace("print(turn", "from agent.upkeep import Upkeep\nUpkeep().start([(0, made.turns.look)])\nprint(turn")


def test_a_stop_reaches_a_turn_that_another_process_runs_and_a_living_one_is_never_cut_off(tmp_path):
    child = started(AT_WORK, tmp_path)
    assert child.stdout is not None
    turn = child.stdout.readline().strip()
    here = room(tmp_path)
    wait_for(lambda: "word" in here.said(turn), 30)
    assert here.running.reap(here.clock.now + timedelta(days=1)) == 0
    begun = time.monotonic()
    here.turns.stop(here.owner, turn)
    wait_for(lambda: here.state(turn) == "stopped", 10)
    assert time.monotonic() - begun < 4, "two seconds, and as many for a busy machine"
    assert [e.state for e in here.events(turn) if e.type == "turn_finished"] == ["stopped"]
    assert here.said(turn).count("word") < 400
    child.wait(30)
    here.close()


def test_everything_of_one_person_is_stopped_in_each_process(make):
    ours = make([say("word " * 400)], pause=0.02)
    other = room(ours.settings.data_dir, [say("word " * 400)], pause=0.02)
    threads = [ours.threads.new(ours.owner, ours.clock()) for _ in range(2)]
    turns = [one.turns.start(one.owner, thread, "Talk", ()) for one, thread in zip((ours, other), threads, strict=True)]
    looking = Upkeep(0.05)
    looking.start([(0, other.turns.look)])
    ours.turns.stop_all(ours.owner)
    assert {ours.state(turn) for turn in turns} == {"stopped"}
    looking.close()
    other.close()


STEPS = """
import sys, pathlib
from tests.agent.room import AD, CV, call, room, say
made = room(pathlib.Path(sys.argv[1]), [call("read_cv"), call("read_job"), call("write_both"), say("word " * 400)], pause=0.02)
turn = made.turns.start(made.owner, made.thread, "Both, please", made.attach(("cv.txt", CV), ("job.txt", AD.encode())))
print(turn, flush=True)
made.turns.wait(turn, 60)
"""


@pytest.mark.parametrize(
    ("after", "count"), [("step_started", 2), ("step_finished", 2), ("step_started", 3), ("step_finished", 3)]
)
def test_a_process_killed_between_steps_keeps_whole_steps_only(tmp_path, after, count):
    child = started(STEPS, tmp_path)
    assert child.stdout is not None
    turn = child.stdout.readline().strip()
    watcher = room(tmp_path)
    wait_for(lambda: sum(e.type == after for e in watcher.events(turn)) >= count, 30)
    child.send_signal(signal.SIGKILL)
    child.wait()
    watcher.close()
    again = room(tmp_path, [call("read_job"), call("write_both"), say("Here they are.")])
    again.running.reap(again.clock())
    finished = [e.artifact["kind"] for e in again.events(turn) if e.type == "step_finished" and e.artifact]
    jobs, drafts = again.services.jobs, again.services.drafts
    assert len(jobs.jobs(again.owner)) == 1 or "posting" not in finished
    written = [len(drafts.versions(again.owner, again.thread, kind)) for kind in ("cv", "letter")]
    assert written == [1, 1] or "draft" not in finished
    facts = again.facts()
    assert len(facts) == len(set(facts)) > 0
    assert again.said(again.ask("Again, please", ("job.txt", AD.encode()))) == "Here they are."
    assert (len(jobs.jobs(again.owner)), again.facts()) == (1, facts)
    again.close()
