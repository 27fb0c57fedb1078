"""The measurement of speed: a small run of our own, the tables by hand."""

import pytest

from evals.speed import by_kind, gather, is_scan, main, one_by_one, together
from tests.tools.cv.files import CV


@pytest.mark.parametrize("count", [1, 7, 30])
def test_so_many_files_of_different_layouts(tmp_path, count):
    made = gather(tmp_path, None, count)
    assert len(made) == count
    assert len(set(made.values())) >= count // 6
    assert all(path.stat().st_size for path in made)


def test_too_few_files_are_taken_again(tmp_path):
    data, folder = tmp_path / "data", tmp_path / "made"
    data.mkdir()
    folder.mkdir()
    (data / "a.txt").write_text(CV, encoding="utf-8")
    (data / "a.txt.gold.json").write_text("{}", encoding="utf-8")
    (data / "MANIFEST.tsv").write_text("file\tlayout_class\na.txt\ttext\n", encoding="utf-8")
    made = gather(folder, data, 3)
    assert [path.name for path in made] == ["0000-a.txt", "0001-a.txt", "0002-a.txt"]
    assert set(made.values()) == {"text"}


@pytest.mark.parametrize(
    ("kind", "scan"), [("scan", True), ("scan, tilted", True), ("picture", True), ("single", False), ("?", False)]
)
def test_scans_are_measured_apart(kind, scan):
    assert is_scan(kind) is scan


def test_scans_alone(tmp_path):
    assert all(is_scan(kind) for kind in gather(tmp_path, None, 2, scans=True).values())


def test_each_file_has_its_time_and_a_refused_one_too(tmp_path):
    good, bad = tmp_path / "good.txt", tmp_path / "bad.pdf"
    good.write_text(CV, encoding="utf-8")
    bad.write_bytes(b"%PDF-1.7 and no more")
    seconds = one_by_one([good, bad])
    assert len(seconds) == 2
    assert all(0 < s < 15 for s in seconds)


def test_one_call_reads_all(tmp_path):
    good = tmp_path / "good.txt"
    good.write_text(CV, encoding="utf-8")
    assert together([good], 1, tmp_path / "out") > 0
    assert (tmp_path / "out" / "good.txt.json").exists()


def test_a_call_that_breaks_is_no_measurement(tmp_path):
    with pytest.raises(SystemExit):
        together([tmp_path / "none.txt"], 1, tmp_path / "out")


def test_the_slowest_class_comes_first():
    said = by_kind(["a", "b", "a"], [0.1, 0.9, 0.3])
    assert [line.split() for line in said[1:]] == [["b", "900", "900", "1"], ["a", "300", "300", "2"]]


def test_the_last_line_is_figures(capsys):
    assert main(["--n", "4", "--rounds", "1"]) == 0
    figures = dict(pair.split("=") for pair in capsys.readouterr().out.strip().splitlines()[-1].split())
    assert figures["files"] == "4"
    assert float(figures["per_second"]) > 0
    assert int(figures["child_mib"]) <= 512
