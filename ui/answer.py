"""One answer on screen: the steps folded into a line, then words, cards, questions and notices in the order they came."""

from typing import TYPE_CHECKING

import streamlit as st

from agent.events import Notice, TurnFailed, Unproven
from ui import doubts
from ui.cards import table
from ui.cards.desk import Desk
from ui.cards.marks import count
from ui.render import words
from ui.turn import Approval, Card, Prose, Step, TurnView

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

_MARKS = {
    "running": ":material/more_horiz:",
    "done": ":material/check:",
    "failed": ":material/error:",
    "cut": ":material/content_cut:",
}
"""Streamlit's own `status` draws such marks too, but waits a twentieth of a second for each."""
_ENDINGS = {
    "stopped": ":material/stop_circle: You stopped this answer. What was done before is kept.",
    "interrupted": ":material/link_off: This answer was cut off. What was done before is kept.",
}
_QUESTIONS = {
    "remember_fact": ("Shall I remember this?", "Remember it"),
    "correct_fact": ("Shall I change this?", "Change it"),
    "forget_fact": ("Shall I forget this?", "Forget it"),
}

_WORDS = {True: ":green-badge[:material/check: Approved]", False: ":gray-badge[:material/close: Declined]"}


def draw(view: TurnView, desk: Desk) -> None:
    """Draws a turn's answer, finished or not."""
    steps(view)
    last_card = max((at for at, block in enumerate(view.blocks) if isinstance(block, Card)), default=-1)
    found = doubts.of(view)
    states, told = doubts.standing(found, desk), 0
    for at, block in enumerate(view.blocks):
        front = desk.front and at == last_card
        place = Desk(desk.app, desk.session, f"{desk.key}-{at}", live=desk.live, front=front, last=desk.front)
        match block:
            case Prose():
                st.markdown(doubts.marked(block.text, found, states))
            case Card():
                table.draw(block.artifact, place)
            case Approval():
                approval(block, place, turn=desk.key, open_=view.state == "waiting")
            case Unproven():
                doubts.draw(block, place, told + 1, states[told : told + len(block.doubts)])
                told += len(block.doubts)
            case TurnFailed():
                failure(block)
            case Notice():
                notice(block)
    if view.state in _ENDINGS:
        st.caption(_ENDINGS[view.state])
    if price := price_words(view):
        st.caption(price)


def price_words(view: TurnView) -> str:
    """What the turn used, where a model outside was asked; an estimate says that it is one."""
    total = sum(view.tokens)
    if not total or view.model in {"", "offline"}:
        return ""
    about = "about " if view.tokens_estimated else ""
    cost = f" · about ${view.cost:.4f}" if view.cost is not None else ""
    return f"{words(view.model)} · {about}{total:,} tokens{cost}"


def steps(view: TurnView) -> None:
    """What was done to get there: one line, the steps inside."""
    if not view.steps and view.state != "running":
        return
    if view.state == "running":
        folded: AbstractContextManager[object] = st.status(
            f":shimmer[{words(view.now or 'Thinking')} …]", type="compact", state="running"
        )
    else:
        icon = _MARKS["failed" if any(step.state == "failed" for step in view.steps) else "done"]
        folded = st.expander(_summary(view.steps), type="compact", icon=icon)
    with folded:
        for step in view.steps:
            _step(step)


def _step(step: Step) -> None:
    with st.expander(words(step.label), type="step", icon=_MARKS[step.state]):
        if step.note:
            st.markdown(words(step.note))


def _summary(done: list[Step]) -> str:
    failed = sum(step.state == "failed" for step in done)
    words_ = words(done[0].label) if len(done) == 1 else count(len(done), "step")
    return f"{words_} · {failed} did not work" if failed else words_


def approval(block: Approval, desk: Desk, *, turn: str, open_: bool) -> None:
    """A change of the facts, before and after, and the person's word on it; once decided, one line."""
    if block.given is not None:
        st.markdown(f"{_WORDS[block.given]} {words(block.asked.after or block.asked.before)}")
        return
    question, yes = _QUESTIONS[block.asked.action]
    with st.container(border=True, key=f"card-{desk.key}"):
        st.markdown(f":material/verified_user: **{question}**")
        if block.asked.before:
            st.markdown(f"Now: ~~{words(block.asked.before)}~~" if block.asked.after else words(block.asked.before))
        if block.asked.after:
            st.markdown(f"{'New: ' if block.asked.before else ''}**{words(block.asked.after)}**")
        if open_:
            _decision(block, desk, turn, yes)
        else:
            st.caption("Not decided; nothing was changed.")


def _decision(block: Approval, desk: Desk, turn: str, yes: str) -> None:
    decide = desk.session.attempt
    asked = (desk.app.turns.decide, desk.session.owner, turn, block.asked.approval)
    with st.container(horizontal=True):
        st.button(yes, key=f"yes-{desk.key}", type="primary", icon=":material/check:", on_click=decide, args=(*asked, True))
        st.button("Decline", key=f"no-{desk.key}", icon=":material/close:", on_click=decide, args=(*asked, False))


def failure(block: TurnFailed) -> None:
    """What could not be done, and what to do next."""
    todo = f"\n\n{words(block.what_to_do)}" if block.what_to_do else ""
    st.error(f"**{words(block.message)}**{todo}", icon=":material/error:")


def notice(block: Notice) -> None:
    """Something to know that is not part of the answer."""
    (st.warning if block.level == "warning" else st.info)(
        words(block.text), icon=":material/warning:" if block.level == "warning" else ":material/info:"
    )
