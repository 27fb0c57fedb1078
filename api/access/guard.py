"""What is asked of a request before any work: whether it was meant for us, how often its address and its person ask."""

import asyncio
from ipaddress import ip_address
from typing import TYPE_CHECKING

from agent.issued.tokens import Issued
from agent.people.tokens import Tokens
from api import problems
from api.access.callers import Readers
from api.access.figures import Figures
from api.access.headers import expected
from api.access.limits import Count, Limits, asker
from api.access.needs import plain
from core.settings import Settings

if TYPE_CHECKING:
    from starlette.datastructures import Headers
    from starlette.responses import Response
    from starlette.types import Scope

ALIVE = frozenset({"/health", "/health/live", "/health/ready"})
"""Asked by watchers all the time, from wherever, by whatever name."""
_FORWARDED = ("x-forwarded-for", "forwarded", "x-real-ip")


class Guard:
    """The rules of one process."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.limits, self.figures = Limits(settings.redis_url), Figures()
        secret = settings.token_secret
        self.tokens = Tokens(secret.get_secret_value()) if secret else None
        self.readers = Readers(self.tokens, Issued.by(settings))

    async def stranger(self, scope: "Scope", given: "Headers", path: str) -> "Response | None":
        """Why a request goes no further, whoever it is from; None when it may."""
        request = scope["state"]["request"]
        if plain(path) in ALIVE:
            return None
        if not expected(given.get("host", ""), self.settings.allowed_hosts):
            return problems.answer(421, "This host is not called so.", request, reason="host")
        return await self.often(scope, "address", self.address(scope, given), self.settings.api_per_minute_address)

    def address(self, scope: "Scope", given: "Headers") -> str:
        """Where a request comes from."""
        peer = (scope.get("client") or ("", 0))[0]
        return asker(peer, given.get("x-forwarded-for", ""), self.settings.trusted_proxies)

    async def known(self, scope: "Scope", owner: str, wanted: str) -> "Response | None":
        """The same once it is known for whom: a person counts once, whatever keys they use."""
        stopped = await self.often(scope, "owner", owner, self.settings.api_per_minute)
        if stopped or wanted != "chat":
            return stopped
        return await self.often(scope, "chat", owner, self.settings.api_chats_per_minute)

    async def often(self, scope: "Scope", kind: str, who: str, most: int) -> "Response | None":
        """Counts one more; the answer when it was one too many."""
        if self.limits.shared:
            count = await asyncio.to_thread(self.limits.hit, kind, who, most)
        else:
            count = self.limits.hit(kind, who, most)
        if count.most:
            _told(scope, count)
        if count.may:
            return None
        headers = {"retry-after": str(count.seconds)}
        way = f"Come again in {count.seconds} seconds."
        return problems.answer(
            429, "Too many requests in a minute.", scope["state"]["request"], reason="rate", what_to_do=way, headers=headers
        )

    def shows_figures(self, scope: "Scope", given: "Headers") -> bool:
        """Whether the figures are shown without a key: where the settings say so, and to a program on this machine itself."""
        peer = (scope.get("client") or ("", 0))[0]
        try:
            here = ip_address(peer).is_loopback
        except ValueError:
            here = False
        return self.settings.open_metrics or (here and not any(name in given for name in _FORWARDED))


def _told(scope: "Scope", count: Count) -> None:
    """The narrowest of the counts is what the answer tells."""
    before = scope["state"].get("count")
    if before is None or not count.may or count.left < before.left:
        scope["state"]["count"] = count
