"""Settings: the language of the screens, how one wants it, what counts in a fit, which model runs and its limits, comparing people."""

import streamlit as st

from ui import language_choice, manner, settings, weights
from ui.boundary import guarded
from ui.screening import switch
from ui.state import copilot, session
from ui.tongue import t

st.title(t("Settings"))
with guarded("settings"):
    language_choice.draw(copilot(), session())
    manner.draw(copilot(), session())
    weights.for_all(copilot(), session())
    settings.draw(copilot(), session())
    switch.draw(copilot(), session())
