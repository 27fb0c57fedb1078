"""Where on the page a value stands: each line of it has a box of its own, so that what lights up is what was read."""

from dataclasses import dataclass, field
from typing import Any

from tools.cv.models import FieldSource

Mark = tuple[int, float, float, float, float]
"""Page, and x0, y0, x1, y1 in points from its top left corner."""


@dataclass(frozen=True)
class Look:
    """How a file looks. A file without pages has no sizes; its lines say how they are set instead of where."""

    sizes: list[list[float]] = field(default_factory=list)
    text: str = ""
    lines: list[dict[str, Any]] = field(default_factory=list)


def of_text(text: str) -> Look:
    """The look of a file of which only the text is known: its lines, set alike."""
    start, lines = 0, []
    for row in text.split("\n"):
        lines.append({"start": start, "end": start + len(row)})
        start += len(row) + 1
    return Look(text=text, lines=lines)


def marks_of(look: Look, source: FieldSource) -> list[Mark]:
    """The boxes of a value, one a line; the box of the reading where the lines cannot tell."""
    found = [mark for line in _lines(look, source) if (mark := _around(line, source))]
    if found:
        return found
    return [(source.page, *source.box)] if source.page and source.box else []


def spans_of(look: Look, source: FieldSource) -> list[tuple[int, int]]:
    """The characters of a value in the text, one span a line."""
    start, end = source.start or 0, source.end or 0
    return [(max(start, line["start"]), min(end, line["end"])) for line in _lines(look, source)]


def _lines(look: Look, source: FieldSource) -> list[dict[str, Any]]:
    """The lines a value runs over. Where it was put together from parts, what lies between them is none of it."""
    if source.start is None or source.end is None:
        return []
    inside = [line for line in look.lines if line["start"] < source.end and line["end"] > source.start]
    words = _plain(source.source_text)
    if _plain(look.text[source.start : source.end]) == words:
        return inside
    return [
        line for line in inside if _plain(look.text[max(source.start, line["start"]) : min(source.end, line["end"])]) in words
    ]


def _around(line: dict[str, Any], source: FieldSource) -> Mark | None:
    start, end = source.start or 0, source.end or 0
    boxes = [w[2:] for w in line.get("words", ()) if w[0] < end and w[1] > start and w[4] > w[2]]
    if not boxes:
        return None
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return line["page"], min(x0), min(y0), max(x1), max(y1)


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())
