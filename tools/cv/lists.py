"""Skills and other lists: items cut at marks, groups kept."""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from tools.cv.dates import is_dates
from tools.cv.headings import label_of
from tools.cv.lexicon import is_level
from tools.cv.page import CELL, Line, Part
from tools.cv.tidy import fold
from tools.cv.values import Found, found

GROUP = re.compile(r"^\s*([^:：\t]{1,45}?)\s*[:：]\s*")
ITEM_MARKS = re.compile(
    r"\t|\s*[•·|;●▪◦∙■、；，،؛│]\s*(?![^(（]*[)）])|\s/\s|,\s+(?![^(（]*[)）])|(?<=[^\d\s]),(?=[^\W\d])(?![^(（]*[)）])|,$|\s+[–—-]\s+(?=\S)|\s{3,}"
)
SLASH = re.compile(r"\s*/\s*")
LONG_ITEM = 60
WIDE = 0.42
"""Room between words, in letter sizes, that may part items."""
UNEVEN = 1.6
PROSE = 9
"""A line of more words than this needs marks to be a list."""
MOST_WORDS = 7
BARS = re.compile(r"[█▓░▒■□●○★☆◼◻▮▯⬤_]{2,}|\d{1,3}\s?%|\b\d\s?/\s?(?:5|10)\b|[★☆●○]+$")


@dataclass(slots=True)
class Group:
    """Items under one name, or none."""

    name: Found | None = None
    items: list[Found] = field(default_factory=list)
    level: Found | None = None


def cut(line: Line, start: int = 0) -> list[Part]:
    """The items of a line from a character on."""
    if spread := _spread(line, start):
        return spread
    parts: list[Part] = []
    for piece in [*ITEM_MARKS.finditer(line.text, start), None]:
        end = piece.start() if piece else len(line.text)
        part = Part(line, start, end).trimmed(" \t,;:|·•–—*")
        if part.text.strip():
            parts.append(part)
        start = piece.end() if piece else end
    return parts


def _spread(line: Line, start: int) -> list[Part]:
    """Items set apart by nothing but room; words of one item stand closer. Empty when marks part them."""
    words = [w for w in line.words if w.start >= start]
    gaps = [w.gap for w in words[1:]]
    if len(gaps) < 2 or not all(gaps) or ITEM_MARKS.search(line.text, start) or max(gaps) < WIDE:  # noqa: PLR2004
        return []
    uneven = max(gaps) >= min(gaps) * UNEVEN
    if not uneven and min(gaps) < WIDE:
        return []
    limit = (max(gaps) + min(gaps)) / 2 if uneven else 0
    parts = [Part(line, words[0].start, 0)]
    for before, word in pairwise(words):
        if word.gap > limit:
            parts[-1].end = before.start + len(before.text)
            parts.append(Part(line, word.start, 0))
    parts[-1].end = len(line.text)
    return parts


def _prose(line: Line, start: int) -> bool:
    """Whether a line is a sentence, not a list."""
    text = line.text[start:].strip()
    words = len(text.split())
    return words > PROSE and len(ITEM_MARKS.findall(text)) * 6 < words


def logical(lines: list[Line]) -> list[Line]:
    """Joins an item that a line break cut: a line after an open comma, bracket or mark."""
    out: list[Line] = []
    for line in lines:
        text = out[-1].text.rstrip() if out else ""
        open_end = text.endswith((",", "،", "，", "、", "·", "•", "/", "&", "\u00ad")) or text.count("(") > text.count(")")
        if out and open_end and not line.bullet and line.page == out[-1].page:
            out[-1] = _glued(out[-1], line)
        else:
            out.append(line)
    return out


def _glued(first: Line, second: Line) -> Line:
    words = [replace(w) for w in (*first.words, *second.words)]
    middle = words[len(first.words)]
    middle.tab = False
    if words[len(first.words) - 1].text.endswith("\u00ad"):
        middle.space = False
    made = replace(first, words=words)
    made.offset = first.offset
    return made


def skills(lines: list[Line]) -> list[Group]:
    """Skill groups as the CV parts them."""
    groups: list[Group] = [Group()]
    lines = logical(lines)
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else None
        if line.bold and CELL in line.text and after is not None and not after.bold:
            groups.append(Group())
            continue
        label = _group_label(line, after)
        if label is not None:
            groups.append(Group(found(label, 0.8, " \t,;:：|·•–—*")))
            start = label.end
            rest = re.match(r"[\s:：\t|–—-]*", line.text[start:])
            start += rest.end() if rest else 0
        else:
            start = 0
            if groups[-1].name and line.gap > 0.6 and not line.bullet and not _is_list(line.text):  # noqa: PLR2004
                groups.append(Group())
        if start < len(line.text) and not _prose(line, start):
            _fill(groups[-1], line, start)
    return [g for g in groups if g.items]


def _is_list(text: str) -> bool:
    return bool(ITEM_MARKS.search(text))


def _group_label(line: Line, after: Line | None) -> Part | None:
    """The name of a group: before a colon, bold before plain words, or a bold line over plain ones."""
    if match := GROUP.match(line.text):
        return Part(line, match.start(1), match.end(1))
    bold = [w for w in line.words if w.bold]
    lead = next((n for n, w in enumerate(line.words) if not w.bold), len(line.words))
    if 0 < lead < len(line.words) and len(bold) == lead and lead <= 5:  # noqa: PLR2004 - a group's name is short
        return Part(line, 0, line.words[lead - 1].start + len(line.words[lead - 1].text))
    strong = (line.bold or line.heading) and after is not None and not after.bold and not after.heading
    if (
        strong
        and not line.bullet
        and after
        and (after.bullet or _is_list(after.text) or after.gap < 1)
        and not _is_list(line.text)
    ):
        return Part(line, 0, len(line.text))
    if after is not None and after.bullet and not line.bullet and len(line.text) < 45 and not _is_list(line.text):  # noqa: PLR2004
        return Part(line, 0, len(line.text))
    cell = line.text.find(CELL)
    if 0 < cell < 40 and re.search(r"[,;·•]", line.text[cell:]) and not re.search(r"[,;·•]", line.text[:cell]):  # noqa: PLR2004
        return Part(line, 0, cell)
    return None


def _fill(group: Group, line: Line, start: int) -> None:
    for part in cut(line, start):
        item = _item(part)
        if item is None:
            continue
        if is_level(item.text):
            if group.items or group.name:
                group.level = group.level or item
            continue
        group.items.append(item)


def _item(part: Part) -> Found | None:
    """One skill without its level and its bars; None when it is a sentence or nothing."""
    if (label := GROUP.match(part.text)) and label_of(label[1]) == "keywords":
        part = Part(part.line, part.start + label.end(), part.end)
    text = part.text
    if (bars := BARS.search(text)) and bars.start() > 1:
        part = Part(part.line, part.start, part.start + bars.start())
    elif bars and not text[bars.end() :].strip():
        return None
    bracket = re.search(r"\s*[(（]([^()（）]*)[)）]\s*$", part.text)
    if bracket and bracket.start() > 0 and (is_level(bracket[1]) or re.match(r"\d", bracket[1])):
        part = Part(part.line, part.start, part.start + bracket.start())
    value = found(part, 0.85, " \t,;:：|·•–—*.")
    if (not fold(value.text) and value.text not in {"C++", "C#"}) or is_dates(value.text):
        return None
    if len(value.text) > LONG_ITEM or len(value.text.split()) > MOST_WORDS:
        return None
    return value
