"""What kind of fact a person tells: a certificate, a study, a language, a skill, or else a plain statement."""

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from core.text import fold
from tools.cv.lexicon import degree_score, is_level, language_in
from tools.profile.models import FactKind

DATA = Path(__file__).with_name("kinds.toml")
SOON, SHORT = 4, 8
"""Words from the start in which a paper is named, and words of a saying that is nothing but its name."""
EARLY = 3
Skills = Callable[[str], Sequence[tuple[str, int, int]]]
"""Finds skills in words: name, start, end."""
Told = tuple[FactKind, dict[str, Any]]
"""The kind, and what the fact has besides: text, title, employer, end, details."""


def kind_of(saying: str, had: str | None, language: str, skills: Skills | None = None) -> Told:
    """The kind of a saying, with the fields that such a fact has.

    Args:
        saying: the words without the request around them.
        had: what is had, where the saying is `I have ...`.
        language: of the saying.
        skills: finds skills; without it nothing is one.
    """
    if _denied(saying):
        return "statement", {"text": saying}
    if spoken := _spoken(saying, language):
        return "language", spoken
    if skills and (known := _known(saying, language, skills)):
        return "skill", known
    if had is None or len(had.split()) > 2 * SHORT:
        return "statement", {}
    held = re.sub(table()["study"]["did"], "", had, flags=re.IGNORECASE)
    if len(held.split()) <= SHORT and _paper(language).search(" ".join(held.split()[:SOON])):
        return "certificate", {"text": held}
    if degree_score(" ".join(held.split()[:EARLY])) > 0:
        return "education", _study(held)
    return "statement", {}


@cache
def table() -> dict[str, Any]:
    """The words by which kinds are told, parsed once."""
    return tomllib.loads(DATA.read_text(encoding="utf-8"))


def _denied(saying: str) -> bool:
    said = {fold(word) for word in re.findall(r"[^\W\d_]+", saying)}
    return "n't" in saying.lower() or not said.isdisjoint(fold(word) for word in table()["denies"]["words"])


@cache
def _paper(language: str) -> re.Pattern[str]:
    words = table()["paper"].get(language) or table()["paper"]["en"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


def _matches(kind: str, language: str, saying: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The saying as each pattern of a kind reads it, with the pattern's language; those of its own language first."""
    own = table()[kind]
    for code in sorted(own, key=lambda c: c != language):
        for form in own[code]:
            if found := re.fullmatch(form, saying.strip(" .!"), re.IGNORECASE):
                yield code, found


def _spoken(saying: str, language: str) -> dict[str, Any] | None:
    """One language and its level; None when the saying names none, several, or says more."""
    for code, found in _matches("speaks", language, saying):
        rest = found["rest"]
        if name := language_in(rest):
            left = _left(rest.replace(name, " ", 1))
            said = " ".join(filter(None, (found.groupdict().get("level"), left)))
            level = table()["level"].get(said.lower(), said)
            if not level or is_level(level) or is_level(said):
                details = {"fluency": level} if level else {}
                return {"text": name[:1].upper() + name[1:], "language": code, "details": details}
    return None


def _known(saying: str, language: str, skills: Skills) -> dict[str, Any] | None:
    """The skills that a saying is about; None when it says more than that one knows them."""
    for code, found in _matches("knows", language, saying):
        rest = re.sub(table()["joins"]["how"], "", found["rest"], flags=re.IGNORECASE)
        named = [rest[start:end] for _, start, end in skills(rest)]
        left = rest
        for name in named:
            left = left.replace(name, " ", 1)
        if named and not _left(left):
            return {"text": ", ".join(named), "language": code}
    return None


def _left(words: str) -> str:
    """The words without marks and joining words at either end."""
    joins = set(table()["joins"]["words"])
    left = re.sub(r"[^\w+#/' -]", " ", words).split()
    while left and left[0].lower() in joins:
        left.pop(0)
    while left and left[-1].lower() in joins - {"well"}:
        left.pop()
    return "" if all(word.lower() in joins for word in left) and left != ["well"] else " ".join(left)


def _study(held: str) -> dict[str, Any]:
    """Degree, subject, school and year of a study."""
    study = table()["study"]
    year = re.search(study["year"], held, re.IGNORECASE)
    rest = held[: year.start()] if year else held
    what, *where = re.split(study["at"], rest, maxsplit=1)
    degree, *area = re.split(study["of"], what, maxsplit=1, flags=re.IGNORECASE)
    return {
        "text": ", ".join((what, *where)),
        "title": degree if area and degree_score(degree) > 0 else what,
        "employer": where[0].strip(" ,") if where else None,
        "end": year[1] if year else None,
        "details": {"area": area[0]} if area and degree_score(degree) > 0 else {},
    }
