"""Conversations for programs: what was said, a message answered as it is written, stopped, and questions decided."""

from datetime import datetime
from typing import Annotated, Any, Self

from fastapi import Body, Header, Query, Response
from pydantic import Field, model_validator
from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse

from agent.events import ApprovalAsked, ApprovalGiven
from agent.rows import MessageRow, ThreadRow, TurnRow, TurnState
from api.kept.stream import Place, begun
from api.kept.visit import Here, Ident, Listed, Visit, Wanted, part_of
from api.models import CvFile
from core.acting import on_behalf
from core.errors import ApprovalProblem, CopilotError
from core.values import CamelValue
from tools.context import Attachment

LONGEST, MOST_FILES = 60_000, 10
"""Characters of a message, as on the screens, and files with it."""
_EVENT = r"^([A-Za-z0-9_-]{1,64}\.\d{1,9})?$"


class Said(CamelValue):
    """A message. Without a `thread` it begins a conversation; `offline` asks for an answer without the language model."""

    text: str = Field("", max_length=LONGEST)
    thread: str | None = Field(None, pattern="^[A-Za-z0-9_-]{1,64}$")
    files: tuple[CvFile, ...] = Field((), max_length=MOST_FILES)
    offline: bool = False

    @model_validator(mode="after")
    def _some(self) -> Self:
        if not self.text.strip() and not self.files:
            raise ValueError("Say something, or send a file.")
        return self


class Decided(CamelValue):
    """The person's word on a change of their facts."""

    approved: bool


class ThreadNamed(CamelValue):
    """A conversation in a list."""

    id: str
    title: str
    created: datetime
    updated: datetime


class TurnTold(CamelValue):
    """A turn: a message and what came of it."""

    id: str
    state: TurnState
    model: str
    started: datetime
    ended: datetime | None


class ThreadShown(ThreadNamed):
    """A conversation: a part of what was said, its last turn, and the questions that wait for the person."""

    messages: Listed[MessageRow]
    last_turn: TurnTold | None
    questions: tuple[ApprovalAsked, ...]


class Going(CamelValue):
    """The turn that goes on, or was stopped; null where none ran."""

    turn: str | None


_SAID = {"short": {"value": {"text": "How well do I fit the last job I saved?"}}}
_DECIDED = {"yes": {"value": {"approved": True}}}


def list_threads(visit: Here, wanted: Wanted) -> Listed[ThreadNamed]:
    """All conversations, the one used last first."""
    return part_of([_named(row) for row in visit.app.threads.threads(visit.owner)], wanted)


def get_thread(visit: Here, thread: Ident, wanted: Wanted) -> ThreadShown:
    """One conversation: what was said, oldest first, and what waits for a decision."""
    threads, owner = visit.app.threads, visit.owner
    messages, turns = threads.messages(owner, thread), threads.turns(owner, thread)
    row = next(row for row in threads.threads(owner) if row.id == thread)
    last = _told(turns[-1]) if turns else None
    waiting = [turn for turn in turns if turn.state == "waiting"]
    asked = tuple(question for turn in waiting for question in _questions(visit, turn.id))
    return ThreadShown(**_named(row).model_dump(), messages=part_of(messages, wanted), last_turn=last, questions=asked)


def remove_thread(visit: Here, thread: Ident) -> None:
    """Removes a conversation and what the model remembers of it, beyond recovery; an answer that is being written is stopped first."""
    turn = _stopped(visit, thread)
    if turn:
        visit.app.turns.wait(turn, 10)
    visit.app.threads.delete(visit.owner, thread)


async def say(visit: Here, asked: Annotated[Said, Body(openapi_examples=_SAID)]) -> StreamingResponse:
    """Says something and streams what happens as server-sent events: first `thread`, then the events of the turn, each with its id, to `turn_finished`.

    Who loses the line asks for the rest at `/threads/{thread}/events?after=<id>`; the turn runs on. 409 while an answer is being written.
    """
    thread, turn = await run_in_threadpool(_begin, visit, asked)
    return visit.streams.tell(visit, thread, Place(turn))


async def get_thread_events(
    visit: Here,
    thread: Ident,
    after: Annotated[
        str, Query(pattern=_EVENT, description="The id of the last event one has; else the last turn is told whole.")
    ] = "",
    last_event_id: Annotated[str, Header(pattern=_EVENT, description="The same, as browsers send it.")] = "",
) -> StreamingResponse:
    """Reads on in a conversation, as server-sent events, to the end of its last turn."""
    place = await run_in_threadpool(begun, visit.app, visit.owner, thread, after or last_event_id)
    return visit.streams.tell(visit, thread, place)


def stop_thread(visit: Here, thread: Ident) -> Going:
    """Stops the answer that is being written, within two seconds; what was said is kept."""
    visit.app.threads.turns(visit.owner, thread)
    return Going(turn=_stopped(visit, thread))


def decide_question(
    visit: Here, thread: Ident, question: Ident, asked: Annotated[Decided, Body(openapi_examples=_DECIDED)], response: Response
) -> Going:
    """Answers a question (`approval_asked`); the turn goes on, and is heard at the events of the conversation. 409 where it is not open any more."""
    app, owner = visit.app, visit.owner
    waiting = next((turn.id for turn in app.threads.turns(owner, thread) if turn.state == "waiting"), None)
    if waiting is None:
        raise ApprovalProblem("This question is not open any more; nothing was changed.", "Ask for the change again.")
    with on_behalf(owner):
        app.turns.decide(owner, waiting, question, asked.approved)
    response.headers.update(visit.at(f"/threads/{thread}/events"))
    return Going(turn=waiting)


def _begin(visit: Visit, asked: Said) -> tuple[str, str]:
    """Keeps the message and begins to answer it; of one that is refused no new conversation stays."""
    threads, owner = visit.app.threads, visit.owner
    if asked.thread:
        threads.turns(owner, asked.thread)
        return asked.thread, _start(visit, asked.thread, asked)
    thread = threads.new(owner, visit.now)
    try:
        return thread, _start(visit, thread, asked)
    except CopilotError:
        threads.delete(owner, thread)
        raise


def _start(visit: Visit, thread: str, asked: Said) -> str:
    owner, files = visit.owner, visit.services.files
    kept = tuple(Attachment(files.save_file(owner, f.file_name, f.content, visit.now), f.file_name) for f in asked.files)
    with on_behalf(owner):
        return visit.app.turns.start(owner, thread, asked.text, kept, offline=asked.offline)


def _stopped(visit: Visit, thread: str) -> str | None:
    running = visit.app.threads.running(visit.owner, thread)
    if running:
        visit.app.turns.stop(visit.owner, running.id)
    return running.id if running else None


def _questions(visit: Visit, turn: str) -> list[ApprovalAsked]:
    events = [event for _, event in visit.app.threads.events(visit.owner, turn)]
    given = {event.approval for event in events if isinstance(event, ApprovalGiven)}
    return [event for event in events if isinstance(event, ApprovalAsked) and event.approval not in given]


def _named(row: ThreadRow) -> ThreadNamed:
    return ThreadNamed(id=row.id, title=row.title, created=row.created, updated=row.updated)


def _told(turn: TurnRow) -> TurnTold:
    return TurnTold(id=turn.id, state=turn.state, model=turn.model, started=turn.started, ended=turn.ended)


_STREAM: dict[str, Any] = {
    "response_class": StreamingResponse,
    "responses": {200: {"description": "Events, one a block.", "content": {"text/event-stream": {}}}},
}
OPERATIONS: dict[tuple[str, Any], dict[str, Any]] = {
    ("POST /chat", say): _STREAM,
    ("GET /threads", list_threads): {},
    ("GET /threads/{thread}", get_thread): {},
    ("DELETE /threads/{thread}", remove_thread): {"status_code": 204},
    ("GET /threads/{thread}/events", get_thread_events): _STREAM,
    ("POST /threads/{thread}/stop", stop_thread): {},
    ("POST /threads/{thread}/questions/{question}", decide_question): {"status_code": 202},
}
