"""Security headers on every answer: the second wall behind the render gate.

With these a page cannot load, send to, or be framed by any other host, whatever text reaches it.
"""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

OWN_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
"""How a browser on the machine itself calls it."""

SCRIPTS = Path(__file__).parent / "scripts"
POLICY = {
    "default-src": "'self'",
    "img-src": "'self' data: blob:",
    "media-src": "'self' data: blob:",
    "style-src": "'self' 'unsafe-inline'",
    "script-src": "'self' blob: 'unsafe-eval' 'wasm-unsafe-eval'",
    "connect-src": "'self'",
    "font-src": "'self' data:",
    "worker-src": "'self' blob:",
    "frame-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
"""Streamlit's page needs inline styles and `eval` (its expression engine), and loads a component's script, which it was sent by
this host, from a blob that it makes of it; everything else stays with the host.
`connect-src 'self'` covers the WebSocket of the same host in every browser since 2022."""

HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
}


@cache
def own_script(name: str) -> str:
    """A script of ours that a page may run: close_sidebar (on a phone), follow (to the newest message), speak (the language of the page), beside (to what stands below the talk), top (to the beginning), one_by_one (a message leaves when the last was taken)."""
    return (SCRIPTS / f"{name}.js").read_text(encoding="utf-8")


@cache
def content_policy() -> str:
    """The policy as one header; the scripts written into Streamlit's own page, and our own, are named by their hash."""
    import streamlit

    page = Path(streamlit.__file__).parent / "static" / "index.html"
    scripts = re.findall(r"<script>(.*?)</script>", page.read_text(encoding="utf-8"), re.DOTALL) if page.exists() else []
    ours = [own_script(path.stem) for path in sorted(SCRIPTS.glob("*.js"))]
    hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in [*scripts, *ours]]
    allowed = {**POLICY, "script-src": " ".join([POLICY["script-src"], *hashes])}
    return "; ".join(f"{what} {where}" for what, where in allowed.items())


class SecurityHeaders:
    """ASGI middleware that adds `HEADERS` and the policy to each HTTP answer that does not set them itself."""

    def __init__(self, app: "ASGIApp") -> None:
        self.app = app
        self.headers = {**HEADERS, "content-security-policy": content_policy()}

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Passes everything on; only the start of an HTTP answer is touched."""

        async def with_headers(message: "Message") -> None:
            if message["type"] == "http.response.start":
                given = list(message.get("headers", ()))
                names = {name.lower() for name, _ in given}
                more = [(n.encode(), v.encode()) for n, v in self.headers.items() if n.encode() not in names]
                message = {**message, "headers": [*given, *more]}
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


class VisitorCookie:
    """ASGI middleware that gives each browser on a shared deployment a name of its own, so that a refresh finds its things.

    A browser on the machine itself needs none. The name is random, readable by the server alone, and ends with the browser.
    """

    def __init__(self, app: "ASGIApp", name: str, new_id: "Callable[[], str]") -> None:
        self.app, self.name, self.new_id = app, name, new_id

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Adds the cookie to pages asked for without one."""
        given = {name: value.decode("latin-1") for name, value in scope.get("headers", ())}
        host = urlsplit(f"//{given.get(b'host', '')}").hostname
        known = f"{self.name}=" in given.get(b"cookie", "")
        page = scope["type"] == "http" and "text/html" in given.get(b"accept", "")

        async def with_cookie(message: "Message") -> None:
            if message["type"] == "http.response.start":
                secure = "; Secure" if given.get(b"x-forwarded-proto") == "https" or scope.get("scheme") == "https" else ""
                cookie = f"{self.name}={self.new_id()}; Path=/; HttpOnly; SameSite=Lax{secure}"
                message = {**message, "headers": [*message.get("headers", ()), (b"set-cookie", cookie.encode())]}
            await send(message)

        wanted = page and not known and (host not in OWN_MACHINE or b"x-forwarded-for" in given)
        await self.app(scope, receive, with_cookie if wanted else send)
