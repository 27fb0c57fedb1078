"""Lines that go on with a bullet: a year that stands first in one begins no entry."""

import pytest

from tools.cv.entries import entries
from tools.cv.hanging import hanging
from tools.cv.page import CELL, Line, Word

LEFT, TEXT, EDGE = 60.0, 70.0, 300.0


def line(text: str, x0: float = TEXT, x1: float = EDGE, **more) -> Line:
    """A line whose words share the room from one edge to the other, 9 points high."""
    words = text.split(" ")
    step = (x1 - x0) / len(words)
    made = [Word(w, x0 + n * step, 0, x0 + (n + 1) * step - 2, 9, 9.0, bold=more.get("bold", False)) for n, w in enumerate(words)]
    kept = {key: value for key, value in more.items() if key != "bold"}
    return Line(made, **kept)


BULLET = line("No accident with lost time in the hall since", bullet=True)

CASES = {
    "goes on": (line("2020, which took a new system", x1=220), True),
    "goes on to the edge": (line("2020, which took a new system"), True),
    "begins at the bullet": (line("2020, which took a new system", x0=LEFT, x1=220), False),
    "stands further in": (line("2020, which took a new system", x0=TEXT + 6, x1=220), False),
    "far below": (line("2020 – 2021 Fitter", x1=220, gap=0.8), False),
    "bold": (line("2020 – 2021 Fitter", x1=220, bold=True), False),
    "a heading": (line("2020 – 2021 Fitter", x1=220, heading=2), False),
    "cells": (line(f"2020{CELL}Fitter", x1=220), False),
    "next page": (line("2020, which took a new system", x1=220, page=2), False),
    "another column": (line("2020, which took a new system", x1=220, block=1), False),
    "no places": (Line([Word("2020,"), Word("which")]), False),
}


@pytest.mark.parametrize("name", CASES)
def test_which_lines_hang_under_a_bullet(name):
    after, hangs = CASES[name]
    assert hanging([BULLET, after]) == ({1} if hangs else set())


def test_a_line_that_had_room_above_begins_something():
    short = line("No accident", bullet=True, x1=120)
    assert hanging([short, line("2020, which took a new system of permits", x1=EDGE)]) == set()


def test_a_bullet_over_three_lines_is_one():
    assert hanging([BULLET, line("2019 and again in the long year of"), line("2020.", x1=100)]) == {1, 2}


def test_nothing_hangs_under_a_plain_line():
    assert hanging([line("Site Manager of all the laboratories here"), line("2020, which took a new system", x1=220)]) == set()


def test_no_entry_begins_in_the_middle_of_a_bullet():
    head = line(f"Site{CELL}Manager 2018 – 2021", x0=LEFT, bold=True)
    found = entries([head, BULLET, line("2020, which took a new system of permits,", x1=290), line("2021 too.", x1=110)])
    assert [entry.dates.first for entry in found if entry.dates] == ["2018"]
    assert len(found[0].body) == 3
