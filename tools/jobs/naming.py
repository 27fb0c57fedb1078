"""The skills of a demand by name, in the ad's language and base form: conditions by their signs, known names, proper names.

What no list knows is named by its own noun only behind `knowledge of` and the like (docs/decisions/0034, 0039).
"""

import re
from functools import cache
from typing import NamedTuple

from core.flat import flat
from tools.cv.skills.finding import FoundWords, find_words
from tools.cv.skills.lexicon import lexicon, stems
from tools.jobs.called import called, loose, proper
from tools.jobs.lists import before_field, signs, whole, words
from tools.jobs.models import Category
from tools.jobs.nouns import own_noun
from tools.jobs.phrases import entries, languages_in
from tools.jobs.proper import plain, proper_names
from tools.jobs.terms import find_terms

_LEAD = "skills: "
_MOST = 12
_FIELD = 3
"""Words of a field of study at most."""
_APART = 30
"""Characters between two languages that are asked for together."""


class Name(NamedTuple):
    """A name and where it stood."""

    start: int
    end: int
    text: str


def skill_names(quote: str, what: Category, language: str) -> tuple[str, ...]:
    """Names in the ad's language, base form, without repeats."""
    flat_quote = flat(quote)
    if what == "location":
        return ()
    if what == "language":
        return _spoken(quote, flat_quote, language)
    told = [*_conditions(quote, flat_quote, language), *_terms(quote, flat_quote, language)]
    known = _found(quote, language)
    sure = _names([f for f in known if not loose(f, language)], language)
    products = [] if what == "other" and (told or known) else _products(quote, known, language)
    found = _widest([*told, *products, *sure]) or _names(known, language)
    if not found and what == "education":
        found = _fields(quote, flat_quote, language)
    if not found and what in {"skill", "experience"} and (noun := own_noun(quote, language)):
        found = [Name(*noun, quote[slice(*noun)])]
    return tuple(dict.fromkeys(n.text for n in sorted(found)))[:_MOST]


def _widest(names: list[Name]) -> list[Name]:
    """The longest at each place; of equally long ones the first given."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda n: n.start - n.end):
        if not any(name.start < o.end and o.start < name.end for o in kept):
            kept.append(name)
    return kept


def _spoken(quote: str, flat_quote: str, language: str) -> tuple[str, ...]:
    """Natural languages by their bare names; one far from the others is another thing (`anglais ... avec un client polonais`)."""
    hits = [(a, b) for _, a, b in languages_in(flat_quote)]
    near = [h for i, h in enumerate(hits) if i == 0 or h[0] - hits[i - 1][1] <= _APART]
    return tuple(dict.fromkeys(_bare(quote[a:b], language) for a, b in near))


def _bare(word: str, language: str) -> str:
    """`Deutsch` for Deutschkenntnisse."""
    ending = next((e for e in words(language).get("tongue", ()) if word.lower().endswith(e)), "")
    return word[: len(word) - len(ending)]


def _conditions(quote: str, flat_quote: str, language: str) -> list[Name]:
    """Conditions and traits by their signs: `happy to drive to clients` is travel."""
    return [
        Name(hit.start(), hit.end(), _filled(name, quote, hit, language))
        for name, sign in signs(language)
        for hit in sign.finditer(flat_quote)
    ]


def _filled(name: str, quote: str, hit: re.Match[str], language: str) -> str:
    """A name with what was found in the place of {0}, and its part in brackets in the place of {1}; the ad's own word where that is a name."""
    if whole(language, "own").fullmatch(hit.group()):
        return quote[hit.start() : hit.end()]
    inner = hit.lastindex or 0
    return name.strip().replace("{0}", quote[hit.start() : hit.end()]).replace("{1}", quote[hit.start(inner) : hit.end(inner)])


def _terms(quote: str, flat_quote: str, language: str) -> list[Name]:
    never = whole(language, "never")
    return [Name(*t) for t in find_terms(quote, language) if not never.fullmatch(flat_quote[t.start : t.end])]


def _found(quote: str, language: str) -> list[FoundWords]:
    """What the lexicon finds, by words of the ad's language or of English."""
    hits = [f._replace(start=f.start - len(_LEAD), end=f.end - len(_LEAD)) for f in find_words(_LEAD + quote, language)]
    never = whole(language, "never")
    return [f for f in hits if f.start >= 0 and _spoken_here(f, language) and not never.fullmatch(flat(quote[f.start : f.end]))]


def _spoken_here(found: FoundWords, language: str) -> bool:
    """Whether the word is listed for the ad's language or English, perhaps beside another language that writes it alike."""
    ours = {"", "en", language}
    alike = lexicon().starts.get(stems(found.written)[0], ()) if found.written else ()
    return found.tongue in ours or any(
        a.name == found.name and a.tongue in ours and a.stems == stems(found.written) for a in alike
    )


def _names(found: list[FoundWords], language: str) -> list[Name]:
    return [Name(f.start, f.end, called(f, language)) for f in found]


def _products(quote: str, known: list[FoundWords], language: str) -> list[Name]:
    """Proper names that the lexicon does not know, or knows less of."""
    spans = proper_names(quote, language)
    return [
        Name(a, b, quote[a:b]) for a, b in spans if not any(a <= f.start and f.end <= b and _is(f, a, quote[a:b]) for f in known)
    ]


def _is(found: FoundWords, start: int, text: str) -> bool:
    """Whether the lexicon's word says what the proper name says: all of it, all but a version, or its known part."""
    rest = (text[: found.start - start] + text[found.end - start :]).strip(" /.-")
    if not re.search("[A-Za-z]", rest):
        return not (rest.isdigit() and found.written.isupper())
    return proper(found) and plain(rest)


@cache
def _glue(language: str) -> re.Pattern[str]:
    words_ = "|".join(sorted(entries(language, "lists", "and") + entries(language, "lists", "or"), key=len, reverse=True))
    return re.compile(rf"\s*[,;/(]\s*(?:(?:{words_})(?!\w)\s*)?|\s+(?:{words_})\s+")


def _fields(quote: str, flat_quote: str, language: str) -> list[Name]:
    """Fields of study as the ad writes them after `degree in`."""
    lead = before_field(language).search(flat_quote)
    if lead is None:
        return []
    found, at = [], lead.end()
    for cut in (*_glue(language).finditer(flat_quote, at), None):
        end = cut.start() if cut else len(flat_quote)
        text = quote[at:end].strip(" .:")
        general = whole(language, "general").search(flat(text))
        if text and len(text.split()) <= _FIELD and not general:
            found.append(Name(at, end, text))
        at = cut.end() if cut else end
    return found
