"""The printed lines of a PDF, from the places of its letters."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tools.documents.rendering.extract import squeezed
from tools.documents.rendering.files import PDFIUM

_SAME_LINE, _APART = 2.0, 9.0


@dataclass(frozen=True)
class Printed:
    """A line: its page, its edges in points from the upper left corner, and its words without spaces.

    What stands far apart on one height (a title and its dates) is two lines.
    """

    page: int
    left: float
    right: float
    top: float
    bottom: float
    words: str


@dataclass(frozen=True)
class Paper:
    """The pages of a PDF: how many, how large, and the lines in printed order."""

    pages: int
    width: float
    height: float
    lines: tuple[Printed, ...]


def paper_of(pdf: bytes) -> Paper:
    """The lines of a PDF."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            lines = [line for number, page in enumerate(document) for line in _lines(number, page)]
            return Paper(len(document), document[0].get_width(), document[0].get_height(), tuple(lines))
        finally:
            document.close()


def _lines(number: int, page: Any) -> Iterator[Printed]:
    rows: list[tuple[float, list[tuple[tuple[float, ...], str]]]] = []
    for base, box, letter in _letters(page):
        if rows and abs(rows[-1][0] - base) < _SAME_LINE and _near(rows[-1][1], box):
            rows[-1][1].append((box, letter))
        else:
            rows.append((base, [(box, letter)]))
    height = page.get_height()
    for _, row in rows:
        left, right = min(box[0] for box, _ in row), max(box[2] for box, _ in row)
        top, bottom = max(box[3] for box, _ in row), min(box[1] for box, _ in row)
        words = squeezed("".join(letter for _, letter in row))
        yield Printed(number, left, right, height - top, height - bottom, words)


def _letters(page: Any) -> Iterator[tuple[float, tuple[float, ...], str]]:
    """Each letter that is seen: its base line, its box, itself."""
    import pypdfium2

    text = page.get_textpage()
    for at in range(text.count_chars()):
        box, letter = text.get_charbox(at), text.get_text_range(at, 1)
        if box[2] <= box[0] or not letter.strip():
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        pypdfium2.raw.FPDFText_GetCharOrigin(text.raw, at, x, y)
        yield y.value, box, letter


def _near(row: list[tuple[tuple[float, ...], str]], box: tuple[float, ...]) -> bool:
    left, right = min(seen[0] for seen, _ in row), max(seen[2] for seen, _ in row)
    return box[0] - right < _APART and left - box[2] < _APART
