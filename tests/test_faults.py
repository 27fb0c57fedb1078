"""The table of faults names tests that exist: one that is renamed or gone leaves no promise without its proof."""

import re
from pathlib import Path

import pytest

from tests.ui.test_render import PAYLOADS

ROOT = Path(__file__).parents[1]
WANTED = [f"F{n:02}" for n in range(1, 31)] + [f"T{n:02}" for n in range(1, 31)] + [f"K{n}" for n in range(1, 5)]
TABLE = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in TABLE.splitlines() if re.match(r"\| [FTK]\d", line)]


def test_every_fault_threat_and_rule_has_its_line():
    assert [row[0] for row in ROWS] == WANTED


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_each_promise_has_tests_that_exist_or_says_that_it_is_not_built(row):
    _, fault, promise, tests = row
    assert fault
    assert tests or "*Not built*" in promise
    for named in tests.split():
        path, _, name = named.partition("::")
        text = (ROOT / path).read_text(encoding="utf-8")
        assert not name or re.search(rf"^def {name}\(", text, re.MULTILINE), named


def test_the_forms_that_are_tried_are_as_many_as_is_said():
    said = re.search(r"0 of (\d+) forms leave the page", TABLE)
    assert said
    assert int(said[1]) == len(PAYLOADS) >= 40
