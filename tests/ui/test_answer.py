"""One answer on screen: steps in one line, questions decided once, what a turn used, how it ended."""

import pytest
from streamlit.testing.v1 import AppTest

from agent.events import (
    ApprovalAsked,
    ApprovalGiven,
    Notice,
    StepFinished,
    StepStarted,
    Text,
    TurnFailed,
    TurnFinished,
    TurnStarted,
)
from tests.ui.conftest import shown
from ui import answer
from ui.turn import TurnView, fold

HOSTILE = "![x](http://127.0.0.1:9911/x) <b>bold</b> :red[x] $x^2$"
BEGUN = TurnStarted(turn="t", model="offline")


def script(events: list[dict]) -> None:
    from types import SimpleNamespace
    from typing import Any

    from agent.events import EVENT
    from ui import answer
    from ui.cards.desk import Desk
    from ui.state import Session
    from ui.turn import fold

    app: Any = SimpleNamespace(turns=SimpleNamespace(decide=lambda *_: None))
    answer.draw(fold(EVENT.validate_python(event) for event in events), Desk(app, Session("local"), "k", front=True))


def drawn(*events) -> AppTest:
    told = [event.model_dump(mode="json") for event in (BEGUN, *events)]
    return AppTest.from_function(script, args=(told,), default_timeout=15).run()


def asked(action: str, before: str = "", after: str = "") -> ApprovalAsked:
    return ApprovalAsked(approval="a", action=action, before=before, after=after)


WAIT = TurnFinished(state="waiting")
QUESTIONS = [
    (asked("remember_fact", after="Crane licence"), ["Shall I remember this?", "**Crane licence**", "Remember it", "Decline"], ["Now:", "New:"]),
    (asked("correct_fact", "2019", "2020"), ["Shall I change this?", "Now: ~~2019~~", "New: **2020**", "Change it"], []),
    (asked("forget_fact", "Crane licence"), ["Shall I forget this?", "Crane licence", "Forget it"], ["~~", "Now:", "New:"]),
]  # fmt: skip


@pytest.mark.parametrize(("question", "must", "must_not"), QUESTIONS)
def test_a_question_says_what_would_change(question, must, must_not):
    text = shown(drawn(question, WAIT))
    assert [words for words in must if words not in text] == []
    assert [words for words in must_not if words in text] == []


@pytest.mark.parametrize("approved", [True, False])
@pytest.mark.parametrize("question", [question for question, *_ in QUESTIONS])
def test_a_decided_question_is_one_line(question, approved):
    at = drawn(question, WAIT, ApprovalGiven(approval="a", approved=approved), TurnFinished(state="done"))
    (line,) = [m.value for m in at.markdown]
    assert ("Approved" if approved else "Declined") in line
    assert (question.after or question.before) in line
    assert len(at.button) == 0


@pytest.mark.parametrize("state", ["stopped", "interrupted", "failed", "done"])
def test_a_question_whose_turn_ended_cannot_be_answered(state):
    at = drawn(asked("remember_fact", after="Crane licence"), TurnFinished(state=state))
    assert len(at.button) == 0
    assert "Not decided; nothing was changed." in shown(at)


def test_a_hostile_question_stays_words():
    text = "\n".join(m.value for m in drawn(asked("remember_fact", after=HOSTILE), WAIT).markdown)
    assert "![x]" not in text
    assert "<b>" not in text
    assert ":red[" not in text.replace("\\:red\\[", "")


def test_two_questions_have_buttons_of_their_own():
    first = asked("remember_fact", after="Crane licence")
    at = drawn(first, first.model_copy(update={"approval": "b", "after": "Forklift licence"}), WAIT)
    assert len({button.key for button in at.button}) == 4


def step(call: str, label: str, state: str = "done", note: str = "") -> tuple[StepStarted, StepFinished]:
    return StepStarted(call=call, tool="x", label=label), StepFinished(call=call, tool="x", state=state, note=note)


@pytest.mark.parametrize(
    ("steps", "label"),
    [
        ([step("1", "Reading your CV")], "Reading your CV"),
        ([step("1", "Reading your CV"), step("2", "Comparing")], "2 steps"),
        ([step("1", "Reading your CV", "failed", "It is encrypted.")], "Reading your CV · 1 did not work"),
        ([step("1", "A"), step("2", "B", "failed"), step("3", "C", "failed")], "3 steps · 2 did not work"),
        ([step("1", "A", "cut"), step("2", "B")], "2 steps"),
    ],
)
def test_the_steps_fold_into_one_line(steps, label):
    at = drawn(*(event for pair in steps for event in pair), TurnFinished(state="done"))
    assert at.expander[0].label.replace("\\", "") == label


def test_the_reason_of_a_failed_step_is_inside():
    at = drawn(*step("1", "Reading your CV", "failed", "The file is encrypted."), TurnFinished(state="done"))
    assert "The file is encrypted." in shown(at)
    assert at.expander[0].icon == ":material/error:"


def test_an_answer_without_steps_has_no_line_for_them():
    assert len(drawn(Text(text="Hello"), TurnFinished(state="done")).expander) == 0


def test_a_turn_that_has_not_begun_to_work_is_thinking():
    assert "Thinking" in drawn().status[0].label


@pytest.mark.parametrize(
    ("state", "words"),
    [("stopped", "You stopped this answer"), ("interrupted", "was cut off"), ("done", None), ("failed", None), ("waiting", None)],
)
def test_the_ending_is_said_where_it_was_not_the_persons_or_ours(state, words):
    captions = " ".join(c.value for c in drawn(Text(text="Half"), TurnFinished(state=state)).caption)
    assert (words in captions) if words else "answer" not in captions


@pytest.mark.parametrize(
    ("model", "tokens", "estimated", "cost", "words"),
    [
        ("gpt-5", (900, 334), False, None, "gpt-5 · 1,234 tokens"),
        ("gpt-5", (900, 334), True, None, "gpt-5 · about 1,234 tokens"),
        ("gpt-5", (900, 334), False, 0.01234, "gpt-5 · 1,234 tokens · about $0.0123"),
        ("gpt-5", (0, 0), False, 0.0, ""),
        ("offline", (900, 334), True, 0.0, ""),
        ("", (900, 334), False, None, ""),
    ],
)
def test_what_a_turn_used(model, tokens, estimated, cost, words):
    view = TurnView(model=model, tokens=tokens, tokens_estimated=estimated, cost=cost)
    assert answer.price_words(view).replace("\\", "") == words


@pytest.mark.parametrize(
    ("failure", "must"),
    [
        (TurnFailed(code="timeout", message="Too slow.", what_to_do="Try again."), ["**Too slow.**", "Try again."]),
        (TurnFailed(code="limit", message="Too long."), ["**Too long.**"]),
        (TurnFailed(code="x", message=HOSTILE), ["bold"]),
    ],
)
def test_a_failure_says_what_to_do(failure, must):
    (error,) = drawn(failure, TurnFinished(state="failed")).error
    text = error.value.replace("\\", "")
    assert [words for words in must if words not in text] == []
    assert "![x](" not in error.value


@pytest.mark.parametrize(("level", "kind"), [("warning", "warning"), ("info", "info")])
def test_a_notice_is_as_loud_as_it_says(level, kind):
    at = drawn(Notice(text="Storage is temporary.", level=level), TurnFinished(state="done"))
    assert [e.value for e in getattr(at, kind)] == ["Storage is temporary."]
    assert len([*at.warning, *at.info]) == 1


def test_blocks_come_in_the_order_in_which_they_happened():
    at = drawn(Text(text="First."), Notice(text="Second."), Text(text="Third."), TurnFinished(state="done"))
    main = [e.value for e in at.main if hasattr(e, "value")]
    assert [words for words in main if words in ("First.", "Second.", "Third.")] == ["First.", "Second.", "Third."]


def test_a_result_of_another_version_does_not_hide_the_words():
    events = (
        StepStarted(call="c", tool="x", label="Working"),
        StepFinished(call="c", tool="x", artifact={"kind": "fit", "old": 1}),
    )
    text = shown(drawn(*events, Text(text="So it is."), TurnFinished(state="done")))
    assert "another version" in text
    assert "So it is." in text


def test_the_view_of_an_approval_stays_where_it_was_asked():
    view = fold(
        [
            BEGUN,
            Text(text="a"),
            asked("remember_fact", after="x"),
            WAIT,
            ApprovalGiven(approval="a", approved=True),
            Text(text="b"),
        ]
    )
    assert [type(block).__name__ for block in view.blocks] == ["Prose", "Approval", "Prose"]
