"""Jobs: the ads given so far, newest first; one opened shows its requirements and the fit."""

import streamlit as st

from ui import saved_jobs
from ui.boundary import guarded
from ui.state import copilot, session
from ui.tongue import t

st.title(t("Jobs"))
with guarded("jobs"):
    saved_jobs.draw(copilot(), session())
