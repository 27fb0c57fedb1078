"""From a word as it stands in a sentence to the dictionary forms it may come from, by tables of endings.

A table is generous, because a form counts only where its dictionary form is known: `cairam` leads to `cair`, `cairar` and
`cairer`, and the word lists have only the first. No dictionary of a whole language is loaded (decision 0044).
"""

import re
import tomllib
from collections.abc import Container, Iterator, Mapping
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "truth"
_SHORTEST = 3
"""Letters that must be left before an ending."""
_LONGEST = 9

Shifts = tuple[tuple[re.Pattern[str], str], ...]


@cache
def _tables() -> Mapping[str, tuple[Mapping[str, tuple[str, ...]], Shifts]]:
    """For each language: an ending -> the ends of the dictionary form it may stand for; and the changes of stems."""
    found = {}
    for language, table in tomllib.loads((_FOLDER / "endings.toml").read_text(encoding="utf-8")).items():
        shifts = tuple((re.compile(pattern), into) for pattern, into in table.pop("shifts"))
        back: dict[str, list[str]] = {}
        for lemma, forms in table.items():
            for form in forms.split():
                back.setdefault(form, []).append(lemma)
        found[language] = ({form: tuple(lemmas) for form, lemmas in back.items()}, shifts)
    return found


@cache
def _irregular() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """For each language: a form -> its dictionary forms."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    language = ""
    for line in (_FOLDER / "irregular.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            language = line[2:]
            continue
        forms = found.setdefault(language, {})
        for lemma, _, listed in (item.partition("=") for item in line.split()):
            for form in listed.split(","):
                forms[form] = (*forms.get(form, ()), lemma)
    return found


@cache
def uneven() -> Mapping[str, Mapping[str, int]]:
    """For each language the dictionary forms whose forms are irregular, each with a number of its own below zero."""
    found = [
        (language, lemma)
        for language in tabled()
        for lemma in sorted({one for to in _irregular()[language].values() for one in to})
    ]
    numbers: dict[str, dict[str, int]] = {language: {} for language in tabled()}
    for at, (language, lemma) in enumerate(found):
        numbers[language][lemma] = -1 - at
    return numbers


def tabled() -> tuple[str, ...]:
    """The languages that have a table."""
    return tuple(_tables())


def bases(word: str, language: str, known: Container[str]) -> tuple[str, ...]:
    """The known dictionary forms that a folded word may be a form of, the word itself first."""
    return tuple(base for base in dict.fromkeys((word, *_listed(word, language), *_unended(word, language))) if base in known)


def changed_bases(word: str, language: str, known: Container[str]) -> tuple[str, ...]:
    """The same where the stem changes with the ending: resuelvo, gemaakt, planned. Asked only when nothing fits unchanged."""
    _, shifts = _tables()[language]
    return tuple(base for base in dict.fromkeys(_shifted(word, language, shifts)) if base in known)


def _listed(word: str, language: str) -> Iterator[str]:
    forms = _irregular()[language]
    for at in range(len(word) - 1):
        for lemma in forms.get(word[at:], ()):
            yield word[:at] + lemma


def _unended(word: str, language: str) -> Iterator[str]:
    back, _ = _tables()[language]
    for size in range(1, min(_LONGEST, len(word) - _SHORTEST) + 1):
        for lemma in back.get(word[-size:], ()):
            yield word[:-size] + lemma


def _shifted(word: str, language: str, shifts: Shifts) -> Iterator[str]:
    back, _ = _tables()[language]
    for pattern, into in shifts:
        changed = pattern.sub(into, word, count=1)
        if changed != word:
            yield changed
            yield from _unended(changed, language)
    for stem, lemmas in _parted(word, back):
        changes = (changed for pattern, into in shifts if (changed := pattern.sub(into, stem, count=1)) != stem)
        yield from (changed + lemma for changed in changes for lemma in lemmas)


def _parted(word: str, back: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The word cut before each ending of the table, with the dictionary ends that the ending may stand for."""
    for size in range(1, min(_LONGEST, len(word) - _SHORTEST) + 1):
        if lemmas := back.get(word[-size:]):
            yield word[:-size], lemmas
