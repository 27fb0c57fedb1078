"""What the talk is about, beside it: the last profile, ad, fit or document that came up, or the one the person chose.

On a wide screen it stands on the right and stays in sight while the talk scrolls; on a narrow one it stands below the talk. In
the talk itself a line leads to it. It is drawn after the talk, so that no word of an answer waits for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import streamlit as st

from ui.cards import table
from ui.cards.desk import Desk
from ui.cards.kinds import NAMES
from ui.render import words
from ui.scripts.run import run
from ui.state import Session
from ui.tongue import later, t
from ui.turn import Card
from ui.views import view

if TYPE_CHECKING:
    from agent.bootstrap import App

FACES = {
    "reading": ("find_in_page", later("Your CV")),
    "review": ("rate_review", later("CV review")),
    "ledger": ("badge", later("What I know about you")),
    "posting": ("work", later("Job ad")),
    "fit": ("target", later("Fit")),
    "comparison": ("compare_arrows", later("Your fit with each job")),
    "draft": ("description", later("Document")),
    "interview": ("forum", later("Interview")),
    "tracked": ("view_kanban", later("Application")),
    "board": ("view_kanban", later("Applications")),
}
"""The kinds of results that are worked on: icon and name."""
NAME, CLOSED = "pane", "closed"
LOOKED_BACK = 20
"""Turns in which the last of them is looked for."""


@dataclass(frozen=True)
class Subject:
    """A result with its place in the talk; `last` is True where it came up in the last turn."""

    key: str
    artifact: dict[str, Any]
    last: bool = False


def goes_beside(block: Card, session: Session) -> bool:
    """Whether a result is shown beside the talk and not in it."""
    return session.pane and block.artifact.get("kind") in FACES


def subject(app: "App", session: Session) -> Subject | None:
    """What is shown: the one that was chosen, else the last that came up; None where there is none, or all is shown in the talk."""
    if not session.pane or session.thread is None:
        return None
    found = _subjects(app, session)
    newest = next(found, None)
    if not session.shown_beside or newest is None:
        return newest
    return next((one for one in (newest, *found) if one.key == session.shown_beside), newest)


def _subjects(app: "App", session: Session) -> Iterator[Subject]:
    """Newest first; what a running turn makes waits for its end, as its downloads do."""
    turns = app.threads.turns(session.owner, session.thread or "")[-LOOKED_BACK:]
    for turn in reversed([one for one in turns if one.state != "running"]):
        for at, block in reversed(list(enumerate(view(app, session, turn).blocks))):
            if isinstance(block, Card) and goes_beside(block, session):
                yield Subject(f"{turn.id}-{at}", block.artifact, turn is turns[-1])


def line(block: Card, desk: Desk) -> None:
    """In place of the result in the talk: what it is, and the way to it."""
    icon, name = _face(block.artifact)
    if desk.live:
        st.markdown(f":material/{icon}: {name}")
        return
    args = (desk.session, desk.key)
    st.button(name, key=f"beside-{desk.key}", icon=f":material/{icon}:", on_click=show, args=args, wrap=True)


def show(session: Session, key: str) -> None:
    """Brings a result of the talk beside it, and on a narrow screen into sight."""
    session.shown_beside = key
    session.shows += 1


def draw(app: "App", session: Session) -> None:
    """The pane with its close button; nothing where nothing is worked on."""
    found = subject(app, session)
    if found is None:
        return
    with st.container(key="pane"):
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", key="pane-head"):
            st.caption(t("What this is about"))
            st.button(
                t("Show in the talk instead"),
                key="pane-close",
                icon=":material/close:",
                type="tertiary",
                on_click=turn_to,
                args=(app, session, False),
            )
        table.draw(found.artifact, Desk(app, session, found.key, front=True, last=found.last))
        if found.key not in {session.beside, session.shown_beside}:
            session.changes += 1
        session.beside = found.key
        run("follow", session.changes)
        run("beside", session.shows)


def opener(app: "App", session: Session) -> None:
    """Where the pane is closed, the way to open it again."""
    args = (app, session, True)
    st.button(
        t("Show results beside the talk"),
        key="pane-open",
        icon=":material/right_panel_open:",
        type="tertiary",
        on_click=turn_to,
        args=args,
    )


def turn_to(app: "App", session: Session, opened: bool) -> None:
    """Opens or closes it, for this visit and the next ones."""
    session.pane = opened
    session.attempt(app.visits.choose, session.owner, NAME, "" if opened else CLOSED)


def _face(artifact: dict[str, Any]) -> tuple[str, str]:
    """Icon and name with what it is of, in safe words."""
    icon, kind = FACES[str(artifact["kind"])]
    called, document_icon = NAMES.get(artifact.get("document", ""), (kind, icon))
    told = {**artifact, "company": (artifact.get("application") or {}).get("company")}
    of = next((told[key] for key in ("job_title", "title", "file_name", "company") if told.get(key)), "")
    return document_icon, " · ".join(filter(None, (str(called), words(str(of)))))
