"""The run of broken files: a small one of our own, the tables by hand."""

import subprocess
import sys

import pytest

from evals.cv_layouts import LAYOUTS
from evals.robustness import REASONS, Ending, broken, ending, figures, main, ours, report
from tests.tools.cv.files import CV

ENDINGS = [
    Ending("a", "read", 0.5, 10),
    Ending("b", "damaged", 1.5, 20),
    Ending("c", "read", 30.0, 30),
    Ending("d", "ValueError", 0.1, 40),
]


@pytest.fixture(scope="module")
def files():
    return ours()


def test_each_layout_is_broken(files):
    assert {name.partition("-")[2] for name, _ in files} == set(LAYOUTS)


def test_a_number_and_a_seed_make_one_file(files):
    first, again = (list(broken(files, 7, range(40, 44))) for _ in range(2))
    assert first == again
    assert first != list(broken(files, 8, range(40, 44)))
    assert first[2:] == list(broken(files, 7, range(42, 44))), "a run can go on where it ended"


def test_broken_files_end_well(files):
    endings = [ending(name, data) for name, data in broken(files, 1, range(60))]
    assert [e for e in endings if not e.well] == []
    assert len({e.how for e in endings}) > 2, "some are read, some are refused for different reasons"


@pytest.mark.parametrize(
    ("data", "how"),
    [
        (CV.encode(), "read"),
        (b"", "empty"),
        (b"\0" * 50, "empty"),
        (b"%PDF-1.7", "damaged"),
        (b"PK\x03\x04", "damaged"),
        (b"words", "not_a_cv"),
    ],
)
def test_how_a_file_ends(data, how):
    found = ending("x-cv.txt", data)
    assert (found.how, found.size, found.well) == (how, len(data), True)


@pytest.mark.parametrize(
    ("how", "seconds", "well"),
    [("read", 1, True), ("read", 16, True), ("read", 18, False), ("a reading of nothing", 1, False), ("no_text without words", 1, False), *((r, 1, True) for r in sorted(REASONS))],
)  # fmt: skip
def test_what_ends_well(how, seconds, well):
    assert Ending("x", how, seconds, 1).well is well


def test_the_report_counts_and_names_the_bad():
    said = report(ENDINGS)
    assert said[1].split() == ["read", "2", "30.00"]
    assert [line for line in said if line.startswith("BAD")] == ["BAD 30.00 s read c", "BAD 0.10 s ValueError d"]
    assert next(line for line in said if line.startswith("slow")).endswith("read c (30 bytes)")


def test_the_last_line_counts_all():
    said = dict(pair.split("=") for pair in figures(ENDINGS).split())
    assert {k: said[k] for k in ("files", "bad", "read", "longest")} == {
        "files": "4",
        "bad": "2",
        "read": "2",
        "longest": "30.00",
    }


def test_a_reading_takes_memory_within_the_limit(tmp_path):
    (tmp_path / "cv.txt").write_text(CV, encoding="utf-8")
    command = [sys.executable, "-m", "evals.robustness", "--data", str(tmp_path), "--n", "0"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert 0 < int(told.rpartition("child_mib=")[2]) <= 512


def test_a_folder_is_read_as_it_is(tmp_path, capsys):
    (tmp_path / "good.txt").write_text(CV, encoding="utf-8")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 and no more")
    (tmp_path / "MANIFEST.tsv").write_text("file\n", encoding="utf-8")
    assert main(["--data", str(tmp_path), "--n", "0"]) == 0
    last = capsys.readouterr().out.strip().splitlines()[-1]
    assert last.startswith("files=2 bad=0 read=1 ")


def test_a_folder_can_be_broken_too(tmp_path, capsys):
    (tmp_path / "good.txt").write_text(CV, encoding="utf-8")
    assert main(["--data", str(tmp_path), "--n", "5", "--keep", str(tmp_path / "kept")]) == 0
    assert "files=5 bad=0" in capsys.readouterr().out
    assert not (tmp_path / "kept").exists()
