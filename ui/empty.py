"""A page with nothing in it yet: what it is for, and the ways to fill it."""

from typing import TYPE_CHECKING

import streamlit as st

from ui.sample import try_sample
from ui.state import CHAT, Session
from ui.tongue import t

if TYPE_CHECKING:
    from agent.bootstrap import App


def draw(app: "App", session: Session, text: str) -> None:
    """The words, the way to the chat, and the invented person for those of whom nothing is kept: their facts stay apart."""
    st.markdown(text)
    with st.container(horizontal=True, vertical_alignment="center", key="empty"):
        if not app.services.ledger.facts(session.owner) and st.button(
            t("Try with sample data"), key="empty-sample", icon=":material/play_circle:"
        ):
            session.thread = None
            try_sample(session)
            st.switch_page(CHAT)
        st.page_link(CHAT, label=t("Go to the chat"), icon=":material/arrow_forward:")
