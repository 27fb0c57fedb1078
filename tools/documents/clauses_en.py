"""English bullets: which first word is a verb, and the clause that it opens. What may be a noun or an adjective needs a sign beside it."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

Habit = Literal["", "past", "base"]
"""How most other lines of the same job open; a word that could be a noun or an adjective is read as they are."""
_FOLDER = Path(__file__).parent / "phrases"
_DETERMINED = re.compile(
    r"(?i)(?:an?|the|all|both|our|their|each|every|my|its|over|up to|more than|about|two|three|four|five|six|seven|eight|nine|ten|\W?\d+\S*)\b"
)
"""After one of these even a word that is a noun too was a verb: "Leads a team"."""
_BEFORE_VERBS = {"co", "re", "pre", "over", "out", "self", "cross"}
_NO_OBJECT = {"of", "is", "was", "are", "were", "by", "at"}
_DONE_TO = {"to", "as", "for", "in", "into", "among", "on", "one", "with", "from"}
_FINITE = {"is", "was", "are", "were", "has", "had"}
_NEXT = re.compile(r"((?:[,;]| and) (?:and )?)([a-z]+)\b(?! (?:by|of)\b)")
_SPLICE = re.compile(r"[,;] (?!and )(?=([a-z]+) )")
_END_OF_NAME = re.compile(r"[,;:.()]|\d")
_MOST_BEFORE_NOUN = 5
_AN = re.compile(r"(?i)(?!uni(?!n)|us[ei]|eu|one|ut[ie]|ur[aio])[aeiou]|ho(?:ur|nest)|heir")
_SPELLED_AN = re.compile(r"[AEFHILMNORSX](?:[A-Z\d]|$|\b)")


@cache
def english() -> tuple[dict[str, str], frozenset[str]]:
    """Base form -> past form, and the base forms that are no nouns or adjectives."""
    pasts: dict[str, str] = {}
    plain: set[str] = set()
    for item in _listed("verbs_en.txt"):
        base, _, past = item.rstrip("*").partition("=")
        pasts[base] = past or _past(base)
        if not item.endswith("*"):
            plain.add(base)
    return pasts, frozenset(plain)


def _listed(name: str) -> Iterable[str]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return (item for line in lines if not line.startswith("#") for item in line.split())


@cache
def _count_nouns() -> frozenset[str]:
    return frozenset(_listed("count_nouns_en.txt"))


@cache
def _adjectives() -> frozenset[str]:
    listed = _listed("participles_en.txt")
    return frozenset(word.rstrip("*!") for word in listed if word.endswith("**") or not word.endswith("*"))


@cache
def _states() -> frozenset[str]:
    return frozenset(word.rstrip("!") for word in _listed("participles_en.txt") if word.endswith("!"))


@cache
def _done_to() -> frozenset[str]:
    return frozenset(word.rstrip("*") for word in _listed("participles_en.txt") if word.endswith("*"))


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + "ed"


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "ch", "sh", "o")) else "s")


@cache
def _forms() -> Mapping[str, tuple[str, str]]:
    """A written form -> (base, which form): past, base, third, ing. Of words that may be nouns only the past and the gerund."""
    pasts, plain = english()
    forms: dict[str, tuple[str, str]] = {}
    for base in pasts:
        if base in plain:
            forms[base] = (base, "base")
            forms[_third(base)] = (base, "third")
        forms[(base[:-1] if base.endswith("e") and not base.endswith("ee") else base) + "ing"] = (base, "ing")
    forms.update({past: (base, "past") for base, past in pasts.items()})
    return forms


@cache
def _noun_forms() -> Mapping[str, tuple[str, str]]:
    """The same for words that may be nouns: base and third form only."""
    pasts, plain = english()
    return {form: (base, name) for base in pasts if base not in plain for form, name in ((base, "base"), (_third(base), "third"))}


def habit(bullets: Iterable[str]) -> Habit:
    """How those lines of a job open that leave no doubt; empty where they differ or say nothing."""
    seen = [_read(bullet.partition(" ")[0].lower(), bullet.partition(" ")[2], "")[1] for bullet in bullets]
    past, now = seen.count("past"), seen.count("base") + seen.count("third")
    return "past" if past > now else "base" if now > past else ""


def verb_en(text: str, rules: Mapping[str, Any], current: bool, how: Habit = "") -> str:
    """The clause of a bullet that opens with a verb; empty where it does not, or where it cannot be put right."""
    first, _, rest = text.partition(" ")
    lead = ""
    if first.lower().endswith("ly") and rest:
        lead, (first, _, rest) = first.lower() + " ", rest.partition(" ")
    word = first.lower().rstrip(",")
    before, dash, last = word.rpartition("-")
    joined = before + dash if before in _BEFORE_VERBS else ""
    base, form = _read(last if joined else word, rest, how)
    if (
        not rest
        or not base
        or form == "ing"
        or rest.split()[0].lower() in _NO_OBJECT
        or (word != first.lower() and form != "past")
    ):
        return ""
    rest = rest if form == "past" else _same(rest, form, current=current)
    if not rest:
        return ""
    verb = last if form == "past" else base if current else english()[0][base]
    comma = first[len(word) :]
    return f"{rules['subject']}{lead}{joined}{verb if joined or form != 'past' else word}{comma} {_joined(articled(rest))}"


def _read(word: str, rest: str, how: Habit) -> tuple[str, str]:
    """(base, form) of a first word; empty where it may as well be a noun or an adjective."""
    base, form = _forms().get(word, ("", ""))
    determined = bool(_DETERMINED.match(rest))
    if word in _done_to() and rest.partition(" ")[0].lower() in _DONE_TO:
        return "", ""
    if form == "past" and word in _adjectives() and not (determined or (how == "past" and word not in _states())):
        return "", ""
    if base:
        return base, form
    listed = any(_forms().get(found[2], ("", ""))[1] in {"base", "third"} for found in _NEXT.finditer(rest))
    plural = rest.partition(" ")[0].rstrip(",").endswith("s") and how == "base"
    return _noun_forms().get(word, ("", "")) if determined or listed or plural else ("", "")


def _same(rest: str, form: str, *, current: bool) -> str:
    """The rest with every further verb of the list in the form of the first; empty where one stands outside of a list."""
    every = {**_noun_forms(), **_forms()}

    def mended(found: re.Match[str]) -> str:
        base, its = every.get(found[2], ("", ""))
        sure = found[2] in _forms() or _DETERMINED.match(rest[found.end() :].lstrip())
        changed = base if current else english()[0].get(base, "")
        return f"{found[1]}{changed}" if its == form and sure else found[0]

    lists = {found.start(2) for found in _NEXT.finditer(rest)}
    loose = [
        found
        for found in re.finditer(r"[a-z]+", rest)
        if _forms().get(found[0], ("", ""))[1] == form and found.start() not in lists
    ]
    return "" if loose and not (form == "base" and current) else _NEXT.sub(mended, rest)


def _joined(rest: str) -> str:
    """The last of several deeds with "and" before it, where the bullet has only a comma."""
    deeds = [found for found in _SPLICE.finditer(rest) if found[0][0] == "," and _is_deed(found[1], rest[found.end(1) :])]
    after = rest[deeds[-1].end() :] if deeds else ""
    if not deeds or " and " in after or "," in after:
        return rest
    at = deeds[-1].start()
    return f"{rest[:at]}, and {after}"


def _is_deed(word: str, after: str) -> bool:
    form = _forms().get(word, ("", ""))[1]
    return form in {"past", "base"} and (word not in _adjectives() or bool(_DETERMINED.match(after.lstrip())))


def articled(rest: str) -> str:
    """An object with its article where the bullet left it out: "mentored team of 6" names a team."""
    name: list[str] = []
    for word in rest.split():
        if name and (word in _BORDERS or (word.endswith(("ing", "ed")) and name[-1] in _count_nouns())):
            break
        name.append(word)
        if _END_OF_NAME.search(word):
            break
    head = name[-1].rstrip(",;.:").lower() if name else ""
    plain = not any(word.lower() in _BORDERS or "’s" in word or "'s" in word for word in name) and not _DETERMINED.match(rest)
    if head not in _count_nouns() or not plain or len(name) > _MOST_BEFORE_NOUN:
        return rest
    return f"{article_of(rest)} {rest}"


_BORDERS = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "of",
        "for",
        "in",
        "on",
        "at",
        "to",
        "with",
        "from",
        "by",
        "that",
        "which",
        "who",
        "into",
        "across",
        "through",
        "using",
        "as",
        "under",
        "over",
        "between",
        "within",
        "after",
        "before",
        "during",
        "while",
        "so",
        "via",
        "per",
        "than",
        "his",
        "her",
        "our",
        "their",
        "my",
        "its",
        "all",
        "each",
        "every",
        "both",
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ]
)


def article_of(words: str) -> str:
    """Which of "a" and "an" stands before these words, by how the first is said."""
    first = words.split(maxsplit=1)[0] if words.split() else ""
    spelled = first[:2].isupper() or len(first) == 1
    return "an" if (_SPELLED_AN if spelled else _AN).match(first) else "a"


def gerund_en(text: str) -> str:
    """A bullet such as "Managing two depots" as the object of "My work included"; empty where it is a whole sentence or no deed."""
    first, _, rest = text.partition(" ")
    form = _forms().get(first.lower(), ("", ""))[1]
    said = set(re.findall(r"[a-z]+", rest.lower()))
    if form != "ing" or not rest or said & _FINITE or rest.split()[0].lower() in {"of", "and"} | _FINITE:
        return ""
    return f"{first.lower()} {rest}"
