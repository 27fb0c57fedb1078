"""Words of an ad that a careful person should look at. They are shown, and what is said to a machine is not read further."""

import re
import tomllib
from functools import cache
from typing import NamedTuple

from core.addressed import to_machines
from core.flat import flat
from tools.jobs.models import Suspicious
from tools.jobs.phrases import DATA
from tools.jobs.segments import sentences

_LONGEST = 160
_MACHINE = "instruction_to_machine"
_INSIDE = re.compile(
    r"<\s?(job|system|user|assistant|instructions?|prompt|context|data|information)\s?>.{0,2000}?</\s?\1\s?>", re.DOTALL
)


class Kept(NamedTuple):
    """An ad without what it says to machines, and where each of its characters stands in the ad."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of this text as one of the ad, cut where words were taken out of its middle."""
        first = last = self.places[start]
        for place in self.places[start + 1 : end]:
            if place != last + 1:
                break
            last = place
        return first, last + 1


@cache
def _signs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    file = tomllib.loads((DATA / "suspicious.toml").read_text(encoding="utf-8"))
    others = ((why, re.compile("|".join(f"(?:{p})" for p in parts))) for why, parts in file.items())
    return (_MACHINE, to_machines()), *others


def suspicious(text: str, company: str | None) -> tuple[Suspicious, ...]:
    """Instructions to machines, money or private data asked of applicants, no employer named; each with its quote."""
    flat_text = flat(text)
    found = []
    for why, pattern in _signs():
        for hit in pattern.finditer(flat_text):
            start, end = _around(text, *_core(text, hit))
            found.append(Suspicious(why=why, quote=text[start:end], start=start, end=end))
    if company is None:
        line = re.search(r"\S[^\n]*", text)
        start, end = (line.start(), min(line.end(), line.start() + _LONGEST)) if line else (0, 0)
        found.append(Suspicious(why="no_company", quote=text[start:end], start=start, end=end))
    return tuple({(s.why, s.start): s for s in found}.values())


def kept(text: str) -> Kept:
    """The ad as if nothing had been said to a machine in it: lines that begin so go whole, others lose the sentence."""
    flat_text = flat(text)
    gone = [_line(text, *hit.span()) for hit in _INSIDE.finditer(flat_text)]
    gone += [_told(text, *_core(text, hit)) for hit in dict(_signs())[_MACHINE].finditer(flat_text)]
    out = bytearray(len(text))
    for start, end in gone:
        out[start:end] = b"\1" * (end - start)
    places = [i for i, is_out in enumerate(out) if not is_out]
    if not gone:
        return Kept(text, tuple(places))
    body = "".join(text[p] for p in places)
    ends = len(body.rstrip()) if any(end >= len(text.rstrip()) for _, end in gone) else len(body)
    return Kept(body[:ends], tuple(places[:ends]))


def _core(text: str, hit: re.Match[str]) -> tuple[int, int]:
    """A hit without the line breaks and blanks at its edges."""
    words = text[hit.start() : hit.end()]
    return hit.start() + len(words) - len(words.lstrip()), hit.end() - len(words) + len(words.rstrip())


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole lines that hold a span, with the line break behind them."""
    stop = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if stop < 0 else stop + 1


def _told(text: str, start: int, end: int) -> tuple[int, int]:
    """What goes with an instruction: its line where the line begins with it, else from its sentence to the end of that."""
    first, stop = _line(text, start, end)
    last = stop - 1 if text[stop - 1 : stop] == "\n" else stop
    for a, b in sentences(text, first, last):
        if a <= start < b:
            return (first, stop) if a == first else (a, max(b, min(end, last)))
    return first, stop


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence or line around a hit, cut to a readable length."""
    a = max(text.rfind("\n", 0, start) + 1, text.rfind(". ", 0, start) + 1, start - _LONGEST)
    stops = [i for i in (text.find("\n", end), text.find(". ", end)) if i >= 0]
    b = min([*stops, end + _LONGEST, len(text)])
    while a < start and text[a].isspace():
        a += 1
    return a, b
