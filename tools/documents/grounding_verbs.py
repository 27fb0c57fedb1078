"""The rule of the gate on verbs: nobody led what a fact says was helped, nor did alone what was shared, nor held a post that was covered."""

from collections.abc import Sequence
from functools import cache

from tools.documents.grounding_case import Case
from tools.documents.grounding_lexicon import holds, marks, word_set
from tools.documents.grounding_meanings import Meanings, meanings, phrases, under
from tools.documents.grounding_people import person
from tools.documents.grounding_sources import Part, Source, Stretch, stretches
from tools.documents.scripts import words

_SHARED = 0.4
_SURE = 2
"""Words that a piece of a fact gives for certain before its verb is asked for where another piece gives more."""
_REACH = 3
_NO_DEEDS = frozenset({"certificate", "education", "skill", "language", "award", "publication"})
"""Kinds in which such a word is part of a name: life support, assistant nurse."""


@cache
def _helping() -> Meanings:
    return under("verbs.txt", "helping and sharing: kept apart from leading") - meanings("share")


@cache
def _standing_in() -> Meanings:
    return meanings("deputise")


def strength(case: Case) -> str | None:
    """A stronger verb than the fact has, in what the claim draws on that fact."""
    lead = {word for _, word in case.doings("lead") if not _of_another(word, case.said)}
    for stretch in stretches(case):
        drawn = [source for source in stretch.sources if source.part.view.fact.kind not in _NO_DEEDS]
        if not drawn or drawn[0] is not stretch.sources[0]:
            continue
        for source in (drawn[0], *(more for more in drawn[1:] if len(more.surely) >= _SURE)):
            word = _weaker(stretch, source, case) if source.part.text != source.part.view.fact.title else None
            if word:
                return f"The fact says “{word}”, the claim says more."
        led = [word for _, word in marks(stretch.text, words(stretch.text), "strength", "lead") if word in lead]
        if led and not any(_leads(led, source.part) for source in drawn):
            return f"No fact says “{led[0]}”."
    return None


def _weaker(stretch: Stretch, source: Source, case: Case) -> str | None:
    """The word by which a piece of a fact says less than a claim that has most of its other words."""
    part = source.part
    theirs, leads = _weak(part.text, part.said), _marks(part, "lead")
    if not theirs or _overlap(stretch, part) < _SHARED or (leads and leads[0][0] < theirs[0][0]):
        return None
    others = {word for one in stretch.sources if one.part is not part for word in one.part.said} - set(part.said)
    own = [word for _, word in _weak(case.claim, case.said) if not others.issuperset(word.split())]
    return None if own or case.marks("deputy") else theirs[0][1]


def _weak(text: str, said: Sequence[str]) -> list[tuple[int, str]]:
    """Where a text says that somebody helped, or stood in for another."""
    helped = [(at, word) for at, word in enumerate(said) if (meant := meanings(word)) and meant <= _helping()]
    stood = [(at, word) for at, word in enumerate(said) if _stands_in(at, said)]
    both = [(at, " ".join(said[at:end])) for at, end, meant in phrases(said) if meant & _standing_in()]
    return sorted({*marks(text, list(said), "strength", "weak"), *helped, *stood, *both})


def _stands_in(at: int, said: Sequence[str]) -> bool:
    """Deputising, or taking the place of a person: a boiler is replaced, a manager is stood in for."""
    meant = meanings(said[at])
    if not meant & _standing_in():
        return False
    return meant <= _standing_in() or any(_person(word) for word in said[at + 1 : at + 1 + _REACH])


def _person(word: str) -> bool:
    return person(word) or holds("strength", "title", word)


def _marks(part: Part, key: str) -> list[tuple[int, str]]:
    return marks(part.text, part.said, "strength", key)


def _leads(led: Sequence[str], part: Part) -> bool:
    """Whether a piece of a fact says that somebody led, by its own words and not by the title of another."""
    meant = frozenset().union(*(meanings(word) for word in led))
    listed = {word for _, phrase in _marks(part, "lead") for word in phrase.split()}
    found = {word for word in part.said if meanings(word) & meant} | listed
    return any(not _of_another(word, part.said) for word in found) or (not found and bool(meant & part.view.meant))


def _of_another(word: str, said: Sequence[str]) -> bool:
    """Whether every mention of a rank or a trade is somebody else's: with the chef, for our head nurse, when the manager is away."""
    beside = word_set("strength", "beside") | word_set("strength", "ours")
    places = [at for at, other in enumerate(said) if other == word]
    return _person(word) and all(set(said[max(0, at - _REACH) : at]) & beside for at in places)


def _overlap(stretch: Stretch, part: Part) -> float:
    own = [word for source in stretch.sources for word in source.gives]
    return sum(part.closeness(word) > 0 for word in own) / max(len(own), 1)
