"""Signs of where a job is: each points at a name in the ad, none decides alone (`places.py` weighs them)."""

import re
from collections.abc import Iterator
from functools import cache

from core.flat import flat
from tools.cv.lexicon import hits
from tools.cv.towns import POSTAL
from tools.jobs.heads import chunks, field, words_of
from tools.jobs.phrases import own
from tools.jobs.places import NAME, is_place_name

_PLACE = re.compile(NAME)
_WINDOW, _HEAD, _TOP, _BODY = 4, 6, 2, 14
_STATE = re.compile(
    r",\s[A-Z]{2,3}\b|\s?\([A-Z]{2}\)|\s?\(\d{2,5}\)|/[A-Z]{2}\b|\s[-–]\s[A-Z]{2}\b|\s[A-Z]{1,2}\d{1,2}[A-Z]?\b|\s\d{4,5}\b"
)
_CODE = re.compile(r"(?:(?:^|[,;|(·–-]\s?)(?:[A-Z]{1,2}-)?\d{4}|(?<![\d./])\d{5}|\b\d{4}\s?[A-Z]{2}|\b\d{2}-\d{3})\s$")
_OPEN = re.compile(r"\([^()]*$")
_BEFORE, _NEAR = 28, 60
SIGNS = (
    "part",
    "odd_part",
    "top",
    "upper",
    "late",
    "behind",
    "based",
    "unit",
    "coded",
    "aside",
    "beside_employer",
    "public",
    "elsewhere",
    "first",
    "second",
    "bare",
)
_STRONG = {"part", "behind", "based", "unit", "coded", "aside", "beside_employer"}
_HIDDEN = "\0"
_PUBLIC = re.compile(
    r"(?i:(?:city|town|county|borough|university|ville|commune|mairie|municipalité|université|ayuntamiento|municipio|universidad|município|prefeitura"
    r"(?: municipal)?|câmara municipal|universidade|gemeente|stadt|gemeinde|universität|klinikum|hospital|provincie|university hospital)"
    r"(?: (?:of|de|du|d'|da|do|van|von))?) ((?:[A-ZÀ-Ý][\w'’-]+)(?: (?:[a-zà-ÿ]{2,4} ){0,2}[A-ZÀ-Ý][\w'’-]+)*)$"
)
LOOKS = ("unknown", "broad", "again", "small", "home")
Sign = tuple[str, str]
"""What kind of sign, and the name it points at."""


def named(line: str) -> Iterator[tuple[int, int]]:
    """Where names stand that may be places: the longest known ones within words that begin with a capital, else those words as a whole."""
    for hit in _PLACE.finditer(line):
        words = [(m.start() + hit.start(), m.end() + hit.start()) for m in re.finditer(r"[^\s]+", hit.group())]
        spans = [
            (words[a][0], words[b][1])
            for n in range(min(_WINDOW, len(words)), 0, -1)
            for a in range(len(words) - n + 1)
            for b in [a + n - 1]
        ]
        known = [s for s in spans if is_place_name(line[s[0] : s[1]])]
        linked = known and known[0][0] == hit.start() and re.match(r"\s[a-z]", line[known[0][1] : hit.end()])
        yield known[0] if known and not linked else hit.span()


def signs_of(lines: list[str], language: str, company: str | None) -> Iterator[Sign]:
    """Every sign in the ad's lines, in their order. What stands within the employer's name is none, but for a public body's town."""
    mark = _HIDDEN * len(company or "")
    first = True
    if company and (town := _PUBLIC.match(company)):
        yield ("public", town.group(1))
    for row, written in enumerate(lines):
        line = written.replace(company, mark) if company else written
        parts = {p for c in chunks(line) for p in (c, c.split(" (")[0], *c.split("/"))} if row < _HEAD else set()
        before = -_BEFORE
        for start, end in named(line):
            name = line[start:end]
            found = [*_around(line, (start, end), language), *_row(row)]
            found += ["part" if is_place_name(name) else "odd_part"] * (name in parts) + ["beside_employer"] * _follows(
                line, start
            )
            if is_place_name(name):
                found += ["second"] * (0 < start - before <= len(" (x")) + ["first"] * first
                first, before = False, end
            found += ["bare"] * (not _STRONG & set(found))
            yield from ((sign, name) for sign in found)


def _row(row: int) -> list[str]:
    return ["top"] if row < _TOP else ["upper"] if row < _HEAD else ["late"] if row >= _BODY else []


def _around(line: str, span: tuple[int, int], language: str) -> Iterator[str]:
    """What the words before and behind a name say."""
    start, end = span
    flat_line = flat(line)
    before, behind = flat_line[max(0, start - _BEFORE) : start], line[end : end + _BEFORE]
    if _ends(language, "place_before").search(before):
        yield "behind"
    if _words(language, "based").search(flat_line[max(0, start - _NEAR) : start]):
        yield "based"
    if re.match(rf"\s(?:{_words(language, 'units').pattern})", flat(behind)):
        yield "unit"
    if _STATE.match(behind) or _CODE.search(line[:start]) or POSTAL.match(behind.strip()):
        yield "coded"
    if _OPEN.search(line[:start]) and ")" in line[end:]:
        yield "aside"
    if _words(language, "elsewhere").search(flat_line[max(0, start - _NEAR) : start]):
        yield "elsewhere"


def _follows(line: str, start: int) -> bool:
    """Whether a name stands right behind the employer's: `Sandgate Timber, Hexham`, `Sandgate Timber in Hexham`, `Sandgate (no tours) | Hexham`."""
    at = line.rfind(_HIDDEN, 0, start)
    between = re.sub(r"\([^)]*\)", "", line[at + 1 : start])
    return at >= 0 and len(between) < _BEFORE and re.search(r"[a-zà-ÿ]{4,}", between) is None


def looks(name: str, text: str) -> dict[str, float]:
    """What the name itself tells."""
    plain = flat(name)
    told = {
        "unknown": not is_place_name(name),
        "broad": hits(name, "places", "countries") + hits(name, "places", "regions") > 0,
        "again": text.count(name) > 1,
        "small": len(name) < _WINDOW,
        "home": words_of("roles").search(plain) is not None,
    }
    return {key: 1.0 for key, holds in told.items() if holds}


@cache
def _ends(language: str, key: str) -> re.Pattern[str]:
    return re.compile(rf"{field(key, language).pattern}\s(?:the\s|der\s|dem\s|la\s|le\s|el\s|o\s|a\s|het\s|de\s)?$")


@cache
def _words(language: str, key: str) -> re.Pattern[str]:
    return re.compile(f"{own(language, 'sites', key).pattern}|{own('en', 'sites', key).pattern}")
