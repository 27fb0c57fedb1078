"""The skills of ESCO, the European list, looked up by their names: `data/esco.tsv`, made by `tools.cv.skills.build`.

A line is: id, preferred name, group, and the keys of its other names, parted by tabs and bars. A key is the stems of the words of
a name in the order of the alphabet, so that "managing of budgets" and "manage budgets" are one. Lines that begin with `=` name the groups.
"""

import base64
import re
import uuid
from functools import cache
from typing import NamedTuple

from tools.cv.skills.lexicon import DATA, stem, stems

FILE = DATA / "esco.tsv"
ADDRESS = "http://data.europa.eu/esco/skill/"
SMALL = frozenset(["a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"])
BRACKETS = re.compile(r"\s*\([^()]*\)")
WEAK = frozenset(
    stem(w)
    for w in [
        "apply",
        "carry",
        "conduct",
        "employ",
        "execute",
        "handle",
        "have",
        "operate",
        "out",
        "perform",
        "possess",
        "provide",
        "undertake",
        "use",
        "utilise",
        "utilize",
    ]
)
ENDINGS = ("ement", "ing")
SHORTEST = 4


class EscoSkill(NamedTuple):
    """One skill of the list: its address, its preferred name, and the name of the group that it belongs to."""

    id: str
    label: str
    group: str


class _Book(NamedTuple):
    rows: tuple[tuple[str, str, str], ...]
    groups: dict[str, str]
    names: dict[str, int]


def key(text: str) -> str:
    """What a name is looked up by; empty for a text without words."""
    words = {_verb(w) for w in stems(text)}
    return " ".join(sorted(words - SMALL or words))


def bare_key(name: str) -> str:
    """The key of a name without what stands in brackets and without a verb that says that something is done, not what."""
    return " ".join(w for w in key(BRACKETS.sub("", name)).split() if w not in WEAK)


def _verb(word: str) -> str:
    """One form for "manage", "managing" and "management"."""
    ending = next((e for e in ENDINGS if word.endswith(e) and len(word) >= SHORTEST + len(e)), "")
    return word[: len(word) - len(ending)]


@cache
def _book() -> _Book:
    rows: list[tuple[str, str, str]] = []
    groups: dict[str, str] = {}
    names: dict[str, int] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        first, label, group, keys = line.split("\t")
        if first == "=":
            groups[group] = label
            continue
        for name in keys.split("|"):
            names[name] = len(rows)
        rows.append((first, label, group))
    return _Book(tuple(rows), groups, names)


def packed(identity: str) -> str:
    """A UUID in 22 letters, as the file holds it."""
    return base64.urlsafe_b64encode(uuid.UUID(identity).bytes).decode().rstrip("=")


def _address(short: str) -> str:
    return ADDRESS + str(uuid.UUID(bytes=base64.urlsafe_b64decode(f"{short}==")))


def esco_skill(name: str) -> EscoSkill | None:
    """The skill that a name is one of the names of, or None."""
    wanted = key(name)
    at = _book().names.get(wanted) if wanted else None
    if at is None:
        return None
    short, label, group = _book().rows[at]
    return EscoSkill(_address(short), label, _book().groups.get(group, ""))
