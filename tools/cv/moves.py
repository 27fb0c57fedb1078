"""Lines that stand under one heading and belong under another: languages among the skills, a list of languages under "Other"."""

import re

from tools.cv.headings import section_of
from tools.cv.issuers import is_licence
from tools.cv.lexicon import is_language, is_level, language_in
from tools.cv.lists import BARS
from tools.cv.page import Line
from tools.cv.sections import MARKS, Section
from tools.cv.spoken import COMMON, is_activity
from tools.cv.tidy import fold

MIXED = {"skills", "other", "top", "contact", "interests", "summary"}
"""Sections in which a language with its level may stand."""
EDGE = " \t,;:：|·•–—-/()[]（）."


def moved(sections: list[Section]) -> list[Section]:
    """The sections with languages brought together where they are told with a level, or under a label of their own."""
    out: list[Section] = []
    spoken = any(s.key == "languages" for s in sections)
    for section in sections:
        if section.key == "certificates" and is_licence(section.title):
            section.key = "licences"
        out += _parted(section, spoken=spoken) if section.key in MIXED else [section]
    return [s for s in out if s.lines]


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
