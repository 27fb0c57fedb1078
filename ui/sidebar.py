"""Beside every page: a new conversation, the old ones by title, and which model runs, in plain words."""

from typing import TYPE_CHECKING

import streamlit as st

from core.llm import Choice
from ui import signin
from ui.privacy import visit
from ui.render import words
from ui.scripts.run import run
from ui.state import Session, clock, go_to
from ui.tongue import t

if TYPE_CHECKING:
    from agent.bootstrap import App
    from agent.store import ThreadRow

SHOWN = 12
SEARCHED = 4
"""From so many conversations on there is a box to search them."""


def draw(app: "App", session: Session) -> None:
    """Draws the sidebar under the navigation."""
    with st.sidebar:
        if st.button(t("New conversation"), key="new", icon=":material/add:", width="stretch", type="primary"):
            go_to(session, None)
        _threads(app, session)
        st.space("small")
        st.caption(model_words(app.answering(session.choice)))
        if session.signed:
            signin.draw(lambda: app.signed.end(session.signed, clock()))
        if session.private:
            st.caption(f":material/visibility_off: {t('Private session: what you do here is erased when you end it.')}")
            st.button(
                t("End it and erase"), key="private-leave", icon=":material/delete_forever:", on_click=_end, args=(app, session)
            )
        if session.temporary:
            st.caption(
                ":material/hourglass_empty: "
                + t("Shared demo: what you enter is yours alone and may be gone after your visit. Download what you need.")
            )
        run("close_sidebar", session.moves)


def _end(app: "App", session: Session) -> None:
    """Back to one's own things; the page of the private talk is left with it."""
    session.attempt(visit.end, app, session)


def _threads(app: "App", session: Session) -> None:
    threads = app.threads.threads(session.owner)
    if threads:
        st.caption(t("Conversations"))
    if len(threads) >= SEARCHED:
        threads = _found(app, session, threads)
    with st.container(gap="xxsmall", key="threads"):
        for row in threads[:SHOWN]:
            _thread(app, session, row)
    if len(threads) > SHOWN:
        with st.expander(t("{n} older", n=len(threads) - SHOWN), type="compact"):
            for row in threads[SHOWN:]:
                _thread(app, session, row)


def _found(app: "App", session: Session, threads: "tuple[ThreadRow, ...]") -> "tuple[ThreadRow, ...]":
    """Those in which the words asked for stand; all while nothing is asked for."""
    asked = st.text_input(
        t("Search conversations"),
        key="search-threads",
        max_chars=100,
        placeholder=t("Search conversations"),
        label_visibility="collapsed",
        icon=":material/search:",
    )
    if not asked.strip():
        return threads
    there = app.visits.find(session.owner, asked)
    found = tuple(row for row in threads if row.id in there)
    if not found:
        st.caption(t("Nothing was found. Try fewer or other words."))
    return found


def model_words(choice: Choice) -> str:
    """Which model runs, and what that means for the person's data."""
    if not choice.online:
        return f":material/wifi_off: {t('Offline model: no key, nothing leaves this machine.')}"
    told = t("Model: {name}. Your messages and the facts needed for them are sent to it.", name=words(choice.model))
    return f":material/cloud: {told}"


def _thread(app: "App", session: Session, row: "ThreadRow") -> None:
    with st.container(horizontal=True, gap=None, wrap=False, vertical_alignment="center"):
        title = words(row.title or t("New conversation"))
        label = f"**{title}**" if row.id == session.thread else title
        if st.button(label, key=f"open-{row.id}", type="tertiary", width="stretch"):
            go_to(session, row.id)
        chosen = st.menu_button(
            t("Rename or delete {title}", title=title),
            [t("Rename"), t("Delete")],
            key=f"more-{row.id}",
            icon=":material/more_horiz:",
            type="tertiary",
        )
    if chosen == t("Rename"):
        st.dialog(t("Rename this conversation"))(_rename)(app, session, row)
    elif chosen == t("Delete"):
        st.dialog(t("Delete this conversation?"))(_delete)(app, session, row)


def _rename(app: "App", session: Session, row: "ThreadRow") -> None:
    with st.form("rename", border=False):
        title = st.text_input(t("Title"), value=row.title, max_chars=80)
        if st.form_submit_button(t("Save"), type="primary") and title.strip():
            app.threads.rename(session.owner, row.id, title.strip())
            st.rerun()


def _delete(app: "App", session: Session, row: "ThreadRow") -> None:
    title = words(row.title or t("New conversation"))
    st.markdown(t("**{title}** and its messages will be gone. Facts, jobs and documents stay.", title=title))
    if st.button(t("Delete"), type="primary", icon=":material/delete:"):
        app.threads.delete(session.owner, row.id)
        if session.thread == row.id:
            session.open(None)
        st.rerun()
