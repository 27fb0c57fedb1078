"""Why a score changed: the right cause for each part, and changes that add up to the last hundredth."""

import itertools

import pytest

from tests.tools.jobs import people
from tests.tools.jobs.test_charts import AD, fit, part
from tools.jobs.difference import difference
from tools.jobs.fit import assess
from tools.jobs.models import Evidence
from tools.jobs.posting import read_posting

A, B, C = (part(name, 1 / 3, 0.5) for name in "abc")
SEEN = Evidence(fact_id="f1", quote="Wrote Haskell", source="work[0]")
BETTER = part("a", 1 / 3, 0.9, "met", evidence=(SEEN,))

CAUSES = [
    ((A, B), (BETTER, B), ["a verdict"]),
    ((A, B), (part("a", 1 / 3, 0.6), B), ["a evidence"]),
    ((A, B), (A, B, C), ["c added"]),
    ((A, B), (A,), ["b removed"]),
    ((A, B), (part("a", 1 / 9, 0.5, kind="nice"), B), ["a moved"]),
    ((A, part("b", 1 / 3, 0)), (part("a", 0.5, 0.5), part("b", 0.5, 0)), ["a weight"]),
    ((part("a", 0.5, 0, "unknown"),), (part("a", 0.5, 0, "missing"),), ["a verdict"]),
    ((part("a", 0.5, 0),), (part("a", 0.5, 0, kind="nice"),), ["a moved"]),
    ((A, B), (B, A), []),
    ((), (), []),
]


@pytest.mark.parametrize(("before", "after", "causes"), CAUSES)
def test_each_part_has_its_cause(before, after, causes):
    found = difference(fit(*before), fit(*after))
    assert [f"{s.requirement_id} {s.why}" for s in found.shifts] == causes


GRADES = [0.0, 1 / 3, 2 / 3, 1.0]


@pytest.mark.parametrize("number", [1, 3, 7, 30])
def test_the_changes_add_up_to_the_change_of_the_score(number):
    for old, new in itertools.product(GRADES, GRADES):
        before = fit(*(part(f"r{n}", 1 / number, old * (n % 3) / 2) for n in range(number)))
        after = fit(*(part(f"r{n}", 1 / (number + 2), new * (n % 5) / 4) for n in range(1, number + 2)))
        found = difference(before, after)
        assert round(sum(s.change for s in found.shifts), 2) == found.change == round(after.score - before.score, 2)
        assert all(abs(s.change - (s.after - s.before)) < 0.03 for s in found.shifts)


def test_what_moved_the_score_most_comes_first_with_what_is_new():
    found = difference(fit(A, B), fit(BETTER, part("b", 1 / 3, 0.6), C))
    assert [s.requirement_id for s in found.shifts] == ["c", "a", "b"]
    assert found.shifts[1].evidence == (SEEN,)
    assert (found.shifts[1].was, found.shifts[1].now) == ("partial", "met")
    assert (found.shifts[0].was, found.shifts[0].now) == (None, "partial")


def test_an_unsaid_part_is_known_again_by_its_name():
    before = fit(part("level", 0.5, 0.5).model_copy(update={"text": "Level of the role"}))
    after = fit(part("level", 0.5, 0.5).model_copy(update={"text": "Level of the role: senior", "start": 7, "end": 9}))
    assert difference(before, after).shifts == ()


def test_a_fact_that_is_new_explains_the_change():
    known = people.facts(people.ENGINEER)
    told = people.facts(
        {
            **people.ENGINEER,
            "work": [
                {**people.ENGINEER["work"][0], "highlights": [*people.ENGINEER["work"][0]["highlights"], "Services in Haskell"]},
                people.ENGINEER["work"][1],
            ],
        }
    )
    ad = read_posting(AD)
    before, after = (assess(ad, f, people.finder(f), people.TODAY) for f in (known, told))
    found = difference(before, after)
    first = found.shifts[0]
    assert "Haskell" in first.text
    assert (first.why, first.was, first.now) == ("verdict", "missing", "met")
    assert any("Haskell" in e.quote for e in first.evidence)
    assert round(sum(s.change for s in found.shifts), 2) == round(after.score - before.score, 2) > 0
