"""Each measuring rod runs on our own fixtures, prints a table and ends with one line of figures."""

import importlib
import re

import pytest

FIGURES = re.compile(r"^\w+=-?\d+(?:\.\d+)?(?: \w+=-?\d+(?:\.\d+)?)*$")
FLOORS: dict[str, dict[str, float]] = {
    "reading": {"overall": 0.93},
    "jobs": {"req_f1": 0.9, "must_f1": 0.85, "quotes": 1.0},
    "fit": {"verdict_f1": 0.8, "ndcg3": 0.9, "pairs": 0.9},
    "export": {"export_recall": 0.95},
    "truth": {"lies_caught": 0.97},
    "documents": {"must_visible": 0.9},
    "conversation": {"first": 0.85},
}
CEILINGS: dict[str, dict[str, float]] = {
    "reading": {"made_up": 0, "refused": 0},
    "truth": {"honest_blocked": 0.1},
    "documents": {"lies_left": 0, "lost": 0},
}
FEWER = {"reading": ("--every", "23")}
"""So that a rod takes seconds."""


@pytest.mark.parametrize("name", FLOORS)
def test_a_rod_ends_with_its_figures(name, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", [name, *FEWER.get(name, ())])
    importlib.import_module(f"evals.{name}").main()
    said = capsys.readouterr().out.splitlines()
    assert len(said) > 3, "a table stands before the figures"
    assert FIGURES.match(said[-1]), said[-1]
    found = {key: float(value) for key, value in (pair.split("=") for pair in said[-1].split())}
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
