"""The promises that all stores keep together: saved is saved, mine is mine, gone is gone."""

import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from agent.events import Text
from agent.running.process import here
from agent.running.store import LEASE, Running
from agent.store import ThreadStore
from core.database import Database
from core.embedding import MiniLM
from core.errors import NotFound
from core.settings import ROOT
from tests.tools.profile.people import reading
from tools.context import Attachment
from tools.cv.models import Basics, Profile, Reading, Work
from tools.cv.store import CvStore
from tools.documents.models import Draft, Line
from tools.documents.store import DraftStore
from tools.jobs.models import Fit, Posting
from tools.jobs.store import JobStore
from tools.profile.facts import facts_of
from tools.profile.index import FactIndex
from tools.profile.recall import IndexFinder
from tools.profile.store import LedgerStore

TRIALS = 20

WRITER = """
import sys
from datetime import UTC, datetime
from agent.events import Text
from agent.store import ThreadStore
from core.database import Database
from tools.cv.store import CvStore
db = Database(sys.argv[1])
db.migrate()
threads, files, now = ThreadStore(db), CvStore(db), datetime(2026, 1, 1, tzinfo=UTC)
thread = threads.new("ann", now)
turn = threads.open_turn("ann", thread, "question", [], now)
print("turn", turn, flush=True)
n = 0
while True:
    n += 1
    print("event", threads.append(turn, [Text(text=f"{n} " + "x" * 500)]), flush=True)
    print("file", files.save_file("ann", f"{n}.pdf", f"{n}".encode() * 3000, now), flush=True)
"""


def test_killed_at_any_moment_no_acknowledged_write_is_lost(tmp_path, now):
    url = f"sqlite:///{tmp_path / 'data' / 'copilot.db'}"
    chance = random.Random(7)  # noqa: S311 - a moment, not a secret
    written = 0
    for _ in range(TRIALS):
        out = tmp_path / "acknowledged"
        with (
            out.open("w", encoding="utf-8") as said,
            subprocess.Popen([sys.executable, "-c", WRITER, url], cwd=ROOT, stdout=said) as writer,
        ):
            while out.stat().st_size == 0 and writer.poll() is None:
                time.sleep(0.01)
            time.sleep(chance.uniform(0, 0.15))
            writer.send_signal(signal.SIGKILL)
        lines = [line.split() for line in out.read_text(encoding="utf-8").split("\n")[:-1]]
        written += len(lines)
        db = Database(url)
        db.migrate()
        threads, files = ThreadStore(db), CvStore(db)
        turn = next(word for kind, word in lines if kind == "turn")
        last = max((int(word) for kind, word in lines if kind == "event"), default=0)
        kept = threads.events("ann", turn)
        assert [seq for seq, _ in kept] == list(range(1, len(kept) + 1))
        assert len(kept) >= last
        for i, file_id in enumerate((word for kind, word in lines if kind == "file"), 1):
            assert files.file("ann", file_id).data == f"{i}".encode() * 3000
        assert Running(db, threads, here()).reap(now + 2 * LEASE) == 1, "the question is there, its turn marked as cut off"
        db.close()
    assert written > 3 * TRIALS


class House:
    """All stores on one database."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.files, self.ledger, self.jobs = CvStore(db), LedgerStore(db), JobStore(db)
        self.drafts, self.threads = DraftStore(db), ThreadStore(db)

    def live(self, owner: str, canary: str, now) -> dict[str, str]:
        """Puts the canary in a CV, its name, a fact, a message, an event, a job, a fit, a draft and an export."""
        thread = self.threads.new(owner, now)
        file_id = self.files.save_file(owner, f"{canary}.pdf", f"CV of {canary}".encode(), now)
        turn = self.threads.open_turn(owner, thread, f"I am {canary}", [Attachment(file_id, f"{canary}.pdf")], now)
        self.threads.append(turn, [Text(text=f"Hello {canary}")])
        self.threads.set_state(turn, "done", now)
        profile = Profile(
            basics=Basics(name=canary), work=(Work(name=canary, position="Cook", highlights=(f"{canary} cooked",)),)
        )
        given = Reading(file_name=f"{canary}.pdf", document=canary[:16], profile=profile, text=canary)
        self.files.save_reading(owner, file_id, given, now)
        new = self.ledger.add(owner, facts_of(given))
        self.ledger.replace(owner, new[0].id, new[0].model_copy(update={"text": f"{canary} Lind"}))
        job = self.jobs.save(owner, thread, Posting(title=canary, company=canary, text=f"Wanted: {canary}"), now)
        self.jobs.save_fit(owner, job, Fit(score=1, low=0, high=2, title=canary), now)
        draft = Draft(document="cv", title=canary, language="en", lines=(Line(id="1", part="name", text=canary),))
        draft_id = self.drafts.save(owner, thread, job, draft, now)
        made = self.drafts.save_file(owner, draft_id, f"{canary}.pdf", f"PDF {canary}".encode() * 500, now)
        return {
            "thread": thread,
            "turn": turn,
            "file": file_id,
            "job": job,
            "draft": draft_id,
            "export": made.file_id,
            "fact": new[0].id,
        }

    def everything(self, owner: str) -> str:
        """All that this owner can see, as text."""
        rows = self.threads.threads(owner)
        seen: list[object] = [
            rows,
            self.ledger.facts(owner),
            self.jobs.jobs(owner),
            self.files.readings(owner),
            self.files.latest(owner),
        ]
        for row in rows:
            turns = self.threads.turns(owner, row.id)
            seen += [self.threads.messages(owner, row.id), turns, [self.threads.events(owner, t.id) for t in turns]]
            seen += [self.jobs.active(owner, row.id), self.drafts.latest(owner, row.id), self.drafts.versions(owner, row.id)]
        return repr(seen)

    def erase(self, owner: str) -> None:
        for store in (self.threads, self.drafts, self.jobs, self.ledger, self.files):
            store.erase(owner)


@pytest.fixture
def house(either):
    return House(either)


def test_owners_never_see_each_others_rows(house, now):
    canaries = {f"owner-{i}": f"CANARY{i:04}YRANAC" for i in range(12)}
    with ThreadPoolExecutor(6) as pool:
        ids = dict(zip(canaries, pool.map(lambda pair: house.live(*pair, now), canaries.items()), strict=True))
    for owner, canary in canaries.items():
        seen = house.everything(owner)
        assert seen.count(canary) > 10
        assert [c for c in canaries.values() if c != canary and c in seen] == []
    stolen, thief = ids["owner-3"], "owner-4"
    for call in (
        lambda: house.threads.messages(thief, stolen["thread"]),
        lambda: house.threads.events(thief, stolen["turn"]),
        lambda: house.files.file(thief, stolen["file"]),
        lambda: house.jobs.get(thief, stolen["job"]),
        lambda: house.drafts.get(thief, stolen["draft"]),
        lambda: house.drafts.file(thief, stolen["export"]),
        lambda: house.ledger.get(thief, stolen["fact"]),
    ):
        with pytest.raises(NotFound):
            call()


def test_what_one_owner_erases_the_others_keep(house, now):
    house.live("ann", "CANARYANN", now)
    house.live("bob", "CANARYBOB", now)
    before = house.everything("bob")
    house.erase("ann")
    assert "CANARYANN" not in house.everything("ann")
    assert house.everything("bob") == before


def bytes_under(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_erasing_leaves_no_byte_under_the_data_folder(db, tmp_path, now):
    house, canary = House(db), "CANARY-7f3a9-Mira-Okafor-27"
    index, model = FactIndex(tmp_path / "data" / "index"), MiniLM()
    for owner, word in (("ann", canary), ("bob", "somebody else")):
        for i in range(3):
            house.live(owner, f"{word}{i}", now)
        IndexFinder(owner, house.ledger.facts(owner), index, model).find([word])
    house.live("ann", canary * 400, now)
    house.files.save_reading("ann", "f", reading(), now)
    assert [name for name, held in bytes_under(tmp_path / "data").items() if canary.encode() in held]
    house.erase("ann")
    index.erase("ann")
    found = [name for name, held in bytes_under(tmp_path / "data").items() if canary.encode() in held or b"CANARY-7f" in held]
    assert found == []
    assert "somebody else" in house.everything("bob")


def test_forgetting_one_fact_leaves_no_byte_of_it(db, tmp_path):
    ledger, canary = LedgerStore(db), "CANARY-7f3a9-forklift"
    facts = facts_of(reading())
    ledger.add("ann", [*facts, facts[0].model_copy(update={"id": "x", "kind": "certificate", "text": canary})])
    ledger.forget("ann", "x")
    assert [name for name, held in bytes_under(tmp_path / "data").items() if canary.encode() in held] == []
