"""Short-lived tokens that say who somebody is. One way to sign, one kind, one audience: whatever differs is refused."""

from datetime import datetime, timedelta
from typing import Any, NamedTuple

import jwt

LASTS = timedelta(minutes=15)
"""How long one is good."""
_HOW, _KIND = "HS256", "access"
_ISSUER, _AUDIENCE = "job-copilot", "job-copilot-api"
_WANTED = ("exp", "iat", "sub", "jti", "iss", "aud", "typ", "fam")
_LEEWAY = timedelta(seconds=30)
_HEADER = {"alg": _HOW, "typ": "JWT"}
_LONGEST = 2000
_SHORTEST = 32


class Claim(NamedTuple):
    """Who, and in which family of refresh tokens."""

    owner: str
    family: str


class Tokens:
    """Makes and reads them with one secret of at least 32 bytes, which all processes of a service share."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()
        if len(self._secret) < _SHORTEST:
            raise ValueError("a secret for tokens has 32 bytes at least")

    def issue(self, claim: Claim, now: datetime, number: str) -> str:
        """A token for somebody, good from now on; no two have the same number."""
        told = {"exp": now + LASTS, "iat": now, "sub": claim.owner, "jti": number, "fam": claim.family}
        return jwt.encode({**told, "iss": _ISSUER, "aud": _AUDIENCE, "typ": _KIND}, self._secret, _HOW, headers=_HEADER)

    def read(self, token: str) -> Claim | None:
        """Whose it is, when it is ours, whole, of this kind and good now; else None, whatever is wrong with it."""
        if len(token) > _LONGEST:
            return None
        try:
            if jwt.get_unverified_header(token) != _HEADER:
                return None
            told: dict[str, Any] = jwt.decode(
                token,
                self._secret,
                algorithms=[_HOW],
                audience=_AUDIENCE,
                issuer=_ISSUER,
                leeway=_LEEWAY,
                options={"require": list(_WANTED), "strict_aud": True},
            )
        except (jwt.PyJWTError, ValueError, TypeError):
            return None
        short = (
            isinstance(told["exp"], int) and isinstance(told["iat"], int) and told["exp"] - told["iat"] <= LASTS.total_seconds()
        )
        words = all(isinstance(told[name], str) and told[name] for name in ("sub", "fam", "jti"))
        return Claim(told["sub"], told["fam"]) if short and words and told["typ"] == _KIND else None
