"""The part of the page that runs in the browser: our own few files, given to Streamlit as they are. Data reach it as data."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

FOLDER = Path(__file__).parent / "browser"
SCRIPTS = ("make.js", "file.js", "fields.js", "main.js")
KEY = "beside"


@cache
def _component() -> Callable[..., Any]:
    script = "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in SCRIPTS)
    style = (FOLDER / "beside.css").read_text(encoding="utf-8")
    made: Callable[..., Any] = st.components.v2.component(
        "beside", html='<div class="room"><div class="beside"></div></div>\n', css=style, js=script
    )
    return made


def show(data: dict[str, Any], on_wish: Callable[[], None], on_pages: Callable[[], None]) -> None:
    """Draws it. `on_wish` and `on_pages` run when the person wants something, and when pages come into sight."""
    _component()(key=KEY, data=data, height="content", on_wish_change=on_wish, on_pages_change=on_pages)
