"""The words behind the truth gate: meanings, strengths, levels and neutral words, each a data file of ours."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from core.remembered import remembered
from tools.documents import scripts
from tools.documents.arabic import is_arabic, readings, spelled
from tools.documents.grounding_forms import bases, tabled
from tools.documents.grounding_joint_numbers import one_word
from tools.documents.grounding_meanings import Meanings, cuts, forms, known_words, meanings
from tools.documents.scripts import fold, stem, words
from tools.documents.terms import function_words
from tools.documents.wording import LANGUAGES, phrases

_KEPT = 32_768
"""Words whose answers are kept: those of a few people at once, not of all who ever came."""
_FOLDER = Path(__file__).parent / "truth"
_PREFIX = 5
"""Letters that two words must share from the start to count as forms of one word."""


@cache
def table(name: str) -> Mapping[str, Any]:
    """One of the TOML files."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


SAID_WHOLE = frozenset({"opening", "opening_role", "opening_bare", "reason_after", "bridge", "close", "thanks", "gap"})
"""Parts of a letter that claim nothing and pass as they stand, letter by letter: their words prove nothing elsewhere."""


@cache
def neutral() -> Mapping[str, frozenset[str]]:
    """Words that claim nothing, for each language; under "own" what our own letters say besides, under "" its stems."""
    found: dict[str, set[str]] = {"": set()}
    language = ""
    for line in (_FOLDER / "neutral.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif not line.startswith("#"):
            found.setdefault(language, set()).update(fold(line).split())
    told = (phrases(language)["letter"] for language in LANGUAGES)
    ours = (pattern for parts in told for part in parts.keys() - SAID_WHOLE for pattern in _strings(parts[part]))
    found["own"] = {word for pattern in ours for word in words(_SLOT.sub(" ", pattern))}
    lines = (_FOLDER / "letter_words.txt").read_text(encoding="utf-8").splitlines()
    found["own"] |= {word for line in lines if not line.startswith("#") for word in words(line)}
    found[""] = {stem(word) for word in found["own"]}
    found["ar"] = {scripts.key(spelled(word)) for word in found["ar"]}
    return {language: frozenset(listed) for language, listed in found.items()}


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
    found = {word: float(value) for word, value in table("numbers")["words"].get(language, {}).items()}
    joint = {
        "de": ("und", "hundert", "tausend", "ein"),
        "nl": ("en", "honderd", "duizend", "een"),
        "it": ("", "cento", "mila", ""),
    }
    return found | one_word(found, *joint[language]) if language in joint else found


_MEANT = {
    "close",
    "better",
    "excess",
    "working",
    "business",
    "score",
    "great",
    "upper",
    "estate",
    "fall",
    "fine",
    "final",
    "meta",
    "medio",
    "اليوم",
}
"""Parts of such phrases that mean something elsewhere: the books are closed."""


@cache
def counting() -> frozenset[str]:
    """Words that are checked as figures and dates, not as words: numbers, multipliers, months."""
    numbers = table("numbers")
    listed = {word for language in numbers["words"] for word in number_words(language)} | set(numbers["multipliers"])
    phrased = (
        word
        for key in ("units", "fractions", "multiples", "bounds", "vague", "magnitudes")
        for found in numbers[key].values()
        for word in found
    )
    listed |= {part for phrase in phrased for part in words(phrase) if len(part) > 1} - _MEANT
    months = (
        fold(name) for language in LANGUAGES for key in ("months", "month_names") for name in phrases(language)["dates"][key]
    )
    return frozenset(
        spelled(word)
        for word in listed
        | {part for name in months for part in words(name)}
        | ({part for name in _calendar() for part in words(name)} - _MEANT)
    )


def _calendar() -> list[str]:
    """Months, seasons and parts of a year in all languages, and what stands in place of an end."""
    dates = table("dates")
    parts = [word for part in dates["parts"] for word in (*part["words"], *part.get("wide", ()))]
    return [*parts, *dates["months"], *dates["present"]["words"], *(f"{part}{n}" for part in "qht" for n in range(1, 5))]


@cache
def telling_in(language: str | None) -> frozenset[str]:
    """Words that are small in some language and mean something in this one, where they are not small."""
    return known_words(language) & (function_words() - function_words(language)) if language else frozenset()


_KANA = re.compile(r"[\u3040-\u309f]")


_AND = "وف"
"""Arabic writes "and" and "so" as part of the next word."""


@cache
def _small(language: str | None) -> frozenset[str]:
    return frozenset(spelled(word) for word in function_words()) - telling_in(language)


_WIDE_FIGURE = re.compile(r"[零〇一二两三四五六七八九十百千万億亿]+[年月日时時分秒人名件个個家所次回台]?")
"""十二年 and 三十名 are figures, not words."""


def _counts(word: str, counted: frozenset[str]) -> bool:
    """True for a number word or a unit, in Arabic also with "and" or the article before it."""
    return (
        word in counted
        or bool(_WIDE_FIGURE.fullmatch(word))
        or (is_arabic(word) and (word[1:] in counted or word.lstrip("وفبل").removeprefix("ال") in counted))
    )


def content(said: Iterable[str], language: str | None = None) -> list[str]:
    """The folded words that carry meaning: no small words, figures or months; in Japanese no words with grammar in them.

    A small word of another language is no small word where the text's own language has a meaning for it: a "car" is no French "car".
    """
    small, counted = _small(language), counting()
    return [
        word for word in said
        if word not in small and not (word[0] in _AND and word[1:] in small) and not _counts(word, counted) and not word.lstrip(".,")[:1].isdigit() and not _KANA.search(word) and len(word) > 1
    ]  # fmt: skip


def covered(word: str, stems: frozenset[str], meant: Meanings) -> bool:
    """True if the word, another form of it or a word of the same meaning stands among the stems; of a compound, both parts."""
    own = stem(word)
    if (
        own in stems
        or meanings(word) & meant
        or forms(word) & meant
        or scripts.pieced(word, stems)
        or any(_akin(own, other) for other in stems)
    ):
        return True
    if is_arabic(word) and not readings(word).isdisjoint(stems):
        return True
    return any(before & meant and after & meant for before, after in cuts(word))


_SPLIT_VERB = re.compile(r"^(?:ab|an|auf|aus|bei|ein|her|hin|mit|nach|um|vor|weg|zu|zusammen)ge(?=\w{4})")
"""What a German participle puts before its stem: abgefüllt says what "füllt ... ab" says."""


@remembered(_KEPT)
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


@remembered(_KEPT)
def neutral_word(word: str) -> bool:
    """True if the word claims nothing by itself, in whatever form."""
    known = neutral()
    if word in known["own"] or word in known["wide"] or scripts.key(word) in known["ar"]:
        return True
    if any(word in known[language] for language in tabled()):
        return True
    forms = (bases(word, language, known[language]) for language in tabled())
    return not any(word in known_words(language) for language in tabled()) and (stem(word) in known[""] or any(forms))
