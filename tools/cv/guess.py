"""Sections for CVs without headings: entries are told apart by what stands in them."""

from tools.cv.contact import is_contact
from tools.cv.dates import find_dates
from tools.cv.entries import Entry, entries
from tools.cv.headings import load
from tools.cv.lexicon import degree_score, employer_score, language_in, school_score, title_score
from tools.cv.page import Line
from tools.cv.sections import Section, tail
from tools.cv.tidy import fold, lower

KNOWN = {"work", "education"}
LONG = 90


def guess(sections: list[Section]) -> list[Section]:
    """The sections as they are when work and studies have a heading; else the top is parted by its content.

    Where one of the two has a heading, only what clearly is the other is taken.
    """
    missing = KNOWN - {s.key for s in sections}
    if not missing:
        return sections
    out: list[Section] = []
    for section in sections:
        out += _parted(section, missing) if section.key in {"top", "other"} else [section]
    return out


def _parted(section: Section, missing: set[str]) -> list[Section]:
    lines = section.lines
    person = _person(lines)
    found = [e for e in entries(lines[person:]) if e.dates and e.head]
    if missing != KNOWN:
        found = [e for e in found if e.dates and not e.dates.single and _kind(e) in missing and _speaks(e)]
    if not found:
        return [section]
    first = next(n for n, x in enumerate(lines) if x.offset + len(x.text) > found[0].head[0].offset)
    out = [Section("top", "", lines[:first])]
    for entry in found:
        key = _kind(entry)
        body, rest = _cut(entry.body)
        if out[-1].key != key:
            out.append(Section(key))
        out[-1].lines += [*entry.head, *body]
        out += rest
    return [s for s in out if s.lines]


def _person(lines: list[Line]) -> int:
    """How many lines at the top, before the first date, tell who the person is and how to reach them."""
    dated = next((n for n, x in enumerate(lines) if any(not d.single for d in find_dates(x.text))), 0)
    return next((n + 1 for n in range(dated - 1, -1, -1) if is_contact(lines[n])), 0)


def _kind(entry: Entry) -> str:
    head = " ".join(x.text for x in entry.head)
    return "education" if degree_score(head) + school_score(head) > title_score(head) + employer_score(head) else "work"


def _speaks(entry: Entry) -> bool:
    """Whether the head of an entry says what it is."""
    head = " ".join(x.text for x in entry.head)
    return bool(title_score(head) or degree_score(head) or (employer_score(head) and len(head) < LONG))


def _cut(body: list[Line]) -> tuple[list[Line], list[Section]]:
    """Ends a body where a line begins as skills, languages or certificates do, or gives contact data."""
    for number, line in enumerate(body):
        if not line.bullet and (_spoken(line) or is_contact(line)):
            out: list[Section] = []
            for later in body[number:]:
                key, rest = _spoken(later) or ("top", later)
                out.append(Section(key, "", [rest]))
            return body[:number], out
    return body, []


def _spoken(line: Line) -> tuple[str, Line] | None:
    """A line that says what it holds with its first words: "Speaks ...", "Good with: ..."."""
    small = lower(line.text)
    for key, lead in ((k, w) for k, words in load("leads").items() for w in words):
        rest = tail(line, len(lead)) if small.startswith(lead) else None
        if rest and fold(rest.text) and (key != "languages" or language_in(rest.text)):
            return key, rest
    return None
