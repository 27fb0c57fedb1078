"""Interview: likely questions for a job with stories out of facts, a mock interview, and the rounds so far."""

import streamlit as st

from ui import rehearsal
from ui.boundary import guarded
from ui.state import copilot, session
from ui.tongue import t

st.title(t("Interview"))
with guarded("interview"):
    rehearsal.draw(copilot(), session())
