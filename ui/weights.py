"""What counts how much, on the page of jobs: a person may weigh must, nice and each part otherwise; every score follows at once."""

from typing import TYPE_CHECKING

import streamlit as st

from tools.jobs.models import Fit
from tools.jobs.weighing import PUBLISHED, Balance, bounds, weighed
from ui.state import Session, left, put

if TYPE_CHECKING:
    from agent.bootstrap import App

GROUPS = {
    "Requirements": {"kind.must": "Must have", "kind.nice": "Nice to have", "kind.duty": "What you would do"},
    "Parts": {
        "category.skill": "Skill",
        "category.experience": "Experience",
        "category.education": "Degree or training",
        "category.certificate": "Certificate or licence",
        "category.language": "Language",
        "category.location": "Place",
        "category.other": "Permission, shifts, traits",
    },
    "Asked without saying": {"frame.level": "Level of the role", "frame.language": "Language of the ad", "frame.terms": "Terms"},
}
_STEP, _COLUMNS = 0.1, 3


def draw(app: "App", session: Session, fit: Fit | None) -> None:
    """A slider for each weight, the score beside the one as published, and the way back."""
    balance = app.services.jobs.balance(session.owner)
    with st.expander("Change what counts how much", icon=":material/balance:", key="weights", type="compact"):
        st.caption(
            "For all your jobs, here and in the chat. The verdicts stay, only their weights change, and the points still add up to "
            "the score. Whoever compares people, and the command line, always uses the published weights."
        )
        st.markdown(_both(fit, balance))
        for label in GROUPS:
            _group(app, session, label, balance)
        st.button(
            "As published",
            icon=":material/restart_alt:",
            key="weights-reset",
            disabled=not balance.own,
            on_click=session.attempt,
            args=(reset, app, session),
        )


def _both(fit: Fit | None, balance: Balance) -> str:
    """A line that is always there: were it to come and go, the sliders below would be made anew and lose the keyboard."""
    if fit is None:
        return "This job is not judged yet."
    if not balance.own:
        return f"Fit **{fit.score:.1f}**, all as published."
    return f"Fit **{fit.score:.1f}** by your weights, **{weighed(fit).score:.1f}** as published."


def _group(app: "App", session: Session, label: str, balance: Balance) -> None:
    """The sliders of a group, as kept now, also by another tab; a slider keeps its place while it is moved, also by keyboard."""
    st.markdown(f"**{label}**")
    columns = st.columns(_COLUMNS)
    for at, (name, words) in enumerate(GROUPS[label].items()):
        put(_key(name), balance.of(name))
        limits = bounds()[name]
        columns[at % _COLUMNS].slider(
            words,
            limits.least,
            limits.most,
            step=_STEP,
            format="%.1f",
            key=_key(name),
            help=f"Published: {limits.published:g}",
            on_change=session.attempt,
            args=(move, app, session, name),
        )


def move(app: "App", session: Session, name: str) -> None:
    """Keeps where one slider was left; all others stay as they are kept."""
    jobs = app.services.jobs
    jobs.save_balance(session.owner, jobs.balance(session.owner).moved(name, round(float(str(left(_key(name)))), 1)))


def reset(app: "App", session: Session) -> None:
    """All weights as published; the sliders follow."""
    app.services.jobs.save_balance(session.owner, PUBLISHED)


def _key(name: str) -> str:
    return f"weight-{name}"
