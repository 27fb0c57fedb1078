"""Turns a CV bullet into a clause that can stand in a letter, in the bullet's own words; says so when it cannot.

A clause comes in one of three forms. `verb`: a whole clause with its subject, fit to follow an adverbial ("At X, ...").
`noun`: a noun with its article, fit to be an object. `fragment`: words that can only be quoted.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Literal

from core.text import fold
from tools.documents.clauses_en import Habit, gerund_en, verb_en
from tools.documents.grounding_lexicon import number_words
from tools.documents.terms import function_words
from tools.documents.wording import fill, phrases

Form = Literal["verb", "noun", "fragment"]
_LONGEST = 34
"""Words above which a bullet is cut at its first semicolon, full stop or dash."""
_CUT = re.compile(r"(?:\.|;|:| [–—-]) ")


@dataclass(frozen=True)
class Clause:
    """A bullet made ready; `text` has no full stop, and for a fragment it is the bullet's own words."""

    form: Form
    text: str


def clause(bullet: str, language: str, *, current: bool, how: Habit = "") -> Clause:
    """The clause of a bullet written in `language`; `current` says whether its job still runs, `how` what its other lines open with."""
    text = short(bullet)
    rules = phrases(language).get("clause", {})
    verb = partial(verb_en, how=how) if language == "en" else _VERBS.get(language, _no_verb)
    made = _responsible(text, rules, current=current) or verb(text, rules, current)
    if made:
        return Clause("verb", made)
    noun = _noun(text, rules, language)
    return Clause("noun", noun) if noun else Clause("fragment", text)


def short(bullet: str) -> str:
    """The bullet's first sentence without its full stop; a very long one up to its first natural cut."""
    text = _first_sentence(bullet.strip()).rstrip(".;,: ")
    if len(text.split()) <= _LONGEST:
        return text
    cuts = [match.start() for match in _CUT.finditer(text) if len(text[: match.start()].split()) >= 5]  # noqa: PLR2004 (a thought has five words)
    return text[: cuts[0]].rstrip() if cuts else " ".join(text.split()[:_LONGEST]) + " …"


def _first_sentence(text: str) -> str:
    """The words up to the first full stop that ends a thought: not one after an abbreviation, not after less than four words."""
    for end in _SENTENCE_END.finditer(text):
        said = text[: end.start()].split()
        if len(said) > _LEAST_OF_NOUN and fold(said[-1]) not in _folded(tuple(phrases("en")["lists"]["abbreviations"])):
            return text[: end.start()]
    return text


_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4})[.!](?=\s+[A-ZÀ-Þ])|(?<=[\d%)])[.!](?=\s+[A-ZÀ-Þ])")


def _responsible(text: str, rules: Mapping[str, Any], *, current: bool) -> str:
    for words in rules.get("responsible", ()):
        if text.lower().startswith(words + " "):
            pattern: str = rules["responsible_now" if current else "responsible_past"]
            return fill(pattern, {"rest": text[0].lower() + text[1:]})
    return ""


def _noun(text: str, rules: Mapping[str, Any], language: str) -> str:
    """A noun with the article its ending or its name wants; empty where we do not know that it is one."""
    said = text.split()
    if any(mark in text for mark in ";:(") or len(said) < _LEAST_OF_NOUN:
        return ""
    if language == "en" and (made := gerund_en(text)):
        return made
    if said[0].endswith("-") and len(said) > _LEAST_OF_NOUN:
        said = said[2:]
    first, link, after = fold(said[0]), fold(said[1]), said[2] if len(said) > 2 else ""  # noqa: PLR2004 (the third word)
    for kind in rules.get("nouns", ()):
        ends = first in _folded(tuple(kind.get("words", ()))) or first.endswith(_folded_ends(tuple(kind["ends"])))
        links = link in _folded(tuple(kind["links"])) or link.startswith(("d'", "d’", "l'", "l’"))
        genitive = "genitive" in kind and link.endswith(kind["genitive"]) and after[:1].isupper()
        if ends and (links or genitive):
            article = kind["elided"] if "elided" in kind and first[0] in _VOWELS else kind["article"]
            return str(article) + (text if rules.get("nouns_upper") else text[0].lower() + text[1:])
    return ""


@cache
def _folded(listed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(word) for word in listed)


@cache
def _folded_ends(listed: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(word) for word in listed)


_VOWELS = set("aeiouh")
_LEAST_OF_NOUN = 3


def _no_verb(_text: str, _rules: Mapping[str, Any], _current: bool) -> str:
    return ""


def _verb_de(text: str, rules: Mapping[str, Any], current: bool) -> str:
    words = text.split()
    last = words[-1]
    if current and words[0].lower() in rules["present"] and len(words) > 2:  # noqa: PLR2004 (a verb and what it is about)
        return f"{words[0].lower()} ich {' '.join(words[1:])}"
    simple = not any(mark in text + " " for mark in ("; ", ": ", ". ", ", ", "("))
    if len(words) < 3 or not simple or not last.islower() or not _PARTICIPLE.match(last) or last in rules["not_participles"]:  # noqa: PLR2004
        return ""
    small = fold(words[0]) in function_words() or fold(words[0]) in number_words("de")
    named = words[1][:1].isupper() and words[1][1:2].islower()
    if small or (named and words[0].endswith(tuple(rules["adjective_endings"]))):
        words[0] = words[0].lower()
    elif words[0][:1].isupper() and words[1][:1].islower():
        words.insert(0, _article_de(fold(words[0]), rules))
    return fill(rules["participle"], {"rest": " ".join(words).strip()})


def _article_de(noun: str, rules: Mapping[str, Any]) -> str:
    """The article of a German object as its ending or its last part shows it; none where it may as well be several."""
    found = (article for article, parts in rules["objects"].items() if noun.endswith(_folded_ends(tuple(parts))))
    return next(found, "die" if noun.endswith("e") and not noun.startswith("ge") else "")


_PARTICIPLE = re.compile(r"^(?:\w{2,})?ge\w{2,}(?:t|en)$|^(?:be|ver|er|ent|zer|über|unter)\w{3,}t$|^\w{3,}iert$")


def _verb_listed(text: str, rules: Mapping[str, Any], current: bool) -> str:
    """Languages in which a bullet opens with a form that needs at most a helper in front of it, or another person."""
    first, _, tail = text.partition(" ")
    word = first.lower()
    if not tail:
        return ""
    ending = len(word) > 4 and word.endswith(tuple(rules.get("verb_endings", ("\0",)))) and word not in rules.get("not_verbs", ())  # noqa: PLR2004
    if (ending or word in rules.get("verbs", ())) and not _unsure(word, tail, rules):
        return fill(rules["verb"], {"rest": f"{word} {tail}", "verb": word, "tail": tail})
    if current and word in rules.get("present", ()) and not _unsure(word, tail, rules):
        joined = rules["present_elided"] if fold(word)[0] in _VOWELS else rules["present_verb"]
        return fill(joined, {"rest": f"{word} {tail}"})
    mine = rules.get("now", {}).get(word, "") if current else ""
    mine = mine or _first_person(word, rules)
    return f"{mine} {_NEXT_VERB.sub(lambda found: found[1] + (_first_person(found[2], rules) or found[2]), tail)}" if mine else ""


def _unsure(word: str, tail: str, rules: Mapping[str, Any]) -> bool:
    """Whether a word that may be a noun has no sign after it that it is a verb here."""
    after = tail.split(maxsplit=1)[0].lower()
    signs = after in rules.get("determiners", ()) or after.startswith(("l'", "l’")) or after[:1].isdigit()
    return word in rules.get("ambiguous", ()) and not signs


def _first_person(word: str, rules: Mapping[str, Any]) -> str:
    """What a CV says of the person in the third person, said by the person: "treinou" becomes "treinei"."""
    if word in rules.get("not_verbs", ()) or len(word) < _SHORTEST_THIRD:
        return ""
    ends = ((third, own) for third, own in rules.get("thirds", ()) if word.endswith(third))
    return next((word.removesuffix(third) + own for third, own in ends), "")


_NEXT_VERB = re.compile(r"((?:, | [ey] |; ))(\w+)\b")
_SHORTEST_THIRD = 5


_VERBS: Mapping[str, Callable[[str, Mapping[str, Any], bool], str]] = {"de": _verb_de} | dict.fromkeys(
    ("fr", "es", "pt", "nl", "it"), _verb_listed
)
