"""Choosing another model on the screen: for this session, or kept on one's own machine; trying it; going back.

The key is taken from the form and goes into the session alone: no widget, page, address or log has it afterwards.
"""

from typing import TYPE_CHECKING

import streamlit as st

from core.errors import CopilotError
from core.llm import Choice
from ui.boundary import explain
from ui.state import LOCAL, Session, put, settings
from ui.tongue import t

if TYPE_CHECKING:
    from agent.bootstrap import App


def draw(app: "App", tab: Session) -> None:
    """What was chosen with the ways back, and the form for another."""
    if tab.said:
        st.success(tab.said, icon=":material/check:")
        tab.said = ""
        put("model-key", "")
    _ways_back(app, tab)
    with st.expander(t("Use another model"), icon=":material/tune:"):
        _form(app, tab)


def recall(tab: Session) -> None:
    """Takes up the model that was kept on the person's own machine. Raises ModelRefused when it cannot be read any more."""
    if not (settings().data_dir / "model.sealed").exists():
        return
    from agent.kept import KeptChoice

    tab.choice = KeptChoice(settings().data_dir).kept()


def may_keep(tab: Session) -> bool:
    """Whether this is the person's own machine, where a key may be kept."""
    return settings().single_user and (tab.usual or tab.owner) == LOCAL


def _ways_back(app: "App", tab: Session) -> None:
    own, usual = tab.choice is not None, app.answering()
    with st.container(horizontal=True):
        if app.answering(tab.choice).online and st.button(
            t("Use the offline model"), key="model-offline", icon=":material/wifi_off:"
        ):
            _use(tab, Choice(own=True) if usual.online else None, t("The offline model answers from now on."))
        if own and usual.online and st.button(t("Use the model of this installation"), key="model-usual", icon=":material/undo:"):
            _use(tab, None, t("The model of this installation answers from now on."))
        if (
            may_keep(tab)
            and app.kept.there
            and st.button(t("Forget what was kept"), key="model-forget", icon=":material/delete:")
        ):
            app.kept.forget()
            _use(tab, None, t("The kept model and its key are gone from this machine."))


def _form(app: "App", tab: Session) -> None:
    from agent.doors import PROVIDERS
    from agent.providers import known

    offered = [name for name in PROVIDERS if may_keep(tab) or known(name)["key"]]
    provider = st.selectbox(
        t("Whose model"),
        offered,
        key="model-provider",
        format_func=lambda name: t("OpenAI, or a server that speaks its language") if name == "openai" else known(name)["label"],
    )
    about = known(provider)
    with st.form("model-form", border=False):
        model = st.text_input(t("Name of the model"), key="model-name", max_chars=200, placeholder=about["example"])
        address = st.text_input(
            t("Address of the server (empty: the usual one)"),
            key="model-address",
            max_chars=500,
            placeholder=about.get("at", f"https://{about['host']}/v1"),
        ) if about["address"] else ""  # fmt: skip
        key = st.text_input(t("Key"), key="model-key", type="password", max_chars=500, autocomplete="off") if about["key"] else ""
        keep = may_keep(tab) and st.checkbox(t("Keep it on this machine"), key="model-keep")
        st.caption(_told(tab))
        with st.container(horizontal=True):
            tried = st.form_submit_button(t("Try it"), icon=":material/network_check:")
            used = st.form_submit_button(t("Use it"), icon=":material/check:", type="primary")
    if tried or used:
        _taken(app, tab, (provider, model, address, key), keep if used else None)


def _told(tab: Session) -> str:
    if may_keep(tab):
        return t(
            "Without “Keep it” the model is used until you close this tab. Kept, it is encrypted in your data folder, and the key to it "
            "lies beside it: that protects a copy of the one file, not the folder from somebody who can read all of it."
        )
    return t(
        "It is used until you close this tab, and is kept nowhere. This server sees your key while it asks the model: give only one "
        "that you can take back."
    )


def _taken(app: "App", tab: Session, said: tuple[str, str, str, str], keep: bool | None) -> None:
    """What the form says, checked; tried, or used from now on. `keep` is None where it is only tried."""
    from agent.doors import checked, named

    try:
        choice = checked(named(*said, closed=not may_keep(tab)))
        if keep is None:
            with st.spinner(t("Asking the model …")):
                app.try_model(tab.owner, choice)
            st.success(t("The model answers."), icon=":material/check:")
            return
        if keep:
            app.kept.keep(choice)
    except CopilotError as error:
        explain(error)
        return
    _use(tab, choice, t("This model answers from now on."))


def _use(tab: Session, choice: Choice | None, told: str) -> None:
    tab.choice, tab.said = choice, told
    st.rerun()
