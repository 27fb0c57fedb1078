"""Runs a script of ours in the page. The content policy names each by its hash, so that no other can run."""

import streamlit as st

from ui.headers import own_script


def run(name: str, number: int) -> None:
    """Runs it once for each number from 1 on: the page runs what is new in it, and a rerun brings nothing new."""
    if number:
        st.html(f'<i data-{name}="{number}"></i><script>{own_script(name)}</script>', unsafe_allow_javascript=True)
