"""Sentences of an answer that no fact bears out: marked where they stand, listed with the reason, and asked about. Never taken out."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from agent.events import Unproven
from tools.documents.answers.doubt import Doubt
from ui.cards.desk import Desk
from ui.cards.marks import Mark
from ui.render import prose, words
from ui.state import PROFILE
from ui.tongue import later, ours, t, tn
from ui.turn import TurnView

if TYPE_CHECKING:
    from agent.bootstrap import App

MARKS = {
    "open": Mark(later("not backed"), "help", "orange"),
    "told": Mark(later("said by you"), "record_voice_over", "gray"),
    "yours": Mark(later("yours by now"), "check", "green"),
}
LONGEST = 240
"""Characters of a sentence that are shown again below the answer."""
_SIGN = re.compile("\ue000(\\d+)\ue001")
_OURS = str.maketrans("", "", "\ue000\ue001")
_FENCED = re.compile(r"(?ms)^\s*(`{3,}).*?^\s*\1$")


def of(view: TurnView) -> tuple[Doubt, ...]:
    """All of a turn, in order: their places are their numbers."""
    return tuple(doubt for block in view.blocks if isinstance(block, Unproven) for doubt in block.doubts)


def standing(doubts: Sequence[Doubt], desk: Desk) -> tuple[str, ...]:
    """How each stands now: `open`, `told` by the person, or `yours` where the facts bear it out by now."""
    if not doubts:
        return ()
    from agent.bootstrap import today
    from tools.documents.answers.proof import borne_out

    facts = desk.app.services.ledger.facts(desk.session.owner)
    return tuple("yours" if borne_out(one, facts, today()) else "told" if one.told else "open" for one in doubts)


def marked(text: str, doubts: Sequence[Doubt], states: Sequence[str]) -> str:
    """A stretch of an answer as safe Markdown, with a mark and a number behind each sentence in doubt; in code the number alone."""
    text, since = text.translate(_OURS), 0
    for number, doubt in enumerate(doubts, 1):
        raw = doubt.raw.translate(_OURS)
        at = text.find(raw, since)
        if at >= 0:
            since = at + len(raw)
            sign = f" \ue000{number}\ue001"
            text, since = text[:since] + sign + text[since:], since + len(sign)
    made, at, parts = prose(text), 0, []
    for fence in _FENCED.finditer(made):
        parts += [_badges(made[at : fence.start()], states), _SIGN.sub(r"[\1]", fence.group())]
        at = fence.end()
    return "".join([*parts, _badges(made[at:], states)])


def _badges(made: str, states: Sequence[str]) -> str:
    def one(found: re.Match[str]) -> str:
        mark = MARKS[states[int(found[1]) - 1]]
        return f":{mark.color}-badge[:material/{mark.icon}: {mark.word} ({found[1]})]"

    return _SIGN.sub(one, made)


def draw(block: Unproven, desk: Desk, first: int, states: Sequence[str]) -> None:
    """The list below the answer. `first` is the number of its first sentence; `states` say how each stands."""
    with st.container(border=True, key=f"card-doubts-{desk.key}"):
        _head(states)
        for number, (doubt, state) in enumerate(zip(block.doubts, states, strict=True), first):
            st.markdown(f"**{number}.** {words(_short(doubt.text))}\\\n{_reason(doubt, state)}")
            if state != "yours" and doubt.kind != "fit" and not desk.live:
                _ways(doubt, desk, number)


def _head(states: Sequence[str]) -> None:
    unbacked = states.count("open")
    if unbacked:
        said = tn(
            "**{n} sentence of this answer is not backed by your facts.** The model wrote it; look before you use it.",
            "**{n} sentences of this answer are not backed by your facts.** The model wrote them; look before you use them.",
            unbacked,
        )
        st.warning(said, icon=":material/help:")
    elif "told" in states:
        st.info(t("This answer rests on what you said here, which is not in your profile."), icon=":material/record_voice_over:")
    else:
        st.markdown(f":material/check: {t('Your profile backs this answer by now.')}")


def _reason(doubt: Doubt, state: str) -> str:
    if state == "yours":
        return f"{MARKS['yours'].badge} {t('Your profile says so by now.')}"
    if state == "told":
        return f"{MARKS['told'].badge} {t('You said so in this conversation; your profile does not have it.')}"
    says = f"\\\n:material/error: {t('A fact of yours says otherwise:')} {words(doubt.says)}" if doubt.says else ""
    return f"{words(ours(doubt.why))}{says}"


def _ways(doubt: Doubt, desk: Desk, number: int) -> None:
    """A fact of mine, in my own words, or left as it is; where a fact says otherwise, that one can only be put right."""
    if doubt.says:
        st.page_link(PROFILE, label=t("Put the fact right in your profile"), icon=":material/badge:")
        return
    left, key = desk.session.drafts.declined, f"{desk.key}-{number}"
    if key in left:
        st.caption(t("Left as the model wrote it."))
        return
    with st.expander(t("Is {number} true all the same?", number=number), icon=":material/verified:", type="compact"):
        with st.form(f"true-{key}", border=False):
            said = st.text_input(t("Say it in your own words"), value=own_words(doubt), max_chars=500)
            kept = st.form_submit_button(t("Keep it as a fact of mine"), icon=":material/verified:", width="stretch")
        st.button(t("Leave it"), key=f"leave-{key}", icon=":material/close:", on_click=left.add, args=(key,), width="stretch")
    if kept:
        desk.session.attempt(keep, desk.app, desk.session.owner, desk.session.thread or "", said)
        st.rerun()


def keep(app: "App", owner: str, thread: str, said: str) -> None:
    """Puts what the person says is true into their facts, as said by them."""
    from agent.bootstrap import now
    from agent.truth import keep as kept

    kept(app.services, (owner, thread), said, now())


def own_words(doubt: Doubt) -> str:
    """What the box begins with: without a label, and in English with "I" for "you"; other languages are left to the person."""
    from tools.documents.answers.stance import turned, unlabelled

    made = unlabelled(doubt.text, doubt.language)
    if doubt.kind != "draft" and doubt.language == "en":
        made = turned(made, doubt.language)
    return made[:1].upper() + made[1:]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"
