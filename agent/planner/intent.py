"""Which capability a message calls for, learned from example sentences.

A ridge classifier in closed form over the features of `features.py`: one column of weights a capability, fitted when a
language is first met (about 0.3 s), the same on every machine. The sentences are data: `data/examples/<language>.txt`.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from agent.planner import features
from agent.planner.features import FORMAT, JOB, LANGUAGE, LINK, NUMBER

EXAMPLES = Path(__file__).parent / "data" / "examples"
RIDGE = 0.6
MEANING = 1.2
"""Length of the sentence vector beside the features, whose length is 1."""
OTHER_LANGUAGE = 0.5
"""How much an English example counts in a classifier for another language."""


@dataclass(frozen=True)
class Classifier:
    """Weights of one language: a column for each capability, a row for each feature and each number of a sentence vector."""

    names: tuple[str, ...]
    weights: Any
    meaning: Any = None

    def scores(self, masked: str, vector: Any = None) -> dict[str, float]:
        """About 1 for a capability that the text surely calls for, about 0 for the others."""
        row = features.sparse(masked)
        if not row:
            return dict.fromkeys(self.names, 0.0)
        values = self.weights[list(row)].T @ list(row.values())
        if self.meaning is not None and vector is not None:
            values = values + vector @ self.meaning
        return dict(zip(self.names, (float(v) for v in values), strict=True))


@cache
def languages() -> tuple[str, ...]:
    """The languages that have examples."""
    return tuple(sorted(p.stem for p in EXAMPLES.glob("*.txt")))


@cache
def examples(language: str) -> tuple[tuple[str, str], ...]:
    """(capability, masked sentence) of one language, in the order of its file."""
    found, heading = [], ""
    for line in (EXAMPLES / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[] ")
        elif line.strip():
            found.append((heading, _masked(line)))
    return tuple(found)


@cache
def capabilities() -> frozenset[str]:
    """Every capability that the examples name."""
    return frozenset(name for name, _ in examples("en"))


def _masked(line: str) -> str:
    for mark, word in (("@job", JOB), ("@lang", LANGUAGE), ("@fmt", FORMAT)):
        line = line.replace(mark, f" {word} ")
    return features.mask(line, ())


@cache
def classifier(language: str, embedder: Any = None) -> Classifier:
    """The classifier for a language: its own examples, and English ones at half weight."""
    own = examples(language) if language in languages() else ()
    english = examples("en") if language != "en" else ()
    trust = [1.0] * len(own) + [OTHER_LANGUAGE if own else 1.0] * len(english)
    return fit((*own, *english), trust, embedder)


def vector_of(masked: str, embedder: Any) -> Any:
    """The sentence vector of a masked text, times its weight."""
    return embedder.embed([_spoken(masked)])[0] * MEANING


def _spoken(masked: str) -> str:
    for stand_in, word in ((JOB, "the job"), (LANGUAGE, "english"), (FORMAT, "pdf"), (NUMBER, "60"), (LINK, "link")):
        masked = masked.replace(stand_in, word)
    return masked


def fit(pairs: tuple[tuple[str, str], ...], trust: list[float], embedder: Any = None) -> Classifier:
    """Closed-form ridge regression on 1 and 0, each class and each example weighted."""
    import numpy as np

    names = tuple(sorted({name for name, _ in pairs}))
    counts = {n: sum(t for (name, _), t in zip(pairs, trust, strict=True) if name == n) for n in names}
    mean = sum(counts.values()) / len(counts)
    weight = np.array([t * (mean / counts[name]) ** 0.5 for (name, _), t in zip(pairs, trust, strict=True)], np.float32)
    rows = features.matrix([text for _, text in pairs])
    if embedder is not None:
        rows = np.hstack([rows, embedder.embed([_spoken(text) for _, text in pairs]) * MEANING])
    wanted = np.zeros((len(pairs), len(names)), np.float32)
    wanted[range(len(pairs)), [names.index(name) for name, _ in pairs]] = 1.0
    kernel = rows @ rows.T
    kernel[np.diag_indices_from(kernel)] += RIDGE / weight
    weights = rows.T @ np.linalg.solve(kernel, wanted).astype(np.float32)
    return Classifier(names, weights[: features.SIZE], weights[features.SIZE :] if embedder is not None else None)
