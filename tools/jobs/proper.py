"""Proper names in a demand: products, norms and papers, by their capitals and figures."""

import re

from core.flat import flat
from tools.cv.towns import is_town
from tools.jobs.heads import places
from tools.jobs.lists import whole
from tools.jobs.phrases import pattern

_CAPITAL = r"[A-Z][\w&+.'’-]*"
_NAME = re.compile(rf"(?<![\w.])(?:{_CAPITAL}|\d\w*[A-Za-z]\w*)(?: (?:{_CAPITAL}|\d[\w.]*\+?))*\+?(?!\w)")
_AT = re.compile(r"(?<!\w)(?:in|to|at|near|from|and|en|em|a|te|zu|nach|bei|de|do|da|site in|office in)\s$")
_BEFORE = 20
_NOT = re.compile(
    r"(?:I|You|We|Your|Our|The|This|And|Or|In|At|UK|EU|USA?|IT|AND|OR|NOT|\d+(?:th|st|nd|rd|am|pm|h|k|m|t|kg|cm|km|x)?|[A-C][12])"
)


def proper_names(quote: str, language: str) -> list[tuple[int, int]]:
    """Where proper names stand. German nouns are none, nor is a plain first word, a month or a country."""
    found = []
    for hit in _NAME.finditer(quote):
        start = hit.start() + _ahead(hit.group(), quote[: hit.start()], language)
        text = quote[start : hit.end()].rstrip(".'’-")
        if not (_plain(text, start, language) or _place(text, quote[max(0, start - _BEFORE) : start])):
            found.append((start, start + len(text)))
    return found


def plain(word: str) -> bool:
    """Whether a word has no capital or figure but at its front."""
    return word[1:].islower() and word.isalpha()


def _ahead(text: str, before: str, language: str) -> int:
    """How long the word is that has its capital only because a sentence begins: `Writes SQL`."""
    first, _, rest = text.partition(" ")
    begins = not before.strip() or before.rstrip()[-1] in ".:!?•"
    named = re.search("[A-Z]", rest) is not None
    says = named and (_general(first, language) or (plain(first) and not plain(rest.split(" ")[0])))
    return len(first) + 1 if rest and begins and says else 0


def _plain(text: str, start: int, language: str) -> bool:
    parts = text.split()
    if not re.search("[A-Z]", text) or _NOT.fullmatch(text) or len(text) == 1 or all(_general(w, language) for w in parts):
        return True
    return all(map(plain, parts)) and (language == "de" or (start == 0 and len(parts) == 1))


def _place(text: str, before: str) -> bool:
    """Whether a name is a town or country: one that ads often name, or any known town after `in`, `to`, `near` and the like."""
    return places().fullmatch(flat(text)) is not None or (_AT.search(flat(before)) is not None and is_town(text))


def _general(word: str, language: str) -> bool:
    return (
        whole(language, "general").fullmatch(flat(word)) or pattern(language, "lists", "starts").fullmatch(flat(word))
    ) is not None
