"""The page of settings: which model runs, whether it can be reached, what may be spent, what is hidden from it."""

from typing import TYPE_CHECKING

import streamlit as st

from agent.manner import masks
from core.errors import CopilotError
from core.tokens import cost, prices_as_of
from ui import model_choice, sidebar
from ui.state import Session
from ui.tongue import number, ours, t

if TYPE_CHECKING:
    from agent.bootstrap import App
    from core.settings import Settings

_MILLION = 1_000_000


def draw(app: "App", tab: Session) -> None:
    """The model, the way to try it, and its limits."""
    st.header(t("The model"))
    running = app.answering(tab.choice)
    st.markdown(sidebar.model_words(running))
    model_choice.draw(app, tab)
    if not running.online:
        st.caption(
            t(
                "To use a language model for good, set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own, in the file .env, and start again."
            )
        )
        return
    if st.button(t("Test the connection"), key="try-model", icon=":material/network_check:"):
        _tried(app, tab)
    st.header(t("Its limits"))
    st.markdown("\n".join(f"- {line}" for line in limits(own(app, tab), running.model)))
    st.caption(t("A key is never shown again and never written to a log. The limits are set in the file .env."))


def own(app: "App", tab: Session) -> "Settings":
    """The settings as they hold for this person: what they chose for themselves stands before what is set for all."""
    return app.settings.model_copy(update={"mask_identity": masks(app.services.chosen(tab.owner), app.settings.mask_identity)})


def _tried(app: "App", tab: Session) -> None:
    """One short message, and in plain words what became of it."""
    try:
        with st.spinner(t("Asking the model …")):
            app.try_model(tab.owner, tab.choice)
    except CopilotError as problem:
        st.error(ours(f"{problem.message} {problem.what_to_do}"), icon=":material/cloud_off:")
    else:
        st.success(t("The model answers."), icon=":material/check:")


def limits(settings: "Settings", model: str) -> list[str]:
    """What is set, a line each."""
    hidden = (
        t("Your name and contact data are hidden from it.")
        if settings.mask_identity
        else t("Your name and contact data are sent as they are.")
    )
    tokens = t("At most {n} tokens a day.", n=settings.daily_tokens) if settings.daily_tokens else t("No limit of tokens a day.")
    dollars = (
        t("At most ${cost} a day.", cost=number(settings.daily_dollars, 2))
        if settings.daily_dollars
        else t("No limit of cost a day.")
    )
    asked = t("A message of more than {n} tokens is only sent once you say so.", n=settings.ask_tokens)
    price = cost(model, _MILLION, 0), cost(model, 0, _MILLION)
    known = (
        t(
            "Price: ${asked} for a million tokens sent, ${said} for a million answered ({day}).",
            asked=number(price[0], 2),
            said=number(price[1], 2),
            day=prices_as_of(),
        )
        if price[0] is not None and price[1] is not None
        else t("Its price is not known, so none is shown.")
    )
    waits = t(
        "It may be silent for {first} seconds, and an answer may take {whole}.",
        first=round(settings.first_token_seconds),
        whole=round(settings.request_seconds),
    )
    return [hidden, tokens, dollars, asked, known, waits]
