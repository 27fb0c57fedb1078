"""Where everything is put together, and the only place with a clock and with randomness."""

import secrets
import threading
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from agent.kept import KeptChoice
from agent.model import OpenAIEmbedder, choose_chat, choose_embedder, either, of_settings, offline_model
from core.allocator import give_back
from core.lazily import Lazily
from core.llm import OFFLINE, Choice
from core.logs import logger
from core.settings import Settings, prepare_environment
from core.shared import answers_of
from core.traces import begin

if TYPE_CHECKING:
    from agent.bulk.desk import Bulk
    from agent.copilot import Copilot
    from agent.keys.store import Keys
    from agent.memory import Conversations, Memory
    from agent.people.access import Access
    from agent.retention import Retention
    from agent.signed.store import SignIns
    from agent.turns import Turns
    from agent.upkeep import Upkeep
    from agent.visit.store import VisitStore
    from core.embedding import Embedder
    from core.outgoing.notes import Notes
    from tools.context import Services
    from tools.discovery.seeker import Seeker
    from tools.jobs.screening.store import ScreeningLog
    from tools.jobs.sources.door import Sources
    from tools.recruiting.panel import Panel

LOCAL = "local"
"""The owner of everything on the person's own machine."""
PRIVATE = "p-"
"""How the owner of a private session's things begins: a space that is erased at its end."""


@dataclass(frozen=True)
class App:
    """One process: its settings, engines, conversations and the agent. Holds nobody's data."""

    settings: Settings
    services: "Services"
    threads: "Conversations"
    turns: "Turns"
    agent: "Lazily[Copilot]"
    embedder: "Embedder"
    database: Any
    memory: Any
    index: Any
    screenings: "ScreeningLog"
    visits: "VisitStore"
    kept: KeptChoice
    signed: "SignIns"
    keys: "Keys"
    access: "Access"
    upkeep: "Upkeep"
    bulk: "Bulk"

    @property
    def copilot(self) -> "Copilot":
        """The agent. Whoever asks first waits for its libraries."""
        return self.agent()

    def answering(self, choice: Choice | None = None) -> Choice:
        """The model that answers somebody: the one they chose, else that of the settings."""
        return choice or of_settings(self.settings)

    @property
    def retention(self) -> "Retention":
        """What goes by itself, where its person wants that."""
        from agent.retention import Retention

        return Retention(self.threads, self.services.drafts, self.visits)

    def warm(self) -> None:
        """Loads what is heavy, in the background, so that the first answer need not wait for it."""
        threading.Thread(target=self.load, daemon=True, name="warm").start()

    def load(self) -> None:
        """Loads it now; the index is brought in step with the ledger, which alone counts."""
        from agent.planner.plan import warm
        from tools.cv.sandbox import warm as ready_to_read

        ready_to_read()
        self.copilot.warm()
        warm(self.embedder)
        ledger = self.services.ledger
        self.index.check({owner: ledger.facts(owner) for owner in ledger.owners()}, self.embedder)
        self.embedder.embed(["warm"])
        give_back()

    def clear_out(self) -> int:
        """Removes what is kept no longer: by the settings old lines of both logs, what people want kept no longer, old signing in. Returns how many."""
        old = (
            self.bulk.clear_out(self.settings.bulk_days)
            + self.signed.clear_out(now())
            + self.access.clear_out(now())
            + self.retention.clear_out_all(now())
            + self.screenings.clear_out(now() - timedelta(days=self.settings.screening_days))
        )
        return old + self.services.sent.clear_out(now() - timedelta(days=self.settings.sent_days)) if self.services.sent else old

    def erase(self, owner: str) -> None:
        """Erases everything of one person: running turns are stopped first, so that nothing is written after."""
        from agent.erasing import erase

        erase(self, owner)

    def try_model(self, owner: str, choice: Choice | None = None) -> None:
        """Says one word to the model on the server. Raises ModelProblem, or SettingsProblem where its package is missing."""
        from agent.failures import ask_model
        from agent.line import Errand, line_of, stores_of
        from agent.masking.identity import Identity
        from agent.model import server_model

        stores = stores_of(self.services)
        errand = Errand(owner, purpose="test", kinds=("message",))
        asked = self.answering(choice)
        line = line_of(self.settings, stores, now).to(asked)
        model = line.behind(server_model(self.settings, asked, streaming=False), Identity(), errand)
        ask_model(lambda: model.invoke("Say: ok"), begun=lambda: False)

    def close(self) -> None:
        """Ends the turns and lets go of the files."""
        self.upkeep.close()
        self.bulk.close()
        self.turns.close()
        self.index.close()
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


def build(settings: Settings, *, alone: bool = True) -> App:
    """Puts one process together.

    Args:
        settings: what it runs with.
        alone: whether this is a process that stays and looks after the data: it ends turns whose process is gone and clears out, now and then.
    """
    prepare_environment()
    begin(settings.traces)
    from agent.bulk.making import desk
    from agent.keys.store import Keys
    from agent.memory import Conversations, Memory
    from agent.people.access import Access
    from agent.running.process import here
    from agent.running.store import Running
    from agent.signed.store import SignIns
    from agent.turns import Turns
    from agent.upkeep import DAY, OFTEN, Upkeep
    from agent.visit.store import VisitStore
    from core.database import Database
    from tools.jobs.screening.store import ScreeningLog
    from tools.profile.vectors.choice import index_of

    database = Database(settings.database_url, settings.spare_bytes)
    embedder = choose_embedder(settings)
    index = index_of(settings, database)
    services = engines(settings, database, index, embedder)
    database.migrate()
    memory = Memory(settings.database_url, settings.data_dir)
    threads = Conversations(database, memory, here())
    running, name = Running(database, threads, here()), of_settings(settings).model
    agent = Lazily(partial(_agent, settings, services, memory, embedder))
    turns = Turns(agent, threads, now, running)
    logger("agent").info("built", model=name)
    rest = (embedder, database, memory, index, ScreeningLog(database), VisitStore(database), KeptChoice(settings.data_dir))
    signed = SignIns(database, timedelta(minutes=settings.idle_minutes), timedelta(hours=settings.signed_in_hours))
    keys, access = Keys(database), Access.on(database, settings.token_secret)
    app = App(settings, services, threads, turns, agent, *rest, signed, keys, access, Upkeep(), desk(settings, database, now))
    if alone:
        running.reap(now())
        app.clear_out()
        for left in database.owners(PRIVATE):
            app.erase(left)
    upkeep = [(OFTEN, lambda: running.reap(now())), (OFTEN, app.bulk.look), (DAY, app.clear_out)] if alone else []
    app.upkeep.start([(0, turns.look), *upkeep])
    return app


def _agent(settings: Settings, services: "Services", memory: "Memory", embedder: "Embedder") -> "Copilot":
    from agent.copilot import Copilot

    models = {of_settings(settings).model: partial(choose_chat, settings, embedder), OFFLINE: partial(offline_model, embedder)}
    return Copilot(settings, services, memory, models, now)


def engines(settings: Settings, database: Any, index: Any, embedder: "Embedder") -> "Services":
    """The engines and stores that tools use."""
    from agent.line import Stores, line_of
    from agent.visit.store import VisitStore
    from agent.writer import ServerWriter
    from core.outgoing.notes import Notes
    from core.outgoing.store import SentLog
    from tools.applications.store import ApplicationStore
    from tools.context import Services
    from tools.cv.reader import pictured, read_file, read_seen, read_words
    from tools.cv.second.reader import read_with
    from tools.cv.store import CvStore
    from tools.documents.making import made, making
    from tools.documents.second.writer import write_with
    from tools.documents.store import DraftStore
    from tools.interview.store import InterviewStore
    from tools.jobs.fit import assess
    from tools.jobs.second.judge import assess_with
    from tools.jobs.sources.addresses import Policy
    from tools.jobs.sources.door import Sources
    from tools.jobs.store import JobStore
    from tools.profile.recall import IndexFinder
    from tools.profile.store import LedgerStore

    ledger, files, sent, visits = LedgerStore(database), CvStore(database), SentLog(database), VisitStore(database)
    line = line_of(settings, Stores(ledger, files, sent, visits.choices), now)
    writer, notes, answers = ServerWriter(settings, line), Notes(sent, now), answers_of(settings, PRIVATE)
    if isinstance(embedder, OpenAIEmbedder):
        embedder.hide = line.hide
    ads = Sources(partial(read_seen, ocr=settings.read_pictures), Policy(note=notes.fetched) if settings.open_links else None)
    read = partial(read_file, ocr=settings.read_pictures)
    return Services(
        read_cv=either(settings, read_with(read, writer, settings.second_reader), read),
        read_words=partial(read_words, ocr=settings.read_pictures),
        pictured=partial(pictured, ocr=settings.read_pictures),
        files=files,
        sent=sent,
        ledger=ledger,
        finder=lambda owner: IndexFinder(owner, ledger.facts(owner), index, embedder),
        ads=ads,
        jobs=JobStore(database),
        drafts=DraftStore(database),
        applications=ApplicationStore(database),
        interviews=InterviewStore(database),
        make=either(settings, making(write_with(writer, answers)), made) if settings.draft_with_model else None,
        judge=either(settings, assess_with(writer, answers), assess) if settings.propose_verdicts else None,
        seeker=seeking(settings, database, ads, notes),
        chosen=visits.choices,
        panel=panel_of(database, embedder),
        second_reader=settings.second_reader != "never",
        answers=answers,
    )


def panel_of(database: Any, embedder: "Embedder") -> "Panel":
    """Where several people are compared by whoever switched that on."""
    from tools.jobs.rank import finders
    from tools.jobs.screening.store import ScreeningLog
    from tools.recruiting.panel import Panel

    return Panel(ScreeningLog(database), partial(finders, embedder=embedder))


def seeking(settings: Settings, database: Any, ads: "Sources", notes: "Notes") -> "Seeker":
    """What asks job boards, each question written down for whom it was asked."""
    from tools.discovery.asking import asker
    from tools.discovery.seeker import Seeker
    from tools.discovery.store import FoundStore

    boards = replace(asker(settings), note=lambda owner, asked: notes.searched(owner, asked.host))
    return Seeker(boards, FoundStore(database), ads)
