"""The facts of one person on a page: read, correct, forget. What the person does here needs no further asking."""

from typing import TYPE_CHECKING

import streamlit as st

from tools.documents.clashes import Clash, clashes
from tools.profile.facts import missing_of
from tools.profile.models import Fact, SaidBy
from ui import empty
from ui.cards import profile
from ui.render import words
from ui.state import Session, clock, put
from ui.tongue import later, t, tn
from ui.ways import look_at

if TYPE_CHECKING:
    from agent.bootstrap import App

_TOLD = {
    "dates": later("The dates of one job or study:"),
    "title": later("What you were at one place at one time:"),
    "employer": later("Where you were at one time:"),
    "level": later("How well you know a language:"),
}


def draw(app: "App", session: Session) -> None:
    """The facts by section, then what to do with one of them."""
    facts = app.services.ledger.facts(session.owner)
    if session.said:
        st.success(session.said, icon=":material/check:")
        session.said = ""
    if not facts:
        text = t(
            "Nothing is known about you yet. Drop your CV into the chat and every fact in it appears here, with the place it was read."
        )
        empty.draw(app, session, text)
        return
    known = tn("{n} fact", "{n} facts", len(facts))
    st.markdown(f"{known}. {t('Documents are made from these and from nothing else.')} {profile.origin(facts)}")
    profile.missing(missing_of(facts))
    _clashes(facts)
    several = len(profile.files_of(facts)) > 1
    for title, found in profile.by_section(facts):
        with st.expander(
            f"{profile.HEADINGS[title]} · {len(found)}",
            expanded=title == "who" or any(isinstance(fact.source, SaidBy) for fact in found),
        ):
            st.markdown("\n".join(f"- {profile.fact_line(fact, name_file=several)}" for fact in found))
    _change(app, session, facts)


def _clashes(facts: tuple[Fact, ...]) -> None:
    """Facts that tell the same thing differently, both with where they come from; quiet where none do."""
    by_id, found = {fact.id: fact for fact in facts}, clashes(facts)
    if not found:
        return
    with st.container(border=True, key="clashes"):
        told = tn(
            "**{n} thing is told differently in your facts.** A document can tell either: keep the right one.",
            "**{n} things are told differently in your facts.** A document can tell either: keep the right ones.",
            len(found),
        )
        st.markdown(f":material/compare_arrows: {told}")
        for clash in found:
            _both(clash, [by_id[clash.one], by_id[clash.other]])


def _both(clash: Clash, both: list[Fact]) -> None:
    """Two facts that differ: what was read is put right beside its file, where dates and levels are, what was said in the list below."""
    st.markdown("\n".join([str(_TOLD[clash.what]), *(f"- {profile.fact_line(_with_level(fact))}" for fact in both)]))
    with st.container(horizontal=True, gap="small"):
        for nth, fact in zip((1, 2), both, strict=True):
            key = f"clash-{clash.what}-{fact.id}-{clash.one}-{clash.other}"
            _mend(nth, fact, key)


def _mend(nth: int, fact: Fact, key: str) -> None:
    if isinstance(fact.source, SaidBy):
        st.button(
            t("Correct or forget the first") if nth == 1 else t("Correct or forget the second"),
            key=key,
            icon=":material/edit:",
            on_click=put,
            args=("fact", fact.id),
        )
    elif st.button(
        t("Correct the first beside its file") if nth == 1 else t("Correct the second beside its file"),
        key=key,
        icon=":material/find_in_page:",
    ):
        look_at(fact.source.document)


def _with_level(fact: Fact) -> Fact:
    return fact.model_copy(update={"text": profile.dotted_plain(fact.text, fact.details.get("fluency"))})


def _change(app: "App", session: Session, facts: tuple[Fact, ...]) -> None:
    st.header(t("Correct or forget"))
    by_id = {fact.id: fact for fact in facts}
    said = {key: fact.text[:100] for key, fact in by_id.items()}
    chosen = st.selectbox(
        t("Which fact?"), list(said), format_func=said.__getitem__, index=None, placeholder=t("Choose a fact"), key="fact"
    )
    if chosen is None:
        return
    fact = by_id[chosen]
    st.caption(t("Comes from {source}", source=profile.source_words(fact)))
    text = st.text_area(t("As it should be"), value=fact.text, key=f"text-{chosen}", max_chars=2000).strip()
    with st.container(horizontal=True):
        same = text in {"", fact.text}
        save = st.button(t("Save"), key="save-fact", type="primary", icon=":material/check:", disabled=same)
        forget = st.button(t("Forget it"), key="forget-fact", icon=":material/delete:")
    if save:
        corrected = fact.model_copy(update={"text": text, "source": SaidBy(at=clock(), words=text), "confidence": 1.0})
        app.services.ledger.replace(session.owner, fact.id, corrected)
        _done(session, t("Changed to: {text}", text=words(text)))
    elif forget:
        app.services.ledger.forget(session.owner, fact.id)
        _done(session, t("Forgotten: {text}", text=words(fact.text)))


def _done(session: Session, text: str) -> None:
    session.said = text
    st.rerun()
