"""Security headers on every answer: the second wall behind the render gate.

With these a page cannot load, send to, or be framed by any other host, whatever text reaches it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = {
    "default-src": "'self'",
    "img-src": "'self' data: blob:",
    "media-src": "'self' data: blob:",
    "style-src": "'self' 'unsafe-inline'",
    "script-src": "'self' 'unsafe-eval' 'wasm-unsafe-eval'",
    "connect-src": "'self'",
    "font-src": "'self' data:",
    "worker-src": "'self' blob:",
    "frame-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
"""Streamlit's page needs inline styles and `eval` (its expression engine); everything else stays with the host."""

HEADERS = {
    "content-security-policy": "; ".join(f"{what} {where}" for what, where in POLICY.items()),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
}


class SecurityHeaders:
    """ASGI middleware that adds `HEADERS` to each HTTP answer that does not set them itself."""

    def __init__(self, app: "ASGIApp") -> None:
        self.app = app

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Passes everything on; only the start of an HTTP answer is touched."""

        async def with_headers(message: "Message") -> None:
            if message["type"] == "http.response.start":
                given = list(message.get("headers", ()))
                names = {name.lower() for name, _ in given}
                more = [(n.encode(), v.encode()) for n, v in HEADERS.items() if n.encode() not in names]
                message = {**message, "headers": [*given, *more]}
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)
