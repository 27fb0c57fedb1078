"""Two CVs of one person say much the same: what is one fact, and what is new."""

import re
from collections.abc import Sequence
from functools import cache

from core.text import fold
from tools.profile.entries import SHAPES
from tools.profile.models import Fact
from tools.profile.words import data

_EDGES = re.compile(r"^[\s•·*-]+|[\s.,;:!]+$")
_NOT_DIGIT = re.compile(r"\D")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"\s*,\s*|\s+(?:{'|'.join(data()['between'])})\s+", re.IGNORECASE)


def new_facts(ledger: Sequence[Fact], given: Sequence[Fact]) -> tuple[Fact, ...]:
    """The given facts that the ledger does not have, each under the ledger's own role, study or project.

    A fact is known when its id is (the same file again, even after the person corrected it), or when the ledger has one of
    its kind with the same words in the same scope. What is there stays as it is.
    """
    ids = {fact.id for fact in ledger}
    known: dict[tuple[str, ...], list[Fact]] = {}
    for fact in ledger:
        known.setdefault(_key(fact, fact.scope), []).append(fact)
    renamed: dict[str, str] = {}
    new: list[Fact] = []
    for fact in given:
        scope = renamed.get(fact.scope, fact.scope) if fact.scope else None
        key = _key(fact, scope)
        same = next((old for old in known.get(key, []) if _same_time(old, fact)), None)
        if fact.id in ids or same:
            renamed[fact.id] = fact.id if fact.id in ids else same.id if same else fact.id
            continue
        moved = fact.model_copy(update={"scope": scope})
        known.setdefault(key, []).append(moved)
        ids.add(fact.id)
        new.append(moved)
    return tuple(new)


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
