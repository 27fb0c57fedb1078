"""Entries of a section (jobs, studies, projects): where each begins, its dates, its head and its body.

Each entry has one date as a rule; `heads` says which lines around it name the entry.
"""

import re
from dataclasses import dataclass, field

from tools.cv.dates import Dates, find_dates, without_dates
from tools.cv.hanging import hanging
from tools.cv.heads import BOTH, BREAK, LONG_HEAD, MOST_ABOVE, Score, below, brings, head_like, named, starts, style
from tools.cv.margins import without_durations
from tools.cv.mend import mended
from tools.cv.page import CELL, Line, Part
from tools.cv.stacked import spot_of, stacked
from tools.cv.tidy import fold

LARGER = 1.0
"""How much larger, in points, the head of an entry is than its body, where nothing is bold."""
EDGE = r"[\s(\[,;:|·•/–—\-\t]*"


@dataclass(slots=True)
class Entry:
    """One entry: head lines (the date's among them), what was dated, and the lines of its body."""

    head: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    dates: Dates | None = None
    dated: Line | None = None
    ended: Part | None = None
    """Where its last date stands, when that is another line."""

    def date_part(self) -> Part | None:
        """Where its dates stand."""
        return Part(self.dated, self.dates.start, self.dates.end) if self.dates and self.dated else None


def anchor(line: Line, *, bullets: bool = False, single: bool = True) -> Dates | None:
    """The dates of a line when they are there to date an entry, not part of a sentence."""
    if (line.bullet and not bullets) or len(line.text) > 160:  # noqa: PLR2004 - longer ones are prose
        return None
    found = find_dates(line.text)
    chosen = next((d for d in found if not d.single), found[0] if found else None)
    if chosen is None or (chosen.single and not single):
        return None
    before, after = line.text[: chosen.start], line.text[chosen.end :]
    at_start, at_end = not fold(before), not fold(without_dates(after))
    bounded_left = at_start or bool(re.search(r"(?:[(\[|·•,–—/\t]|\s-)\s*$", before))
    bounded_right = at_end or bool(re.match(r"\s*(?:[)\]|·•,:;–—/\t]|-\s)", after))
    if chosen.single:
        prose = line.text.rstrip().endswith(".") and len(line.text) > 60  # noqa: PLR2004
        stopped = bool(re.search(r"[.:;]\s+$", before)) and len(line.text) < LONG_HEAD
        own = (at_start and at_end) or (at_start and bounded_right) or (at_end and (bounded_left or stopped))
        return chosen if own and not prose else None
    since = chosen.running and not bounded_left and len(before.split()) > BOTH
    prose = line.text.rstrip().endswith(".") and (since or len(fold(before)) > 40)  # noqa: PLR2004
    return chosen if (at_start or at_end or (bounded_left and bounded_right) or len(line.text) < 60) and not prose else None  # noqa: PLR2004


def entries(lines: list[Line], wanted: tuple[Score, ...] = ()) -> list[Entry]:
    """The entries of a section in their order; `wanted` says what each head should hold (a degree, a school)."""
    lines, groups = _without_durations(mended(lines, wanted))
    lines, anchors, ends = stacked(lines, _anchors(lines, wanted))
    if not anchors:
        return _undated(lines, wanted)
    firsts = frozenset(n for n, x in enumerate(lines) if id(x) in groups)
    begins = starts(lines, [a for a, _ in anchors], wanted, firsts)
    out: list[Entry] = []
    lead = lines[: begins[0]]
    for number, (at, dates) in enumerate(anchors):
        end = begins[number + 1] if number + 1 < len(anchors) else len(lines)
        entry = Entry(lines[begins[number] : at + 1], [], dates, lines[at], ends.get(number))
        rest = lines[at + 1 : end]
        count = below(entry.head, rest, wanted)
        entry.head += rest[:count]
        entry.body = rest[count:]
        out.append(entry)
    return [*_undated(lead, wanted, strict=True), *_with_undated(out)]


def _anchors(lines: list[Line], wanted: tuple[Score, ...] = ()) -> list[tuple[int, Dates]]:
    inside = hanging(lines)
    free = [(n, x) for n, x in enumerate(lines) if n not in inside]
    ranges = [(n, d) for n, x in free if (d := anchor(x, single=False))]
    singles = [(n, d) for n, x in free if (d := anchor(x)) and d.single]
    if ranges:
        looks = {style(lines[n])[:3] for n, _ in ranges}
        spots = {spot for n, d in ranges if (spot := spot_of(lines[n], d))}
        bare = [
            (n, d)
            for n, d in singles
            if style(lines[n])[:3] in looks or spot_of(lines[n], d) in spots or len(named(lines[n], wanted)) == BOTH
        ]
        marked = [(n, d) for n, x in enumerate(lines) if x.bullet and (d := anchor(x, bullets=True, single=False))]
        first = any(d.start == 0 for _, d in ranges)
        alike = [(n, d) for n, d in marked if spot_of(lines[n], d) in spots or (first and d.start == 0 and CELL in lines[n].text)]
        return sorted([*ranges, *bare, *alike], key=lambda a: a[0])
    if singles:
        return singles
    return [(n, d) for n, x in enumerate(lines) if (d := anchor(x, bullets=True))]


def _without_durations(lines: list[Line]) -> tuple[list[Line], set[int]]:
    """The lines without lengths of time, and those that stood over one of their own: employers with several roles."""
    kept: list[Line] = []
    groups: set[int] = set()
    for line in lines:
        left = without_durations([line])
        if not left and kept and head_like(kept[-1]) and not find_dates(kept[-1].text):
            groups.add(id(kept[-1]))
        kept += left
    return kept, groups


def _undated(lines: list[Line], wanted: tuple[Score, ...] = (), *, strict: bool = False) -> list[Entry]:
    """Entries without dates: each begins with a bold or larger line, or after a break."""
    if not lines:
        return []
    small = min((x.size for x in lines), default=0.0)
    strong = [n for n, x in enumerate(lines) if (x.heading or x.bold) and head_like(x)]
    strong = strong or [n for n, x in enumerate(lines) if x.size > small + LARGER and head_like(x)]
    if strict and not strong:
        strong = [n for n in range(len(lines)) if _speaks(lines, n, wanted)]
    if strict and not strong:
        return []
    starts = strong or [n for n, x in enumerate(lines) if not x.bullet and head_like(x) and (n == 0 or x.gap > BREAK)]
    starts = [n for k, n in enumerate(starts) if not k or n - starts[k - 1] > 1 or lines[n].gap > BREAK]
    out = []
    for number, at in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(lines)
        out.append(Entry([lines[at]], lines[at + 1 : end]))
        while (
            out[-1].body
            and head_like(out[-1].body[0])
            and (out[-1].body[0].bold or out[-1].body[0].italic)
            and len(out[-1].head) < BOTH
        ):
            out[-1].head.append(out[-1].body.pop(0))
        while wanted and out[-1].body and len(out[-1].head) <= MOST_ABOVE and _adds(out[-1], wanted):
            out[-1].head.append(out[-1].body.pop(0))
    return out


def _speaks(lines: list[Line], at: int, wanted: tuple[Score, ...]) -> bool:
    """Whether a plain line over bullets names what an entry names."""
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    free = head_like(line) and (not at or line.gap > BREAK)
    return free and below is not None and below.bullet and any(score(line.text) > 0 for score in wanted)


def _adds(entry: Entry, wanted: tuple[Score, ...]) -> bool:
    """Whether the first line of the body still belongs to the head of an entry without dates."""
    line = entry.body[0]
    if line.bullet or line.gap > BREAK * 2:
        return False
    lacks_who = len(entry.head) > 1 and not any(wanted[1](x.text) for x in entry.head)
    return brings(line, entry.head, wanted) or entry.head[-1].text.rstrip().endswith(",") or lacks_who


def _with_undated(dated: list[Entry]) -> list[Entry]:
    """Takes entries without dates out of the bodies of dated ones: heads that look just like the others' heads."""
    looks = {style(e.head[0]) for e in dated if e.head}
    out: list[Entry] = []
    for entry in dated:
        out.append(entry)
        cut = [
            n
            for n, x in enumerate(entry.body)
            if style(x) in looks and head_like(x) and (x.bold or x.heading) and x.gap > BREAK and n
        ]
        if len(looks) > 1 or not cut:
            continue
        body = entry.body
        entry.body = body[: cut[0]]
        for number, at in enumerate(cut):
            end = cut[number + 1] if number + 1 < len(cut) else len(body)
            out.append(Entry([body[at]], body[at + 1 : end]))
    return out
