"""Which facts matter for an ad: what the fit quoted first, then shared skills and words. Orders facts; decides nothing about truth."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.text import fold
from tools.documents.terms import terms
from tools.jobs.models import Fit, Posting, Requirement
from tools.profile.models import Fact

_KIND = {"must": 1.0, "nice": 0.6, "duty": 0.5}
_EVIDENCE, _SKILL, _WORDS, _NUMBER, _RECENT = 3.0, 1.2, 1.0, 0.3, 0.5
_ABROAD = 0.4
"""What words in common weigh where ad and fact are in two languages: there they are names, or the same by chance."""
_ENOUGH, _SHARE = 0.75, 0.34
"""The credit of evidence, and the share of a requirement's words, from which a fact is said to answer it."""
_SPEAKS = 0.7
"""Points from which a fact is said to answer a requirement; below it only helps to order."""


@dataclass(frozen=True)
class Relevance:
    """How much each fact says to an ad, and to which of its requirements (strongest first)."""

    scores: Mapping[str, float] = field(default_factory=dict)
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pairs: tuple[tuple[float, str, str], ...] = ()
    """(points, requirement id, fact id), strongest first."""
    in_place: frozenset[str] = frozenset()
    """Facts that keep their place among their own, whatever an ad asks: the person wants it so."""
    own_words: frozenset[str] = frozenset()
    """Skills that keep the person's own name, whatever the ad calls them."""
    kept: frozenset[str] = frozenset()
    """Facts and lines that stay, though they say little to the ad: the person wants them."""
    reasons: Mapping[str, str] = field(default_factory=dict)
    """The requirement that each fact plainly answers, where one may say so: more than a word in common."""

    def of(self, *facts: Fact) -> float:
        """The score of the best of these facts; 0 where none matters."""
        return max((self.scores.get(fact.id, 0.0) for fact in facts), default=0.0)

    def ordered(self, facts: Sequence[Fact], by: Callable[[Fact], Any]) -> list[Fact]:
        """Facts in the order of a key, but what is to keep its place stands behind all that stood before it in the ledger."""
        made = sorted(facts, key=by)
        for at, fact in enumerate(facts):
            if fact.id in self.in_place:
                made.remove(fact)
                last = max((made.index(before) for before in facts[:at]), default=-1)
                made.insert(max(last + 1, 0), fact)
        return made

    def answered(self, fact: Fact) -> tuple[str, ...]:
        """Ids of the requirements that this fact speaks to."""
        return self.answers.get(fact.id, ())


@dataclass(frozen=True)
class _Asked:
    """A requirement, and what is compared of it, worked out once for all facts."""

    need: Requirement
    folded: str
    skills: tuple[str, ...]
    terms: frozenset[str]
    quoted: Mapping[str, float]


@dataclass(frozen=True)
class _Said:
    """A fact, and what is compared of it, worked out once for all requirements."""

    fact: Fact
    folded: str
    terms: frozenset[str]
    foreign: bool


def weigh(facts: Sequence[Fact], posting: Posting | None, fit: Fit | None) -> Relevance:
    """Scores every fact for an ad. Without an ad only figures and recency count."""
    requirements = posting.requirements if posting else ()
    rarity, quoted = _rarity(requirements), _quoted(fit)
    asked = [
        _Asked(need, fold(need.text), tuple(map(fold, need.skills)), terms(need.text), quoted.get(need.id, {}))
        for need in requirements
    ]
    recent = {fact.id: place for place, fact in enumerate(newest_first(roles(facts)))}
    scores: dict[str, float] = {}
    answers: dict[str, tuple[str, ...]] = {}
    reasons: dict[str, str] = {}
    pairs: list[tuple[float, str, str]] = []
    for fact in facts:
        said = _Said(fact, fold(fact.text), terms(fact.text), posting is not None and fact.language != posting.language)
        points = ((_points(said, one, rarity), one) for one in asked)
        told = sorted((item for item in points if item[0] > 0), key=lambda item: -item[0])
        answers[fact.id] = tuple(one.need.id for value, one in told if value >= _SPEAKS)
        reasons[fact.id] = next((one.need.id for _, one in told if _plain(said, one)), "")
        pairs += [(value, one.need.id, fact.id) for value, one in told if value >= _SPEAKS]
        best = sum(value / (rank + 1) for rank, (value, _) in enumerate(told))
        figure = _NUMBER if any(char.isdigit() for char in fact.text) else 0.0
        scores[fact.id] = best + figure + _RECENT / (1 + recent.get(fact.scope or "", 9))
    return Relevance(scores, answers, tuple(sorted(pairs, key=lambda pair: -pair[0])), reasons=reasons)


def _plain(said: _Said, asked: _Asked) -> bool:
    """Whether one may tell the person that the fact answers the requirement.

    A skill does where the ad names it or the fit took it for enough. Anything else does where the fit did and they have a word in common
    (a demand of character is met by almost anything), or where both share a good part of their words.
    """
    credit, skill = asked.quoted.get(said.fact.id, 0.0), said.fact.kind == "skill"
    if any(contains(said.folded, name) or (skill and contains(name, said.folded)) for name in asked.skills):
        return True
    if skill:
        return credit >= _ENOUGH or contains(asked.folded, said.folded)
    shared, wanted = len(said.terms & asked.terms), len(asked.terms)
    if credit >= _ENOUGH and asked.need.category != "other" and (said.foreign or shared):
        return True
    return not said.foreign and shared >= max(min(2, wanted), wanted * _SHARE, 1)


def _points(said: _Said, asked: _Asked, rarity: Mapping[str, float]) -> float:
    points = asked.quoted.get(said.fact.id, 0.0) * _EVIDENCE
    points += _SKILL * any(contains(said.folded, name) for name in asked.skills)
    shared = said.terms & asked.terms
    points += (_ABROAD if said.foreign else _WORDS) * min(sum(rarity[word] for word in sorted(shared)), 1.5)
    return points * _KIND[asked.need.kind]


def contains(folded: str, folded_part: str) -> bool:
    """True if the part stands in the text as whole words."""
    at = folded.find(folded_part) if folded_part else -1
    while at >= 0:
        after = at + len(folded_part)
        if not (folded[at - 1 : at] or " ").isalnum() and not (folded[after : after + 1] or " ").isalnum():
            return True
        at = folded.find(folded_part, at + 1)
    return False


def _rarity(requirements: Iterable[Requirement]) -> Mapping[str, float]:
    counted = Counter(word for need in requirements for word in terms(need.text))
    return {word: 0.8 / count for word, count in counted.items()}


def _quoted(fit: Fit | None) -> dict[str, dict[str, float]]:
    parts = fit.parts if fit else ()
    return {part.requirement_id: {seen.fact_id: part.credit for seen in part.evidence} for part in parts if part.credit > 0}


def of_kind(facts: Iterable[Fact], *kinds: str) -> tuple[Fact, ...]:
    """The facts of these kinds, in ledger order."""
    return tuple(fact for fact in facts if fact.kind in kinds)


def roles(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The jobs of the ledger."""
    return of_kind(facts, "role")


def newest_first(entries: Iterable[Fact]) -> tuple[Fact, ...]:
    """Running ones first, then by end, then by start; what has no date keeps its place at the end."""

    def key(fact: Fact) -> tuple[str, str]:
        running = fact.current or (fact.start is not None and fact.end is None and fact.kind == "role")
        return ("9999" if running else fact.end or fact.start or "", fact.start or "")

    return tuple(sorted(entries, key=key, reverse=True))


def below(entry: Fact, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """What belongs to an entry: its bullets and courses."""
    return tuple(fact for fact in facts if fact.scope == entry.id and fact.kind in {"bullet", "course", "statement"})
