"""Points that hang together, the boxes of lines, and how a page is turned."""

import math

import numpy as np
import pytest

from tools.cv.scans.blobs import blobs, on_its_side, slant


def paper(*boxes: tuple[int, int, int, int], size: tuple[int, int] = (200, 300)) -> np.ndarray:
    out = np.zeros(size, np.float32)
    for x0, y0, x1, y1 in boxes:
        out[y0:y1, x0:x1] = 1.0
    return out


def falling(degrees: float, lines: int = 4) -> np.ndarray:
    out = np.zeros((400, 600), np.float32)
    for line in range(lines):
        for x in range(50, 550):
            y = round(60 + line * 60 + (x - 50) * math.tan(math.radians(degrees)))
            out[y : y + 6, x] = 1.0
    return out


def box(blob):
    return blob.x0, blob.y0, blob.x1, blob.y1


@pytest.mark.parametrize(
    "boxes",
    [
        [(10, 10, 60, 20)],
        [(10, 10, 60, 20), (10, 40, 90, 50)],
        [(10, 10, 60, 20), (70, 10, 120, 20)],
        [(0, 0, 300, 200)],
        [],
    ],
)
def test_each_rectangle_is_a_blob(boxes):
    found = blobs(paper(*boxes))
    assert sorted(box(b) for b in found) == sorted(boxes)
    assert all(b.area == b.width * b.height for b in found)


def test_what_touches_is_one_even_when_it_meets_late():
    found = blobs(paper((10, 10, 20, 60), (50, 10, 60, 60), (10, 50, 60, 60)))
    assert [box(b) for b in found] == [(10, 10, 60, 60)]
    assert found[0].area == 10 * 40 + 10 * 40 + 50 * 10


def test_specks_are_no_lines():
    assert blobs(paper((10, 10, 12, 12), (50, 50, 90, 52))) == []


def test_faint_points_are_none():
    assert blobs((paper((10, 10, 60, 20)) * 0.2).astype(np.float32)) == []


def test_the_box_of_a_line_is_larger_than_its_core():
    x0, y0, x1, y1 = blobs(paper((50, 50, 250, 60)))[0].grown()
    assert x0 < 50
    assert x1 > 250
    assert 22 < y1 - y0 < 28


@pytest.mark.parametrize("degrees", [-2.0, -1.0, -0.3, 0.0, 0.3, 1.0, 2.0])
def test_how_much_lines_fall(degrees):
    assert slant(blobs(falling(degrees))) == pytest.approx(degrees, abs=0.1)


def test_nothing_long_says_nothing():
    assert slant(blobs(paper((10, 10, 20, 20)))) == 0.0
    assert slant([]) == 0.0


@pytest.mark.parametrize(
    ("boxes", "turned"),
    [
        ([(10, 10, 200, 20), (10, 40, 200, 50)], False),
        ([(10, 10, 20, 180), (40, 10, 50, 180)], True),
        ([(10, 10, 20, 60), (40, 10, 240, 20)], False),
        ([], False),
    ],
)
def test_text_that_runs_up_the_page(boxes, turned):
    assert on_its_side(blobs(paper(*boxes))) is turned
