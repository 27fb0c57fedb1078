"""What those who are compared are told, and what is known of fairness: words to copy, and a report with its figures."""

from functools import cache
from pathlib import Path

import streamlit as st

from ui.tongue import t

CANDIDATES = Path(__file__).with_name("candidates")
FAIRNESS = Path(__file__).resolve().parents[2] / "docs" / "fairness.md"
LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "pt": "Português", "nl": "Nederlands"}


def draw(job: str, language: str) -> None:
    """Both folded: the words to candidates in the ad's language at first, and the report."""
    with st.expander(t("Tell the applicants"), icon=":material/campaign:", key="people-told", type="compact"):
        st.caption(
            t("Tell people before you compare them. Fill in what stands in brackets; the sign at the right copies the words.")
        )
        names = list(LANGUAGES)
        chosen = st.segmented_control(
            t("Language"),
            names,
            default=language if language in LANGUAGES else "en",
            format_func=LANGUAGES.__getitem__,
            key=f"told-{language}",
            required=True,
        )
        st.code(to_candidates(chosen, job), language=None, wrap_lines=True)
    with st.expander(t("What is hidden, and what that changes"), icon=":material/balance:", key="people-fair", type="compact"):
        st.markdown(_report())


def to_candidates(language: str, job: str) -> str:
    """The words to an applicant; the name of the job is put in as it is."""
    return (CANDIDATES / f"{language}.md").read_text(encoding="utf-8").replace("{job}", job or "[…]", 1).strip()


@cache
def _report() -> str:
    """The report without its title, which the fold has."""
    return FAIRNESS.read_text(encoding="utf-8").partition("\n")[2].strip()
