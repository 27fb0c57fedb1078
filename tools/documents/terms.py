"""Content words of a text, folded and cut to a stem that is good enough to compare, in any script."""

from functools import cache
from pathlib import Path

from core.remembered import remembered
from core.text import fold, words

_ENDINGS = (
    "ungen", "ingen", "ments", "ation", "ungs", "ings", "ment", "ung", "ing", "ies", "ied", "ant", "ent", "ado", "ada", "ido", "ida",
    "ern", "eur", "ees", "ed", "es", "en", "er", "em", "et", "te", "ar", "ir", "os", "as", "ly", "s", "e", "a", "o", "n", "i", "y",
)  # fmt: skip
_SHORTEST = 4


@cache
def function_words(language: str | None = None) -> frozenset[str]:
    """Small words that say nothing by themselves, folded: of one language, or of all together."""
    text = (Path(__file__).parent / "phrases" / "function_words.txt").read_text(encoding="utf-8")
    found: set[str] = set()
    heading = ""
    for line in text.splitlines():
        if line.startswith("#"):
            heading = line[2:]
        elif language in {None, heading}:
            found.update(fold(word) for word in line.split())
    return frozenset(found)


@remembered(16384)
def stem(word: str) -> str:
    """A folded word without its last ending: crude on purpose, the same for all languages."""
    if word.endswith("s") and not word.endswith(("ss", "ies", "us")) and len(word) > _SHORTEST + 1:
        word = word[:-1]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


@remembered(4096)
def terms(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    small = function_words()
    return frozenset(stem(word) for word in words(text) if word not in small and not word.isdigit())
