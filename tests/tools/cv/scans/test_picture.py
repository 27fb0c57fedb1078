"""Turning a picture upright, and the way back to the page as the file shows it."""

import numpy as np
import pytest
from PIL import Image

from tools.cv.scans.picture import Picture, tilted


def dotted(x: int, y: int, width: int = 400, height: int = 600) -> Image.Image:
    points = np.full((height, width), 255, np.uint8)
    points[y - 3 : y + 4, x - 3 : x + 4] = 0
    return Image.fromarray(points)


def dot(image: Image.Image) -> tuple[float, float]:
    ys, xs = np.nonzero(np.asarray(image) < 128)
    return float(xs.mean()), float(ys.mean())


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
@pytest.mark.parametrize("degrees", [-2.0, 0.0, 1.5])
@pytest.mark.parametrize("at", [(60, 80), (300, 500), (200, 40)])
def test_what_was_turned_is_found_again(quarters, degrees, at):
    picture = Picture(dotted(*at), (200.0, 300.0)).turned(quarters).levelled(degrees)
    x, y = dot(picture.image)
    x0, y0, x1, y1 = picture.place((x, y, x, y))
    assert [(x0 + x1) / 2, (y0 + y1) / 2] == pytest.approx([at[0] / 2, at[1] / 2], abs=1)


def test_a_page_on_its_head_after_it_was_levelled():
    picture = Picture(dotted(60, 80), (200.0, 300.0)).levelled(1.5).turned(2)
    x, y = dot(picture.image)
    assert list(picture.place((x, y, x, y))[:2]) == pytest.approx([30, 40], abs=1)


def test_a_level_page_is_left_alone():
    picture = Picture(dotted(60, 80), (200.0, 300.0))
    assert picture.levelled(0.1) is picture
    assert picture.levelled(-0.1) is picture


def test_paper_is_of_the_usual_size_whatever_the_file_claims():
    assert Picture(dotted(60, 80), (10_000.0, 15_000.0)).scale * 600 == pytest.approx(842)


@pytest.mark.parametrize(("side", "shape"), [(320, (320, 224)), (640, (640, 416))])
def test_the_small_picture_has_sides_that_can_be_halved(side, shape):
    assert Picture(dotted(60, 80), (200.0, 300.0)).small(side, 32).shape == shape


@pytest.mark.parametrize(
    ("box", "shape"),
    [
        ((0, 0, 400, 40), (48, 480)),
        ((0, 0, 400, 2), (48, 800)),
        ((10, 10, 12, 40), (48, 24)),
        ((10.4, 10.2, 49.6, 30.8), (48, 92)),
    ],
)
def test_a_strip_is_one_line_of_the_height_that_is_read(box, shape):
    strip = Picture(dotted(60, 80), (200.0, 300.0)).strip(box, 48, 800)
    assert strip.shape[0] == shape[0]
    assert strip.shape[1] == pytest.approx(shape[1], abs=4)


def test_chances_turn_as_the_picture_does():
    chance = (1 - np.asarray(dotted(300, 100)) / 255).astype(np.float32)
    picture = Picture(dotted(300, 100), (400.0, 600.0)).levelled(2.0)
    ys, xs = np.nonzero(tilted(chance, 2.0) > 0.5)
    assert list(dot(picture.image)) == pytest.approx([xs.mean(), ys.mean()], abs=0.5)
    assert tilted(chance, 0.05) is chance
