"""Applications: the board by stage, one opened shows its dates, notes, documents sent and history."""

import streamlit as st

from ui.applications import page
from ui.boundary import guarded
from ui.state import copilot, session
from ui.tongue import t

st.title(t("Applications"))
with guarded("applications"):
    page.draw(copilot(), session())
