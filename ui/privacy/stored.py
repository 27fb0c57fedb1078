"""What is stored about a person: how many of each kind, what it is, and where it is seen, corrected and removed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from ui.privacy import erasing
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
    store = has.seeker.store if has.seeker else None
    looked_for = len(store.searches(owner)) + len(store.ads(owner)) + len(store.choice(owner).added) if store else 0
    return (
        Stored("facts", later("Facts"), later("What is known about you, each with its source"), "profile", len(has.ledger.facts(owner))),
        Stored("changes", later("Corrections"), later("What you corrected or took out, as it was before"), "profile", len(has.ledger.changes(owner))),
        Stored("files", later("Files"), later("The files you gave, as you gave them"), "reading", len(has.files.files(owner))),
        Stored("jobs", later("Job ads"), later("Their words, their requirements, your fit"), "jobs", len(has.jobs.jobs(owner))),
        Stored("documents", later("Documents"), later("CVs and letters with all versions, their looks and tones"), "documents", len(has.drafts.every(owner))),
        Stored("copies", later("Sent copies"), later("What you sent, frozen"), "documents", len(has.drafts.sent.all(owner))),
        Stored("photos", later("Photos"), later("For your documents, without place and time"), "documents", len(has.drafts.photos.all(owner))),
        Stored("applications", later("Applications"), later("The board with its days, notes and reminders"), "applications", len(has.applications.all(owner)) or len(has.applications.steps(owner))),
        Stored("interviews", later("Mock interviews"), later("The questions, your answers, what was said about them"), "interview", len(has.interviews.all(owner))),
        Stored("searches", later("Searches for jobs"), later("Saved searches, boards you added, and the jobs found last"), "jobs", looked_for),
        Stored("conversations", later("Conversations"), later("What was said, and the model's working copy of it"), "chat", len(app.threads.threads(owner))),
        Stored("remembered", later("What the assistant remembers of them"), later("Its working copies and summaries; without them it begins anew, and what was said stays"), "", len(app.threads.remembered(owner))),
        Stored("weights", later("Your weights"), later("What counts more or less in your fits"), "jobs", len(has.jobs.balance(owner).own)),
        Stored("choices", later("Your choices"), later("Language of the screens, language and tone of answers, and the like"), "settings", len(app.visits.choices(owner))),
        Stored("opinions", later("Your opinions"), later("Which answers you found good or bad, and why"), "chat", len(app.visits.opinions(owner))),
        Stored("bulk", later("Bulk jobs"), later("Many files read as one job by a program of yours, and what was read in them"), "", len(app.bulk.jobs(owner))),
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
            erasing.offer(app, tab, kind.key, kind.label, kind.count)
