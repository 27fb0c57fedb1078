"""The boards there are, as data: what each is called, what it is sent, and where it is asked."""

import re
import tomllib
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple
from urllib.parse import quote, urlencode, urlsplit

from core.errors import SomethingMissing
from core.prompts import fill
from core.values import Value
from tools.discovery.models import Board, Query
from tools.jobs.sources.links import is_link

COUNTRY = "gb"
"""Where Adzuna is asked when neither the search nor the person's town tells a country."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_SECRET = {"app_id", "app_key"}
_OURS = {"part_time", "full_time", "name", "country"}
_WHERE = "Look at the address of the employer's list of jobs: it is the word behind the name of the board."


class Kind(Value):
    """A kind of board, as `boards.toml` describes it."""

    label: str
    scope: Literal["public", "company", "feed"]
    address: str
    ask: dict[str, str] = {}
    fixed: dict[str, str] = {}
    needs: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()


class Request(NamedTuple):
    """What is asked of one board: the address, and the person's words in it."""

    address: str
    words: tuple[str, ...]


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("boards.toml").read_text(encoding="utf-8"))


@cache
def kinds() -> dict[str, Kind]:
    """Every kind of board by its name."""
    return {name: Kind.model_validate(about) for name, about in _data().items() if "label" in about}


def currency(country: str) -> str:
    """What is paid in a country that Adzuna knows; empty for others."""
    return str(_data()["currencies"].get(country, ""))


def likeliest(countries: Collection[str], home: Collection[str] = ()) -> str:
    """The country to ask in, of those that have a town of a name: the person's own, else the likeliest; empty where none is known."""
    order: list[str] = _data()["likeliest"]["order"]
    return next((c for c in [*(c for c in order if c in home), *order] if c in countries), "")


def label(board: Board) -> str:
    """What a board is called on the screen: `Greenhouse board of falkner`, `Feed of example.org`."""
    kind = kinds()[board.kind]
    if kind.scope == "feed":
        return f"Feed of {urlsplit(board.name).hostname or board.name}"
    return f"{kind.label} board of {board.name}" if kind.scope == "company" else kind.label


def public(keys: Mapping[str, str]) -> tuple[Board, ...]:
    """The boards of many employers that can be asked with these keys."""
    return tuple(Board(kind=n) for n, k in kinds().items() if k.scope == "public" and all(keys.get(key) for key in k.needs))


def added(kind: str, said: str) -> Board:
    """A board that a person adds: its name or the address of its page, or the address of a feed.

    Raises:
        SomethingMissing: what they said names no board.
    """
    said = said.strip()
    by_page = _by_page(said)
    if by_page is not None:
        return by_page
    if kinds()[kind].scope == "feed":
        if not is_link(said):
            raise SomethingMissing("board", "That is no address of a feed.", "Give the whole address, beginning with https://.")
        return Board(kind=kind, name=said)
    if not _NAME.fullmatch(said):
        raise SomethingMissing("board", f"That is no name of a {kinds()[kind].label} board.", _WHERE)
    return Board(kind=kind, name=said)


def _by_page(said: str) -> Board | None:
    """The board of a page of jobs whose address was given."""
    bare = re.sub(r"^https?://(?:www\.)?", "", said)
    for name, kind in kinds().items():
        for page in kind.pages:
            rest = bare.removeprefix(page).partition("?")[0].partition("/")[0]
            if bare.startswith(page) and _NAME.fullmatch(rest):
                return Board(kind=name, name=rest)
    return None


def request(board: Board, query: Query, keys: Mapping[str, str], country: str = "") -> Request:
    """What is asked of a board: nothing of the person's goes with it but words of the search."""
    kind = kinds()[board.kind]
    parts = {
        "role": query.role,
        "place": query.place,
        "days": str(query.days) if query.days else "",
        "part_time": "1" if query.hours == "part-time" else "",
        "full_time": "1" if query.hours == "full-time" else "",
        "country": country if currency(country) else COUNTRY,
        **{key: keys.get(key, "") for key in kind.needs},
    }
    asked = {name: value for name, part in kind.ask.items() if (value := parts[part])}
    path = board.name if kind.scope == "feed" else fill(kind.address, name=quote(board.name, safe=""), country=parts["country"])
    told = tuple(dict.fromkeys(parts[p] for p in kind.ask.values() if p not in _SECRET | _OURS and parts[p]))
    sent = urlencode(asked | kind.fixed)
    return Request(f"{path}?{sent}" if sent else path, told)
