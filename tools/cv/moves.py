"""Lines that stand under one heading and belong under another: languages among the skills, a list of languages under "Other"."""

import re
from dataclasses import replace

from tools.cv.grids import piece
from tools.cv.headings import is_courses, label_of, section_of
from tools.cv.issuers import is_licence
from tools.cv.lexicon import is_language, is_level, language_in
from tools.cv.lists import BARS, cut
from tools.cv.page import Line
from tools.cv.sections import MARKS, Section, tail
from tools.cv.spoken import COMMON, is_activity
from tools.cv.tidy import fold

MIXED = {"skills", "other", "top", "contact", "interests", "summary"}
"""Sections in which a language with its level may stand."""
LABEL = re.compile(r"^\s*([^:：\t]{2,30}?)\s*[:：]\s*(?=\S)")
EDGE = " \t,;:：|·•–—-/()[]（）."


def moved(sections: list[Section]) -> list[Section]:
    """The sections with languages brought together where they are told with a level, or under a label of their own."""
    out: list[Section] = []
    spoken = any(s.key == "languages" for s in sections)
    for section in sections:
        if section.key == "certificates" and is_licence(section.title):
            section.key = "licences"
        out += _parted(section, spoken=spoken) if section.key in MIXED else [section]
    out = [s for s in out if s.lines]
    return out if any(s.key == "skills" for s in out) else [*out, *_used(out)]


def _used(sections: list[Section]) -> list[Section]:
    """What the jobs and projects say they were made with ("Tech stack: ..."), for a CV without a list of skills; each thing once."""
    seen: set[str] = set()
    found: list[Line] = []
    for line in (x for s in sections if s.key in {"work", "projects"} for x in s.lines):
        label = LABEL.match(line.text)
        rest = tail(line, label.end()) if label and label_of(label[1]) == "keywords" and not is_courses(label[1]) else None
        for item in cut(rest) if rest else []:
            start = item.start
            words = [w for w in item.line.words if start <= w.start < item.end]
            made = piece(item.line, [replace(w, text=w.text[: item.end - w.start]) for w in words])
            if fold(item.text) and fold(item.text) not in seen:
                seen.add(fold(item.text))
                found.append(made)
    return [Section("skills", "", found)] if found else []


def _parted(section: Section, *, spoken: bool) -> list[Section]:
    out = [Section(section.key, section.title)]
    at = 0
    while at < len(section.lines):
        count, skip = _tongues(section.lines, at, after_languages=spoken or len(out) > 1)
        if not count:
            out[-1].lines.append(section.lines[at])
            at += 1
            continue
        out += [Section("languages", "", section.lines[at + skip : at + count]), Section(section.key, section.title)]
        at += count
    return out


def _tongues(lines: list[Line], at: int, *, after_languages: bool) -> tuple[int, int]:
    """How many lines from here tell of languages, and how many of them are only a label."""
    line = lines[at]
    if after_languages and _assessed(line):
        return 1, 0
    if _over_languages(line.text):
        count = 1
        while at + count < len(lines) and language_in(lines[at + count].text):
            count += 1
        return (count, 1) if count > 1 else (0, 0)
    if _told(line):
        return 1, 0
    below = lines[at + 1] if at + 1 < len(lines) else None
    alone = is_language(line.text) and below is not None and is_level(below.text) and below.page == line.page
    return (2, 0) if alone else (0, 0)


def _over_languages(text: str) -> bool:
    """A label such as "Human languages:"."""
    words = text.strip(MARKS).split()
    return text.rstrip(" .").endswith((":", "：")) and any(
        section_of(" ".join(words[n:])) == "languages" for n in range(len(words))
    )


def _assessed(line: Line) -> bool:
    """A line of a self-assessment: "Lettura B1"."""
    return bool(COMMON.search(line.text)) and is_activity(line.text)


def _told(line: Line) -> bool:
    """A line that is a language and how well it is spoken, and nothing else."""
    name = language_in(line.text)
    if not name or not line.text.strip(EDGE).startswith(name):
        return False
    rest = line.text.split(name, 1)[1].strip(EDGE)
    return bool(fold(rest) or BARS.search(rest)) and (is_level(rest) or bool(BARS.fullmatch(re.sub(r"\s", "", rest))))
