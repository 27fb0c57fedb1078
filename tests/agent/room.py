# ruff: noqa: ARG002 - a chat model has the signature of chat models
"""One conversation for tests: a temporary database, the real stores and tools, and a model that follows a script."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from secrets import randbelow
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.messages.tool import tool_call_chunk
from langchain_core.outputs import ChatGenerationChunk, ChatResult

from agent.copilot import Copilot
from agent.events import Event
from agent.memory import Conversations, Memory
from agent.model import server_model
from agent.running.process import here
from agent.running.store import Running
from agent.turns import Turns
from agent.visit.store import VisitStore
from core.database import Database
from core.llm import OFFLINE
from core.outgoing.store import SentLog
from core.settings import Settings
from tools.applications.store import ApplicationStore
from tools.context import Attachment, Services
from tools.cv.models import Basics, FieldSource, Reading, Skill, Work
from tools.cv.models import Profile as Resume
from tools.cv.store import CvStore
from tools.documents.store import DraftStore
from tools.interview.store import InterviewStore
from tools.jobs.sources.door import Sources
from tools.jobs.store import JobStore
from tools.profile.recall import MemoryFinder
from tools.profile.store import LedgerStore

ANNE = "anne"
KEY = "sk-test-canary-4711"
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CV = (
    b"Jane Miller\njane.miller@example.org\n\nExperience\nSenior Data Analyst, Globex Ltd, 2019-03 - present\n"
    b"- Built dashboards in Python and SQL for the sales team\nAnalyst, Initech, 2015-09 - 2019-02\n- Reported monthly figures\n\n"
    b"Education\nBSc Statistics, University of Leeds, 2012 - 2015\n\nSkills\nPython, SQL, Tableau\n"
)
AD = """Data Analyst
Acme Analytics GmbH, Berlin

We are looking for a data analyst to join our team.

Requirements:
- At least 3 years of experience with Python
- Strong SQL
- German at level B2

Nice to have:
- Tableau

We offer flexible hours and 30 days of holiday."""


class Scripted(BaseChatModel):
    """Says what its script says: messages in turn (the last again and again), or a function of what it reads."""

    script: Any
    pause: float = 0.0
    finish: str | None = "stop"
    seen: list[list[BaseMessage]] = []

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def bind_tools(self, tools: Any, **kwargs: Any) -> Any:
        return self

    def _next(self, messages: list[BaseMessage]) -> AIMessage:
        self.seen.append(list(messages))
        said = self.script(messages) if callable(self.script) else self.script[min(len(self.seen), len(self.script)) - 1]
        if isinstance(said, Exception):
            raise said
        assert isinstance(said, AIMessage)
        return said

    def _stream(self, messages: list[BaseMessage], stop: Any = None, run_manager: Any = None, **kwargs: Any):
        said = self._next(messages)
        ident = f"scripted-{next(_numbers)}"
        words = said.text.split(" ")
        for at, word in enumerate(words):
            time.sleep(self.pause)
            text = word if at == len(words) - 1 else word + " "
            chunk = ChatGenerationChunk(message=AIMessageChunk(content=text, id=ident))
            if run_manager:
                run_manager.on_llm_new_token(text, chunk=chunk)
            yield chunk
        calls = [
            tool_call_chunk(name=c["name"], args=_json(c["args"]), id=c["id"], index=i) for i, c in enumerate(said.tool_calls)
        ]
        calls += [tool_call_chunk(name=c["name"], args=c["args"], id=c["id"], index=9) for c in said.invalid_tool_calls]
        end = {"finish_reason": self.finish} if self.finish else {}
        used = {"input_tokens": 10, "output_tokens": 5, "total_tokens": 15}
        yield ChatGenerationChunk(
            message=AIMessageChunk(
                content="", id=ident, tool_call_chunks=calls, response_metadata=end, usage_metadata=used, chunk_position="last"
            )
        )

    def _generate(self, messages: list[BaseMessage], stop: Any = None, run_manager: Any = None, **kwargs: Any) -> ChatResult:
        raise AssertionError("the copilot always streams")


def _json(value: Any) -> str:
    import json

    return json.dumps(value)


_numbers = count(randbelow(10**9) * 1000)
"""Ids that another process does not give again: a message with an id that is known replaces the one that is known."""


def say(text: str) -> AIMessage:
    return AIMessage(text)


def call(name: str, /, **args: Any) -> AIMessage:
    return calls((name, args))


def calls(*wanted: tuple[str, dict[str, Any]]) -> AIMessage:
    made = [{"name": n, "args": a, "id": f"call{next(_numbers)}", "type": "tool_call"} for n, a in wanted]
    return AIMessage("", tool_calls=made)


def reading(name: str, data: bytes) -> Reading:
    """A reading of CV, whatever the file: reading itself is tested elsewhere."""
    text = data.decode(errors="replace")
    profile = Resume(
        basics=Basics(name="Jane Miller", email="jane.miller@example.org"),
        work=(
            Work(name="Globex Ltd", position="Senior Data Analyst", start_date="2019-03", highlights=("Built dashboards in Python and SQL for the sales team",)),
            Work(name="Initech", position="Analyst", start_date="2015-09", end_date="2019-02", highlights=("Reported monthly figures",)),
        ),
        skills=(Skill(keywords=("Python", "SQL", "Tableau")),),
    )  # fmt: skip
    fields = {"basics.name": FieldSource(confidence=0.99, source_text="Jane Miller", start=0, end=11)}
    return Reading(file_name=name, document="0123456789abcdef", profile=profile, fields=fields, current=("work[0]",), text=text)


@dataclass
class Clock:
    """A clock that is moved by hand."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Room:
    """Everything of one process, for one test."""

    services: Services
    threads: Conversations
    memory: Memory
    copilot: Copilot
    turns: Turns
    model: Scripted
    clock: Clock
    settings: Settings
    database: Database
    running: Running
    thread: str = ""
    owner: str = ANNE
    kept: dict[str, str] = field(default_factory=dict)

    def attach(self, *files: tuple[str, bytes]) -> tuple[Attachment, ...]:
        save = self.services.files.save_file
        return tuple(Attachment(save(self.owner, name, data, self.clock()), name) for name, data in files)

    def ask(self, text: str, *files: tuple[str, bytes], **more: Any) -> str:
        """One turn to its end; returns its id."""
        turn = self.turns.start(self.owner, self.thread, text, self.attach(*files), **more)
        self.turns.wait(turn, 60)
        return turn

    def events(self, turn: str) -> list[Event]:
        return [e for _, e in self.threads.events(self.owner, turn)]

    def decide(self, turn: str, approved: bool, which: int = 0) -> None:
        asked = [e for e in self.events(turn) if e.type == "approval_asked"]
        self.turns.decide(self.owner, turn, asked[which].approval, approved)
        self.turns.wait(turn, 60)

    def state(self, turn: str) -> str:
        return self.threads.turn(self.owner, turn).state

    def said(self, turn: str) -> str:
        return "".join(e.text for e in self.events(turn) if e.type == "text")

    def facts(self, owner: str = "") -> list[str]:
        return [f.text for f in self.services.ledger.facts(owner or self.owner)]

    def read_cv(self) -> None:
        """The CV in the ledger, without a turn."""
        from tools.profile.facts import facts_of

        self.services.ledger.add(self.owner, facts_of(reading("cv.txt", CV)))

    def read_job(self, text: str = AD) -> str:
        """The ad saved and talked about, without a turn."""
        from tools.jobs.posting import read_posting

        return self.services.jobs.save(self.owner, self.thread, read_posting(text), self.clock())

    def close(self) -> None:
        self.turns.close()
        self.memory.close()
        self.database.close()


def services(database: Database, read_cv: Callable[[str, bytes], Reading] = reading) -> Services:
    ledger = LedgerStore(database)
    return Services(
        read_cv=read_cv,
        pictured=lambda _name, _data: False,
        read_words=lambda _name, data: data.decode(errors="replace"),
        files=CvStore(database),
        ledger=ledger,
        finder=lambda owner: MemoryFinder(ledger.facts(owner), None),
        ads=Sources(lambda _name, data: (data.decode(errors="replace"), ())),
        jobs=JobStore(database),
        drafts=DraftStore(database),
        sent=SentLog(database),
        applications=ApplicationStore(database),
        interviews=InterviewStore(database),
        chosen=VisitStore(database).choices,
    )


def room(folder: Path, script: Sequence[AIMessage] | Callable[..., AIMessage] = (), **settings: Any) -> Room:
    """A room in a folder; the same folder again is the same data, as after a restart."""
    pause, finish, server = settings.pop("pause", 0.0), settings.pop("finish", "stop"), settings.pop("server", None)
    if server:
        settings |= {"openai_base_url": server.url, "openai_api_key": KEY, "openai_model": "fake"}
    chosen = Settings(environment="test", data_dir=folder, **settings)
    database = Database(chosen.database_url)
    database.migrate()
    model, clock = Scripted(script=script or [say("Fine.")], pause=pause, finish=finish, seen=[]), Clock()
    memory = Memory(chosen.database_url, folder)
    threads = Conversations(database, memory, here())
    running = Running(database, threads, here())
    engines = services(database)
    spoken = Scripted(script=[say("Without the model.")], seen=[])
    models = {"fake": lambda: server_model(chosen)} if server else {"scripted": lambda: model}
    copilot = Copilot(chosen, engines, memory, {**models, OFFLINE: lambda: spoken}, clock)
    turns = Turns(lambda: copilot, threads, clock, running)
    made = Room(engines, threads, memory, copilot, turns, model, clock, chosen, database, running)
    existing = threads.threads(ANNE)
    made.thread = existing[0].id if existing else threads.new(ANNE, clock())
    return made
