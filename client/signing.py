"""Signing in with a password, and keys of one's own.

A client that signed in shows an access token. When the service takes it no longer, the next one is fetched with the refresh token,
once for all threads or tasks that wait for it, and what was asked is asked again. A refresh token is good once: `Client.refresh_token`
is always the last one.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from client.calls import Call, as_model, get, nothing, remove

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent.keys.models import Scope
    from api.access.accounts import NewKey, OwnKey, SignedIn


@dataclass(frozen=True)
class Held:
    """What is shown with a request, a key or an access token, and what brings the next; empty where there is none."""

    shown: str = field(default="", repr=False)
    refresh: str = field(default="", repr=False)


@dataclass
class Purse:
    """What a client holds at the moment; exchanged whole, so that threads see the old or the new."""

    held: Held

    def take(self, signed: "SignedIn") -> None:
        """Holds what signing in gave."""
        self.held = Held(signed.access_token, signed.refresh_token)


def register(login: str, password: str) -> "Call[SignedIn]":
    """Makes an account, where this service allows it, and signs in."""
    return _signed("register", {"login": login, "password": password}, safe=False)


def sign_in(login: str, password: str) -> "Call[SignedIn]":
    """Signs in; from then on the client asks for this person."""
    return _signed("login", {"login": login, "password": password})


def renew(refresh_token: str) -> "Call[SignedIn]":
    """Signs in with a refresh token that was kept; it is good once."""
    return _signed("refresh", {"refreshToken": refresh_token}, safe=False)


def sign_out(refresh_token: str) -> "Call[None]":
    """Ends what began with signing in, for all who hold its tokens."""
    return Call("auth/logout", nothing, {"refreshToken": refresh_token})


def list_keys() -> "Call[list[OwnKey]]":
    """The keys of one's own programs, without their secrets."""
    return get("keys", _keys)


def make_key(name: str, *, scopes: "Sequence[Scope]" = ("read",), days: int = 90) -> "Call[NewKey]":
    """Makes a key for a program. Its secret is in this answer alone; only a person who signed in may."""
    from api.access.accounts import NewKey

    return Call("keys", as_model(NewKey), {"name": name, "scopes": list(scopes), "days": days}, safe=False)


def end_key(key: str) -> "Call[None]":
    """Takes a key back: from the next request on it opens nothing."""
    return remove("keys", key)


def _signed(name: str, body: dict[str, str], *, safe: bool = True) -> "Call[SignedIn]":
    from api.access.accounts import SignedIn

    return Call(f"auth/{name}", as_model(SignedIn), body, safe=safe, signs=True)


def _keys(data: bytes) -> "list[OwnKey]":
    from pydantic import TypeAdapter

    from api.access.accounts import OwnKey

    return TypeAdapter(list[OwnKey]).validate_json(data, extra="ignore")
