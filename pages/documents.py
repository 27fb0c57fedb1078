"""Documents: the CVs and letters made so far, what changed in them, their lines and versions."""

import streamlit as st

from ui.boundary import guarded
from ui.drafts import page
from ui.state import copilot, session
from ui.tongue import t

st.title(t("Documents"))
with guarded("documents"):
    page.draw(copilot(), session())
