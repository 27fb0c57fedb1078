"""Cards about a job: the ad as requirements, what would raise the fit, the saved ads."""

import streamlit as st

from tools.jobs.models import Improvements, JobList, Posting, Requirement, Salary
from ui.cards.desk import Desk
from ui.cards.marks import ADVICE, KINDS, dotted, job_name
from ui.render import quote, words
from ui.tongue import later, number, t, tn
from ui.ways import begin

_HEADINGS = {"must": later("Must have"), "nice": later("Nice to have"), "duty": later("What you would do")}
_ANSWERS = {"ask": later("Answer this"), "learn": later("I have done this")}
"""Advice that a fact may answer, and what the button says that begins the answer."""
_PERIODS = {
    "hour": later("per hour"),
    "day": later("per day"),
    "week": later("per week"),
    "month": later("per month"),
    "year": later("per year"),
}
SUSPICIOUS = {
    "instruction_to_machine": later("These words are meant for a machine, not for you. They were not followed."),
    "pay_by_applicant": later("This ad asks the applicant for money."),
    "personal_data": later("This ad asks for personal data that no employer needs at this point."),
    "no_company": later("This ad names no employer."),
}


def draw_posting(posting: Posting, desk: Desk) -> None:
    """The requirements, must and nice apart, each with the ad's own words."""
    with st.container(border=True, key=f"card-{desk.key}"):
        desk.heading(words(posting.title or t("Job ad")))
        about = [
            posting.company,
            posting.location,
            posting.remote,
            posting.employment_type,
            posting.seniority,
            salary(posting.salary),
        ]
        if any(about):
            st.caption(dotted(about))
        for item in posting.suspicious:
            st.warning(f"{SUSPICIOUS[item.why]}\n\n{quote(item.quote)}", icon=":material/report:")
        for kind, heading in _HEADINGS.items():
            found = [r for r in posting.requirements if r.kind == kind]
            if found:
                _requirements(str(heading), kind, found)
        if not posting.requirements:
            st.markdown(t("No requirement was found in this ad."))


def _requirements(heading: str, kind: str, found: list[Requirement]) -> None:
    with st.expander(f"{heading} · {len(found)}", icon=f":material/{KINDS[kind].icon}:", expanded=kind == "must", type="compact"):
        st.markdown("\n".join(map(requirement_words, found)))


def requirement_words(item: Requirement) -> str:
    """One requirement, and the ad's own words where they differ."""
    own = "" if item.quote.strip() == item.text.strip() else f"\\\n  :gray[:small[“{words(item.quote)}”]]"
    return f"- {words(item.text)}{own}"


def salary(pay: Salary | None) -> str | None:
    """The ad's own figures in words; None where it gives none."""
    if pay is None or (pay.min is None and pay.max is None):
        return None
    amounts = " – ".join(number(amount) for amount in dict.fromkeys((pay.min, pay.max)) if amount is not None)
    return " ".join(filter(None, (amounts, pay.currency, str(_PERIODS.get(pay.period, pay.period)) if pay.period else None)))


def draw_improvements(found: Improvements, desk: Desk) -> None:
    """What would change the score, best first."""
    with st.container(border=True, key=f"card-{desk.key}"):
        desk.heading(t("What would help"))
        for number, item in enumerate(found.items):
            most = round(item.gain)
            gain = f" :green-badge[:material/trending_up: {tn('up to {n} point', 'up to {n} points', most)}]" if most else ""
            st.markdown(f"{words(item.text)}\\\n{ADVICE[item.advice].badge}{gain}")
            label = str(_ANSWERS.get(item.advice, "")) if item.demand and not desk.live else ""
            if label and st.button(label, key=f"answer-{desk.key}-{number}", icon=":material/reply:", type="tertiary"):
                begin(desk.session, t("About “{demand}”, please remember:", demand=item.demand) + " ")
        if not found.items:
            st.markdown(t("Nothing stands out."))


def draw_jobs(listed: JobList, desk: Desk) -> None:
    """The saved ads, newest first."""
    with st.container(border=True, key=f"card-{desk.key}"):
        desk.heading(tn("{n} saved job", "{n} saved jobs", len(listed.jobs)))
        for _, title, company, score in listed.jobs:
            fit = f" :blue-badge[{t('fit {score}', score=number(score))}]" if score is not None else ""
            st.markdown(f"- {job_name(title, company) or t('Job ad')}{fit}")
