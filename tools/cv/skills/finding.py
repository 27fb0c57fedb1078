"""Skills found in a text by the lexicon. Everyday words that are skills too (Go, Excel, C) need a technical context."""

import re
import tomllib
from functools import cache
from typing import NamedTuple

from core.flat import flat
from core.remembered import remembered
from tools.cv.skills.lexicon import DATA, TOKEN, Alias, Relation, Skill, label, lexicon, relation, released, stem

_LONG, _HEAD, _TAIL = 12, 3, 6
"""A compound: its least length, and the least of its two parts."""
_AROUND = 26
_GAP = 3
_BETWEEN = frozenset(" -/.'&\n")
_SINGLE = re.compile(r"[&'’.\-]\w|\s?\+|\$")
_START = re.compile(r"(?:^|[.!?:\n•*]\s*)$")


class FoundSkill(NamedTuple):
    """A skill in a text: its name in the lexicon and its place."""

    name: str
    start: int
    end: int


class FoundWords(NamedTuple):
    """A skill in a text with which of its names stood there (empty: within a compound) and the language that is listed for it."""

    name: str
    start: int
    end: int
    written: str
    tongue: str


class _Text(NamedTuple):
    text: str
    flat_text: str
    tokens: list[re.Match[str]]
    stems: list[str]
    language: str | None


@cache
def _context(key: str) -> re.Pattern[str]:
    words = tomllib.loads((DATA / "context.toml").read_text(encoding="utf-8"))[key]
    body = "|".join(sorted((str(w) for w in words), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)")


def find_skills(text: str, language: str | None = None) -> list[FoundSkill]:
    """Skills named in a text, longest first at each place, never overlapping.

    Args:
        text: any words.
        language: of the text; short words of one language (fr. son, pt. meta) count in texts of that language only.
    """
    return [FoundSkill(found.name, found.start, found.end) for found in _found(text, language)]


def find_words(text: str, language: str | None = None) -> list[FoundWords]:
    """The skills of `find_skills`, each with the words by which it was found."""
    return list(_found(text, language))


@remembered(4096)
def _found(text: str, language: str | None) -> tuple[FoundWords, ...]:
    flat_text = flat(text)
    tokens = list(TOKEN.finditer(flat_text))
    given = _Text(text, flat_text, tokens, [stem(t.group()) for t in tokens], language)
    sure: list[FoundWords] = []
    doubtful: list[tuple[FoundWords, str]] = []
    i = 0
    while i < len(tokens):
        hit = _longest(given, i)
        if hit is None:
            i += 1
            continue
        count = max(1, len(hit.stems))
        found = FoundWords(hit.name, tokens[i].start(), tokens[i + count - 1].end(), hit.written, hit.tongue)
        if hit.common:
            doubtful.append((found, hit.written))
        else:
            sure.append(found)
        i += count
    for found, written in (*doubtful, *reversed(doubtful)):
        if found not in sure and _technical(given, found, written, sure):
            sure.append(found)
    return tuple(sorted(sure, key=lambda f: f.start))


def _longest(given: _Text, i: int) -> Alias | None:
    known = lexicon()
    for alias in known.starts.get(given.stems[i], ()):
        count = len(alias.stems)
        right = not alias.language or alias.language == given.language
        if right and tuple(given.stems[i : i + count]) == alias.stems and _together(given, i, count):
            return alias
    word = given.stems[i]
    if len(word) >= _LONG:
        for cut in range(_HEAD, len(word) - _TAIL):
            if word[cut:] in known.tails:
                return Alias((word,), known.tails[word[cut:]], common=False, written="", language="", tongue="")
    return None


def _together(given: _Text, i: int, count: int) -> bool:
    gaps = (given.flat_text[given.tokens[j].end() : given.tokens[j + 1].start()] for j in range(i, i + count - 1))
    return all(len(gap) <= _GAP and not set(gap) - _BETWEEN for gap in gaps)


def _technical(given: _Text, found: FoundWords, written: str, sure: list[FoundWords]) -> bool:
    """Whether an everyday word means the skill.

    It has its own capitals and stands alone, in a list of skills, after words such as `in`, or with its capital in mid-sentence.
    """
    as_read = given.text[found.start : found.end]
    if as_read != written and not (as_read.isupper() and len(as_read) > 1):
        return False
    before, after = given.flat_text[max(0, found.start - _AROUND) : found.start], given.flat_text[found.end : found.end + _AROUND]
    if _START.search(before) and _context("verb").match(after.lstrip()):
        return False
    if len(given.flat_text.strip(" .,;:-*")) == len(as_read):
        return True
    if len(as_read) == 1 and (_SINGLE.match(after) or _context("single").match(after.lstrip())):
        return False
    if any(_listed(given, found, other) for other in sure) or _context("after").match(after.lstrip()):
        return True
    told = _context("before").search(before.rstrip()[-_AROUND:]) is not None and _ends(before)
    return told or (len(as_read) > 1 and not _START.search(before) and given.language != "de")


def _ends(before: str) -> bool:
    hits = list(_context("before").finditer(before))
    return bool(hits) and not before[hits[-1].end() :].strip(" ,/(:+&-")


def _listed(given: _Text, found: FoundWords, other: FoundWords) -> bool:
    gap = given.flat_text[min(other.end, found.end) : max(other.start, found.start)]
    return len(gap) <= _AROUND and not _context("link").sub("", gap).strip(" ,/&;()+|\n")


__all__ = [
    "FoundSkill",
    "FoundWords",
    "Relation",
    "Skill",
    "find_skills",
    "find_words",
    "label",
    "lexicon",
    "relation",
    "released",
]
