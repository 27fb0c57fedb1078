"""How the HTTP interface is hung beside the screens: health at once, everything else imported at its first request."""

import asyncio
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse
from starlette.routing import Mount, Route

from api.health import Health
from core.lazily import Lazily
from core.settings import Settings

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp, Receive, Scope, Send

    from agent.bootstrap import App


def health_routes(health: Health) -> list[Route]:
    """/health, /health/live and /health/ready at the root."""
    checks = {"/health": health.summary, "/health/live": health.live, "/health/ready": health.readiness}
    return [Route(path, _endpoint(check), methods=["GET"]) for path, check in checks.items()]


def _endpoint(check: Callable[[], tuple[int, dict[str, object]]]) -> "Callable[[Request], JSONResponse]":
    def answer(_request: "Request") -> JSONResponse:
        code, body = check()
        return JSONResponse(body, status_code=code, headers={"cache-control": "no-store"})

    return answer


def root_routes(api: "LazyApi") -> list[Route]:
    """What is told at the root too: the description of the interface, what each part is like, the figures."""
    return [Route(path, api, methods=["GET"]) for path in ("/docs", "/redoc", "/openapi.json", "/health/detailed", "/metrics")]


def under(api: "ASGIApp") -> Mount:
    """All addresses below /api; those with a line break in them too, which would else be answered by whatever stands beside it."""
    mount = Mount("/api", app=api)
    mount.path_regex = re.compile(mount.path_regex.pattern, re.DOTALL)
    return mount


def elsewhere(request: "Request", error: Exception) -> "Response":
    """What is said of an address outside the interface that leads nowhere: the same as inside it."""
    from agent.bootstrap import new_id
    from api import problems
    from api.access.headers import HEADERS

    request.state.request = new_id()
    answer = problems.refused(request, error)
    answer.headers.update(HEADERS)
    return answer


class LazyApi:
    """The FastAPI application, built when first asked: the screens do not wait for it.

    Args:
        health: whether the engines are there.
        engines: gives them.
        settings: of this process; else what the environment says.
    """

    def __init__(self, health: Health, engines: "Callable[[], App]", settings: "Callable[[], Settings] | None" = None) -> None:
        self._health, self._engines, self._settings = health, engines, settings or Settings.load
        self.built: Lazily[ASGIApp] = Lazily(self._made)

    def _made(self) -> "ASGIApp":
        from api.interface import build

        return build(self._health, self._engines, self._settings())

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Hands the request on."""
        if self.built.there is None:
            await asyncio.to_thread(self.built)
        await self.built()(scope, receive, send)
