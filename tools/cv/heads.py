"""The head of an entry: which lines above and below its date name it. All entries of a section are weighed together.

For each date, every number of lines above it is weighed by what the head then names, by the breaks between lines and
by how the first line looks. The entries of a section are made alike, so the sum over all of them decides.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tools.cv.dates import without_dates
from tools.cv.headings import label_of
from tools.cv.lexicon import ends_legal, is_place
from tools.cv.page import CELL, Line
from tools.cv.tidy import fold

Score = Callable[[str], float]
Look = tuple[bool, bool, float, int]
MOST_ABOVE = 3
MOST_BELOW = 3
LONG_HEAD = 110
LONG_LINE = 75
BOTH = 2
"""A head names two things: who and what."""
BREAK = 0.3
SENTENCE = 6
"""A line of more words than this that ends with a full stop is a sentence."""
PIECES = re.compile(rf"{CELL}|[|·•]|[,.]\s|\s[@–—-]\s|\sat\s")
SAID = 1.0
"""From this score on a piece of a line names something."""
WIDE = 1.5
"""No head goes on after so much room, in line heights."""
NEAR = 2.0
"""Indents, in points, that differ less are the same."""
BODY_LABELS = {"duties", "keywords", "score"}
BODY_LABEL = re.compile(r"^\s*([^:：\t]{2,30}?)\s*[:：]")


def head_like(line: Line) -> bool:
    """Whether a line may belong to the head of an entry."""
    text = line.text.strip()
    if line.bullet or not text or len(text) > LONG_HEAD or text.endswith("\u00ad") or label_of(text.rstrip(":")) in BODY_LABELS:
        return False
    if line.bold or line.heading or is_place(text):
        return True
    if (match := BODY_LABEL.match(text)) and label_of(match[1]) in BODY_LABELS:
        return False
    if text.endswith((".", "。")) and len(text.split()) > 4 and not ends_legal(text):  # noqa: PLR2004
        return False
    return not text.endswith((",", ";", ":")) or len(text) < 40  # noqa: PLR2004


def style(line: Line) -> Look:
    """How a line looks, for comparing."""
    return line.bold, line.italic, round(line.size), round(line.indent / 6)


def starts(
    lines: list[Line], anchors: list[int], wanted: tuple[Score, ...] = (), firsts: frozenset[int] = frozenset()
) -> list[int]:
    """Where each entry begins: at its date or some lines above it. `firsts` are lines known to begin a group of entries."""
    section = _Section(lines, anchors, wanted, firsts)
    best: tuple[float, list[int]] | None = None
    for usual in range(MOST_ABOVE + 1):
        total, counts = section.counts(usual)
        if best is None or total > best[0] + 1e-6:
            best = (total, counts)
    return [at - count for at, count in zip(anchors, best[1] if best else [], strict=True)]


@dataclass(slots=True)
class _Section:
    """What is weighed: the lines of a section and the lines of it that are dated."""

    lines: list[Line]
    anchors: list[int]
    wanted: tuple[Score, ...]
    firsts: frozenset[int]
    weights: dict[tuple[int, int], float] = field(default_factory=dict)

    def counts(self, usual: int) -> tuple[float, list[int]]:
        """For each date the number of lines above it that belong to its head, when that is `usual` as a rule."""
        total = 0.0
        out: list[int] = []
        look: Look | None = None
        last = -1
        for number, at in enumerate(self.anchors):
            end = self.anchors[number + 1] if number + 1 < len(self.anchors) else len(self.lines)
            hungry = number > 0 and not out[-1] and not _words_in(self.lines[last : last + 1])
            scored = []
            for count in range(above(self.lines, at, last + 1, self.firsts) + 1):
                score = self._weight(at, count, end) + 0.9 * (count == usual)
                score += 0.7 * (look is not None and style(self.lines[at - count]) == look)
                score -= 1.6 * (hungry and count > 0 and at - count == last + 1)
                score -= 0.8 * max(0, at - count) if not number else 0.0
                scored.append((score, -count))
            score, negative = max(scored)
            total, last = total + score, at
            out.append(-negative)
            look = look or style(self.lines[at + negative])
        return total, out

    def _weight(self, at: int, count: int, end: int) -> float:
        if (at, count) not in self.weights:
            self.weights[at, count] = self._weigh(at, count, end)
        return self.weights[at, count]

    def _weigh(self, at: int, count: int, end: int) -> float:
        """How well a head of so many lines above its date fits, by itself."""
        start, lines = at - count, self.lines
        head = lines[start : at + 1]
        under = lines[at + 1 : min(end, at + 1 + MOST_BELOW)]
        naming = [*head, *under[: below(head, under, self.wanted)]]
        score = 0.7 * min(BOTH, _words_in(naming, self.wanted)) + 0.3 * min(1, _words_in(head, self.wanted))
        score += sum(0.6 * any(s(x.text) > 0 for x in naming) for s in self.wanted)
        score += 0.8 * (start == 0 or lines[start].gap > BREAK) - 0.6 * sum(x.gap > BREAK for x in head[1:])
        score += 0.5 * (start in self.firsts) + 0.4 * (lines[start].bold or bool(lines[start].heading))
        score -= sum(1.5 * sentence_like(x) for x in head[:-1])
        if start and (lines[start - 1].bold or lines[start - 1].heading) and not lines[start - 1].bullet:
            score -= 0.5 * (not lines[start].bold) * (start - 1 not in self.anchors)
        return score


def sentence_like(line: Line) -> bool:
    """Whether a line is part of prose: a full stop after many words, or more words than a head has."""
    text = line.text.strip()
    if line.bold or line.heading:
        return False
    stopped = text.endswith((".", "!", "。")) and not ends_legal(text) and len(text.split()) >= BOTH + 1
    return stopped or text[:1].islower() or (len(text) > LONG_LINE and CELL not in text)


def above(lines: list[Line], at: int, first: int, firsts: frozenset[int] = frozenset()) -> int:
    """How many lines above the date may be its head."""
    count = 0
    while count < MOST_ABOVE and at - count - 1 >= first:
        line = lines[at - count - 1]
        bold = line.bullet and line.words[0].bold and len(line.text) < LONG_HEAD
        marked = not count and bold and line.indent <= lines[at].indent + NEAR
        if not head_like(line) and not marked:
            break
        count += 1
        if line.heading or at - count in firsts:
            break
    return count


def _words_in(lines: list[Line], wanted: tuple[Score, ...] = ()) -> int:
    """How many stretches of words the head has so far, dates and places left out; one that names both things counts twice."""
    count = 0
    for line in lines:
        text = without_dates(line.text)
        pieces = re.split(rf"{CELL}|\s[|·•@–—-]\s|\sat\s", text)
        count += sum(bool(fold(p)) and not is_place(p) for p in pieces)
        count += len(named(line, wanted)) == BOTH and sum(bool(fold(p)) for p in pieces) == 1
        styles = {(w.bold, w.italic) for w in line.words if w.text.isalpha() and text[w.start : w.start + 1].strip()}
        count += len(styles) > 1 and len(pieces) == 1
    return count


def below(head: list[Line], rest: list[Line], wanted: tuple[Score, ...]) -> int:
    """How many of the lines under the date still belong to the head."""
    count = 0
    while count < min(MOST_BELOW, len(rest)):
        line = rest[count]
        wide = line.gap > BREAK * 2 and count + len(head) > 1
        new = brings(line, [*head, *rest[:count]], wanted) and not sentence_like(line)
        if not head_like(line) or (wide and not (new and line.gap < WIDE)):
            break
        have = _words_in([*head, *rest[:count]], wanted)
        if have < 1 or is_place(line.text) or (have < MOST_ABOVE and new):
            count += 1
            continue
        after = rest[count + 1] if count + 1 < len(rest) else None
        prose = len(line.text) > LONG_LINE or (
            after is not None and not after.bullet and after.text[:1].islower() and after.gap <= BREAK
        )
        if (have >= BOTH and not (line.italic and not rest[-1].italic and have == BOTH)) or prose:
            break
        count += 1
    return count


def brings(line: Line, head: list[Line], wanted: tuple[Score, ...]) -> bool:
    """Whether a line brings something wanted that the head lacks."""
    had = {n for x in head for n in named(x, wanted)}
    return bool(named(line, wanted) - had)


def named(line: Line, wanted: tuple[Score, ...]) -> set[int]:
    """Which of the wanted things the pieces of a line name: each piece the one that it sounds most like."""
    out: set[int] = set()
    for piece in PIECES.split(line.text):
        scores = [score(piece) for score in wanted]
        if scores and max(scores) >= SAID:
            out.add(scores.index(max(scores)))
    return out
