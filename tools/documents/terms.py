"""Content words of a text, folded and cut to a stem that is good enough to compare, in any script."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_WORD = re.compile(r"[^\W_]+(?:[.+#'’&/-]+[^\W_]+)*[+#]*")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")
_ENDINGS = (
    "ungen", "ingen", "ments", "ation", "ungs", "ings", "ment", "ung", "ing", "ies", "ied", "ant", "ent", "ado", "ada", "ido", "ida",
    "ern", "eur", "ees", "ed", "es", "en", "er", "em", "et", "te", "ar", "ir", "os", "as", "ly", "s", "e", "a", "o", "n", "i", "y",
)  # fmt: skip
_SHORTEST = 4


def fold(text: str) -> str:
    """Lower case without accents, for comparing only."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in spread if not unicodedata.combining(char))


@cache
def function_words() -> frozenset[str]:
    """Small words that say nothing by themselves, of all languages together, folded."""
    text = (Path(__file__).parent / "phrases" / "function_words.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(fold(word) for line in lines for word in line.split())


@cache
def stem(word: str) -> str:
    """A folded word without its last ending: crude on purpose, the same for all languages."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def tokens(text: str) -> list[str]:
    """Folded words in order; Chinese and Japanese as pairs of characters."""
    found: list[str] = []
    for word in _WORD.findall(fold(text)):
        wide = _WIDE.findall(word)
        if wide:
            found.extend(pair for run in wide for pair in _pairs(run))
        else:
            found.append(word)
    return found


def _pairs(run: str) -> Iterable[str]:
    return (run[at : at + 2] for at in range(max(len(run) - 1, 1)))


@cache
def terms(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    small = function_words()
    return frozenset(stem(word) for word in tokens(text) if word not in small and not word.isdigit())
