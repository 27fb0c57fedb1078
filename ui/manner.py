"""How this person wants it: how answers sound, what a model may know of them, and how long what was made stays."""

from typing import TYPE_CHECKING

import streamlit as st

from agent import manner
from ui.state import Session, clock, left
from ui.tongue import Later, later, t, tn

if TYPE_CHECKING:
    from agent.bootstrap import App

NAMES = {
    "en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "pt": "Português", "it": "Italiano", "nl": "Nederlands",
    "pl": "Polski", "ja": "日本語", "zh": "中文", "ar": "العربية", "hi": "हिन्दी",
}  # fmt: skip
TONES: dict[str, Later] = {
    "": later("As usual"),
    "brief": later("Brief"),
    "warm": later("Warm"),
    "thorough": later("Thorough"),
}


def draw(app: "App", tab: Session) -> None:
    """Three short sections; each choice is kept at once, but what removes something asks first."""
    chosen = app.services.chosen(tab.owner)
    _answers(app, tab, chosen)
    _hiding(app, tab, chosen)
    _staying(app, tab, chosen)


def _answers(app: "App", tab: Session, chosen: manner.Chosen) -> None:
    st.header(t("How you are answered"))
    known = ["", *manner.LANGUAGES]
    st.selectbox(
        t("Language of the answers"),
        known,
        index=known.index(manner.language_chosen(chosen)),
        format_func=lambda code: NAMES[code] if code else t("The one I write in"),
        key=manner.LANGUAGE,
        on_change=_keep,
        args=(app, tab, manner.LANGUAGE),
    )
    st.segmented_control(
        t("Tone of the answers"),
        list(TONES),
        default=manner.tone_chosen(chosen),
        format_func=lambda tone: str(TONES[tone]),
        key=manner.TONE,
        required=True,
        on_change=_keep,
        args=(app, tab, manner.TONE),
    )
    st.caption(t("A language model is told so. Without one only “Brief” makes a difference: the next step is left out."))


def _hiding(app: "App", tab: Session, chosen: manner.Chosen) -> None:
    st.header(t("What a model may know of you"))
    hidden = st.toggle(
        t("Hide my name and contact data from a model on a server"),
        manner.masks(chosen, app.settings.mask_identity),
        key=manner.MASKING,
        on_change=_keep,
        args=(app, tab, manner.MASKING),
    )
    if not hidden:
        st.warning(t("Your name, email, phone, address and links are sent as they are."), icon=":material/visibility:")
    if not app.answering(tab.choice).online:
        st.caption(t("The offline model is on: nothing is sent, whatever stands here."))


def _staying(app: "App", tab: Session, chosen: manner.Chosen) -> None:
    """How long things stay; before anything goes, how much that is."""
    st.header(t("How long what was made stays"))
    kept = manner.kept_days(chosen)
    known = [0, *manner.DAYS]
    days = st.selectbox(
        t("Conversations and documents that nobody goes on with"),
        known,
        index=known.index(kept or 0),
        format_func=lambda n: t("go after {n} days", n=n) if n else t("stay until I erase them"),
        key=manner.KEPT,
    )
    st.caption(t("What you sent, your applications, facts, files and job ads stay in any case."))
    if days == (kept or 0):
        return
    old = app.retention.older(tab.owner, days, clock()) if days else None
    if old and any(old):
        gone = [
            tn("{n} conversation", "{n} conversations", old.conversations),
            tn("{n} document", "{n} documents", old.documents),
        ]
        st.warning(t("Older than that, and gone for good at once: {things}.", things=", ".join(gone)), icon=":material/delete:")
    if st.button(t("Keep it so"), key="keep-so", icon=":material/check:"):
        app.visits.choose(tab.owner, manner.KEPT, str(days or ""))
        app.retention.clear_out(tab.owner, clock())
        if tab.thread and tab.thread not in {row.id for row in app.threads.threads(tab.owner)}:
            tab.open(None)
        st.rerun()


def _keep(app: "App", tab: Session, name: str) -> None:
    """Keeps what a box was left at."""
    value = left(name)
    word = {True: "on", False: "off"}[value] if isinstance(value, bool) else str(value)
    tab.attempt(app.visits.choose, tab.owner, name, word)
