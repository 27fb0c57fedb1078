"""The skill lexicon: names, other names and translations, families, what is narrower and what is near.

The files under data/own are our own. A line is `Name: alias, alias | de Name, alias | fr ... <broader ~near`; a name
with `!` is an everyday word too and counts only where the words around it are technical; `[family near <broader]` opens a
family, whose members are each other's neighbours where it says `near`. data/released.tsv has the years in which technologies came out.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from core.flat import flat
from core.remembered import remembered

Relation = Literal["same", "narrower", "broader", "neighbour", "none"]
TOKEN = re.compile(r"[^\W_]+(?:[+#]+(?!\w))?")
DATA = Path(__file__).parent / "data"
_TAGS = re.compile(r"\s([<~])(\S(?:[^<~|]*[^<~|\s])?)")
_ENDINGS = ("en", "es", "s", "n", "e")
_STEM = 4
_BOUND = 8
"""Letters up to which a single word of one language is looked for in texts of that language only (fr. son, pt. meta)."""
_TAIL = 8


class Skill(NamedTuple):
    """One skill of the lexicon."""

    name: str
    family: str
    labels: dict[str, str]
    aliases: tuple[str, ...]
    broader: tuple[str, ...]
    near: tuple[str, ...]
    family_is_near: bool
    year: int | None


class Alias(NamedTuple):
    """One way to write a skill: its word stems, the skill, whether it is an everyday word, as written, and its language if bound."""

    stems: tuple[str, ...]
    name: str
    common: bool
    written: str
    language: str
    tongue: str
    """The language it is listed under; empty for English and for names that all languages share."""


class Lexicon(NamedTuple):
    """All skills; the aliases by their first word; single long words that may end a compound (Baulohnabrechnung)."""

    skills: dict[str, Skill]
    starts: dict[str, tuple[Alias, ...]]
    tails: dict[str, str]


class _Family(NamedTuple):
    name: str
    near: bool
    broader: tuple[str, ...]


@remembered(16384)
def stem(word: str) -> str:
    """A word without its ending, the same way for the lexicon and for texts."""
    if word.endswith("ss"):
        return word
    for ending in _ENDINGS:
        rest = len(word) - len(ending)
        if word.endswith(ending) and rest >= (_STEM if ending == "s" or len(ending) > 1 else _STEM + 1):
            return word[:rest]
    return word


def stems(text: str) -> tuple[str, ...]:
    """The stems of all words of a text."""
    return tuple(stem(m.group()) for m in TOKEN.finditer(flat(text)))


@cache
def lexicon() -> Lexicon:
    """Read once, when first needed."""
    skills: dict[str, Skill] = {}
    starts: dict[str, list[Alias]] = {}
    tails: dict[str, str] = {}
    entries = [entry for path in sorted((DATA / "own").glob("*.txt")) for entry in _file(path)]
    for skill, aliases in entries:
        skills[skill.name] = skill
        for alias in aliases:
            starts.setdefault(alias.stems[0], []).append(alias)
            if len(alias.stems) == 1 and len(alias.stems[0]) >= _TAIL and not alias.common:
                tails.setdefault(alias.stems[0], skill.name)
    return Lexicon(skills, {k: tuple(sorted(v, key=lambda a: -len(a.stems))) for k, v in starts.items()}, tails)


def _file(path: Path) -> Iterator[tuple[Skill, list[Alias]]]:
    family = _Family(path.stem, near=False, broader=())
    for raw in path.read_text(encoding="utf-8").splitlines():
        line = raw.strip()
        if line.startswith("["):
            head = line.strip("[]")
            broader = tuple(p for m in _TAGS.finditer(head) if m.group(1) == "<" for p in _split(m.group(2)))
            family = _Family(_TAGS.sub("", head).replace(" near", "").strip(), " near" in head, broader)
        elif line and not line.startswith("#"):
            yield _skill(line, family)


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _skill(line: str, family: _Family) -> tuple[Skill, list[Alias]]:
    tagged: dict[str, list[str]] = {"<": [], "~": []}
    for m in _TAGS.finditer(line):
        tagged[m.group(1)] += _split(m.group(2))
    first, *groups = _TAGS.sub("", line).split("|")
    name, _, rest = first.partition(": ")
    clean = name.strip().lstrip("!")
    written = [("", word) for word in (name.strip(), *_split(rest))]
    labels: dict[str, str] = {}
    for group in groups:
        language, _, words = group.strip().partition(" ")
        listed = _split(words)
        written += [(language, word) for word in listed]
        if listed:
            labels[language] = listed[0].lstrip("!")
    aliases = [a for language, word in written if (a := _alias(word, clean, language)).stems]
    names = tuple(dict.fromkeys(a.written for a in aliases))
    above, near = (*family.broader, *tagged["<"]), tuple(tagged["~"])
    return Skill(clean, family.name, labels, names, above, near, family.near, _years().get(clean)), aliases


def _alias(word: str, name: str, language: str) -> Alias:
    written = word.lstrip("!")
    found = stems(written)
    bound = len(found) == 1 and len(written) <= _BOUND and not written.isupper()
    return Alias(found, name, word.startswith("!"), written, language if bound else "", language)


def label(name: str, language: str) -> str:
    """What the skill is called in a language, else its name."""
    skill = lexicon().skills.get(name)
    return skill.labels.get(language, skill.name) if skill else name


@cache
def _above(name: str) -> frozenset[str]:
    skill = lexicon().skills.get(name)
    found: set[str] = set()
    for parent in skill.broader if skill else ():
        found |= {parent} | (_above(parent) if parent != name else frozenset())
    return frozenset(found)


@remembered(65536)
def relation(a: str, b: str) -> Relation:
    """What `a` is to `b`: the same, narrower (a is a kind of b), broader, a neighbour, or nothing."""
    if a == b:
        return "same"
    if b in _above(a):
        return "narrower"
    if a in _above(b):
        return "broader"
    one, two = lexicon().skills.get(a), lexicon().skills.get(b)
    if one is None or two is None:
        return "none"
    near = b in one.near or a in two.near or (one.family == two.family and one.family_is_near)
    return "neighbour" if near else "none"


@cache
def _years() -> dict[str, int]:
    rows = (DATA / "released.tsv").read_text(encoding="utf-8").splitlines()
    return {name: int(year) for name, _, year in (row.partition("\t") for row in rows if not row.startswith("#"))}


def released(name: str) -> int | None:
    """The year in which a technology first came out, where we know it."""
    skill = lexicon().skills.get(name)
    return skill.year if skill else None
