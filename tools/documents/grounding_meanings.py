"""What the words of all our languages mean to the truth gate: which may stand for which, and which say less than others.

`truth/meanings/*.txt` has one meaning a line, `truth/broader.txt` the wider word for narrower ones. What is claimed has to
mean what a fact says; a fact also offers what is wider than it says, never the other way round: a nurse is a health
professional, a health professional need not be a nurse.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from core.remembered import remembered
from tools.documents.arabic import spelled
from tools.documents.grounding_forms import bases, changed_bases, tabled, uneven
from tools.documents.scripts import fold, key, stem

_KEPT = 32_768
"""Words whose answers are kept: those of a few people at once, not of all who ever came."""
_FOLDER = Path(__file__).parent / "truth"
_COLUMNS = ("en", "de", "fr", "es", "pt", "nl", "it", "ar", "wide")
"""The languages of a line, parted by "|"; `wide` is Chinese and Japanese."""
_LINKED = re.compile(r"[-_'.]")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_COMPOUNDS = ("de", "nl")
_LINKS = ("", "s", "n", "en", "es", "er")
_LONGEST_WIDE, _LONGEST_PHRASE = 8, 5
_PART = 3
"""Letters that a part of a compound has at least."""
Meanings = frozenset[int]
_FORMED = 6
"""Letters from which a participle may have an ending of its own: cubiertas, geschriebenen, écrites."""
NONE: Meanings = frozenset()


@dataclass(frozen=True)
class _Lexicon:
    words: dict[str, dict[str, Meanings]] = field(default_factory=lambda: {language: {} for language in _COLUMNS})
    phrases: dict[tuple[str, ...], Meanings] = field(default_factory=dict)
    first: set[str] = field(default_factory=set)
    kept: dict[Meanings, Meanings] = field(default_factory=dict)
    """Each set of meanings once: the words of a line share it."""

    def add(self, language: str, word: str, number: int) -> None:
        parts = _parts(word) if language != "wide" else (word,)
        if len(parts) > 1:
            stems = tuple(stem(part) for part in parts)
            self.phrases[stems] = self._with(self.phrases.get(stems, NONE), number)
            self.first.add(stems[0])
        elif parts:
            known = self.words[language]
            listed = key(spelled(word)) if language == "ar" else parts[0]
            known[listed] = self._with(known.get(listed, NONE), number)

    def _with(self, found: Meanings, number: int) -> Meanings:
        more = found | {number}
        return self.kept.setdefault(more, more)


def _parts(written: str) -> tuple[str, ...]:
    return (written,) if written.isalpha() else tuple(part for part in _LINKED.split(written) if part)


def lines(*names: str) -> Iterator[str]:
    """The folded lines of data files that are no headings."""
    for name in names:
        text = (_FOLDER / name).read_text(encoding="utf-8")
        kept = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
        yield from (line.strip() for line in fold(" ¶ ".join(kept)).split("¶"))


def _files() -> list[str]:
    return sorted(path.relative_to(_FOLDER).as_posix() for path in (_FOLDER / "meanings").glob("*.txt"))


@cache
def _headed() -> Mapping[str, Meanings]:
    """The meanings of the lines under each heading of the word lists."""
    found: dict[str, set[int]] = {}
    texts = ((file, (_FOLDER / file).read_text(encoding="utf-8").splitlines()) for file in _files())
    told = ((file, line) for file, listed in texts for line in listed if line.strip())
    at, number = "", 0
    for file, line in told:
        at = f"{file}{line}" if line.startswith("#") else at
        if not line.startswith("#"):
            found.setdefault(at, set()).add(number)
            number += 1
    return {heading: frozenset(numbers) for heading, numbers in found.items()}


def under(name: str, heading: str) -> Meanings:
    """The meanings of the lines under a heading of a word list."""
    return _headed()[f"meanings/{name}# {heading}"]


@cache
def _lexicon() -> _Lexicon:
    lexicon = _Lexicon()
    for number, line in enumerate(lines(*_files())):
        for language, listed in zip(_COLUMNS, line.split("|"), strict=False):
            for word in listed.split():
                lexicon.add(language, word, number)
    return lexicon


@cache
def _broader() -> tuple[Mapping[int, Meanings], Mapping[str, Meanings]]:
    """For a meaning, and for a word that has none of its own, the meanings that are wider."""
    wider: dict[int, set[int]] = {}
    named: dict[str, set[int]] = {}
    for line in lines("broader.txt"):
        narrow, _, wide = line.partition(">")
        above = set().union(*(means(word) for word in wide.split()))
        for word in narrow.split():
            numbers = means(word)
            for number in numbers - above:
                wider.setdefault(number, set()).update(above)
            if not numbers:
                named.setdefault(word, set()).update(above)
    return {number: frozenset(found) for number, found in wider.items()}, {
        word: frozenset(found) for word, found in named.items()
    }


def means(written: str) -> Meanings:
    """The meanings of a word of a data file; "_" joins the words of a phrase."""
    parts = _parts(written)
    return frozenset(_lexicon().phrases.get(tuple(stem(part) for part in parts), ())) if len(parts) > 1 else meanings(written)


@cache
def known_words(language: str) -> frozenset[str]:
    """The dictionary forms that have a meaning in a language."""
    return frozenset(_lexicon().words.get(language, ()))


@remembered(_KEPT)
def meanings(word: str) -> Meanings:
    """The numbers of the meanings a folded word can have: as it stands in some language, else as a form of a word there."""
    known = _lexicon().words
    languages = [language for language in tabled() if word in known[language]] or tabled()
    found = {
        number for language in languages for base in bases(word, language, known[language]) for number in known[language][base]
    }
    if not found:
        changed = ((language, base) for language in languages for base in changed_bases(word, language, known[language]))
        found = {number for language, base in changed for number in known[language][base]}
    return frozenset(found | known["ar"].get(key(word), NONE) | known["wide"].get(word, NONE))


@remembered(_KEPT)
def forms(word: str) -> Meanings:
    """The irregular words it may be a form of, as numbers below zero: they link cobertura and cubrió though no list has cubrir."""
    said = (word, *((word[:-1], word[:-2], f"{word[:-1]}o", f"{word[:-2]}o") if len(word) > _FORMED else ()))
    return frozenset(
        listed[base] for language, listed in uneven().items() for one in said for base in bases(one, language, listed)
    )


@remembered(_KEPT)
def offered(word: str) -> Meanings:
    """What a word of a fact stands for: its meanings, those of its parts (Filialleiterin: branch, head), and all that is wider."""
    found = set(meanings(word))
    for before, after in cuts(word):
        found |= before | after
    return _widened(found | forms(word) | _broader()[1].get(word, NONE))


@remembered(_KEPT)
def cuts(word: str) -> tuple[tuple[Meanings, Meanings], ...]:
    """The meanings of both parts of a compound, for each place where one of them is a word we know."""
    return tuple((before, after) for _, before, after in _cut(word))


@remembered(_KEPT)
def seams(word: str) -> tuple[int, ...]:
    """The places where a compound may be parted, both or one of its parts being words we know."""
    return tuple(place for place, _, _ in _cut(word))


def _cut(word: str) -> Iterator[tuple[int, Meanings, Meanings]]:
    for cut in range(_PART, len(word) - _PART + 1) if word.isascii() and word.isalpha() else ():
        before, after = _begins(word[:cut]), _ends(word[cut:])
        if before or after:
            yield cut, before, after


def _begins(part: str) -> Meanings:
    known = _lexicon().words
    found: set[int] = set()
    for language in _COMPOUNDS:
        for link in _LINKS:
            bare = part.removesuffix(link) if link and part.endswith(link) else part
            for base in (bare, bare + "en", bare + "e") if len(bare) > _PART else (bare,):
                found |= known[language].get(base, NONE)
    return frozenset(found)


def _ends(part: str) -> Meanings:
    known = _lexicon().words
    bared = [(language, base) for language in _COMPOUNDS for base in bases(part, language, known[language])]
    return frozenset().union(*(known[language][base] for language, base in bared))


def phrases(said: Sequence[str]) -> Iterator[tuple[int, int, Meanings]]:
    """Where several words together have a meaning (first aid): from, to, meanings."""
    lexicon = _lexicon()
    stems = [stem(word) for word in said]
    for at, first in enumerate(stems):
        for size in range(2, _LONGEST_PHRASE + 1) if first in lexicon.first else ():
            found = lexicon.phrases.get(tuple(stems[at : at + size]))
            if found and at + size <= len(stems):
                yield at, at + size, frozenset(found)


_PARTICLES = frozenset(
    "ab an auf aus bei durch ein fest fort frei her hin los mit nach statt teil um vor weg weiter wieder zu zusammen zuruck".split()  # noqa: SIM905
)
_APART = 14
"""Words that may stand between a German verb and the piece that was split from it."""


def split_verbs(said: Sequence[str]) -> Iterator[tuple[int, Meanings]]:
    """Where a German verb stands apart from its first piece (setzte ... um): the place of the verb and what both mean together."""
    known = _lexicon().words["de"]
    for end, piece in enumerate(said):
        for at in range(max(0, end - _APART), end) if piece in _PARTICLES else ():
            found = [known[base] for base in bases(piece + said[at], "de", known)]
            if found:
                yield at, frozenset().union(*found)


def spotted(text: str) -> Iterator[tuple[int, int, Meanings]]:
    """Where words of Chinese and Japanese stand in a folded text: from, to, meanings."""
    known = _lexicon().words["wide"]
    for match in _WIDE.finditer(text):
        at = match.start()
        for size in range(1, _LONGEST_WIDE + 1):
            found = known.get(text[at : at + size])
            if found:
                yield at, at + size, frozenset(found)


def together(said: Sequence[str], text: str) -> Meanings:
    """What a fact offers by words that mean something only together, and by its Chinese and Japanese words."""
    found = {number for _, _, numbers in phrases(said) for number in numbers}
    found |= {number for _, numbers in split_verbs(said) for number in numbers}
    if _WIDE.search(text):
        found |= {number for _, _, numbers in spotted(fold(text)) for number in numbers}
    return _widened(found)


def _widened(found: set[int]) -> Meanings:
    wider, _ = _broader()
    new = found
    while new:
        new = set().union(*(wider.get(number, NONE) for number in new)) - found
        found = found | new
    return frozenset(found)
