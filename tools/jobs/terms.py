"""Names of what ads ask for, beyond the lexicon: files under data/terms, one a language, and `any` for names that all languages share.

An entry is `name: other words, other words`, entries part at `;`. They serve naming alone: many of them are too wide to judge a person by.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from core.flat import flat
from tools.cv.skills.lexicon import TOKEN, stem, stems
from tools.jobs.phrases import DATA

_GAP = 3
_INITIALS = 5
"""Letters up to which a word with capitals inside is looked for in just that spelling."""


class Term(NamedTuple):
    """A name and where it stands in a text."""

    start: int
    end: int
    name: str


class _Entry(NamedTuple):
    stems: tuple[str, ...]
    written: str
    name: str


@cache
def _book(language: str) -> dict[str, tuple[_Entry, ...]]:
    """The entries of a language and of all languages by their first stem, the longest first."""
    found: dict[str, list[_Entry]] = {}
    for file in (language, "any"):
        path = DATA / "terms" / f"{file}.txt"
        for entry in _entries(path.read_text(encoding="utf-8")) if path.exists() else ():
            if entry.stems:
                found.setdefault(entry.stems[0], []).append(entry)
    return {first: tuple(sorted(some, key=lambda e: -len(e.stems))) for first, some in found.items()}


def _entries(text: str) -> Iterator[_Entry]:
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    for part in (part for line in lines for part in line.split(";") if part.strip()):
        name, _, rest = part.strip().partition(": ")
        yield from (_Entry(stems(word), word.strip(), name) for word in (name, *rest.split(", ")) if word.strip())


def find_terms(text: str, language: str) -> list[Term]:
    """Names in a text, the longest at each place, never overlapping."""
    flat_text = flat(text)
    tokens = list(TOKEN.finditer(flat_text))
    read = [stem(t.group()) for t in tokens]
    book = _book(language)
    found: list[Term] = []
    at = 0
    while at < len(tokens):
        hit = next((e for e in book.get(read[at], ()) if _stands(e, text, tokens, read, at)), None)
        if hit is None:
            at += 1
            continue
        last = tokens[at + len(hit.stems) - 1]
        found.append(Term(tokens[at].start(), last.end(), hit.name))
        at += len(hit.stems)
    return found


def _stands(entry: _Entry, text: str, tokens: list[re.Match[str]], read: list[str], at: int) -> bool:
    count = len(entry.stems)
    if tuple(read[at : at + count]) != entry.stems:
        return False
    span = text[tokens[at].start() : tokens[at + count - 1].end()]
    gaps = (tokens[i + 1].start() - tokens[i].end() for i in range(at, at + count - 1))
    return all(gap <= _GAP for gap in gaps) and not re.search(r"[,;:()]", span) and _spelt(entry.written, span)


def _spelt(written: str, span: str) -> bool:
    """Whether capitals stand where the list has them: `exact` is not Exact, `safe` is not SAFe."""
    if written.lower() == written:
        return True
    odd = written[1:] != written[1:].lower() and len(written) <= _INITIALS
    return span in {written, written.upper()} if odd else span[0].isupper()
