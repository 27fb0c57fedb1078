"""A clause split where it lists independent demands: `White Card, driving licence and a police check` are three.

Alternatives (`A, B or C`), nouns that belong together (`methods, standards and practices`) and skills of one kind stay one.
"""

import re
from functools import cache
from typing import NamedTuple

from core.flat import flat
from tools.cv.skills.finding import find_skills, relation
from tools.jobs.amounts import DEGREES, spoken_names, years
from tools.jobs.phrases import NOTHING, entries, numbers, own, pattern, union
from tools.jobs.segments import top_level

_BARE = 4
"""Words up to which an item is bare: a name, no clause."""
_CLAUSE = 3
_WHOLE = 4
_LONG_LINE = 16
"""Words from which a bullet that begins with a deed (`Implementing ...`) is one demand."""
_DEED = re.compile(r"\w+ing\b")
_DASH = re.compile(r"\w\s+-\s+\w|:\s")
_OPEN = re.compile(r"\b(?:that|which|who|whom|what|how|where|when) \w+$")
"""A clause begun and not ended: `dashboards that captains` before `and managers read`."""
_HANGING = re.compile(r"(?:ive|al|ic|ous|able|ary)$")


_INFINITIVE = re.compile(r"\w+ (?:enough |excited |keen |able |ready |happy )to (?!be\b)\w+")
"""What follows a verb so led goes on with it: `well enough to read a plan and fix a deadlock`."""
_WHOLE_VERB = re.compile(r"(?:have|has|are|is|you|know|can|be|experience|an?|the|good|strong)\b")


class Item(NamedTuple):
    """A part of a clause and the separator before it: comma, and, or; empty for the first."""

    start: int
    end: int
    glue: str


class Clause(NamedTuple):
    """What the rules look at: the ad, the same flat, its language, whether work is told (duty) rather than asked."""

    text: str
    flat_text: str
    language: str
    work: bool
    wish: bool
    bullet: bool


@cache
def _separators(language: str) -> re.Pattern[str]:
    words = "|".join(entries(language, "lists", "and") + entries(language, "lists", "or"))
    return re.compile(rf"\s*,\s+(?:(?:{words})(?!\w)\s*)?|\s+(?:{words})\s+")


@cache
def _starts(language: str) -> re.Pattern[str]:
    parts = entries(language, "lists", "starts")
    return re.compile(rf"(?:{'|'.join(parts)})(?!\w)") if parts else NOTHING


@cache
def _either(language: str) -> re.Pattern[str]:
    return union(entries(language, "lists", "or"))


def split(clause: Clause, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the independent demands of a clause, in order."""
    items = [i for n, i in enumerate(_items(clause, start, end)) if not (n and _reason(clause, i))]
    long = len(clause.text[start:end].split()) > _LONG_LINE and _DEED.match(clause.flat_text, start, end) is not None
    if not clause.work and (_noun_list(clause, items) or (clause.bullet and long)):
        return [(start, end)]
    groups = [[items[0]]]
    for i, item in enumerate(items[1:], 1):
        if _joined(clause, items, i, groups[-1]):
            groups[-1].append(item)
        else:
            groups.append([item])
    return [(group[0].start, group[-1].end) for group in groups]


def _items(clause: Clause, start: int, end: int) -> list[Item]:
    items, at, glue = [], start, ""
    pairs = [m.span() for m in pattern(clause.language, "lists", "pairs").finditer(clause.flat_text, start, end)]
    for hit in top_level(clause.flat_text, start, end, _separators(clause.language)):
        if any(a < hit.start() < b for a, b in pairs):
            continue
        items.append(Item(at, hit.start(), glue))
        glue = "or" if _either(clause.language).search(hit.group()) else "comma" if "," in hit.group() else "and"
        at = hit.end()
    items.append(Item(at, end, glue))
    return items


def _reason(clause: Clause, item: Item) -> bool:
    """Whether a part says why, not what: `because design docs are how we decide`."""
    return (
        item.glue == "comma"
        and own(clause.language, "lists", "reasons").match(clause.flat_text, item.start, item.end) is not None
    )


def named(words: str, language: str) -> bool:
    """Whether a skill, a natural language, a paper or another condition is named."""
    flat_words = flat(words)
    return bool(find_skills(words, language) or spoken_names(flat_words)) or paper(flat_words, language)


def _noun_list(clause: Clause, items: list[Item]) -> bool:
    """Two or more single words that name nothing of their own: `concepts, methods, standards`."""
    loose = [
        i
        for i in items
        if len(clause.text[i.start : i.end].split()) == 1 and not named(clause.text[i.start : i.end], clause.language)
    ]
    return len(loose) > 1


def _joined(clause: Clause, items: list[Item], i: int, group: list[Item]) -> bool:
    """Whether an item goes on with what stands before it instead of standing for itself."""
    item, before = items[i], items[i - 1]
    words, earlier = clause.text[item.start : item.end], clause.text[group[0].start : before.end]
    size = len(words.split())
    if _wished(clause, item, group[0].start):
        return False
    if _goes_on(clause, item):
        return True
    if clause.work:
        if item.glue == "and" and _OPEN.search(clause.flat_text[group[0].start : before.end]):
            return True
        return size < _CLAUSE or len(clause.text[before.start : before.end].split()) < _CLAUSE
    begins = bool(_starts(clause.language).match(clause.flat_text, item.start, item.end)) and size >= _CLAUSE
    if begins and _INFINITIVE.search(clause.flat_text[group[0].start : before.end]) and not _WHOLE_VERB.match(words.lower()):
        return True
    if item.glue == "or" or _runs_to_or(clause, items, i):
        return not (clause.wish and begins)
    if _illustrates(clause, items[0].start, item) and not begins:
        return True
    if _HANGING.search(clause.flat_text[before.start : before.end]) and not find_skills(
        clause.text[before.start : before.end].split()[-1]
    ):
        return True
    if item.glue == "and" and size <= _BARE and not begins and _akin(earlier, words, clause.language):
        return True
    return not (_whole(clause, group[0].start, before.end) and _stands(clause, item, begins=begins))


def _wished(clause: Clause, item: Item, start: int) -> bool:
    """Whether a part begins as a wish behind what is no wish: `three years in sales, preferably of cars`."""
    wish = pattern(clause.language, "cues", "nice")
    begins = item.glue == "comma" and wish.match(clause.flat_text, item.start, item.end)
    return bool(begins) and not wish.search(clause.flat_text, start, item.start)


def _goes_on(clause: Clause, item: Item) -> bool:
    """Whether an item is no thing of its own: an example, or begun by a preposition that leans on what stands before."""
    words = clause.flat_text[item.start : item.end]
    if years(words, clause.language) is not None or (set(words.split()) & set(numbers(clause.language))):
        return False
    if pattern(clause.language, "lists", "such_as").match(words):
        return True
    leans = not clause.work and pattern(clause.language, "lists", "leans").match(words) is not None
    return leans and (item.glue == "comma" or not named(words, clause.language))


def _illustrates(clause: Clause, start: int, item: Item) -> bool:
    such_as = pattern(clause.language, "lists", "such_as").search(clause.flat_text, start, item.start)
    return such_as is not None or _DASH.search(clause.flat_text, start, item.start) is not None


def _runs_to_or(clause: Clause, items: list[Item], i: int) -> bool:
    """Whether bare items follow up to an `or`: A, B or C; or up to `or similar`."""
    if pattern(clause.language, "lists", "open").search(clause.flat_text, items[i].start, items[-1].end):
        return len(clause.flat_text[items[i].start : items[i].end].split()) <= _BARE
    for item in items[i:]:
        if item.glue == "or":
            return True
        words = clause.flat_text[item.start : item.end]
        if len(words.split()) > _BARE or item.glue == "and" or pattern(clause.language, "cues", "nice").search(words):
            return False
    return False


def _akin(one: str, two: str, language: str) -> bool:
    """The last skill of one part and the first of the other are relatives, as in `HTML and CSS`."""
    a, b = find_skills(one, language), find_skills(two, language)
    return bool(a and b) and relation(a[-1].name, b[0].name) != "none"


def _whole(clause: Clause, start: int, end: int) -> bool:
    """Whether what stands before asks for something by itself: `Has built` and `In an ideal world` do not."""
    words = clause.flat_text[start:end]
    if not re.search(r"\w", pattern(clause.language, "cues", "nice").sub("", words)):
        return False
    if years(words, clause.language) is not None:
        return True
    return named(clause.text[start:end], clause.language) or len(words.split()) >= _WHOLE


def paper(flat_words: str, language: str) -> bool:
    """Whether a certificate, a degree, a place to live or another condition is named."""
    keys = (("certificate", "words"), ("other", "words"), ("location", "words"), *(("education", d) for d in (*DEGREES, "any")))
    return any(pattern(language, section, key).search(flat_words) for section, key in keys)


def _stands(clause: Clause, item: Item, *, begins: bool) -> bool:
    """Whether an item asks for something by itself: it names it, has years or a paper, or begins like a demand."""
    words = clause.flat_text[item.start : item.end]
    if years(words, clause.language) is not None or named(f"and {clause.text[item.start : item.end]}", clause.language):
        return True
    return begins or bool(_starts(clause.language).match(words) and len(words.split()) > 1 and item.glue != "and")
