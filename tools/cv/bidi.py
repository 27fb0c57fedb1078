"""Right-to-left writing out of the places of its letters: the order in which it is read.

PDFium turns whole lines of it around, numbers, addresses and ligatures with them. Where letters stand says how they are read:
from the right, and what is written from the left within it (words in Latin letters, addresses) from the left.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from tools.cv.page import Word

Letter = tuple[float, float, str]
"""Left edge, right edge and the letter, as PDFium hands it over."""
TOUCH = 0.1
"""Room, in letter sizes, below which two letters are of one word."""
AFTER = 0.01
"""How far behind its letter a mark is read, in points."""
NEAR = 6
"""How many letters on a mark may be told again."""
_RTL = re.compile(r"[\u0590-\u08ff\ufb1d-\ufefc]")
_LTR_RUN = re.compile(r"[^\u0590-\u08ff\ufb1d-\ufefc\s]+")
_TRIM = re.compile(r"^[^\w+#@%°€$£]*|[^\w+#%°€$£/]*$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BETWEEN = frozenset("·•|▪,،;/")
_BRACKETS = ("()", "[]", "{}")


def is_right_to_left(text: str) -> bool:
    """Whether letters that are written from the right stand in a text."""
    return bool(_RTL.search(text))


def read_from_right(cell: Sequence[Word]) -> list[Word]:
    """The words of a cell of right-to-left writing in the order in which they are read."""
    words = sorted(map(_read, _touching(cell)), key=lambda w: -w.x1)
    out: list[Word] = []
    for written, run in groupby(words, key=_direction):
        out += _ordered(written, list(run))
    return _paired(out)


def _direction(word: Word) -> str:
    if is_right_to_left(word.text):
        return "right"
    if any(c.isalpha() for c in word.text):
        return "left"
    return "between" if word.text in _BETWEEN else "number"


def _ordered(written: str, run: list[Word]) -> list[Word]:
    """Words that are written one way, given from the right, in the order in which they are read."""
    if written in {"right", "between"}:
        return run
    turned = run[::-1]
    if written == "number":
        years = [int(year) for word in run for year in _YEAR.findall(word.text)]
        from_left = re.match(r"[+(]", turned[0].text) or any(a > b for a, b in pairwise(years))
        return turned if from_left else [_led(word) for word in run]
    mark = re.match(r"[,;:.،؛]+", turned[0].text)
    if mark is None:
        return turned
    turned[0] = replace(turned[0], text=turned[0].text[mark.end() :])
    turned[-1] = replace(turned[-1], text=turned[-1].text + mark[0])
    return [word for word in turned if word.text]


def _led(word: Word) -> Word:
    """A number whose plus stands behind it on the page, as plain right-to-left lines set it."""
    return replace(word, text="+" + word.text[:-1]) if re.fullmatch(r"\d+\+", word.text) else word


def _paired(words: list[Word]) -> list[Word]:
    """The words with brackets that open before they close: files tell the one or the other of what is drawn."""
    for pair in _BRACKETS:
        if sum(c in pair for w in words for c in w.text) % 2:
            continue
        at, made = 0, []
        for word in words:
            text = ""
            for c in word.text:
                text += pair[at % 2] if c in pair else c
                at += c in pair
            made.append(word if text == word.text else replace(word, text=text))
        words = made
    return words


def _touching(cell: Sequence[Word]) -> Iterator[Word]:
    """The words, those that touch joined: PDFium cuts an address at its dots."""
    whole: Word | None = None
    for word in sorted(cell, key=lambda w: w.x0):
        if whole is not None and word.x0 - whole.x1 < TOUCH * whole.size and (word.bold, word.size) == (whole.bold, whole.size):
            text, letters = whole.text + word.text, whole.letters + word.letters
            edge, top, foot = max(whole.x1, word.x1), min(whole.y0, word.y0), max(whole.y1, word.y1)
            whole = replace(whole, text=text, letters=letters, x1=edge, y0=top, y1=foot)
            continue
        if whole is not None:
            yield whole
        whole = word
    if whole is not None:
        yield whole


def _read(word: Word) -> Word:
    """The word with its letters in the order in which they are read."""
    glyphs = _glyphs(word.letters)
    if not glyphs or _spelled(word.text) != _spelled("".join(c for _, _, c in word.letters)):
        return word
    turned = is_right_to_left(word.text)
    glyphs.sort(key=lambda g: -g[0] if turned else g[0])
    text = unicodedata.normalize("NFKC", "".join(text for _, text in glyphs))
    return replace(word, text=_LTR_RUN.sub(lambda m: _turned(m[0]), text) if turned else text)


def _spelled(text: str) -> list[str]:
    return sorted(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c)[0] in "LN")


def _turned(run: str) -> str:
    """A run of other letters and numbers, read from the left; marks at its ends belong to the words around it."""
    inner = _TRIM.sub("", run)
    at = run.find(inner) if inner else 0
    return run[:at] + inner[::-1] + run[at + len(inner) :]


def _glyphs(letters: Sequence[Letter]) -> list[tuple[float, str]]:
    """What was drawn, each with the middle of its place. A mark drawn by itself belongs to the letter it stands nearest to."""
    groups = [(sum(box) / 2, _unturned("".join(c for _, _, c in run))) for box, run in groupby(letters, key=lambda one: one[:2])]
    bases = [middle for middle, text in groups if not _is_mark(text)]
    if not bases:
        return groups
    return [(min(bases, key=lambda b: abs(b - m)) - AFTER if _is_mark(text) else m, text) for m, text in groups]


def _is_mark(text: str) -> bool:
    return all(unicodedata.category(c) == "Mn" for c in text)


def _unturned(text: str) -> str:
    """Letters of one ligature stand in one place, and PDFium tells the last of them first."""
    return text[::-1] if len(text) > 1 and is_right_to_left(text) else text


def told_twice(letters: Sequence[Letter]) -> set[int]:
    """The places in a list of letters of those that a mark tells again: it was drawn by itself, with the name of its whole letter."""
    groups: list[tuple[tuple[float, float], str, list[int]]] = []
    for at, (x0, x1, letter) in enumerate(letters):
        if groups and groups[-1][0] == (x0, x1):
            groups[-1] = ((x0, x1), groups[-1][1] + letter, [*groups[-1][2], at])
        else:
            groups.append(((x0, x1), letter, [at]))
    twice: set[int] = set()
    for number, ((x0, x1), text, places) in enumerate(groups):
        marked = len(text) > 1 and any(_is_mark(c) for c in text)
        near = groups[max(0, number - NEAR) : number + NEAR] if marked else []
        if any(t == text and (a, b) != (x0, x1) and a <= x0 and x1 <= b for (a, b), t, _ in near):
            twice |= set(places)
    return twice
