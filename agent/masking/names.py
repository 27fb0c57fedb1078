"""How a name is written: in full, in parts, turned round, in capitals, without accents, glued together in an address.

A part that is a common word too (May, Art, Koch) is hidden where it stands beside another part or after a greeting; alone, in
`May 2020` or `Art Director`, it tells nobody's name and hiding it would spoil the sentence.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from agent.masking.identity import words
from core.remembered import remembered
from core.text import fold
from core.tokens import usual
from tools.cv.headings import load

_PART = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f\u0900-\u0dff]+[^\W\d_]*)*")
_UNSPACED = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0e7f\uf900-\ufaff]")
"""Scripts that write names without spaces around them, or with endings grown on."""
_CASED = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_ARABIC = re.compile(r"[\u0590-\u07ff]")
_SHORT, _GLUED, _WHOLE = 2, 5, 4
Rule = tuple[str, re.Pattern[str]]


def rules(name: str) -> Iterator[Rule]:
    """The patterns that hide a name, the widest first, each with what it hides."""
    parts = parts_of(name)
    if not parts:
        return
    if _UNSPACED.search(name):
        yield from _unspaced(name, parts)
        return
    glued = _glued(parts)
    if glued:
        yield "HANDLE", re.compile(rf"(?<![^\W_])@?(?:{glued})\d{{0,4}}(?![^\W_])", re.IGNORECASE)
    if len(parts) > 1:
        yield "NAME", _sequence(parts)
    for place, part in enumerate(parts):
        kind = "FIRST_NAME" if place == 0 and len(parts) > 1 else "LAST_NAME" if part == parts[-1] and len(parts) > 1 else "NAME"
        yield kind, _alone(part)


def parts_of(name: str) -> tuple[str, ...]:
    """The parts of a name that name somebody: no titles, no particles, no initials."""
    skipped = {*words()["particles"], *words()["titles"]}
    found = [p for p in _PART.findall(unicodedata.normalize("NFC", name)) if fold(p) not in skipped]
    return tuple(dict.fromkeys(p for p in found if len(p) > 1 or _UNSPACED.search(p)))


@remembered(4096)
def common(part: str) -> bool:
    """Whether a part of a name is a common word as well: a month, a word of every day, or two letters."""
    if len(part) <= _SHORT and _CASED.search(part):
        return True
    return fold(part) in _months() or bool(_LATIN.match(part) and usual(part))


@cache
def _months() -> frozenset[str]:
    dates = load("dates")
    return frozenset(fold(word) for names in (*dates["months"].values(), dates["present"]) for word in names)


def _spellings(part: str) -> tuple[str, ...]:
    """A part with and without its accents, and as keyboards without them write it."""
    plain = "".join(c for c in unicodedata.normalize("NFD", part) if not unicodedata.combining(c))
    swapped = part
    for letter, two in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("ø", "oe"), ("å", "aa")):
        swapped = swapped.replace(letter, two).replace(letter.upper(), two.title())
    plain = plain.translate(str.maketrans("łŁøØđĐı", "lLoOdDi")).replace("ß", "ss")
    return tuple(dict.fromkeys((part, plain, swapped)))


def _forms(part: str, *, low: bool = False) -> str:
    """The forms of a part as alternatives: as it is, in capitals, with one capital, and in small letters where that is wanted."""
    written = [f for s in _spellings(part) for f in (s, s.upper(), s.title(), *([s.lower()] if low else []))]
    return "|".join(re.escape(form) for form in sorted(dict.fromkeys(written), key=lambda f: (-len(f), f)))


def _sequence(parts: Sequence[str]) -> re.Pattern[str]:
    """Two parts or more in a row, in any order, with initials and particles between."""
    one = "|".join(_forms(p, low=not common(p)) for p in parts)
    between = "|".join(map(re.escape, words()["particles"]))
    gap = rf"(?:[\s,]{{1,3}}|-)(?:(?:\w\.|(?i:{between}))\s+)*"
    return re.compile(rf"(?<!\w)(?:{one})(?:{gap}(?:{one}))+(?!\w)")


def _alone(part: str) -> re.Pattern[str]:
    """A part by itself; its ending in the sentence stays where it is."""
    if common(part):
        before = "|".join(words()["before"])
        return re.compile(rf"(?<!\w)(?i:{before})[ \t\n]*(?P<it>{_forms(part)})(?!\w)(?!\s+\d)(?=\s*(?:[,.!?:;\n]|$|['’]|\w+))")
    endings = "|".join(map(re.escape, words()["after"]))
    body = _forms(part, low=not _CASED.search(part))
    if _ARABIC.search(part):
        return re.compile(rf"(?<!\w)[وفبلكהובלמש]?(?P<it>{body})(?!\w)")
    if not _CASED.search(part):
        return re.compile(rf"(?<!\w)(?:{body})(?!\w)")
    if re.match("[\u0400-\u052f]", part):
        stem = re.sub("[аяоеыийуюь]+$", "", part) if len(part) >= _WHOLE else part
        return re.compile(rf"(?<!\w)(?:{_forms(stem)})[\u0400-\u052f]{{0,3}}(?!\w)")
    if fold(part).endswith("a") and len(part) >= _WHOLE:
        turned = "|".join(map(re.escape, words()["after_a"]))
        body += rf"|(?:{_forms(part[:-1])})(?:{turned})"
    return re.compile(rf"(?<!\w)(?:{body})(?=(?:{endings})?(?!\w))")


def _unspaced(name: str, parts: Sequence[str]) -> Iterator[Rule]:
    """Names in scripts without spaces: the whole with or without one between, then what is left of it that is long enough."""
    whole = r"\s?".join(map(re.escape, "".join(parts)))
    yield "NAME", re.compile(whole)
    given = parts[1:] if len(parts) > 1 else (name.strip()[1:],)
    for part in [p for p in (*given, *(parts[:1] if len(parts) > 1 else ())) if len(p) >= _SHORT]:
        yield "FIRST_NAME" if part in given else "LAST_NAME", re.compile(re.escape(part))


def _glued(parts: Sequence[str]) -> str:
    """User names made of a name: run together, with dots or dashes, turned round, with an initial."""
    plain = [tuple(s.lower() for s in _spellings(p)) for p in parts if _LATIN.match(p)]
    if len(plain) < 2:  # noqa: PLR2004 - a name of one part is no user name
        return ""
    ends = [pair for a in plain[0] for b in plain[-1] for pair in ((a, b), (b, a), (a[0], b), (b, a[0]))]
    made = [f"{a}{gap}{b}" for a, b in ends for gap in ("", ".", "_", "-")]
    return "|".join(re.escape(m) for m in dict.fromkeys(made) if len(m) >= _GLUED)
