"""The two clients. What they can ask stands in `client.offered`; what happens to it in `client.course`."""

import threading
import time
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

from client import chat, signing
from client.again import Patience
from client.calls import Call
from client.chat import Told
from client.course import OK, at_once, carried_out, each_at_once, heard, refused, request_of
from client.given import Upload
from client.offered import Awaits, Offered, Waits
from client.signing import Held, Purse

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")
SECONDS = 60.0
USUAL = Patience()


class Client(Offered, Waits):
    """Asks the service and waits for the answer. One may be shared by threads; close it, or use it in a `with`.

    Args:
        base_url: where the service is, without `/api`.
        key: the secret of a key; none for a person who signs in (`sign_in`, `renew`).
        timeout: seconds that one answer may take.
        patience: how often something is asked again.
        transport: how requests get there, where that is unusual: `httpx.HTTPTransport(proxy=..., verify=...)`. Nothing is taken from the environment.
    """

    def __init__(
        self,
        base_url: str,
        key: str = "",
        *,
        timeout: float = SECONDS,
        patience: Patience = USUAL,
        transport: "httpx.BaseTransport | None" = None,
    ) -> None:
        import httpx

        self._patience, self.purse, self._one = patience, Purse(Held(key)), threading.Lock()
        self._http = httpx.Client(transport=transport, **_common(base_url, timeout))

    def say(
        self, text: str, *, thread: str | None = None, files: Sequence[Path | Upload] = (), offline: bool = False
    ) -> Iterator[Told]:
        """Says something in a conversation, or begins one; gives the events of the answer as they come."""
        return each_at_once(heard(chat.say(text, thread=thread, files=files, offline=offline), self))

    def read_on(self, thread: str, *, after: str = "") -> Iterator[Told]:
        """Reads on in a conversation after an event (`place`), or its last turn whole, to its end."""
        return each_at_once(heard(chat.read_on(thread, after=after), self))

    def sign_out(self) -> None:
        """Ends what began with signing in, for all who hold its tokens."""
        self.ask(signing.sign_out(self.purse.held.refresh))
        self.purse.held = Held()

    @property
    def refresh_token(self) -> str:
        """What signs in again later (`renew`), where this client signed in."""
        return self.purse.held.refresh

    def ask(self, call: Call[T]) -> T:
        """The answer of a call. Raises NotAnswered and ServiceProblem."""
        return at_once(carried_out(call, self, self._patience))

    async def send(self, call: Call[Any], shown: str) -> "httpx.Response":
        """Sends a request, and blocks until its answer is there."""
        return self._http.request(**request_of(call, shown))

    async def lines(self, call: Call[Any], shown: str) -> AsyncGenerator[str, None]:
        """The lines of an answer, each when it is there."""
        with self._http.stream(**request_of(call, shown)) as answer:
            if answer.status_code not in OK:
                raise refused(answer, answer.read())
            for line in answer.iter_lines():
                yield line

    @asynccontextmanager
    async def alone(self) -> AsyncGenerator[None, None]:
        """Blocks until no other thread is within."""
        with self._one:
            yield

    async def pause(self, seconds: float) -> None:
        """Blocks for a while."""
        time.sleep(seconds)  # noqa: ASYNC251 - it blocks, as its caller does

    def close(self) -> None:
        """Lets go of the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient(Offered, Awaits):
    """Asks the service and lets others work meanwhile, on asyncio or trio. The arguments are those of `Client`."""

    def __init__(
        self,
        base_url: str,
        key: str = "",
        *,
        timeout: float = SECONDS,
        patience: Patience = USUAL,
        transport: "httpx.AsyncBaseTransport | None" = None,
    ) -> None:
        import anyio
        import httpx

        self._patience, self.purse, self._one = patience, Purse(Held(key)), anyio.Lock()
        self._http = httpx.AsyncClient(transport=transport, **_common(base_url, timeout))

    def say(
        self, text: str, *, thread: str | None = None, files: Sequence[Path | Upload] = (), offline: bool = False
    ) -> AsyncGenerator[Told, None]:
        """Says something in a conversation, or begins one; gives the events of the answer as they come."""
        return heard(chat.say(text, thread=thread, files=files, offline=offline), self)

    def read_on(self, thread: str, *, after: str = "") -> AsyncGenerator[Told, None]:
        """Reads on in a conversation after an event (`place`), or its last turn whole, to its end."""
        return heard(chat.read_on(thread, after=after), self)

    async def sign_out(self) -> None:
        """Ends what began with signing in, for all who hold its tokens."""
        await self.ask(signing.sign_out(self.purse.held.refresh))
        self.purse.held = Held()

    @property
    def refresh_token(self) -> str:
        """What signs in again later (`renew`), where this client signed in."""
        return self.purse.held.refresh

    async def ask(self, call: Call[T]) -> T:
        """The answer of a call. Raises NotAnswered and ServiceProblem."""
        return await carried_out(call, self, self._patience)

    async def send(self, call: Call[Any], shown: str) -> "httpx.Response":
        """Sends a request."""
        return await self._http.request(**request_of(call, shown))

    async def lines(self, call: Call[Any], shown: str) -> AsyncGenerator[str, None]:
        """The lines of an answer."""
        async with self._http.stream(**request_of(call, shown)) as answer:
            if answer.status_code not in OK:
                raise refused(answer, await answer.aread())
            async for line in answer.aiter_lines():
                yield line

    @asynccontextmanager
    async def alone(self) -> AsyncGenerator[None, None]:
        """Waits until no other task is within."""
        async with self._one:
            yield

    async def pause(self, seconds: float) -> None:
        """Waits a while."""
        import anyio

        await anyio.sleep(seconds)

    async def close(self) -> None:
        """Lets go of the connections."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


def _common(base_url: str, timeout: float) -> dict[str, Any]:
    headers = {"user-agent": "job-copilot-client/1", "accept": "application/json"}
    return {"base_url": base_url.rstrip("/"), "headers": headers, "timeout": timeout, "trust_env": False}
