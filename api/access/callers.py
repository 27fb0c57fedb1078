"""Who shows what: a program its key, a person the token that we or an issuer of the host's choice gave them when they signed in."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from agent.bootstrap import now
from agent.keys.models import BEGINS, Scope

if TYPE_CHECKING:
    from agent.bootstrap import App
    from agent.issued.tokens import Issued
    from agent.people.tokens import Tokens

_PERSON: tuple[Scope, ...] = ("read", "write", "chat")


@dataclass(frozen=True)
class Caller:
    """For whom a request is done, what it may, and whether the person themselves signed in.

    `holds` tells whether what they showed still opens anything, for answers that take long; it raises StorageProblem.
    """

    owner: str
    scopes: tuple[Scope, ...]
    holds: Callable[[], bool]
    person: bool = False


@dataclass(frozen=True)
class Readers:
    """What reads tokens of people, where the host wants them: ours, and those of an issuer."""

    own: "Tokens | None"
    issued: "Issued | None"


def caller(app: "App", readers: Readers, shown: str) -> Caller | None:
    """Whose this is, when it holds; None says the same of all that does not.

    A token of an issuer that names some of our scopes may no more than these, and makes no keys; one that names none is its person.

    Raises:
        Away: it may be a token of an issuer that cannot be asked for its keys.
        StorageProblem: the database cannot be asked.
    """
    if shown.startswith(BEGINS):
        key = app.keys.opened(shown, now())
        if key is None:
            return None
        owner, ident = key.owner, key.id
        return Caller(owner, key.scopes, lambda: app.keys.holds(owner, ident, now()))
    claim = readers.own.read(shown) if readers.own else None
    if claim:
        there = partial(app.access.people.holds, claim.owner, claim.family)
        return Caller(claim.owner, _PERSON, lambda: there(now()), person=True) if there(now()) else None
    told = readers.issued.read(shown) if readers.issued else None
    if told is None:
        return None
    named = tuple(scope for scope in _PERSON if scope in told.scopes)
    return Caller(told.owner, named or _PERSON, lambda: now() < told.until, person=not named)
