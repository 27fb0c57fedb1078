"""What engines say, on the screens in German, French and Spanish: failures, gates, warnings and the reasons of a fit."""

import re

import pytest

from agent.events import ApprovalAsked, Notice, StepFinished, StepStarted, TurnFailed, TurnFinished, TurnStarted
from agent.failures import problem
from core.errors import FileRefused
from tests.ui import results
from tests.ui.conftest import shown
from tests.ui.test_in_each_language import ENGLISH, words_of
from tools.documents.models import Refused
from tools.jobs.findings import reason
from ui import pane
from ui.state import LOCAL

OTHERS = ("de", "fr", "es")
NOW = results.AT
FAILURES = ("key", "rate", "quota", "unavailable", "timeout", "cut", "length", "filter", "nonsense", "too_long", "cap")
GATE = ("No fact says “led”.", "“40 %” stands in no fact that way.", "The fact says “helped”, the claim says more.")


def in_the_chat(app, screen, language, *events):
    """The chat with one finished turn, in a language."""
    app.visits.choose(LOCAL, "tongue", language)
    app.visits.choose(LOCAL, pane.NAME, pane.CLOSED)
    thread = app.threads.new(LOCAL, NOW)
    turn = app.threads.open_turn(LOCAL, thread, "Bonjour", (), NOW)
    app.threads.append(turn, [TurnStarted(turn="t", model="offline"), *events])
    app.threads.set_state(turn, "failed" if any(isinstance(e, TurnFailed) for e in events) else "done", NOW)
    screen.query_params["t"] = thread
    return screen.run()


def english_in(text: str) -> list[str]:
    """Lines with English in them, but for quotes."""
    bare = re.sub(r"[“«„][^”»“]*[”»“]", "", text)
    return [line for line in bare.splitlines() if ENGLISH.search(line)]


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("kind", FAILURES)
def test_a_failure_of_the_model(kind, language, app, screen):
    told = problem(kind)
    at = in_the_chat(app, screen, language, TurnFailed(code="model", message=told.message, what_to_do=told.what_to_do))
    said = at.error[0].value
    assert english_in(said) == []
    assert told.message.rstrip(".") not in said


@pytest.mark.parametrize("language", OTHERS)
def test_a_step_that_did_not_work_says_why(language, app, screen):
    refused = FileRefused("empty", "This file is empty.", "Choose the file that holds the CV.")
    started = StepStarted(call="c", tool="read_cv", label="…")
    note = f"mine.pdf: {refused.message} {refused.what_to_do}"
    at = in_the_chat(app, screen, language, started, StepFinished(call="c", tool="read_cv", state="failed", note=note))
    text = words_of(at)
    assert "mine" in text
    assert english_in(text) == []


@pytest.mark.parametrize("language", OTHERS)
def test_what_the_gate_left_out_of_a_document(language, app, screen):
    refused = tuple(Refused(text="…", why=why, fact_ids=()) for why in GATE)
    draft = results.ALL["draft"].model_copy(update={"refused": refused, "disagreements": ()})
    done = StepFinished(call="c", tool="tailor_cv", artifact=draft.model_dump(mode="json"))
    text = shown(in_the_chat(app, screen, language, done, TurnFinished(state="done")))
    assert [why for why in GATE if why.partition("“")[0].strip() and why.partition("“")[0] in text] == []
    assert all(word in text for word in ("led", "40", "helped"))


@pytest.mark.parametrize("language", OTHERS)
def test_the_reasons_of_a_fit(language, app, screen):
    english = reason("skill_shown", "en", skill="Rust")
    artifact = results.ALL["fit"].model_dump(mode="json") | {"note": ""}
    artifact["parts"] = [part | {"reason": english} for part in artifact["parts"]]
    done = StepFinished(call="c", tool="assess_fit", artifact=artifact)
    text = shown(in_the_chat(app, screen, language, done, TurnFinished(state="done")))
    assert english not in text
    assert reason("skill_shown", language, skill="Rust") in text


@pytest.mark.parametrize("language", OTHERS)
def test_what_to_look_at_in_a_reading(language, app, screen):
    warnings = ("No name was found.", "A role without dates: Tester.", "Page 2 is damaged and was left out.")
    reading = results.ALL["reading"].model_copy(update={"warnings": warnings})
    done = StepFinished(call="c", tool="read_cv", artifact=reading.model_dump(mode="json"))
    text = shown(in_the_chat(app, screen, language, done, TurnFinished(state="done")))
    assert [w for w in warnings if w.partition(":")[0].rstrip(".") in text] == []
    assert "Tester" in text


@pytest.mark.parametrize("language", OTHERS)
def test_words_of_a_notice_stay_in_the_language_of_the_conversation(language, app, screen):
    at = in_the_chat(app, screen, language, Notice(text="Un momento, per favore."), TurnFinished(state="done"))
    assert [info.value for info in at.info if "Un momento" in info.value] != []


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("action", ["remember_fact", "correct_fact", "forget_fact"])
def test_a_question_before_a_change_is_asked_in_the_language(action, language, app, screen):
    asked = ApprovalAsked(approval="a", action=action, before="alt", after="neu")
    text = words_of(in_the_chat(app, screen, language, asked, TurnFinished(state="done")))
    assert "alt" in text
    assert english_in(text) == []
