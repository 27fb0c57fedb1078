"""Finding the facts that matter for a question or a demand: by words in any language, and by meaning. It decides nothing."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from core.embedding import Embedder
from tools.profile.models import Fact, Hit
from tools.profile.neutral import telling
from tools.profile.words import WordIndex

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

CONTACT = frozenset({"name", "email", "phone", "location", "link"})
"""Facts that are found by their words alone: as vectors they mean nothing."""
_MEANING = 0.5
"""Share of the vectors in a score; the words have the rest."""
_BY_MEANING = 64
"""Facts a query brings from the index before words are weighed in."""
_COMPARED = 4000
"""Facts up to which all are compared; a long career has a few hundred."""
_LEAST = 0.05


class Finder(Protocol):
    """Finds facts of one person."""

    def find(self, queries: Sequence[str], k: int = 8) -> list[tuple[Hit, ...]]:
        """For each query at most `k` facts, best first; fewer, or none, when little fits."""


class Vectors(Protocol):
    """The vectors of facts, kept: in a folder of one process (`FactIndex`) or in the database (`SqlIndex`)."""

    def match(self, owner: str, facts: Sequence[Fact], embedder: Embedder) -> bool:
        """Brings one owner's vectors in step with the ledger; whether they can be asked."""

    def find(self, owner: str, vectors: "NDArray[float32]", k: int) -> list[dict[str, float]] | None:
        """For each vector the cosine of this owner's nearest facts; None when that cannot be said."""

    def vectors(self, owner: str, facts: Sequence[str]) -> "dict[str, NDArray[float32]] | None":
        """The vectors of these facts; None when not all are there."""


class MemoryFinder:
    """Finds in facts held in memory. Without an embedder by words alone.

    Args:
        facts: of one person.
        embedder: gives their meaning; they are embedded with the first question.
    """

    def __init__(self, facts: Sequence[Fact], embedder: Embedder | None) -> None:
        self._words = WordIndex(facts)
        self._meant = [fact for fact in facts if fact.kind not in CONTACT]
        self._embedder = embedder
        self._rows: NDArray[float32] | None = None

    def find(self, queries: Sequence[str], k: int = 8) -> list[tuple[Hit, ...]]:
        """As `Finder.find`."""
        return mixed(self._words, queries, self._similar(queries) if self._embedder else None, k)

    def _similar(self, queries: Sequence[str]) -> list[dict[str, float]]:
        if self._embedder is None or not self._meant or not queries:
            return [{} for _ in queries]
        if self._rows is None:
            self._rows = self._embedder.embed([telling(fact) for fact in self._meant])
        return cosines(self._embedder.embed(queries), [fact.id for fact in self._meant], self._rows)


class IndexFinder:
    """Finds with the vectors of the index and the words of the ledger. When the index fails, by words alone.

    A ledger of a usual size is compared fact by fact, so that scores equal those of `MemoryFinder`; only beyond that the index
    brings the nearest alone.

    Args:
        owner: whose facts; nobody else's are looked at.
        facts: the ledger as it is now; the index is brought in step with it first.
    """

    def __init__(self, owner: str, facts: Sequence[Fact], index: "Vectors", embedder: Embedder) -> None:
        self._owner, self._index, self._embedder = owner, index, embedder
        self._words = WordIndex(facts)
        self._meant = [fact for fact in facts if fact.kind not in CONTACT]
        self._rows: Mapping[str, NDArray[float32]] | None = None
        self.by_meaning = self._match()
        """False when the index is out of order and only words are compared; the log says why."""

    def find(self, queries: Sequence[str], k: int = 8) -> list[tuple[Hit, ...]]:
        """As `Finder.find`."""
        similar = None
        if self.by_meaning and queries:
            vectors = self._embedder.embed(queries)
            similar = self._similar(vectors, k)
            if similar is None and self._match():
                similar = self._similar(vectors, k)
            self.by_meaning = similar is not None
        return mixed(self._words, queries, similar, k)

    def _similar(self, vectors: "NDArray[float32]", k: int) -> list[dict[str, float]] | None:
        if len(self._meant) > _COMPARED:
            return self._index.find(self._owner, vectors, max(k, _BY_MEANING))
        if self._rows is None:
            self._rows = self._index.vectors(self._owner, [fact.id for fact in self._meant])
        return None if self._rows is None else cosines(vectors, list(self._rows), list(self._rows.values()))

    def _match(self) -> bool:
        return self._index.match(self._owner, self._meant, self._embedder)


def cosines(
    queries: "NDArray[float32]", ids: Sequence[str], rows: "Sequence[NDArray[float32]] | NDArray[float32]"
) -> list[dict[str, float]]:
    """For each query the cosine of every row, by id. In doubles: a score must not hang on the order of facts."""
    import numpy as np

    if not len(ids):
        return [{} for _ in queries]
    table = queries.astype(np.float64) @ np.asarray(rows, np.float64).T
    return [dict(zip(ids, row.tolist(), strict=True)) for row in table]


def mixed(index: WordIndex, queries: Sequence[str], similar: list[dict[str, float]] | None, k: int) -> list[tuple[Hit, ...]]:
    """Words and meaning in one score from 0 to 1; without meaning the words count in full."""
    found = []
    for i, query in enumerate(queries):
        by_words, share = index.scores(query), _MEANING if similar is not None else 0.0
        scores = {fact: (1 - share) * score for fact, score in by_words.items()}
        for fact, cosine in (similar[i] if similar else {}).items():
            if fact in index:
                scores[fact] = scores.get(fact, 0.0) + share * max(0.0, cosine)
        best = sorted((fact for fact, score in scores.items() if score >= _LEAST), key=lambda f: (-scores[f], index.place(f)))
        found.append(tuple(Hit(fact_id=fact, score=round(min(1.0, scores[fact]), 4)) for fact in best[:k]))
    return found
