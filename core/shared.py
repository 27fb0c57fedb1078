"""Answers kept in Redis, where all processes of a deployment find them: sealed, each for its owner, for some hours (docs/decisions/0140).

Redis sees hashes of owners and of questions, and sealed values. When it fails this process keeps answers alone, and nobody gets an error.
"""

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from time import monotonic
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from core.answers import Answers, Here, Kind, State
from core.logs import logger
from core.settings import ROOT, Settings

T = TypeVar("T")
PREFIX = "copilot:answers:"
LARGEST, MOST = 1_000_000, 500
"""Bytes of one answer, beyond which it is not kept; answers of one owner, beyond which all of theirs go."""
_PATIENCE, _AGAIN = 0.5, 10.0
"""Seconds that Redis may take, and after how many it is asked again once it failed."""
_ROOMS, _KINDS = ("core", "tools", "agent"), frozenset({".py", ".toml", ".md", ".json", ".txt"})


def answers_of(settings: Settings, alone: str) -> Answers:
    """Where the settings keep answers: in Redis where there is one and a secret to seal with, else in this process.

    Args:
        settings: of this process.
        alone: how the owners begin of whom nothing leaves this process.
    """
    secret, hours = settings.token_secret, settings.cache_hours
    if not (settings.redis_url and secret and hours):
        return Answers()
    return Answers(Shared(settings.redis_url, secret.get_secret_value(), round(hours * 3600), alone))


@cache
def program() -> str:
    """What this program is, its prompts and words among it: another version asks anew."""
    told = sha256()
    for file in sorted(path for room in _ROOMS for path in (ROOT / room).rglob("*") if path.suffix in _KINDS):
        told.update(f"{file.relative_to(ROOT)}\n".encode() + file.read_bytes())
    return told.hexdigest()[:16]


class Shared:
    """In Redis. Safe for threads.

    Args:
        url: where it is.
        secret: what values are sealed with, the same in each process.
        seconds: how long one is kept.
        alone: how the owners begin of whom nothing leaves this process; neither does what is nobody's.
    """

    kind: Kind = "redis"

    def __init__(self, url: str, secret: str, seconds: int, alone: str) -> None:
        from redis import Redis, RedisError

        self._redis: Any = Redis.from_url(url, socket_timeout=_PATIENCE, socket_connect_timeout=_PATIENCE)
        self._error: type[Exception] = RedisError
        self._key = hmac.digest(secret.encode(), b"copilot answers", "sha256")
        self._seconds, self._alone, self._here = seconds, alone, Here()
        self._failed: float | None = None
        self._left: set[str] = set()

    @property
    def state(self) -> State:
        """failing: Redis does not answer, and this process keeps alone."""
        return "ok" if self._failed is None else "failing"

    def get(self, owner: str, name: str, form: type[T]) -> T | None:
        """As `Keeper`."""
        if self._stays(owner):
            return self._here.get(owner, name, form)
        sealed = self._asked(lambda: self._redis.get(self._place(owner, name)))
        if self._failed is not None:
            return self._here.get(owner, name, form)
        return self._opened(sealed, self._fernet(owner, name), form) if sealed else None

    def put(self, owner: str, name: str, made: object) -> None:
        """As `Keeper`."""
        value = b"" if self._stays(owner) else _adapter(type(made)).dump_json(made)
        if not value or len(value) > LARGEST:
            self._here.put(owner, name, made)
            return
        sealed = self._fernet(owner, name).encrypt(value)
        self._asked(lambda: self._kept(owner, self._place(owner, name), sealed))
        if self._failed is not None:
            self._here.put(owner, name, made)

    def forget(self, owner: str) -> None:
        """As `Keeper`; where Redis is away, once it is back, or when the hours are over."""
        self._here.forget(owner)
        self._left.add(owner)
        self._asked(lambda: None)

    def _stays(self, owner: str) -> bool:
        return not owner or owner.startswith(self._alone)

    def _asked(self, call: Callable[[], Any]) -> Any:
        """What Redis says; None while it is away, of which `state` tells."""
        if self._failed is not None and monotonic() - self._failed < _AGAIN:
            return None
        try:
            for owner in list(self._left):
                self._erased(owner)
            said = call()
        except self._error:
            self._noted(failed=True)
            return None
        self._noted(failed=False)
        return said

    def _noted(self, *, failed: bool) -> None:
        if failed != (self._failed is not None):
            logger("answers").warning("answers_alone" if failed else "answers_shared")
            self._here.clear()
        self._failed = monotonic() if failed else None

    def _kept(self, owner: str, place: str, sealed: bytes) -> None:
        """The value and its place in the owner's list, both or neither, so that none is left when they are erased."""
        with self._redis.pipeline(transaction=True) as both:
            both.setex(place, self._seconds, sealed)
            both.sadd(self._list(owner), place)
            both.expire(self._list(owner), self._seconds)
            both.scard(self._list(owner))
            if both.execute()[-1] > MOST:
                self._erased(owner)

    def _erased(self, owner: str) -> None:
        self._redis.delete(*self._redis.smembers(self._list(owner)), self._list(owner))
        self._left.discard(owner)

    def _list(self, owner: str) -> str:
        return PREFIX + self._digest("owner", owner).hex()[:32]

    def _place(self, owner: str, name: str) -> str:
        return f"{self._list(owner)}:{program()}:{name}"

    def _fernet(self, owner: str, name: str) -> Any:
        """Each place has a key of its own: a value that is moved to another cannot be read there."""
        from cryptography.fernet import Fernet

        return Fernet(urlsafe_b64encode(self._digest("value", self._place(owner, name))))

    def _digest(self, *words: str) -> bytes:
        return hmac.digest(self._key, "\n".join(words).encode("utf-8", "replace"), "sha256")

    def _opened(self, sealed: bytes, fernet: Any, form: type[T]) -> T | None:
        from cryptography.fernet import InvalidToken

        try:
            found: T = _adapter(form).validate_json(fernet.decrypt(sealed))
        except (InvalidToken, ValidationError):
            return None
        return found


_adapter: Callable[[Any], TypeAdapter[Any]] = cache(TypeAdapter)
