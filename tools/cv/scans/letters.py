"""What the reader says of one line, into letters, and with the room between strokes into words."""

import itertools
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from tools.cv.scans.engine import Floats

EAST = "\u2e80"
"""From this letter on scripts of the east begin, which the reader knows as well."""
MOSTLY = 0.3
"""A line with fewer letters of the east than this has none: the reader took a mark or a smudge for one."""
MORE = "ȘșȚț\u1e9e"
MARKS = (("\u2010", "\u2027"), ("\u20a0", "\u20bf"), ("\u2122", "\u2122"), ("\u2190", "\u2193"), ("\u25a0", "\u27bf"))
BETWEEN = re.compile(
    r"(?P<mark>[·•|])|^(?P<lead>[-–—])(?=\w)|\w(?P<trail>[-–—])$"
    r"|(?:^|[./])(?:19|20)\d\d(?P<dash>[-–—])(?=[^\W\d]|(?:\d\d?[./])?(?:19|20)\d\d)"
)
"""Marks between words: dots, strokes, a dash at one end of a word, a dash after a year."""
ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+|(?:www\.|https?://)\S+|[\w-]+(?:\.[\w-]+)+/\S*", re.IGNORECASE)
SMALL_L = re.compile(r"^1(?=\.[^\W\d])|(?<=[/@._-])1(?=[^\W\d]{3})|I")
SHORT = re.compile(r"(?<![^\W\d_])(?:[A-Z]+l[A-Z]+|l[A-Z]{1,4}|[A-Z]{2,}l)(?![^\W\d_])")
"""Capitals with one small l: in most fonts it looks like a capital I."""
NEAR = 1.5
"""How many steps a letter may stand from the strokes it was read from."""


@dataclass(slots=True)
class Letter:
    """A letter, the step it was read at, and how surely."""

    text: str
    step: float
    sure: float


@dataclass(slots=True)
class Token:
    """A word of a line; its place as a share of the line's width, and how sure its letters are."""

    text: str
    start: float
    end: float
    sure: float


Room = tuple[float, float]
"""First and last step of a stretch without ink."""


def letters_of(chances: "Floats", known: tuple[str, ...]) -> list[Letter]:
    """The letters of a line, spaces too, from the chance of each of the known letters at each step."""
    letters = _likeliest(chances, known)
    east = sum(x.text >= EAST for x in letters)
    return letters if east > MOSTLY * len(letters) else _likeliest(chances * western(known), known)


@cache
def western(known: tuple[str, ...]) -> "Floats":
    """1 for letters and marks that CVs of the west are written with, 0 for all others."""
    kept = [not c or c in MORE or c < "\u0180" or any(a <= c <= b for a, b in MARKS) for c in known]
    return np.array(kept, np.float32)


def _likeliest(chances: "Floats", known: tuple[str, ...]) -> list[Letter]:
    """The likeliest letter of each step; the same letter in neighbouring steps is one, nothing between them parts two."""
    out: list[Letter] = []
    before = 0
    for step, number in enumerate(chances.argmax(axis=1).tolist()):
        if number and number != before:
            out.append(Letter(known[number], step + 0.5, float(chances[step, number])))
        before = number
    return out


def mended(text: str) -> str:
    """A word with letters that look like others put right where only one of them can stand: 1, I and l.

    Addresses on the net are written small and no part of one is a 1 before a name; short forms are written in capitals.
    """
    if ADDRESS.fullmatch(text) and sum(c.isupper() and c != "I" for c in text) == 0:
        return SMALL_L.sub("l", text)
    return SHORT.sub(lambda m: m[0].replace("l", "I"), text)


def tokens(letters: list[Letter], rooms: list[Room], size: float, steps: float) -> list[Token]:
    """The words of a line of `steps`: letters between spaces, and between rooms wide enough for one that was not read.

    Args:
        letters: as they were read.
        rooms: stretches without ink, from left to right.
        size: the font's size, in steps.
        steps: the length of the line.
    """
    groups: list[list[Letter]] = [[]]
    for letter in letters:
        if letter.text == " ":
            groups.append([])
        else:
            groups[-1].append(letter)
    parts = [p for g in groups if g for w in _at_rooms(g, rooms, size) for p in _at_marks(w)]
    found = [_token(p, rooms, size, steps) for p in parts]
    for before, after in itertools.pairwise(found):
        after.start = max(after.start, before.end)
        after.end = max(after.end, after.start)
    return found


def _at_rooms(letters: list[Letter], rooms: list[Room], size: float) -> list[list[Letter]]:
    """Cuts a word where a room in it is as wide as a space, though none was read."""
    cuts = {0, len(letters)}
    for start, end in rooms:
        if end - start < size and letters[0].step < start and letters[-1].step > end:
            cuts.add(_between(letters, (start + end) / 2))
    return [letters[a:b] for a, b in itertools.pairwise(sorted(cuts))]


def _between(letters: list[Letter], middle: float) -> int:
    """The letter before which a room stands: two letters that are far apart, with the room between them; 0 when there are none."""
    best, found = 0.0, 0
    for number, (a, b) in enumerate(itertools.pairwise(letters), 1):
        off = abs((a.step + b.step) / 2 - middle)
        if off < NEAR and b.step - a.step - off > best and a.text.isalpha() and b.text.isalnum():
            best, found = b.step - a.step - off, number
    return found


def _at_marks(letters: list[Letter]) -> list[list[Letter]]:
    """Cuts marks that stand between words off the words: the reader often leaves out the room beside them."""
    text = "".join(x.text for x in letters)
    cuts = {0, len(letters)} | {edge for mark in BETWEEN.finditer(text) for edge in mark.span(mark.lastgroup or 0)}
    return [letters[a:b] for a, b in itertools.pairwise(sorted(cuts))] if len(text) == len(letters) else [letters]


def _token(letters: list[Letter], rooms: list[Room], size: float, steps: float) -> Token:
    """A word with its ends where its ink ends, when a room is near."""
    first, last = letters[0].step - size / 4, letters[-1].step + size / 4
    start = min((end for _, end in rooms if abs(end - first) < NEAR), key=lambda e: abs(e - first), default=first)
    end = min((start for start, _ in rooms if abs(start - last) < NEAR), key=lambda e: abs(e - last), default=last)
    sure = sum(x.sure for x in letters) / len(letters)
    return Token(mended("".join(x.text for x in letters)), max(0.0, start / steps), min(1.0, max(end, start) / steps), sure)
