"""Binary Word files written by hand: a container of two streams, text in one piece, one page of looks of each kind."""

import struct
from dataclasses import dataclass

SECTOR = 512
BOLD, HIDDEN, DELETED = b"\x35\x08\x01", b"\x3c\x08\x01", b"\x00\x08\x01"
WHITE, WHITE_OLD, HIGHLIGHT = b"\x70\x68\xff\xff\xff\x00", b"\x42\x2a\x08", b"\x0c\x2a\x07"
IN_TABLE, ROW_END, LISTED = b"\x16\x24\x01", b"\x17\x24\x01", b"\x0b\x46\x01\x00"


def size(points: float) -> bytes:
    """A size of letters."""
    return b"\x43\x4a" + struct.pack("<H", int(points * 2))


@dataclass
class Paragraph:
    """Stretches of (letters, look), how it ends, its style and properties."""

    runs: list[tuple[str, bytes]]
    end: str = "\r"
    style: int = 0
    properties: bytes = b""


def plain(*texts: str) -> list[Paragraph]:
    """Paragraphs of one stretch."""
    return [Paragraph([(text, b"")]) for text in texts]


def container(streams: dict[str, bytes]) -> bytes:
    """A compound file; streams are filled up so that none is a small one."""
    padded = {name: data.ljust(max(4096, -(-len(data) // SECTOR) * SECTOR), b"\0") for name, data in streams.items()}
    table = [0xFFFFFFFD, 0xFFFFFFFE]
    entries = [_entry("Root Entry", 5, 1, 0xFFFFFFFE, 0)]
    body = b""
    for number, (name, data) in enumerate(padded.items()):
        first, count = len(table), len(data) // SECTOR
        table += [*range(first + 1, first + count), 0xFFFFFFFE]
        last = number + 1 == len(padded)
        entries.append(_entry(name, 2, 0xFFFFFFFF if last else number + 2, first, len(data)))
        body += data
    fat = struct.pack(f"<{len(table)}I", *table).ljust(SECTOR, b"\xff")
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0) + b"\xff" * 432
    return head[:SECTOR] + fat + b"".join(entries).ljust(SECTOR, b"\0") + body


def _entry(name: str, kind: int, following: int, first: int, length: int) -> bytes:
    """A directory entry: the root's child is the first stream, each stream's right neighbour the next."""
    written = name.encode("utf-16-le")
    right, child = (0xFFFFFFFF, following) if kind == 5 else (following, 0xFFFFFFFF)
    links = struct.pack("<III", 0xFFFFFFFF, right, child)
    entry = written.ljust(64, b"\0") + struct.pack("<HBB", len(written) + 2, kind, 1) + links + bytes(36)
    return entry + struct.pack("<IQ", first, length)


def doc(paragraphs: list[Paragraph], *, narrow: bool = False, flags: int = 0x0200, headers: str = "", boxes: str = "") -> bytes:
    """A .doc with these paragraphs."""
    text, looks, ends = "", [], []
    width = 1 if narrow else 2
    start = 2048
    for paragraph in paragraphs:
        for letters, look in [*paragraph.runs, (paragraph.end, b"")]:
            text += letters
            looks.append((start + len(text) * width, look))
        ends.append((start + len(text) * width, struct.pack("<H", paragraph.style) + paragraph.properties))
    counts = [len(text), 0, len(headers), 0, 0, 0, len(boxes)]
    encoded = (text + headers + boxes).encode("cp1252" if narrow else "utf-16-le")
    pages = -(-(start + len(encoded)) // SECTOR)
    word = (bytes(start) + encoded).ljust(pages * SECTOR, b"\0") + _page(start, looks, 1) + _page(start, ends, 13)
    piece = struct.pack("<HIH", 0, (start * 2 | 0x40000000) if narrow else start, 0)
    plc = struct.pack("<II", 0, len(text + headers + boxes)) + piece
    clx = b"\x02" + struct.pack("<I", len(plc)) + plc
    listed = [struct.pack("<III", start, looks[-1][0], pages), struct.pack("<III", start, looks[-1][0], pages + 1)]
    fib = bytearray(word[:start])
    struct.pack_into("<HH", fib, 0, 0xA5EC, 0x00C1)
    struct.pack_into("<H", fib, 0x0A, flags)
    struct.pack_into("<7i", fib, 0x4C, *counts)
    struct.pack_into("<II", fib, 0x01A2, 0, len(clx))
    struct.pack_into("<II", fib, 0x00FA, len(clx), 12)
    struct.pack_into("<II", fib, 0x0102, len(clx) + 12, 12)
    name = "1Table" if flags & 0x0200 else "0Table"
    return container({"WordDocument": bytes(fib) + word[start:], name: clx + b"".join(listed)})


def _page(start: int, stretches: list[tuple[int, bytes]], width: int) -> bytes:
    """A page of looks: where each stretch begins, and at the page's end what it looks like."""
    page = bytearray(SECTOR)
    page[-1] = len(stretches)
    struct.pack_into("<I", page, 0, start)
    at, free = 4 * (len(stretches) + 1), SECTOR - 2
    for number, (end, look) in enumerate(stretches):
        struct.pack_into("<I", page, 4 * (number + 1), end)
        if not look:
            continue
        described = (
            bytes([len(look)]) + look
            if width == 1
            else bytes([0, (len(look) + 1) // 2]) + look.ljust(-(-len(look) // 2) * 2, b"\0")
        )
        free = (free - len(described)) // 2 * 2
        page[free : free + len(described)] = described
        page[at + width * number] = free // 2
    return bytes(page)
