"""Switching the page of several people on, in the settings: only after the notice, under a person's name."""

import weakref
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from tools.jobs.screening.store import Logged
from ui.state import Session, clock
from ui.tongue import t, tongue

if TYPE_CHECKING:
    from agent.bootstrap import App

NOTICES = Path(__file__).with_name("notices")


def draw(app: "App", tab: Session) -> None:
    """The notice, and the switch below it; off unless a person switched it on in this visit."""
    st.header(t("Comparing several people for one job"))
    mine = tab.screening
    if mine.on:
        st.markdown(t("The page “Compare people” is switched on for this visit."))
        if st.button(t("Switch it off"), key="screening-off", icon=":material/toggle_off:"):
            mine.remove()
            mine.reviewer = ""
            close(app, tab.owner)
            st.rerun()
        return
    with st.expander(t("For people who choose among applicants; switched off"), icon=":material/groups:", type="compact"):
        st.markdown((NOTICES / f"{tongue()}.md").read_text(encoding="utf-8").replace("{days}", str(app.settings.screening_days)))
        name = st.text_input(t("Your name, for the log"), key="screening-name", max_chars=80)
        agreed = st.checkbox(t("I have read this, and I decide myself."), key="screening-agreed")
        if st.button(t("Switch it on"), key="screening-on", disabled=not (agreed and name.strip())):
            app.screenings.add(tab.owner, Logged(created=clock(), reviewer=name.strip(), step="agreed"))
            mine.reviewer = name.strip()
            begin(app, tab)
            st.rerun()


def begin(app: "App", tab: Session) -> None:
    """From here on people are compared in the chat too, until it is switched off or the tab is gone."""
    if app.services.panel:
        app.services.panel.open(tab.owner, tab.screening.reviewer)
        gone = weakref.finalize(tab, close, app, tab.owner)
        gone.atexit = False


def close(app: "App", owner: str) -> None:
    """Nobody is compared any more, and nothing is left of the people."""
    if app.services.panel:
        app.services.panel.close(owner)
