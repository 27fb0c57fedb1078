"""The word half of recall: which facts share a question's rare words, in any language."""

import math
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from core.text import words
from tools.profile.models import Fact
from tools.profile.neutral import neutral, telling

_SATURATION, _LENGTH = 1.2, 0.5
"""How fast a repeated word stops counting, and how much a long fact pays for its length (as in BM25)."""
_NEAR = 0.6
"""What a part of a word counts against the whole word."""
_CONTEXT = 0.5
"""What the words of the role above a line, or of its kind, count against its own."""
_GRAM, _STEM_MIN = 4, 5
_WHO = frozenset({"name", "email", "phone", "location", "link", "reference"})
_DATA = Path(__file__).with_name("recall.toml")


@cache
def data() -> dict[str, Any]:
    """The words and endings that differ from language to language."""
    return tomllib.loads(_DATA.read_text(encoding="utf-8"))


@cache
def _common() -> frozenset[str]:
    return frozenset(data()["common"].split())


class WordIndex:
    """The words of one person's facts, weighed by how rare they are among them.

    Who the person is, where they live and who speaks for them is found like the rest, but weighs nothing else: another name or
    address leaves every other score as it is.
    """

    def __init__(self, facts: Sequence[Fact]) -> None:
        openers = {fact.id: fact for fact in facts}
        self._place = {fact.id: i for i, fact in enumerate(facts)}
        self._postings: dict[str, list[tuple[str, float]]] = defaultdict(list)
        self._length: dict[str, float] = {}
        self._seen: Counter[str] = Counter()
        lengths = []
        for fact in facts:
            own = fact.text if fact.kind in _WHO else telling(fact)
            counts = _terms_of(fact, own, openers.get(fact.scope or ""))
            self._length[fact.id] = sum(counts.values())
            if own and fact.kind not in _WHO:
                self._seen.update(counts.keys())
                lengths.append(self._length[fact.id])
            for term, count in counts.items():
                self._postings[term].append((fact.id, count))
        self._told, self._mean = len(lengths), (math.fsum(lengths) / len(lengths) if lengths else 0.0) or 1.0

    def __contains__(self, fact_id: str) -> bool:
        return fact_id in self._place

    def place(self, fact_id: str) -> int:
        """The place of a fact in the ledger: the order of equals."""
        return self._place[fact_id]

    def scores(self, query: str) -> dict[str, float]:
        """Share of the question's weight that each fact covers, 0 to 1. Only facts that share a word."""
        asked = words(query)
        telling = [word for word in asked if word not in _common()] or asked
        whole = sum(self._rarity(word) for word in telling)
        scores: dict[str, float] = defaultdict(float)
        for word in telling:
            best: dict[str, float] = {}
            for term, worth in _terms(word):
                for fact, count in self._postings.get(term, ()):
                    best[fact] = max(best.get(fact, 0.0), worth * self._saturated(fact, count))
            for fact, share in best.items():
                scores[fact] += share * self._rarity(word) / whole
        return scores

    def _rarity(self, word: str) -> float:
        """The weight of a word: of its whole form, else of its nearest form that the facts know; high when none does."""
        seen = next((self._seen[term] for term, _ in _terms(word) if term in self._seen), 0)
        return math.log(1 + (self._told - seen + 0.5) / (seen + 0.5))

    def _saturated(self, fact: str, count: float) -> float:
        norm = _SATURATION * (1 - _LENGTH + _LENGTH * self._length[fact] / self._mean)
        return min(1.0, count * (1 + _SATURATION) / (count + norm) / (1 + _SATURATION) * 2)


def _terms(word: str) -> Iterator[tuple[str, float]]:
    """A word and what stands for it: `=` the word, `~` its stem, so that `managed` finds `managing`."""
    yield f"={word}", 1.0
    if len(word) >= _STEM_MIN and word.isalpha():
        yield f"~{stem(word)}", 0.8
        yield f"^{word[:_STEM_MIN]}", _NEAR


def stem(word: str) -> str:
    """A word without the endings that most European languages put to it; too short a word stays."""
    for ending in data()["endings"]:
        if word.endswith(ending) and len(word) - len(ending) >= _GRAM:
            return word[: -len(ending)]
    return word


def _terms_of(fact: Fact, own: str, opener: Fact | None) -> Counter[str]:
    counts: Counter[str] = Counter()
    context = [fact.kind, fact.employer or "", fact.title or "", *fact.details.values()]
    if opener is not None:
        context += [opener.text, opener.employer or "", opener.title or ""]
    for text, worth in ((own, 1.0), (neutral(" ".join(context)), _CONTEXT)):
        for word in dict.fromkeys(words(text)):
            for term, _ in _terms(word):
                counts[term] = max(counts[term], worth)  # type: ignore[assignment]
    return counts
