"""The disguises in which an order may travel, and how the gullible model sees through each of them."""

import base64
import binascii
import re
import unicodedata
from collections.abc import Callable, Iterator

_TAGS = 0xE0000
_WIDE = 0xFEE0
_LATIN, _CYRILLIC = "aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ"
_BASE64, _HEX = re.compile(r"[A-Za-z0-9+/=]{40,}"), re.compile(r"(?:[0-9a-f]{2}){30,}")
_ZERO = "\u200b"


def _tagged(text: str) -> str:
    return "".join(chr(_TAGS + ord(sign)) if ord(sign) < 0x80 else sign for sign in text)


def _wide(text: str) -> str:
    return "".join(chr(ord(sign) + _WIDE) if "!" <= sign <= "~" else sign for sign in text)


CODINGS: dict[str, Callable[[str], str]] = {
    "plain": lambda text: text,
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "hex": lambda text: text.encode().hex(),
    "tags": _tagged,
    "zero width": _ZERO.join,
    "full width": _wide,
    "look-alikes": lambda text: text.translate(str.maketrans(_LATIN, _CYRILLIC)),
    "right to left": lambda text: f"\u202e{text[::-1]}\u202c",
}
"""Name -> how an order is written in it."""


def readings(text: str) -> Iterator[str]:
    """Everything that a text may say to somebody who sees through every disguise."""
    bare = "".join(chr(ord(s) - _TAGS) if _TAGS <= ord(s) < _TAGS + 0x80 else s for s in text if s not in f"{_ZERO}\u202e\u202c")
    known = unicodedata.normalize("NFKC", bare).translate(str.maketrans(_CYRILLIC, _LATIN))
    yield known
    yield known[::-1]
    for found in _BASE64.findall(known):
        try:
            yield base64.b64decode(found, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            continue
    for found in _HEX.findall(known):
        try:
            yield bytes.fromhex(found).decode()
        except UnicodeDecodeError:
            continue
