"""An invented applicant's board: made of invented employers."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from core.database import Database
from tools.applications.desk import Desk
from tools.applications.models import Application, Move, Stage
from tools.applications.store import ApplicationStore
from tools.documents.sent.store import SentStore
from tools.jobs.models import Posting
from tools.jobs.store import JobStore

NOW = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
"""A Thursday."""
ANN, BOB = "ann", "bob"
BAKER = Posting(title="Baker", company="Orrin Mills", text="Baker wanted.", deadline="2026-03-12")


def day(text: str) -> date:
    return date.fromisoformat(text)


def at(stage: Stage, on: str = "2026-03-01", **more: Any) -> Application:
    """An application at a stage since a day."""
    return Application(id="a", title="Baker", company="Orrin Mills", moves=(Move(stage=stage, day=day(on)),), **more)


def desk(db: Database, owner: str = ANN, later: int = 0) -> Desk:
    """The desk of a person, some days later."""
    now = NOW + timedelta(days=later)
    return Desk(ApplicationStore(db), JobStore(db), SentStore(db), owner, now, now.date())
