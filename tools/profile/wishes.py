"""What a person asks for beside a file: correct, confirm, take out, put back, add. Each becomes one change of the ledger."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Literal

from pydantic.alias_generators import to_snake

from core.errors import CopilotError, NotFound
from core.text import fold
from core.values import Value
from tools.cv.models import Reading
from tools.profile.entries import ENTRIES, SHAPES, Shape
from tools.profile.facts import core_of, facts_of
from tools.profile.merging import merged
from tools.profile.models import Fact, FactKind, SaidBy
from tools.profile.parts import NOW, TEXT, names_of, normal, parts_of, with_part
from tools.profile.store import LedgerStore

BASIC_KINDS: dict[str, FactKind] = {
    "name": "name",
    "label": "label",
    "email": "email",
    "phone": "phone",
    "location": "location",
    "link": "link",
    "summary": "summary",
}
BY_SECTION = {shape.section: shape for shape in ENTRIES}


class Wish(Value):
    """One wish. `fact` and `name` say which part; `read` is what the file says there; `values` make a new entry of `section`."""

    do: Literal["set", "confirm", "keep", "remove", "restore", "undo", "add"]
    fact: str = ""
    name: str = ""
    value: str = ""
    read: str = ""
    section: str = ""
    values: dict[str, str] = {}
    batch: str = ""


class Done(Value):
    """What was done, in words, and the batch by which it is undone; empty where there is nothing to undo."""

    said: str
    batch: str = ""


@dataclass(frozen=True)
class Bench:
    """Where wishes are done: one person's ledger, the file they look at, now."""

    ledger: LedgerStore
    owner: str
    reading: Reading
    now: datetime

    def last(self) -> str:
        """The batch of what was changed last."""
        return next((change.batch for change in reversed(self.ledger.changes(self.owner))), "")


def fulfil(bench: Bench, wish: Wish) -> Done:
    """Does it. Raises CopilotError with what to do instead, NotFound when what is meant is not there any more."""
    said = _DEEDS[wish.do](bench, wish)
    return Done(said=said, batch="" if wish.do in {"undo", "restore"} else bench.last())


def _set(bench: Bench, wish: Wish) -> str:
    old = bench.ledger.get(bench.owner, wish.fact)
    value = normal(wish.name, wish.value)
    if value == parts_of(old).get(wish.name, ""):
        return _confirm(bench, wish)
    if not value and wish.name == TEXT:
        return _remove(bench, wish)
    made = with_part(old, wish.name, value, bench.now)
    bench.ledger.replace(bench.owner, old.id, made, field=wish.name)
    return f"Changed to: {value}" if value else "Emptied."


def _confirm(bench: Bench, wish: Wish) -> str:
    bench.ledger.confirm(bench.owner, wish.fact, wish.name, bench.now)
    return "Noted as right."


def _keep(bench: Bench, wish: Wish) -> str:
    """Stays with the ledger's value: the other is noted as turned down, and not asked about again."""
    mine = bench.ledger.get(bench.owner, wish.fact)
    other = with_part(mine, wish.name, wish.read, bench.now).model_copy(update={"source": mine.source})
    bench.ledger.confirm(bench.owner, mine.id, wish.name, bench.now, instead_of=other)
    return f"Stays: {parts_of(mine).get(wish.name, 'empty')}"


def _remove(bench: Bench, wish: Wish) -> str:
    fact = bench.ledger.get(bench.owner, wish.fact)
    if wish.name not in {"", TEXT}:
        return _set(bench, wish.model_copy(update={"value": ""}))
    return f"Taken out: {bench.ledger.take_out(bench.owner, fact.id, bench.now).text}"


def _restore(bench: Bench, wish: Wish) -> str:
    """Puts back what was taken out: as it was then, or as the file says it where it was forgotten."""
    changes = bench.ledger.changes(bench.owner)
    given = facts_of(bench.reading)
    gone = merged(bench.ledger.facts(bench.owner), given, changes).gone
    taken = gone.get(wish.fact, wish.fact)
    removed = next((c for c in reversed(changes) if c.fact == taken and c.deed == "removed"), None)
    if removed:
        bench.ledger.undo(bench.owner, removed.batch)
    elif not bench.ledger.bring_back(bench.owner, [f for f in given if wish.fact in {f.id, f.scope}]):
        raise NotFound("It is back already.", "Reload the page to see it.")
    return "Put back."


def _undo(bench: Bench, wish: Wish) -> str:
    bench.ledger.undo(bench.owner, wish.batch)
    return "Undone."


def _add(bench: Bench, wish: Wish) -> str:
    fact = new_fact(wish, bench.ledger.facts(bench.owner), bench.now)
    kept = bench.ledger.add(bench.owner, [fact.model_copy(update={"language": bench.reading.language})])
    if not kept:
        raise CopilotError("That is there already.", "Look for it on this page or in your profile.")
    return f"Added: {fact.text}"


_DEEDS: dict[str, Callable[[Bench, Wish], str]] = {
    "set": _set,
    "confirm": _confirm,
    "keep": _keep,
    "remove": _remove,
    "restore": _restore,
    "undo": _undo,
    "add": _add,
}


def new_fact(wish: Wish, facts: Sequence[Fact], now: datetime) -> Fact:
    """The fact that the person adds: a value of their own, an entry of a section, or a line under an entry.

    Raises:
        CopilotError: when there are no words in it, or a date is none.
    """
    values = {TEXT: "", **{name: normal(name, value) for name, value in wish.values.items()}}
    words = "; ".join(filter(None, values.values()))
    if not words:
        raise CopilotError("There are no words to keep.", "Fill in at least one line.")
    home = next((fact for fact in facts if fact.id == wish.fact), None) if wish.fact else None
    shape = BY_SECTION.get(wish.section)
    body = _line(home, wish.name, values) if home else _entry(shape, values) if shape else _single(wish, values)
    seed = "\n".join((str(body["kind"]), fold(body["text"]), str(body.get("start")), wish.fact))
    return Fact(id="s" + sha256(seed.encode()).hexdigest()[:15], source=SaidBy(at=now, words=words), **body)


def _line(home: Fact, name: str, values: dict[str, str]) -> dict[str, Any]:
    lists = SHAPES[home.kind].lists if home.kind in SHAPES else {}
    kind = lists.get(name) or next(iter(lists.values()), "bullet")
    return {"kind": kind, "text": values[TEXT], "scope": home.id}


def _entry(shape: Shape, values: dict[str, str]) -> dict[str, Any]:
    runs = values.get("endDate") == NOW
    many = {name for name, field in shape.model.model_fields.items() if field.annotation == tuple[str, ...]}
    known = {to_snake(name): value for name, value in values.items() if value and name in names_of(shape)}
    known = {name: value for name, value in known.items() if name not in many and not (runs and name == "end_date")}
    return {"kind": shape.kind, "current": runs, **core_of(shape, shape.model(**known))}


def _single(wish: Wish, values: dict[str, str]) -> dict[str, Any]:
    if wish.section == "skills":
        group = {"group": values["group"]} if values.get("group") else {}
        return {"kind": "skill", "text": values[TEXT], "details": group}
    if wish.name not in BASIC_KINDS:
        raise CopilotError("There is no such part.", "Choose one of the parts that are shown.")
    return {"kind": BASIC_KINDS[wish.name], "text": values[TEXT]}
