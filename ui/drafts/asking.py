"""The question about words that no fact backs: a fact of mine, keep it marked, or take it back. On the page, and as a card in the chat."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from core.errors import NotFound
from tools.documents.hand import word
from tools.documents.models import AskedEdit
from tools.documents.refusals import Question, questions, settle
from ui.cards.desk import Desk
from ui.drafts.place import bench_of, step
from ui.render import words
from ui.state import DOCUMENTS, PROFILE, Session
from ui.tongue import Later, later, ours, t, tn

if TYPE_CHECKING:
    from agent.bootstrap import App
    from tools.documents.bench import Bench


def draw_asked(asked: AskedEdit, desk: Desk) -> None:
    """The card in the chat. Once the line is another, or was asked about in an older version, it says so instead of asking."""
    app, session = desk.app, desk.session
    with st.container(border=True, key=f"card-{desk.key}"):
        newest = _newest(asked, desk)
        draft = app.services.drafts.get(session.owner, newest) if newest else None
        now = next((line for line in draft.lines if line.id == asked.line), None) if draft else None
        if now is not None and now.text == asked.after:
            marked = now.edited == "unbacked"
            said = t("Kept, marked as not backed") if marked else t("Kept")
            st.markdown(f":material/{'error' if marked else 'check'}: {said}: {words(asked.after)}")
            st.page_link(DOCUMENTS, label=t("See it in the document"), icon=":material/description:", query_params={"d": newest})
        elif now is None or now.text != asked.before or not desk.front or desk.key in session.drafts.declined:
            st.markdown(f":gray[:material/close: {t('Not used: {words}', words=words(asked.after))}]")
        else:
            ask(
                AskedEdit(**asked.model_dump(exclude={"draft"}), draft=newest),
                desk,
                lambda: session.drafts.declined.add(desk.key),
            )


def _newest(asked: AskedEdit, desk: Desk) -> str:
    """The newest version of the document that was asked about; nothing where that is gone."""
    try:
        return desk.app.services.drafts.history(desk.session.owner, asked.draft)[-1].id
    except NotFound:
        return ""


def ask(asked: AskedEdit, desk: Desk, leave: Callable[[], None]) -> None:
    """The word and the missing fact, the line before and after, and the ways on: where a fact says otherwise, only to put that right."""
    if asked.says:
        st.markdown(f":material/error: **{t('A fact of yours says otherwise:')}** {words(asked.says)}")
    else:
        st.markdown(f":material/help: **{t('No fact of yours backs this yet.')}** {words(ours(asked.reason))}")
    st.markdown(t("Was: ~~{before}~~\n\nNow: **{after}**", before=words(asked.before), after=words(asked.after)))
    if asked.says and asked.replaces:
        st.caption(t("If it is true, your profile says from now on: {fact}", fact=words(asked.becomes)))
    elif asked.says:
        st.page_link(PROFILE, label=t("Put it right in your profile"), icon=":material/badge:")
    elif asked.replaces:
        st.caption(t("If it is true, your profile says this from now on, instead of: {fact}", fact=words(asked.replaces)))
    else:
        st.caption(t("If it is true, it is kept in your profile as something you said, for all documents."))
    bench, session = bench_of(desk.app, desk.session), desk.session
    for label, icon, choice, said in _ways_for(asked):
        args = (session, str(said), word, bench, asked.draft, asked.line, asked.after, choice)
        first = choice == "fact"
        st.button(
            str(label),
            key=f"{choice}-{desk.key}",
            icon=f":material/{icon}:",
            on_click=step,
            args=args,
            type="primary" if first else "secondary",
            width="stretch",
        )
    st.button(t("Take it back"), key=f"leave-{desk.key}", icon=":material/undo:", on_click=leave, width="stretch")


_Way = tuple[Later, str, str, Later]
_KEEP: tuple[_Way, ...] = (
    (later("It is true: keep it as a fact of mine"), "verified", "fact", later("Kept, and in your profile as said by you.")),
    (later("Keep it, marked as not backed"), "error", "marked", later("Kept, and marked: no fact backs it.")),
)
_CORRECT: tuple[_Way, ...] = (
    (later("It is true: put the fact right"), "edit", "fact", later("Put right in your profile, and written.")),
)


def _ways_for(asked: AskedEdit) -> "Sequence[_Way]":
    """How the words can be kept; not at all where a fact says otherwise that only the profile can put right."""
    if not asked.says:
        return _KEEP
    return _CORRECT if asked.replaces else ()


def close(session: Session) -> None:
    """Takes the words back: the line is as it was."""
    session.drafts.open("")
    session.drafts.said = t("The line is as it was.")


def refused(app: "App", session: Session, draft_id: str, key: str) -> None:
    """What was not written and is still to be answered, each with its reason and the ways on; nothing where all is answered."""
    bench = bench_of(app, session)
    asked = questions(bench, draft_id)
    if not asked:
        return
    label = tn(
        "{n} sentence was not written. True all the same?", "{n} sentences were not written. True all the same?", len(asked)
    )
    with st.expander(label, icon=":material/help:", type="compact"):
        for at, one in enumerate(asked):
            st.markdown(f"**{words(one.line.text)}**\\\n{words(ours(one.refused.why))}")
            _ways(session, bench, (draft_id, f"{key}-{at}"), one)


def _ways(session: Session, bench: "Bench", place: tuple[str, str], one: Question) -> None:
    """The three ways on; where a fact says otherwise, the way to that fact alone."""
    draft_id, key = place
    ways = [(str(label), answer, icon, str(said)) for label, answer, icon, said in (_WAYS[-1:] if one.fact else _WAYS)]
    if one.fact:
        st.markdown(f":material/error: {t('A fact of yours says otherwise:')} {words(one.says)}")
        if one.right:
            label = t("Put the fact right: {fact}", fact=words(one.right))
            ways.insert(0, (label, "right", "edit", t("Put right in your profile; the document is made again.")))
        else:
            st.page_link(PROFILE, label=t("Put it right in your profile"), icon=":material/badge:")
    for label, answer, icon, said in ways:
        args = (session, said, settle, bench, draft_id, one.key, answer)
        st.button(label, key=f"{answer}-{key}", icon=f":material/{icon}:", on_click=step, args=args, width="stretch")


_WAYS: tuple[_Way, ...] = (
    (
        later("It is true: keep it as a fact of mine"),
        "fact",
        "verified",
        later("Kept in your profile as said by you, and written."),
    ),
    (later("Keep it, marked as not backed"), "marked", "error", later("Kept, and marked: no fact backs it.")),
    (later("Leave it out"), "out", "remove", later("Left out.")),
)
