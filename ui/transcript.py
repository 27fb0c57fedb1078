"""The conversation on screen. Finished turns are drawn once; a running one is tailed from its stored events."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from core.llm import OFFLINE
from ui import answer, pane, thumbs
from ui.cards.desk import Desk
from ui.render import lines, words
from ui.scripts.run import run
from ui.state import Outgoing, Session
from ui.tongue import t
from ui.turn import Card, TurnView
from ui.views import view as seen

if TYPE_CHECKING:
    from agent.bootstrap import App
    from agent.store import MessageRow, TurnRow
    from agent.visit.store import Opinion

AVATARS = {"assistant": str(Path(__file__).parent / "icon.svg"), "user": ":material/person:"}
TAIL_SECONDS, TAIL_MOST = 0.25, 2.0
MOMENT_SECONDS, LONGER_SECONDS = 0.4, 0.6
"""How long an answer is waited for before it is tailed; the second only without a language model, whose answer comes as a whole."""
RECENT = 20
"""Turns drawn of a long conversation; the earlier ones are one click away."""
LONG, SHOWN = 1200, 500
"""Characters of a message from which on it is folded, and how many then stay in sight."""


def draw(app: "App", session: Session) -> None:
    """All turns of the open conversation, oldest first."""
    if session.thread is None:
        return
    st.html(f'<h1 class="jc-said">{t("Chat")}</h1>')
    said = {m.turn: m for m in app.threads.messages(session.owner, session.thread) if m.role == "user"}
    turns = app.threads.turns(session.owner, session.thread)
    if len(turns) > RECENT and not st.toggle(
        t("Show the {n} earlier messages", n=len(turns) - RECENT), key=f"earlier-{session.thread}"
    ):
        turns = turns[-RECENT:]
    thoughts = {one.turn: one for one in app.visits.opinions(session.owner)}
    for turn in turns:
        if turn.id in said:
            question(said[turn.id])
        last = turn is turns[-1]
        if last:
            run("follow", session.sent)
        if turn.state == "running" and not ended_soon(app, session, turn):
            st.fragment(tail, run_every=pause(app.turns.busy))(app, session, turn)
        else:
            show(app, session, turn, last=last, thought=thoughts.get(turn.id))
            if last and session.outbox:
                st.rerun()  # what was said meanwhile has waited for this end


def question(message: "MessageRow") -> None:
    """What the person said, as plain words; a long paste is folded."""
    with st.chat_message("user", avatar=AVATARS["user"]):
        for attached in message.attachments:
            st.markdown(f":gray-badge[:material/attach_file: {words(attached.name)}]")
        if len(message.text) > LONG:
            st.markdown(lines(message.text[:SHOWN]) + " …")
            with st.expander(t("The whole message"), type="compact"):
                st.markdown(lines(message.text))
        elif message.text:
            st.markdown(lines(message.text))


def ended_soon(app: "App", session: Session, turn: "TurnRow") -> bool:
    """Whether a turn ends within a moment: then its answer is drawn at once, and nothing has to be tailed."""
    for seconds in (MOMENT_SECONDS, LONGER_SECONDS):
        with suppress(TimeoutError):
            app.turns.wait(turn.id, seconds)
        view = seen(app, session, turn)
        if view.state != "running" or view.model != OFFLINE:
            break
    return view.state != "running"


def pause(busy: int) -> float:
    """Seconds between two looks at a running turn: the more turns run, the longer, so that looking takes no time from answering."""
    return min(TAIL_SECONDS * max(1.0, busy / 2), TAIL_MOST)


def tail(app: "App", session: Session, turn: "TurnRow") -> None:
    """A running turn, drawn again every quarter of a second or more until it ends; then the page is drawn once more."""
    view = seen(app, session, turn)
    if view.state != "running":
        st.rerun()
    with st.chat_message("assistant", avatar=AVATARS["assistant"]):
        answer.draw(view, Desk(app, session, turn.id, live=True))
        if session.outbox:
            st.caption(f":material/schedule_send: {t('Your next message is sent when this answer ends.')}")
        stop = (app.turns.stop, session.owner, turn.id)
        st.button(t("Stop"), key=f"stop-{turn.id}", icon=":material/stop_circle:", on_click=session.attempt, args=stop)


def show(app: "App", session: Session, turn: "TurnRow", *, last: bool, thought: "Opinion | None" = None) -> None:
    """A turn that has ended, or waits for the person, with what was thought of it."""
    view = seen(app, session, turn)
    with st.chat_message("assistant", avatar=AVATARS["assistant"]):
        answer.draw(view, Desk(app, session, turn.id, front=last))
        thumbs.draw(app, session, turn, thought)
        if last:
            _next(app, session, turn, view)
            if not session.pane and any(isinstance(block, Card) for block in view.blocks):
                pane.opener(app, session)


def _next(app: "App", session: Session, turn: "TurnRow", view: TurnView) -> None:
    """Buttons for the likely next thing; after a failure, a way on."""
    with st.container(horizontal=True, key=f"next-{turn.id}"):
        if view.state in {"failed", "interrupted"} or view.failed:
            again = (app, session, turn)
            st.button(t("Try again"), key=f"again-{turn.id}", icon=":material/refresh:", on_click=try_again, args=again)
        for at, likely in enumerate(view.suggestions):
            st.button(
                words(likely.label), key=f"likely-{turn.id}-{at}", on_click=session.say, args=(likely.message, likely.offline)
            )


def try_again(app: "App", session: Session, turn: "TurnRow") -> None:
    """Sends the message of a turn once more, with the files that came with it."""
    for message in app.threads.messages(session.owner, turn.thread):
        if message.turn == turn.id and message.role == "user":
            session.outbox.append(Outgoing(message.text, attached=tuple(message.attachments)))
