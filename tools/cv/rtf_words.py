"""Rich Text files as lines: paragraphs, tables, headers, text boxes and links; embedded objects are never opened."""

import re
from dataclasses import dataclass, field, replace

from tools.cv.flow import WHITE, Cells, Flow, Look, Piece
from tools.cv.page import Document, Hidden, Line
from tools.cv.rtf_group import Group
from tools.cv.rtf_head import Tables
from tools.cv.rtf_marks import LISTED, TABLES, Mark, marks, place_of
from tools.cv.sniff import damaged

DEEPEST = 2000
LETTERS = dict(
    zip(("line", "tab", "emdash", "endash", "bullet", "lquote", "rquote"), ("\n", "\t", "—", "–", "• ", "‘", "’"), strict=True)
)
LETTERS |= dict(zip(("ldblquote", "rdblquote", "emspace", "enspace", "qmspace"), "“”   ", strict=True))
SIGNS = {"~": "\u00a0", "_": "-", "\n": "\n", "\r": "\n", "\\": "\\", "{": "{", "}": "}"}
SIGN_CODES = (0xF000, 0xF0FF)
"""Where fonts of signs have their letters in Unicode."""
LINK = re.compile(r'HYPERLINK\s+"?([^"\s]+)')


@dataclass(slots=True)
class _Table:
    """A table being read: its row so far, the cell so far, the shades of its cells."""

    row: Cells = field(default_factory=list)
    cell: list[Line] = field(default_factory=list)
    shades: list[bool] = field(default_factory=list)
    shade: bool = False


@dataclass(slots=True)
class _Walk:
    """One pass over a file."""

    tables: Tables = field(default_factory=Tables)
    flow: Flow = field(default_factory=Flow)
    stack: list[Group] = field(default_factory=lambda: [Group()])
    out: dict[str, list[Line]] = field(default_factory=lambda: {"header": [], "body": [], "footer": []})
    pieces: list[Piece] = field(default_factory=list)
    collected: list[str] = field(default_factory=list)
    levels: list[_Table] = field(default_factory=lambda: [_Table(), _Table()])
    bullet: bool = False
    starred: bool = False
    pending: bytearray = field(default_factory=bytearray)
    standing_in: int = 0

    @property
    def group(self) -> Group:
        """The innermost group."""
        return self.stack[-1]

    def read(self, source: str) -> None:
        """Reads all marks."""
        for mark in marks(source):
            if mark.kind == "byte" and self.group.place in self.out:
                self._byte(mark.text)
                continue
            self._settle()
            self._mark(mark)
        self._settle()
        self.end()

    def _mark(self, mark: Mark) -> None:
        if mark.kind == "open":
            return self._open()
        if mark.kind == "close":
            return self._close()
        if self.group.place in TABLES:
            return self._collect(mark)
        return self._word(mark.text, mark.number) if mark.kind == "word" else self._letters(mark)

    def _open(self) -> None:
        if len(self.stack) > DEEPEST:
            raise damaged()
        self.standing_in = 0
        self.stack.append(replace(self.group, started=False))

    def _close(self) -> None:
        if len(self.stack) < 2:  # noqa: PLR2004 - the file's own group
            return
        self.standing_in = 0
        outer = self.stack[-2]
        if (self.group.place in {"header", "footer"} and outer.place != self.group.place) or self.group.boxed > outer.boxed:
            self.end()
        done = self.stack.pop()
        if done.place != self.group.place and done.place in TABLES | {"fldinst", "comment"}:
            self._take(done.place, "".join(self.collected))
            self.collected.clear()
        elif self.group.place in TABLES:
            self.collected.append("}")

    def _take(self, place: str, words: str) -> None:
        """Uses what a group that holds no text of the page has said."""
        if place in TABLES:
            return self.tables.learn(place, words)
        if place == "comment":
            self.flow.hidden += [Hidden(words.strip(), "comment")] if words.strip() else []
        elif (match := LINK.search(words)) and self.group.place in self.out:
            self.group.link = match[1]
            self.flow.links.append((match[1], 1))
        return None

    def _collect(self, mark: Mark) -> None:
        number = "" if mark.number is None else str(mark.number)
        self.collected.append(f"\\{mark.text}{number} " if mark.kind == "word" else mark.text)

    def _word(self, word: str, number: int | None) -> None:
        starred, self.starred = self.starred, False
        fresh, self.group.started = not self.group.started, True
        if self.group.place == "nowhere":
            return
        if fresh and (place := place_of(word, starred=starred)):
            self.group.place = place
            self.bullet = self.bullet or word in LISTED
            return
        if word == "shptxt":
            self.end()
            self.group.boxed = True
        if word == "u" and number is not None:
            self._unicode(number)
        if word in LETTERS:
            self._add(LETTERS[word])
        elif self.group.place in self.out:
            self._layout(word, number)

    def _layout(self, word: str, number: int | None) -> None:
        """A word about the paragraph, the table or the letters."""
        if word in {"par", "sect", "page"}:
            return self.end()
        if word in {"cell", "nestcell", "row", "nestrow"}:
            return self._table_end(word)
        if word in {"trowd", "cellx", "clcbpat"}:
            return self._cell_shade(word, number or 0)
        if word == "ansicpg":
            return self.tables.page(number or 0)
        return self.group.set(word, number, self.tables)

    def _cell_shade(self, word: str, number: int) -> None:
        table = self.levels[0]
        if word == "trowd":
            table.shades, table.shade = [], False
        elif word == "clcbpat":
            table.shade = self.tables.colour(number) not in WHITE | {""}
        else:
            table.shades.append(table.shade)
            table.shade = False

    def _table_end(self, word: str) -> None:
        """The end of a cell, or of a row of cells."""
        inner = word.startswith("nest")
        self.group.depth = 2 if inner else max(1, min(self.group.depth, 1))
        self.end()
        table = self.levels[1 if inner else 0]
        if word.endswith("cell"):
            table.row.append(table.cell)
            table.cell = []
            return
        lines = self.flow.table([table.row])
        table.row, table.cell = [], []
        (self.levels[0].cell if inner else self.out["body"]).extend(lines)
        self.group.depth = 1 if inner else 0

    def _letters(self, mark: Mark) -> None:
        if mark.kind == "sign" and mark.text == "*":
            self.starred = True
            return
        self.group.started = True
        if mark.kind == "sign" and mark.text in "\r\n":
            self.end()
            return
        text = SIGNS.get(mark.text, "") if mark.kind == "sign" else mark.text
        skipped = min(self.standing_in, len(text))
        self.standing_in -= skipped
        for letter in text[skipped:] if not text.isascii() else "":
            self._byte(letter)
        if text.isascii():
            self._add(text[skipped:])

    def _byte(self, letter: str) -> None:
        if self.standing_in:
            self.standing_in -= 1
            return
        self.pending.append(ord(letter) & 0xFF)

    def _settle(self) -> None:
        """Turns bytes that wait into letters: some encodings take two for one."""
        if self.pending:
            data, self.pending = bytes(self.pending), bytearray()
            symbol = self.tables.is_symbol(self.group.font)
            self._add("• " * len(data) if symbol else data.decode(self.tables.encoding(self.group.font), "replace"))

    def _unicode(self, number: int) -> None:
        code = number % 0x10000
        self._add("• " if SIGN_CODES[0] <= code <= SIGN_CODES[1] and self.tables.is_symbol(self.group.font) else chr(code))
        self.standing_in = self.group.skip

    def _add(self, text: str) -> None:
        if self.group.place in {"fldinst", "comment"} | TABLES:
            self.collected.append(text)
        elif self.group.place != "nowhere" and text:
            look = replace(self.group.look, shaded=True) if self.group.boxed else self.group.look
            self.pieces.append(Piece(text, look, self.group.link))

    def end(self) -> None:
        """Ends the paragraph; its lines go where it stands."""
        pieces, self.pieces = _paired(self.pieces), []
        table = self.levels[1 if self.group.depth > 1 else 0]
        shade = self.group.depth == 1 and len(table.row) < len(table.shades) and table.shades[len(table.row)]
        look = Look(heading=self.group.heading, before=self.group.before, bullet=self.bullet)
        self.bullet = False
        lines = self.flow.paragraph(pieces, look, shaded=self.group.shaded or shade)
        place = self.group.place if self.group.place in self.out else "body"
        (table.cell if self.group.depth and place == "body" else self.out[place]).extend(lines)


def _paired(pieces: list[Piece]) -> list[Piece]:
    """The pieces with halves of wide letters put together; halves left alone are dropped."""
    if not any("\ud800" <= c <= "\udfff" for p in pieces for c in p.text):
        return pieces
    out: list[Piece] = []
    for piece in pieces:
        if out and out[-1].look == piece.look:
            out[-1] = replace(out[-1], text=out[-1].text + piece.text)
        else:
            out.append(piece)
    return [replace(p, text=p.text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")) for p in out]


def read_rtf(data: bytes) -> Document:
    """Reads a Rich Text file.

    Raises:
        FileRefused: when its groups stand too deep in one another.
    """
    walk = _Walk()
    walk.read(data.decode("latin-1"))
    for table in reversed(walk.levels):
        for lines in (*table.row, table.cell):
            walk.out["body"] += lines
    lines = walk.flow.pages(walk.out["header"], walk.out["body"], walk.out["footer"])
    return walk.flow.document(lines, "rtf")
