"""Who shows what: a program its key, a person the token they were given when they signed in."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent.bootstrap import now
from agent.keys.models import BEGINS, Scope

if TYPE_CHECKING:
    from agent.bootstrap import App
    from agent.people.tokens import Tokens

_PERSON: tuple[Scope, ...] = ("read", "write", "chat")


@dataclass(frozen=True)
class Caller:
    """For whom a request is done, what it may, and whether the person themselves signed in."""

    owner: str
    scopes: tuple[Scope, ...]
    person: bool = False


def caller(app: "App", tokens: "Tokens | None", shown: str) -> Caller | None:
    """Whose this is, when it holds; None says the same of all that does not."""
    if shown.startswith(BEGINS):
        key = app.keys.opened(shown, now())
        return Caller(key.owner, key.scopes) if key else None
    claim = tokens.read(shown) if tokens else None
    if claim is None or not app.access.people.holds(claim.owner, claim.family, now()):
        return None
    return Caller(claim.owner, _PERSON, person=True)
