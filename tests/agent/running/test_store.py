"""Turns of several processes on one database: whose process is gone, who asks whom to stop, and that the living are left alone."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from agent.events import Text, TurnFinished
from agent.running.process import here
from agent.running.store import LEASE, Running
from agent.store import ThreadStore

ELSEWHERE, THIRD = "another-machine 17 4711", "a-third 17 4711"
LATER = LEASE + timedelta(seconds=1)


@pytest.fixture
def theirs(either):
    return ThreadStore(either, ELSEWHERE)


@pytest.fixture
def running(either, theirs):
    """What a third process sees of the turns of another."""
    return Running(either, theirs, THIRD)


@pytest.fixture
def turn(theirs, now):
    made = theirs.open_turn("ann", theirs.new("ann", now), "Hello", [], now)
    theirs.append(made, [Text(text="Half an ans")])
    return made


def state(threads, turn):
    return threads.turn("ann", turn).state


def test_a_turn_bears_the_name_of_its_process_and_its_first_sign_of_life(theirs, turn, now):
    row = theirs.turn("ann", turn)
    assert (row.runner, row.beat) == (ELSEWHERE, now)


def test_who_shows_signs_of_life_is_left_alone_however_long_it_takes(either, theirs, running, turn, now):
    owner = Running(either, theirs, ELSEWHERE)
    for minute in range(1, 6):
        then = now + timedelta(minutes=minute)
        owner.show(then)
        assert running.reap(then + LEASE) == 0
    assert state(theirs, turn) == "running"


def test_who_is_silent_longer_is_gone_once_and_what_was_said_stays(theirs, running, turn, now):
    assert running.reap(now + LEASE) == 0
    assert running.reap(now + LATER) == 1
    assert running.reap(now + LATER) == 0
    assert state(theirs, turn) == "interrupted"
    assert [event for _, event in theirs.events("ann", turn)] == [Text(text="Half an ans"), TurnFinished(state="interrupted")]
    assert [m.text for m in theirs.messages("ann", theirs.turn("ann", turn).thread)] == ["Hello", "Half an ans"]


def test_a_sign_of_life_is_of_ones_own_turns_alone(theirs, running, turn, now):
    running.show(now + timedelta(hours=1))
    assert theirs.turn("ann", turn).beat == now


def test_ones_own_turns_are_never_gone_whatever_the_clock_says(either, theirs, turn, now):
    assert Running(either, theirs, ELSEWHERE).reap(now + timedelta(days=1)) == 0
    assert state(theirs, turn) == "running"


def test_a_living_process_of_this_machine_is_left_alone_without_any_sign(either, now):
    threads = ThreadStore(either, here())
    turn = threads.open_turn("ann", threads.new("ann", now), "Hello", [], now)
    assert Running(either, threads, THIRD).reap(now + timedelta(days=1)) == 0
    assert state(threads, turn) == "running"


def test_a_dead_one_of_this_machine_is_not_waited_for(either, now):
    place, number, begun = here().split(" ")
    threads = ThreadStore(either, f"{place} {number} {int(begun) - 1}")
    turn = threads.open_turn("ann", threads.new("ann", now), "Hello", [], now)
    assert Running(either, threads, THIRD).reap(now) == 1
    assert state(threads, turn) == "interrupted"


def test_of_several_that_find_a_turn_cut_off_one_ends_it(either, theirs, turn, now):
    several = [Running(either, theirs, f"replica-{number} 1 1") for number in range(4)]
    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(lambda one: one.reap(now + LATER), several)) == 1
    assert [event.type for _, event in theirs.events("ann", turn)] == ["text", "turn_finished"]


def test_a_wish_to_stop_reaches_the_process_that_runs_it_and_no_other_turn(either, theirs, running, turn, now):
    other = theirs.open_turn("ann", theirs.new("ann", now), "Other", [], now)
    owner = Running(either, theirs, ELSEWHERE)
    assert owner.to_stop([turn, other]) == ()
    assert running.ask_to_stop(theirs.turn("ann", turn), now) is True
    assert owner.to_stop([turn, other]) == (turn,)
    assert state(theirs, turn) == "running", "its own process ends it"


def test_who_is_gone_is_not_asked(theirs, running, turn, now):
    assert running.ask_to_stop(theirs.turn("ann", turn), now + LATER) is False


def test_a_turn_ended_as_if_its_process_were_gone_stops_there(either, theirs, running, turn, now):
    running.reap(now + LATER)
    assert Running(either, theirs, ELSEWHERE).to_stop([turn]) == (turn,)


def test_an_old_wish_is_not_one_to_stop_what_was_decided_since(either, theirs, running, turn, now):
    running.ask_to_stop(theirs.turn("ann", turn), now)
    theirs.set_state(turn, "waiting", now)
    theirs.set_state(turn, "running", now)
    assert Running(either, theirs, ELSEWHERE).to_stop([turn]) == ()


def test_the_running_turns_of_one_person(theirs, running, turn, now):
    theirs.open_turn("bob", theirs.new("bob", now), "Hello", [], now)
    assert running.of("ann") == (turn,)
    theirs.set_state(turn, "done", now)
    assert running.of("ann") == ()
