"""Word lists as data, compiled once: which words fill which slot, which words mean the same in many languages."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from agent.planner.folding import JOINED, fold, tokens

DATA = Path(__file__).parent / "data"
UNSPACED = r"\u3040-\u30ff\u3400-\u9fff"
"""Letters beside which a word of another script begins and ends as beside a space."""
LONGEST = 4
"""Words of the longest phrase that is looked up."""


@cache
def table(name: str) -> dict[str, Any]:
    """A data file beside this module, parsed once."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words in folded text, longest first; whole words where the script has spaces."""
    folded = sorted({fold(w) for w in words}, key=len, reverse=True)
    joined = [re.escape(w) for w in folded if JOINED.search(w)]
    spaced = [re.escape(w) for w in folded if not JOINED.search(w)]
    parts = [rf"(?<![^\W_{UNSPACED}])(?:{'|'.join(spaced)})(?![^\W_{UNSPACED}])"] if spaced else []
    return re.compile("|".join([*parts, *joined]) or r"(?!)")


@cache
def slot(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(value, pattern) of one slot, in the order of the data file."""
    return tuple((value, any_of(words)) for value, words in table("slots")[name].items())


@cache
def every(name: str) -> re.Pattern[str]:
    """A pattern for any word of a slot."""
    return any_of(w for words in table("slots")[name].values() for w in words)


@cache
def _concepts() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Phrase -> concepts, for phrases meant whole and for those meant as beginnings."""
    whole: dict[str, set[str]] = {}
    begins: dict[str, set[str]] = {}
    for concept, words in table("concepts").items():
        for word in words:
            key = " ".join(tokens(fold(word.rstrip("*"))))
            begun = word.endswith("*") or JOINED.search(key)
            (begins if begun else whole).setdefault(key, set()).add(concept)
    return whole, begins


def concepts(found: list[str]) -> set[str]:
    """The concepts that tokens of a folded text name."""
    whole, begins = _concepts()
    named: set[str] = set()
    for phrase in _phrases(found):
        named |= whole.get(phrase, set())
        for end in range(1, len(phrase) + 1):
            named |= begins.get(phrase[:end], set())
    return named


def concepts_of(folded: str) -> set[str]:
    """The concepts that a folded text names."""
    return concepts(tokens(folded))


def _phrases(found: list[str]) -> Iterator[str]:
    for i, token in enumerate(found):
        yield from (" ".join(found[i : i + n]) for n in range(1, LONGEST + 1) if i + n <= len(found))
        if JOINED.match(token):
            yield from (token[k:] for k in range(1, len(token)))
