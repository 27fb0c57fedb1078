"""What is stored about a person: how many of each kind, what it is, and where it is seen, corrected and removed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from ui.state import PAGES_AT, Session
from ui.tongue import Later, later, number, t

if TYPE_CHECKING:
    from agent.bootstrap import App


@dataclass(frozen=True)
class Stored:
    """One kind: its name, what it is, the page that shows it, and how many there are."""

    key: str
    label: Later
    about: Later
    page: str
    count: int


def stored(app: "App", owner: str) -> tuple[Stored, ...]:
    """Every kind that is kept, with how many of it there are."""
    has = app.services
    sent = len(has.sent.lines(owner)) if has.sent else 0
    return (
        Stored("facts", later("Facts"), later("What is known about you, each with its source"), "profile", len(has.ledger.facts(owner))),
        Stored("changes", later("Corrections"), later("What you corrected or took out, as it was before"), "profile", len(has.ledger.changes(owner))),
        Stored("files", later("Files"), later("The files you gave, as you gave them"), "reading", len(has.files.files(owner))),
        Stored("jobs", later("Job ads"), later("Their words, their requirements, your fit"), "jobs", len(has.jobs.jobs(owner))),
        Stored("documents", later("Documents"), later("CVs and letters with all versions"), "documents", len(has.drafts.every(owner))),
        Stored("copies", later("Sent copies"), later("What you sent, frozen"), "documents", len(has.drafts.sent.all(owner))),
        Stored("photos", later("Photos"), later("For your documents, without place and time"), "documents", len(has.drafts.photos.all(owner))),
        Stored("conversations", later("Conversations"), later("What was said, and the model's working copy of it"), "chat", len(app.threads.threads(owner))),
        Stored("weights", later("Your weights"), later("What counts more or less in your fits"), "jobs", len(has.jobs.balance(owner).own)),
        Stored("requests", later("Requests sent"), later("When, where to, how large; never the words"), "", sent),
        Stored("screening", later("Comparing people"), later("Who looked at whom and decided what; no words of a CV"), "", len(app.screenings.lines(owner))),
    )  # fmt: skip


def draw(app: "App", tab: Session) -> None:
    """A row for each kind that there is something of, with a way to it."""
    kept = [kind for kind in stored(app, tab.owner) if kind.count]
    if not kept:
        st.caption(t("Once you give a CV or an ad, each kind of thing is listed here, with a way to see, correct and remove it."))
    for kind in kept:
        with st.container(horizontal=True, vertical_alignment="center", key=f"stored-{kind.key}"):
            st.markdown(f"**{kind.label}** · {number(kind.count)}  \n:gray[{kind.about}]", width="stretch")
            if kind.page:
                st.page_link(PAGES_AT / f"{kind.page}.py", label=t("Open"), icon=":material/arrow_forward:")
