"""Ways from one page to another that carry something along."""

import streamlit as st

from ui.state import CHAT, Session

READING = CHAT.with_name("reading.py")


def begin(tab: Session, text: str) -> None:
    """Opens the chat with words in the box that the person goes on with; nothing is sent."""
    tab.begun = text
    st.switch_page(CHAT, query_params={"t": tab.thread} if tab.thread else None)


def look_at(document: str) -> None:
    """Opens a CV beside what was read in it."""
    st.switch_page(READING, query_params={"cv": document})
