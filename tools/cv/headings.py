"""Headings of sections and labels before values, as CVs in many languages write them (words/*.json)."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from core.remembered import remembered
from tools.cv.tidy import fold

WORDS = Path(__file__).parent / "words"
JOINS = re.compile(r"\s(?:and|und|et|y|e|en|i|и|with|mit|avec|con|met|z)\s|[&/,+・|]|و(?=ال)|与|和|及")
LONGEST = 60
SHORT_LABEL = 48
LONG_LABEL = 10
MOST_WORDS = 6


@cache
def load(name: str) -> Any:
    """A word file of this folder."""
    return json.loads((WORDS / f"{name}.json").read_text(encoding="utf-8"))


@cache
def _sections() -> dict[str, str]:
    made: dict[str, str] = {}
    for key, words in load("headings")["sections"].items():
        for word in words:
            made.setdefault(fold(word), key)
    return made


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(fold(w) for w in load("headings")["modifiers"])


@cache
def _labels() -> dict[str, str]:
    made: dict[str, str] = {}
    for key, words in load("labels").items():
        for word in words:
            made.setdefault(fold(word), key)
    return made


@remembered(4096)
def section_of(text: str) -> str:
    """The section a heading opens (work, education, skills ...), or an empty word."""
    if len(text) > LONGEST or not text.strip() or "@" in text:
        return ""
    folded = fold(text)
    if not folded or len(folded.split()) > MOST_WORDS:
        return ""
    return _sections().get(folded) or _sections().get(folded.replace(" ", "")) or _loose(text, folded)


def _loose(text: str, folded: str) -> str:
    """A heading with words around it: "Relevant Work Experience", "Skills & Interests"."""
    if text.rstrip().endswith((".", ",", ";")) or any(c.isdigit() for c in text):
        return ""
    bare = " ".join(w for w in folded.split() if w not in _modifiers())
    if bare and bare in _sections():
        return _sections()[bare]
    parts = [fold(p) for p in JOINS.split(text) if fold(p)]
    if len(parts) > 1:
        keys = [_sections().get(p) or _sections().get(" ".join(w for w in p.split() if w not in _modifiers())) for p in parts]
        if all(keys):
            return str("work" if "work" in keys else keys[0])
    return ""


def is_modifier(text: str) -> bool:
    """Whether a line is only the rest of a heading: "Experiencia" / "profesional"."""
    words = fold(text).split()
    return len(words) == 1 and len(words[0]) > 3 and words[0] in _modifiers()  # noqa: PLR2004 - "and", "de" head nothing


def is_heading(text: str) -> bool:
    """Whether a line could be nothing but a heading of a CV section."""
    return bool(section_of(text.strip(" :：■●◆【】[]<>=*#_-–—|·•\t")))


@remembered(4096)
def label_of(text: str) -> str:
    """What a label before a value says: phone, email, address, birth, dates, employer ... or an empty word."""
    if not 0 < len(text) <= SHORT_LABEL:
        return ""
    folded = fold(text)
    return _labels().get(folded) or next(
        (key for words, key in _long_labels() if f" {words} " in f" {folded} " and len(words) * 2 >= len(folded)), ""
    )


@cache
def _long_labels() -> tuple[tuple[str, str], ...]:
    """Labels of several words, which may stand inside longer ones ("name and address of employer (if any)")."""
    return tuple(sorted(((w, k) for w, k in _labels().items() if " " in w and len(w) > LONG_LABEL), key=lambda p: -len(p[0])))


def is_label(text: str) -> bool:
    """Whether a text is a label, with or without its colon."""
    text = text.strip()
    return bool(label_of(text.rstrip(":： "))) or (text.endswith((":", "：")) and len(text) < SHORT_LABEL)


@cache
def _course_words() -> frozenset[str]:
    return frozenset(fold(w) for w in load("headings")["courses"])


def is_courses(text: str) -> bool:
    """Whether a line only says "courses": a heading of its own, or a label inside a study."""
    return fold(text) in _course_words()


@cache
def _cv_words() -> frozenset[str]:
    return frozenset(fold(w) for w in load("headings")["cv"])


def is_cv_title(text: str) -> bool:
    """Whether a line only says "curriculum vitae" in some language."""
    return fold(text) in _cv_words()
