"""Degree, subject and grade out of the words of a study."""

import re

from tools.cv.headings import is_courses, label_of, load
from tools.cv.lexicon import degree_score, is_place, school_score
from tools.cv.lists import cut
from tools.cv.page import Line, Part
from tools.cv.roles import Cast
from tools.cv.tidy import lower
from tools.cv.values import Found, found

LONG_SUBJECT = 60
SCHOOL = 2.0
"""From this score on words name a school; a trade in them (logistics) scores less."""
IN = re.compile(
    r"\s+(?:in|en|em|w zakresie|na kierunku|im Fach|Fachrichtung|indirizzo|по специальности|по направлению)\s+|,\s+|\s*[:：]\s*|\s+[–—-]\s+|\s*[(（](?=[^()]{4,}[)）]\s*$)"
)
GRADE_MARK = re.compile(r",\s+|\s+[–—-]\s+|\s*\((?=[^()]*\)\s*$)|\s*[|·]\s*")
GRADE = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|(?:/|of|out of)\s?\d{1,3}(?:[.,]\d+)?)|\d[.,]\d{1,2}", re.IGNORECASE)
SCORE = re.compile(
    r"(?:\b(?:c?gpa|grade|score|note|abschlussnote|gesamtnote|moyenne|nota(?: media)?|média|voto|votazione|cijfer|ocena|średnia|mention|promedio|marks?)\b|Средний балл|绩点|المعدل|التقدير)\s*[:：]?\s*([\w.,+/ %-]{1,30}?)(?=$|,(?!\d)|[;|)·]|\s-\s|\t)",
    re.IGNORECASE,
)


def degree_and_area(cast: Cast) -> tuple[Found | None, Found | None]:
    """The degree as named and the subject, cut where the degree's own words end."""
    if cast.what is None:
        return None, found(cast.area.part, 0.7) if cast.area else None
    part = _without_grade(cast.what.part)
    area = found(cast.area.part, 0.8) if cast.area else None
    if area is None:
        area = next((found(p.part, 0.55) for p in cast.rest if not p.label and _subject(p.text)), None)
    match = next(
        (m for m in IN.finditer(part.text) if degree_score(part.text[: m.start()]) > 0 and m.end() < len(part.text)), None
    )
    if match and area is None and not degree_score(part.text[match.end() :]):
        rest = Part(part.line, part.start + match.end(), part.end)
        return found(Part(part.line, part.start, part.start + match.start()), cast.sure), found(
            rest, cast.sure - 0.1, " \t,;:|·•-–—/()（）"
        )
    if area is None and (turned := _area_first(part)):
        return found(turned[1], cast.sure), found(turned[0], cast.sure - 0.1)
    bare = re.sub(r"\s+(?:in|en|em)$", "", part.text)
    return found(Part(part.line, part.start, part.start + len(bare)), cast.sure), area


def institution(cast: Cast) -> Found | None:
    """The school, without the degree where a layout sets it before the school once more: "PhD   Princeton University"."""
    if cast.who is None:
        return None
    part = cast.who.part
    first, _, rest = part.text.partition(" ")
    again = cast.what is not None and first in cast.what.text.split() and degree_score(first) > 0
    if again and school_score(rest) >= SCHOOL:
        part = Part(part.line, part.end - len(rest), part.end)
    return found(part, cast.sure)


def _without_grade(part: Part) -> Part:
    """A degree without the grade behind it: "BSc Physics, 2:1", "Licence (mention bien)"."""
    for mark in reversed(list(GRADE_MARK.finditer(part.text))):
        behind = part.text[mark.end() :].strip(" )")
        if not (SCORE.match(behind) or GRADE.fullmatch(behind) or lower(behind) in load("studies")["grades"]):
            break
        if not part.text[: mark.start()].strip():
            break
        part = Part(part.line, part.start, part.start + mark.start())
    return part


def _area_first(part: Part) -> tuple[Part, Part] | None:
    """A subject, a comma, a degree: "Adult Nursing, BSc (Hons)"."""
    for mark in re.finditer(r",\s+|\s+[–—-]\s+|\s*/\s+", part.text):
        left, right = part.text[: mark.start()], part.text[mark.end() :]
        if not degree_score(left) and degree_score(right) and left[:1].isupper():
            return Part(part.line, part.start, part.start + mark.start()), Part(part.line, part.start + mark.end(), part.end)
    return None


def _subject(text: str) -> bool:
    return (
        len(text) < LONG_SUBJECT
        and not degree_score(text)
        and school_score(text) < SCHOOL
        and not is_place(text)
        and not SCORE.search(text)
        and not any(c.isdigit() for c in text)
    )


def courses(lines: list[Line]) -> list[Found]:
    """The courses of a study: the items under a line that says so, or behind it on that line."""
    out: list[Found] = []
    under = False
    for line in lines:
        label, _, rest = line.text.partition(":")
        named = is_courses(label)
        under = (named or (under and not SCORE.search(line.text))) and not (named and rest.strip())
        start = len(label) + 1 if named else 0
        if (named and rest.strip()) or (under and not named):
            out += [found(p, 0.78) for p in cut(line, start)]
    return out


def score(lines: list[Line]) -> Found | None:
    """The grade, where a word says that it is one."""
    for line in lines:
        if match := SCORE.search(line.text):
            return Found(match[1].strip(" .,"), [Part(line, *match.span(1))], 0.8)
        label, _, rest = line.text.partition(":")
        if rest and label_of(label.strip()) == "score" and len(rest) < 30:  # noqa: PLR2004
            return found(Part(line, len(label) + 1, len(line.text)), 0.8)
    return None
