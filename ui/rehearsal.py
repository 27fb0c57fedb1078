"""The page of interviews: choose a job, see the questions, practise them one by one, look at past rounds."""

from typing import TYPE_CHECKING

import streamlit as st

from agent.truth import keep
from tools.interview.likely import prepare
from tools.interview.models import Ask, Interview, Question, Round, Story
from tools.interview.practice import Chair, added, asked, running
from tools.interview.voice import languages, spoken
from ui import empty, tongue
from ui.cards import interview
from ui.judged import judge
from ui.render import quote, words
from ui.saved_jobs import name
from ui.state import Session, clock, left
from ui.tongue import day, later, t

if TYPE_CHECKING:
    from agent.bootstrap import App

VIEWS = {"questions": later("Questions"), "practise": later("Practise"), "past": later("Past rounds")}
NAMES = {"de": "Deutsch", "en": "English", "es": "Español", "fr": "Français", "nl": "Nederlands", "pt": "Português"}


def draw(app: "App", session: Session) -> None:
    """The chosen job, and one of three views of it."""
    saved = {job.id: job for job in app.services.jobs.jobs(session.owner)}
    if not saved or not app.services.ledger.facts(session.owner):
        text = t(
            "Here you practise for an interview: likely questions for one job, with stories out of your own facts. It needs your CV and a job ad; give both in the chat."
        )
        empty.draw(app, session, text)
        return
    which, language = st.columns([3, 2])
    with which:
        job = st.selectbox(t("Job"), list(saved), format_func=lambda key: name(saved[key]), key="interview-job")
    with language:
        prepared = _prepared(app, session, job)
    view = st.segmented_control(
        t("View"),
        list(VIEWS),
        default="questions",
        format_func=lambda key: str(VIEWS[key]),
        key="interview-view",
        required=True,
        label_visibility="collapsed",
    )
    if view == "questions":
        _questions(app, session, prepared)
    elif view == "practise":
        _practise(app, session, prepared)
    else:
        _past(app, session)


def _prepared(app: "App", session: Session, job: str) -> Interview:
    services, owner = app.services, session.owner
    if services.jobs.fit(owner, job) is None:
        judge(app, session, job)
    posting, fit = services.jobs.get(owner, job), services.jobs.fit(owner, job)
    codes = list(languages())
    chosen = st.selectbox(
        t("Language of the questions"),
        codes,
        index=codes.index(spoken(posting.language)),
        format_func=NAMES.__getitem__,
        key=f"interview-language-{job}",
    )
    if fit is None:
        return Interview(job=job)
    found = prepare(posting, fit, services.ledger.facts(owner), clock().date(), (chosen, tongue.tongue()))
    return found.model_copy(update={"job": job})


def _questions(app: "App", session: Session, prepared: Interview) -> None:
    for question in prepared.questions:
        with st.expander(words(question.text), type="compact"):
            interview.draw_help(question)
            asks = [(story, ask) for story in question.stories for ask in story.asks]
            for number, (story, ask) in enumerate(asks):
                _tell(app, session, story, ask, f"{prepared.job}-{question.id}-{number}")
    interview.draw_rights(prepared)


def _tell(app: "App", session: Session, story: Story, ask: Ask, key: str) -> None:
    """A box for what no fact says yet; it is kept as a fact only when the person presses the button."""
    with st.form(f"tell-{key}", border=False, clear_on_submit=True):
        box, press = st.columns([3, 1], vertical_alignment="bottom")
        box.text_input(f"{interview.PARTS[ask.part]}: {words(ask.text)}", key=f"told-{key}", max_chars=500)
        press.form_submit_button(
            t("Keep as a fact"), on_click=session.attempt, args=(_kept, app, session, story.of, ask, f"told-{key}")
        )


def _kept(app: "App", session: Session, story: str, ask: Ask, key: str) -> None:
    facts = app.services.ledger.facts(session.owner)
    app.services.ledger.add(session.owner, (added(str(left(key)), story, ask.part, facts, clock()),))
    session.said = t("Kept as a fact, said by you. You can take it out on the page Profile.")


def _chair(app: "App", session: Session) -> Chair:
    now = clock()
    return Chair(app.services.interviews, session.owner, app.services.ledger.facts(session.owner), now, now.date())


def _practise(app: "App", session: Session, prepared: Interview) -> None:
    one = running(app.services.interviews, session.owner, prepared.job)
    if one is None or one.now is None:
        st.markdown(
            t(
                "One question after the other, as in a real interview. Each answer is looked at against your facts; nobody else sees it. Stop whenever you like."
            )
        )
        begin = (_chair(app, session).begin, prepared)
        st.button(t("Begin"), type="primary", icon=":material/play_arrow:", key="begin", on_click=session.attempt, args=begin)
        return
    at, every = len(one.answers), len(one.questions)
    st.progress(at / every, text=t("Question {n} of {all}", n=at + 1, all=every))
    if one.answers:
        _last(app, session, one)
    _question(app, session, one, one.now)


def _last(app: "App", session: Session, one: Round) -> None:
    last = one.answers[-1]
    if last.text:
        with st.container(border=True, key="last-feedback"):
            st.markdown(f"{t('On your last answer:')} :gray[{words(asked(one, last.question).text)}]")
            interview.draw_feedback(last)
            for number, doubt in enumerate(last.feedback.unproven):
                true = (keep, app.services, (session.owner, ""), doubt.sentence, clock())
                st.button(
                    t("It is true: keep it as a fact"), key=f"true-{at_of(one)}-{number}", on_click=session.attempt, args=true
                )
    back = (_chair(app, session).again, one.id)
    st.button(t("Answer it again"), key="again", icon=":material/undo:", on_click=session.attempt, args=back)


def at_of(one: Round) -> str:
    """The place in a round that its widgets are named after."""
    return f"{one.id}-{len(one.answers)}"


def _question(app: "App", session: Session, one: Round, question: Question) -> None:
    st.header(words(question.text), anchor=False)
    with st.expander(t("Help: why they ask, and what to answer with"), icon=":material/lightbulb:", type="compact"):
        interview.draw_help(question)
    key = f"answer-{at_of(one)}"
    st.text_area(t("Your answer"), key=key, height=160, max_chars=6000, placeholder=t("Say it as you would say it aloud."))
    with st.container(horizontal=True):
        give = (_answer, app, session, one, key)
        st.button(t("Give this answer"), key="give", type="primary", on_click=session.attempt, args=give)
        skip = (_answer, app, session, one, "")
        st.button(t("Pass it over"), key="skip", on_click=session.attempt, args=skip)
        st.button(t("Stop here"), key="stop-round", on_click=session.attempt, args=(_chair(app, session).stop, one.id))


def _answer(app: "App", session: Session, one: Round, key: str) -> None:
    text = str(left(key)) if key else ""
    if key and not text.strip():
        return
    ad = next(
        (app.services.jobs.get(session.owner, j.id).text for j in app.services.jobs.jobs(session.owner) if j.id == one.job), ""
    )
    _chair(app, session).answer(one.id, text, ad)


def _past(app: "App", session: Session) -> None:
    rounds = app.services.interviews.all(session.owner)
    if not rounds:
        st.markdown(t("No rounds yet. Choose Practise to begin one."))
    for one in rounds:
        done = sum(bool(answer.text) for answer in one.answers)
        head = t("{done} of {all} answered", done=done, all=len(one.questions))
        with st.expander(
            f"{words(' · '.join(filter(None, (one.title, one.company))))} · {day(one.started.date())} · {head}", type="compact"
        ):
            _round(app, session, one)


def _round(app: "App", session: Session, one: Round) -> None:
    """What was said in a round; it can be gone on with or deleted."""
    for answer in one.answers:
        st.markdown(f"**{words(asked(one, answer.question).text)}**\n\n{quote(answer.text) if answer.text else t('Passed over')}")
        interview.draw_feedback(answer)
    with st.container(horizontal=True):
        if one.state == "stopped":
            go = (_chair(app, session).go_on, one.id)
            st.button(t("Go on"), key=f"on-{one.id}", on_click=session.attempt, args=go)
        with st.popover(t("Delete"), icon=":material/delete:"):
            gone = (app.services.interviews.delete, session.owner, one.id)
            st.button(t("Delete for good"), key=f"gone-{one.id}", on_click=session.attempt, args=gone)
