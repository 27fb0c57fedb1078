"""Where the person lives: after a label, else a stretch of the head's lines that is a place."""

import re
from collections.abc import Iterator

from tools.cv.contact import EMAIL, LABEL, PHONE, PHONE_DIGITS, POSTAL, URL
from tools.cv.dates import find_dates
from tools.cv.headings import is_heading, label_of, load
from tools.cv.lexicon import employer_score, is_place, title_score
from tools.cv.page import CELL, Line, Part
from tools.cv.towns import is_home, is_town
from tools.cv.values import Found, found

SPLIT = re.compile(r"\t|\s[|·•∙◦⋄●▪–—/]\s|\s?[|•·;]\s?|\s{2,}")
TOP_LINES = 8
TOWN_WORDS = 2
LONG_ADDRESS = 90
LONG_PLACE = 50
LONG_STREET = 45
LONG_LABELLED = 80
HOUSE = re.compile(r"^\d{1,5}[a-zA-Z]?,?\s+[^\W\d_]{2}|[^\W\d_]{2}[^\d,]*,?\s\d{1,4}\s?[a-zA-Z]?$")
"""A house number before or after the name of a street."""


def location(near: list[Line], taken: set[int]) -> Found | None:
    """Where the person lives: after a label, else a place in the head."""
    best: Found | None = None
    before = ""
    for number, line in enumerate(near):
        candidates = [] if id(line) in taken else [*_labelled(line, before), *_placed(line, number, before)]
        for candidate in candidates:
            if best is None or candidate.confidence > best.confidence:
                best = _under_street(candidate, near[number - 1]) if number else candidate
        before = line.text
    return best


def _under_street(place: Found, above: Line) -> Found:
    """A town with the street that stands on the line above it."""
    part, text = place.parts[0], above.text.strip(" ,")
    if part.text.strip(" ,.;") != part.line.text.strip(" ,.;") or above.block != part.line.block or len(text) > LONG_STREET:
        return place
    plain = not (EMAIL.search(text) or URL.search(text) or find_dates(text) or PHONE.search(text) or CELL in text)
    if plain and HOUSE.search(text) and not label_of(text) and not title_score(text):
        return Found(f"{text}, {place.text}", [Part(above, 0, len(above.text)).trimmed(" ,"), part], place.confidence)
    return place


def _labelled(line: Line, before: str) -> list[Found]:
    label = LABEL.match(line.text)
    if label and label_of(label[1]) == "address":
        value = found(Part(line, label.end(), len(line.text)), 0.93)
        return [value] if value.text else []
    plain = not EMAIL.search(line.text) and not (label and label_of(label[1]))
    if label_of(before.strip(" :：")) == "address" and len(line.text) < LONG_LABELLED and plain:
        return [found(Part(line, 0, len(line.text)), 0.85)]
    return []


def _placed(line: Line, number: int, before: str = "") -> list[Found]:
    """Stretches of a head line that are places."""
    out: list[Found] = []
    if label_of(before.strip(" :：")) in {"person", "birth"}:
        return out
    reached = bool(PHONE.search(line.text) or EMAIL.search(line.text))
    for part in _stretches(line):
        label = LABEL.match(part.text)
        text = part.text.strip(" ,.;")
        if (label and label_of(label[1])) or not text or find_dates(text) or text.isdigit():
            continue
        beside = reached and part.text.strip() != line.text.strip()
        if at := _after_title(part):
            part = Part(line, at, part.end)  # noqa: PLW2901 - the rest of the stretch
            text = part.text.strip(" ,.;")
        if sure := _sounds_like_home(text, number, beside=beside) or 0.6 * (beside and _like_a_name(text)):
            out.append(found(part, sure - 0.01 * number))
    return out


def _stretches(line: Line) -> Iterator[Part]:
    """What stands between the marks of a line, and between the addresses and numbers in it."""
    cuts = [m.span() for pattern in (SPLIT, EMAIL, URL) for m in pattern.finditer(line.text)]
    cuts += [m.span() for m in PHONE.finditer(line.text) if sum(c.isdigit() for c in m[0]) > PHONE_DIGITS[0]]
    start = 0
    for begin, end in [*sorted(cuts), (len(line.text), len(line.text))]:
        if begin > start:
            yield Part(line, start, begin)
        start = max(start, end)


def _sounds_like_home(text: str, number: int, *, beside: bool) -> float:
    """How sure a stretch of a head line is where the person lives; 0 when it is not."""
    if is_place(text) or is_place(re.sub(r"\s*\([A-Z]{2}\)$", "", text)):
        return 0.89 if POSTAL.search(text) else 0.85
    letters = re.search(r"[^\W\d]{3,}", text)
    if POSTAL.search(text) and len(text) < LONG_ADDRESS and letters and not PHONE.search(POSTAL.sub("", text)):
        return 0.8
    if (beside or number < TOP_LINES) and is_home(text) and not is_heading(text) and not label_of(text):
        return 0.76 if is_town(text) else 0.83
    near_top = number < TOP_LINES and "," in text and len(text) < LONG_PLACE
    return 0.75 if near_top and is_place(text.rsplit(",", 1)[-1]) and not title_score(text) + employer_score(text) else 0.0


def _after_title(part: Part) -> int:
    """Where a place begins that stands behind a title: "Chef, Kinsale, Co. Cork"; 0 when none does."""
    first, _, rest = part.text.partition(",")
    return part.start + len(first) + 1 if rest and title_score(first) and is_place(rest) else 0


def _like_a_name(text: str) -> bool:
    """One or two words with capitals and nothing that says what they are: beside a phone number, a town."""
    words = text.split()
    plain = 0 < len(words) <= TOWN_WORDS and all(w[0].isupper() and w.replace("-", "").isalpha() for w in words)
    return plain and not label_of(text) and not title_score(text) and text not in load("networks").values()
