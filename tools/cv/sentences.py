"""Whether words are a sentence or an item of a list, told by their little words (words/sentences.json)."""

import re
from functools import cache

from tools.cv.headings import load
from tools.cv.page import Line, Part
from tools.cv.tidy import fold, lower

WORD = re.compile(r"[^\s,;:()\[\]|·•]+")
SHARE = 0.3
"""The least share of little words in a sentence."""
SHORT = 6
FULL = 0.82
"""How much of the room a line fills before its words may go on in the next."""
MANY = 5
CLOSED = (".", "!", "?", ":", ";")


@cache
def _set(key: str) -> frozenset[str]:
    return frozenset(load("sentences")[key])


@cache
def _knowing() -> re.Pattern[str]:
    words = sorted((re.escape(w) for w in load("sentences")["knowing"]), key=len, reverse=True)
    return re.compile(rf"\s*(?:{'|'.join(words)})(?:\s+|(?<='))(?=\S)", re.IGNORECASE)


def is_plain_label(text: str) -> bool:
    """Whether a label before a list only says that a list follows ("Keywords:")."""
    return fold(text) in {fold(w) for w in _set("plain_labels")}


def _words(text: str) -> list[str]:
    return [w for m in WORD.findall(text) if (w := m.strip(".!?\"'“”").replace("’", "'"))]


def is_sentence(text: str) -> bool:
    """Whether words are said to somebody: enough of them, and many little ones among them (not those inside of names: gestion de projet)."""
    words = _words(text)
    little = sum(lower(w) in _set("little") - _set("linking") for w in words)
    return len(words) > SHORT and little >= SHARE * len(words)


def is_fragment(text: str) -> bool:
    """Whether words are a piece of a sentence: they begin or end as no item of a list does ("with a keen eye", "Photoshop and")."""
    words = _words(text)
    if not words:
        return False
    first, last = words[0], words[-1]
    begins = first in _set("never_first") and len(words) > 1
    return begins or (len(words) > 1 and last in _set("little") and last.islower() and len(last) > 1)


def without_lead(part: Part) -> Part:
    """The part without "knowledge of", "Kenntnisse in" and the like before what is known."""
    lead = _knowing().match(part.text)
    return Part(part.line, part.start + lead.end(), part.end) if lead else part


def goes_on(line: Line, after: Line, right: float) -> bool:
    """Whether the words of a line go on in the one below: it is as wide as the room, and the next begins in mid-sentence.

    Args:
        line: the one above.
        after: the one below.
        right: the right edge of the widest line beside them.
    """
    text, more = line.text.rstrip(), after.text.lstrip()
    if after.bullet or after.bold != line.bold or not text or not more or after.page != line.page:
        return False
    words = _words(text)
    if len(words) > 1 and words[-1] in _set("little") and words[-1].islower() and len(words[-1]) > 1:
        return True
    wide = line.x1 <= line.x0 or line.x1 - line.x0 >= FULL * (right - line.x0)
    return wide and len(words) >= MANY and more[:1].islower() and not text.endswith(CLOSED)
