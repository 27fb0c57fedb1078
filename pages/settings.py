"""About and settings: which model runs, what is stored, take it along, erase it."""

import streamlit as st

from ui import language_choice, own_data, sidebar
from ui.boundary import guarded
from ui.screening import switch
from ui.state import copilot, session
from ui.tongue import t

st.title(t("About & settings"))
with guarded("settings"):
    language_choice.draw(copilot(), session())
    st.header(t("The model"))
    st.markdown(sidebar.model_words(copilot()))
    own_data.draw(copilot(), session())
    switch.draw(copilot(), session())
