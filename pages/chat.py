"""Chat: the conversation, live."""

import streamlit as st

from core.errors import NotFound
from ui import composer, pane, tour, transcript, welcome
from ui.boundary import explain, guarded
from ui.scripts.run import run
from ui.state import copilot, session
from ui.tongue import t

tab = session()
composer.ask(tab)
with guarded("chat"):
    try:
        if tab.thread or tab.outbox:
            composer.send(copilot(), tab)
            with st.container(key="conversation"):
                with st.container(key="talk"):
                    transcript.draw(copilot(), tab)
                pane.draw(copilot(), tab)
    except NotFound:
        tab.open(None)
        st.warning(t("That conversation is not here any more. You can start a new one."), icon=":material/info:")
    if tab.thread is None:
        st.query_params.pop("t", None)
        welcome.draw(tab)
        if tab.tour is not None:
            tour.draw(copilot(), tab)
        run("top", 1)
    else:
        st.query_params["t"] = tab.thread
    if tab.problem is not None:
        explain(tab.problem)
        tab.problem = None
