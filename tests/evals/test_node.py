"""The rod that sets our reader beside another parser measures what it says."""

import json
import sys

import pytest

from evals import node
from tests.tools.cv.files import CV, pdf, text

SLOW_FIRST = """
import json, pathlib, sys
turn = pathlib.Path(sys.argv[1])
first = not turn.exists()
turn.touch()
for line in sys.stdin:
    print("Warning: a library prints what it likes")
    print(json.dumps({"seconds": 2.0 if first else 0.5, "refused": "bad" in line, "memory": 4000 if first else 1000}), flush=True)
"""


def test_the_best_round_the_most_memory_and_what_was_refused_count(tmp_path):
    paths = [tmp_path / "good.pdf", tmp_path / "bad.pdf"]
    done = node.course([sys.executable, "-c", SLOW_FIRST, str(tmp_path / "turn")], paths, 2)
    assert (done.each, done.memory, done.refused) == (0.5, 4000, 1)
    assert 0 < done.first < 30


def test_one_that_ends_early_is_no_result(tmp_path):
    with pytest.raises(SystemExit, match="ended after 0 of 1 files"):
        node.course([sys.executable, "-c", ""], [tmp_path / "a.pdf"], 3)


def test_our_side_reads_each_file_and_says_what_it_took(tmp_path, monkeypatch, capsys):
    good, bad = tmp_path / "ann.pdf", tmp_path / "bad.pdf"
    good.write_bytes(pdf("".join(text(60, 60 + 18 * at, row) for at, row in enumerate(CV.splitlines()) if row.strip())))
    bad.write_bytes(b"%PDF-1.7 and then nothing of one")
    monkeypatch.setattr(sys, "stdin", [f"{good}\n", f"{bad}\n"])
    node.here()
    first, second = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (first["refused"], second["refused"]) == (False, True)
    assert 0 < first["seconds"] < 60
    assert first["memory"] > 10_000_000


def test_what_is_fetched_is_pinned_and_its_glue_lies_here():
    assert all(package.rpartition("@")[2].count(".") == 2 for package in node.PACKAGES)
    assert {part.name for part in node.GLUE.iterdir()} == {"entry.mjs", "pdf.cjs", "worker.cjs"}
    assert {where for where in node.ALIASES.values() if where.endswith(".cjs")} == {"./pdf.cjs", "./worker.cjs"}
