"""Which capability a message calls for, learned from example sentences.

A classifier in closed form over the features of `features.py` (see `classifier.py`). The sentences are data:
`data/examples/<language>.txt`. What was fitted from them is kept in `data/fitted` (`python -m agent.planner.build`) and used
as long as it was fitted from the sentences as they are; else it is fitted when a language is first met, which takes seconds.
"""

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from agent.planner import features, lexicon
from agent.planner.classifier import RIDGE, Classifier, fit, load
from agent.planner.features import FORMAT, JOB, LANGUAGE, LINK, NUMBER

EXAMPLES = Path(__file__).parent / "data" / "examples"
FITTED = Path(__file__).parent / "data" / "fitted"
MEANING = 1.2
"""Length of the sentence vector beside the features, whose length is 1."""
OTHER_LANGUAGE = 0.5
"""How much an English example counts in a classifier for another language."""


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
    """The classifier for a language: kept, or fitted now where what is kept is not from the examples as they are."""
    known = language if language in languages() else "en"
    return opened(known, embedder) or fitted(known, embedder)


def opened(language: str, embedder: Any = None) -> Classifier | None:
    """What is kept for a language; None where it was fitted from other examples."""
    with_english = language != "en" and kept(language).is_file()
    beside = classifier("en").rows[0] if with_english else None
    return load(kept(language, embedder), key(language, embedder), beside)


def kept(language: str, embedder: Any = None) -> Path:
    """The file of a fitted classifier."""
    return FITTED / f"{language}{'-' + embedder.name if embedder else ''}.npz"


def key(language: str, embedder: Any = None) -> str:
    """What a classifier is fitted from, as one short string: examples, concepts, weights and the embedder's name."""
    sources = [EXAMPLES / f"{code}.txt" for code in dict.fromkeys((language, "en"))]
    texts = [path.read_text(encoding="utf-8") for path in (*sources, lexicon.DATA / "concepts.toml")]
    figures = repr((features.SIZE, sorted(features.SHARES.items()), RIDGE, MEANING, OTHER_LANGUAGE))
    return sha256("\0".join([language, figures, getattr(embedder, "name", ""), *texts]).encode()).hexdigest()[:16]


def fitted(language: str, embedder: Any = None) -> Classifier:
    """Fitted now: a language's own examples, and English ones at less weight. With an embedder, on meaning as well."""
    own = examples(language)
    english = examples("en") if language != "en" else ()
    trust = [1.0] * len(own) + [OTHER_LANGUAGE] * len(english)
    pairs = (*own, *english)
    vectors = None if embedder is None else embedder.embed([_spoken(text) for _, text in pairs]) * MEANING
    return fit(pairs, trust, vectors, len(own) if english else None)


def vector_of(masked: str, embedder: Any) -> Any:
    """The sentence vector of a masked text, times its weight."""
    return embedder.embed([_spoken(masked)])[0] * MEANING


def _spoken(masked: str) -> str:
    for stand_in, word in ((JOB, "the job"), (LANGUAGE, "english"), (FORMAT, "pdf"), (NUMBER, "60"), (LINK, "link")):
        masked = masked.replace(stand_in, word)
    return masked
