"""The two clients. What they can ask stands in `client.calls`; what happens to it in `client.course`."""

import functools
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Self, TypeVar, overload

from client import calls, chat, kept
from client.again import Patience
from client.calls import Call
from client.chat import Told
from client.course import OK, at_once, carried_out, each_at_once, heard, refused, request_of
from client.given import Upload

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")
P = ParamSpec("P")
SECONDS = 60.0
USUAL = Patience()


class Now(Generic[P, T]):
    """A call as a method that gives its answer."""

    def __init__(self, call: Callable[P, Call[T]]) -> None:
        self._call = call
        self.__doc__ = call.__doc__

    @overload
    def __get__(self, client: None, owner: type) -> Self: ...
    @overload
    def __get__(self, client: "Client", owner: type) -> Callable[P, T]: ...
    def __get__(self, client: "Client | None", owner: type) -> "Self | Callable[P, T]":
        if client is None:
            return self

        @functools.wraps(self._call)
        def asked(*given: P.args, **named: P.kwargs) -> T:
            return client.ask(self._call(*given, **named))

        return asked


class Later(Generic[P, T]):
    """A call as a method whose answer is awaited."""

    def __init__(self, call: Callable[P, Call[T]]) -> None:
        self._call = call
        self.__doc__ = call.__doc__

    @overload
    def __get__(self, client: None, owner: type) -> Self: ...
    @overload
    def __get__(self, client: "AsyncClient", owner: type) -> Callable[P, Awaitable[T]]: ...
    def __get__(self, client: "AsyncClient | None", owner: type) -> "Self | Callable[P, Awaitable[T]]":
        if client is None:
            return self

        @functools.wraps(self._call)
        async def asked(*given: P.args, **named: P.kwargs) -> T:
            return await client.ask(self._call(*given, **named))

        return asked


class Client:
    """Asks the service and waits for the answer. One may be shared by threads; close it, or use it in a `with`.

    Args:
        base_url: where the service is, without `/api`.
        key: the secret of a key.
        timeout: seconds that one answer may take.
        patience: how often something is asked again.
        transport: how requests get there, where that is unusual: `httpx.HTTPTransport(proxy=..., verify=...)`. Nothing is taken from the environment.
    """

    def __init__(
        self,
        base_url: str,
        key: str,
        *,
        timeout: float = SECONDS,
        patience: Patience = USUAL,
        transport: "httpx.BaseTransport | None" = None,
    ) -> None:
        import httpx

        self._patience = patience
        self._http = httpx.Client(transport=transport, **_common(base_url, key, timeout))

    parse_cv = Now(calls.parse_cv)
    parse_cv_file = Now(calls.parse_cv_file)
    analyze_job_requirements = Now(calls.analyze_job_requirements)
    analyze_job_fit = Now(calls.analyze_job_fit)
    suggest_improvements = Now(calls.suggest_improvements)
    generate_cv = Now(calls.generate_cv)
    generate_cover_letter = Now(calls.generate_cover_letter)
    generate_documents = Now(calls.generate_documents)
    add_cv = Now(kept.add_cv)
    list_cvs = Now(kept.list_cvs)
    remove_cv = Now(kept.remove_cv)
    get_profile = Now(kept.get_profile)
    list_facts = Now(kept.list_facts)
    add_fact = Now(kept.add_fact)
    correct_fact = Now(kept.correct_fact)
    remove_fact = Now(kept.remove_fact)
    add_job = Now(kept.add_job)
    list_jobs = Now(kept.list_jobs)
    get_fit = Now(kept.get_fit)
    remove_job = Now(kept.remove_job)
    write_documents = Now(kept.write_documents)
    list_documents = Now(kept.list_documents)
    get_document_file = Now(kept.get_document_file)
    remove_document = Now(kept.remove_document)
    list_applications = Now(kept.list_applications)
    add_application = Now(kept.add_application)

    decide = Now(chat.decide)
    stop = Now(chat.stop)

    def say(
        self, text: str, *, thread: str | None = None, files: Sequence[Path | Upload] = (), offline: bool = False
    ) -> Iterator[Told]:
        """Says something in a conversation, or begins one; gives the events of the answer as they come."""
        return each_at_once(heard(chat.say(text, thread=thread, files=files, offline=offline), self))

    def read_on(self, thread: str, *, after: str = "") -> Iterator[Told]:
        """Reads on in a conversation after an event (`place`), or its last turn whole, to its end."""
        return each_at_once(heard(chat.read_on(thread, after=after), self))

    def ask(self, call: Call[T]) -> T:
        """The answer of a call. Raises NotAnswered and ServiceProblem."""
        return at_once(carried_out(call, self, self._patience))

    async def send(self, call: Call[Any]) -> "httpx.Response":
        """Sends a request, and blocks until its answer is there."""
        return self._http.request(**request_of(call))

    async def lines(self, call: Call[Any]) -> AsyncGenerator[str, None]:
        """The lines of an answer, each when it is there."""
        with self._http.stream(**request_of(call)) as answer:
            if answer.status_code not in OK:
                raise refused(answer, answer.read())
            for line in answer.iter_lines():
                yield line

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


class AsyncClient:
    """Asks the service and lets others work meanwhile, on asyncio or trio. The arguments are those of `Client`."""

    def __init__(
        self,
        base_url: str,
        key: str,
        *,
        timeout: float = SECONDS,
        patience: Patience = USUAL,
        transport: "httpx.AsyncBaseTransport | None" = None,
    ) -> None:
        import httpx

        self._patience = patience
        self._http = httpx.AsyncClient(transport=transport, **_common(base_url, key, timeout))

    parse_cv = Later(calls.parse_cv)
    parse_cv_file = Later(calls.parse_cv_file)
    analyze_job_requirements = Later(calls.analyze_job_requirements)
    analyze_job_fit = Later(calls.analyze_job_fit)
    suggest_improvements = Later(calls.suggest_improvements)
    generate_cv = Later(calls.generate_cv)
    generate_cover_letter = Later(calls.generate_cover_letter)
    generate_documents = Later(calls.generate_documents)
    add_cv = Later(kept.add_cv)
    list_cvs = Later(kept.list_cvs)
    remove_cv = Later(kept.remove_cv)
    get_profile = Later(kept.get_profile)
    list_facts = Later(kept.list_facts)
    add_fact = Later(kept.add_fact)
    correct_fact = Later(kept.correct_fact)
    remove_fact = Later(kept.remove_fact)
    add_job = Later(kept.add_job)
    list_jobs = Later(kept.list_jobs)
    get_fit = Later(kept.get_fit)
    remove_job = Later(kept.remove_job)
    write_documents = Later(kept.write_documents)
    list_documents = Later(kept.list_documents)
    get_document_file = Later(kept.get_document_file)
    remove_document = Later(kept.remove_document)
    list_applications = Later(kept.list_applications)
    add_application = Later(kept.add_application)

    decide = Later(chat.decide)
    stop = Later(chat.stop)

    def say(
        self, text: str, *, thread: str | None = None, files: Sequence[Path | Upload] = (), offline: bool = False
    ) -> AsyncGenerator[Told, None]:
        """Says something in a conversation, or begins one; gives the events of the answer as they come."""
        return heard(chat.say(text, thread=thread, files=files, offline=offline), self)

    def read_on(self, thread: str, *, after: str = "") -> AsyncGenerator[Told, None]:
        """Reads on in a conversation after an event (`place`), or its last turn whole, to its end."""
        return heard(chat.read_on(thread, after=after), self)

    async def ask(self, call: Call[T]) -> T:
        """The answer of a call. Raises NotAnswered and ServiceProblem."""
        return await carried_out(call, self, self._patience)

    async def send(self, call: Call[Any]) -> "httpx.Response":
        """Sends a request."""
        return await self._http.request(**request_of(call))

    async def lines(self, call: Call[Any]) -> AsyncGenerator[str, None]:
        """The lines of an answer."""
        async with self._http.stream(**request_of(call)) as answer:
            if answer.status_code not in OK:
                raise refused(answer, await answer.aread())
            async for line in answer.aiter_lines():
                yield line

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


def _common(base_url: str, key: str, timeout: float) -> dict[str, Any]:
    headers = {"authorization": f"Bearer {key}", "user-agent": "job-copilot-client/1", "accept": "application/json"}
    return {"base_url": base_url.rstrip("/"), "headers": headers, "timeout": timeout, "trust_env": False}
