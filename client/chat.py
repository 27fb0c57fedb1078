"""Talking to the copilot: a message, and its answer in the agent's own events as they happen. The key must be allowed to chat."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from client.calls import Call, as_model, get, ident, part, remove
from client.given import Upload, body_of_file
from client.problems import ServiceProblem

if TYPE_CHECKING:
    from agent.events import Event
    from api.kept.threads import Going, ThreadNamed, ThreadShown
    from api.kept.visit import Listed

OK = 200


@dataclass(frozen=True)
class Told:
    """One event of a conversation. `place` is where to read on after it."""

    thread: str
    turn: str
    place: str
    event: "Event"


class Teller:
    """Makes events of the lines of a stream (server-sent events)."""

    def __init__(self) -> None:
        self._thread = self._turn = self._place = ""
        self._data: list[str] = []

    def line(self, line: str) -> Told | None:
        """The event that this line ends. Raises ServiceProblem where the service tells of one, or of what is no event."""
        name, _, value = line.partition(":")
        if name == "id":
            self._place = value.strip()
        elif name == "data":
            self._data.append(value.removeprefix(" "))
        if line or not self._data:
            return None
        body, self._data = "\n".join(self._data), []
        return self._event(body)

    def _event(self, body: str) -> Told | None:
        from agent.events import EVENT

        try:
            told: dict[str, Any] = json.loads(body)
            if told["type"] == "problem":
                raise ServiceProblem(OK, told)
            if told["type"] == "thread":
                self._thread, self._turn = told["thread"], told["turn"]
                return None
            self._turn = self._place.partition(".")[0]
            return Told(self._thread, self._turn, self._place, EVENT.validate_python(told, extra="ignore"))
        except (ValueError, KeyError, TypeError):
            raise ServiceProblem(OK, {"detail": "What came is no event of this service."}) from None


def say(text: str, *, thread: str | None = None, files: Sequence[Path | Upload] = (), offline: bool = False) -> "Call[bytes]":
    """Says something in a conversation, or begins one."""
    body = {"text": text, "offline": offline, "files": [body_of_file(one) for one in files]}
    return Call("chat", bytes, {**body, **({"thread": thread} if thread else {})}, safe=False)


def read_on(thread: str, *, after: str = "") -> "Call[bytes]":
    """Reads on in a conversation after an event, or its last turn whole."""
    return Call(f"threads/{ident(thread)}/events", bytes, query={"after": after} if after else {}, method="GET")


def decide(thread: str, question: str, *, approved: bool) -> "Call[Going]":
    """Answers a question of the copilot (`approval_asked`); what comes of it is read on in the conversation."""
    from api.kept.threads import Going

    return Call(f"threads/{ident(thread)}/questions/{ident(question)}", as_model(Going), {"approved": approved}, safe=False)


def stop(thread: str) -> "Call[Going]":
    """Stops the answer that is being written."""
    from api.kept.threads import Going

    return Call(f"threads/{ident(thread)}/stop", as_model(Going))


def list_threads(*, limit: int = 50, offset: int = 0) -> "Call[Listed[ThreadNamed]]":
    """The conversations, the one used last first."""
    from api.kept.threads import ThreadNamed

    return part("threads", ThreadNamed, limit, offset)


def get_thread(thread: str, *, limit: int = 50, offset: int = 0) -> "Call[ThreadShown]":
    """A conversation: a part of what was said, its last turn, and the questions that wait for the person."""
    from api.kept.threads import ThreadShown

    return get(f"threads/{ident(thread)}", as_model(ThreadShown), limit=limit, offset=offset)


def remove_thread(thread: str) -> "Call[None]":
    """Removes a conversation and what the model remembers of it, beyond recovery."""
    return remove("threads", thread)
