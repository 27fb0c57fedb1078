"""Who shows a token of an issuer that the host trusts. What is not signed by one of its keys, made for us and good now is refused.

Only ways to sign with two keys are taken: who has the key to check with can make nothing (docs/decisions/0137).
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import jwt

from agent.issued.fetch import document
from agent.issued.ring import Ring
from agent.signed.names import owner_of
from core.settings import Settings

_WANTED = ("exp", "iat", "iss", "aud", "sub")
_KINDS = (None, "JWT", "at+jwt", "application/at+jwt")
_LEEWAY = timedelta(seconds=30)
_LASTS = timedelta(hours=24)
"""The longest life of a token that is taken: nothing here can take one back."""
_LONGEST, _LONGEST_NAME = 8000, 255


class Claim(NamedTuple):
    """Who, until when the token says so, and what else it names (`scope` of RFC 9068, `scp` of Entra ID)."""

    owner: str
    until: datetime
    scopes: frozenset[str] = frozenset()


class Issued:
    """Reads tokens of one issuer.

    Args:
        issuer: as its tokens name it.
        audiences: for whom a token must be made, one of these.
        algorithms: how it may be signed.
        key: the key of a name; raises Away.
    """

    def __init__(
        self,
        issuer: str,
        audiences: Sequence[str],
        algorithms: Sequence[str],
        key: Callable[[str], Mapping[str, Any] | None],
    ) -> None:
        self._issuer, self._audiences, self._algorithms, self._key = issuer, list(audiences), list(algorithms), key

    @classmethod
    def by(cls, settings: Settings) -> "Issued | None":
        """What the settings name; None where they name no issuer."""
        if not settings.oidc_issuer:
            return None
        ring = Ring(settings.oidc_issuer, document)
        return cls(settings.oidc_issuer, settings.oidc_audience.split(), settings.oidc_algorithms.split(), ring.find)

    def read(self, token: str) -> Claim | None:
        """Whose it is, when it holds; else None, whatever is wrong with it. Whether it is ours is looked at before a key is asked for.

        Raises:
            Away: it may be good, and the issuer cannot be asked for its keys.
        """
        try:
            head, claimed = self._claimed(token)
            if claimed.get("iss") != self._issuer or head["alg"] not in self._algorithms or head.get("typ") not in _KINDS:
                return None
            found = self._key(head.get("kid", ""))
            return None if found is None else self._checked(token, head["alg"], found)
        except (jwt.PyJWTError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
            return None

    def _claimed(self, token: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """What it says of itself, with nothing of it proven."""
        if len(token) > _LONGEST:
            raise ValueError
        head = jwt.get_unverified_header(token)
        return head, jwt.decode(token, options={"verify_signature": False})

    def _checked(self, token: str, how: str, found: Mapping[str, Any]) -> Claim | None:
        if found.get("alg", how) != how:
            return None
        told: dict[str, Any] = jwt.decode(
            token,
            jwt.PyJWK(dict(found), how),
            algorithms=[how],
            audience=self._audiences,
            issuer=self._issuer,
            leeway=_LEEWAY,
            options={"require": list(_WANTED), "enforce_minimum_key_length": True},
        )
        subject, life = told["sub"], int(told["exp"]) - int(told["iat"])
        if not subject or len(subject) > _LONGEST_NAME or life > _LASTS.total_seconds():
            return None
        return Claim(owner_of(self._issuer, subject), datetime.fromtimestamp(int(told["exp"]), UTC), _scopes(told))


def _scopes(told: Mapping[str, Any]) -> frozenset[str]:
    """The words of a claim that is a list of words, or words with spaces between them."""
    given = told.get("scope", told.get("scp", ""))
    words = given.split() if isinstance(given, str) else given if isinstance(given, list) else ()
    return frozenset(word for word in words if isinstance(word, str))
