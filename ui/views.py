"""What is on screen of each turn, read once: a turn that has ended stays as it is, and is folded anew for no run of the page."""

from typing import TYPE_CHECKING

from ui.state import Session
from ui.turn import TurnView, fold

if TYPE_CHECKING:
    from agent.bootstrap import App
    from agent.store import TurnRow

OPEN = frozenset({"running", "waiting"})
"""States of a turn that more may happen in."""
KEPT = 60
"""Turns kept in the memory of a tab; those drawn of a conversation are fewer."""


def view(app: "App", session: Session, turn: "TurnRow") -> TurnView:
    """A turn as it is now. Raises NotFound where it is gone, unless it was drawn in this tab before."""
    kept = session.views.get(turn.id)
    if kept is not None and turn.state not in OPEN:
        return kept
    found = fold(event for _, event in app.threads.events(session.owner, turn.id))
    if not {found.state, turn.state} & OPEN:
        session.views[turn.id] = found
        for old in list(session.views)[:-KEPT]:
            del session.views[old]
    return found
