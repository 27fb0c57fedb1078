"""Towns of the world by name (GeoNames), and whether a stretch of words is where somebody lives."""

import re
from functools import cache
from pathlib import Path

from core.remembered import remembered
from core.text import fold
from tools.cv.headings import load
from tools.cv.lexicon import employer_score, is_place, school_score, title_score

FILE = Path(__file__).parent / "words" / "towns.txt"
MARKS = re.compile(r"[-'.\s]+")
PARTS = re.compile(r"[,;/|()]|\s[-–—]\s")
POSTAL = re.compile(
    r"\b\d{4}\s?[A-Z]{2}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}\b|\b\d{2}-\d{3}\b|\b(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?\b"
)
CODE = re.compile(r"^(.+?)\s+([A-Z]{2,3})$")
LONGEST = 70
MOST_PARTS = 4
REGION_WORDS = 4
STREET = re.compile(r"^\d{1,5}[a-zA-Z]?,?\s+[^\W\d_]{2}|[^\W\d_]{2}.*\s\d{1,4}\s?[a-zA-Z]?$")


@cache
def _file() -> tuple[str, frozenset[str]]:
    text = FILE.read_text(encoding="utf-8")
    return text, frozenset(re.findall(r"^=([A-Z]{2})$", text, re.MULTILINE))


def key(name: str) -> str:
    """A town's name as the file keeps it: folded, hyphens and apostrophes as spaces."""
    return MARKS.sub(" ", fold(name)).strip()


@remembered(8192)
def is_town(name: str) -> bool:
    """Whether a town of this name is known."""
    small = key(name)
    return len(small) > 2 and not small.startswith("=") and f"\n{small}\t" in _file()[0]  # noqa: PLR2004 - shorter ones are words


def is_code(text: str) -> bool:
    """Whether a text is the code of a country, a state or a province."""
    return text in _file()[1] or text in load("places")["codes"] or text in {"USA", "UK", "UAE"}


@remembered(8192)
def places_of(name: str) -> tuple[tuple[str, float, float], ...]:
    """Where towns of this name lie: country, latitude, longitude, to a tenth of a degree; nothing for a name not known."""
    small, (text, _) = key(name), _file()
    found: list[tuple[str, float, float]] = []
    at = text.find(f"\n{small}\t") if small else -1
    while at >= 0:
        head = text.rfind("\n=", 0, at)
        degrees = [float(d) for d in text[text.index("\t", at) : text.index("\n", at + 1)].split()]
        found += [(text[head + 2 : head + 4], *pair) for pair in zip(degrees[::2], degrees[1::2], strict=True)]
        at = text.find(f"\n{small}\t", at + 1)
    return tuple(found)


@remembered(8192)
def is_home(text: str) -> bool:
    """Whether a text is a town and what may stand around it: street, postal code, region, country ("Durban, KwaZulu-Natal, ZA")."""
    if len(text) > LONGEST:
        return False
    text = POSTAL.sub(" ", text).strip(" ,.;")
    if not text or title_score(text) or employer_score(text) or school_score(text):
        return False
    parts = [p for p in (p.strip(" -.") for p in PARTS.split(text)) if p]
    at = next((n for n, p in enumerate(parts[:3]) if _town(p)), None)
    if at is None or len(parts) > MOST_PARTS + at:
        return False
    streets = all(STREET.search(p) or is_place(p) or is_code(p) for p in parts[:at])
    return streets and all(_region(p) for p in parts[at + 1 :])


def _town(part: str) -> bool:
    coded = CODE.match(part)
    return is_town(part) or bool(coded and is_code(coded[2]) and is_town(coded[1]))


def _region(part: str) -> bool:
    words = part.split()
    named = 0 < len(words) <= REGION_WORDS and words[0][:1].isupper() and not any(c.isdigit() for c in part)
    return is_code(part) or is_place(part) or named
