"""Abbreviations and what they spell out: by first letters, in order, as trades make them. No list can have them all."""

import re
from collections.abc import Sequence
from itertools import product

from core.remembered import remembered
from tools.documents.grounding_meanings import seams
from tools.documents.scripts import words
from tools.documents.terms import function_words

SHORT = re.compile(r"(?<!\w)[A-Z][A-Za-z]?[A-Z]{1,4}s?(?!\w)|(?<!\w)[A-Z]{2}(?!\w)")
"""Two to six letters, nearly all of them capitals: MLD, PhD, ROSC, KPIs."""
_BESIDE = re.compile(
    r"(?:(?:[^\W\d_][\w'’-]*[\s-]+){1,6}[^\W\d_][\w'’-]*)\s?[(（]\s?([A-Z][A-Za-z]{1,5})\s?[)）]|([A-Z][A-Za-z]{1,5})\s?[(（]([^()（）]{5,70})[)）]"
)
_MAKER = re.compile(
    r"(?<!\w)MS[ -](Word|Excel|Office|PowerPoint|Outlook|Project|Access|Teams|Visio|SQL|Dynamics|OneNote|SharePoint)(?!\w)"
)
"""The maker's name before a product that everybody knows without it."""
_LONGEST_RUN = 7
_SURE, _LOOSE = 3, 4
"""Letters from which first letters in a row are no chance, and from which a word may give more than its first."""
_COMPOUND = 9
_PART = 3
"""Letters of the first part of a compound at least."""
_MOST_OF_A_WORD = 3
_MOST_WAYS = 64


def spells(short: str, run: Sequence[str]) -> bool:
    """Whether folded words in a row are what a folded abbreviation stands for.

    Each word gives its first letter, a compound also that of its second part; small words may give none. From four letters on
    a word may give up to three: ROSC, POCUS.
    """
    return _spells(short, tuple(run))


@remembered(32_768)
def _spells(short: str, run: tuple[str, ...]) -> bool:
    if len(run) < 2 or run[0][0] != short[0] or {run[0], run[-1]} & function_words():  # noqa: PLR2004 (one word is no run)
        return False
    ways = [_gives(word, len(short)) for word in run]
    size = 1
    for way in ways:
        size *= len(way)
    return size <= _MOST_WAYS**2 and any("".join(parts) == short for parts in product(*ways))


def _gives(word: str, letters: int) -> tuple[str, ...]:
    """What a word may give to an abbreviation of so many letters."""
    given = [word[:1]]
    if word in function_words():
        given.append("")
    elif letters >= _LOOSE:
        given += [word[:size] for size in range(2, _MOST_OF_A_WORD + 1)]
    if len(word) >= _COMPOUND:
        given += [word[0] + word[place] for place in (range(_PART, len(word)) if letters > _LOOSE else seams(word))]
    return tuple(dict.fromkeys(given))


def runs(text: Sequence[str], short: str) -> list[tuple[str, ...]]:
    """The words in a row, of folded words, that an abbreviation of three letters and more may stand for."""
    if len(short) < _SURE:
        return []
    starts = [at for at, word in enumerate(text) if word[0] == short[0]]
    found = (tuple(text[at : at + size]) for at in starts for size in range(2, min(_LONGEST_RUN, len(text) - at) + 1))
    return [run for run in found if spells(short, run)]


def explained_beside(claim: str) -> frozenset[str]:
    """Abbreviations that stand in brackets behind what they stand for, or before it: even two letters are no chance there."""
    found = set()
    for match in _BESIDE.finditer(claim):
        short = (match[1] or match[2]).lower()
        spelled = words(match[3] or match.group().rpartition("(")[0].rpartition("（")[2] or match.group())
        if any(spells(short, spelled[at : at + size]) for at in range(len(spelled)) for size in range(2, len(spelled) - at + 1)):
            found.add(short)
    return frozenset(found)


def spelled_out(claim: str, said: Sequence[str], facts: Sequence[tuple[str, Sequence[str]]]) -> frozenset[str]:
    """Words of a claim that spell out an abbreviation of the facts, and its abbreviations of words that stand there.

    `said` are the words of the claim, `facts` the text and the words of each fact.
    """
    short = {match.group().removesuffix("s").lower() for text, _ in facts for match in SHORT.finditer(text)}
    found = {word for form in short for run in runs(said, form) for word in run}
    for size in range(2, 6):
        for at in range(len(said) - size + 1):
            run = said[at : at + size]
            telling = [word for word in run if word not in function_words()]
            if "".join(word[0] for word in run) in short or "".join(word[0] for word in telling) in short:
                found.update(run)
    mine = {match.group().removesuffix("s").lower() for match in SHORT.finditer(claim)}
    found.update(form for form in mine if any(runs(words_of, form) for _, words_of in facts))
    products = [match[1].lower() for match in _MAKER.finditer(claim)]
    if products and all(any(product in words_of for _, words_of in facts) for product in products):
        found.add("ms")
    return frozenset(found) | explained_beside(claim)
