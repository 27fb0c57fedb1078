"""Where everything is put together, and the only place with a clock and with randomness."""

import secrets
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from agent.events import Event
from agent.model import OFFLINE, choose_chat, choose_embedder, model_name, offline_model, online
from core.settings import Settings, prepare_environment

if TYPE_CHECKING:
    from agent.copilot import Copilot
    from agent.memory import Conversations
    from agent.turns import Turns
    from core.embedding import Embedder
    from tools.context import Attachment, Services

LOCAL = "local"
"""The owner of everything on the person's own machine."""


@dataclass(frozen=True)
class App:
    """One process: its settings, engines, conversations and the agent. Holds nobody's data."""

    settings: Settings
    services: "Services"
    threads: "Conversations"
    turns: "Turns"
    copilot: "Copilot"
    model_name: str
    offline: bool
    embedder: "Embedder"
    database: Any
    memory: Any

    def warm(self) -> None:
        """Loads what is heavy, in the background, so that the first answer need not wait for it."""
        threading.Thread(target=self._load, daemon=True, name="warm").start()

    def _load(self) -> None:
        from agent.planner.plan import warm

        self.copilot.warm()
        warm(self.embedder)

    def close(self) -> None:
        """Ends the turns and lets go of the files."""
        self.turns.close()
        self.memory.close()
        self.database.close()


def now() -> datetime:
    """The time, with its zone."""
    return datetime.now(UTC)


def today() -> date:
    """The day where the person is."""
    return datetime.now(UTC).astimezone().date()


def new_id() -> str:
    """An id that nobody can guess."""
    return secrets.token_hex(16)


def build(settings: Settings) -> App:
    """Puts one process together. Turns that a dead process left running become interrupted."""
    prepare_environment()
    from agent.copilot import Copilot
    from agent.memory import Conversations, Memory
    from agent.turns import Turns
    from core.database import Database

    database = Database(settings.database_url)
    embedder = choose_embedder(settings)
    services = engines(settings, database, embedder)
    database.migrate()
    memory = Memory(settings.database_url, settings.data_dir)
    threads = Conversations(database, memory)
    threads.reap(now())
    name = model_name(settings)
    models = {name: partial(choose_chat, settings, embedder), OFFLINE: partial(offline_model, embedder)}
    copilot = Copilot(settings, services, memory, models, now)
    turns = Turns(copilot, threads, now)
    return App(settings, services, threads, turns, copilot, name, not online(settings), embedder, database, memory)


def engines(settings: Settings, database: Any, embedder: "Embedder") -> "Services":
    """The engines and stores that tools use."""
    from tools.context import Services
    from tools.cv.reader import read_file, read_words
    from tools.cv.store import CvStore
    from tools.documents.store import DraftStore
    from tools.jobs.store import JobStore
    from tools.profile.index import FactIndex
    from tools.profile.recall import IndexFinder
    from tools.profile.store import LedgerStore

    ledger = LedgerStore(database)
    index = FactIndex(settings.data_dir / "index")
    return Services(
        read_cv=read_file,
        read_words=read_words,
        files=CvStore(database),
        ledger=ledger,
        finder=lambda owner: IndexFinder(owner, ledger.facts(owner), index, embedder),
        jobs=JobStore(database),
        drafts=DraftStore(database),
    )


def ask_once(settings: Settings, text: str, files: list[tuple[str, bytes]], thread: str | None) -> Iterator[Event]:
    """One turn from the command line, its events as they happen."""
    from tools.context import Attachment

    app = build(settings)
    try:
        thread = thread or app.threads.new(LOCAL, now())
        kept = [Attachment(app.services.files.save_file(LOCAL, name, data, now()), name) for name, data in files]
        yield from tail(app, thread, text, kept)
    finally:
        app.close()


def tail(app: App, thread: str, text: str, attachments: "list[Attachment]") -> Iterator[Event]:
    """Starts a turn and follows its events to the end."""
    turn = app.turns.start(LOCAL, thread, text, attachments)
    seen = 0
    pause = threading.Event()
    while True:
        for seen, event in app.threads.events(LOCAL, turn, seen):  # noqa: B007, B020 - goes on after the last one seen
            yield event
            if event.type == "turn_finished":
                return
        pause.wait(0.03)
