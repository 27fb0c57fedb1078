"""Erasing one kind of thing, all of it and for good: what each kind is removed by, and the button that asks first."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from core.remembered import forget
from tools.jobs.weighing import PUBLISHED
from ui.state import Session
from ui.tongue import Later, number, t

if TYPE_CHECKING:
    from agent.bootstrap import App


def _facts(app: "App", owner: str) -> None:
    app.services.ledger.erase(owner)
    app.index.erase(owner)


def _jobs(app: "App", owner: str) -> None:
    """The weights are another kind, and stay."""
    jobs = app.services.jobs
    balance = jobs.balance(owner)
    jobs.erase(owner)
    jobs.save_balance(owner, balance)


def _conversations(app: "App", owner: str) -> None:
    app.turns.stop_all(owner)
    app.threads.erase(owner)


def _remembered(app: "App", owner: str) -> None:
    app.turns.stop_all(owner)
    app.threads.forget_all(owner)


def _searches(app: "App", owner: str) -> None:
    if app.services.seeker:
        app.services.seeker.store.erase(owner)


ERASED_BY: dict[str, Callable[["App", str], None]] = {
    "facts": _facts,
    "changes": lambda app, owner: app.services.ledger.forget_changes(owner),
    "files": lambda app, owner: app.services.files.erase(owner),
    "jobs": _jobs,
    "documents": lambda app, owner: app.services.drafts.erase(owner, "documents"),
    "copies": lambda app, owner: app.services.drafts.erase(owner, "copies"),
    "photos": lambda app, owner: app.services.drafts.erase(owner, "photos"),
    "applications": lambda app, owner: app.services.applications.erase(owner),
    "interviews": lambda app, owner: app.services.interviews.erase(owner),
    "searches": _searches,
    "conversations": _conversations,
    "remembered": _remembered,
    "bulk": lambda app, owner: app.bulk.erase(owner),
    "weights": lambda app, owner: app.services.jobs.save_balance(owner, PUBLISHED),
    "choices": lambda app, owner: app.visits.erase_choices(owner),
    "opinions": lambda app, owner: app.visits.erase_opinions(owner),
}
"""Kind -> what removes all of it. The two logs are not here: one counts what may be spent in a day, one must be kept for months."""


def offer(app: "App", tab: Session, key: str, label: Later, count: int) -> None:
    """A button that opens to the question; nothing where this kind goes with everything else only."""
    if key not in ERASED_BY:
        return
    with st.popover(t("Erase"), key=f"ask-erase-{key}", icon=":material/delete:"):
        st.markdown(t("All of it, at once and for good: {label}, {n}.", label=label, n=number(count)))
        st.button(t("Erase these"), key=f"erase-{key}", type="primary", on_click=tab.attempt, args=(erase, app, tab, key, label))


def erase(app: "App", tab: Session, key: str, label: Later) -> None:
    """Erases one kind, and answers of a model and what functions remember, which may hold any of it; the tab lets go of what it holds."""
    ERASED_BY[key](app, tab.owner)
    app.services.answers.forget(tab.owner)
    forget()
    tab.leave()
    tab.said = t("Erased: {label}.", label=label)
