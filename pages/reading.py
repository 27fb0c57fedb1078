"""Your CV: the file beside what was read in it; what is wrong is put right there."""

import streamlit as st

from ui.beside import page
from ui.boundary import guarded
from ui.state import copilot, session
from ui.tongue import t

st.title(t("Your CV, as read"))
with guarded("reading"):
    page.draw(copilot(), session())
