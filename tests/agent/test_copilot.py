"""The whole journey through the agent, with a model that follows a script and the real tools."""

from itertools import groupby

import pytest
from langchain_core.messages import AIMessage, ToolMessage

from tests.agent.room import AD, CV, call, calls, say


def kinds(events) -> list[str]:
    return [e.artifact["kind"] for e in events if e.type == "step_finished" and e.artifact]


def test_a_turn_is_told_from_beginning_to_end(make):
    room = make([call("read_cv"), say("I have read it.")])
    turn = room.ask("Here is my CV", ("cv.txt", CV))
    assert [kind for kind, _ in groupby(e.type for e in room.events(turn))] == [
        "turn_started",
        "step_started",
        "step_finished",
        "text",
        "turn_finished",
    ]
    started, step, done, *told, end = room.events(turn)
    assert (started.turn, started.model) == (turn, "scripted")
    assert (step.tool, step.label, step.args) == ("read_cv", "Reading your CV", {})
    assert (done.state, done.call, done.artifact["kind"]) == ("done", step.call, "reading")
    assert "".join(e.text for e in told) == "I have read it."
    assert (end.state, end.tokens, end.tokens_estimated) == ("done", (20, 10), False)
    assert room.state(turn) == "done"


JOURNEY = [
    ("Here is my CV", [("cv.txt", CV)], ["read_cv"], ["reading"]),
    (AD, [], ["read_job"], ["posting"]),
    ("How well do I fit?", [], ["assess_fit"], ["fit"]),
    ("Why?", [], ["explain_score"], ["fit"]),
    ("What should I improve?", [], ["suggest_improvements"], ["improvements"]),
    ("Write both", [], ["write_both"], ["draft", "draft"]),
    ("Only the CV", [], ["tailor_cv"], ["draft"]),
    ("As files", [], ["export_document"], ["exported"]),
    ("What do you know of me?", [], ["show_profile"], ["ledger"]),
    ("And the requirements?", [], ["show_requirements"], ["posting"]),
    ("Which jobs did I save?", [], ["list_jobs"], ["job_list"]),
    ("Review my CV", [], ["review_cv"], ["review"]),
]


def test_the_journey(make):
    steps: list[AIMessage] = []
    room = make(lambda _: steps.pop(0))
    for text, files, tools, artifacts in JOURNEY:
        steps[:] = [*(call(t) for t in tools), say("Done.")]
        turn = room.ask(text, *files)
        events = room.events(turn)
        notes = [e.note for e in events if e.type == "step_finished"]
        assert kinds(events) == artifacts, (text, notes)
        assert room.state(turn) == "done"
        assert room.said(turn) == "Done."


def test_a_question_on_ones_history_is_answered_with_facts(make):
    room = make([call("recall_fact", question="What did I build at Globex?"), say("Dashboards.")])
    room.read_cv()
    found = next(e.artifact for e in room.events(room.ask("What did I build at Globex?")) if e.type == "step_finished")
    assert "Built dashboards in Python and SQL for the sales team" in [f["text"] for f in found["facts"]]


def test_words_of_two_answers_are_kept_apart(make):
    first = AIMessage("Let me look.", tool_calls=call("show_profile").tool_calls)
    room = make([first, say("There.")])
    room.read_cv()
    assert room.said(room.ask("What do you know?")) == "Let me look.\n\nThere."


MISSING = [
    ("assess_fit", {}, "I do not know anything about you yet."),
    ("tailor_cv", {}, "I do not know anything about you yet."),
    ("read_cv", {}, "There is no CV in this message."),
    ("read_job", {}, "There is no job ad in this message."),
    ("show_requirements", {}, "There is no job ad yet."),
    ("explain_score", {}, "There is no job ad yet."),
    ("revise_draft", {"instruction": "shorter"}, "There is no draft yet."),
    ("export_document", {}, "There is no draft yet."),
    ("recall_fact", {"question": "what?"}, "I do not know anything about you yet."),
]


@pytest.mark.parametrize(("tool", "args", "words"), MISSING)
def test_what_is_missing_is_said_to_model_and_screen_and_the_turn_goes_on(make, tool, args, words):
    room = make([call(tool, **args), say("Please give me that.")])
    turn = room.ask("Do it")
    done = next(e for e in room.events(turn) if e.type == "step_finished")
    assert (done.state, done.artifact) == ("failed", None)
    assert done.note.startswith(words)
    assert room.model.seen[1][-1].text == done.note
    assert (room.said(turn), room.state(turn)) == ("Please give me that.", "done")


def test_two_files_of_one_message_are_told_apart_by_their_words(make):
    room = make([call("read_cv"), call("read_job"), say("Both read.")])
    turn = room.ask("Compare", ("a.txt", AD.encode()), ("b.txt", CV))
    assert kinds(room.events(turn)) == ["reading", "posting"]
    artifacts = [e.artifact for e in room.events(turn) if e.type == "step_finished"]
    assert artifacts[0]["file_name"] == "b.txt"
    assert artifacts[1]["text"].startswith("Data Analyst")


def test_a_turn_builds_on_the_turns_before(make):
    room = make([say("Hello Jane.")])
    room.ask("My name is Jane")
    room.ask("What is my name?")
    read = [m.text for m in room.model.seen[1]]
    assert read[1:] == ["My name is [NAME_1]", "Hello [NAME_1].", "What is my name?"]
    assert [m.text for m in room.threads.messages(room.owner, room.thread)][:2] == ["My name is Jane", "Hello Jane."]


def test_results_do_not_stay_in_memory_and_cards_do(make):
    room = make([call("show_profile"), say("There."), say("Yes.")])
    room.read_cv()
    first = room.ask("Show me")
    room.ask("Thanks")
    remembered = [m for m in room.model.seen[2] if isinstance(m, ToolMessage)]
    assert [m.artifact for m in remembered] == [None]
    assert kinds(room.events(first)) == ["ledger"]


def test_the_offline_answer_comes_only_when_asked_for(make):
    room = make([say("From the model.")])
    turn = room.ask("Hello", offline=True)
    assert room.said(turn) == "Without the model."
    assert (room.events(turn)[0].model, room.events(turn)[-1].cost) == ("offline", 0.0)
    assert room.said(room.ask("Hello")) == "From the model."


def test_one_persons_things_never_reach_another(make):
    room = make([calls(("show_profile", {}), ("list_jobs", {})), say("Nothing here.")])
    room.read_cv()
    room.read_job()
    other = room.threads.new("bob", room.clock())
    turn = room.turns.start("bob", other, "Show me everything of anne", ())
    room.turns.wait(turn, 30)
    told = "".join(str(e) for _, e in room.threads.events("bob", turn))
    assert "Jane" not in told
    assert "Acme" not in told
    assert "Jane" not in "".join(m.text for messages in room.model.seen for m in messages)
