"""Applications in both databases: whose they are, what is kept, what can be taken back and until when."""

from datetime import timedelta

import pytest

from core.errors import NotFound
from tests.tools.applications.people import ANN, BOB, NOW, at, day
from tools.applications.models import Move, Note
from tools.applications.stages import moved
from tools.applications.store import KEPT, ApplicationStore

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def store(either):
    return ApplicationStore(either)


def to(stage):
    return lambda found: moved(found, stage, day("2026-03-05"), day("2026-03-05"))


def test_an_application_comes_back_whole_under_an_id_of_its_own(store):
    note = Note(id="n", day=day("2026-03-05"), text="100 % {sure} \\u0000 'quoted'")
    made, step = store.add(ANN, at("saved", notes=(note,)), NOW)
    assert store.get(ANN, made.id) == made
    assert made.id not in {"", "a"}
    assert (step.deed, step.before, step.at) == ("added", None, NOW)
    assert store.steps(ANN) == (step,)


def test_nobody_sees_changes_deletes_or_takes_back_what_is_anothers(store):
    made, step = store.add(ANN, at("saved"), NOW)
    assert store.all(BOB) == store.steps(BOB) == ()
    calls = [
        lambda: store.get(BOB, made.id),
        lambda: store.change(BOB, made.id, "moved", (to("applied"), NOW)),
        lambda: store.delete(BOB, made.id, NOW),
        lambda: store.undo(BOB, step.id, NOW),
    ]
    for call in calls:
        with pytest.raises(NotFound):
            call()
    assert store.get(ANN, made.id) == made


def test_the_one_changed_last_is_first(store):
    first, _ = store.add(ANN, at("saved"), NOW)
    second, _ = store.add(ANN, at("saved"), NOW)
    assert [a.id for a in store.all(ANN)] == [second.id, first.id]
    store.change(ANN, first.id, "moved", (to("applied"), LATER))
    assert [a.id for a in store.all(ANN)] == [first.id, second.id]


def test_steps_are_taken_back_newest_first_down_to_nothing(store):
    made, added = store.add(ANN, at("saved"), NOW)
    _, applied = store.change(ANN, made.id, "moved", (to("applied"), NOW))
    _, invited = store.change(ANN, made.id, "moved", (to("interview"), LATER))
    assert [s.deed for s in store.steps(ANN, made.id)] == ["moved", "moved", "added"]
    with pytest.raises(NotFound, match="no longer"):
        store.undo(ANN, applied.id, LATER)
    assert store.undo(ANN, invited.id, LATER).stage == "applied"
    with pytest.raises(NotFound):
        store.undo(ANN, invited.id, LATER)
    assert store.undo(ANN, applied.id, LATER) == made
    assert store.undo(ANN, added.id, LATER) is None
    assert store.all(ANN) == store.steps(ANN) == ()


def test_a_step_that_fails_leaves_nothing(store):
    made, _ = store.add(ANN, at("saved"), NOW)
    with pytest.raises(ZeroDivisionError):
        store.change(ANN, made.id, "moved", (lambda _: 1 // 0, NOW))
    assert store.get(ANN, made.id) == made
    assert len(store.steps(ANN)) == 1


def test_what_was_deleted_comes_back_as_it_was(store):
    made, _ = store.add(ANN, at("saved"), NOW)
    after, _ = store.change(ANN, made.id, "moved", (to("applied"), NOW))
    gone = store.delete(ANN, made.id, LATER)
    assert store.all(ANN) == ()
    assert [s.deed for s in store.steps(ANN)] == ["deleted"]
    assert store.undo(ANN, gone.id, LATER) == after
    assert store.get(ANN, made.id) == after


def test_after_a_while_a_deletion_is_for_good(store):
    made, _ = store.add(ANN, at("saved"), NOW)
    gone = store.delete(ANN, made.id, NOW)
    store.add(ANN, at("applied"), NOW + KEPT)
    assert gone in store.steps(ANN)
    store.add(ANN, at("applied"), NOW + KEPT + timedelta(seconds=1))
    assert gone not in store.steps(ANN)
    with pytest.raises(NotFound):
        store.undo(ANN, gone.id, NOW + KEPT)


def test_erasing_removes_everything_of_one_person(store):
    for owner in (ANN, BOB):
        store.add(owner, at("saved"), NOW)
        made, _ = store.add(owner, at("saved", contact="0161 496 0000"), NOW)
        store.delete(owner, made.id, NOW)
    store.erase(ANN)
    assert store.all(ANN) == store.steps(ANN) == ()
    assert len(store.all(BOB)) == 1
    assert len(store.steps(BOB)) == 2


def test_half_a_character_is_no_reason_to_fail(store):
    made, _ = store.add(
        ANN, at("saved").model_copy(update={"moves": (Move(stage="saved", day=day("2026-03-01")),), "contact": "a\x00b"}), NOW
    )
    assert store.get(ANN, made.id).contact in {"ab", "a\x00b"}
