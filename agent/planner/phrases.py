"""Phrases as data: one file a language, English where a language or a phrase is missing."""

import re
import tomllib
import zlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "data" / "phrases"
MANY = 2
COMMAS = frozenset({"de", "fr", "es", "pt", "it", "nl", "pl"})
"""Languages that write 7,5."""
_SLOT = re.compile(r"\{\{(\w+)\}\}")


@cache
def _book(language: str) -> dict[str, Any]:
    path = FOLDER / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


@cache
def every_form(section: str, key: str) -> tuple[str, ...]:
    """The phrases of a key in all languages."""
    books = [_book(path.stem) for path in sorted(FOLDER.glob("*.toml"))]
    return tuple(phrase for book in books for phrase in book.get(section, {}).get(key, ()))


class Voice:
    """Speaks one language. `seed` is the person's message: the same message gets the same choice of phrase."""

    def __init__(self, language: str, seed: str = "") -> None:
        self.language = language
        self._seed = zlib.crc32(seed.encode())

    def say(self, section: str, key: str, **values: object) -> str:
        """A phrase with its slots filled; empty where no language has it. Values are never read as phrases."""
        phrase = self._phrase(section, key)
        return _SLOT.sub(lambda m: str(values.get(m[1], "")), phrase)

    def count(self, section: str, key: str, n: int) -> str:
        """None, one or many of something."""
        forms = self._forms(section, key)
        return forms[min(n, MANY, len(forms) - 1)].replace("{{n}}", str(n)) if forms else ""

    def number(self, value: float | str) -> str:
        """A figure with one digit behind its comma or point."""
        return f"{float(value):.1f}".replace(".", "," if self.language in COMMAS else ".")

    def either(self, items: Sequence[str]) -> str:
        """Items in a row."""
        return ", ".join(items)

    def _forms(self, section: str, key: str) -> list[str]:
        for language in (self.language, "en"):
            found = _book(language).get(section, {}).get(key)
            if found is not None:
                return [found] if isinstance(found, str) else found
        return []

    def _phrase(self, section: str, key: str) -> str:
        forms = self._forms(section, key)
        return forms[self._seed % len(forms)] if forms else ""
