"""A request that names itself (`Idempotency-Key`) is done once: sent again, it is answered as it was the first time.

Holds for what keeps something. The same name for another request is refused, and so is one while the first is still worked on.
"""

import asyncio
import hashlib
import re
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import Response

from agent.bootstrap import now
from agent.repeats.store import Before
from api import problems
from api.access.needs import needed, plain
from core.errors import CopilotError

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from agent.bootstrap import App
    from agent.repeats.store import Repeats

MOST = 64_000
"""Bytes of an answer that are kept; of a longer one it is only known that it was given."""
_NAME = re.compile(r"[\x21-\x7e]{1,255}")
_KEPT = ("content-type", "content-language", "location", "vary")
_AGAIN = frozenset({408, 409, 425, 429})
_OURS = 500
_BOUNDARY = re.compile(r"""boundary="?([^";]+)""")


class Once:
    """Stands between the gate and the application."""

    def __init__(self, app: "ASGIApp", engines: "Callable[[], App]") -> None:
        self._app, self._engines = app, engines

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Hands on what names itself not, or has no need to."""
        given = Headers(scope=scope) if scope["type"] == "http" else Headers()
        name = given.get("idempotency-key")
        path = scope.get("path", "").removeprefix(scope.get("root_path", ""))
        owner = scope.get("state", {}).get("owner")
        if name is None or not owner or scope["method"] != "POST" or not _keeps(path):
            await self._app(scope, receive, send)
            return
        if not _NAME.fullmatch(name):
            await _refused(scope, 400, "An Idempotency-Key has 1 to 255 letters, digits or signs.", "idempotency_key")(
                scope, receive, send
            )
            return
        try:
            body = await _whole(receive)
        except HTTPException:
            await _refused(scope, 413, "The request is too large.", "too_large")(scope, receive, send)
            return
        digest = _digest(plain(path), given.get("content-type", ""), body)
        repeats = self._engines().access.repeats
        try:
            before = await asyncio.to_thread(repeats.begin, owner, name, digest, now())
        except CopilotError as error:
            await _refused(scope, 503, error.message, "storage", {"retry-after": "5"})(scope, receive, send)
            return
        if before:
            await _told(scope, before, digest)(scope, receive, send)
            return
        await self._done(scope, _again(body, receive), send, _Kept(repeats, owner, name, digest))

    async def _done(self, scope: "Scope", receive: "Receive", send: "Send", kept: "_Kept") -> None:
        async def sent(message: "Message") -> None:
            if kept.heard(message):
                await asyncio.to_thread(kept.keep)
            await send(message)

        try:
            await self._app(scope, receive, sent)
        finally:
            if not kept.over:
                await asyncio.to_thread(kept.drop)


class _Kept:
    """The answer as it goes out: kept before its last piece leaves, so that whoever has it whole can rely on it."""

    def __init__(self, repeats: "Repeats", owner: str, name: str, digest: str) -> None:
        self._repeats, self._owner, self._name, self._digest = repeats, owner, name, digest
        self._status, self._headers, self._body = 0, dict[str, str](), b""
        self._long = self.over = False

    def heard(self, message: "Message") -> bool:
        """Takes a piece in. Returns whether it was the last."""
        if message["type"] == "http.response.start":
            headers = Headers(raw=message["headers"])
            self._status, self._headers = message["status"], {one: headers[one] for one in _KEPT if one in headers}
            return False
        self._long = self._long or len(self._body) + len(message.get("body", b"")) > MOST
        self._body = b"" if self._long else self._body + message.get("body", b"")
        return not message.get("more_body", False)

    def keep(self) -> None:
        """Keeps it, unless it says to come again."""
        self.over = self._status < _OURS and self._status not in _AGAIN
        if self.over:
            told = Before(self._digest, self._status, self._headers, None if self._long else self._body)
            self._repeats.done(self._owner, self._name, told)

    def drop(self) -> None:
        """It came to nothing."""
        self._repeats.undone(self._owner, self._name)


def _keeps(path: str) -> bool:
    """Whether it keeps something, and its answer may be kept: a secret that is shown once is not."""
    return needed("POST", path) == "write" and plain(path) != "/keys"


def _told(scope: "Scope", before: Before, digest: str) -> Response:
    if before.digest != digest:
        return _refused(scope, 422, "This Idempotency-Key was used for another request.", "idempotency_key")
    if before.status is None:
        return _refused(scope, 409, "This request is still being worked on.", "running", {"retry-after": "5"})
    if before.body is None:
        return _refused(
            scope, 409, "This request was done; its answer was too long to be kept, or cannot be read any more.", "done"
        )
    return Response(before.body, before.status, {**before.headers, "idempotent-replayed": "true"})


def _refused(scope: "Scope", status: int, detail: str, reason: str, headers: dict[str, str] | None = None) -> Response:
    return problems.answer(status, detail, scope["state"]["request"], reason=reason, headers=headers)


def _digest(path: str, kind: str, body: bytes) -> str:
    """Of what is asked for; the line between the parts of a form is drawn anew each time and counts for nothing."""
    found = _BOUNDARY.search(kind)
    said = body.replace(found.group(1).encode("latin-1"), b"") if found else body
    return hashlib.sha256(b"\0".join((path.encode(), kind.partition(";")[0].encode("latin-1"), said))).hexdigest()


async def _whole(receive: "Receive") -> bytes:
    pieces: list[bytes] = []
    while True:
        message = await receive()
        pieces.append(message.get("body", b""))
        if message["type"] != "http.request" or not message.get("more_body", False):
            return b"".join(pieces)


def _again(body: bytes, receive: "Receive") -> "Receive":
    """Gives the body once more; what comes after it, that whoever asks went away, comes from the line."""
    given = False

    async def told() -> "Message":
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return told
