"""What a card may use to draw itself."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from agent.bootstrap import App
    from ui.state import Session


@dataclass(frozen=True)
class Desk:
    """One card's place on the screen.

    `key` is unique on the page and the same at every rerun. `live` is True while the turn still runs: then nothing slow
    is drawn. `front` is True for the card the person is working with, which may show more. `framed` is False where the page
    around it is frame enough. `last` is True in the turn that is the last: its drafts are shown as they are now, also after a change
    made on a page or in the card itself.
    """

    app: "App"
    session: "Session"
    key: str
    live: bool = False
    front: bool = False
    framed: bool = True
    last: bool = False

    def heading(self, text: str) -> None:
        """The heading of the card, below that of the page, with an address of its own: two cards of one kind share none."""
        st.header(text, anchor=f"of-{self.key}")
