"""The boxes of lines in the finder's answer, and how the page is turned."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SURE = 0.3
"""From this chance on a point is taken for text."""
SMALL = 3
LONG = 8
"""A blob this many times wider than high shows how the page is turned."""
SPREAD = 1.5
"""The finder marks the core of a line; the line is larger by its area over its outline times this."""


@dataclass(slots=True)
class Blob:
    """Points that hang together: the box around them, how many they are, and the sums a straight line through them needs."""

    x0: int
    y0: int
    x1: int
    y1: int
    area: int = 0
    x: float = 0.0
    y: float = 0.0
    xx: float = 0.0
    xy: float = 0.0

    def take(self, first: int, last: int, row: int) -> None:
        """Adds a stretch of a row, `last` left out."""
        count, total = last - first, (first + last - 1) * (last - first) / 2
        self.x0, self.y0, self.x1, self.y1 = min(self.x0, first), min(self.y0, row), max(self.x1, last), max(self.y1, row + 1)
        self.area, self.x, self.y = self.area + count, self.x + total, self.y + row * count
        squares = (last * (last - 1) * (2 * last - 1) - first * (first - 1) * (2 * first - 1)) / 6
        self.xx, self.xy = self.xx + squares, self.xy + row * total

    def join(self, other: "Blob") -> None:
        """Adds all of another."""
        self.x0, self.y0 = min(self.x0, other.x0), min(self.y0, other.y0)
        self.x1, self.y1 = max(self.x1, other.x1), max(self.y1, other.y1)
        self.area, self.x, self.y = self.area + other.area, self.x + other.x, self.y + other.y
        self.xx, self.xy = self.xx + other.xx, self.xy + other.xy

    @property
    def width(self) -> int:
        """Its box's width."""
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        """Its box's height."""
        return self.y1 - self.y0

    @property
    def slope(self) -> float:
        """How far it falls for each point to the right."""
        spread = self.xx - self.x * self.x / self.area
        return (self.xy - self.x * self.y / self.area) / spread if spread else 0.0

    def grown(self) -> tuple[float, float, float, float]:
        """The box of the whole line of text."""
        more = self.width * self.height * SPREAD / (2 * (self.width + self.height))
        return self.x0 - more, self.y0 - more, self.x1 + more, self.y1 + more


class _Gatherer:
    """Joins stretches of rows that touch into blobs."""

    def __init__(self) -> None:
        self.blobs: list[Blob] = []
        self.parent: list[int] = []
        self.above: list[tuple[int, int, int]] = []

    def root(self, number: int) -> int:
        """The blob that a blob was joined to."""
        while self.parent[number] != number:
            self.parent[number] = number = self.parent[self.parent[number]]
        return number

    def row(self, row: int, edges: list[int]) -> None:
        """Takes the stretches of one row: first and last points by turns."""
        now = []
        for first, last in zip(edges[::2], edges[1::2], strict=True):
            touching = sorted({self.root(n) for a, b, n in self.above if a < last and b > first})
            if not touching:
                touching = [len(self.blobs)]
                self.parent.append(len(self.blobs))
                self.blobs.append(Blob(first, row, last, row))
            for other in touching[1:]:
                self.parent[other] = touching[0]
                self.blobs[touching[0]].join(self.blobs[other])
            self.blobs[touching[0]].take(first, last, row)
            now.append((first, last, touching[0]))
        self.above = now


def blobs(chance: NDArray[np.float32]) -> list[Blob]:
    """The blobs of a picture of chances, without specks."""
    gatherer = _Gatherer()
    marked = (chance > SURE).astype(np.int8)
    for row in range(marked.shape[0]):
        gatherer.row(row, np.flatnonzero(np.diff(marked[row], prepend=0, append=0)).tolist())
    whole = [b for n, b in enumerate(gatherer.blobs) if gatherer.parent[n] == n]
    return [b for b in whole if b.width >= SMALL and b.height >= SMALL]


def on_its_side(found: list[Blob]) -> bool:
    """Whether most of the text runs up or down."""
    upright = sum(b.area for b in found if b.width > 2 * b.height)
    return sum(b.area for b in found if b.height > 2 * b.width) > upright


def slant(found: list[Blob]) -> float:
    """How much the lines of a page fall to the right, in degrees."""
    slopes = sorted((b.slope, b.width) for b in found if b.width > LONG * b.height * 0.5)
    half, passed = sum(w for _, w in slopes) / 2, 0
    for slope, width in slopes:
        passed += width
        if passed >= half:
            return math.degrees(math.atan(slope))
    return 0.0
