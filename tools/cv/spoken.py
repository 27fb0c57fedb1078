"""Languages and how well they are spoken, in the CV's own words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tools.cv.grids import cells
from tools.cv.lexicon import is_language, is_level, known, language_in
from tools.cv.lists import BARS, logical
from tools.cv.page import CELL, Line, Part
from tools.cv.tidy import fold, lower
from tools.cv.values import Found, found

MARKS = re.compile(
    r"\t|\s*(?:[·|;▪、；，،؛│]|(?<![•●○])[•●](?![•●○]))\s*|,\s+(?![^(]*\))|\.\s+(?=[^\W\d_])|\s+(?:und|and|et|y|e|en|i|и|&)\s+(?![^(]*\))"
)
EDGE = " \t,;:：|·•–—-/"
PLURAL = re.compile(r"\((?:s|n|en|es|e|i)\)")
COMMON = re.compile(r"(?<![A-Za-z])[ABC][12][+-]?(?![A-Za-z0-9])")
MOST_BEFORE = 4
"""More words than this before a language are a sentence."""
LONGEST = 60


@dataclass(slots=True)
class Tongue:
    """A language and what is said of it, in the order of the file."""

    name: Found
    levels: list[Found] = field(default_factory=list)

    @property
    def level(self) -> Found | None:
        """What is said of it as one value: a level a skill is told once where it is the same."""
        if not self.levels:
            return None
        texts = dict.fromkeys(x.text for x in self.levels)
        return Found(", ".join(texts), [p for x in self.levels for p in x.parts], min(x.confidence for x in self.levels))


def languages(lines: list[Line]) -> list[tuple[Found, Found | None]]:
    """Languages with their level in the CV's words, each once."""
    out: list[Tongue] = []
    row: list[Tongue] = []
    for line in logical(lines):
        bare = len(row) > 1 and not any(t.levels for t in row)
        if bare and (levels := _levels_beside(line, len(row))):
            for tongue, level in zip(row, levels, strict=True):
                tongue.levels.append(level)
        else:
            row = _row(out, line)
    return [(t.name, t.level) for t in out]


def _row(out: list[Tongue], line: Line) -> list[Tongue]:
    """Puts what a line tells into the list; gives the languages that it names."""
    row: list[Tongue] = []
    for part in _language_parts(line):
        if made := _language(part):
            row.append(_kept(out, made))
        elif out:
            _say(out[-1], part)
    return row


def _kept(out: list[Tongue], made: Tongue) -> Tongue:
    """The language in the list: a second mention only adds a level that was missing."""
    same = next((t for t in out if fold(t.name.text) == fold(made.name.text)), None)
    if same is None:
        out.append(made)
        return made
    same.levels = same.levels or made.levels
    return same


def _say(tongue: Tongue, part: Part) -> None:
    """Adds a level that stands apart from its language; the levels of reading, writing and so on are kept when they differ."""
    text = part.text.strip(EDGE)
    if is_activity(text) and (level := COMMON.search(part.text)):
        tongue.levels.append(Found(level[0], [Part(part.line, part.start + level.start(), part.start + level.end())], 0.8))
    elif text and is_level(text) and (not tongue.levels or COMMON.fullmatch(text)):
        tongue.levels.append(found(_bare(part), 0.85))
    elif fold(text) and not tongue.levels and BARS.fullmatch(text):
        tongue.levels.append(found(part, 0.7))


def is_activity(text: str) -> bool:
    """Whether a text names what is done in a language ("reading", "Ascolto"), with or without a level."""
    return known(COMMON.sub("", text).strip(f"{EDGE}()"), "languages", "activities")


def _levels_beside(line: Line, count: int) -> list[Found]:
    """As many levels as languages stand in the row above, in their order; else none."""
    if language_in(line.text):
        return []
    beside = [found(Part(line, c.offset - line.offset, c.offset - line.offset + len(c.text)), 0.8) for c in cells(line)]
    if len(beside) == count and CELL in line.text:
        return beside
    told = [found(Part(line, start, end), 0.75) for start, end in _levels_in(line.text)]
    return told if len(told) == count else []


def _levels_in(text: str) -> Iterator[tuple[int, int]]:
    """The levels of a text, the longest at each place; nothing when other words stand between them."""
    words = list(re.finditer(r"\S+", text))
    at = 0
    while at < len(words):
        size = next(
            (n for n in range(4, 0, -1) if at + n <= len(words) and is_level(text[words[at].start() : words[at + n - 1].end()])),
            0,
        )
        if not size:
            return
        yield words[at].start(), words[at + size - 1].end()
        at += size


def _language_parts(line: Line) -> list[Part]:
    parts, start = [], 0
    for piece in [*MARKS.finditer(line.text), None]:
        end = piece.start() if piece else len(line.text)
        parts += _one_each(Part(line, start, end))
        start = piece.end() if piece else end
    return parts


def _one_each(part: Part) -> list[Part]:
    """A part that begins with a language and names more of them, cut before each."""
    first = language_in(part.text)
    at = part.text.find(first) + len(first) if first else 0
    second = language_in(part.text[at:]) if first else ""
    if not second or is_language(part.text):
        return [part]
    where = part.text.find(second, at)
    between = part.text[at:where]
    if (fold(part.text[: part.text.find(first)]) and fold(between)) or between.count("(") > between.count(")"):
        return [part]
    return [Part(part.line, part.start, part.start + where), *_one_each(Part(part.line, part.start + where, part.end))]


def _bare(part: Part) -> Part:
    """A part without the brackets around all of it."""
    part = part.trimmed(EDGE)
    around = part.text[:1] + part.text[-1:] in {"()", "（）", "[]"}
    return Part(part.line, part.start + 1, part.end - 1) if around else part


def _language(part: Part) -> Tongue | None:
    text = part.text
    name = language_in(text)
    if not name:
        return None
    at = text.find(name)
    before, rest = text[:at], Part(part.line, part.start + at + len(name), part.end)
    if len(fold(before).split()) > MOST_BEFORE:
        return None
    start = part.start + at
    if known(before.strip(), "languages", "kinds"):
        start = part.start + len(before) - len(before.lstrip())
    sure = is_language(text) or at <= 1
    value = found(Part(part.line, start, part.start + at + len(name)), 0.93 if sure else 0.8, "")
    level = found(_bare(rest), 0.85, f"{EDGE}()")
    if not level.text and start == part.start + at and _says_how_well(before):
        level = found(_bare(Part(part.line, part.start, part.start + at)), 0.7, f"{EDGE}()")
    useful = fold(level.text) and len(level.text) < LONGEST
    return Tongue(value, [level] if useful else [])


def _says_how_well(text: str) -> bool:
    text = PLURAL.sub("", text).strip(f"{EDGE}()")
    words = lower(text).split()
    return is_level(text) or any(is_level(w) for w in words) or any(is_level(" ".join(words[:n])) for n in range(2, len(words)))
