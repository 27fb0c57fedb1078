"""Ways to break a file, each the same for the same dice."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random

Mutator = Callable[[bytes, Random], bytes]
WORDS: tuple[bytes, ...] = (
    b"/Kids [1 0 R]", b"/Parent 3 0 R", b"/Length 999999999", b"/Length -1", b"/Filter /FlateDecode", b"/Filter [/ASCIIHexDecode /LZWDecode]",
    b"/Encrypt 1 0 R", b"/MediaBox [0 0 0 0]", b"/MediaBox [0 0 1e30 1e30]", b"/Rotate 90", b"/Count 2147483647", b"/ObjStm", b"endobj", b"endstream",
    b"xref\n0 99999", b"startxref\n0", b"trailer << /Root 1 0 R >>", b"/Prev 0", b"BT", b"ET", b"1e99 0 0 1e99 0 0 cm", b"/ToUnicode 1 0 R",
    b"<w:p>", b"</w:p>", b"<w:tbl><w:tr><w:tc>", b"</w:tbl>", b"<w:sdt>", b"<w:vanish/>", b'<!ENTITY a "b">', b"&a;", b'<w:gridSpan w:val="99999"/>',
    b"{\\rtf1", b"<html>", b"\\bin9999", b"\x00\x00\x00\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"%PDF-1.7", b"PK\x03\x04", b"|---|---|", b"\xe2\x80\xae",
)  # fmt: skip
NUMBERS = (b"0", b"-1", b"1", b"65536", b"2147483647", b"-2147483648", b"1e38", b"99999999999999999999", b"NaN")
CHUNK = 400


def flip(data: bytes, dice: Random) -> bytes:
    """Turns bits over."""
    out = bytearray(data)
    for _ in range(dice.randint(1, 60)):
        out[dice.randrange(len(out))] ^= 1 << dice.randrange(8)
    return bytes(out)


def cut(data: bytes, dice: Random) -> bytes:
    """Ends the file early, or starts it late."""
    at = dice.randrange(len(data))
    return data[:at] if dice.random() < 0.8 else data[at:]


def drop(data: bytes, dice: Random) -> bytes:
    """Takes pieces out."""
    out = bytearray(data)
    for _ in range(dice.randint(1, 10)):
        at = dice.randrange(len(out) + 1)
        del out[at : at + dice.randint(1, CHUNK)]
    return bytes(out)


def repeat(data: bytes, dice: Random) -> bytes:
    """Says a piece again, a few or many times."""
    at, length = dice.randrange(len(data)), dice.randint(1, CHUNK)
    return data[:at] + data[at : at + length] * dice.choice((2, 3, 50, 500)) + data[at:]


def swap(data: bytes, dice: Random) -> bytes:
    """Puts two pieces in each other's place."""
    a, b = sorted(dice.randrange(len(data)) for _ in range(2))
    length = min(dice.randint(1, CHUNK * 4), b - a)
    return data[:a] + data[b : b + length] + data[a + length : b] + data[a : a + length] + data[b + length :]


def words(data: bytes, dice: Random) -> bytes:
    """Strews in words that formats know."""
    for _ in range(dice.randint(1, 12)):
        at, word = dice.randrange(len(data) + 1), dice.choice(WORDS)
        data = data[:at] + word + data[at + (len(word) if dice.random() < 0.5 else 0) :]
    return data


def numbers(data: bytes, dice: Random) -> bytes:
    """Changes numbers that stand as text."""
    places = [m.span() for m in re.finditer(rb"\d+", data)]
    for start, end in sorted(dice.sample(places, min(len(places), dice.randint(1, 12))), reverse=True):
        data = data[:start] + dice.choice(NUMBERS) + data[end:]
    return data


def noise(data: bytes, dice: Random) -> bytes:
    """Writes random bytes over a piece."""
    at, length = dice.randrange(len(data)), dice.randint(1, CHUNK)
    return data[:at] + dice.randbytes(length) + data[at + length :]


def inner(change: Mutator) -> Mutator:
    """Changes what is packed inside (a member of an archive, a stream of a PDF) and packs it again, so that it is opened."""

    def changed(data: bytes, dice: Random) -> bytes:
        if data[:2] == b"PK":
            return _member(data, dice, change)
        return _stream(data, dice, change) if data[:5] == b"%PDF-" else change(data, dice)

    return changed


def _member(data: bytes, dice: Random, change: Mutator) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist()}
    weights = [4 if name.endswith(("document.xml", "content.xml")) else 1 for name in members]
    chosen = dice.choices(list(members), weights)[0]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            made = change(content, dice) if name == chosen and content else content
            archive.writestr(zipfile.ZipInfo(name), made, zipfile.ZIP_DEFLATED)  # its own date: the clock changes no file
    return out.getvalue()


def _stream(data: bytes, dice: Random, change: Mutator) -> bytes:
    streams = list(re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL))
    if not streams:
        return change(data, dice)
    start, end = dice.choice(streams).span(1)
    try:
        unpacked = zlib.decompress(data[start:end])
    except zlib.error:
        return data[:start] + (change(data[start:end], dice) if end > start else b"") + data[end:]
    return data[:start] + zlib.compress(change(unpacked, dice) if unpacked else b"") + data[end:]


OUTER: tuple[Mutator, ...] = (flip, cut, drop, repeat, swap, words, numbers, noise)
INNER: tuple[Mutator, ...] = tuple(inner(change) for change in (flip, drop, repeat, swap, words, numbers, noise))


def splice(data: bytes, other: bytes, dice: Random) -> bytes:
    """The start of one file and the end of another."""
    return data[: dice.randrange(len(data))] + other[dice.randrange(len(other)) :]


def mutate(data: bytes, others: Sequence[bytes], dice: Random) -> tuple[str, bytes]:
    """One file broken in one to three ways, and how."""
    said, whole = [], data
    if others and dice.random() < 0.1:
        said, data = ["splice"], splice(data, dice.choice(others), dice)
    for _ in range(dice.choice((1, 1, 1, 2, 3)) - len(said)):
        packed = dice.random() < 0.5 and data is whole
        at = dice.randrange(len(INNER if packed else OUTER))
        data = (INNER if packed else OUTER)[at](data, dice) if data else data
        said.append(f"inner {at}" if packed else OUTER[at].__name__)
    return "+".join(said), data
