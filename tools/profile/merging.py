"""Two CVs of one person say much the same: what is one fact, and what is new."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from core.text import fold
from tools.profile.entries import SHAPES
from tools.profile.models import Change, Fact, ReadAt, SaidBy
from tools.profile.words import data

_EDGES = re.compile(r"^[\s•·*-]+|[\s.,;:!]+$")
_NOT_DIGIT = re.compile(r"\D")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"\s*,\s*|\s+(?:{'|'.join(data()['between'])})\s+", re.IGNORECASE)


SINGULAR = frozenset({"name", "label", "email", "phone", "location", "summary"})
"""Kinds of which a person corrects the one they have: another value in another file is a question, not a second fact."""


@dataclass(frozen=True)
class Merged:
    """What becomes of given facts: `new` ones; those `known`, by their id and the ledger's; those taken out by the person."""

    new: tuple[Fact, ...]
    known: dict[str, str]
    gone: dict[str, str]
    """By the given id, the id under which the person took it out."""


def new_facts(ledger: Sequence[Fact], given: Sequence[Fact], changes: Sequence[Change] = ()) -> tuple[Fact, ...]:
    """The given facts that the ledger does not have, each under the ledger's own role, study or project.

    A fact is known when its id is (the same file again, even after the person corrected it), or when the ledger has one of
    its kind with the same words in the same scope, now or before the person corrected it. What is there stays as it is.
    """
    return merged(ledger, given, changes).new


def merged(ledger: Sequence[Fact], given: Sequence[Fact], changes: Sequence[Change] = ()) -> Merged:
    """How given facts meet the ledger and what the person did to it. Only what was read is ever taken for gone."""
    past = _Past(ledger, changes)
    known: dict[str, str] = {}
    gone: dict[str, str] = {}
    new: list[Fact] = []
    for fact in given:
        if fact.scope in gone:
            gone[fact.id] = fact.id
            continue
        moved = fact.model_copy(update={"scope": known.get(fact.scope, fact.scope) if fact.scope else None})
        if home := past.home(moved):
            known[fact.id] = home
        elif out := past.taken_out(moved):
            gone[fact.id] = out
        else:
            past.take_in(moved, moved.id)
            new.append(moved)
    return Merged(tuple(new), known, gone)


class _Past:
    """The ledger by its words, with the words it had before the person changed them."""

    def __init__(self, ledger: Sequence[Fact], changes: Sequence[Change]) -> None:
        self._ids = {fact.id for fact in ledger}
        self._inside: dict[tuple[str, ...], list[tuple[str, Fact]]] = {}
        self._outside: dict[tuple[str, ...], list[tuple[str, Fact]]] = {}
        self._corrected: dict[str, str] = {}
        for fact in ledger:
            self.take_in(fact, fact.id)
        for change in changes:
            if change.before and change.fact in self._ids:
                self.take_in(change.before, change.fact)
            elif change.before:
                self._outside.setdefault(_key(change.before, change.before.scope), []).append((change.fact, change.before))
        self._marks = {change.mark: change.fact for change in changes if change.mark}
        self._left = {change.fact for change in changes} - self._ids
        said = {fact.id: fact for fact in ledger if isinstance(fact.source, SaidBy) and fact.kind in SINGULAR}
        for change in changes:
            if change.fact in said and change.before and isinstance(change.before.source, ReadAt):
                self._corrected[said[change.fact].kind] = change.fact

    def take_in(self, fact: Fact, home: str) -> None:
        """Notes words under which a fact of the ledger is known."""
        self._ids.add(home)
        self._inside.setdefault(_key(fact, fact.scope), []).append((home, fact))

    def home(self, fact: Fact) -> str | None:
        """The ledger's fact that says the same, or that the person made of it."""
        if fact.id in self._ids:
            return fact.id
        same = next((home for home, old in self._inside.get(_key(fact, fact.scope), []) if _same_time(old, fact)), None)
        return same or (self._corrected.get(fact.kind) if isinstance(fact.source, ReadAt) else None)

    def taken_out(self, fact: Fact) -> str | None:
        """The fact that the person took out and that this would bring back."""
        if not isinstance(fact.source, ReadAt):
            return None
        if fact.id in self._left:
            return fact.id
        same = next((home for home, old in self._outside.get(_key(fact, fact.scope), []) if _same_time(old, fact)), None)
        return same or self._marks.get(mark_of(fact))


def mark_of(fact: Fact) -> str:
    """A digest by which a forgotten fact is known when it is read again; its words cannot be read out of it."""
    return sha256("\n".join((*_key(fact, fact.scope), fact.start or "")).encode("utf-8", "replace")).hexdigest()


def _key(fact: Fact, scope: str | None) -> tuple[str, ...]:
    if fact.kind in SHAPES and not SHAPES[fact.kind].main and (fact.employer or fact.title):
        return fact.kind, fold(fact.employer or ""), fold(fact.title or "")
    text = _NOT_DIGIT.sub("", fact.text) if fact.kind == "phone" else _EDGES.sub("", fold(fact.text))
    return fact.kind, text or fold(fact.text), scope or ""


def _same_time(one: Fact, other: Fact) -> bool:
    """Entries of the same name are one unless both say when they began and differ: 2019 and 2019-03 do not differ."""
    if not one.start or not other.start:
        return True
    return one.start.startswith(other.start) or other.start.startswith(one.start)


def reworded(old: Fact, new: Fact) -> Fact:
    """A role or study whose words alone were changed, with its typed parts following the words.

    `Developer, Acme` made `Lead Developer, Acme` has another title; any other fact is returned as it is.
    """
    typed = old.kind in SHAPES and not SHAPES[old.kind].main
    if not typed or new.text == old.text or (new.employer, new.title) != (old.employer, old.title):
        return new
    text = new.text.strip()
    if old.employer and text.endswith(tail := f", {old.employer}"):
        return new.model_copy(update={"title": text.removesuffix(tail)})
    if old.title and text.startswith(head := f"{old.title}, "):
        return new.model_copy(update={"employer": text.removeprefix(head)})
    title, *rest = _between().split(text, maxsplit=1)
    return new.model_copy(update={"title": title, "employer": rest[0] if rest else old.employer})
