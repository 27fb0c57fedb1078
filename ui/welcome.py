"""The empty conversation: what this is in one sentence, what to say first, and a demonstration in one click."""

import streamlit as st

from ui import sample
from ui.state import Session
from ui.tongue import later, t

EXAMPLES = (
    (
        later("Tailor my CV to a job"),
        "description",
        later("Tailor my CV for this role."),
        later("each line rests on what you really did"),
    ),
    (
        later("See how well I fit"),
        "target",
        later("How well do I fit this job?"),
        later("requirement by requirement, with evidence"),
    ),
    (
        later("Review my CV"),
        "rate_review",
        later("Review my CV. What should I improve?"),
        later("what a careful reader would stumble over"),
    ),
)
"""Label, icon, message, what it gives."""


def draw(session: Session) -> None:
    """The first screen."""
    st.markdown(f"# {t('Your CV, ready for the job you want')}")
    st.markdown(
        t(
            "Drop in your CV and paste a job ad: I show how well they fit and write a CV and a letter for it. "
            "**I never invent:** each line points at something you told me."
        )
    )
    sample.draw(session)
    st.markdown(f"**{t('Or start with one of these')}**")
    with st.container(gap="xsmall", key="examples"):
        for label, icon, message, gives in EXAMPLES:
            text = f"**{label}** :gray[— {gives}]"
            st.button(
                text,
                key=f"example-{icon}",
                icon=f":material/{icon}:",
                on_click=session.say,
                args=(str(message),),
                width="stretch",
                wrap=True,
            )
