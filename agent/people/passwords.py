"""Passwords: which are good enough, and what Argon2id makes of them. Checking takes as long for a name that is not known."""

import hashlib
import re
import unicodedata
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pwdlib import PasswordHash

SHORTEST, LONGEST = 8, 1000
_COMMON, _TRIED = (Path(__file__).with_name(f"{name}.txt") for name in ("common", "tried"))
_DIGITS = 10
"""Of a hash, as many as the list of those tried first has."""
_DRAWN = str.maketrans("0134578@$!", "oieastbasi")
_STEPS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop")
_RUN = 5


class Passwords:
    """64 MiB, three passes, four lanes: what the library advises, above the floor of OWASP."""

    @cached_property
    def _how(self) -> "PasswordHash":
        from pwdlib import PasswordHash

        return PasswordHash.recommended()

    @cached_property
    def _nobodys(self) -> str:
        return self._how.hash("a password that nobody has")

    def hash(self, password: str) -> str:
        """What is kept of it."""
        return self._how.hash(one(password))

    def check(self, password: str, kept: str | None) -> tuple[bool, str | None]:
        """Whether it is the one of which this is kept; and what to keep in its place, when newer settings hash otherwise.

        Args:
            password: as it was typed.
            kept: None for a name that is not known, which takes as long.
        """
        nobodys = self._nobodys
        right, newer = self._how.verify_and_update(one(password), kept or nobodys)
        return right and kept is not None, newer if kept else None


def one(password: str) -> str:
    """The same password, however a keyboard composes its letters."""
    return unicodedata.normalize("NFC", password)


def weak(password: str, login: str) -> bool:
    """Whether it is one that is tried first: one of the 3,000 of leaked lists, those and common words with digits, runs of keys, one letter, the name."""
    bare = one(password).casefold()
    core = re.sub(r"[\W\d_]+$|^[\W\d_]+", "", bare).translate(_DRAWN)
    name = login.casefold().partition("@")[0]
    known = any(word in _common() or _hash(word) in _tried() for word in {bare, core, bare.translate(_DRAWN)})
    return known or len(set(bare)) < _RUN or _is_run(bare) or name in {bare, core} or bare == login.casefold()


def _is_run(bare: str) -> bool:
    """Made of rows of keys or of the alphabet, there or back."""
    rows = [way for row in _STEPS for way in (row, row[::-1])]
    pieces = re.findall(r"[a-z]+|\d+", bare)
    return bool(pieces) and all(any(piece in row * 3 for row in rows) for piece in pieces if len(piece) > 1)


def _hash(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()[:_DIGITS]


@cache
def _common() -> frozenset[str]:
    return _lines(_COMMON)


@cache
def _tried() -> frozenset[str]:
    return _lines(_TRIED)


def _lines(file: Path) -> frozenset[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
