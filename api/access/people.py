"""Signing in with a password, and the keys of one's own programs."""

import asyncio
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request, Response

from agent.bootstrap import new_id, now
from agent.keys.store import MANY
from agent.people.passwords import Passwords, weak
from agent.people.tokens import LASTS, Claim, Tokens
from api import problems
from api.access.accounts import CredentialsGiven, KeyGiven, KeyNamed, NewKey, OwnKey, ShownGiven, SignedIn
from api.access.guard import Guard

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import Enum

    from agent.bootstrap import App
    from agent.keys.models import Key
    from agent.people.store import Signed

_OFTEN, _OFTEN_ADDRESS, _NEW_ADDRESS = 5, 20, 5
_AT_ONCE = 2
_MANY = MANY


class Desk:
    """What signing in needs.

    Args:
        engines: gives them.
        guard: how often may be tried, and whether there are tokens and new people here.
    """

    def __init__(self, engines: "Callable[[], App]", guard: Guard) -> None:
        self._engines, self._guard, self._passwords = engines, guard, Passwords()
        self._hands = asyncio.Semaphore(_AT_ONCE)

    async def register(self, request: Request, asked: CredentialsGiven) -> Any:
        """Makes an account, where the settings of this service allow it, and signs in."""
        stopped = await self._often(request, asked.login)
        if stopped or not self._guard.settings.registration:
            return stopped or _off(request)
        if stopped := await self._guard.often(request.scope, "new-address", self._from(request), _NEW_ADDRESS):
            return stopped
        if weak(asked.password, asked.login):
            return _said(
                request,
                422,
                "This password is one of the first to be tried.",
                "weak",
                "Choose several words, fifteen letters or more.",
            )
        async with self._hands:
            kept = await asyncio.to_thread(self._passwords.hash, asked.password)
        owner = await asyncio.to_thread(self._people.add, asked.login, kept, now())
        if owner is None:
            return _said(request, 409, "This name is taken.", "taken", "Sign in, or choose another.")
        return self._given(await asyncio.to_thread(self._people.sign_in, owner, now()))

    async def login(self, request: Request, asked: CredentialsGiven) -> Any:
        """Signs in."""
        stopped = await self._often(request, asked.login)
        if stopped:
            return stopped
        found = await asyncio.to_thread(self._people.find, asked.login)
        async with self._hands:
            right, newer = await asyncio.to_thread(self._passwords.check, asked.password, found and found[1])
        if not right or found is None:
            return _said(request, 401, "Name or password is wrong.", "password", "Try again, or make an account.")
        if newer:
            await asyncio.to_thread(self._people.rehash, found[0], newer)
        return self._given(await asyncio.to_thread(self._people.sign_in, found[0], now()))

    async def refresh(self, request: Request, asked: ShownGiven) -> Any:
        """Gives the next tokens for a refresh token, which is good once."""
        if self._guard.tokens is None:
            return _off(request)
        signed = await asyncio.to_thread(self._people.refresh, asked.refresh_token, now())
        if signed is None:
            return _said(request, 401, "This refresh token is not good.", "token", "Sign in again.")
        return self._given(signed)

    async def logout(self, asked: ShownGiven) -> Response:
        """Ends what began with signing in: this refresh token, all before and after it, and the tokens they gave."""
        await asyncio.to_thread(self._people.sign_out, asked.refresh_token, now())
        return Response(status_code=204)

    def keys(self, request: Request) -> list[OwnKey]:
        """The keys of one's own programs, without their secrets."""
        return [OwnKey(**_told(key)) for key in self._engines().keys.of(request.state.owner)]

    def make_key(self, request: Request, asked: KeyGiven) -> Any:
        """Makes a key for a program and shows it, once. Only a person who signed in may, and none that may more than they."""
        who = request.state.caller
        if not who.person or not set(asked.scopes) <= set(who.scopes):
            return _said(
                request, 403, "Keys are made by a person who signed in, and may no more than they.", "person", "Sign in."
            )
        keys = self._engines().keys
        if sum(key.holds(now()) for key in keys.of(who.owner)) >= _MANY:
            return _said(request, 409, "There are fifty keys already.", "many", "Take one back that is not used.")
        key, secret = keys.make(who.owner, asked.name, now(), asked.days, tuple(dict.fromkeys(asked.scopes)))
        return NewKey(**_told(key), secret=secret)

    def end_key(self, request: Request, key: KeyNamed) -> Response:
        """Takes a key back: from the next request on it opens nothing."""
        self._engines().keys.revoke(request.state.owner, key, now())
        return Response(status_code=204)

    @property
    def _people(self) -> Any:
        return self._engines().access.people

    async def _often(self, request: Request, login: str) -> Response | None:
        """Before any work: there are tokens here, and neither address nor name was tried too often."""
        if self._guard.tokens is None:
            return _off(request)
        address = self._from(request)
        return await self._guard.often(request.scope, "sign-in-address", address, _OFTEN_ADDRESS) or await self._guard.often(
            request.scope, "sign-in", login, _OFTEN
        )

    def _from(self, request: Request) -> str:
        return self._guard.address(request.scope, request.headers)

    def _given(self, signed: "Signed") -> SignedIn:
        tokens: Tokens = self._guard.tokens  # type: ignore[assignment] # looked at before
        token = tokens.issue(Claim(signed.owner, signed.family), now(), new_id())
        return SignedIn(access_token=token, expires_in=int(LASTS.total_seconds()), refresh_token=signed.refresh)


def people(engines: "Callable[[], App]", guard: Guard) -> APIRouter:
    """The addresses of both."""
    desk, router = Desk(engines, guard), APIRouter()
    signing: list[str | Enum] = ["signing in"]
    keys: list[str | Enum] = ["keys"]
    for name, does in (("register", desk.register), ("login", desk.login), ("refresh", desk.refresh)):
        status = 201 if name == "register" else 200
        router.post(f"/auth/{name}", status_code=status, response_model=SignedIn, tags=signing)(does)
    router.post("/auth/logout", status_code=204, response_model=None, tags=signing)(desk.logout)
    router.get("/keys", response_model=list[OwnKey], tags=keys)(desk.keys)
    router.post("/keys", status_code=201, response_model=NewKey, tags=keys)(desk.make_key)
    router.delete("/keys/{key}", status_code=204, response_model=None, tags=keys)(desk.end_key)
    return router


def _told(key: "Key") -> dict[str, Any]:
    return key.model_dump(exclude={"owner"})


def _off(request: Request) -> Response:
    return _said(request, 404, "Nobody signs in with a password here.", "off", "Ask whoever runs this service for a key.")


def _said(request: Request, status: int, detail: str, reason: str, way: str) -> Response:
    return problems.answer(status, detail, request.state.request, reason=reason, what_to_do=way)
