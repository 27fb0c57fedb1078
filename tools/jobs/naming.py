"""The skills of a demand by name: from the lexicon, in the ad's language, and products that the lexicon does not know."""

import re

from core.flat import flat
from tools.cv.skills.finding import find_skills, label
from tools.jobs.models import Category
from tools.jobs.phrases import languages_in, pattern

_PRODUCT = re.compile(
    r"(?<![\w.])(?:[A-Z][a-z]+[A-Z]\w*|[A-Z]{3,}[\w-]*(?:\s\d[\w.]*)?|[A-Z][a-z]+(?:\s(?:[A-Z][a-z]+|\d+))*)(?!\w)"
)
_NAME = 2
_NOT = re.compile(r"^(?:I|You|We|Your|Our|The|This|And|Or|In|At|UK|EU|USA?|IT)$")


def skill_names(quote: str, what: Category, language: str) -> tuple[str, ...]:
    """Names in the ad's language, base form, without repeats."""
    if what == "language":
        return tuple(dict.fromkeys(_written(quote, start, end) for _, start, end in languages_in(flat(quote))))
    found = find_skills(f"skills: {quote}", language)
    names = [label(f.name, language) for f in found]
    if what == "skill" and not found:
        names += _products(quote, language)
    return tuple(dict.fromkeys(names))


def _written(quote: str, start: int, end: int) -> str:
    return quote[start:end]


def _products(quote: str, language: str) -> list[str]:
    """Proper names inside a demand, not its first word unless the demand is only that; German nouns are not names."""
    hits = []
    for hit in _PRODUCT.finditer(quote):
        word = hit.group()
        plain = word[1:].islower()
        if _NOT.match(word) or (plain and (language == "de" or (hit.start() == 0 and len(quote.split()) > _NAME))):
            continue
        if not pattern(language, "lists", "starts").fullmatch(flat(word)):
            hits.append(word)
    return hits[:4]
