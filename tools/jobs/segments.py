"""An ad cut into blocks, sentences and list items, each with the exact place of its words."""

import re
from typing import NamedTuple

_SIGN = "\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff"
BULLET = re.compile(
    r"[ \t]*(?:(?:[-–—*•●▪◦‣·→►➢➤✓✔✅>+]|\d{1,2}[.)]|\([a-z\d]{1,3}\)|[a-z]\)|[A-Z]{1,4}\d{1,2}[.:)]|\d{1,2}[ \t](?=[ \t]))[ \t]+"
    rf"|[•●▪◦‣→►➢{_SIGN}]\ufe0f?[ \t]*)(?=\S)"
)
_WRAP = 72
_SHORT = re.compile(
    r"(?:\b(?:[a-zäöü]|e\.g|i\.e|incl|min|max|approx|dep|no|nr|st|dr|mr|mrs|ms|prof|std|ca|vs|etc|z\. ?b|u\. ?a|d\. ?h|o\. ?[aä]|bzw|inkl|mind|evtl|ggf|p\. ?ex|p\. ?ej|c|ltd|inc|co|corp|yrs?|hrs?|nb|bijv|m\.s|b\.s|u\.s|sr|jr))\.$"
)


class Block(NamedTuple):
    """A paragraph or a bullet: its span without the bullet, and how it stands."""

    start: int
    end: int
    bullet: bool
    indent: int
    first: bool
    """True after an empty line or at the top."""


def blocks(text: str) -> list[Block]:
    """Lines put together where an ad was wrapped at a fixed width."""
    found: list[Block] = []
    at, blank, width = 0, True, 0
    for raw in text.split("\n"):
        line = raw.rstrip()
        if not line.strip():
            blank = True
        else:
            bullet = BULLET.match(line)
            lead = bullet.end() if bullet else len(line) - len(line.lstrip())
            block = Block(at + lead, at + len(line), bool(bullet), len(line) - len(line.lstrip()), blank)
            if found and not blank and _goes_on(text, found[-1], block, width):
                found[-1] = found[-1]._replace(end=block.end)
            else:
                found.append(block)
            blank, width = False, len(line)
        at += len(raw) + 1
    return found


def _goes_on(text: str, before: Block, block: Block, width: int) -> bool:
    """Whether a line continues the one before: that one was long, or its sentence plainly goes on."""
    if block.bullet or width < _WRAP or text[before.end - 1] in ".:!?;":
        return False
    start = text[block.start]
    return start.islower() or text[before.end - 1] in ",-" or (start.isalnum() and before.bullet and block.indent > before.indent)


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of sentences; a full stop after a known short form, in a number or in brackets ends none."""
    found: list[tuple[int, int]] = []
    depth, at = 0, start
    for i in range(start, end):
        char = text[i]
        depth = max(0, depth + (char in "([") - (char in ")]"))
        if char not in ".!?" or depth or (i + 1 < end and text[i + 1] not in " \n\t"):
            continue
        rest = text[i + 1 : end].lstrip()
        if char == "." and (_SHORT.search(text[max(start, i - 8) : i + 1].lower()) or (rest and rest[0].islower())):
            continue
        found.append((at, i + 1))
        at = i + 1
    if text[at:end].strip():
        found.append((at, end))
    return found


def top_level(text: str, start: int, end: int, separator: re.Pattern[str]) -> list[re.Match[str]]:
    """Separators that stand outside brackets. `text` may be flat."""
    inside = [0] * (end - start + 1)
    depth = 0
    for i in range(start, end):
        depth = max(0, depth + (text[i] in "([") - (text[i] in ")]"))
        inside[i - start] = depth
    return [m for m in separator.finditer(text, start, end) if not inside[m.start() - start]]
