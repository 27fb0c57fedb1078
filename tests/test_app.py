"""The entry: light to import, found by `streamlit run`, drawn by a host that runs it as a plain script."""

import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[1]
HEAVY = (
    "pandas",
    "langchain",
    "langchain_core",
    "langgraph",
    "chromadb",
    "onnxruntime",
    "numpy",
    "sqlalchemy",
    "fastapi",
    "openai",
    "docx",
    "typst",
)


def test_importing_the_entry_loads_nothing_heavy():
    told = f"import app, sys; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_streamlit_run_finds_the_application():
    from streamlit.web.server.app_discovery import discover_asgi_app

    found = discover_asgi_app(ROOT / "app.py")
    assert (found.is_asgi_app, found.app_name) == (True, "app")


@pytest.mark.parametrize(
    "path",
    ["/health", "/health/live", "/health/ready", "/health/detailed", "/metrics", "/docs", "/redoc", "/openapi.json", "/api"],
)
def test_the_doors_beside_the_screens(path):
    import app

    assert path in {getattr(route, "path", "") for route in app.app._user_routes}


def test_warming_up_spares_the_collector_what_lives_as_long_as_the_process():
    told = (
        "import gc, ui.state as state\n"
        "from types import SimpleNamespace\n"
        "state.copilot = lambda: SimpleNamespace(load=lambda: None, answering=lambda: SimpleNamespace(model='offline'))\n"
        "assert gc.get_freeze_count() == 0\n"
        "print(state.warm(), gc.get_freeze_count() > 10_000, len(gc.get_objects()) < 1_000)"
    )
    done = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["offline", "True", "True"]


def test_no_run_of_a_page_ends_with_a_collection_of_the_whole_process():
    asked = "import streamlit.config as c; c.get_config_options(); print(c.get_option('runner.postScriptGC'))"
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_plain_script_host_gets_the_screens(tmp_path, monkeypatch):
    import streamlit as st

    from ui.state import copilot

    monkeypatch.setenv("COPILOT_DATA_DIR", str(tmp_path))
    st.cache_resource.clear()
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()
    assert not at.exception
    assert any(button.label == "Try with sample data" for button in at.button)
    copilot().close()
    st.cache_resource.clear()
