"""What strokes tell: size, base line, weight, bullets, room between words."""

import numpy as np
import pytest

from tools.cv.scans.ink import bullet, extent, ink, is_dot, rooms, size_and_base, stroke


def mask(*boxes: tuple[int, int, int, int], width: int = 200) -> np.ndarray:
    out = np.zeros((48, width), np.bool_)
    for x0, y0, x1, y1 in boxes:
        out[y0:y1, x0:x1] = True
    return out


@pytest.mark.parametrize(("ground", "letters"), [(255, 0), (230, 90), (20, 240), (90, 160)])
def test_ink_is_what_differs_from_its_ground(ground, letters):
    strip = np.full((48, 200), ground, np.uint8)
    strip[10:30, 20:40] = letters
    assert np.array_equal(ink(strip), mask((20, 10, 40, 30)))


def test_faint_differences_are_no_ink():
    strip = np.full((48, 200), 250, np.uint8)
    strip[10:30, 20:40] = 235
    assert not ink(strip).any()


@pytest.mark.parametrize("width", [2, 3, 6])
def test_strokes_are_as_thick_as_they_are(width):
    assert stroke(mask(*((x, 5, x + width, 40) for x in range(10, 190, 20)))) == pytest.approx(width)


def test_no_ink_has_no_strokes():
    assert stroke(mask()) == 0.0


def test_what_reaches_in_from_the_next_line_is_not_of_this_one():
    assert extent(mask((0, 15, 200, 35), (40, 45, 60, 48), (40, 0, 60, 3))) == (15, 35)
    assert extent(mask()) == (0, 48)


@pytest.mark.parametrize(
    ("text", "top", "bottom", "base"),
    [
        ("Hand", 10, 31.3, 31.3),
        ("aceno", 16, 31.3, 31.3),
        ("Hang", 10, 37.3, 31.3),
        ("xyp", 16, 37.3, 31.3),
        ("a, b", 10, 34.9, 31.3),
    ],
)
def test_size_by_which_letters_there_are(text, top, bottom, base):
    size, found = size_and_base(mask((0, top, 200, round(bottom))), text)
    assert size == pytest.approx(30, abs=1.5)
    assert found == pytest.approx(base, abs=1)


@pytest.mark.parametrize(
    ("boxes", "dot"),
    [
        ([(5, 22, 13, 30)], True),
        ([(5, 12, 20, 34)], False),
        ([(5, 24, 30, 27)], False),
        ([(5, 10, 8, 34)], False),
        ([], False),
    ],
)
def test_a_dot_is_small_and_round(boxes, dot):
    assert is_dot(mask(*boxes, width=40), 30) is dot


@pytest.mark.parametrize(
    ("boxes", "found"),
    [
        ([(5, 20, 15, 30)], (5, 15)),
        ([(5, 20, 9, 24)], None),
        ([(5, 15, 15, 35), (25, 15, 35, 35)], None),
        ([(5, 20, 38, 30)], None),
        ([], None),
    ],
)
def test_a_bullet_is_one_compact_mark(boxes, found):
    assert bullet(mask(*boxes, width=40)) == found


def test_room_between_words_is_wider_than_between_letters():
    letters = [(x, 10, x + 12, 34) for x in (10, 24, 38, 62, 76, 90)]
    assert rooms(mask(*letters, width=110), 30) == [(0, 10), (50, 62), (102, 110), (110, 110)]


def test_room_in_spaced_out_writing_is_no_space():
    letters = [(x, 10, x + 12, 34) for x in range(10, 200, 24)]
    assert all(a == 0 or b == 200 for a, b in rooms(mask(*letters), 30))
