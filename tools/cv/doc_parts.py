"""The parts of a binary Word file (97 to 2003): its letters in order, and how stretches of them look.

After the published description of the format [MS-DOC]: the piece table says where the letters are, pages of 512 bytes say
which stretches have which properties. Numbers are little-endian; names are those of the description.
"""

import io
import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

import olefile

from tools.cv.sniff import MAX_CHARACTERS, damaged, encrypted

WORD, TABLES_1, ENCRYPTED = 0xA5EC, 0x0200, 0x0100
OLDEST = 0x00C1
"""Word 97; older ones keep their letters in another way."""
COUNTS, CLX, CHARACTERS, PARAGRAPHS = 0x4C, 0x01A2, 0x00FA, 0x0102
PAGE = 512
MOST_PIECES, MOST_PAGES = 20_000, 5_000
SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
"""How long the operand of a property is, by the top three bits of its name; 0 where it says so itself."""
Properties = dict[int, bytes]


@dataclass(slots=True)
class Runs:
    """Stretches of the file by their first byte, each with its properties and style."""

    starts: list[int] = field(default_factory=list)
    properties: list[Properties] = field(default_factory=list)
    styles: list[int] = field(default_factory=list)

    def at(self, place: int) -> tuple[Properties, int]:
        """The properties and the style that hold at a byte."""
        number = bisect_right(self.starts, place) - 1
        return (self.properties[number], self.styles[number]) if number >= 0 else ({}, 0)

    def end(self, place: int) -> int:
        """Where the stretch ends that a byte is in."""
        number = bisect_right(self.starts, place)
        return self.starts[number] if number < len(self.starts) else 1 << 40


@dataclass(slots=True)
class Binary:
    """One file, opened. `pieces` are (first letter, last letter, first byte, bytes a letter)."""

    data: bytes
    pieces: list[tuple[int, int, int, int]]
    characters: Runs
    paragraphs: Runs
    counts: tuple[int, ...]
    """Letters of the main text, footnotes, headers, macros, comments, endnotes and text boxes."""

    def stretches(self, first: int, last: int) -> Iterator[tuple[str, int]]:
        """Letters first..last in stretches of one look, each with its first byte."""
        for start, end, place, width in self.pieces:
            low, high = max(start, first), min(end, last)
            while low < high:
                byte = place + (low - start) * width
                room = min(self.characters.end(byte), self.paragraphs.end(byte)) - byte
                count = max(1, min(high - low, room // width))
                data = self.data[byte : byte + count * width]
                yield data.decode("cp1252" if width == 1 else "utf-16-le", "replace"), byte
                low += count


def open_doc(data: bytes) -> Binary:
    """Opens the parts that matter.

    Raises:
        FileRefused: encrypted, older than Word 97, or broken.
    """
    word, table = _streams(data)
    try:
        if len(word) < CLX + 8 or _short(word, 0) != WORD or _short(word, 2) < OLDEST:
            raise damaged()
        if _short(word, 0x0A) & ENCRYPTED:
            raise encrypted()
        counts = struct.unpack_from("<7i", word, COUNTS)
        pieces = list(_pieces(_part(word, table, CLX)))
        characters = _runs(word, _part(word, table, CHARACTERS), styled=False)
        paragraphs = _runs(word, _part(word, table, PARAGRAPHS), styled=True)
    except (struct.error, IndexError):
        raise damaged() from None
    return Binary(word, pieces, characters, paragraphs, tuple(max(0, min(c, MAX_CHARACTERS * 2)) for c in counts))


def _streams(data: bytes) -> tuple[bytes, bytes]:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            word = container.openstream("WordDocument").read()
            name = "1Table" if len(word) > CLX and _short(word, 0x0A) & TABLES_1 else "0Table"
            return word, container.openstream(name).read()
    except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, struct.error, MemoryError, OverflowError):
        raise damaged() from None


def _short(data: bytes, at: int) -> int:
    return int(struct.unpack_from("<H", data, at)[0])


def _part(word: bytes, table: bytes, at: int) -> bytes:
    start, length = struct.unpack_from("<II", word, at)
    return table[start : start + length]


def _pieces(clx: bytes) -> Iterator[tuple[int, int, int, int]]:
    at = 0
    while at < len(clx) and clx[at] == 1:
        at += 3 + _short(clx, at + 1)
    if at + 5 > len(clx) or clx[at] != 2:  # noqa: PLR2004 - the mark of the piece table
        raise damaged()
    plc = clx[at + 5 :]
    count = min((len(plc) - 4) // 12, MOST_PIECES)
    ends = struct.unpack_from(f"<{count + 1}I", plc, 0)
    for number in range(count):
        place = struct.unpack_from("<I", plc, 4 * (count + 1) + 8 * number + 2)[0]
        narrow = bool(place & 0x40000000)
        place &= 0x3FFFFFFF
        yield ends[number], ends[number + 1], place // 2 if narrow else place, 1 if narrow else 2


def _runs(word: bytes, plc: bytes, *, styled: bool) -> Runs:
    """All stretches of a kind, from the pages that a list names."""
    count = min((len(plc) - 4) // 8, MOST_PAGES)
    found: list[tuple[int, Properties, int]] = []
    for page in struct.unpack_from(f"<{count}I", plc, 4 * (count + 1)) if count > 0 else ():
        found += _page(word[(page & 0x3FFFFF) * PAGE :][:PAGE], styled=styled)
    found.sort(key=lambda r: r[0])
    return Runs([r[0] for r in found], [r[1] for r in found], [r[2] for r in found])


def _page(page: bytes, *, styled: bool) -> Iterator[tuple[int, Properties, int]]:
    if len(page) < PAGE:
        return
    count = page[-1]
    width = 13 if styled else 1
    for number in range(count):
        at = 4 * (count + 1) + width * number
        if at >= PAGE:
            return
        place = struct.unpack_from("<I", page, 4 * number)[0]
        yield (place, *_described(page, page[at] * 2, styled=styled))


def _described(page: bytes, at: int, *, styled: bool) -> tuple[Properties, int]:
    """The properties at a place of a page, and for paragraphs their style."""
    if not at or at >= PAGE - 1:
        return {}, 0
    length = page[at]
    if not styled:
        return properties(page[at + 1 : at + 1 + length]), 0
    start, size = (at + 2, page[at + 1] * 2) if not length else (at + 1, length * 2 - 1)
    body = page[start : start + size]
    return (properties(body[2:]), _short(body, 0)) if len(body) > 1 else ({}, 0)


def properties(data: bytes) -> Properties:
    """Properties by their number, each with the bytes of its value."""
    out: Properties = {}
    at = 0
    while at + 3 <= len(data):
        name = _short(data, at)
        size = SIZES[name >> 13]
        start = at + 2
        if not size:
            size, start = data[start], start + 1
        out[name] = data[start : start + size]
        at = start + size
    return out
