"""Skills: groups as the CV parts them, each item in the CV's words."""

import re
from dataclasses import dataclass, field

from tools.cv.dates import is_dates, without_dates
from tools.cv.grids import stronger, unfolded
from tools.cv.headings import label_of
from tools.cv.lexicon import is_level
from tools.cv.lists import BARS, cut, is_list, is_reach, logical
from tools.cv.page import CELL, Line, Part
from tools.cv.sentences import is_fragment, is_plain_label, is_sentence, without_lead
from tools.cv.skills.finding import find_skills, lexicon
from tools.cv.tidy import fold
from tools.cv.values import Found, found

GROUP = re.compile(r"^\s*([^:：\t]{1,45}?)\s*[:：](?!//)\s*")
LATER = re.compile(r"(?<=[^\s:,;|·•])\s+(?=[A-ZÀ-Þ][^\W\d_]+\s?[:：]\s+\S)")
AFTER_LABEL = re.compile(r"[\s:：\t|–—-]*")
MARKS = " \t,;:：|·•–—*"
LONG_ITEM = 60
LONG_LABEL = 45
MOST_WORDS = 7
FEW_WORDS = 5
ROOM = 0.3
FLOOR = 0.6
"""Room above a plain line, in line heights, that ends a named group."""
CHART = re.compile(r"\w\?\d")
"""A name and a number out of a drawn chart."""
KNOWN_RUN = 3
"""So many known skills in a line without marks are a list."""
PROPER = re.compile(r"[A-ZÀ-Þ0-9.+#]")
PLAIN = {"C++", "C#"}


@dataclass(slots=True)
class Group:
    """Items under one name, or none."""

    name: Found | None = None
    items: list[Found] = field(default_factory=list)
    level: Found | None = None


def skills(lines: list[Line]) -> list[Group]:
    """Skill groups as the CV parts them."""
    groups: list[Group] = [Group()]
    lines = unfolded(logical(lines))
    for number, line in enumerate(lines):
        after = next((x for x in lines[number + 1 :] if not is_level(x.text)), None)
        if line.bold and CELL in line.text and after is not None and not after.bold and stronger(line, after):
            groups.append(Group())
            continue
        label = _group_label(line, after)
        if label is None:
            start = 0
            if groups[-1].name and line.gap > FLOOR and not line.bullet and not is_list(line.text) and not groups[-1].items:
                groups.append(Group())
        else:
            groups.append(Group(found(label, 0.8, MARKS)))
            rest = AFTER_LABEL.match(line.text, label.end)
            start = rest.end() if rest else label.end
        if start < len(line.text):
            _take(groups, line, start)
    return [g for g in groups if g.items or g.level]


def _take(groups: list[Group], line: Line, start: int) -> None:
    """Puts the items of a line into the open group; a name in the middle of the line opens another."""
    later = _later_label(line, start)
    end = later.start if later else len(line.text)
    _fill(groups[-1], line, start, end)
    if later:
        groups.append(Group(found(later, 0.8, MARKS)))
        rest = AFTER_LABEL.match(line.text, later.end)
        _take(groups, line, rest.end() if rest else later.end)


def _later_label(line: Line, start: int) -> Part | None:
    """A name of a group in the middle of a line: bold words before a colon, or the one word before it."""
    for number, word in enumerate(line.words):
        if word.start <= start or not word.text.endswith((":", "：")):
            continue
        first = number
        while word.bold and line.words[first - 1].bold and line.words[first - 1].start > start:
            first -= 1
        plain = line.words[first - 1].text
        bold = word.bold and not line.words[first - 1].bold
        if is_plain_label(word.text.rstrip(":：")):
            continue
        if bold or (word.text[:1].isupper() and plain[-1:] not in ",;|·•:" and LATER.match(line.text, word.start - 1)):
            return Part(line, line.words[first].start, word.start + len(word.text))
    return None


def _group_label(line: Line, after: Line | None) -> Part | None:
    """The name of a group: before a colon, bold before plain words, or a line that looks stronger than those below it."""
    if (match := GROUP.match(line.text)) and not is_plain_label(match[1]) and not is_sentence(match[1]):
        return Part(line, match.start(1), match.end(1))
    bold = [w for w in line.words if w.bold]
    lead = next((n for n, w in enumerate(line.words) if not w.bold), len(line.words))
    if (
        0 < lead < len(line.words)
        and len(bold) == lead
        and lead <= FEW_WORDS
        and not is_level(line.text[line.words[lead].start :])
    ):
        return Part(line, 0, line.words[lead - 1].start + len(line.words[lead - 1].text))
    if after is not None and _names(line, after):
        cell = line.text.find(CELL)
        return Part(line, 0, cell if cell > 0 else len(line.text))
    cell = line.text.find(CELL)
    if 0 < cell < LONG_LABEL and re.search(r"[,;·•]", line.text[cell:]) and not re.search(r"[,;·•]", line.text[:cell]):
        return Part(line, 0, cell)
    return None


def _names(line: Line, after: Line) -> bool:
    """Whether a line names the lines below it."""
    head, _, level = line.text.partition(CELL)
    if len(head) > LONG_LABEL or is_list(head) or (level and not is_level(level)) or len(cut(line)) > 1 + bool(level):
        return False
    if stronger(line, after):
        return True
    roomy = line.gap > after.gap + ROOM and len(cut(after)) > 1 and after.size <= line.size
    return (after.bullet and not line.bullet and not stronger(after, line)) or (roomy and not line.bullet)


def _fill(group: Group, line: Line, start: int, end: int) -> None:
    text = line.text[start:end]
    parts = [p for p in cut(line, start) if p.start < end]
    parts = [Part(line, p.start, min(p.end, end)) for p in parts]
    said = text.rstrip().endswith(".") and any(len(p.text.split()) > MOST_WORDS for p in parts)
    if said or is_sentence(text) or any(is_fragment(p.text) for p in parts):
        group.items += _known(line, start, end)
        return
    for part in (q for p in parts for q in _run(p)):
        item = _item(part)
        if item is None:
            continue
        if is_level(item.text):
            if group.items or group.name:
                group.level = group.level or item
            continue
        group.items.append(item)


def _known(line: Line, start: int, end: int) -> list[Found]:
    """The technologies that a sentence names, by their capitals, digits or marks; everyday words are part of what it says."""
    known = lexicon().skills
    return [
        found(Part(line, start + s.start, start + s.end), 0.6, MARKS)
        for s in find_skills(line.text[start:end])
        if known[s.name].family != "soft" and PROPER.search(line.text[start + s.start : start + s.end])
    ]


def _run(part: Part) -> list[Part]:
    """A run of known skills with nothing but spaces between them, cut; words between them stay together."""
    spans: list[list[int]] = []
    for skill in find_skills(part.text):
        start = part.text.rfind(" ", 0, skill.start) + 1
        end = (part.text.find(" ", skill.end) + 1 or len(part.text) + 1) - 1
        if spans and start < spans[-1][1]:
            spans[-1][1] = max(end, spans[-1][1])
        else:
            spans.append([start, end])
    if len(spans) < KNOWN_RUN:
        return [part]
    out: list[Part] = []
    at = 0
    for start, end in spans:
        out += [*_between(part, at, start, out), Part(part.line, part.start + start, part.start + end)]
        at = end
    return out + _between(part, at, len(part.text), out)


def _between(part: Part, start: int, end: int, before: list[Part]) -> list[Part]:
    """The words between two known skills: capitals are names of their own, others stay together, a number belongs to what it follows."""
    out: list[Part] = []
    for word in re.finditer(r"\S+", part.text[start:end]):
        at = Part(part.line, part.start + start + word.start(), part.start + start + word.end())
        goes_on = out and not (word[0].isupper() or out[-1].text.isupper())
        if goes_on or (not out and before and not word[0][:1].isalpha()):
            (out or before)[-1].end = at.end
        else:
            out.append(at)
    return out


def _item(part: Part) -> Found | None:
    """One skill without its bars; None when it is a sentence or nothing."""
    if (label := GROUP.match(part.text)) and label_of(label[1]) == "keywords":
        part = Part(part.line, part.start + label.end(), part.end)
    text = part.text
    if (bars := BARS.search(text)) and bars.start() > 1:
        part = Part(part.line, part.start, part.start + bars.start())
    elif bars and not text[bars.end() :].strip():
        return None
    value = found(_lead_off(part), 0.85, f"{MARKS}.")
    if (not fold(value.text) and value.text not in PLAIN) or _is_date(value.text) or CHART.search(value.text):
        return None
    if is_reach(value.text) or len(value.text) > LONG_ITEM or len(value.text.split()) > MOST_WORDS or is_sentence(value.text):
        return None
    return value


def _is_date(text: str) -> bool:
    """Whether a text is a date and no name with a year in it (NEC 2023)."""
    return is_dates(text) and not any(c.isalpha() for c in without_dates(text))


def _lead_off(part: Part) -> Part:
    """Without "knowledge of" before what is known by name."""
    rest = without_lead(part)
    return rest if rest.start > part.start and find_skills(rest.text) else part
