"""Writes to the ledger happen with the person's word, for exactly what they saw, once."""

import pytest

from core.errors import ApprovalProblem, CopilotError, NotFound
from tests.agent.room import call, calls, say

LICENCE = "forklift licence"


def asking(make, *more):
    room = make([call("remember_fact", fact=LICENCE), *more, say("Done.")])
    return room, room.ask("I also have a forklift licence")


def test_a_question_is_asked_before_anything_is_written(make):
    room, turn = asking(make)
    asked = next(e for e in room.events(turn) if e.type == "approval_asked")
    assert (asked.action, asked.before, asked.after.lower()) == ("remember_fact", "", LICENCE)
    assert room.state(turn) == "waiting"
    assert room.events(turn)[-1].state == "waiting"
    assert room.facts() == []


@pytest.mark.parametrize(("approved", "facts"), [(True, 1), (False, 0)])
def test_the_persons_word_decides(make, approved, facts):
    room, turn = asking(make)
    room.decide(turn, approved)
    assert len(room.facts()) == facts
    events = room.events(turn)
    assert next(e for e in events if e.type == "approval_given").approved is approved
    done = [e for e in events if e.type == "step_finished"]
    assert [(e.state, e.artifact is not None) for e in done] == [("done", approved)]
    assert (room.said(turn), room.state(turn)) == ("Done.", "done")


def test_what_was_approved_has_the_person_as_its_source(make):
    room, turn = asking(make)
    room.decide(turn, True)
    (fact,) = room.services.ledger.facts(room.owner)
    assert (fact.kind, fact.source.by, fact.source.thread, fact.source.at) == ("statement", "person", room.thread, room.clock())


def test_an_approval_is_used_once(make):
    room, turn = asking(make)
    room.decide(turn, True)
    with pytest.raises(ApprovalProblem):
        room.decide(turn, True)
    with pytest.raises(ApprovalProblem):
        room.decide(turn, False)
    assert len(room.facts()) == 1


def test_an_approval_ends_after_ten_minutes(make):
    room, turn = asking(make)
    room.clock.move(minutes=11)
    with pytest.raises(ApprovalProblem, match="too long ago"):
        room.decide(turn, True)
    assert room.facts() == []
    assert (room.state(turn), room.events(turn)[-1].state) == ("done", "done")


def test_an_approval_survives_a_restart(make):
    room, turn = asking(make)
    room.close()
    again = make([say("Kept.")])
    again.decide(turn, True)
    assert len(again.facts()) == 1
    assert again.said(turn) == "Kept."


def test_another_person_cannot_decide(make):
    room, turn = asking(make)
    asked = next(e for e in room.events(turn) if e.type == "approval_asked")
    with pytest.raises(NotFound):
        room.turns.decide("bob", turn, asked.approval, True)
    with pytest.raises(ApprovalProblem):
        room.turns.decide(room.owner, turn, "0" * 32, True)
    assert room.facts() == []


def test_a_new_message_declines_what_waits(make):
    room, turn = asking(make, say("Hello."))
    second = room.ask("Never mind, hello")
    assert room.state(turn) == "done"
    given = [e for e in room.events(turn) if e.type == "approval_given"]
    assert [g.approved for g in given] == [False]
    assert room.said(second) == "Hello."
    assert room.facts() == []
    assert [m.type for m in room.model.seen[1]] == ["system", "human", "ai", "tool", "ai", "human"]
    with pytest.raises(ApprovalProblem):
        room.decide(turn, True)


def test_two_questions_are_decided_one_by_one(make):
    both = calls(("remember_fact", {"fact": "I speak Danish"}), ("remember_fact", {"fact": "I can weld"}))
    room = make([both, say("Done.")])
    turn = room.ask("I speak Danish and can weld")
    assert sum(e.type == "approval_asked" for e in room.events(turn)) == 2
    room.decide(turn, True, which=0)
    assert (room.state(turn), len(room.facts())) == ("waiting", 1)
    room.decide(turn, False, which=1)
    assert (room.state(turn), len(room.facts()), room.said(turn)) == ("done", 1, "Done.")
    assert sum(e.type == "approval_asked" for e in room.events(turn)) == 2


CHANGES = [
    ("correct_fact", {"fact": "Reported monthly figures", "correction": "Reported weekly figures"}, "Reported monthly figures", "Reported weekly figures"),
    ("correct_fact", {"fact": "monthly", "correction": "daily"}, "Reported monthly figures", "Reported daily figures"),
    ("forget_fact", {"fact": "Tableau"}, "Tableau", ""),
]  # fmt: skip


@pytest.mark.parametrize(("tool", "args", "before", "after"), CHANGES)
def test_a_change_is_shown_and_made(make, tool, args, before, after):
    room = make([call(tool, **args), say("Done.")])
    room.read_cv()
    turn = room.ask("Change it")
    asked = next(e for e in room.events(turn) if e.type == "approval_asked")
    assert (asked.action, asked.before, asked.after) == (tool, before, after)
    room.decide(turn, True)
    assert before not in room.facts()
    assert not after or after in room.facts()


def test_an_approval_is_bound_to_what_was_shown(make):
    room = make([call("forget_fact", fact="Tableau"), say("Done.")])
    room.read_cv()
    turn = room.ask("Forget Tableau")
    ledger = room.services.ledger
    old = next(f for f in ledger.facts(room.owner) if f.text == "Tableau")
    ledger.replace(room.owner, old.id, old.model_copy(update={"text": "Tableau Server"}))
    room.decide(turn, True)
    assert "Tableau Server" in room.facts()
    done = next(e for e in room.events(turn) if e.type == "step_finished")
    assert done.state == "failed"
    assert "changed after you were asked" in done.note


def test_a_fact_that_is_not_there_is_not_asked_about(make):
    room = make([call("forget_fact", fact="helicopter"), say("I know of none.")])
    room.read_cv()
    turn = room.ask("Forget my helicopter")
    assert not [e for e in room.events(turn) if e.type == "approval_asked"]
    assert room.state(turn) == "done"


def test_one_turn_runs_at_a_time(make):
    room = make([say("one two three four")], pause=0.2)
    turn = room.turns.start(room.owner, room.thread, "Hello", ())
    with pytest.raises(CopilotError, match="still being written"):
        room.turns.start(room.owner, room.thread, "Hello again", ())
    room.turns.wait(turn, 10)
    assert room.state(turn) == "done"
