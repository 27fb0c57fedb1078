"""The lines of a CV into sections, by what their headings say and how headings look in this file."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from tools.cv.dates import find_dates
from tools.cv.headings import is_courses, is_cv_title, is_modifier, label_of, load, section_of
from tools.cv.lexicon import employer_score, language_in, school_score, title_score
from tools.cv.page import CELL, Document, Line, Part
from tools.cv.tidy import fold, lower

MARKS = " :：■●◆◇▼▲★【】[]<>《》=*#_-–—|·•~\t."
INLINE = {"languages", "certificates", "skills", "interests", "summary", "awards", "contact"}
SWITCHING = {"top", "contact", "skills", "languages", "certificates", "interests", "other", "summary", "awards"}
"""Sections in which "Languages: English, French" begins something of its own."""
FORM = 4
"""This many labels of fields ("Period", "Employer") at one edge make a form."""
DATED = {"work", "education", "volunteer", "projects"}
"""Sections of entries with dates."""
FEW = 3
WIDE_LABEL = 45
LONG_DATED = 60
SIGNED = 50
ALIKE = 3
"""This many headings that look alike show how headings look in a file."""
Looks = Counter[tuple[int, float, bool, bool]]
COLON = re.compile(r"\s*[:：]\s*")


@dataclass(slots=True)
class Section:
    """A heading's key (work, education ...; "top" before the first, "other" when unknown) and the lines under it."""

    key: str
    title: str = ""
    lines: list[Line] = field(default_factory=list)


def tail(line: Line, start: int) -> Line | None:
    """The rest of a line from a character on, as a line of its own that still knows its place."""
    words = []
    for word in line.words:
        if word.start >= start:
            words.append(replace(word))
        elif word.start + len(word.text) > start:
            words.append(replace(word, text=word.text[start - word.start :], start=start))
    if not words:
        return None
    offset = line.offset + words[0].start
    return replace(line, words=words, offset=offset, heading=0)


def _style(line: Line) -> tuple[int, float, bool, bool]:
    return line.heading, round(line.size * 2) / 2, line.bold, line.caps


def _body_size(lines: list[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _key(line: Line) -> str:
    """The section a whole line opens, or an empty word."""
    if line.bullet or CELL in line.text.strip():
        return ""
    return section_of(line.text.strip(MARKS))


def _distinct(style: tuple[int, float, bool, bool], body: float) -> bool:
    return bool(style[0]) or style[1] > body + 0.4 or style[2] or style[3]


def _heading_styles(lines: list[Line], body: float) -> Counter[tuple[int, float, bool, bool]]:
    """How the known headings of this file look, and how many look so."""
    return Counter(s for line in lines if _key(line) and _distinct(s := _style(line), body))


def split(document: Document) -> list[Section]:
    """The sections in reading order, "top" first."""
    body = _body_size(document.lines)
    styles = _heading_styles(document.lines, body)
    others = Counter(_style(x) for x in document.lines if not _key(x))
    lines = document.lines[: _last(document)]
    splitter = _Splitter(styles, others, body, _beside_values(lines))
    heads = [_heads_an_entry(x, lines[n + 1 : n + 1 + FEW]) for n, x in enumerate(lines)]
    alike = Counter(_style(x) for x, heading in zip(lines, heads, strict=True) if heading)
    for line, heading in zip(lines, heads, strict=True):
        splitter.take(line, heads_an_entry=heading and (alike[_style(line)] > 1 or names_somebody(line.text)))
    return [_sure(s) for s in splitter.sections if s.lines]


class _Splitter:
    """Takes line after line; keeps the section that is open and the one that a label interrupted."""

    def __init__(self, styles: Looks, others: Looks, body: float, labels: frozenset[int]) -> None:
        self.styles, self.others, self.body, self.labels = styles, others, body, labels
        self.sections = [Section("top")]
        self.interrupted: Section | None = None
        self.head: Line | None = None
        self.first = True

    def take(self, line: Line, *, heads_an_entry: bool = False) -> None:
        """Opens a section with the line, or puts it into the open one."""
        if _is_consent(line.text):
            self._open("other")
        if self.head is not None and _beside(self.head, line) and self.sections[-1].key != "top":
            self._open("top")
        key = self._heading(line, heads_an_entry=heads_an_entry)
        self.first = False
        if not key and self.head is not None and _style(line) in self.styles and is_modifier(line.text.strip(MARKS)):
            return
        if key:
            self._open(key, line.text.strip(MARKS))
            self.head = line
            return
        around = self.interrupted or self.sections[-1]
        if inline := _label_heading(line, self.labels) or _inline(line, around):
            self._open(inline[0], inline[1].text)
            self.interrupted = None if self.labels or inline[0] in DATED else around
            rest = tail(line, inline[1].end)
            self.sections[-1].lines += [rest] if rest else []
            return
        if self.interrupted and _labelled(line):
            self._open(self.interrupted.key, self.interrupted.title)
        self.sections[-1].lines.append(line)

    def _open(self, key: str, title: str = "") -> None:
        self.sections.append(Section(key, title))
        self.interrupted = None

    def _heading(self, line: Line, *, heads_an_entry: bool) -> str:
        key = _key(line)
        if key == "certificates" and self.sections[-1].key == "education" and self._names_courses(line):
            return ""
        if key:
            return key if _accepted(line, self.styles, self.others, self.body) else ""
        unknown = not self.first and _unknown_heading(line, self.styles, self.others, self.body)
        if heads_an_entry and self.sections[-1].key in DATED:
            return ""
        return "other" if unknown and not is_cv_title(line.text) else ""

    def _names_courses(self, line: Line) -> bool:
        """Whether a line inside the studies only names the courses of one: it looks unlike the headings."""
        best = self.styles.most_common(1)
        return is_courses(line.text.strip(MARKS)) and bool(best) and best[0][0] != _style(line)


def _heads_an_entry(line: Line, after: list[Line]) -> bool:
    """Whether a date follows so soon that a line which looks like a heading names an entry (an employer in large letters)."""
    if _key(line) or line.bullet:
        return False
    for below in after:
        if _key(below) or below.bullet:
            return False
        if any(len(below.text) - (d.end - d.start) < LONG_DATED for d in find_dates(below.text)):
            return True
    return False


def names_somebody(text: str) -> bool:
    """Whether a line names an employer or a school."""
    return employer_score(text) > 1 or school_score(text) > 1


def _first_cell(line: Line) -> str:
    """The section that the first cell of a line names, when more cells follow."""
    cell = line.text.find(CELL)
    return section_of(line.text[:cell].strip(MARKS)) if 0 < cell < WIDE_LABEL and not line.bullet else ""


def _beside_values(lines: list[Line]) -> frozenset[int]:
    """Left edges at which headings stand beside the first line of their section, when the file does so.

    Three of them say so when work or studies are among them, or when the labels of a form stand at the same edge.
    """
    at: dict[int, set[str]] = {}
    fields: Counter[int] = Counter()
    for line in lines:
        edge = round(line.indent)
        if key := _first_cell(line):
            at.setdefault(edge, set()).add(key)
        elif 0 < line.text.find(CELL) < WIDE_LABEL and label_of(line.text[: line.text.find(CELL)].strip(MARKS)):
            fields[edge] += 1
    return frozenset(x for x, keys in at.items() if len(keys) >= ALIKE and (keys & DATED or fields[x] >= FORM))


def _label_heading(line: Line, labels: frozenset[int]) -> tuple[str, Part] | None:
    """A heading in the first cell of a line, in a file whose headings stand there."""
    key = _first_cell(line) if round(line.indent) in labels else ""
    return (key, Part(line, 0, line.text.find(CELL))) if key else None


def _is_consent(text: str) -> bool:
    """Whether a line begins the agreement to keep the data, or a declaration of truth."""
    small = lower(text)
    return any(small.startswith(words) for words in load("headings")["consent"])


def _beside(head: Line, line: Line) -> bool:
    """Whether a line stands in another column and above the last heading: that heading does not govern it."""
    return line.block != head.block and line.page == head.page and line.y1 > 0 and line.y1 < head.y0 and line.y0 < head.y0 - 4


def _sure(section: Section) -> Section:
    """A section headed "Languages" that names none is about programming."""
    if section.key == "languages" and not any(language_in(line.text) for line in section.lines):
        section.key = "skills"
    return section


def _last(document: Document) -> int:
    """How many lines there are before "Place, date" and the signature at the end."""
    count = len(document.lines)
    for number in range(max(0, count - 3), count):
        text = document.lines[number].text
        dates = find_dates(text)
        if (
            len(text) < SIGNED
            and dates
            and dates[-1].single
            and len(dates[-1].last) == len("2025-03-01")
            and re.match(r"^[^\W\d]+[^,]{0,25},\s", text)
        ):
            return number
    return count


def _accepted(line: Line, styles: Looks, others: Looks, body: float) -> bool:
    """A known word is a heading unless the headings of this file clearly look different.

    Lines that look like it and are no headings speak against it: then it names a group ("Languages", "Databases").
    """
    if not styles:
        return True
    best, count = styles.most_common(1)[0]
    mine = _style(line)
    if mine == best or count < ALIKE:
        return True
    return _distinct(mine, body) and styles[mine] >= others[mine]


def _unknown_heading(line: Line, styles: Looks, others: Looks, body: float) -> bool:
    mine = _style(line)
    alike = styles.get(mine, 0)
    if alike < 2 or not _distinct(mine, body) or line.bullet or CELL in line.text or len(line.text) > 50:  # noqa: PLR2004
        return False
    if line.text.rstrip().endswith((".", ",")) or any(c.isdigit() for c in line.text):
        return False
    larger = mine[1] > body + 0.4 or bool(mine[0])
    return others.get(mine, 0) <= alike if larger else others.get(mine, 0) <= 1 and mine[3]


def _labelled(line: Line) -> bool:
    head = re.split(rf"[:：{CELL}]", line.text, maxsplit=1)
    return len(head) > 1 and len(head[0]) < 40 and len(head[0].split()) <= 5  # noqa: PLR2004 - longer ones are sentences


def _inline(line: Line, section: Section) -> tuple[str, Part] | None:
    """A label that opens a section in its own line: "Languages: ..." or a heading in the first cell."""
    cell = line.text.find(CELL)
    if key := _first_cell(line):
        if key == "languages" and section.key == "skills" and not language_in(line.text[cell:]):
            return None
        if section.key in SWITCHING or (line.words[0].bold and key != section.key and key in {"work", "education"}):
            return (key, Part(line, 0, cell)) if key in INLINE | {"work", "education"} else None
        return None
    colon = COLON.search(line.text)
    if not colon or colon.start() > 40 or section.key not in SWITCHING:  # noqa: PLR2004
        return None
    label = line.text[: colon.start()].strip(MARKS)
    key = section_of(label)
    if key not in INLINE or key == section.key == "skills" or (key == "contact" and section.key in {"top", "contact"}):
        return None
    if key == "skills" and section.key in {"top", "languages", "interests"}:
        return None
    if label_of(label) and section.key in {"top", "contact"} and key != "languages":
        return None
    rest = line.text[colon.end() :]
    if not fold(rest) or (key == "languages" and not language_in(rest)):
        return None
    return key, Part(line, 0, colon.end())


def unknown_headings(sections: list[Section]) -> list[dict[str, Any]]:
    """Headings that open a section of a kind nobody knows, with lines under them."""
    return [
        {"kind": "heading", "text": s.title, "page": s.lines[0].page if s.lines[0].y1 else None}
        for s in sections
        if s.key == "other" and s.title and s.lines and not section_of(s.title) and not title_score(s.title)
    ]
