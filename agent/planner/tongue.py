"""Which language a short chat message is in: by script, by the words of our own examples, else as before."""

import re
from collections import Counter
from functools import cache

from agent.planner import intent, lexicon
from agent.planner.folding import WIDE, fold, tokens

SMALL = 15
"""So many of the commonest words of a language carry no meaning of their own."""
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)


def spoken(text: str, default: str = "en") -> str:
    """The language of the text, two letters; `default` when nothing speaks for any."""
    for code, script in _SCRIPTS:
        if script.search(text):
            return code
    points: Counter[str] = Counter()
    for word in tokens(fold(text)):
        known = _vocabulary().get(word, ())
        for code in known:
            points[code] += 1.0 / len(known)  # type: ignore[assignment]
    if not points:
        return default
    best = max(points, key=lambda c: (points[c], c == default, c == "en"))
    return best if points[best] > points[default] or default not in points else default


def known(masked: str) -> bool:
    """Whether a masked text says anything to us: a word of weight that people use here, or nothing but words we know.

    Small words alone ("the", "it") give a sentence of unknown words no meaning. Scripts without spaces always count.
    """
    found = tokens(masked)
    vocabulary = _vocabulary()
    if lexicon.concepts(found) or any(WIDE.match(t) for t in found):
        return True
    return all(t in vocabulary for t in found) or any(t in vocabulary and t not in _small_words() for t in found)


@cache
def _small_words() -> frozenset[str]:
    """The commonest words of each language's examples."""
    counts: dict[str, Counter[str]] = {}
    for code in intent.languages():
        counts[code] = Counter(word for _, text in intent.examples(code) for word in set(tokens(text)))
    return frozenset(word for words in counts.values() for word, _ in words.most_common(SMALL))


@cache
def _vocabulary() -> dict[str, tuple[str, ...]]:
    """Word -> languages whose examples use it."""
    found: dict[str, set[str]] = {}
    for code in intent.languages():
        for _, text in intent.examples(code):
            for word in tokens(text):
                found.setdefault(word, set()).add(code)
    return {w: tuple(sorted(c)) for w, c in found.items()}
