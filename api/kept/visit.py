"""One request that keeps or shows something: whose it is, and what it may use."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeVar
from urllib.parse import quote

from fastapi import Depends, Path, Query, Request
from pydantic import Field
from starlette.responses import Response

from agent.bootstrap import now, today
from api.access.needs import template
from api.engines import Bench
from api.kept.stream import Streams
from api.spoken import ENGLISH, spoken
from core.values import CamelValue

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.context import Services

T = TypeVar("T")
MOST, USUAL, FARTHEST = 200, 50, 1_000_000
"""Entries of a list in one answer: at most, and when nothing is said; and how far into a list one may ask."""
ANY = "application/octet-stream"
_BYTES = {"content": {ANY: {"schema": {"type": "string", "format": "binary"}}}, "description": "The bytes."}
FILE: dict[str, Any] = {"response_class": Response, "responses": {200: _BYTES}}
"""What the description says of an operation that hands out a file."""


@dataclass(frozen=True)
class Visit:
    """Whose request it is, with the process that answers it; each store is asked with this owner alone."""

    app: "App"
    owner: str
    bench: Bench
    root: str
    streams: Streams
    route: str = "other"
    language: str = ENGLISH
    """The pattern of the address, by which the work is known in the figures."""
    holds: Callable[[], bool] = lambda: True
    """Whether what was shown still opens anything, for answers that take long."""

    @property
    def services(self) -> "Services":
        """Engines and stores."""
        return self.app.services

    @property
    def now(self) -> datetime:
        """The time."""
        return now()

    @property
    def today(self) -> date:
        """The day."""
        return today()

    async def do(self, work: Callable[[], T]) -> T:
        """Work that takes more than a look into a table: in its turn, for its owner. Raises StorageProblem when too many wait."""
        return await self.bench.do(self.owner, work, self.route)

    def at(self, place: str) -> dict[str, str]:
        """The header that says where something is from now on."""
        return {"location": f"{self.root}/v1{place}"}


def visits(bench: Bench, app_of: "Callable[[], App]") -> Any:
    """What makes the visit of each request."""
    streams = Streams()

    async def begin(request: Request) -> None:
        root = str(request.scope.get("root_path", ""))
        route = template(getattr(request.scope.get("route"), "path", None), "")
        language = spoken(request.headers.get("accept-language", ""))
        request.state.visit = Visit(
            app_of(), request.state.owner, bench, root, streams, route, language, request.state.caller.holds
        )

    return Depends(begin)


async def _begun(request: Request) -> Visit:
    visit: Visit = request.state.visit
    return visit


Here = Annotated[Visit, Depends(_begun)]
_ID = "5f0c6a9e1b7d4c3f8a2e5d6c7b8a9f01"
Ident = Annotated[str, Path(pattern="^[A-Za-z0-9_-]{1,64}$", description="As a list or an answer named it.", examples=[_ID])]


class Slice(CamelValue):
    """Which part of a list is wanted."""

    limit: int
    offset: int


async def _slice(
    limit: Annotated[int, Query(ge=1, le=MOST)] = USUAL, offset: Annotated[int, Query(ge=0, le=FARTHEST)] = 0
) -> Slice:
    return Slice(limit=limit, offset=offset)


Wanted = Annotated[Slice, Depends(_slice)]


class Listed(CamelValue, Generic[T]):
    """A part of a list. `next` is the `offset` of the part after it, null at the end."""

    items: tuple[T, ...]
    total: int = Field(description="How many there are in all.")
    next: int | None = None


def part_of(items: Sequence[T], wanted: Slice) -> Listed[T]:
    """The wanted part of a list that is there whole."""
    end = wanted.offset + wanted.limit
    return Listed(items=tuple(items[wanted.offset : end]), total=len(items), next=end if end < len(items) else None)


def download(name: str, data: bytes, media: str = ANY) -> Response:
    """A file that is saved and never shown as a page of ours, under its name in any script (RFC 6266, RFC 8187)."""
    plain = "".join(c if c.isascii() and c.isprintable() and c not in '"\\%;/' else "_" for c in name) or "file"
    said = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='', errors='replace')}"
    safe = {"content-disposition": said, "x-content-type-options": "nosniff"}
    return Response(data, media_type=media, headers=safe)
