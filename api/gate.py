"""Before any request: an id, a key, no more bytes than are wanted. After it: a line in the log that holds no word of it."""

import asyncio
import re
import time
from typing import TYPE_CHECKING, Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException

from agent.bootstrap import new_id
from agent.issued.ring import Away
from api import problems
from api.access.callers import caller
from api.access.guard import Guard
from api.access.headers import safe
from api.access.needs import OPEN, needed, plain, template
from api.health import Health
from core.errors import CopilotError
from core.logs import logger
from core.traces import span

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from agent.bootstrap import App
    from agent.keys.models import Scope as KeyScope

JSON_MOST, FILE_MOST = 15_000_000, 10_600_000
"""Bytes of a body: a file of 10 MB in base64, and one as it is with what stands around it."""
OPEN_MOST = 20_000
"""What is taken from those who have shown nothing yet."""
_SANE = re.compile(r"(?!jck_)[A-Za-z0-9_-]{8,64}")
_ODD = re.compile(r"[\x00-\x1f\x7f]")
"""What no address of ours has. The pattern of a route passes over a line break at its end, the rules of keys do not."""
_WAIT = {"retry-after": "5"}


class Gate:
    """Stands before the application.

    Args:
        app: what answers those let in.
        health: whether the engines are there.
        engines: gives them.
        guard: the rules that hold before it is known who asks.
    """

    def __init__(self, app: "ASGIApp", health: Health, engines: "Callable[[], App]", guard: Guard) -> None:
        self._app, self._health, self._engines, self._guard = app, health, engines, guard

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Lets in, or says why not. Nothing that goes wrong behind it reaches the server's own log, which would print it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given, began = Headers(scope=scope), time.perf_counter()
        asked = given.get("x-request-id", "")
        request = asked if _SANE.fullmatch(asked) else new_id()
        scope.setdefault("state", {})["request"] = request
        scope.pop("route", None)
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        status = 0

        async def sent(message: "Message") -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                _dress(MutableHeaders(scope=message), scope)
            await send(message)

        with span("request", request=request) as traced:
            try:
                stopped = await self._stopped(scope, given, path)
                await (stopped or self._app)(scope, _capped(receive, _most(given, path)), sent)
            except Exception as error:  # noqa: BLE001 - the API's one error handler
                logger("api").error("request_failed", request=request, error=type(error).__name__)
                traced.failed(type(error).__name__)
                if not status:
                    await _unexpected(request)(scope, receive, sent)
            finally:
                traced.tell(**self._told(scope, path, status, time.perf_counter() - began))

    def _told(self, scope: "Scope", path: str, status: int, seconds: float) -> dict[str, Any]:
        """Into the log and the figures; what of it may be told of a request."""
        route, method = template(getattr(scope.get("route"), "path", None), path), scope["method"]
        self._guard.figures.answered(method, route, status, seconds)
        said = {"method": method, "route": route, "status": status}
        logger("api").info("request", request=scope["state"]["request"], seconds=round(seconds, 3), **said)
        return said

    async def _stopped(self, scope: "Scope", given: Headers, path: str) -> "Response | None":
        """Why this request goes no further; None when it may."""
        stopped = await self._guard.stranger(scope, given, path)
        wanted = needed(scope["method"], path)
        if stopped or wanted is None or (plain(path) == "/metrics" and self._guard.shows_figures(scope, given)):
            return stopped
        stopped = await self._locked(scope, given, wanted)
        if stopped or not _ODD.search(path):
            return stopped
        return problems.answer(404, "Nothing matches the given URI", scope["state"]["request"], reason="address")

    async def _locked(self, scope: "Scope", given: Headers, wanted: "KeyScope") -> "Response | None":
        request = scope["state"]["request"]
        scheme, _, secret = given.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not secret:
            return _unknown(request)
        if not self._health.ready:
            return problems.answer(503, "The engines are still starting.", request, reason="starting", headers=_WAIT)
        try:
            who = await asyncio.to_thread(lambda: caller(self._engines(), self._guard.readers, secret.strip()))
        except Away:
            away = "Who made this token cannot be asked for its keys just now."
            return problems.answer(503, away, request, reason="issuer", what_to_do="Try again.", headers=_WAIT)
        except CopilotError as error:
            told = {"reason": problems.reason_of(error), "what_to_do": error.what_to_do, "headers": _WAIT}
            return problems.answer(503, error.message, request, **told)
        if who is None:
            return _unknown(request)
        if wanted not in who.scopes:
            return problems.answer(403, "This key may not do that.", request, reason="scope")
        stopped = await self._guard.known(scope, who.owner, wanted)
        if stopped:
            return stopped
        length = given.get("content-length", "")
        if length.isdecimal() and int(length[:20]) > _most(given, ""):
            return problems.answer(413, "The request is too large.", request, reason="too_large")
        scope["state"]["owner"], scope["state"]["caller"] = who.owner, who
        return None


def _dress(headers: MutableHeaders, scope: "Scope") -> None:
    """Adds what every answer carries."""
    state = scope["state"]
    headers["x-request-id"] = state["request"]
    for name, value in safe(scope.get("scheme", "http"), headers.get("content-type", "")).items():
        headers[name] = value
    if "count" in state:
        headers.update(state["count"].headers)


def _most(given: Headers, path: str) -> int:
    if plain(path) in OPEN:
        return OPEN_MOST
    return FILE_MOST if given.get("content-type", "").lower().startswith("multipart/") else JSON_MOST


def _unknown(request: str) -> "Response":
    way = "Send a key that holds: Authorization: Bearer <key>. `python cli.py key-new NAME` makes one."
    how = {"www-authenticate": 'Bearer realm="Job Copilot"'}
    return problems.answer(401, "There is no valid key with this request.", request, reason="key", what_to_do=way, headers=how)


def _unexpected(request: str) -> "Response":
    return problems.answer(500, "Something went wrong on our side.", request, reason="internal", what_to_do="Try again.")


def _capped(receive: "Receive", most: int) -> "Receive":
    """Counts what comes in: a body need not say how long it is."""
    read = 0

    async def counted() -> "Message":
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > most:
            raise HTTPException(413)
        return message

    return counted
