"""The page: a private session, what is stored, what was sent, take it along, erase it, how long things stay."""

from typing import TYPE_CHECKING

import streamlit as st

from agent import manner
from ui import own_data
from ui.privacy import keys, requests, stored, visit
from ui.privacy.receipt import receipt
from ui.state import PAGES_AT, Session, clock
from ui.tongue import later, t

if TYPE_CHECKING:
    from agent.bootstrap import App

WORD = later("erase")
"""What the person types, so that nothing is erased by a slip."""


def draw(app: "App", tab: Session) -> None:
    """All of it, one below the other."""
    app.retention.clear_out(tab.owner, clock())
    if tab.said:
        st.success(tab.said, icon=":material/check:")
        tab.said = ""
    _private(app, tab)
    st.header(t("What is stored"))
    where = t("on this server, for your visit") if tab.temporary or tab.private else t("on this machine only")
    quiet = t("Nobody counts what you do here, and nothing is sent to the makers of this app.")
    st.markdown(f"{', '.join(own_data.counts(app, tab.owner))}; {where}. {quiet}")
    stored.draw(app, tab)
    st.header(t("What was sent where"))
    requests.draw(app, tab)
    _masking(app, tab)
    keys.draw(app, tab)
    st.header(t("Take it along"))
    own_data.offer(app, tab)
    _erasing(app, tab)
    _staying(app, tab)


def _staying(app: "App", tab: Session) -> None:
    st.header(t("How long things stay"))
    days = manner.kept_days(app.services.chosen(tab.owner))
    st.markdown(
        t("Conversations and documents go {n} days after you last went on with them; the rest stays until you erase it.", n=days)
        if days
        else t("What you gave and made stays until you erase it, or for as long as you choose in the settings.")
    )
    st.markdown(
        t(
            "The list of what was sent goes after {sent} days, the log of comparing people after {screening}.",
            sent=app.settings.sent_days,
            screening=app.settings.screening_days,
        )
    )
    st.page_link(PAGES_AT / "settings.py", label=t("Change it in the settings"), icon=":material/tune:")


def _private(app: "App", tab: Session) -> None:
    st.header(t("Private session"))
    if not tab.private:
        st.markdown(
            t(
                "For a visit that leaves nothing: an empty space of its own, erased when you end it or close this tab. What you have now is not touched."
            )
        )
        if st.button(t("Begin a private session"), key="private-begin", icon=":material/visibility_off:"):
            visit.begin(app, tab)
            st.rerun()
        return
    st.markdown(t("You are in a private session. Download what you need before you end it."))
    if st.button(t("End it and erase"), key="private-end", icon=":material/delete_forever:", type="primary"):
        visit.end(app, tab)
        tab.said = t("The private session is over and erased. You see your own things again.")
        st.rerun()


def _masking(app: "App", tab: Session) -> None:
    if not app.answering(tab.choice).online:
        st.caption(t("The offline model is on: no message leaves this machine."))
    elif manner.masks(app.services.chosen(tab.owner), app.settings.mask_identity):
        st.caption(
            t(
                "Your name, email, phone, address and links to yourself are hidden from the model and put back in its answers. Employers, schools and what you did are not: without them it could not help."
            )
        )
    else:
        st.caption(t("Your name and contact data are sent to the model as they are: the switch that hides them is off."))


def _erasing(app: "App", tab: Session) -> None:
    st.header(t("Erase everything"))
    st.markdown(t("Facts, files, jobs, documents and conversations, at once and for good."))
    typed = st.text_input(t("Type “{word}” to confirm", word=str(WORD)), key="erase-word")
    if st.button(
        t("Erase everything"), key="erase", icon=":material/delete_forever:", disabled=typed.strip().lower() != str(WORD)
    ):
        before = stored.stored(app, tab.owner)
        tab.said = own_data.erase(app, tab)
        tab.receipt = receipt(before, stored.stored(app, tab.owner), clock())
        st.rerun()
    if tab.receipt:
        st.code(tab.receipt, language=None)
        st.download_button(
            t("Keep the receipt"),
            tab.receipt,
            "job-copilot-receipt.txt",
            "text/plain",
            icon=":material/download:",
            on_click="ignore",
        )
