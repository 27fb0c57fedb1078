"""What each answer of the interface forbids a browser: to guess what it is, to frame it, to load anything for it."""

from collections.abc import Mapping

HEADERS: Mapping[str, str] = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
_PAGE = {"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"}
_HTTPS = {"strict-transport-security": "max-age=31536000"}
ALLOWED = ("authorization", "content-type", "idempotency-key", "x-request-id", "last-event-id")
"""Headers that a page of an allowed origin may send."""
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
SHOWN = ("x-request-id", "retry-after", "location", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset")
"""Headers of an answer that it may read."""


def safe(scheme: str, kind: str) -> dict[str, str]:
    """The headers of an answer of this kind of content, over this scheme."""
    return {**HEADERS, **(_PAGE if kind.startswith("text/html") else {}), **(_HTTPS if scheme == "https" else {})}


def expected(host: str, allowed: str) -> bool:
    """Whether a request was meant for us, by the name it calls us.

    Args:
        host: the header Host.
        allowed: names between spaces, `*.` before one for all below it; empty allows any.
    """
    name = host.lower().rpartition("]")[0] + "]" if host.startswith("[") else host.lower().partition(":")[0]
    return not allowed or any(name == one or (one.startswith("*.") and name.endswith(one[1:])) for one in allowed.lower().split())
