"""What the page of documents remembers in one tab: which version is shown, which line is open, and what is being asked."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from core.errors import CopilotError
from tools.documents.models import AskedEdit

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.documents.bench import Bench
    from tools.documents.rendering.proof import Proof
    from ui.state import Session


@dataclass
class Place:
    """`address` is the version that the address named when it was looked at last; `steps` keeps the keys of widgets apart."""

    shown: str = ""
    address: str = ""
    line: str = ""
    asked: AskedEdit | None = None
    said: str = ""
    steps: int = 0
    proofs: dict[str, "tuple[Proof, ...]"] = field(default_factory=dict)
    """What machines read in the files looked at last."""
    unprinted: dict[str, str] = field(default_factory=dict)
    """What is said of pages that no font here can show, by the key of their pictures."""
    declined: set[str] = field(default_factory=set)
    """Questions in the chat that were answered with no: nothing was changed."""

    def show(self, draft_id: str) -> None:
        """Goes to a version; what was open in another is closed."""
        self.shown, self.line, self.asked = draft_id, "", None
        self.steps += 1

    def open(self, line: str) -> None:
        """Opens the form of a line; an empty name closes it."""
        self.line, self.asked, self.said = line, None, ""
        self.steps += 1


def bench_of(app: "App", session: "Session") -> "Bench":
    """Where this person's drafts are worked on, now."""
    from tools.documents.bench import Bench
    from tools.documents.making import made
    from ui.state import clock, today

    services = app.services
    return Bench(services.drafts, services.jobs, services.ledger, session.owner, clock(), today(), services.make or made)


def step(session: "Session", said: str, call: Callable[..., str], *args: Any) -> None:
    """Does one step, goes to the version that it made and says so; what cannot be done is explained when the page is drawn next."""
    try:
        session.drafts.show(call(*args))
        session.drafts.said = said
    except CopilotError as error:
        session.problem = error
