"""How a call is carried out: written once, for programs that wait and for those that await.

It is a coroutine over a `Way`. One that blocks never suspends, so `at_once` runs the same coroutine to its end without an event loop.
"""

from collections.abc import AsyncGenerator, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager, aclosing, contextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from client.again import Patience, retry_after
from client.calls import Call
from client.chat import Teller, Told
from client.problems import KeyRefused, NotAnswered, ServiceProblem, problem
from client.signing import Held, Purse, renew

if TYPE_CHECKING:
    import httpx

    from api.access.accounts import SignedIn

T = TypeVar("T")
VERSION = "/api/v1/"
OK = range(200, 300)


class Way(Protocol):
    """What sends a request and lets time pass."""

    purse: Purse

    async def send(self, call: Call[Any], shown: str) -> "httpx.Response":
        """The answer, read whole. Raises what httpx raises."""

    def lines(self, call: Call[Any], shown: str) -> "AsyncGenerator[str, None]":
        """The lines of an answer as they come. Raises what httpx raises, and ServiceProblem."""

    async def pause(self, seconds: float) -> None:
        """Waits."""

    def alone(self) -> AbstractAsyncContextManager[None]:
        """One at a time is within."""


async def carried_out(call: Call[T], way: Way, patience: Patience) -> T:
    """The answer of a call, asked again where that may help.

    Raises:
        NotAnswered: nothing came back.
        ServiceProblem: the service says no, or what came is no answer of this service.
    """
    tried, renewals = 0, 1
    while True:
        tried, held = tried + 1, way.purse.held
        try:
            return await _once(call, way, held)
        except KeyRefused as failed:
            if call.signs or not renewals:
                raise
            renewals = 0
            await renewed(way, held, failed)
            continue
        except (NotAnswered, ServiceProblem) as failed:
            wait = patience.wait(failed, tried, safe=call.safe)
            if wait is None:
                raise
        await way.pause(wait)


async def renewed(way: Way, held: Held, failed: KeyRefused) -> None:
    """Fetches what is shown next, once for all who were refused with the same. Raises KeyRefused where there is no next."""
    if failed.status != HTTPStatus.UNAUTHORIZED or not held.refresh:
        raise failed
    async with way.alone():
        if way.purse.held != held:
            return
        try:
            await _once(renew(held.refresh), way, held)
        except KeyRefused:
            way.purse.held = Held(held.shown)
            raise


async def _once(call: Call[T], way: Way, held: Held) -> T:
    with _plainly():
        answer = await way.send(call, held.shown)
    if answer.status_code not in OK:
        raise refused(answer, answer.content)
    try:
        read = call.read(answer.content)
    except ValueError:
        told = {"detail": "What came is no answer of this service.", "whatToDo": "Check base_url and the versions of both sides."}
        raise ServiceProblem(answer.status_code, told) from None
    if call.signs:
        way.purse.take(cast("SignedIn", read))
    return read


async def heard(call: Call[Any], way: Way) -> "AsyncGenerator[Told, None]":
    """The events of a conversation as they come. A line that breaks is told, not mended: `read_on` goes on after any event."""
    with _plainly():
        async with aclosing(_told(*await _begun(call, way))) as events:
            async for told in events:
                yield told


async def _told(lines: "AsyncGenerator[str, None]", first: str) -> "AsyncGenerator[Told, None]":
    teller = Teller()
    teller.line(first)
    async with aclosing(lines):
        async for line in lines:
            if told := teller.line(line):
                yield told


async def _begun(call: Call[Any], way: Way) -> "tuple[AsyncGenerator[str, None], str]":
    """The lines of an answer, and the first of them, which never ends an event."""
    held = way.purse.held
    try:
        lines = way.lines(call, held.shown)
        return lines, await anext(lines, "")
    except KeyRefused as failed:
        await renewed(way, held, failed)
    lines = way.lines(call, way.purse.held.shown)
    return lines, await anext(lines, "")


@contextmanager
def _plainly() -> Iterator[None]:
    """What breaks on the way is told in words of ours."""
    import httpx

    try:
        yield
    except httpx.TransportError as failed:
        raise not_answered(failed) from failed


def refused(answer: "httpx.Response", body: bytes) -> ServiceProblem:
    """What an answer that is no success says."""
    return problem(answer.status_code, body, retry_after(answer.headers))


def each_at_once(work: "AsyncGenerator[T, None]") -> Iterator[T]:
    """What comes of something that never suspends, one after the other."""
    try:
        while True:
            yield at_once(work.__anext__())
    except StopAsyncIteration:
        return
    finally:
        at_once(work.aclose())


def not_answered(failed: "httpx.TransportError") -> NotAnswered:
    """Why nothing came, without words of the request."""
    import httpx

    unsent = isinstance(failed, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout | httpx.UnsupportedProtocol)
    if isinstance(failed, httpx.TimeoutException):
        return NotAnswered("The service took too long.", "Try again, or give the client a longer timeout.", sent=not unsent)
    return NotAnswered("The service cannot be reached.", "Check base_url and that the service runs.", sent=not unsent)


def request_of(call: Call[Any], shown: str) -> dict[str, Any]:
    """A call as httpx takes it, with what is shown."""
    headers = {"authorization": f"Bearer {shown}"} if shown and not call.signs else {}
    given: dict[str, Any] = {"method": call.method, "url": VERSION + call.name, "headers": headers}
    if call.query:
        given["params"] = call.query
    if call.once:
        headers["idempotency-key"] = call.once
    if call.body is not None:
        given["json"] = call.body
    if call.file is not None:
        given["files"] = {"file": (call.file.name, call.file.content, "application/octet-stream")}
    return given


def at_once(work: Coroutine[Any, Any, T]) -> T:
    """Runs what never suspends."""
    try:
        work.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    work.close()
    raise RuntimeError("A way that blocks must not suspend.")
