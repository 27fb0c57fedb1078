"""Profile: the facts kept, where each comes from, and the way to correct or forget one."""

import streamlit as st

from ui import facts
from ui.boundary import guarded
from ui.state import copilot, session
from ui.tongue import t

st.title(t("Profile"))
with guarded("profile"):
    facts.draw(copilot(), session())
