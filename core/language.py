"""Which language a text is in: by its script, else by its small words, letters and endings. Plain counting, no model."""

import re
import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from core.remembered import remembered
from core.text import words

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "zh", "ja", "ar", "hi")
_DATA = Path(__file__).with_name("languages.toml")
_READ = 4000
"""Characters looked at; more of the same text changes nothing."""
_SHORT = 4
"""Words below which a text in Latin letters says too little."""
_SCRIPT_SHARE = 0.25
"""Share of letters from which a script decides; Han and kana count double, as one of them is a syllable or a word."""
_KANA_SHARE = 0.1
"""Japanese is written with Chinese characters as well: this much kana among them makes it Japanese."""
_LETTER, _ENDING = 0.6, 0.25
_ENOUGH = 0.9
"""Score below which nothing is decided."""


@dataclass(frozen=True)
class _Signs:
    scripts: dict[str, re.Pattern[str]]
    words: dict[str, dict[str, float]]
    letters: dict[str, dict[str, float]]
    endings: dict[str, dict[str, float]]


@cache
def _signs() -> _Signs:
    data = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    return _Signs(
        scripts={language: re.compile(f"[{span}]") for language, span in data["scripts"].items()},
        words=_shared({language: text.split() for language, text in data["words"].items()}, 1.0),
        letters=_shared({language: list(text) for language, text in data["letters"].items()}, _LETTER),
        endings=_shared(data["endings"], _ENDING),
    )


def _shared(signs: dict[str, list[str]], weight: float) -> dict[str, dict[str, float]]:
    """Sign -> language -> weight; a sign of several languages is worth less to each."""
    owners: dict[str, set[str]] = {}
    for language, found in signs.items():
        for sign in found:
            owners.setdefault(sign, set()).add(language)
    return {sign: dict.fromkeys(sorted(languages), weight / len(languages)) for sign, languages in owners.items()}


def detect(text: str, default: str = "en") -> str:
    """The language as its two letters, one of `LANGUAGES`; `default` when the text is too short or says nothing."""
    text = text[:_READ]
    script = _by_script(text)
    if script:
        return script
    found = words(text)
    if sum(word.isalpha() for word in found) < _SHORT:
        return default
    ranked = _latin(text, found)
    if not ranked or ranked[0][1] < _ENOUGH:
        return default
    best = [language for language, score in ranked if score > ranked[0][1] * 0.999]
    return default if default in best else best[0]


@remembered(64)
def candidates(text: str) -> tuple[str, ...]:
    """The languages that a short text in Latin letters may be in, the likeliest first: those with half of its signs. None where it has no signs."""
    ranked = _latin(text[:_READ], words(text[:_READ]))
    return tuple(language for language, score in ranked if score * 2 >= ranked[0][1])


def _by_script(text: str) -> str | None:
    counts = {language: len(pattern.findall(text)) for language, pattern in _signs().scripts.items()}
    letters = sum(c.isalpha() for c in text)
    kana, han = counts["ja"], counts["zh"]
    if 2 * (kana + han) / (letters + kana + han or 1) >= _SCRIPT_SHARE:
        return "ja" if kana / (kana + han) >= _KANA_SHARE else "zh"
    best = max(("ar", "hi", "ru"), key=lambda language: counts[language])
    return best if counts[best] / (letters or 1) >= _SCRIPT_SHARE else None


def _latin(text: str, found: list[str]) -> list[tuple[str, float]]:
    """The languages of Latin letters with their scores, the likeliest first."""
    signs, scores = _signs(), defaultdict[str, float](float)
    for word in found:
        signs_of_word = [signs.words.get(word), *(signs.endings.get(word[-cut:]) for cut in (2, 3, 4, 5) if len(word) > cut + 2)]
        for sign in filter(None, signs_of_word):
            for language, weight in sign.items():
                scores[language] += weight
    for letter, times in Counter(text.lower()).items():
        for language, weight in signs.letters.get(letter, {}).items():
            scores[language] += weight * times
    return sorted(scores.items(), key=lambda one: -one[1])
