"""The empty conversation: what this is in one sentence, what to say first, and a demonstration in one click."""

from pathlib import Path

import streamlit as st

from ui.state import Outgoing, Session

SAMPLES = Path(__file__).parent / "samples"
SAMPLE_FILES = ("sample-cv.docx", "sample-job.txt")
SAMPLE_MESSAGE = "Here is my CV and the ad of a job I would like. How well do I fit?"
EXAMPLES = (
    (
        "Tailor my CV",
        "description",
        "I have a CV and a job ad. Tailor my CV for this role.",
        "A CV for one job, each line resting on what you really did",
    ),
    ("Check my fit", "target", "How well do I fit this job?", "Requirement by requirement, with your own words as evidence"),
    ("Review my CV", "rate_review", "Review my CV. What should I improve?", "What a careful reader would miss or stumble over"),
)
"""Label, icon, message, what it gives."""


def draw(session: Session) -> None:
    """The first screen."""
    st.markdown("# Your CV, ready for the job you want")
    st.markdown(
        "Drop in your CV and paste a job ad: I show how well they fit and write a CV and a letter for it. "
        "**I never invent:** each line points at something you told me."
    )
    with st.container(horizontal=True, key="start"):
        st.button(
            "Try with sample data",
            key="sample",
            icon=":material/play_circle:",
            type="primary",
            on_click=try_sample,
            args=(session,),
        )
        st.caption("An invented person and an invented job; nothing of yours is needed.")
    st.markdown("**Or start with one of these**")
    for column, (label, icon, message, gives) in zip(st.columns(len(EXAMPLES)), EXAMPLES, strict=True):
        with column.container(border=True, height="stretch"):
            st.markdown(f"**:material/{icon}: {label}**\n\n:gray[{gives}]")
            st.space("stretch")
            st.button(
                "Start", key=f"example-{icon}", help=f"Says: {message}", on_click=session.say, args=(message,), width="stretch"
            )


def try_sample(session: Session) -> None:
    """Puts the sample CV and ad into the outbox, as a message like any other."""
    session.outbox = Outgoing(SAMPLE_MESSAGE, tuple((name, (SAMPLES / name).read_bytes()) for name in SAMPLE_FILES))
