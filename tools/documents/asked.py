"""Wishes that name a step (undo, a version, what changed) or give a line new words, in the person's language."""

import re
import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from core.text import fold
from tools.documents.claims import real_changes
from tools.documents.edits import EDITABLE
from tools.documents.models import DocumentKind, Draft, Line, Revision
from tools.documents.select import contains

_SIGNS = frozenset("\"“”„«»‘’'")
_QUOTES = "".join(_SIGNS) + " "
_OWN = frozenset({"bullet", "item", "skill"})
KINDS: tuple[DocumentKind, ...] = ("cv", "letter")
_NAMED_PARTS = ("greeting", "closing", "subject", "summary")


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "phrases" / "asked.toml").read_text(encoding="utf-8"))


def step_of(text: str) -> Revision | None:
    """The step that folded words name; a version by its number or as the first."""
    words = _words()
    if _says(text, words["tell"]):
        return Revision(step="tell")
    if _says(text, words["first"]):
        return Revision(version=1)
    if numbered := _version().search(text):
        return Revision(version=int(numbered[1]))
    if _says(text, words["redo"]):
        return Revision(step="redo")
    return Revision(step="undo") if _says(text, words["undo"]) else None


def document_named(said: str) -> str:
    """`cv` or `letter` where the words name one of the two, else nothing."""
    named = [kind for kind, phrases in _words()["documents"].items() if _says(fold(said), phrases)]
    return named[0] if len(named) == 1 else ""


def _says(text: str, phrases: Iterable[str]) -> bool:
    return any(contains(text, fold(phrase)) for phrase in phrases)


@cache
def _version() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, map(fold, _words()['version'])))})\s+(\d{{1,3}})(?!\w)")


def changes_words(said: str, *, given: bool = False) -> bool:
    """Whether a wish begins with a word for changing something; `given` if it also says into what."""
    verb = _verb().match(said.strip())
    return verb is not None and not (given and _mark().search(said.strip()[verb.end() :]) is None)


def words_for(said: str, draft: Draft, named: Callable[[str], tuple[str, ...]]) -> Revision | None:
    """A line and its new words: `change the second bullet to ...`, `replace "..." with "..."`; None where that is not said.

    `named` finds the lines that words name.
    """
    verb = _verb().match(said.strip())
    if verb is None:
        return None
    rest = said.strip()[verb.end() :]
    for mark in _mark().finditer(rest):
        head, tail = rest[: mark.start()].strip(), rest[mark.end() :].strip()
        new = tail.strip(_QUOTES) if tail else ""
        cut = head[:1] in _SIGNS and head[-1:] not in _SIGNS
        found = _found(head, new, draft, named) if head and new and not cut else None
        if found:
            return found
    return None


def _found(head: str, new: str, draft: Draft, named: Callable[[str], tuple[str, ...]]) -> Revision | None:
    """The line that the head means, whole or by some of its words, with the new ones in their place."""
    lines = [line for line in draft.lines if line.part in EDITABLE]
    old = head.strip(_QUOTES)
    said = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE)
    if (held := _holding(old, said, lines)) is not None:
        return Revision(line=held.id, words=said.sub(lambda _: new, held.text, count=1))
    line = _part(head, lines) or _line(named(head), lines)
    return Revision(line=line.id, words=new) if line else None


def _holding(old: str, said: re.Pattern[str], lines: list[Line]) -> Line | None:
    """The one line that says these words: one that is nothing else, else one of the person's own, else any."""
    if not old or old.lower() in _words()["pointing"]:
        return None
    holding = [line for line in lines if said.search(line.text)]
    whole = [line for line in holding if line.text.lower() == old.lower()]
    own = [line for line in holding if line.part in _OWN]
    return next((found[0] if len(found) == 1 else None for found in (whole, own, holding) if found), None)


def _part(head: str, lines: list[Line]) -> Line | None:
    """The greeting, the close, the subject or the summary, where there is one line of it."""
    parts = _words()["parts"]
    part = next((name for name in _NAMED_PARTS if _says(fold(head), parts[name])), None)
    found = [line for line in lines if line.part == part]
    return found[0] if len(found) == 1 else None


def _line(names: tuple[str, ...], lines: list[Line]) -> Line | None:
    found = [line for line in lines if line.id in names or f"section:{line.section}" in names]
    return found[0] if len(found) == 1 else None


@cache
def _verb() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _words()["change"]), key=len, reverse=True))
    polite = "|".join(sorted(map(re.escape, _words()["please"]), key=len, reverse=True))
    return re.compile(rf"(?:(?:{polite})[\s,]+)*(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _mark() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _words()["into"]), key=len, reverse=True))
    return re.compile(rf"\s*:\s+|\s*(?:→|->|=>)\s*|(?<=[\s\"“”»’'])(?:{words})(?:\s*:)?\s+", re.IGNORECASE)


def finds(wish: Revision, draft: Draft) -> bool:
    """Whether a draft has what a wish speaks of."""
    if wish.drop:
        return any(name.startswith("section:") or name in {line.id for line in draft.lines} for name in wish.drop)
    if wish.step == "tell":
        return bool(real_changes(draft))
    return wish != Revision()


def code(language: str) -> str | None:
    """Two letters, or None when no language was named."""
    return language.strip().lower()[:2] or None


def kind_of(document: str) -> DocumentKind | None:
    """The kind of a long document that a word names."""
    return next((kind for kind in KINDS if kind == document), None)
