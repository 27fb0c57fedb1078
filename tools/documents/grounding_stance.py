"""How a sentence stands to what it speaks of: what it only wishes, offers or asks, and what it thinks of a thing.

A wish claims nothing, but much can be smuggled into one: what is "mine" in it, how somebody lives, and what comes after "as",
"because" or "continue" is looked at like any other claim. An opinion claims nothing where the ad says what it is about.
"""

import re

from core.remembered import remembered
from tools.documents.grounding_lexicon import table, word_set
from tools.documents.grounding_marks import first, listed, spots
from tools.documents.scripts import fold, words
from tools.documents.terms import function_words

_SENTENCE = re.compile(r"(?<=[.!?。！？؟])\s*")
_CLAUSE = re.compile(r"[;:—–،；、]|,\s")
_CAPITAL = re.compile(r"(?<![.!?:“\"«¿¡]\s)(?<!^)(?<![“\"«¿¡])\b[A-ZÀ-Þ][\w'’-]+")
_NOUNS_CAPITAL = frozenset({"de"})
_ASKS = ("?", "？", "؟")
_PAUSE = (",", "，", "،", "、")
_ENDS = (".", "!", "。", "！")
_KEPT = 4096
_VERB_LAST = frozenset({"ja"})
_NEXT = 14
"""Letters in which the word after "my" is looked for."""
_VERBAL = ("ing", "ant", "ando", "endo", "indo", "ar", "er", "ir")
"""How means end that are verbs themselves."""


def _found(folded: str, key: str, language: str) -> tuple[tuple[int, int, str], ...]:
    return spots(folded, listed("stance", key, language)) if language in listed("stance", "tongues") else ()


def opined(text: str, language: str, *, whole: bool = False) -> frozenset[str]:
    """The words by which a text says what somebody thinks of a thing; none where it says nothing of the kind.

    In a `whole` sentence about somebody else a word of praise is enough: a line of a CV has the same words for what one did.
    """
    folded = fold(text)
    theirs = whole and text.rstrip().endswith(_ENDS) and any(not start for start, _, _ in _found(folded, "subjects", language))
    praised = _found(folded, "praise", language) if theirs and not _speaks_for_oneself(folded) else ()
    return frozenset(word for _, _, phrase in (*_found(folded, "opinion", language), *praised) for word in words(phrase))


def _speaks_for_oneself(folded: str) -> bool:
    return not set(words(folded)).isdisjoint(word_set("strength", "first_person"))


@remembered(_KEPT)
def wished(claim: str, language: str) -> frozenset[str]:
    """The words of a claim that are only wished for, offered or asked."""
    free: set[str] = set()
    for sentence in _SENTENCE.split(claim):
        free.update(_wished(sentence, language))
    return frozenset(free) - (frozenset() if language in _NOUNS_CAPITAL else frozenset(named(claim)))


def named(claim: str) -> list[str]:
    """The words in capitals inside its sentences."""
    return [word for name in _CAPITAL.findall(claim) for word in words(name)]


def _wished(sentence: str, language: str) -> set[str]:
    folded = fold(sentence)
    asks = sentence.strip().endswith(_ASKS)
    wishes = [start for start, _, _ in _found(folded, "wish", language)[:1]]
    if not asks and not wishes:
        return set()
    reach = folded[0 if asks or language in _VERB_LAST else wishes[0] :]
    ends = _found(reach, "ends", language)
    if language in _VERB_LAST:
        reach = reach[max((end for _, end, _ in ends), default=0) :]
    else:
        cuts = [*(start for start, _, _ in ends), *(() if asks else _clauses(reach))]
        reach = reach[: min(cuts, default=len(reach))]
    barred = _found(reach, "life", language) or _found(reach, "papers", language)
    return set() if barred else set(words(reach)) - own(reach, language)


def _clauses(folded: str) -> list[int]:
    return [match.start() for match in _CLAUSE.finditer(folded)]


def own(folded: str, language: str) -> set[str]:
    """The words that a folded text says are one's own: those after "my", with what they are of, up to another small word."""
    found: set[str] = set()
    small = function_words(language) - frozenset(listed("stance", "of"))
    leaning = listed("stance", "leaning")
    for _, end, _ in _found(folded, "own", language):
        for word in () if first(folded[end:].lstrip()[:_NEXT], leaning) else words(folded[end:]):
            if word in small:
                break
            found.add(word)
    return found - set(listed("stance", "of"))


def of_life(folded: str, language: str) -> set[str]:
    """The words of a folded text on how somebody lives and when they can work."""
    return {word for _, _, phrase in _found(folded, "life", language) for word in words(phrase)}


def brought_about(claim: str, language: str) -> tuple[str, str] | None:
    """What a claim says came about, and by what: the parts around "by", "thanks to", or a participle behind a comma."""
    folded = fold(claim)
    endings = listed("stance", "participles", language) if language in table("stance")["participles"] else ()
    led = re.search(rf",\s(?=\w{{3,}}(?:{'|'.join(endings)})\b)", folded) if endings else None
    if led:
        return folded[led.end() :], folded[: led.start()]
    for start, end, phrase in _found(folded, "means", language):
        behind = folded[start:] if phrase.endswith(_VERBAL) else folded[end:]
        return folded[:start], _CLAUSE.split(behind)[0]
    return None


def resulting(claim: str, language: str) -> str:
    """The part of a claim that says by what something came about, or behind a comma what came of it; empty where neither is said."""
    folded = fold(claim)
    behind = [folded[end:] for start, end, _ in _found(folded, "results", language) if folded[:start].rstrip().endswith(_PAUSE)][
        :1
    ]
    parted = brought_about(claim, language)
    if not parted:
        return " ".join(behind)
    result, way = parted
    return " ".join((*behind, result if folded.endswith(result) else way))
