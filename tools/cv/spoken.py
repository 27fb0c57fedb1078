"""Languages and how well they are spoken, in the CV's own words."""

import re

from tools.cv.lexicon import is_language, is_level, language_in
from tools.cv.lists import BARS, logical
from tools.cv.page import Line, Part
from tools.cv.tidy import fold
from tools.cv.values import Found, found


def languages(lines: list[Line]) -> list[tuple[Found, Found | None]]:
    """Languages with their level in the CV's words."""
    out: list[tuple[Found, Found | None]] = []
    for part in (p for line in logical(lines) for p in _language_parts(line)):
        made = _language(part)
        if made:
            out.append(made)
        if not made and out and out[-1][1] is None and part.text.strip() and is_level(part.text):
            out[-1] = (out[-1][0], found(_bare(part), 0.85))
    return out


def _language_parts(line: Line) -> list[Part]:
    marks = re.compile(r"\t|\s*[•·|;●▪、；，،؛│]\s*|,\s+(?![^(]*\))|\.\s+(?=[^\W\d_])|\s+(?:und|and|et|y|e|en|i|и)\s+(?![^(]*\))")
    parts, start = [], 0
    for piece in [*marks.finditer(line.text), None]:
        end = piece.start() if piece else len(line.text)
        parts.append(Part(line, start, end))
        start = piece.end() if piece else end
    return parts


def _bare(part: Part) -> Part:
    """A part without the brackets around all of it."""
    part = part.trimmed(" \t,;:：|·•–—-/")
    around = part.text[:1] + part.text[-1:] in {"()", "（）", "[]"}
    return Part(part.line, part.start + 1, part.end - 1) if around else part


def _language(part: Part) -> tuple[Found, Found | None] | None:
    text = part.text
    name = language_in(text)
    if not name:
        return None
    at = text.find(name)
    value = Found(
        name, [Part(part.line, part.start + at, part.start + at + len(name))], 0.93 if is_language(text) or at <= 1 else 0.8
    )
    before, rest = text[:at], Part(part.line, part.start + at + len(name), part.end)
    if len(fold(before).split()) > 4:  # noqa: PLR2004 - a sentence
        return None
    level = found(_bare(rest), 0.85, " \t,;:：|·•–—-()/")
    if not level.text and before.strip():
        level = found(_bare(Part(part.line, part.start, part.start + at)), 0.7, " \t,;:：|·•–—-()/")
    useful = level.text and len(level.text) < 60 and not BARS.fullmatch(level.text)  # noqa: PLR2004
    return value, level if useful else None
