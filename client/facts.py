"""What can be asked about the facts of a person: seen, found, told, corrected, taken out, and each change taken back."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from client.again import once
from client.calls import Call, as_model, get, ident, part, remove

if TYPE_CHECKING:
    from api.kept.facts import ProfileShown, Section, Undone
    from api.kept.visit import Listed
    from tools.profile.models import Change, Fact, FactKind


def get_profile() -> "Call[ProfileShown]":
    """All facts as JSON Resume, and what is missing."""
    from api.kept.facts import ProfileShown

    return get("profile", as_model(ProfileShown))


def list_facts(query: str = "", *, kind: "FactKind | None" = None, limit: int = 50, offset: int = 0) -> "Call[Listed[Fact]]":
    """All facts with their sources (of a kind), or those that may matter for a question, best first."""
    from tools.profile.models import Fact

    return part("facts", Fact, limit, offset, query=query, kind=kind)


def get_fact(fact: str) -> "Call[Fact]":
    """A fact with its source."""
    from tools.profile.models import Fact

    return get(f"facts/{ident(fact)}", as_model(Fact))


def add_fact(text: str, *, under: str = "") -> "Call[Fact]":
    """Keeps what the person says of themselves; `under` a role, study or project, by its id."""
    from tools.profile.models import Fact

    return Call("facts", as_model(Fact), {"text": text, **({"under": under} if under else {})}, once=once())


def add_entry(section: "Section", values: Mapping[str, str]) -> "Call[Fact]":
    """Keeps an entry of a section of JSON Resume, its parts by their names there (`{"position": ..., "startDate": ...}`)."""
    from tools.profile.models import Fact

    return Call("facts", as_model(Fact), {"section": section, "values": dict(values)}, once=once())


def correct_fact(fact: str, value: str, *, field: str = "text") -> "Call[Fact]":
    """Corrects a part of a fact; from then on it is what the person said."""
    from tools.profile.models import Fact

    return Call(f"facts/{ident(fact)}", as_model(Fact), {"field": field, "value": value}, method="PATCH", safe=False)


def remove_fact(fact: str, *, forever: bool = False) -> "Call[None]":
    """Takes a fact out, with all that stands under it; `undo_fact` puts it back, unless it is gone `forever`."""
    said: dict[str, Any] = {"forever": True} if forever else {}
    return remove("facts", fact, **said)


def undo_fact(fact: str) -> "Call[Undone]":
    """Takes back what was last done to a fact, with all that was done together with it."""
    from api.kept.facts import Undone

    return Call(f"facts/{ident(fact)}/undo", as_model(Undone), once=once())


def list_changes(*, limit: int = 50, offset: int = 0) -> "Call[Listed[Change]]":
    """All that was told, corrected and taken out, newest first."""
    from tools.profile.models import Change

    return part("changes", Change, limit, offset)
