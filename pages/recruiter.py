"""Compare people: several CVs for one ad, for those who choose; there only when switched on in the settings."""

import streamlit as st

from ui.boundary import guarded
from ui.screening import page
from ui.state import copilot, session
from ui.tongue import t

st.title(t("Compare people"))
with guarded("recruiter"):
    page.draw(copilot(), session())
