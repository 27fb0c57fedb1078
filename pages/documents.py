"""Documents: the CVs and letters made so far."""

import streamlit as st

from ui import saved_drafts
from ui.boundary import guarded
from ui.state import copilot, session

st.title("Documents")
with guarded("documents"):
    saved_drafts.draw(copilot(), session())
