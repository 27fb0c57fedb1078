"""Each measuring rod runs on our own fixtures, prints a table and ends with one line of figures."""

import importlib
import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

FIGURES = re.compile(r"^\w+=-?\d+(?:\.\d+)?(?: \w+=-?\d+(?:\.\d+)?)*$")
FLOORS: dict[str, dict[str, float]] = {
    "reading": {"overall": 0.93},
    "jobs": {"req_f1": 0.9, "must_f1": 0.85, "quotes": 1.0},
    "fit": {"verdict_f1": 0.75, "ndcg3": 0.9, "pairs": 0.9},
    "export": {"export_recall": 0.95},
    "truth": {"lies_caught": 0.97},
    "documents": {"must_visible": 0.9},
    "conversation": {"first": 0.85},
    "ranking": {"n": 6, "same": 1},
}
CEILINGS: dict[str, dict[str, float]] = {
    "reading": {"made_up": 0, "refused": 0},
    "truth": {"honest_blocked": 0.1},
    "documents": {"lies_left": 0, "lost": 0},
}
KNOWN = Path(__file__).parents[2] / "evals" / "fixtures"
FEWER = {
    "reading": ("--every", "23"),
    "jobs": ("--data", str(KNOWN / "jobs")),
    "fit": ("--data", str(KNOWN / "fit")),
    "ranking": ("--n", "6"),
}
"""So that a rod takes seconds."""
UNSEEN: dict[str, dict[str, float]] = {
    "jobs": {
        "title": 0.73,
        "location": 0.79,
        "req_f1": 0.82,
        "kind": 0.92,
        "must_f1": 0.49,
        "years_experience": 0.82,
        "quotes": 1.0,
    },
    "fit": {"verdict_f1": 0.5, "ndcg3": 0.74, "pairs": 0.8},
}
"""Floors for what nobody looked at; low, since so is what we can do there. Raise them with every gain."""


def figures(name, arguments, monkeypatch, capsys):
    """The figures of a rod's last line, and all that it said."""
    monkeypatch.setattr("sys.argv", [name, *arguments])
    importlib.import_module(f"evals.{name}").main()
    said = capsys.readouterr().out.splitlines()
    assert len(said) > 3, "a table stands before the figures"
    assert FIGURES.match(said[-1]), said[-1]
    return {key: float(value) for key, value in (pair.split("=") for pair in said[-1].split())}, said


@pytest.mark.parametrize("name", UNSEEN)
def test_what_nobody_looked_at(name, monkeypatch, capsys):
    folder = KNOWN / "unseen" / name
    found, said = figures(name, ("--data", str(folder)), monkeypatch, capsys)
    for key, floor in UNSEEN[name].items():
        assert found[key] >= floor, (key, said[-1])
    assert found["n"] == len(list(folder.glob("*.txt"))) or found["n"] == len(list(folder.glob("*/*.json")))


UNREAD_CLAIMS = {"unseen": (0.84, 0.34, 432), "fresh": (0.9, 0.3, 519)}
"""Least share of lies caught, greatest share of honest claims refused, number of claims."""


@pytest.mark.parametrize("name", UNREAD_CLAIMS)
def test_the_gate_on_claims_nobody_looked_at(name, monkeypatch, capsys):
    caught, blocked, n = UNREAD_CLAIMS[name]
    found, said = figures("truth", ("--data", str(KNOWN / "truth" / name), "--worst", "9"), monkeypatch, capsys)
    assert found["lies_caught"] >= caught, said[-1]
    assert found["honest_blocked"] <= blocked, said[-1]
    assert found["n"] == n
    assert not [line for line in said if "->" in line], "its claims are not printed"


@pytest.mark.parametrize("folder", ["seen", "unseen"])
def test_marked_places_hold_the_words_they_quote(folder):
    golds = sorted((KNOWN / folder / "jobs").glob("*.gold.json"))
    assert len(golds) > 30
    for path in golds:
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_bytes().decode("utf-8")
        ends = [(r["start"], r["end"]) for r in gold["requirements"]]
        assert [text[a:b] for a, b in ends] == [r["quote"] for r in gold["requirements"]], path.name
        assert all(one[1] <= two[0] for one, two in pairwise(ends)), path.name
        assert {r["kind"] for r in gold["requirements"]} <= {"must", "nice", "duty"}


@pytest.mark.parametrize("folder", ["seen", "unseen"])
def test_every_person_is_judged_on_every_demand(folder):
    labels = sorted((KNOWN / folder / "fit").glob("*.labels.json"))
    assert len(labels) >= 10
    for path in labels:
        ad = path.name.removesuffix(".labels.json")
        gold = json.loads((KNOWN / folder / "jobs" / f"{ad}.gold.json").read_text(encoding="utf-8"))
        asked = {r["id"] for r in gold["requirements"] if r["kind"] != "duty"}
        people = json.loads(path.read_text(encoding="utf-8"))
        assert {p["profile"] for p in people} == {f.name for f in (KNOWN / folder / "fit" / ad).glob("*.json")}
        assert all({v["requirement"] for v in p["verdicts"]} == asked for p in people), ad
        assert {p["grade"] for p in people} == {0, 1, 2, 3}, ad


@pytest.mark.parametrize("name", FLOORS)
def test_a_rod_ends_with_its_figures(name, monkeypatch, capsys):
    found, said = figures(name, FEWER.get(name, ()), monkeypatch, capsys)
    for key, floor in FLOORS[name].items():
        assert found[key] >= floor, (key, said[-1])
    for key, ceiling in CEILINGS.get(name, {}).items():
        assert found[key] <= ceiling, (key, said[-1])


@pytest.mark.parametrize("name", FLOORS)
def test_a_rod_says_how_it_is_called(name):
    module = importlib.import_module(f"evals.{name}")
    assert f"python -m evals.{name}" in (module.__doc__ or ""), "the first thing a reader looks for"


SCORER = """
import sys
print("scored", len(sys.argv) > 1)
"""


@pytest.mark.parametrize("name", ["jobs", "truth", "conversation"])
def test_a_given_scorer_is_called(name, tmp_path, capfd):
    scorer = tmp_path / "scorer.py"
    scorer.write_text(SCORER, encoding="utf-8")
    importlib.import_module(f"evals.{name}").main(["--scorer", str(scorer)])
    assert "scored True" in capfd.readouterr().out
