"""How the HTTP interface is hung beside the screens: health at once, everything else imported at its first request."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse
from starlette.routing import Route

from api.health import Health

if TYPE_CHECKING:
    from starlette.requests import Request
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


class LazyApi:
    """The FastAPI application, built when first asked: the screens do not wait for it."""

    def __init__(self, health: Health, engines: "Callable[[], App]") -> None:
        self._health, self._engines = health, engines
        self._app: ASGIApp | None = None

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Hands the request on."""
        if self._app is None:
            from api.main import build

            self._app = build(self._health, self._engines)
        await self._app(scope, receive, send)
