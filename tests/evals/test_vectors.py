"""The rod for vectors: what it calls near is near, and what is exact has a recall of one."""

import numpy as np
import pytest

from evals.vectors import Counting, facts, main, report


def test_the_same_words_have_the_same_direction():
    rows = Counting().embed(["word1 word2", "word2 word1", "word3"])
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1, 1, 1])
    assert rows[0] @ rows[1] == pytest.approx(1, abs=1e-6)
    assert abs(rows[0] @ rows[2]) < 0.3


def test_facts_are_many_and_each_its_own():
    made = facts(50, "a")
    assert len({fact.id for fact in made}) == 50
    assert len({fact.text for fact in made}) > 40
    assert facts(3, "a")[2].text == made[2].text


def test_it_tells_both_and_the_database_finds_all(tmp_path):
    lines = list(report([40], tmp_path))
    assert [line.split()[:2] for line in lines[1:3]] == [["database", "40"], ["folder", "40"]]
    figures = dict(figure.split("=") for figure in lines[-1].split())
    assert float(figures["database_40_recall"]) == 1.0
    assert 0 < float(figures["folder_40_recall"]) <= 1
    assert float(figures["database_40_ms"]) < 1000


def test_the_command_takes_how_many(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("COPILOT_DATA_DIR", str(tmp_path))
    main(["--facts", "20"])
    assert capsys.readouterr().out.splitlines()[-1].startswith("database_20_ms=")
