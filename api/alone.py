"""The interface without the screens: `uvicorn api.main:app`. No Streamlit; the engines are built while health is already told."""

import gc
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException

from api.doors import LazyApi, elsewhere, health_routes, root_routes, under
from api.health import Health
from core.lazily import Lazily
from core.settings import Settings, prepare_environment

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from agent.bootstrap import App


class Service:
    """An ASGI application; what it needs is made at its start."""

    def __init__(self) -> None:
        self._app = Lazily(self._made)
        self.engines: Lazily[App] = Lazily(_built)

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answers, or starts and ends with the server."""
        await self._app()(scope, receive, send)

    def _made(self) -> Starlette:
        prepare_environment()
        health = Health()
        api = LazyApi(health, self.engines)

        @asynccontextmanager
        async def lifespan(_app: Starlette) -> AsyncIterator[dict[str, Any]]:
            threading.Thread(target=self._warm, args=(health, api), daemon=True, name="warm-up").start()
            yield {}
            self._close()

        routes = [*health_routes(health), *root_routes(api), under(api)]
        return Starlette(routes=routes, lifespan=lifespan, exception_handlers={HTTPException: elsewhere})

    def _warm(self, health: Health, api: LazyApi) -> None:
        """Nothing that is loaded is garbage, so that none is looked for until all of it is there."""
        gc.disable()
        try:
            health.watch(partial(self._build, api), lambda: self.engines().load())
        finally:
            gc.enable()
        gc.collect()
        gc.freeze()

    def _build(self, api: LazyApi) -> str:
        """All that answers, but for the libraries of the conversation and of the index, which take seconds."""
        from tools.cv.sandbox import warm

        warm()
        api.built()
        return self.engines().answering().model

    def _close(self) -> None:
        engines = self.engines.let_go()
        if engines:
            engines.close()


def _built() -> "App":
    from agent.bootstrap import build

    return build(Settings.load())
