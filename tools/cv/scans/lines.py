"""The lines of a picture of a page, found and read."""

from dataclasses import dataclass

from tools.cv.scans.blobs import Blob, blobs, on_its_side, slant
from tools.cv.scans.engine import STEP, Engine, engine
from tools.cv.scans.letters import Letter, letters_of
from tools.cv.scans.picture import Box, Grey, Picture, tilted

SIDE = 1280
"""Points along the longer side of the picture in which lines are looked for."""
HEIGHT = 48
WIDEST = 3200
BATCH = 3200
"""Points of line that are read in one go."""
MOST_LINES = 400
SAMPLE = 5
"""Lines read to see whether a page stands on its head."""
PIECE = 10
"""So many heights of such a line are enough."""
UPRIGHT, MARGIN = 0.85, 0.1
"""Lines of a page that stands right are read so surely; of one on its head much less surely than the other way up."""


@dataclass(slots=True)
class Line:
    """One line as it was seen."""

    box: Box
    strip: Grey
    letters: list[Letter]

    @property
    def sure(self) -> float:
        """How surely it was read."""
        return sure(self.letters)

    @property
    def text(self) -> str:
        """Its letters."""
        return "".join(x.text for x in self.letters)


def seen_lines(picture: Picture) -> tuple[Picture, list[Line]]:
    """The picture turned upright and level, and its lines."""
    reader = engine()
    picture, boxes = _boxes(picture, reader)
    return picture, [line for line in _read(picture, boxes, reader) if line.text.strip()]


def _boxes(picture: Picture, reader: Engine) -> tuple[Picture, list[Box]]:
    """The picture turned upright and level, and the boxes of its lines."""
    chance = reader.find(picture.small(SIDE, STEP))
    found = blobs(chance)
    if on_its_side(found):
        picture = picture.turned(1)
        chance = reader.find(picture.small(SIDE, STEP))
        found = blobs(chance)
    angle = slant(found)
    level = picture.levelled(angle)
    found = blobs(tilted(chance, angle)) if level is not picture else found
    boxes = _scaled(found, level, chance.shape)
    if _on_its_head(level, boxes, reader):
        width, height = level.image.size
        return level.turned(2), [(width - b[2], height - b[3], width - b[0], height - b[1]) for b in boxes]
    return level, boxes


def _scaled(found: list[Blob], picture: Picture, shape: tuple[int, ...]) -> list[Box]:
    width, height = picture.image.size
    across, down = width / shape[1], height / shape[0]
    boxes = []
    for blob in found[:MOST_LINES]:
        x0, y0, x1, y1 = blob.grown()
        boxes.append((max(0.0, x0 * across), max(0.0, y0 * down), min(width, x1 * across), min(height, y1 * down)))
    return boxes


def _on_its_head(picture: Picture, boxes: list[Box], reader: Engine) -> bool:
    """Whether the longest lines are read more surely upside down."""
    longest = sorted(boxes, key=lambda b: b[0] - b[2])[:SAMPLE]
    starts = [(x0, y0, min(x1, x0 + PIECE * (y1 - y0)), y1) for x0, y0, x1, y1 in longest]
    strips = [picture.strip(b, HEIGHT, WIDEST) for b in starts]
    if not strips:
        return False
    right = _together(strips, reader)
    return right < UPRIGHT and _together([s[::-1, ::-1] for s in strips], reader) > right + MARGIN


def _together(strips: list[Grey], reader: Engine) -> float:
    return sure([x for s in strips for x in letters_of(reader.read([s])[0], reader.letters)])


def sure(letters: list[Letter]) -> float:
    """How surely letters were read, all in all."""
    return sum(x.sure for x in letters) / len(letters) if letters else 0.0


def _read(picture: Picture, boxes: list[Box], reader: Engine) -> list[Line]:
    """Reads lines of like length together."""
    strips = sorted(((picture.strip(b, HEIGHT, WIDEST), b) for b in boxes), key=lambda s: s[0].shape[1])
    lines: list[Line] = []
    while strips:
        widest = strips[-1][0].shape[1]
        count = max(1, BATCH // widest)
        batch, strips = strips[-count:], strips[:-count]
        for (strip, box), chances in zip(batch, reader.read([s for s, _ in batch]), strict=True):
            lines.append(Line(box, strip, letters_of(chances, reader.letters)))
    return lines
