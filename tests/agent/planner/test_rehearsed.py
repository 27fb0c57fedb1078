"""A mock interview in the chat without a model: an answer is an answer, stop stops, anything else before it is as always."""

import pytest

from agent.planner.arguments import arguments
from agent.planner.phrases import Voice
from agent.planner.plan import Step, plan
from agent.planner.rehearsed import begun, meant, tell
from agent.planner.state import JobRef, State
from tests.agent.planner.test_answers import LANGUAGES

QUESTION = "Tell me about yourself in two minutes."
SAID = (("user", "practise with me"), ("assistant", f"**Question 1 of 9:** {QUESTION}"))
ASKED = State(cv=True, jobs=(JobRef("j1", "Miller"),), active=0, interview=QUESTION, history=SAID)
TOOL = {
    "function": {
        "parameters": {
            "properties": {
                "job": {"type": "string"},
                "step": {"type": "string", "enum": ["questions", "practise", "answer", "skip", "stop", "go_on"]},
                "answer": {"type": "string"},
                "language": {"type": "string"},
            }
        }
    }
}


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("I am a miller and I like mornings.", "answer"),
        ("Ich bin Müllerin und mag den Morgen.", "answer"),
        ("My boss told me to stop the mill, and I did it in an hour.", "answer"),
        ("Yes.", "answer"),
        ("skip", "skip"),
        ("Next question, please", "skip"),
        ("nächste Frage", "skip"),
        ("siguiente", "skip"),
        ("stop", "stop"),
        ("Let's stop here", "stop"),
        ("Schluss für heute", "stop"),
        ("arrête", "stop"),
        ("chega", "stop"),
    ],
)
def test_what_a_message_is_while_a_question_waits(text, step):
    assert meant(text, ASKED)["step"] == step
    made = plan(text, ASKED)
    assert made.capabilities == ("prepare_interview",)
    given = arguments(made.steps[0], TOOL)
    assert given["step"] == step
    assert given.get("answer") == (text if step == "answer" else None)


@pytest.mark.parametrize(
    "state",
    [
        State(cv=True),
        State(cv=True, interview=QUESTION),
        State(cv=True, interview=QUESTION, history=(*SAID, ("user", "x"), ("assistant", "Here is your profile."))),
        State(cv=True, history=SAID),
    ],
)
def test_where_no_question_was_our_last_word_nothing_is_an_answer(state):
    assert meant("I am a miller.", state) == {}


def test_nothing_said_is_no_answer():
    assert meant("  ", ASKED) == {}


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Let's practise for the interview", "practise"),
        ("Can we do a mock interview?", "practise"),
        ("Lass uns das Gespräch üben", "practise"),
        ("On s'entraîne ? simuler l'entretien", "practise"),
        ("Quiero practicar la entrevista", "practise"),
        ("Quero treinar a entrevista", "practise"),
        ("Laten we het gesprek oefenen", "practise"),
        ("What will they ask me?", None),
        ("Bereite mich auf das Gespräch vor", None),
    ],
)
def test_practising_is_told_from_preparing(text, step):
    assert begun(text) == step
    given = arguments(Step("prepare_interview", text, {"job_id": "j1"}), TOOL)
    assert given.get("step") == step
    assert given["job"] == "j1"


def questions(*texts):
    return [{"id": f"q{n}", "text": text} for n, text in enumerate(texts)]


def round_(answers, state="running"):
    said = [{"question": "q0", "text": text, "feedback": {"says": [f"Seen: {text}"]}} for text in answers]
    return {"kind": "interview", "round": {"questions": questions("One?", "Two?"), "answers": said, "state": state}}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_questions_are_told_with_a_way_on(language):
    words = tell("", [{"kind": "interview", "questions": questions("One?", "Two?", "Three?", "Four?")}], Voice(language))
    assert [text for text in ("- One?", "- Two?", "- Three?", "4") if text not in words] == []
    assert "Four?" not in words
    assert "{{" not in words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("found", "must", "must_not"),
    [
        (round_([]), ["One?", "1", "2"], ["Two?", "Seen"]),
        (round_(["Hm"]), ["Two?", "Seen: Hm"], ["One?"]),
        (round_(["Hm"], "stopped"), ["Seen: Hm"], ["Two?"]),
        (round_(["Hm", "Ha"], "done"), ["Seen: Ha", "2"], ["One?", "Two?", "Seen: Hm"]),
    ],
)
def test_a_round_is_told_step_by_step(language, found, must, must_not):
    words = tell("", [found], Voice(language))
    assert [text for text in must if text not in words] == []
    assert [text for text in must_not if text in words] == []
    assert "{{" not in words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hostile", ["{{n}}", "{all}", "%s"])
def test_words_of_a_question_are_values(language, hostile):
    found = {"kind": "interview", "round": {"questions": questions(hostile), "answers": [], "state": "running"}}
    assert hostile in tell("", [found], Voice(language))
