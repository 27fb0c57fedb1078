"""The same CV in other words: synonyms, other names of the lexicon, another form of the verb, another order. It says no more and no less.

Of the lexicon only names that hold each other (`Airflow`, `Apache Airflow`) take each other's place: it gathers all that an ad may call a
skill, which in a line of work is not always the same thing. Everyday words are in fixtures/synonyms.toml.
"""

import copy
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from core.language import detect
from tools.cv.skills.finding import FoundWords, find_words
from tools.cv.skills.lexicon import lexicon, stems

_PAIR = re.compile(r"(?<![\w-])([^\W\d_]{3,}) (and|und|et|y|e|en) ([^\W\d_]{3,})(?= |[.,;]|$)")
_START = re.compile(r"[A-Z][a-z]+ed\b(?! by\b)")
_SHORT = 5
_DATA = Path(__file__).parent / "fixtures" / "synonyms.toml"
_LIST = re.compile(r"[,;|/]")
Resume = dict[str, Any]


def reworded(resume: Resume) -> Resume:
    """The CV with its lines of work, projects and summary in other words; names, titles, dates and lists stay."""
    other: Resume = copy.deepcopy(resume)
    language = detect(" ".join(_lines(resume)))
    for entry in (*other.get("work", ()), *other.get("volunteer", ()), *other.get("projects", ())):
        for key in ("summary", "description"):
            if entry.get(key):
                entry[key] = line(entry[key], language)
        if entry.get("highlights"):
            entry["highlights"] = [line(words, language) for words in entry["highlights"]]
    if other.get("basics", {}).get("summary"):
        other["basics"]["summary"] = line(other["basics"]["summary"], language)
    return other


def line(words: str, language: str) -> str:
    """One line in other words."""
    return swapped(alike(inflected(words) if language == "en" else words, language)) if words else words


def alike(words: str, language: str) -> str:
    """Everyday words by others of the same meaning, and skills by another of their names."""
    for found in sorted(find_words(words, language), key=lambda f: -f.start):
        other = _other(found, language)
        if other:
            words = words[: found.start] + _cased(other, words[found.start]) + words[found.end :]
    if language not in data():
        return words
    return _everyday(language).sub(lambda hit: _cased(data()[language][hit[0].lower()], hit[0][0]), words)


def swapped(words: str) -> str:
    """The two of `reports and dashboards` the other way round: two plurals, or two nouns of a German line, in no longer list."""
    return words if _LIST.search(words) else _PAIR.sub(_turned, words)


def inflected(words: str) -> str:
    """`Managed the team` as `Managing the team`."""
    hit = _START.match(words)
    verb = next((v for v in data()["forms"]["done"] if hit and _done(v) == hit[0].lower()), None) if hit else None
    return f"{_ing(verb).capitalize()}{words[hit.end() :]}" if hit and verb else words


@cache
def data() -> dict[str, dict[str, Any]]:
    """The words of fixtures/synonyms.toml."""
    return tomllib.loads(_DATA.read_text(encoding="utf-8"))


def _done(verb: str) -> str:
    return f"{verb}d" if verb.endswith("e") else f"{verb}ned" if verb == "plan" else f"{verb}ed"


def _ing(verb: str) -> str:
    return f"{verb[:-1]}ing" if verb.endswith("e") else f"{verb}ning" if verb == "plan" else f"{verb}ing"


@cache
def _everyday(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(data()[language])})(?![\w-])", re.IGNORECASE)


def _turned(hit: re.Match[str]) -> str:
    nouns = hit[1][0].isupper() and hit[3][0].isupper() and hit[2] == "und"
    plurals = hit[1].endswith("s") and hit[3].endswith("s") and hit[1].islower() and hit[3].islower()
    return f"{hit[3]} {hit[2]} {hit[1]}" if nouns or plurals else hit[0]


def _other(found: FoundWords, language: str) -> str | None:
    """Another name of the skill: one that shares a word with the one used, and that the lexicon alone reads as this skill."""
    skill = lexicon().skills[found.name]
    if found.written not in skill.aliases or not (skill.year or " " in found.written):
        return None
    at = skill.aliases.index(found.written)
    for name in (*skill.aliases[at + 1 :], *skill.aliases[:at]):
        read = find_words(name, language)
        whole = len(read) == 1 and (read[0].name, read[0].tongue, read[0].end) == (found.name, found.tongue, len(name))
        used, would = set(stems(found.written)), set(stems(name))
        if whole and len(name) > _SHORT and (used < would or would < used or (skill.year and used & would)):
            return name
    return None


def _cased(name: str, first: str) -> str:
    return name[0].upper() + name[1:] if first.isupper() else name


def _lines(resume: Resume) -> list[str]:
    entries = [*resume.get("work", ()), *resume.get("projects", ())]
    return [words for entry in entries for words in (*entry.get("highlights", ()), entry.get("summary") or "")]
