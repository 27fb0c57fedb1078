"""What counts how much, on the pages of jobs and of settings: a person may weigh must, nice and each part otherwise; every score follows at once."""

from typing import TYPE_CHECKING

import streamlit as st

from tools.jobs.models import Fit
from tools.jobs.weighing import PUBLISHED, Balance, bounds, weighed
from ui.state import Session, left, put
from ui.tongue import Later, later, number, t, tn

if TYPE_CHECKING:
    from agent.bootstrap import App

GROUPS: tuple[tuple[Later, dict[str, Later]], ...] = (
    (
        later("Requirements"),
        {
            "kind.must": later("Must have"),
            "kind.nice": later("Nice to have"),
            "kind.duty": later("What you would do"),
        },
    ),
    (
        later("Parts"),
        {
            "category.skill": later("Skill"),
            "category.experience": later("Experience"),
            "category.education": later("Degree or training"),
            "category.certificate": later("Certificate or licence"),
            "category.language": later("Language"),
            "category.location": later("Place"),
            "category.other": later("Permission, shifts, traits"),
        },
    ),
    (
        later("Asked without saying"),
        {"frame.level": later("Level of the role"), "frame.language": later("Language of the ad"), "frame.terms": later("Terms")},
    ),
)
_STEP, _COLUMNS = 0.1, 3


def draw(app: "App", session: Session, fit: Fit | None) -> None:
    """Below a job: the weights, and its score by them beside the one as published."""
    balance = app.services.jobs.balance(session.owner)
    _fold(app, session, balance, _both(fit, balance))


def for_all(app: "App", session: Session) -> None:
    """In the settings: the same weights, without a job in sight."""
    st.header(t("What counts in your fit"))
    balance = app.services.jobs.balance(session.owner)
    changed = [name for _, names in GROUPS for name in names if name in balance.own]
    told = tn(
        "{n} weight is yours, the others are as published.", "{n} weights are yours, the others are as published.", len(changed)
    )
    _fold(app, session, balance, told if changed else t("All weights are as published."))


def _fold(app: "App", session: Session, balance: Balance, told: str) -> None:
    """A slider for each weight, below the line that says how they stand, and the way back."""
    with st.expander(t("Change what counts how much"), icon=":material/balance:", key="weights", type="compact"):
        st.caption(
            t(
                "For all your jobs, here and in the chat. The verdicts stay, only their weights change, and the points still add up to "
                "the score. Whoever compares people, and the command line, always uses the published weights."
            )
        )
        st.markdown(told)
        for group in GROUPS:
            _group(app, session, group, balance)
        st.button(
            t("As published"),
            icon=":material/restart_alt:",
            key="weights-reset",
            disabled=not balance.own,
            on_click=session.attempt,
            args=(reset, app, session),
        )


def _both(fit: Fit | None, balance: Balance) -> str:
    """A line that is always there: were it to come and go, the sliders below would be made anew and lose the keyboard."""
    if fit is None:
        return t("This job is not judged yet.")
    if not balance.own:
        return t("Fit **{score}**, all as published.", score=number(fit.score, 1))
    return t(
        "Fit **{score}** by your weights, **{published}** as published.",
        score=number(fit.score, 1),
        published=number(weighed(fit).score, 1),
    )


def _group(app: "App", session: Session, group: tuple[Later, dict[str, Later]], balance: Balance) -> None:
    """The sliders of a group, as kept now, also by another tab; a slider keeps its place while it is moved, also by keyboard."""
    label, weights = group
    st.markdown(f"**{label}**")
    columns = st.columns(_COLUMNS)
    for at, (name, words) in enumerate(weights.items()):
        put(_key(name), balance.of(name))
        limits = bounds()[name]
        columns[at % _COLUMNS].slider(
            str(words),
            limits.least,
            limits.most,
            step=_STEP,
            format="%.1f",
            key=_key(name),
            help=t("Published: {weight}", weight=number(limits.published, 1)),
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
