"""Privacy: what is stored, what was sent where, take it along, erase it, and a visit that leaves nothing."""

import streamlit as st

from ui.boundary import guarded
from ui.privacy import page
from ui.state import copilot, session
from ui.tongue import t

st.title(t("Privacy"))
with guarded("privacy"):
    page.draw(copilot(), session())
