"""The words of an interview in one language; English where a language has none."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from core.text import fold

DATA = Path(__file__).parent / "data"
_SLOT = re.compile(r"\{\{(\w+)\}\}")


@cache
def book(language: str) -> dict[str, Any]:
    """All words of a language."""
    return tomllib.loads((DATA / f"{language if language in languages() else 'en'}.toml").read_text(encoding="utf-8"))


@cache
def languages() -> tuple[str, ...]:
    """The languages that interviews are held in."""
    return tuple(sorted(path.stem for path in DATA.glob("??.toml")))


def spoken(*wanted: str | None) -> str:
    """The first of these that is one of ours, else English."""
    codes = [(code or "").strip().lower()[:2] for code in wanted]
    return next((code for code in codes if code in languages()), "en")


def say(language: str, section: str, key: str, *, turn: int = 0, **values: object) -> str:
    """A phrase with its slots filled; of several, the one whose turn it is. Values are never read as phrases."""
    found = book(language)[section][key]
    phrase = found if isinstance(found, str) else found[turn % len(found)]
    return _SLOT.sub(lambda slot: str(values.get(slot[1], "")), phrase)


def says(language: str, key: str, text: str) -> bool:
    """Whether a text has one of the words of a list."""
    return hears(text, tuple(book(language)["words"][key]))


def hears(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text has one of these words; a star stands for the rest of a word."""
    return bool(_pattern(words).search(fold(text)))


@cache
def signs() -> dict[str, Any]:
    """What in an ad speaks of hours or travelling, and where it is written what may not be asked."""
    return tomllib.loads((DATA / "signs.toml").read_text(encoding="utf-8"))


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(re.escape(fold(word)).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")
