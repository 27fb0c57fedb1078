"""Words as they are compared and kept: one way to clean, one way to fold, one way to cut into words."""

import re
import unicodedata

_KEPT = {"\n", "\t", "\u200c", "\u200d"}
"""Control and format characters that mean something: line ends, tabs, the joiners of Indic, Persian and emoji writing."""
_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn"}
_LINE_ENDS = re.compile(r"\r\n?|[\u0085\u2028\u2029\u000b\u000c]")
_HIDING = re.compile(r"[\ufe00-\ufe0d\U000e0100-\U000e01ef]")
"""Variation selectors other than those of emoji: they print nothing and can carry a hidden message."""

_ACCENTS = re.compile(r"[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u0652\u200c\u200d]")
"""Marks that may be left out in writing: accents of Latin, Greek and Cyrillic, Arabic vowel signs. Not Indic vowels or kana marks."""
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
    | dict.fromkeys("‘’‚‛`´ʼ′", "'")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
)
_SPACES = re.compile(r"\s+")

_IN_WORD = r"\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0900-\u0963\u0966-\u0dff\u0e00-\u0e7f"
_CJK = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_UNIT = rf"(?:(?![{_CJK}_])[{_IN_WORD}])+"
_WORD = re.compile(rf"[{_CJK}]+|(?:(?<![{_IN_WORD}])\.)?{_UNIT}(?:[.,]{_UNIT})*(?:\+\+|\#)?")
_IS_CJK = re.compile(rf"[{_CJK}]")
_COMMA_LIST = re.compile(r",(?!\d)|(?<!\d),")


def clean(text: str) -> str:
    """The text as we work on it: compatibility forms unified (NFKC), one kind of line end, nothing that prints nothing."""
    text = _HIDING.sub("", _LINE_ENDS.sub("\n", unicodedata.normalize("NFKC", text)))
    if text.isascii() and text.isprintable():
        return text
    return "".join(c for c in text if c in _KEPT or unicodedata.category(c) not in _DROPPED)


def storable(text: str) -> str:
    """The text as given, without the two things no database takes: NUL and half characters."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def fold(text: str) -> str:
    """The text for comparing: no capitals, no accents, plain quotes and dashes, single spaces. Never for showing."""
    text = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    text = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", text)))
    return _SPACES.sub(" ", text).strip()


def words(text: str) -> list[str]:
    """The folded words in order: `C++`, `C#`, `.NET`, `node.js` and `3.5` stay whole; hyphens and apostrophes part words.

    Chinese and Japanese, which write no spaces, are cut into overlapping pairs of characters.
    """
    found: list[str] = []
    for match in _WORD.finditer(fold(text)):
        word = match.group()
        if _IS_CJK.match(word):
            found += [word[i : i + 2] for i in range(len(word) - 1)] or [word]
        else:
            found += [part for part in _COMMA_LIST.split(word) if part.strip(".")]
    return found
