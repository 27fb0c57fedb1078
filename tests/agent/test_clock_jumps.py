"""A clock that jumps (summer time, a machine that was asleep, a wrong battery): what is said keeps its order, and waits keep their length."""

import pytest

from core.errors import ApprovalProblem
from tests.agent.room import call, say

JUMPS = [{"hours": -1}, {"hours": 1}, {"days": -400}, {"days": 4500}]
"""An hour back and on as in October and March, a battery that was empty, and past the year 2038."""


@pytest.mark.parametrize("jump", JUMPS, ids=str)
def test_what_is_said_keeps_its_order(make, jump):
    room = make([say("First answer."), say("Second answer."), say("Third answer.")])
    turns = [room.ask("One")]
    room.clock.move(**jump)
    turns.append(room.ask("Two"))
    room.clock.move(**{unit: -much for unit, much in jump.items()})
    turns.append(room.ask("Three"))
    told = [m.text for m in room.threads.messages(room.owner, room.thread)]
    assert told == ["One", "First answer.", "Two", "Second answer.", "Three", "Third answer."]
    assert [turn.id for turn in room.threads.turns(room.owner, room.thread)] == turns
    assert [m.text for m in room.copilot.messages(room.thread)] == told


@pytest.mark.parametrize(("jump", "kept"), [({"hours": -1}, True), ({"minutes": 9}, True), ({"hours": 1}, False)], ids=str)
def test_a_question_stays_open_when_the_clock_goes_back_and_ends_when_it_goes_on(make, jump, kept):
    room = make([call("remember_fact", fact="Forklift licence"), say("Done.")])
    turn = room.ask("I also have a forklift licence")
    room.clock.move(**jump)
    if kept:
        room.decide(turn, True)
    else:
        with pytest.raises(ApprovalProblem):
            room.decide(turn, True)
    assert ("Forklift licence" in room.facts()) is kept


def test_the_version_made_last_is_the_newest_whatever_the_clock_says(make):
    room = make([call("tailor_cv"), say("There.")])
    room.read_cv()
    room.read_job()
    room.ask("Tailor my CV")
    room.clock.move(days=-30)
    room.model.seen.clear()
    room.ask("Tailor my CV once more")
    kept = room.services.drafts.versions(room.owner, room.thread)
    assert len(kept) == 2
    assert kept[0].id == room.services.drafts.latest(room.owner, room.thread)[0]
    assert kept[0].created < kept[1].created
