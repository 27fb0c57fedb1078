"""The skill lexicon: names, other names and translations, families, what is narrower and what is near.

The files under data/skills are our own. A line is `Name: alias, alias | de Name, alias | fr ... <broader ~near @year`; a name
with `!` is an everyday word too and counts only where the words around it are technical; `[family near <broader]` opens a
family, whose members are each other's neighbours where it says `near`.
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from tools.jobs.flat import flat
from tools.jobs.phrases import DATA

Relation = Literal["same", "narrower", "broader", "neighbour", "none"]
TOKEN = re.compile(r"[^\W_]+(?:[+#]+(?!\w))?")
_TAGS = re.compile(r"\s([<~@])(\S(?:[^<~@|]*[^<~@|\s])?)")
_ENDINGS = ("en", "es", "er", "s", "n", "e")
_LIST = re.compile(r"^[\s,/&;()+|]*(?:and|or|und|oder|et|ou|y|o|e|en|of)?[\s,/&;()+|]*$")
_BEFORE = re.compile(
    r"(?:\b(?:in|with|using|use|of|language|languages|know|knows|mit|von|avec|con|com|met|via|ms|microsoft|advanced|apache|google|java|learn|write|writing|written|programming|en|em|proficient|excel|code)|[:,/(+&]|\band|\bor)\s*$"
)
_AFTER = re.compile(
    r"^\s*(?:\d|developer|programming|programmer|engineer|services|service|code|language|skills|boot|framework|scripts?|macros?|entwickl|program|macht|[,/)+&;.]|$|and\b|or\b|und\b|oder\b)"
)


class FoundSkill(NamedTuple):
    """A skill in a text: its name in the lexicon and its place."""

    name: str
    start: int
    end: int


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


class Lexicon(NamedTuple):
    """All skills, and the dictionary that finds them: first word stem -> (stems, name, everyday word?, as written)."""

    skills: dict[str, Skill]
    starts: dict[str, tuple[tuple[tuple[str, ...], str, bool, str], ...]]
    tails: dict[str, str]
    """Single long words that may end a compound (Baulohnabrechnung)."""


def stem(word: str) -> str:
    """A word without its ending, the same way for the lexicon and for texts."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4 and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(m.group()) for m in TOKEN.finditer(flat(text)))


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _parse(line: str, family: str, *, near: bool, broader: tuple[str, ...]) -> tuple[Skill, list[tuple[str, bool]]]:
    tags = [(m.group(1), m.group(2)) for m in _TAGS.finditer(line)]
    body = _TAGS.sub("", line)
    name, _, rest = body.partition(":") if ": " in body else (body, "", "")
    groups = rest.split("|")
    names = [name.strip(), *_split(groups[0])]
    labels: dict[str, str] = {}
    for group in groups[1:]:
        language, _, words = group.strip().partition(" ")
        listed = _split(words)
        if listed:
            labels[language] = listed[0].lstrip("!")
            names += listed
    clean = name.strip().lstrip("!")
    tagged = {kind: tuple(p for k, v in tags if k == kind for p in _split(v)) for kind in "<~@"}
    year = int(tagged["@"][0]) if tagged["@"] else None
    skill = Skill(clean, family, labels, tuple(n.lstrip("!") for n in names), broader + tagged["<"], tagged["~"], near, year)
    return skill, [(n.lstrip("!"), n.startswith("!")) for n in names]


@cache
def lexicon() -> Lexicon:
    """Read once, when first needed."""
    skills: dict[str, Skill] = {}
    starts: dict[str, list[tuple[tuple[str, ...], str, bool, str]]] = {}
    tails: dict[str, str] = {}
    for path in sorted((DATA / "skills").glob("*.txt")):
        family, near, broader = path.stem, False, ()
        for raw in path.read_text(encoding="utf-8").splitlines():
            line = raw.strip()
            if not line or line.startswith("#"):
                continue
            if line.startswith("["):
                head = line.strip("[]")
                broader = tuple(p for m in _TAGS.finditer(head) if m.group(1) == "<" for p in _split(m.group(2)))
                family, near = _TAGS.sub("", head).replace(" near", "").strip(), " near" in head
                continue
            skill, names = _parse(line, family, near=near, broader=broader)
            skills[skill.name] = skill
            for alias, common in names:
                stems = _stems(alias)
                if stems:
                    starts.setdefault(stems[0], []).append((stems, skill.name, common, alias))
                if len(stems) == 1 and len(stems[0]) > 7 and not common:
                    tails.setdefault(stems[0], skill.name)
    ordered = {k: tuple(sorted(dict.fromkeys(v), key=lambda e: -len(e[0]))) for k, v in starts.items()}
    return Lexicon(skills, ordered, tails)


def find_skills(text: str) -> list[FoundSkill]:
    """Skills named in a text, longest first at each place, never overlapping. Everyday words need a technical context."""
    flat_text = flat(text)
    tokens = list(TOKEN.finditer(flat_text))
    stems = [stem(t.group()) for t in tokens]
    sure: list[FoundSkill] = []
    doubtful: list[tuple[FoundSkill, str]] = []
    i = 0
    while i < len(tokens):
        hit = _longest(flat_text, tokens, stems, i)
        if hit is None:
            i += 1
            continue
        count, name, common, alias = hit
        found = FoundSkill(name, tokens[i].start(), tokens[i + count - 1].end())
        if common:
            doubtful.append((found, alias))
        else:
            sure.append(found)
        i += count
    kept = [found for found, alias in doubtful if _technical(text, flat_text, found, alias, sure)]
    return sorted([*sure, *kept], key=lambda f: f.start)


def _longest(flat_text: str, tokens: list[re.Match[str]], stems: list[str], i: int) -> tuple[int, str, bool, str] | None:
    known = lexicon()
    for wanted, name, common, alias in known.starts.get(stems[i], ()):
        count = len(wanted)
        if tuple(stems[i : i + count]) == wanted and _together(flat_text, tokens, i, count):
            return count, name, common, alias
    word = stems[i]
    if len(word) > 11:
        for cut in range(3, len(word) - 6):
            if word[cut:] in known.tails:
                return 1, known.tails[word[cut:]], False, word
    return None


def _together(flat_text: str, tokens: list[re.Match[str]], i: int, count: int) -> bool:
    gaps = (flat_text[tokens[j].end() : tokens[j + 1].start()] for j in range(i, i + count - 1))
    return all(len(gap) <= 3 and not set(gap) - set(" -/.'&\n") for gap in gaps)


def _technical(text: str, flat_text: str, found: FoundSkill, alias: str, sure: list[FoundSkill]) -> bool:
    """Whether an everyday word is meant as the skill: written with its capitals, and beside technical words or another skill."""
    written = text[found.start : found.end]
    if written != alias and not (len(alias) > 1 and alias.lower() == alias):
        return False
    before, after = flat_text[max(0, found.start - 24) : found.start], flat_text[found.end : found.end + 16]
    if len(alias) == 1 and re.match(r"[&'’.\-]\w|\s(?:class|level|suite|grade)|\+", after):
        return False
    beside = any(_LIST.match(flat_text[min(o.end, found.end) : max(o.start, found.start)]) for o in sure)
    alone = not flat_text.strip(" .,;") == flat_text[found.start : found.end] and not before.strip()
    return (
        beside
        or bool(_BEFORE.search(before) and (_AFTER.match(after) or len(alias) > 1))
        or (not alone and not after.strip() and len(text) < 24)
    )


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


def released(name: str) -> int | None:
    """The year in which a technology first came out, where we know it."""
    skill = lexicon().skills.get(name)
    return skill.year if skill else None
