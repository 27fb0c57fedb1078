"""The interface without the screens: `uvicorn api.main:app`. No Streamlit; the engines are built while health is already told."""

import gc
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException

from api.doors import LazyApi, elsewhere, health_routes, root_routes, under
from api.health import Health
from core.settings import Settings, prepare_environment

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from agent.bootstrap import App


class Service:
    """An ASGI application; what it needs is made at its start."""

    def __init__(self) -> None:
        self._app: Starlette | None = None
        self._engines: App | None = None
        self._lock = threading.Lock()

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answers, or starts and ends with the server."""
        if self._app is None:
            self._app = self._made()
        await self._app(scope, receive, send)

    def engines(self) -> "App":
        """The engines of this process, built when first asked for."""
        from agent.bootstrap import build

        with self._lock:
            if self._engines is None:
                self._engines = build(Settings.load())
            return self._engines

    def _made(self) -> Starlette:
        prepare_environment()
        health = Health()
        api = LazyApi(health, self.engines)

        @asynccontextmanager
        async def lifespan(_app: Starlette) -> AsyncIterator[dict[str, Any]]:
            threading.Thread(target=health.watch, args=(lambda: self._warm(api),), daemon=True, name="warm-up").start()
            yield {}
            self._close()

        routes = [*health_routes(health), *root_routes(api), under(api)]
        return Starlette(routes=routes, lifespan=lifespan, exception_handlers={HTTPException: elsewhere})

    def _warm(self, api: LazyApi) -> str:
        api.built()
        app = self.engines()
        app.load()
        gc.collect()
        gc.freeze()
        return app.answering().model

    def _close(self) -> None:
        with self._lock:
            if self._engines is not None:
                self._engines.close()
                self._engines = None
