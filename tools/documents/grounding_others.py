"""The rule of the gate on other people's deeds: what a fact says the owner, the lab or the head office did is not the person's own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.remembered import remembered
from tools.documents.grounding_case import Case
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import content, covered, neutral_word, table
from tools.documents.grounding_marks import listed, pattern, spots
from tools.documents.grounding_meanings import meanings
from tools.documents.grounding_people import person
from tools.documents.grounding_sources import AKIN, Part, parts
from tools.documents.scripts import fold, stem, words
from tools.documents.terms import function_words

_CLAUSE = re.compile(r"[,;:()–—|]\s?|\.\s|\s(?=(?:which|que|che)\s)")
_OWNING = re.compile(r"(?:\s*\w+){1,2}(?:['’]s|s['’])\s")
"""The unit's checklist: somebody who has a thing, not who does one."""
_DOING = re.compile(r"\s*\w{2,}(?:ing|ando|endo|indo)\b")
"""By phoning owners: a way, not a person."""
_NEAR = 4
"""Words in which somebody stands behind "by"."""
_HALF = 2
_TOLD = {"bullet", "statement", "award", "volunteer", "project", "role"}


@dataclass(frozen=True)
class Deed:
    """What somebody else did, the words for who it was, and the rest of the fact."""

    done: tuple[str, ...]
    doer: frozenset[str]
    rest: str


def others(case: Case) -> str | None:
    """A deed that the fact gives to somebody else and the claim does not."""
    said = [word for word in case.content if word not in case.about_employer | case.wished]
    for view in case.views:
        for deed in deeds(fold(view.fact.text), view.fact.language) if view.fact.kind in _TOLD else ():
            word = _taken(deed, said, view, case)
            if word:
                return f"The fact gives “{word}” to somebody else."
    return None


def _taken(deed: Deed, said: Sequence[str], view: View, case: Case) -> str | None:
    foreign = case.language != view.fact.language
    hits = {word: {done for done in deed.done if _is(word, done, foreign=foreign)} for word in said}
    if len(set().union(*hits.values())) * _HALF < len(deed.done) or _named(deed, case):
        return None
    elsewhere = [Part(view, deed.rest), *(part for other in case.views if other is not view for part in parts(other))]
    taken = (word for word in said if hits[word])
    return next((word for word in taken if not any(part.closeness(word) >= AKIN for part in elsewhere)), None)


def _is(word: str, done: str, *, foreign: bool) -> bool:
    """Whether two words are forms of one: written and wrote mean the same things; in another language one meaning is enough."""
    mine, theirs = meanings(word), meanings(done)
    within = bool(mine and theirs) and (mine <= theirs or theirs <= mine)
    return within or covered(word, frozenset({stem(done)}), theirs if foreign else frozenset())


def _named(deed: Deed, case: Case) -> bool:
    """Whether the claim says who it was, not only with or for whom."""
    beside = set(listed("others", "beside"))
    stems = frozenset(stem(word) for word in deed.doer)
    told = {word for word in case.said if covered(word, stems, frozenset())}
    if case.language != case.known.language:
        told |= {word for _, _, phrase in spots(case.folded, _list("party", case.language)) for word in words(phrase)}
    places = [at for at, word in enumerate(case.said) if word in told]
    return any(not set(case.said[max(0, at - _NEAR + 1) : at]) & beside for at in places)


@remembered(4096)
def deeds(folded: str, language: str) -> tuple[Deed, ...]:
    """What a folded fact says that others did."""
    clauses = [clause.strip() for clause in _CLAUSE.split(folded) if clause and clause.strip()]
    return tuple(
        Deed(done, doer, " , ".join((*clauses[:at], *clauses[at + 1 :])))
        for at, clause in enumerate(clauses)
        for done, doer in (*_by(clause, language), *(_begun(clause, language) if at else ()))
        if done and doer
    )


Told = tuple[tuple[str, ...], frozenset[str]]


def _by(clause: str, language: str) -> Iterator[Told]:
    for start, end, phrase in spots(clause, _list("by", language)):
        if _DOING.match(clause[end:]):
            continue
        done = content(words(clause[: start + len(phrase.rpartition(" ")[0])]))
        whole = bool(set(words(clause[:start])) & set(listed("others", "being")))
        yield _telling(done) if whole else tuple(done[-1:]), _doer(clause[end:], language)
    for start, end, _ in spots(clause, _list("rests", language)):
        yield _telling(content(words(clause[:start]))), _doer(clause[end:], language)


def _begun(clause: str, language: str) -> Iterator[Told]:
    opening = pattern(_list("other", language))
    match = opening.match(clause) if opening else None
    doer = _doer(clause[match.end() :], language) if match else frozenset()
    yield _telling([word for word in content(words(clause)) if word not in doer]), doer


def _telling(done: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in done if not neutral_word(word)) or tuple(done)


def _doer(text: str, language: str) -> frozenset[str]:
    """The words for somebody with which a text begins."""
    if _OWNING.match(text):
        return frozenset()
    near = words(text)[:_NEAR]
    bodies = spots(" ".join(near), _list("party", language))
    found = {word for _, _, phrase in bodies[:1] for word in words(phrase)} | set([word for word in near if person(word)][:1])
    return frozenset(found - function_words(language))


def _list(key: str, language: str) -> tuple[str, ...]:
    return listed("others", key, language) if language in table("others")[key] else ()
