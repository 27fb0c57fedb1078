"""What the page of applications remembers in one tab: which one is open, and the step that can be taken back at once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from core.errors import CopilotError

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.applications.desk import Desk
    from ui.state import Session


@dataclass
class Place:
    """`said` is what was done last and `changes` its steps; `steps` keeps the keys of widgets apart."""

    shown: str = ""
    said: str = ""
    changes: tuple[str, ...] = ()
    steps: int = 0
    undone: set[str] = field(default_factory=set)
    """Steps told in the chat that were taken back there."""

    def show(self, application: str) -> None:
        """Opens one; an empty id goes back to the board."""
        self.shown, self.said, self.changes = application, "", ()
        self.steps += 1

    def did(self, said: str, *changes: str) -> None:
        """Says what was done, with a way back where there are steps."""
        self.said, self.changes = said, changes
        self.steps += 1


def desk_of(app: "App", session: "Session") -> "Desk":
    """Where this person's applications are worked on, now."""
    from tools.applications.desk import Desk
    from ui.state import clock, today

    services = app.services
    return Desk(services.applications, services.jobs, services.drafts.sent, session.owner, clock(), today())


def do(session: "Session", said: str, call: Callable[..., Any], *args: Any) -> None:
    """Does one step and offers to take it back; what cannot be done is explained when the page is drawn next."""
    try:
        made = call(*args)
    except CopilotError as error:
        session.problem = error
        return
    changes = getattr(made, "changes", None) or (made.id,)
    session.applications.did(said, *changes)


def undo(session: "Session", desk: "Desk", said: str) -> None:
    """Takes back what was done last; an application that is gone then is closed."""
    place = session.applications
    try:
        found = desk.undo(*place.changes)
    except CopilotError as error:
        session.problem = error
        return
    if found is None:
        place.shown = ""
    place.did(said)
