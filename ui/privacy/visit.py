"""A private session: everything of a visit in a space of its own, which is erased at its end."""

import threading
import weakref
from typing import TYPE_CHECKING

from agent.bootstrap import PRIVATE
from ui.state import Session, new_id

if TYPE_CHECKING:
    from agent.bootstrap import App


def begin(app: "App", tab: Session) -> None:
    """From here on nothing of this tab goes to what is kept; the space is erased when the tab is gone, if not before."""
    owner = f"{PRIVATE}{new_id()}"
    tab.usual = tab.usual or tab.owner
    tab.owner = owner
    tab.leave()
    gone = weakref.finalize(tab, _erase_later, app, owner)
    gone.atexit = False


def end(app: "App", tab: Session) -> None:
    """Erases what the visit left and goes back to what is kept."""
    if tab.private:
        app.erase(tab.owner)
        tab.owner, tab.usual = tab.usual, ""
        tab.leave()


def _erase_later(app: "App", owner: str) -> None:
    """On a thread of its own: whoever clears up a closed tab must not wait."""
    threading.Thread(target=app.erase, args=(owner,), daemon=True, name="private").start()
