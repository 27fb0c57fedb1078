"""How a file looks, for a person who compares it with what was read: pictures of its pages, or its lines, and where each word stands.

PDFium is neither thread-safe nor safe from hostile files, so this runs in the child process only.
"""

import base64
import io
from typing import Any

import PIL.JpegImagePlugin  # noqa: F401 - loaded once, in the process that forks for each file
import pypdfium2 as pdfium

from tools.cv.page import CELL, Document, Line

PIXELS = 1200
"""Width of a page's picture: sharp at the width it is shown, also on a dense screen."""
MOST_PIXELS, LONGEST_SIDE = 6_000_000, 8_000
"""A page may be of any size; its picture may not."""
QUALITY = 82
"""Of JPEG: ten times as fast to make as WebP, where a page has to appear at once."""


def pictures(data: bytes, wanted: list[int]) -> dict[str, Any]:
    """Pictures of the pages wanted (from 1 on) as base64 JPEG, by page number; a page that cannot be drawn is left out."""
    pdf = pdfium.PdfDocument(data)
    found = {}
    for number in wanted:
        if 0 < number <= len(pdf):
            try:
                found[str(number)] = _picture(pdf[number - 1])
            except pdfium.PdfiumError:
                continue
    return {"pictures": found}


def _picture(page: Any) -> str:
    width, height = page.get_size()
    scale = min(PIXELS / max(width, 1), LONGEST_SIDE / max(height, 1), (MOST_PIXELS / max(width * height, 1)) ** 0.5)
    image = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
    packed = io.BytesIO()
    image.save(packed, "JPEG", quality=QUALITY)
    return base64.b64encode(packed.getvalue()).decode()


def sizes(data: bytes) -> dict[str, Any]:
    """Width and height of each page in points."""
    pdf = pdfium.PdfDocument(data)
    return {"sizes": [[round(side, 1) for side in pdf.get_page_size(number)] for number in range(len(pdf))]}


def look(document: Document) -> dict[str, Any]:
    """The text and its lines as they were read, with the place of each in it; where the file has pages, with a box for each word."""
    return {"text": document.text, "lines": [_line(line, paged=document.paged) for line in document.lines]}


def _line(line: Line, *, paged: bool) -> dict[str, Any]:
    made: dict[str, Any] = {"page": line.page, "start": line.offset, "end": line.offset + len(line.text)}
    if paged:
        return made | {
            "words": [
                [
                    line.offset + w.start,
                    line.offset + w.start + len(w.text),
                    *(round(at, 1) for at in w.place or (w.x0, w.y0, w.x1, w.y1)),
                ]
                for w in line.words
            ]
        }
    return made | {
        "bullet": line.bullet,
        "heading": line.heading > 0 or (line.bold and line.caps),
        "bold": line.bold,
        "gap": line.gap >= 1 or line.heading > 0,
        "cells": CELL in line.text,
    }
