"""The fitting of weights: a regression that finds what was put in, and the same file from the same judgements."""

import tomllib

import pytest

from evals.fit import FIXTURES
from evals.fitting import EMPTY, FILE, by_weights, check, examples, fit_all, main, ridge, written
from tools.jobs.fitted import Model, Weights, chance

ROWS = [({"work": float(a), "luck": float(b)}, float(a)) for a in (0, 1) for b in (0, 1) for _ in range(20)]
NOISY = [*ROWS, *[({"work": 1.0, "luck": 1.0}, 0.0)] * 5, *[({"work": 0.0, "luck": 0.0}, 1.0)] * 5]


@pytest.fixture(scope="module")
def known():
    return examples(FIXTURES, FIXTURES.parent / "jobs")


def test_a_ridge_finds_the_figure_that_decides():
    found = ridge(ROWS, 1.0)
    assert found.by["work"] > 1
    assert abs(found.by["luck"]) < 0.1
    assert chance(found, {"work": 1.0, "luck": 0.0}) > 0.9
    assert chance(found, {"work": 0.0, "luck": 1.0}) < 0.1


@pytest.mark.parametrize(("weak", "strong"), [(0.1, 1.0), (1.0, 10.0), (10.0, 100.0)])
def test_a_stronger_ridge_holds_weights_back(weak, strong):
    assert abs(ridge(NOISY, weak).by["work"]) > abs(ridge(NOISY, strong).by["work"]) > 0


def test_a_figure_that_never_moves_has_no_weight():
    found = ridge([({**f, "always": 1.0}, y) for f, y in NOISY], 1.0)
    assert found.by["always"] == pytest.approx(0, abs=1e-6)
    assert found.by["work"] == pytest.approx(ridge(NOISY, 1.0).by["work"], abs=1e-6)


def test_the_order_of_rows_and_figures_does_not_matter():
    turned = [({k: f[k] for k in reversed(f)}, y) for f, y in reversed(NOISY)]
    one, two = ridge(NOISY, 1.0), ridge(turned, 1.0)
    assert one.by == pytest.approx(two.by, abs=1e-9)
    assert one.bias == pytest.approx(two.bias, abs=1e-9)


def test_the_share_of_rights_is_what_the_bias_says():
    found = ridge([({"nothing": 0.0}, float(i < 3)) for i in range(12)], 1.0)
    assert chance(found, {}) == pytest.approx(0.25, abs=0.001)


def test_examples_hold_the_judgements_of_all_people(known):
    assert {e.ad for e in known} == {p.name.removesuffix(".labels.json") for p in FIXTURES.glob("*.labels.json")}
    for example in known:
        asked = {c.requirement.id for c in example.cases if c.requirement.kind != "duty"}
        assert asked <= set(example.gold)
        assert 0 <= example.above <= 3


def test_the_same_judgements_give_the_same_file(known):
    one, two = written(fit_all(known)), written(fit_all(list(known)))
    assert one == two
    table = tomllib.loads(one)
    assert set(table) == set(Model._fields)
    assert all(set(t) == {"bias", "weights"} for t in table.values())


def test_a_model_is_written_as_it_is_read():
    model = Model(Weights(0.5, {"b": 1.0, "a": -2.0}), Weights(0.0, {}), Weights(-1.0, {"c": 0.25}))
    table = tomllib.loads(written(model))
    assert table["line"] == {"bias": 0.5, "weights": {"a": -2.0, "b": 1.0}}
    assert table["shown"] == {"bias": 0.0, "weights": {}}
    assert table["full"]["weights"]["c"] == 0.25


def test_the_file_in_use_is_one_of_ours():
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    assert set(table) == set(Model._fields)
    assert set(table["shown"]["weights"]) == set(table["full"]["weights"])


def test_each_ad_is_judged_by_weights_of_the_others(known):
    confusion = check(known)
    assert confusion.total() == sum(1 for e in known for c in e.cases if c.requirement.id in e.gold)
    assert confusion["met", "met"] > confusion["met", "missing"]
    assert confusion["missing", "missing"] > confusion["missing", "met"]


def test_without_weights_nothing_is_sure(known):
    assert {ours for e in known for _, ours in by_weights(e, EMPTY)} <= {"met", "partial", "missing", "unknown"}


def test_the_check_prints_a_table_and_writes_nothing(capsys):
    before = FILE.read_bytes()
    assert main(["--check", "--data", str(FIXTURES)]) == 0
    out = capsys.readouterr().out
    assert "met      -> met=" in out
    assert "verdict_f1=" in out
    assert FILE.read_bytes() == before
