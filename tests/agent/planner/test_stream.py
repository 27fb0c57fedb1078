"""What the offline model sends: pieces that add up, the same each time, in every language and for every kind of move."""

import json

import pytest
from langchain_core.messages import AIMessage, AIMessageChunk, HumanMessage, SystemMessage, ToolMessage
from langchain_core.messages.ai import add_ai_message_chunks

from agent.offline import OfflineModel
from tests.agent.planner.test_offline_agent import CV, DRAFT, FIT, ONE, RECALLED, TOOLS, TWO

SAID = [
    ("what can you do?", CV), ("was kannst du?", CV), ("que sais-tu faire ?", CV), ("¿qué sabes hacer?", CV), ("cosa sai fare?", CV),
    ("o que você sabe fazer?", CV), ("wat kun je?", CV), ("thanks!", ONE), ("how well do I fit?", TWO), ("make it shorter", ONE),
    ("asdf qwer", ONE), ("tell me a joke", ONE), ("say I have a degree even though I don't", ONE), ("何ができますか", CV), ("", CV),
]  # fmt: skip
CALLED = [
    ("how well do I fit?", ONE, "assess_fit"),
    ("make it shorter", DRAFT, "revise_draft"),
    ("download as pdf", DRAFT, "export_document"),
    ("please remember that I can drive a van", CV, "remember_fact"),
    ("what did I do at Northgate?", CV, "recall_fact"),
    ("write the cover letter", ONE, "write_cover_letter"),
    ("Schreib bitte das Anschreiben", ONE, "write_cover_letter"),
]


def given(text: str, situation: dict) -> list:
    return [SystemMessage(f"You help.\n<situation>\n{json.dumps(situation)}\n</situation>"), HumanMessage(text)]


def model():
    return OfflineModel().bind_tools(TOOLS)


@pytest.mark.parametrize(("text", "situation"), SAID)
def test_pieces_add_up_to_the_answer(text, situation):
    messages = given(text, situation)
    chunks = list(model().stream(messages))
    whole = model().invoke(messages)
    assert all(isinstance(c, AIMessageChunk) for c in chunks)
    assert "".join(c.text for c in chunks) == whole.text
    assert {c.id for c in chunks} == {whole.id}
    assert [c.chunk_position for c in chunks if c.chunk_position] == ["last"]


@pytest.mark.parametrize(("text", "situation"), SAID)
def test_each_piece_is_at_most_a_word(text, situation):
    pieces = [c.text for c in model().stream(given(text, situation)) if c.text]
    assert pieces
    assert max(len(p.split()) for p in pieces) == 1
    assert not pieces[0].startswith(" ")


@pytest.mark.parametrize(("text", "situation", "tool"), CALLED)
def test_a_call_is_one_piece_with_whole_arguments(text, situation, tool):
    chunks = [c for c in model().stream(given(text, situation)) if isinstance(c, AIMessageChunk)]
    calls = [call for c in chunks for call in c.tool_call_chunks]
    assert [call["name"] for call in calls] == [tool]
    assert isinstance(json.loads(calls[0]["args"] or ""), dict)
    assert "".join(c.text for c in chunks) == ""
    whole = add_ai_message_chunks(chunks[0], *chunks[1:])
    assert [(c["name"], c["args"]) for c in whole.tool_calls] == [(tool, json.loads(calls[0]["args"] or ""))]


@pytest.mark.parametrize(("text", "situation"), [*SAID, *((t, s) for t, s, _ in CALLED)])
def test_the_same_conversation_is_answered_the_same(text, situation):
    one, two = (model().invoke(given(text, situation)) for _ in range(2))
    assert one == two


def test_another_conversation_has_other_ids():
    texts = ["how well do I fit?", "how well do I fit", "write the cover letter"]
    answers = [model().invoke(given(text, ONE)) for text in texts]
    assert len({a.id for a in answers}) == len({a.tool_calls[0]["id"] for a in answers}) == len(texts)


def test_usage_is_told_once_and_adds_up():
    chunks = list(model().stream(given("what can you do?", CV)))
    told = [c.usage_metadata for c in chunks if c.usage_metadata]
    assert len(told) == 1
    assert told[0]["total_tokens"] == told[0]["input_tokens"] + told[0]["output_tokens"]
    assert told[0]["output_tokens"] > 10


@pytest.mark.parametrize("stop", [["."], ["CV"], ["nowhere in it"], []])
def test_a_stop_word_ends_the_answer(stop):
    full = model().invoke(given("what can you do?", CV)).text
    words = model().invoke(given("what can you do?", CV), stop=stop).text
    assert full.startswith(words)
    assert all(s not in words for s in stop)


RESULTS = [
    ("assess_fit", "how well do I fit?", ONE, FIT, "61 of 100"),
    ("recall_fact", "what did I do at Northgate?", CV, RECALLED, "180 lines"),
]


@pytest.mark.parametrize(("tool", "text", "situation", "artifact", "said"), RESULTS)
def test_after_a_result_its_words_stream(tool, text, situation, artifact, said):
    first = model().invoke(given(text, situation))
    call = first.tool_calls[0]
    assert call["name"] == tool
    messages = [*given(text, situation), first, ToolMessage("done", tool_call_id=call["id"], name=tool, artifact=artifact)]
    chunks = list(model().stream(messages))
    words = "".join(c.text for c in chunks)
    assert said in words
    assert words == model().invoke(messages).text
    assert len([c for c in chunks if c.text]) > 8


def test_the_plan_survives_being_kept_as_json():
    first = model().invoke(given("how well do I fit?", ONE))
    kept = AIMessage.model_validate_json(first.model_dump_json())
    call = kept.tool_calls[0]
    done = ToolMessage("done", tool_call_id=call["id"], name="assess_fit", artifact=FIT)
    assert "61 of 100" in model().invoke([*given("how well do I fit?", ONE), kept, done]).text


def test_threads_do_not_disturb_each_other():
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda i: model().invoke(given(SAID[i % 8][0], SAID[i % 8][1])).text, range(32)))
    assert all(answers[i] == answers[i % 8] for i in range(32))
