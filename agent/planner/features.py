"""A message as a vector: words, word pairs and character n-grams, hashed into a fixed number of columns.

What differs from message to message without changing its intent (names of jobs and firms, languages, file formats,
numbers, addresses) is replaced by one word each before counting.
"""

import re
import zlib
from collections.abc import Iterator, Sequence
from math import sqrt
from typing import Any

from agent.planner import lexicon
from agent.planner.folding import WIDE, fold, tokens

SIZE = 8192
JOB, LANGUAGE, FORMAT, NUMBER, LINK = "qjobq", "qlangq", "qfmtq", "qnumq", "qlinkq"
SHORTEST = 3
"""Letters of a word that is looked at in pieces."""
SHARES = {"w": 0.4, "c": 0.4, "k": 0.2}
"""How much of a vector's squared length words, characters and concepts make up."""


def mask(text: str, names: Sequence[tuple[str, re.Pattern[str]]]) -> str:
    """The folded text with links, numbers and each pattern of `names` replaced by its stand-in."""
    text = re.sub(r"https?://\S+|\bwww\.\S+", f" {LINK} ", fold(text))
    for word, pattern in names:
        text = pattern.sub(f" {word} ", text)
    return re.sub(r"\d+(?:[.,:/]\d+)*", f" {NUMBER} ", text)


def grams(text: str) -> Iterator[str]:
    """The features of a masked text, each with its family in front."""
    found = tokens(text)
    for token in found:
        yield f"w{token}"
        if WIDE.match(token):
            yield from (f"w{token[i : i + n]}" for n in (1, 2, 3) for i in range(len(token) - n + 1))
        elif len(token) >= SHORTEST:
            padded = f"<{token}>"
            yield from (f"c{padded[i : i + n]}" for n in (3, 4, 5) for i in range(len(padded) - n + 1))
    yield from (f"w{a}_{b}" for a, b in zip(["^", *found], [*found, "$"], strict=False))


def _concepts(text: str) -> Iterator[str]:
    """Concepts of a masked text, and each pair of them."""
    found = sorted(lexicon.concepts(tokens(text)))
    yield from (f"k{name}" for name in found)
    yield from (f"k{a}+{b}" for i, a in enumerate(found) for b in found[i + 1 :])


def sparse(text: str) -> dict[int, float]:
    """Columns and values of a masked text; length 1."""
    families: dict[str, dict[int, float]] = {}
    for gram in (*grams(text), *_concepts(text)):
        column = zlib.crc32(gram.encode()) % SIZE
        family = families.setdefault(gram[0], {})
        family[column] = 1.0
    row: dict[int, float] = {}
    for name, family in families.items():
        share = sqrt(SHARES[name] / len(family))
        for column in family:
            row[column] = row.get(column, 0.0) + share
    return row


def matrix(texts: Sequence[str]) -> Any:
    """One row a text, as float32 of shape (n, SIZE)."""
    import numpy as np

    rows = np.zeros((len(texts), SIZE), np.float32)
    for i, text in enumerate(texts):
        row = sparse(text)
        rows[i, list(row)] = list(row.values())
    return rows
