"""The card of an interview: each likely question with its reason, what to answer with, and where that stands."""

import streamlit as st

from tools.interview.models import Answered, Interview, Question, Round, Story
from ui.cards.desk import Desk
from ui.cards.marks import VERDICTS, job_name
from ui.render import quote, words
from ui.tongue import later, ours, t, tn

PARTS = {
    "situation": later("Situation"),
    "task": later("Task"),
    "action": later("Action"),
    "result": later("Result"),
    "fact": later("Your papers say"),
}
SHOWN = 5
"""Questions open to see at once; the others are one click away."""


def draw_interview(found: Interview, desk: Desk) -> None:
    """The questions, gaps first; of a mock interview, what was said of the last answer and the next question."""
    with st.container(border=desk.framed, key=f"card-{desk.key}"):
        desk.heading(f":material/forum: {t('Interview')}")
        st.caption(job_name(found.title, found.company) or t("This job"))
        if found.round is not None:
            draw_round(found.round)
            return
        st.markdown(tn("{n} likely question, gaps first", "{n} likely questions, gaps first", len(found.questions)))
        for question in found.questions[:SHOWN]:
            draw_question(question)
        if rest := found.questions[SHOWN:]:
            with st.expander(tn("{n} more", "{n} more", len(rest)), type="compact"):
                st.markdown("\n\n".join(asked(question) for question in rest))
        draw_rights(found)


def draw_question(question: Question) -> None:
    """A question, folded: why it is likely, what to answer with."""
    with st.expander(words(question.text), type="compact"):
        draw_help(question)


def asked(question: Question) -> str:
    """A question with its reason, in safe words."""
    mark = VERDICTS.get(question.verdict or "")
    badge = f":{mark.color}-badge[:material/{mark.icon}: {mark.word}] " if mark else ""
    return f"**{words(question.text)}**\\\n{badge}:gray[{words(question.why)}]"


def draw_help(question: Question) -> None:
    """Why a question is likely, the advice, and the stories."""
    st.markdown(f"{asked(question).partition(chr(10))[2]}\n\n:material/lightbulb: {words(question.advice)}")
    for story in question.stories:
        st.markdown(told(story))


def told(story: Story) -> str:
    """A story in safe words: each piece with what it is and where it was read, and what is still asked."""
    head = [f":gray[{t('Not the same, but the closest thing in your papers:')}]"] if story.closest else []
    pieces = [
        f"**{PARTS[piece.part]}** {quote(piece.text)} :gray[:small[{words(piece.source) or t('said by you')}]]"
        for piece in story.pieces
    ]
    asks = [f"**{PARTS[ask.part]}** :material/help: :gray[{words(ask.text)}]" for ask in story.asks]
    return "\\\n".join([*head, *pieces, *asks])


def draw_round(one: Round) -> None:
    """Where a mock interview stands."""
    if one.answers and one.answers[-1].text:
        st.markdown(t("On your last answer:"))
        draw_feedback(one.answers[-1])
    if one.now is None or one.state != "running":
        done = sum(bool(answer.text) for answer in one.answers)
        st.markdown(t("{done} of {all} questions answered. The page Interview keeps them.", done=done, all=len(one.questions)))
        return
    st.markdown(f"{t('Question {n} of {all}', n=len(one.answers) + 1, all=len(one.questions))}\n\n{asked(one.now)}")


def draw_feedback(answer: Answered) -> None:
    """What was seen in an answer, and the facts it uses."""
    st.markdown("\n".join(f"- {words(said)}" for said in answer.feedback.says))
    if answer.feedback.uses:
        st.caption(t("Facts in it: {facts}", facts=" · ".join(words(use.quote) for use in answer.feedback.uses)))
    for doubt in answer.feedback.unproven:
        st.caption(f":material/help: {words(ours(doubt.why))}")


def draw_rights(found: Interview) -> None:
    """What to ask the employer, and what may not be asked."""
    with st.expander(t("What you may ask them"), icon=":material/contact_support:", type="compact"):
        st.markdown("\n".join(f"- {words(one)}" for one in found.to_ask))
    with st.expander(t("What may not be asked, and how to decline"), icon=":material/gavel:", type="compact"):
        for one in found.not_allowed:
            st.markdown(f"**{words(one.question)}**\\\n{quote(one.decline)}\\\n:gray[:small[{words(one.source)}]]")
        st.caption(t("This is no legal advice: laws differ from country to country."))
