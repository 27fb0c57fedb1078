"""Which characters of a person's text are printed: all that a reader can see, none that could break or steer a file."""

import re
import unicodedata
from collections.abc import Iterable

_JOINERS = {"\u200c", "\u200d", "\ufe0f"}
"""Format characters that change how neighbours look in Persian, in Indic scripts and in emoji."""
_ON_PICTURES = {"\u200d", "\ufe0f", "\u20e3", *map(chr, range(0x1F3FB, 0x1F400))}
"""What joins pictures, colours them or draws around them."""
_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn"}
_SPACES = re.compile(r"[ \t\r\n\v\f\u0085\u2028\u2029]+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]")


def printable(text: str) -> str:
    """The text on one line, without control characters, half characters, direction overrides and private code points.

    Everything else stays as written: no compatibility forms are changed, so that m² stays m².
    """
    text = _SPACES.sub(" ", text).strip()
    if text.isascii() and text.isprintable():
        return text
    kept = "".join(c for c in text if c in _JOINERS or unicodedata.category(c) not in _DROPPED)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", kept)).strip()


def sentences(parts: Iterable[str]) -> str:
    """Sentences as one paragraph; Chinese and Japanese ones follow without a space."""
    text = ""
    for part in filter(None, parts):
        close = bool(text) and bool(_CJK.match(text[-1])) and bool(_CJK.match(part[0]))
        text += part if not text or close else f" {part}"
    return text


def spelled(text: str, characters: Iterable[str]) -> str:
    """The text with these pictures written as their names, for those that no font has.

    A picture before the first word only adorns it and is left out; so are marks on pictures. A flag is its two letters.
    """
    missing = set(characters)
    if missing.isdisjoint(text):
        return text
    bare = text.lstrip("".join(missing) + " \ufe0f\u200d") or text
    return bare.translate({ord(c): _name_of(c) for c in missing})


def _name_of(picture: str) -> str:
    if picture in _ON_PICTURES:
        return ""
    if "\U0001f1e6" <= picture <= "\U0001f1ff":
        return chr(ord(picture) - ord("\U0001f1e6") + ord("A"))
    return f"[{unicodedata.name(picture, 'symbol').lower()}]"


def is_picture(character: str) -> bool:
    """True for emoji, symbols and marks on them: what may be spelled out; letters may not."""
    return unicodedata.category(character)[0] in "SPZ" or character in _ON_PICTURES


def script(character: str) -> str:
    """The writing a character belongs to, by the first word of its name: Thai, Georgian, Hangul."""
    return unicodedata.name(character, "unknown").split()[0].title()
