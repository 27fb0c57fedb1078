"""The words behind the truth gate: meanings, strengths, levels and neutral words, each a data file of ours."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tools.documents import scripts
from tools.documents.arabic import is_arabic, readings, spelled
from tools.documents.scripts import fold, stem, words
from tools.documents.terms import function_words
from tools.documents.wording import LANGUAGES, phrases

_FOLDER = Path(__file__).parent / "truth"
_TEN = 10
_PREFIX = 5
"""Letters that two words must share from the start to count as forms of one word."""


@cache
def table(name: str) -> Mapping[str, Any]:
    """One of the TOML files."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _lines(name: str) -> list[str]:
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def _meanings() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_lines("meanings.txt")):
        for word in line.split():
            found.setdefault(stem(fold(word)), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def meanings(stemmed: str) -> frozenset[int]:
    """The numbers of the meanings a stem can have."""
    return _meanings().get(stemmed, frozenset())


@cache
def parts_meant(word: str) -> frozenset[int]:
    """The meanings of a word and of the end and the beginning of a compound (Filialleiterin: branch, head)."""
    found = meanings(stem(word))
    for cut in range(_PREFIX, len(word) - _PREFIX + 1 if len(word) >= 2 * _PREFIX else 0):
        found |= meanings(stem(word[cut:])) | _whole(word[:cut])
    return found


def _whole(beginning: str) -> frozenset[int]:
    return meanings(stem(beginning)) or meanings(stem(beginning.removesuffix("s")))


@cache
def neutral() -> frozenset[str]:
    """Stems of words that claim nothing."""
    ours = (pattern for language in LANGUAGES for pattern in _strings(phrases(language)["letter"]))
    said = (*_lines("neutral.txt"), *(_SLOT.sub(" ", pattern) for pattern in ours))
    return frozenset(stem(word) for line in said for word in words(line))


_SLOT = re.compile(r"\{\w+\}")


def _strings(found: Any) -> Iterable[str]:
    """All sentences in a part of a phrase file: what our own patterns say claims nothing by itself."""
    if isinstance(found, str):
        return (found,)
    inner = found.values() if isinstance(found, Mapping) else found
    return (text for part in inner for text in _strings(part))


@cache
def phrase_list(name: str, key: str) -> tuple[tuple[str, ...], ...]:
    """A list of a data file as folded word tuples, longest first."""
    found = table(name)[key]
    listed = found["words"] if isinstance(found, dict) else found
    cut = {tuple(words(phrase)) for phrase in listed}
    return tuple(sorted(cut - {()}, key=len, reverse=True))


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """A list of a data file as folded words."""
    return frozenset(cut[0] for word in table(name)[key] if len(cut := words(word)) == 1)


@cache
def _starts(name: str, key: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrase_list(name, key):
        keyed = tuple(scripts.key(word) for word in phrase)
        found.setdefault(keyed[0], []).append(keyed)
    return {first: tuple(phrases) for first, phrases in found.items()}


_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def holds(name: str, key: str, word: str) -> bool:
    """True if a list has this word, in Arabic in any of its forms."""
    keyed = scripts.key(word)
    return (keyed,) in _starts(name, key).get(keyed, ())


@cache
def _wide_phrases(name: str, key: str) -> tuple[str, ...]:
    found = table(name)[key]
    return tuple(
        fold(phrase)
        for phrase in (found["words"] if isinstance(found, dict) else found)
        if _WIDE.search(phrase) and len(phrase) > 1
    )


def marks(text: str, said: list[str], name: str, key: str) -> list[tuple[int, str]]:
    """Where phrases of a list stand in a text with the folded words `said`: (place, phrase)."""
    starts = _starts(name, key)
    found = []
    keyed = tuple(scripts.key(word) for word in said)
    for at, word in enumerate(keyed):
        for phrase in starts.get(word, ()):
            if keyed[at : at + len(phrase)] == phrase:
                found.append((at, " ".join(said[at : at + len(phrase)])))
                break
    if not found and _WIDE.search(text):
        found = [(0, phrase) for phrase in _wide_phrases(name, key) if phrase in text]
    return found


def hedges(text: str, said: list[str], language: str) -> list[tuple[int, str]]:
    """Where a text takes something back: not, only, planned, applied for."""
    harmless = table("strength")["friends"].get(language, ())
    return [mark for mark in marks(text, said, "strength", "hedge") if mark[1] not in harmless]


@cache
def number_words(language: str) -> Mapping[str, float]:
    """Number words of a language with their values; where it writes them in one word, those too."""
    data = table("numbers")["words"]
    found: dict[str, float] = dict(data.get(language, {}))
    if language in {"de", "nl"}:
        link = "und" if language == "de" else "en"
        units = {word: value for word, value in found.items() if 0 < value < _TEN} | (
            {"ein": 1} if language == "de" else {"een": 1}
        )
        tens = {word: value for word, value in found.items() if 2 * _TEN <= value < _TEN**2}
        found |= {f"{one}{link}{ten}": a + b for one, a in units.items() for ten, b in tens.items()}
        hundred = "hundert" if language == "de" else "honderd"
        found |= {f"{one}{hundred}": a * 100 for one, a in units.items()}
    if language == "it":
        found |= {f"{one}cento": value * 100 for one, value in found.items() if 1 < value < _TEN}
    return found


@cache
def counting() -> frozenset[str]:
    """Words that are checked as figures and dates, not as words: numbers, multipliers, months."""
    numbers = table("numbers")
    listed = {word for language in numbers["words"] for word in number_words(language)} | set(numbers["multipliers"])
    phrased = (word for key in ("units", "fractions", "bounds") for found in numbers[key].values() for word in found)
    listed |= {part for phrase in phrased for part in words(phrase) if len(part) > 1}
    months = (
        fold(name) for language in LANGUAGES for key in ("months", "month_names") for name in phrases(language)["dates"][key]
    )
    return frozenset(
        spelled(word)
        for word in listed
        | {part for name in months for part in words(name)}
        | {"sept", "anfang", "ende", "debut", "fin", "early", "late"}
    )


_KANA = re.compile(r"[\u3040-\u309f]")


_AND = "وف"
"""Arabic writes "and" and "so" as part of the next word."""


@cache
def _small() -> frozenset[str]:
    return frozenset(spelled(word) for word in function_words())


def content(said: Iterable[str]) -> list[str]:
    """The folded words that carry meaning: no small words, figures or months; in Japanese no pairs with grammar in them."""
    small, counted = _small(), counting()
    return [
        word for word in said
        if word not in small and not (word[0] in _AND and word[1:] in small) and word not in counted and not word[0].isdigit() and not _KANA.search(word) and len(word) > 1
    ]  # fmt: skip


def covered(word: str, stems: frozenset[str], meant: frozenset[int]) -> bool:
    """True if the word, another form of it or a word of the same meaning stands among the stems."""
    own = stem(word)
    if own in stems or parts_meant(word) & meant or scripts.pieced(word, stems) or any(_akin(own, other) for other in stems):
        return True
    return is_arabic(word) and not readings(word).isdisjoint(stems)


_SPLIT_VERB = re.compile(r"^(?:ab|an|auf|aus|bei|ein|her|hin|mit|nach|um|vor|weg|zu|zusammen)ge(?=\w{4})")
"""What a German participle puts before its stem: abgefüllt says what "füllt ... ab" says."""


@cache
def _akin(one: str, other: str) -> bool:
    """Forms of one word (organise, organisation; bake, baked; füllen, abgefüllt), or a part of a compound (Kassendifferenz, Kasse)."""
    short, long = sorted((_SPLIT_VERB.sub("", one), _SPLIT_VERB.sub("", other)), key=len)
    if short == long or (len(short) == _PREFIX - 1 and long[:-1] == short and long[-1] in "ds"):
        return True
    if len(short) < _PREFIX:
        return False
    shared = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return (
        shared >= max(_PREFIX, round(0.75 * len(short))) and (shared >= 0.6 * len(long) or shared == len(short) or short in long)
    ) or (len(short) > _PREFIX and short in long)


@cache
def neutral_word(word: str) -> bool:
    """True if the word claims nothing by itself."""
    return stem(word) in neutral()
