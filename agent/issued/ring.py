"""The keys of an issuer: fetched when first needed, kept for an hour, asked for again at an unknown one, at most once a minute.

Only one thread ever waits for the issuer; others are told to come again, so that an issuer that is slow or away holds up nobody
but those who come with its tokens. Keys that are there go on counting while it is away, for a day (docs/decisions/0137).
"""

import threading
from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any

FRESH, KEPT = 3600.0, 86_400.0
"""Seconds after which keys are asked for again, and after which they count no more though the issuer does not answer."""
OFTEN, AGAIN = 60.0, 10.0
"""Seconds between two looks, and after one that failed."""
_MANY = 50
_PLACE = "/.well-known/openid-configuration"


class Away(ConnectionError):
    """The issuer cannot be asked just now, so that nobody can say whether its token is good."""


class Ring:
    """The keys of one issuer.

    Args:
        issuer: its address, as it names itself.
        document: what lies at an address; raises ConnectionError.
        clock: seconds that only grow.
    """

    def __init__(self, issuer: str, document: Callable[[str], dict[str, Any]], clock: Callable[[], float] = monotonic) -> None:
        self._issuer, self._document, self._clock = issuer, document, clock
        self._lock = threading.Lock()
        self._keys: dict[str, Mapping[str, Any]] = {}
        self._read: float | None = None
        self._next = 0.0
        self._failed = False

    def find(self, name: str) -> Mapping[str, Any] | None:
        """The key of this name; without a name the only one there is. None: the issuer has none.

        Raises:
            Away: that cannot be known now.
        """
        if self._age() > FRESH or self._named(name) is None:
            self._look()
        found = self._named(name) if self._age() <= KEPT else None
        if found is None and (self._failed or self._read is None):
            raise Away
        return found

    def _age(self) -> float:
        return self._clock() - self._read if self._read is not None else float("inf")

    def _named(self, name: str) -> Mapping[str, Any] | None:
        if name or len(self._keys) != 1:
            return self._keys.get(name)
        return next(iter(self._keys.values()))

    def _look(self) -> None:
        """Asks the issuer, unless it was asked a moment ago. Raises Away while another asks and nothing is known."""
        if self._clock() < self._next:
            return
        if not self._lock.acquire(blocking=False):
            if self._age() > KEPT:
                raise Away
            return
        try:
            self._keys, self._read, self._failed = self._asked(), self._clock(), False
        except ConnectionError:
            self._failed = True
        finally:
            self._next = self._clock() + (AGAIN if self._failed else OFTEN)
            self._lock.release()

    def _asked(self) -> dict[str, Mapping[str, Any]]:
        about = self._document(self._issuer.rstrip("/") + _PLACE)
        where = about.get("jwks_uri")
        if about.get("issuer") != self._issuer or not isinstance(where, str):
            raise ConnectionError
        listed = self._document(where).get("keys")
        if not isinstance(listed, list):
            raise ConnectionError
        good = [one for one in listed[:_MANY] if isinstance(one, dict) and one.get("use", "sig") == "sig"]
        return {str(one.get("kid", "")): one for one in good}
