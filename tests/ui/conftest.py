"""The real application over an empty folder, drawn page by page without a browser."""

import re
from functools import cache
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agent.bootstrap import App

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session", autouse=True)
def known_components() -> "Iterator[None]":
    """Each run of a page in a test reads the papers of every installed package anew, half of its time: they stay the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture
def app(tmp_path, monkeypatch) -> "Iterator[App]":
    """One process's application; its data is gone afterwards."""
    from ui.state import copilot

    monkeypatch.setenv("COPILOT_DATA_DIR", str(tmp_path / "data"))
    for name in ("OPENAI_API_KEY", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    st.cache_resource.clear()
    made = copilot()
    yield made
    made.close()
    st.cache_resource.clear()


@pytest.fixture
def screen(app) -> AppTest:  # noqa: ARG001 - the page draws what is in it
    """The app as a person opens it, not yet drawn."""
    return AppTest.from_file(str(ROOT / "ui" / "frame.py"), default_timeout=15)


def shown(at: AppTest) -> str:
    """All words on the page, as a person reads them."""
    assert not at.exception, at.exception
    parts = [e.value for e in (*at.markdown, *at.caption, *at.warning, *at.error, *at.info, *at.success, *at.title, *at.header)]
    parts += [e.label for e in (*at.expander, *at.button, *at.status)] + [f"{m.label} {m.value}" for m in at.metric]
    return "\n".join([*map(str, parts), drawn_words(at)]).replace("\\", "")


def drawn_words(at: AppTest) -> str:
    """The words of our own HTML, tags left out and entities read; none where a page only has style and scripts."""
    bodies = [str(e.proto.body) for e in at.get("html") if str(e.proto.body).startswith("<")]
    return "\n".join(unescape(re.sub(r"<[^>]*>", " ", re.sub(r"(?s)<(style|script)\b.*?</\1>", "", b))) for b in bodies)
