"""What the strokes of a line tell beside its letters: its size, the line it stands on, how bold it is, marks nobody read."""

import numpy as np
from numpy.typing import NDArray

FAINT = 30
"""Least difference of brightness between ink and paper, of 255."""
BODY = 0.35
"""Rows with this share of the fullest row's ink are the body of a line."""
THIN = 2
"""A row with fewer points of ink is above all letters."""
BLUR = 0.02
"""So are rows with less than this share of the fullest row's ink: in long lines the blur above letters adds up. Tails are few."""
SPACE, TIMES, USUAL = 0.19, 2.4, 0.3
"""A space is at least so wide, in sizes, and so many times wider than the narrow rooms between letters."""
DOT = 0.45
"""A bullet is smaller than this share of the font's size; small letters are higher."""
BLOT = 20
"""Least points of ink of a bullet, in a strip 48 high."""
RISEN, CAP, SMALL, TAIL, HOOK = 0.73, 0.69, 0.5, 0.22, 0.12
"""Heights of letters like b, of capitals and of small ones, depth of tails and of commas, as shares of a font's size; most fonts are near."""
TALL = frozenset("bdfhklß()[]{}/|")
DEEP = frozenset("gjpqyçşţģķļņŗQ()[]{}|$")
COMMAS = frozenset(",;")
LOW = frozenset("acegmnopqrsuvwxyzıæœç.,:;-–—•·_+~=<>")

Mask = NDArray[np.bool_]


def ink(strip: NDArray[np.uint8]) -> Mask:
    """Where a strip has ink: what differs from its ground, dark on light or light on dark."""
    ground = float(np.median(strip))
    low, high = float(np.percentile(strip, 1)), float(np.percentile(strip, 99))
    far = low if ground - low > high - ground else high
    if abs(far - ground) < FAINT:
        return np.zeros(strip.shape, np.bool_)
    return (strip < (ground + far) / 2) if far < ground else (strip > (ground + far) / 2)


def stroke(mask: Mask) -> float:
    """How thick strokes are, in points: ink for each edge that a row of points crosses."""
    edges = int(np.count_nonzero(mask[:, 1:] & ~mask[:, :-1])) + int(np.count_nonzero(mask[:, 0]))
    return float(np.count_nonzero(mask)) / edges if edges else 0.0


def extent(mask: Mask) -> tuple[int, int]:
    """First row of a line's ink and the row after its last, without what reaches in from lines above and below."""
    rows = mask.sum(axis=1)
    strong = np.flatnonzero(rows >= BODY * rows.max()) if rows.max() else np.array([], int)
    if not len(strong):
        return 0, mask.shape[0]
    top, bottom = int(strong[0]), int(strong[-1]) + 1
    while top > 0 and rows[top - 1] >= max(THIN, BLUR * rows.max()):
        top -= 1
    while bottom < len(rows) and rows[bottom] >= 1:
        bottom += 1
    return top, bottom


def shape(text: str) -> tuple[float, float]:
    """How high the letters of a line stand on it and how deep they reach below it, in sizes."""
    high = any((c not in LOW and c not in DEEP) or c == "Q" for c in text)
    tall = RISEN if any(c in TALL for c in text) else CAP if high else SMALL
    return tall, TAIL if any(c in DEEP for c in text) else HOOK if any(c in COMMAS for c in text) else 0.0


def size_and_base(mask: Mask, text: str) -> tuple[float, float]:
    """Size of the font and height of the line it is written on, in points of the strip, by which letters there are."""
    top, bottom = extent(mask)
    tall, depth = shape(text)
    size = (bottom - top) / (tall + depth)
    return size, bottom - depth * size


def is_dot(mask: Mask, size: float) -> bool:
    """Whether the ink of one letter is as small as a bullet beside letters of a size, and about as wide as high."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return False
    high, wide = int(rows[-1] - rows[0]) + 1, int(columns[-1] - columns[0]) + 1
    return high < DOT * size and DOT / 2 < wide / high < 1 / DOT


def bullet(mask: Mask) -> tuple[int, int] | None:
    """First and last column of the one compact mark that a piece of a line holds; None when it holds none or more."""
    columns = np.flatnonzero(mask.any(axis=0))
    if not len(columns) or np.count_nonzero(mask) < BLOT:
        return None
    first, last = int(columns[0]), int(columns[-1]) + 1
    compact = last - first <= mask.shape[0] * 0.55 and len(columns) > 0.8 * (last - first)
    return (first, last) if compact else None


def rooms(mask: Mask, size: float) -> list[tuple[int, int]]:
    """First and last columns of the stretches without ink that are wider than between the letters of a word, and of both ends."""
    filled: NDArray[np.int8] = np.asarray(mask.any(axis=0), np.int8)
    edges = np.flatnonzero(np.diff(filled, prepend=1, append=1)).tolist()
    every = list(zip(edges[::2], edges[1::2], strict=True))
    inner = sorted(b - a for a, b in every if a > 0 and b < mask.shape[1])
    usual = inner[int(len(inner) * USUAL)] if inner else 0
    wide = max(SPACE * size, TIMES * usual)
    ends = [(0, 0)] if not every or every[0][0] else []
    return [*ends, *((a, b) for a, b in every if b - a >= wide or a == 0 or b == mask.shape[1]), (mask.shape[1], mask.shape[1])]
