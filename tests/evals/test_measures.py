"""The figures that our own measurements print, by hand."""

from collections import Counter

import pytest

from evals.fit import macro_f1, ndcg, ordered, verdicts
from evals.fit import main as measure_fit
from evals.jobs import f1, judge, matched, overlap
from evals.jobs import main as measure_jobs
from tools.jobs.models import Fit, Part
from tools.jobs.posting import read_posting


@pytest.mark.parametrize(
    ("one", "two", "value"),
    [
        ((0, 10), (0, 10), 1.0),
        ((0, 10), (10, 20), 0.0),
        ((0, 10), (20, 30), 0.0),
        ((0, 10), (5, 15), 1 / 3),
        ((0, 10), (9, 29), 0.0),
    ],
)
def test_overlap(one, two, value):
    assert overlap(one, two) == pytest.approx(value, abs=0.001)


def test_each_gold_is_matched_once_by_its_best():
    golds = [{"start": 0, "end": 10}, {"start": 20, "end": 30}]
    assert matched(golds, [(0, 9), (0, 10), (21, 30)]) == {0: 1, 1: 2}
    assert matched(golds, []) == {}


@pytest.mark.parametrize(("hit", "found", "gold", "value"), [(0, 0, 0, 1.0), (1, 1, 1, 1.0), (1, 2, 2, 0.5), (0, 3, 1, 0.0)])
def test_f1(hit, found, gold, value):
    assert f1(hit, found, gold) == value


@pytest.mark.parametrize(
    ("rows", "value"),
    [
        ([(90, 3), (50, 2), (10, 0)], 1.0),
        ([(10, 3), (50, 2), (90, 0)], (3 / 1.585 + 7 / 2) / (7 + 3 / 1.585)),
        ([(50, 0), (50, 3)], 1 / 1.585),
        ([(1, 0)], 1.0),
    ],
)
def test_ndcg(rows, value):
    assert ndcg(rows) == pytest.approx(value, abs=0.001)


@pytest.mark.parametrize(
    ("rows", "right"),
    [([(9, 3), (5, 1)], (1.0, 1)), ([(5, 3), (9, 1)], (0.0, 1)), ([(5, 3), (5, 1)], (0.5, 1)), ([(5, 1), (9, 1)], (0, 0))],
)
def test_pairs(rows, right):
    assert ordered(rows) == right


def test_macro_f1_is_over_the_verdicts_that_occur():
    assert macro_f1(Counter({("met", "met"): 2, ("missing", "missing"): 1})) == 1.0
    assert macro_f1(Counter({("met", "met"): 1, ("met", "none"): 1, ("missing", "met"): 1})) == pytest.approx(0.25)


def test_verdicts_of_one_person():
    golds = [{"id": "r1", "start": 0, "end": 10}, {"id": "r2", "start": 20, "end": 30}]
    label = {"verdicts": [{"requirement": "r1", "verdict": "met"}, {"requirement": "r2", "verdict": "missing"}]}
    part = Part(
        requirement_id="r7",
        text="x",
        kind="must",
        category="skill",
        start=0,
        end=10,
        weight=1,
        verdict="partial",
        credit=0.5,
        points=50,
        reason="so",
    )
    fit = Fit(score=50, low=50, high=50, parts=(part,))
    assert verdicts(label, golds, fit) == Counter({("met", "partial"): 1, ("missing", "none"): 1})


def test_an_ad_against_itself_is_all_right():
    ad = "Cook\nRosa Ltd, Ely\n\nRequirements\n- Two years of experience as a cook\n- Fluent English\n- HACCP\n- A valid driving licence\n"
    posting = read_posting(ad)
    gold = posting.model_dump(mode="json") | {"accept": {}}
    counts = judge(gold, posting)
    assert counts["hit"] == counts["found"] == counts["gold"] == len(posting.requirements)


@pytest.mark.parametrize("measure", [measure_jobs, lambda argv: measure_fit([*argv, "--words"])])
def test_the_last_line_is_figures(measure, capsys):
    assert measure([]) == 0
    last = capsys.readouterr().out.strip().split("\n")[-1]
    assert all("=" in word for word in last.split())


def test_an_ad_that_is_refused_is_said_and_the_others_are_read(tmp_path, capsys):
    (tmp_path / "empty.txt").write_text("Nothing is asked here.", encoding="utf-8")
    (tmp_path / "cook.txt").write_text(
        "Cook\n\nRequirements:\n" + "- Two years of cooking in a busy kitchen\n" * 3, encoding="utf-8"
    )
    (tmp_path / "cook.gold.json").write_text('{"language": "en", "requirements": []}', encoding="utf-8")
    assert measure_jobs(["--data", str(tmp_path)]) == 0
    told = capsys.readouterr()
    assert "empty:" in told.err
    assert "n=1" in told.out
