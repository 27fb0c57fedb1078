"""One answer on screen: the steps folded into a line, then words, cards, questions and notices in the order they came."""

from typing import TYPE_CHECKING

import streamlit as st

from agent.events import Notice, TurnFailed, Unproven
from ui import doubts, pane
from ui.cards import table
from ui.cards.desk import Desk
from ui.cards.marks import Mark
from ui.render import words
from ui.tongue import later, number, ours, t, tn
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
    "stopped": ("stop_circle", later("You stopped this answer. What was done before is kept.")),
    "interrupted": ("link_off", later("This answer was cut off. What was done before is kept.")),
}
_QUESTIONS = {
    "remember_fact": (later("Shall I remember this?"), later("Remember it")),
    "correct_fact": (later("Shall I change this?"), later("Change it")),
    "forget_fact": (later("Shall I forget this?"), later("Forget it")),
}

_WORDS = {True: Mark(later("Approved"), "check", "green"), False: Mark(later("Declined"), "close", "gray")}


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
            case Card() if pane.goes_beside(block, desk.session):
                pane.line(block, place)
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
        icon, said = _ENDINGS[view.state]
        st.caption(f":material/{icon}: {said}")
    if price := price_words(view):
        st.caption(price)


def price_words(view: TurnView) -> str:
    """What the turn used, where a model outside was asked; an estimate says that it is one."""
    total = sum(view.tokens)
    if not total or view.model in {"", "offline"}:
        return ""
    told = t("about {n} tokens", n=total) if view.tokens_estimated else t("{n} tokens", n=total)
    cost = t("about ${cost}", cost=number(view.cost, 4)) if view.cost is not None else ""
    return " · ".join(filter(None, (words(view.model), told, cost)))


def steps(view: TurnView) -> None:
    """What was done to get there: one line, the steps inside."""
    if not view.steps and view.state != "running":
        return
    if view.state == "running":
        folded: AbstractContextManager[object] = st.status(
            f":shimmer[{words(view.now or t('Thinking'))} …]", type="compact", state="running"
        )
    else:
        icon = _MARKS["failed" if any(step.state == "failed" for step in view.steps) else "done"]
        folded = st.expander(_summary(view.steps), type="compact", icon=icon)
    with folded:
        if view.state != "running":
            st.markdown("\n\n".join(map(_line, view.steps)))
            return
        for step in view.steps:
            _step(step)


def _line(step: Step) -> str:
    """A step of an answer that has ended, and what came of it: all of them are one element of the page."""
    note = f"  \n:gray[{words(ours(step.note))}]" if step.note else ""
    return f"{_MARKS[step.state]} {words(step.label)}{note}"


def _step(step: Step) -> None:
    with st.expander(words(step.label), type="step", icon=_MARKS[step.state]):
        if step.note:
            st.markdown(words(ours(step.note)))


def _summary(done: list[Step]) -> str:
    failed = sum(step.state == "failed" for step in done)
    words_ = words(done[0].label) if len(done) == 1 else tn("{n} step", "{n} steps", len(done))
    return t("{steps} · {n} did not work", steps=words_, n=failed) if failed else words_


def approval(block: Approval, desk: Desk, *, turn: str, open_: bool) -> None:
    """A change of the facts, before and after, and the person's word on it; once decided, one line."""
    if block.given is not None:
        st.markdown(f"{_WORDS[block.given].badge} {words(block.asked.after or block.asked.before)}")
        return
    question, yes = _QUESTIONS[block.asked.action]
    with st.container(border=True, key=f"card-{desk.key}"):
        st.markdown(f":material/verified_user: **{question}**")
        if block.asked.before:
            st.markdown(
                t("Now: ~~{words}~~", words=words(block.asked.before)) if block.asked.after else words(block.asked.before)
            )
        if block.asked.after:
            after = words(block.asked.after)
            st.markdown(t("New: **{words}**", words=after) if block.asked.before else f"**{after}**")
        if open_:
            _decision(block, desk, turn, str(yes))
        else:
            st.caption(t("Not decided; nothing was changed."))


def _decision(block: Approval, desk: Desk, turn: str, yes: str) -> None:
    decide = desk.session.attempt
    asked = (desk.app.turns.decide, desk.session.owner, turn, block.asked.approval)
    with st.container(horizontal=True):
        st.button(yes, key=f"yes-{desk.key}", type="primary", icon=":material/check:", on_click=decide, args=(*asked, True))
        st.button(t("Decline"), key=f"no-{desk.key}", icon=":material/close:", on_click=decide, args=(*asked, False))


def failure(block: TurnFailed) -> None:
    """What could not be done, and what to do next."""
    todo = f"\n\n{words(ours(block.what_to_do))}" if block.what_to_do else ""
    st.error(f"**{words(ours(block.message))}**{todo}", icon=":material/error:")


def notice(block: Notice) -> None:
    """Something to know that is not part of the answer."""
    (st.warning if block.level == "warning" else st.info)(
        words(block.text), icon=":material/warning:" if block.level == "warning" else ":material/info:"
    )
