"""What a key must be allowed for each address. Whatever is not said to be open needs a key: a new address is locked from its first day."""

import re

from agent.keys.models import Scope

OPEN = frozenset({"/health", "/health/live", "/health/ready", "/docs", "/redoc", "/openapi.json"}) | {
    f"/auth/{name}" for name in ("register", "login", "refresh", "logout")
}
"""Addresses that tell nothing of anybody."""
KEEPS_NOTHING = frozenset(
    {
        "/parse-cv",
        "/parse-cv-file",
        "/analyze-job-requirements",
        "/analyze-job-fit",
        "/suggest-improvements",
        "/generate-cv",
        "/generate-cover-letter",
        "/generate-documents",
    }
)
"""Engines that answer and forget: asking them changes nothing."""
_CHAT = re.compile(r"/chat|/threads(?:/.*)?")
_READING = frozenset({"GET", "HEAD", "OPTIONS"})


def plain(path: str) -> str:
    """An address as it is named without the version, which changes nothing of who may ask."""
    return path.removeprefix("/v1") if path.startswith("/v1/") else path


def needed(method: str, path: str) -> Scope | None:
    """What a key must be allowed for this; None where no key is asked for.

    Args:
        method: of the request.
        path: below /api, with or without the version.
    """
    asked = plain(path)
    if asked in OPEN:
        return None
    if asked == "/metrics":
        return "metrics"
    if method in _READING or asked in KEEPS_NOTHING:
        return "read"
    return "chat" if method == "POST" and _CHAT.fullmatch(asked) else "write"


def template(scope: object, path: str) -> str:
    """How the log and the figures call an address: the pattern that answered, never an id of somebody's in it.

    Args:
        scope: the pattern of the route that answered, if one did.
        path: below /api, believed only where it is an open one.
    """
    if plain(path) in OPEN:
        return plain(path)
    return "/v1" + re.sub(r"\{(\w+)(?::\w+)?\}", r":\1", plain(str(scope))) if scope else "other"
