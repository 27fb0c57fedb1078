"""Pictures as they are kept: every dot as it was, without what a camera wrote beside them (place, time, device, comments).

Which way is up stays, since a page read for its words needs it. Nothing is packed anew: parts of the file are left out.
"""

import struct
from collections.abc import Iterator

_JPEG, _PNG, _RIFF = b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF"
_TOLD_JPEG = frozenset({0xE1, 0xED, 0xFE})
"""Exif and XMP, what an editor wrote, comments."""
_MARK, _SCAN, _APP1 = 0xFF, 0xDA, 0xE1
_TOLD_PNG = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"})
_TOLD_WEBP = frozenset({b"EXIF", b"XMP "})
_WEBP_FLAGS = 0x08 | 0x04
_ORIENTATION, _WAYS = 0x0112, range(1, 9)


def bare(data: bytes) -> bytes:
    """A JPEG, PNG or WebP without what tells where, when and by whom it was taken; anything else, and what is broken, as it is."""
    try:
        if data.startswith(_JPEG):
            return _jpeg(data)
        if data.startswith(_PNG):
            return _PNG + b"".join(part for kind, part in _png_parts(data) if kind not in _TOLD_PNG)
        if data.startswith(_RIFF) and data[8:12] == b"WEBP":
            return _webp(data)
    except (struct.error, IndexError):
        return data
    return data


def _jpeg(data: bytes) -> bytes:
    kept, turned = [], 1
    for kind, part in _jpeg_parts(data):
        if kind == _APP1 and part[4:10] == b"Exif\0\0":
            turned = _turned(part[10:])
        if kind not in _TOLD_JPEG:
            kept.append(part)
    return _JPEG + (_upright(turned) if turned != 1 else b"") + b"".join(kept)


def _jpeg_parts(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each part up to the dots, with its kind; then all the rest as one."""
    at = 2
    while data[at] == _MARK and data[at + 1] != _SCAN:
        if data[at + 1] == _MARK:
            at += 1
            continue
        end = at + 2 + int(struct.unpack_from(">H", data, at + 2)[0])
        yield data[at + 1], data[at:end]
        at = end
    yield _SCAN, data[at:]


def _turned(exif: bytes) -> int:
    """Which way is up, as a camera counts it: 1 to 8; 1 where nothing is said."""
    order = "<" if exif[:2] == b"II" else ">"
    try:
        start = int(struct.unpack_from(f"{order}I", exif, 4)[0])
        rows = range(int(struct.unpack_from(f"{order}H", exif, start)[0]))
        read = [struct.unpack_from(f"{order}HHIH", exif, start + 2 + 12 * row) for row in rows]
    except struct.error:
        return 1
    return next((value for tag, _, _, value in read if tag == _ORIENTATION and value in _WAYS), 1)


def _upright(turned: int) -> bytes:
    """Exif that says which way is up and nothing else."""
    told = b"Exif\0\0MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, turned, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", len(told) + 2) + told


def _png_parts(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at < len(data):
        end = at + 12 + int(struct.unpack_from(">I", data, at)[0])
        yield data[at + 4 : at + 8], data[at:end]
        at = end


def _webp(data: bytes) -> bytes:
    kept = []
    at = 12
    while at < len(data):
        size = int(struct.unpack_from("<I", data, at + 4)[0])
        end = at + 8 + size + size % 2
        part = data[at:end]
        if part[:4] == b"VP8X":
            part = part[:8] + bytes([part[8] & ~_WEBP_FLAGS]) + part[9:]
        if part[:4] not in _TOLD_WEBP:
            kept.append(part)
        at = end
    body = b"WEBP" + b"".join(kept)
    return _RIFF + struct.pack("<I", len(body)) + body
