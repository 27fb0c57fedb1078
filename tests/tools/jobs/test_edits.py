"""The split as the person wants it: moves, undo, and words that stay what they were."""

import pytest

from tests.tools.jobs import people
from tests.tools.jobs.test_charts import AD
from tools.jobs.edits import PLACES, Edits, edited, move, place, undo
from tools.jobs.fit import assess
from tools.jobs.posting import read_posting

POSTING = read_posting(AD)
FIRST, SECOND, *_ = POSTING.requirements


def kinds(posting):
    return {r.id: r.kind for r in posting.requirements}


@pytest.mark.parametrize("to", PLACES)
def test_a_demand_is_moved_or_left_out(to):
    found = edited(POSTING, move(Edits(), FIRST, to))
    expected = {r.id: r.kind for r in POSTING.requirements if to != "out" or r != FIRST}
    assert kinds(found) == (expected if to == "out" else {**expected, FIRST.id: to})
    assert all(found.text[r.start : r.end] == r.quote for r in found.requirements)
    assert found.text == POSTING.text


def test_the_last_move_counts_and_each_can_be_undone():
    steps = [move(Edits(), FIRST, "out")]
    steps += [move(steps[-1], SECOND, "nice")]
    steps += [move(steps[-1], FIRST, "duty")]
    assert [place(FIRST, s) for s in steps] == ["out", "out", "duty"]
    assert place(SECOND, steps[-1]) == "nice"
    assert undo(steps[2]) == steps[1]
    assert undo(undo(undo(steps[2]))) == Edits() == undo(Edits())
    assert edited(POSTING, undo(undo(undo(steps[2])))) is POSTING


def test_order_and_the_others_stay():
    found = edited(POSTING, move(move(Edits(), FIRST, "nice"), FIRST, FIRST.kind))
    assert found == POSTING
    left = edited(POSTING, move(Edits(), SECOND, "out"))
    assert [r.id for r in left.requirements] == [r.id for r in POSTING.requirements if r != SECOND]


@pytest.mark.parametrize("changed", [{"quote": "other words"}, {"id": "r99"}])
def test_another_reading_of_the_ad_drops_a_move_that_no_longer_fits(changed):
    other = FIRST.model_copy(update=changed)
    assert place(other, move(Edits(), FIRST, "out")) == other.kind


def test_the_score_follows():
    facts = people.facts(people.ENGINEER)
    haskell = next(r for r in POSTING.requirements if "Haskell" in r.quote)

    def score(edits):
        return assess(edited(POSTING, edits), facts, people.finder(facts), people.TODAY).score

    as_read, nice, out = (score(e) for e in (Edits(), move(Edits(), haskell, "nice"), move(Edits(), haskell, "out")))
    assert as_read < nice < out
    assert score(undo(move(Edits(), haskell, "out"))) == as_read
