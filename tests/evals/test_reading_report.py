"""The tables of the reading's measurement, by hand."""

import pytest

from evals.reading_report import Row, by_field, calibration, figures, groups, overall, quantile, reasons, tables
from evals.reading_score import Judged

RIGHT, WRONG, HALF = Judged(1, (), ()), Judged(0, ("a",), ("b",)), Judged(1, ("a",), ("b",))
ROWS = [
    Row("one.pdf", "en", "single", 0.1, judged={"name": RIGHT, "skills": RIGHT}, sure=[(0.95, True), (0.95, True)]),
    Row("two.pdf", "de", "columns", 0.3, judged={"name": WRONG, "skills": HALF}, sure=[(0.55, False), (0.5, True)]),
    Row("three.pdf", "de", "single", 0.2, refused="no_text", judged={"name": Judged(0, ("a",), ())}),
]


def test_a_field_is_averaged_over_the_files_that_have_it():
    assert by_field(ROWS) == {"name": (pytest.approx(1 / 3), 3), "skills": (0.75, 2)}
    assert overall(ROWS) == pytest.approx((1 / 3 + 0.75) / 2)
    assert overall([]) == 0


@pytest.mark.parametrize(
    ("key", "names"), [("kind", ["columns", "single"]), ("language", ["de", "en"]), ("file", ["three.pdf", "two.pdf", "one.pdf"])]
)
def test_the_worst_group_comes_first(key, names):
    found = groups(ROWS, key)
    assert [name for name, *_ in found] == names
    assert sum(count for _, _, count, _ in found) == len(ROWS)


def test_a_group_names_its_weakest_fields():
    assert groups(ROWS, "language")[0][3] == "name 0.00, skills 0.50"
    assert groups(ROWS, "language")[1][3] == ""


@pytest.mark.parametrize(
    ("points", "rows", "error"),
    [
        ([], [], 0.0),
        ([(1.0, True)], [(1.0, 1.0, 1)], 0.0),
        ([(0.9, True), (0.9, False)], [(0.9, 0.5, 2)], 0.4),
        ([(0.25, False), (0.75, True)], [(0.25, 0.0, 1), (0.75, 1.0, 1)], 0.25),
        ([(0.0, False)], [(0.0, 0.0, 1)], 0.0),
    ],
)
def test_calibration(points, rows, error):
    found, off = calibration(points)
    assert found == rows
    assert off == pytest.approx(error)


@pytest.mark.parametrize(
    ("values", "q", "value"), [([], 0.5, 0.0), ([3, 1, 2], 0.5, 2), ([1], 0.95, 1), (list(range(100)), 0.95, 95)]
)
def test_quantile(values, q, value):
    assert quantile(values, q) == value


def test_reasons_say_what_was_to_be_read_and_what_was():
    assert reasons(ROWS[0]) == []
    assert reasons(ROWS[1])[0] == "name: not read «a», read «b»"
    assert reasons(ROWS[2]) == ["refused: no_text", "name: not read «a», read nothing"]
    many = Row("x", judged={"skills": Judged(0, tuple("abcdef"), ())})
    assert reasons(many) == ["skills: not read «a», «b», «c», «d» and 2 more, read nothing"]


def test_tables_hold_fields_classes_languages_worst_and_made_up():
    rows = [*ROWS, Row("four.txt", unfounded=["basics.name 'Zoe': not in the file"])]
    said = "\n".join(tables(rows, 1))
    for piece in (
        "layout class",
        "language",
        "confidence",
        "worst 0.000 three.pdf",
        "refused three.pdf: no_text",
        "made up four.txt: basics.name",
    ):
        assert piece in said
    assert "worst 0.250" not in said, "only as many as asked for"
    assert said.index("de ") < said.index("en "), "the worst language first"


def test_the_last_line_counts_all():
    said = dict(pair.split("=") for pair in figures(ROWS).split())
    assert said == {
        "overall": "0.542",
        "files": "3",
        "refused": "1",
        "made_up": "0",
        "ece": "0.038",
        "p50": "0.200",
        "p95": "0.300",
    }
