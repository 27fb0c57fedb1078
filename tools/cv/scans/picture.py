"""A picture of a page: grey, turned upright and level, and the way back to where things stand on the page."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

PAPER = 842.0
"""Points along the longer side of the page that words are placed on: A4, whatever size the file claims."""
LEVEL = 0.15
"""A page that is turned less than this, in degrees, is left as it is."""

Grey = NDArray[np.uint8]
Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Picture:
    """Grey points, and how they were turned from the page as the file shows it."""

    image: Image.Image
    real: tuple[float, float]
    """The page's width and height in the file's points."""
    quarters: int = 0
    """Quarter turns, against the clock."""
    degrees: float = 0.0
    """Then turned by so much against the clock, about its middle."""

    @property
    def scale(self) -> float:
        """Points of paper for each point of the picture."""
        return PAPER / max(self.image.size)

    def turned(self, quarters: int) -> "Picture":
        """The same after quarter turns against the clock."""
        ways = (None, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
        way = ways[quarters % 4]
        image = self.image if way is None else self.image.transpose(way)
        return Picture(image, self.real, (self.quarters + quarters) % 4, self.degrees)

    def levelled(self, degrees: float) -> "Picture":
        """The same, turned a little against the clock about its middle."""
        if abs(degrees) < LEVEL:
            return self
        return Picture(_tilted(self.image, degrees, 255), self.real, self.quarters, self.degrees + degrees)

    def place(self, box: Box) -> Box:
        """Where a box of this picture, in its own points, stands on the page as the file shows it."""
        width, height = self.image.size
        corners = [(box[0], box[1]), (box[2], box[1]), (box[0], box[3]), (box[2], box[3])]
        angle = math.radians(self.degrees)
        sine, cosine = math.sin(angle), math.cos(angle)
        back = []
        for x, y in corners:
            dx, dy = x - width / 2, y - height / 2
            back.append(self._unturned((dx * cosine - dy * sine) / width + 0.5, (dx * sine + dy * cosine) / height + 0.5))
        xs, ys = [x for x, _ in back], [y for _, y in back]
        return min(xs), min(ys), max(xs), max(ys)

    def _unturned(self, x: float, y: float) -> tuple[float, float]:
        for _ in range(self.quarters):
            x, y = 1 - y, x
        return x * self.real[0], y * self.real[1]

    def small(self, side: int, step: int) -> Grey:
        """The picture with its longer side about `side`, both sides multiples of `step`."""
        factor = side / max(self.image.size)
        width, height = (max(step, round(s * factor / step) * step) for s in self.image.size)
        return np.asarray(self.image.resize((width, height), Image.Resampling.BILINEAR), np.uint8)

    def strip(self, box: Box, height: int, widest: int) -> Grey:
        """One line, cut out and made `height` points high."""
        line = self.image.crop((math.floor(box[0]), math.floor(box[1]), math.ceil(box[2]), math.ceil(box[3])))
        width = min(widest, max(height // 2, round(line.width * height / line.height)))
        return np.asarray(line.resize((width, height), Image.Resampling.BILINEAR), np.uint8)


def tilted(chance: NDArray[np.float32], degrees: float) -> NDArray[np.float32]:
    """A picture of chances turned like `Picture.levelled` turns its own."""
    if abs(degrees) < LEVEL:
        return chance
    return np.asarray(_tilted(Image.fromarray((chance * 255).astype(np.uint8)), degrees, 0)).astype(np.float32) / np.float32(255)


def _tilted(image: Image.Image, degrees: float, ground: int) -> Image.Image:
    return image.rotate(degrees, Image.Resampling.BILINEAR, fillcolor=ground)
