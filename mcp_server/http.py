"""The server over HTTP, behind the gate of the interface, which knows whose request it is. Each request stands alone: any process can answer it."""

import asyncio
from typing import TYPE_CHECKING, Any

from api import problems

if TYPE_CHECKING:
    from collections.abc import Callable

    from mcp.server.lowlevel import Server
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from agent.bootstrap import App

_PROGRESS = b'"progressToken"'
MOST = 15_000_000
"""Bytes of a request, as of the interface's JSON."""


class Http:
    """Loads the protocol's library at the first request.

    Args:
        engines: gives the process.
    """

    def __init__(self, engines: "Callable[[], App]") -> None:
        self._engines = engines
        self._server: Server[Any] | None = None

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answers one request. A page of a browser is answered only where its origin is an allowed one."""
        app: ASGIApp | None = self._foreign(scope)
        if app is not None:
            await app(scope, receive, send)
            return
        if self._server is None:
            self._server = await asyncio.to_thread(self._made)
        from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

        received, streams = await _seen(receive)
        manager = StreamableHTTPSessionManager(
            self._server, stateless=True, json_response=not streams, max_request_body_size=MOST
        )
        async with manager.run():
            await manager.handle_request(scope, received, send)

    def _foreign(self, scope: "Scope") -> "ASGIApp | None":
        origins = [value.decode("latin-1") for name, value in scope["headers"] if name == b"origin"]
        if set(origins) <= set(self._engines().settings.allowed_origins.split()):
            return None
        request = scope["state"]["request"]
        return problems.answer(403, "Pages of this origin may not ask here.", request, reason="origin")

    def _made(self) -> "Server[Any]":
        from mcp_server.server import Door

        return Door(self._engines(), _owner).server()


async def _seen(receive: "Receive") -> "tuple[Receive, bool]":
    """The request once more, and whether it wants to be told of progress: such an answer is a stream, any other is one piece."""
    messages, size = [await receive()], 0
    while messages[-1].get("more_body", False) and size <= MOST:
        messages.append(await receive())
        size += len(messages[-1].get("body", b""))
    wants = _PROGRESS in b"".join(one.get("body", b"") for one in messages)
    left = iter(messages)

    async def again() -> "Message":
        return next(left, None) or await receive()

    return again, wants


def _owner(ctx: Any) -> str:
    """Whose request it is: the gate wrote it down."""
    return str(ctx.request.scope["state"]["owner"])
