"""Judging a saved job anew on a page: the same engines as in the chat, with what is known now."""

from typing import TYPE_CHECKING

from tools.jobs.compare import compared, comparison
from tools.jobs.fit import assess
from ui.state import Session, clock

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.jobs.edits import Edits
    from tools.jobs.models import Comparison


def judge(app: "App", session: Session, *jobs: str) -> None:
    """Keeps a fit of now for each of the jobs; does nothing while nothing is known about the person."""
    services, owner, now = app.services, session.owner, clock()
    facts = services.ledger.facts(owner)
    if not facts:
        return
    finder, balance, assessed = services.finder(owner), services.jobs.balance(owner), services.judge or assess
    for job in jobs:
        fit = assessed(services.jobs.get(owner, job), facts, finder, now.date(), balance)
        services.jobs.save_fit(owner, job, fit, now)


def keep(app: "App", session: Session, job: str, edits: "Edits") -> None:
    """Keeps how the person wants the split of an ad; the score follows."""
    app.services.jobs.save_edits(session.owner, job, edits)
    judge(app, session, job)


def side_by_side(app: "App", session: Session) -> "Comparison":
    """The jobs that have a fit, by their last one."""
    store, owner, today = app.services.jobs, session.owner, clock().date()
    facts = app.services.ledger.facts(owner)
    fits = ((job.id, fit) for job in store.jobs(owner) if (fit := store.fit(owner, job.id)) is not None)
    return comparison(compared(key, store.get(owner, key), fit, facts, today) for key, fit in fits)
