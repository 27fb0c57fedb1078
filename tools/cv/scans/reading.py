"""The words of a picture of a page, with places, sizes and weights as if a file had said them."""

from dataclasses import dataclass

from tools.cv.page import Word
from tools.cv.scans.ink import Mask, bullet, ink, is_dot, rooms, shape, size_and_base, stroke
from tools.cv.scans.letters import Token, tokens
from tools.cv.scans.lines import HEIGHT, Line, seen_lines
from tools.cv.scans.picture import Picture
from tools.cv.tidy import tidy

ALIKE = 0.1
"""Lines whose sizes differ by less are taken to be of one size."""
FEW, VAGUE = 12, 0.18
"""Lines of so few letters tell their size less exactly."""
ENOUGH, FONT = 3, 0.15
"""So many lines tell how high a font's letters are; fonts differ by no more than this."""
DOUBTFUL = 0.5
"""Lines read less surely are no text: photographs, logos, smudges."""
BOLD = 1.2
"""Strokes thicker than usual by this are bold."""
PLAIN = 0.35
"""So large a share of the letters of a page is thinner than its plain ones are."""
LETTERS = 5
"""So many letters in a row must be bold: single ones are thick or thin by chance."""
SMALL = 0.7
"""A sign this small beside the words after it is a bullet, whatever letter it was taken for."""
ROOM = 30
"""Points before the first word of a strip where a bullet may stand."""
FLUSH = 3.0
"""Points by which left edges of one column differ at most."""
STEP = 8
"""Points of a strip for each step of the reader."""
LEVEL = 0.25
"""Lines side by side whose base differs by less, in sizes, stand on one."""


@dataclass(slots=True)
class _Seen:
    """A line with what its ink tells, in points of paper."""

    line: Line
    mask: Mask
    tokens: list[Token]
    weights: list[float]
    size: float
    base: float


def words_of(picture: Picture) -> tuple[list[Word], tuple[float, float]]:
    """The words of a page, upright, and the size of the paper they are on; `place` says where each stands in the file."""
    picture, lines = seen_lines(picture)
    seen = [_seen(x, picture.scale) for x in lines if x.sure >= DOUBTFUL]
    _even(seen)
    width, height = picture.image.size
    return _words(seen, picture), (width * picture.scale, height * picture.scale)


def _seen(line: Line, scale: float) -> _Seen:
    mask = ink(line.strip)
    y0, y1 = line.box[1], line.box[3]
    size, base = size_and_base(mask, line.text)
    real = (y1 - y0) / HEIGHT * scale
    free = [(a / STEP, b / STEP) for a, b in rooms(mask, size)]
    words = tokens(line.letters, free, size / STEP, mask.shape[1] / STEP)
    if len(words[0].text) == 1 and is_dot(_piece(mask, words[0]), size):
        words[0].text = "•"
    weights = [stroke(_piece(mask, t)) / max(size, 1.0) for t in words]
    return _Seen(line, mask, words, weights, size * real, y0 * scale + base * real)


def _piece(mask: Mask, token: Token) -> Mask:
    first = min(int(token.start * mask.shape[1]), mask.shape[1] - 1)
    return mask[:, first : max(int(token.end * mask.shape[1]), first + 1)]


def _even(seen: list[_Seen]) -> None:
    """Gives lines of nearly one size the same size, and lines side by side the same base."""
    for dot in (x for x in seen if len(x.tokens) == 1 and len(x.tokens[0].text) == 1):
        _beside(dot, [x for x in seen if x.line.box[0] > dot.line.box[0] and len(x.tokens[0].text) > 1])
    _weighed(seen)
    kinds: list[float] = []
    for x in sorted(seen, key=lambda s: -len(s.line.letters)):
        kind = min(kinds, key=lambda k: abs(x.size / k - 1), default=0.0)
        if not kind or abs(x.size / kind - 1) > (ALIKE if len(x.line.letters) > FEW else VAGUE):
            kinds.append(kind := round(x.size, 1))
        x.size = kind
    before: list[_Seen] = []
    for x in sorted(seen, key=lambda s: s.base):
        before = [b for b in before if x.base - b.base < LEVEL * min(x.size, b.size)]
        beside = next((b for b in before if b.line.box[2] <= x.line.box[0] or b.line.box[0] >= x.line.box[2]), None)
        if beside:
            x.base = beside.base
        before.append(x)


def _weighed(seen: list[_Seen]) -> None:
    """Takes out what fonts differ in: lines with tails and lines without must tell the same size of plain text."""
    shapes: dict[tuple[float, float], list[_Seen]] = {}
    for x in seen:
        shapes.setdefault(shape(x.line.text), []).append(x)
    plain = _middle(seen)
    for alike in shapes.values():
        factor = plain / _middle(alike)
        if len(alike) >= ENOUGH and abs(factor - 1) < FONT:
            for x in alike:
                x.size *= factor


def _middle(seen: list[_Seen]) -> float:
    """The size of the letter in the middle of all."""
    every = sorted(x.size for x in seen for _ in x.line.letters)
    return every[len(every) // 2] if every else 1.0


def _flush(firsts: list[Word]) -> None:
    """Gives words that begin lines at nearly one place the same left edge, in whole points, as rows of a column have."""
    group: list[Word] = []
    for word in sorted(firsts, key=lambda w: w.x0):
        if group and word.x0 - group[0].x0 > FLUSH:
            _align(group)
            group = []
        group.append(word)
    _align(group)


def _align(group: list[Word]) -> None:
    left = float(round(group[len(group) // 2].x0)) if group else 0.0
    for word in group:
        word.x0 = left


def _beside(dot: _Seen, others: list[_Seen]) -> None:
    """A mark that was found alone is the bullet of the words right of it when it is small beside them."""
    middle = (dot.line.box[1] + dot.line.box[3]) / 2
    level = [x for x in others if x.line.box[1] < middle < x.line.box[3]]
    nearest = min(level, key=lambda x: x.line.box[0], default=None)
    if (
        nearest
        and nearest.line.box[0] - dot.line.box[2] < 2 * (nearest.line.box[3] - nearest.line.box[1])
        and dot.size < SMALL * nearest.size
    ):
        dot.tokens[0].text, dot.size, dot.base = "•", nearest.size, nearest.base


def _words(seen: list[_Seen], picture: Picture) -> list[Word]:
    usual = _usual([(w, len(t.text)) for x in seen for t, w in zip(x.tokens, x.weights, strict=True)])
    words: list[Word] = []
    firsts: list[Word] = []
    for x in sorted(seen, key=lambda s: (s.base, s.line.box[0])):
        bold = _bold([(w / usual - BOLD) * len(t.text) for t, w in zip(x.tokens, x.weights, strict=True)], x.tokens)
        mark = _mark(x)
        row = [_word(x, mark, picture, bold=False)] if mark else []
        row += [_word(x, t, picture, bold=b) for t, b in zip(x.tokens, bold, strict=True)]
        firsts += row[: 2 if row[0].text == "•" else 1]
        words += row
    _flush(firsts)
    for number, word in enumerate(words):
        word.order = number
    return words


def _usual(weights: list[tuple[float, int]]) -> float:
    """The weight of plain letters: most pages hold less bold than plain."""
    every = sorted(w for w, count in weights for _ in range(count))
    return every[int(len(every) * PLAIN)] if every else 1.0


def _bold(thick: list[float], tokens: list[Token]) -> list[bool]:
    """Which words are bold: thick ones, their neighbours heard; a few letters alone are thick or thin by chance."""
    heard = [sum(thick[max(0, n - 1) : n + 2]) / 2 + thick[n] / 2 > 0 for n in range(len(thick))]
    start = 0
    for number in range(len(heard) + 1):
        if number < len(heard) and heard[number]:
            continue
        if sum(len(t.text) for t in tokens[start:number]) < LETTERS:
            heard[start:number] = [False] * (number - start)
        start = number + 1
    return heard


def _mark(x: _Seen) -> Token | None:
    """A bullet before the first word that was seen and not read."""
    width = x.mask.shape[1]
    room = int(x.tokens[0].start * width) - ROOM // 3
    found = bullet(x.mask[:, :room]) if room > ROOM else None
    return Token("•", found[0] / width, found[1] / width, x.line.sure) if found else None


def _word(x: _Seen, token: Token, picture: Picture, *, bold: bool) -> Word:
    x0, y0, x1, y1 = x.line.box
    box = (x0 + (x1 - x0) * token.start, y0, x0 + (x1 - x0) * token.end, y1)
    left, right = box[0] * picture.scale, box[2] * picture.scale
    word = Word(tidy(token.text), left, x.base - 0.8 * x.size, right, x.base + 0.2 * x.size, x.size, bold, base=x.base)
    word.place, word.sure = picture.place(box), token.sure
    return word
