"""The entry: screens at /, health at /health, the HTTP interface at /api, in one process. No logic.

`streamlit run app.py`, `python app.py` and `uvicorn app:app` all work. A host that runs this file as a plain script gets
the screens drawn by it.
"""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware

from api.doors import LazyApi, health_routes, root_routes, under
from api.health import Health
from core.settings import prepare_environment
from ui.frame import draw
from ui.headers import SecurityHeaders, VisitorCookie
from ui.state import VISITOR, being_drawn, copilot, new_id, settings, warm

ROOT = Path(__file__).resolve().parent
prepare_environment()
health = Health()
api = LazyApi(health, copilot, settings)


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[dict[str, Any]]:
    """Builds the engines while the first page is already being served."""
    threading.Thread(target=health.watch, args=(warm,), daemon=True, name="warm-up").start()
    yield {"health": health}


app = st.App(
    ROOT / "ui" / "frame.py",
    lifespan=lifespan,
    routes=[*health_routes(health), *root_routes(api), under(api)],
    middleware=[Middleware(SecurityHeaders), Middleware(VisitorCookie, name=VISITOR, new_id=new_id)],
)

if __name__ == "__main__":
    if being_drawn():
        draw()
    else:
        app.run(config={"server.address": "127.0.0.1"})
