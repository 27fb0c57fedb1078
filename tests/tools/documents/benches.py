"""A bench for tests: real stores, one invented person, one ad, a CV and a letter written for it."""

from dataclasses import dataclass

from tests.tools.documents.people import AD, TODAY
from tests.tools.documents.people import NORA as LISTED
from tools.documents.bench import Bench
from tools.documents.edits import put
from tools.documents.making import made
from tools.documents.models import Change, Draft, Edit, Line, Options
from tools.documents.store import Because, DraftStore
from tools.jobs.store import JobStore
from tools.profile.store import LedgerStore

ANN = "ann"
_LAST = {"b1": 2, "b2": 0, "b3": 1}
NORA = tuple(sorted(LISTED, key=lambda fact: (LISTED.index(fact) if fact.id not in _LAST else 4, _LAST.get(fact.id, 0))))
"""The same person, whose CV names last what the ad asks first: b2, b3, b1."""


@dataclass
class Work:
    """What a test works on; `cv` and `letter` are the ids of the first versions."""

    bench: Bench
    cv: str
    letter: str

    def draft(self, draft_id: str = "") -> Draft:
        return self.bench.draft(draft_id or self.cv)

    def texts(self, draft_id: str = "", part: str = "bullet") -> list[str]:
        return [line.text for line in self.draft(draft_id).lines if line.part == part]

    def line(self, line_id: str, draft_id: str = "") -> Line:
        return next(line for line in self.draft(draft_id).lines if line.id == line_id)

    def change(self, key: str, draft_id: str = "") -> Change:
        return next(change for change in self.draft(draft_id).changes if change.key == key)


def work(db, now, facts=NORA, **options) -> Work:
    """Nora's bench with both documents made."""
    bench = Bench(DraftStore(db), JobStore(db), LedgerStore(db), ANN, now, TODAY)
    bench.ledger.add(ANN, facts)
    job = bench.jobs.save(ANN, "t1", AD, now)
    ids = [
        bench.drafts.save(ANN, "t1", job, made(kind, facts, (AD, None), Options(**options), TODAY), now)
        for kind in ("cv", "letter")
    ]
    return Work(bench, *ids)


def marked(bench: Bench, draft_id: str, line: Line, text: str) -> str:
    """A version with a line that was kept and marked, before a fact said otherwise."""
    edit = Edit(line=line.id, text=text, was=line.text, marked=True)
    options = bench.draft(draft_id).options
    return bench.again(draft_id, options.model_copy(update={"edits": put(options.edits, edit)}), Because(deed="edited", why=text))
