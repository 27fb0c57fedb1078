"""What the readers of all formats hand on: words with style and place, in lines, in reading order."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

CELL = "\t"
"""Stands between the cells of a line: table cells, tab stops, or words set far apart."""
SPACED_LETTERS = 4


@dataclass(slots=True)
class Word:
    """One word; sizes in points, places in points from the top left corner. Formats without pages leave zeros."""

    text: str
    x0: float = 0.0
    y0: float = 0.0
    x1: float = 0.0
    y1: float = 0.0
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    colour: int = 0
    link: str = ""
    space: bool = True
    """Whether a space stands before it (not so between Chinese words or after a cut in style)."""
    tab: bool = False
    """Whether it begins a new cell."""
    start: int = 0
    """Its place in the text of its line."""
    base: float = 0.0
    """The height of the line it is written on."""
    order: int = 0
    """When the file draws it."""
    spacing: float = 0.0
    """Room between its letters, in spaced-out writing."""
    gap: float = 0.0
    """Room before it, in letter sizes."""
    glued: bool = False
    """Whether it goes on with the word before, wherever it stands."""
    sure: float = 1.0
    """How surely its letters were read: less than 1 where they were read from a picture."""
    letters: tuple[tuple[float, float, str], ...] = ()
    """Left edge, right edge and letter of each that was drawn; only of words beside right-to-left writing."""
    place: tuple[float, float, float, float] | None = None
    """Where it stands on the page as the file shows it, when the page had to be turned to be read."""


@dataclass(slots=True)
class Line:
    """One line of the file. `text` is its words, cells parted by CELL."""

    words: list[Word]
    page: int = 1
    bullet: bool = False
    heading: int = 0
    """Level of a heading that the file itself marks (style, #), else 0."""
    gap: float = 0.0
    """Room above it, in line heights; 1 or more is a visible break."""
    block: int = 0
    """Which column, text box or table the line stands in."""
    offset: int = 0
    """Its place in the text of the document."""
    indent: float = 0.0
    text: str = field(init=False, default="")

    def __post_init__(self) -> None:
        parts: list[str] = []
        length = 0
        for number, word in enumerate(self.words):
            glue = "" if not number else CELL if word.tab else " " if word.space else ""
            word.start = length + len(glue)
            parts += (glue, word.text)
            length = word.start + len(word.text)
        self.text = "".join(parts)

    @property
    def size(self) -> float:
        """The size most of its letters have."""
        letters: dict[float, int] = {}
        if self.words and all(word.size == self.words[0].size for word in self.words):
            return self.words[0].size
        for word in self.words:
            letters[word.size] = letters.get(word.size, 0) + len(word.text)
        return max(letters, key=lambda s: letters[s]) if letters else 0.0

    @property
    def bold(self) -> bool:
        """Whether most of its letters are bold."""
        return sum(len(w.text) * (1 if w.bold else -1) for w in self.words) > 0

    @property
    def italic(self) -> bool:
        """Whether most of its letters are italic."""
        return sum(len(w.text) * (1 if w.italic else -1) for w in self.words) > 0

    @property
    def caps(self) -> bool:
        """Whether it is written in capitals."""
        if any(map(str.islower, filter(str.isalpha, self.text))):
            return False
        letters = [c for c in self.text if c.isalpha()]
        return len(letters) > 1 and any(c.isupper() for c in letters)

    @property
    def x0(self) -> float:
        """Left edge."""
        return min((w.x0 for w in self.words), default=0.0)

    @property
    def y0(self) -> float:
        """Upper edge."""
        return min((w.y0 for w in self.words), default=0.0)

    @property
    def x1(self) -> float:
        """Right edge."""
        return max((w.x1 for w in self.words), default=0.0)

    @property
    def y1(self) -> float:
        """Lower edge."""
        return max((w.y1 for w in self.words), default=0.0)

    def box(self, start: int, end: int) -> tuple[float, float, float, float] | None:
        """The rectangle around the characters start..end, or None where the format has no places."""
        inside = [w for w in self.words if w.start < end and w.start + len(w.text) > start and w.x1 > w.x0]
        if not inside:
            return None
        boxes = [w.place or (w.x0, w.y0, w.x1, w.y1) for w in inside]
        return (
            round(min(b[0] for b in boxes), 1),
            round(min(b[1] for b in boxes), 1),
            round(max(b[2] for b in boxes), 1),
            round(max(b[3] for b in boxes), 1),
        )


@dataclass(slots=True)
class Part:
    """A stretch of a line: every value that is read is one, or several of them joined."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words, cells parted by spaces."""
        return self.line.text[self.start : self.end].replace(CELL, " ")

    @property
    def first(self) -> Word | None:
        """Its first word, for its style."""
        return next((w for w in self.line.words if w.start + len(w.text) > self.start), None)

    @property
    def sure(self) -> float:
        """How surely its least sure word was read: less than 1 only where words were read from a picture."""
        end = self.end
        return min((w.sure for w in self.line.words if w.start < end and w.start + len(w.text) > self.start), default=1.0)

    def trimmed(self, marks: str = " \t,;:|·•-–—/()[]") -> "Part":
        """The same without marks at both ends. A bracket stays when its other half is inside."""
        text, start, end = self.line.text, self.start, self.end
        while start < end and text[start] in marks and not (text[start] in "([" and _closed(text[start:end])):
            start += 1
        while end > start and text[end - 1] in marks and not (text[end - 1] in ")]" and _closed(text[start:end])):
            end -= 1
        return Part(self.line, start, end)


def _closed(text: str) -> bool:
    return text.count("(") == text.count(")") > 0 or text.count("[") == text.count("]") > 0


def whole(line: Line) -> Part:
    """The whole line as one part."""
    return Part(line, 0, len(line.text))


@dataclass(slots=True)
class Hidden:
    """Words nobody would see, and why."""

    text: str
    why: str
    page: int | None = None


@dataclass(slots=True)
class Document:
    """A file as lines in reading order."""

    lines: list[Line]
    pages: int = 1
    engine: str = ""
    hidden: list[Hidden] = field(default_factory=list)
    links: list[tuple[str, int]] = field(default_factory=list)
    """Targets of links and the page they are on."""
    warnings: list[str] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    """Pages that are pictures of text and were not looked at."""
    paged: bool = False
    text: str = ""
    file: dict[str, Any] = field(default_factory=dict)
    """What the file says of itself (models.FileProperties)."""
    remarks: list[dict[str, Any]] = field(default_factory=list)
    """What other programs may stumble over (models.Remark)."""

    def settle(self, limit: int) -> "Document":
        """Gives each line its place in `text`; stops at `limit` characters."""
        offset, kept = 0, []
        for line in self.lines:
            left = limit - offset
            fits = len(line.text) <= left
            part = line if fits else replace(line, words=[w for w in line.words if w.start + len(w.text) <= left])
            if part.words:
                part.offset = offset
                offset += len(part.text) + 1
                kept.append(part)
            if not fits:
                self.warnings.append("The file holds more words than we read; the end was left out.")
                break
        self.lines = kept
        self.text = "\n".join(line.text for line in kept)
        return self


def unspaced(words: list[Word]) -> list[Word]:
    """Joins letters set apart by spaces (J O H N) into words; a tab or cell parts them."""
    singles = sum(len(w.text) == 1 and w.text.isalpha() for w in words)
    if singles < SPACED_LETTERS or singles < 0.8 * len(words):
        return words
    out: list[Word] = []
    for word in words:
        if out and not word.tab:
            out[-1].text += word.text
        else:
            word.tab = False
            out.append(word)
    return out


def plain_words(text: str, **style: object) -> list[Word]:
    """Words of a plain stretch of text; a tab or three spaces begin a new cell."""
    words: list[Word] = []
    for number, cell in enumerate(_cells(text)):
        for position, token in enumerate(cell.split()):
            words.append(Word(token, tab=bool(number) and not position and bool(words), **style))  # type: ignore[arg-type]
    return unspaced(words)


def _cells(text: str) -> Iterable[str]:
    return (cell for part in text.split(CELL) for cell in part.split("   "))
