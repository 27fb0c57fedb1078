"""Files with one JSON value a line: what is written is read again, in any script, and progress is told."""

import pytest

from core.json_lines import read_rows, write_rows


@pytest.mark.parametrize("rows", [[], [{"a": 1}], [{"name": "Zoë 李", "n": None}, {"b": [1, 2]}]])
def test_rows_come_back(tmp_path, rows):
    write_rows(tmp_path / "rows.jsonl", iter(rows), lambda _: None)
    assert read_rows(tmp_path / "rows.jsonl") == rows


def test_empty_lines_are_passed_over(tmp_path):
    (tmp_path / "rows.jsonl").write_text('{"a": 1}\n\n  \n{"b": 2}\n', encoding="utf-8")
    assert read_rows(tmp_path / "rows.jsonl") == [{"a": 1}, {"b": 2}]


def test_progress_is_told_every_hundred_rows(tmp_path):
    told: list[str] = []
    write_rows(tmp_path / "rows.jsonl", ({"n": n} for n in range(250)), told.append)
    assert told == ["100 done", "200 done"]
