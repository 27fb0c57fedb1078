"""The body of an entry: its bullets, its describing lines, the links in it."""

import re

from tools.cv.contact import URL
from tools.cv.headings import label_of
from tools.cv.margins import without_margin
from tools.cv.page import Line, Part
from tools.cv.values import Found, joined

LABELLED = re.compile(r"^\s*([^:：\t]{2,40}?)\s*[:：]\s*")
BREAK = 0.3
LONG_ITEM = 120


def bullets_and_prose(lines: list[Line]) -> tuple[list[Found], Found | None]:
    """Bullets, each with the lines it runs over, and the lines that are none as one text."""
    bullets: list[list[Line]] = []
    prose: list[Line] = []
    for line in (without_margin(x) for x in lines):
        match = LABELLED.match(line.text)
        about = match is not None and label_of(match[1]) == "keywords"
        if line.bullet and not about:
            bullets.append([line])
            continue
        goes_on = bool(bullets) and not about and _runs_on(line, bullets[-1])
        (bullets[-1] if goes_on else prose).append(line)
    if not bullets and len(prose) > 1 and _listed(prose):
        return [joined([x], 0.7) for x in prose], None
    return [joined(b, 0.85) for b in bullets], joined(prose, 0.7) if prose else None


def _runs_on(line: Line, bullet: list[Line]) -> bool:
    first, last = bullet[0], bullet[-1]
    if line.gap > BREAK and line.page == last.page:
        return False
    placed = line.words[0].x1 > line.words[0].x0
    if placed:
        return line.words[0].x0 >= first.words[0].x0 - 4 or line.text[:1].islower()
    return line.indent > first.indent or (line.indent == 0 and line.text[:1].islower())


def _listed(lines: list[Line]) -> bool:
    """Whether lines without bullets are items of a list all the same (drawn bullets are no letters)."""
    return (
        all(x.text[:1].isupper() and len(x.text) < LONG_ITEM for x in lines)
        and len({round(x.indent) for x in lines}) == 1
        and len(lines) > 1
    )


def link(lines: list[Line]) -> Found | None:
    """The first web address of some lines."""
    for line in lines:
        if match := URL.search(line.text):
            return Found(match[0], [Part(line, *match.span())], 0.85)
    return None
