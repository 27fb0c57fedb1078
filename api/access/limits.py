"""How often somebody may ask: a moving window per person and per address, in this process or, for several, in Redis.

When Redis cannot be reached this process counts alone and says so; asking goes on (docs/decisions/0131).
"""

import hashlib
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from math import ceil
from time import monotonic
from typing import Any

from limits import RateLimitItemPerMinute
from limits.errors import StorageError
from limits.storage import MemoryStorage, RedisStorage
from limits.strategies import MovingWindowRateLimiter

from agent.bootstrap import now
from core.logs import logger

_PATIENCE = 0.5
"""Seconds that Redis may take."""
_AGAIN = 10.0
"""After how many seconds it is asked again once it failed."""
_HOUSE = 64
"""Bits of an IPv6 address that name a house: whoever has one has all addresses in it."""


@dataclass(frozen=True)
class Count:
    """Where somebody stands: whether they may, how often in a minute, how often still, and in how many seconds it gets more."""

    may: bool
    most: int
    left: int
    seconds: int

    @property
    def headers(self) -> dict[str, str]:
        """As an answer tells it."""
        told = {"ratelimit-limit": self.most, "ratelimit-remaining": self.left, "ratelimit-reset": self.seconds}
        return {name: str(value) for name, value in told.items()}


class Limits:
    """Counts.

    Args:
        redis_url: where several processes count together; empty: this one counts alone.
    """

    def __init__(self, redis_url: str = "") -> None:
        self._alone = MovingWindowRateLimiter(MemoryStorage())
        self._shared: MovingWindowRateLimiter | None = None
        if redis_url:
            quick: Any = {"socket_timeout": _PATIENCE, "socket_connect_timeout": _PATIENCE}
            self._shared = MovingWindowRateLimiter(RedisStorage(redis_url, key_prefix="copilot", wrap_exceptions=True, **quick))
        self._failed: float | None = None

    @property
    def shared(self) -> bool:
        """Whether asking may take a while, for it goes to Redis."""
        return self._shared is not None

    @property
    def state(self) -> str:
        """off: no Redis is set; ok; failing: it is set and does not answer, so that each process counts alone."""
        return "off" if self._shared is None else "ok" if self._failed is None else "failing"

    def hit(self, kind: str, who: str, most: int) -> Count:
        """Counts one more of this kind for somebody, who is kept as a hash.

        Args:
            kind: what is counted.
            who: the person or the address.
            most: how many in a minute; 0 is no limit.
        """
        if not most:
            return Count(may=True, most=0, left=0, seconds=0)
        asked, name = RateLimitItemPerMinute(most, namespace=kind), hashlib.sha256(who.encode()).hexdigest()[:24]
        if self._shared and (self._failed is None or monotonic() - self._failed > _AGAIN):
            try:
                count = _counted(self._shared, asked, name)
            except StorageError:
                self._noted(failed=True)
            else:
                self._noted(failed=False)
                return count
        return _counted(self._alone, asked, name)

    def _noted(self, *, failed: bool) -> None:
        if failed != (self._failed is not None):
            logger("api").warning("limits_shared" if not failed else "limits_alone")
        self._failed = monotonic() if failed else None


def _counted(where: MovingWindowRateLimiter, asked: RateLimitItemPerMinute, name: str) -> Count:
    may = where.hit(asked, name)
    stands = where.get_window_stats(asked, name)
    seconds = max(1, ceil(stands.reset_time - now().timestamp()))
    return Count(may=may, most=asked.amount, left=max(0, stands.remaining), seconds=min(seconds, asked.get_expiry()))


def asker(peer: str, forwarded: str, trusted: str) -> str:
    """The address that asks: what a proxy says counts only where that proxy is named as one of ours.

    Args:
        peer: who opened the connection.
        forwarded: the header X-Forwarded-For; its right end was written last.
        trusted: addresses or networks of our own proxies, between spaces.
    """
    ours = [ip_network(one, strict=False) for one in trusted.split()]
    for named in [peer, *reversed(forwarded.split(","))]:
        try:
            address = ip_address(named.strip())
        except ValueError:
            break
        peer = str(ip_network((address, _HOUSE), strict=False)) if address.version == 6 else str(address)  # noqa: PLR2004
        if not any(address in network for network in ours):
            break
    return peer
