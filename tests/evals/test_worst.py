"""Pairs the wrong way round: which count, in which order, and what is said to have turned them; by hand."""

import pytest

from evals.worst import Person, Turned, person, report, turned
from tools.jobs.models import Fit, Part
from tools.jobs.weighing import weighed

GOLDS = [{"id": "g1", "start": 0, "end": 10}, {"id": "g2", "start": 20, "end": 30}]


def part(at, verdict, **more):
    credit = {"met": 1.0, "partial": 0.5, "missing": 0.0, "unknown": 0.0}[verdict]
    words = {"requirement_id": f"r{at}", "text": f"demand at {at}", "kind": "must", "category": "skill", "reason": "so"}
    return Part(**(words | more), start=at, end=at + 10, weight=0, verdict=verdict, credit=credit, points=0)


def judged(*verdicts, **more):
    return weighed(Fit(score=0, low=0, high=0, parts=tuple(part(20 * n, v, **more) for n, v in enumerate(verdicts))))


def label(name, grade, *verdicts):
    told = [{"requirement": f"g{n + 1}", "verdict": v} for n, v in enumerate(verdicts)]
    return {"profile": name, "grade": grade, "verdicts": told}


def scored(name, grade, score):
    fit = Fit(score=score, low=score, high=score)
    return Person(name, grade, fit, fit)


@pytest.mark.parametrize(
    ("people", "distances"),
    [
        ([scored("a", 3, 90), scored("b", 1, 40)], []),
        ([scored("a", 3, 40), scored("b", 1, 90)], [50]),
        ([scored("a", 2, 40), scored("b", 2, 90)], []),
        ([scored("a", 3, 40), scored("b", 1, 40)], []),
        ([scored("a", 3, 10), scored("b", 2, 20), scored("c", 1, 30)], [10, 20, 10]),
        ([], []),
    ],
)
def test_which_pairs_are_turned(people, distances):
    assert [pair.distance for pair in turned("ad", people)] == distances


def test_the_labels_verdicts_take_the_place_of_ours():
    one = person(label("a", 3, "met", "partial"), GOLDS, judged("missing", "met"))
    assert one.fit.score == 50
    assert [p.verdict for p in one.labelled.parts] == ["met", "partial"]
    assert one.labelled.score == 75


def test_a_demand_nobody_labelled_stays_as_judged():
    one = person(label("a", 3, "met"), GOLDS, judged("missing", "met", "partial"))
    assert [p.verdict for p in one.labelled.parts] == ["met", "met", "partial"]


@pytest.mark.parametrize(("verdict", "blockers"), [("met", ()), ("missing", ("r0",))])
def test_what_rules_out_follows_the_label(verdict, blockers):
    fit = judged("missing" if verdict == "met" else "met", "met", category="certificate", kind="must")
    assert person(label("a", 3, verdict, "met"), GOLDS, fit).labelled.blockers == blockers


def test_verdicts_are_named_by_what_they_moved():
    better = person(label("a", 3, "met", "met"), GOLDS, judged("missing", "met"))
    lesser = person(label("b", 1, "met", "missing"), GOLDS, judged("met", "met"))
    why = Turned("ad", better, lesser, 50).why()
    assert why.startswith("verdicts: ")
    assert "b “demand at 20” met, labelled missing (+50.0)" in why
    assert "a “demand at 0” missing, labelled met (-50.0)" in why


def test_verdicts_that_helped_are_not_named():
    better = person(label("a", 3, "missing", "met"), GOLDS, judged("met", "missing"))
    lesser = person(label("b", 1, "missing", "missing"), GOLDS, judged("met", "partial"))
    why = Turned("ad", better, lesser, 25).why()
    assert "a “demand at 0”" not in why
    assert why.count("a “") == 1


def test_the_formula_is_named_where_the_labels_turn_them_too():
    better = person(label("a", 3, "missing", "met"), GOLDS, judged("missing", "missing"))
    lesser = person(label("b", 1, "met", "met"), GOLDS, judged("met", "met"))
    assert "formula" in Turned("ad", better, lesser, 100).why()


def test_a_report_begins_with_the_farthest():
    pairs = [Turned("ad", scored("a", 3, s), scored("b", 1, 90), 90 - s) for s in (80, 10, 50)]
    lines = report(pairs, 2)
    assert lines[0] == "3 pairs stand the wrong way round; the worst 2:"
    assert [line.split()[0] for line in lines[1:]] == ["80.0", "40.0"]
    assert "a (grade 3, 10) under b (grade 1, 90)" in lines[1]
    assert report([]) == ["0 pairs stand the wrong way round"]
