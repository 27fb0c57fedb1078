"""What is asked and answered when people sign in and make keys."""

import re
import unicodedata
from datetime import datetime
from typing import Annotated, Literal

from fastapi import Body, Path
from pydantic import AfterValidator, Field

from agent.keys.models import Scope
from agent.keys.store import DAYS, LONGEST
from agent.people.passwords import LONGEST as LONGEST_PASSWORD
from agent.people.passwords import SHORTEST
from core.values import CamelValue

_LOGIN = re.compile(r"[^\s\x00-\x1f]{3,254}")


def _login(given: str) -> str:
    name = unicodedata.normalize("NFKC", given).strip().casefold()
    if not _LOGIN.fullmatch(name) or not name.isprintable():
        raise ValueError("3 to 254 signs without spaces are wanted.")
    return name


class Credentials(CamelValue):
    """Who, and their password."""

    login: Annotated[str, Field(max_length=254), AfterValidator(_login)]
    password: str = Field(min_length=SHORTEST, max_length=LONGEST_PASSWORD)


class Shown(CamelValue):
    """A refresh token that is shown."""

    refresh_token: str = Field(max_length=200)


class SignedIn(CamelValue):
    """What is shown with each request from now on, for how many seconds, and what brings the next."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 - a kind
    expires_in: int
    refresh_token: str


class KeyAsked(CamelValue):
    """A key for a program: what it is called, what it may, how many days it holds."""

    name: str = Field(min_length=1, max_length=80)
    scopes: tuple[Scope, ...] = Field(("read",), min_length=1, max_length=4)
    days: int = Field(DAYS, ge=1, le=LONGEST)


class OwnKey(CamelValue):
    """A key as its owner sees it."""

    id: str
    name: str
    prefix: str
    scopes: tuple[Scope, ...]
    created: datetime
    expires: datetime
    used: datetime | None
    revoked: datetime | None


class NewKey(OwnKey):
    """A key that was just made: its secret is shown this once."""

    secret: str


CredentialsGiven = Annotated[
    Credentials,
    Body(openapi_examples={"short": {"value": {"login": "jane@example.org", "password": "four words nobody guesses"}}}),
]
ShownGiven = Annotated[Shown, Body(openapi_examples={"short": {"value": {"refreshToken": "jcr_..."}}})]
KeyGiven = Annotated[
    KeyAsked, Body(openapi_examples={"short": {"value": {"name": "careers page", "scopes": ["read"], "days": 90}}})
]
KeyNamed = Annotated[str, Path(description="Its id, as the list names it.", examples=["2f454a0d"])]
