"""Placeholders in an answer that comes in pieces, cut anywhere."""

import json

import pytest
from langchain_core.messages import AIMessage, AIMessageChunk, HumanMessage, ToolMessage
from langchain_core.outputs import ChatGenerationChunk

from agent.masking.identity import Identity
from agent.masking.mask import Mask
from agent.masking.stream import Restorer, given_back, held, shown

QUOTED = Identity(names=('Jane "JJ" Miller',), emails=("jane@example.org",))
TOLD = "Dear [NAME_1], write to [EMAIL_1] or [1] or [NAME_7]. N"
MEANT = 'Dear Jane "JJ" Miller, write to jane@example.org or [1] or [NAME_7]. N'


def pieces(text, size, first=0):
    cut = [text[:first], *(text[at : at + size] for at in range(first, len(text), size))]
    return [ChatGenerationChunk(message=AIMessageChunk(content=piece)) for piece in cut]


def said(chunks):
    mask = Mask(QUOTED)
    back = Restorer(mask)
    out = [back.piece(chunk) for chunk in chunks]
    return [*out, *([rest] if (rest := back.rest()) else [])]


@pytest.mark.parametrize("size", [1, 2, 3, 5, 8, 13, 100])
@pytest.mark.parametrize("first", [0, 1, 4, 7])
def test_words_come_back_wherever_they_are_cut(size, first):
    assert "".join(c.message.text for c in said(pieces(TOLD, size, first))) == MEANT


def test_words_that_cannot_be_a_placeholder_do_not_wait():
    out = said(pieces("Hello there. [", 3))
    assert [c.message.text for c in out][:4] == ["", "Hel", "lo ", "the"]
    assert "".join(c.message.text for c in out) == "Hello there. ["


@pytest.mark.parametrize("size", [1, 3, 7, 40])
def test_arguments_of_calls_come_back_as_json(size):
    raw = json.dumps({"fact": "I am [NAME_1]", "n": 2, "mail": "[EMAIL_1]"})
    parts = [raw[at : at + size] for at in range(0, len(raw), size)]
    heads = [{"name": "remember_fact", "args": "", "id": "c1", "index": 0}]
    heads += [{"name": None, "args": part, "id": None, "index": 0} for part in parts]
    chunks = [ChatGenerationChunk(message=AIMessageChunk(content="", tool_call_chunks=[head])) for head in heads]
    whole = said(chunks)[0].message
    for chunk in said(chunks)[1:]:
        whole = whole + chunk.message
    (call,) = whole.tool_calls
    assert call["args"] == {"fact": 'I am Jane "JJ" Miller', "n": 2, "mail": "jane@example.org"}
    assert (call["name"], call["id"]) == ("remember_fact", "c1")


def test_two_calls_side_by_side_keep_apart():
    heads = [("[NA", 0), ('{"a": "[EM', 1), ("ME_1]", 0), ('AIL_1]"}', 1)]
    chunks = [
        ChatGenerationChunk(
            message=AIMessageChunk(content="", tool_call_chunks=[{"name": None, "args": a, "id": None, "index": i}])
        )
        for a, i in heads
    ]
    got = {0: "", 1: ""}
    for chunk in said(chunks):
        for call in chunk.message.tool_call_chunks:
            got[call["index"]] += call["args"]
    assert got == {0: r"Jane \"JJ\" Miller", 1: '{"a": "jane@example.org"}'}


def test_what_a_server_counts_passes_through():
    used = {"input_tokens": 3, "output_tokens": 2, "total_tokens": 5}
    end = AIMessageChunk(content="x", usage_metadata=used, response_metadata={"finish_reason": "stop"}, id="m1")
    out = said([ChatGenerationChunk(message=end, generation_info={"finish_reason": "stop"})])[0]
    assert (out.message.usage_metadata, out.message.id) == (used, "m1")
    assert out.generation_info == {"finish_reason": "stop"}


@pytest.mark.parametrize(
    ("text", "cut"),
    [("Hi [NAM", 3), ("Hi [", 3), ("Hi N", 3), ("HiN", 3), ("Hi [NAME_2", 10), ("", 0), ("a [NAME_1", 2), ("Hi \\[NA", 3)],
)
def test_where_a_placeholder_may_begin(text, cut):
    assert held(text, ("[NAME_1]",)) == cut


def test_messages_are_hidden_whole():
    mask = Mask(Identity(names=("Jane Miller",)))
    call = {"name": "remember_fact", "args": {"fact": "I am Jane Miller"}, "id": "c1", "type": "tool_call"}
    before = [
        HumanMessage("Jane Miller", additional_kwargs={"turn": "t"}),
        HumanMessage([{"type": "text", "text": "Jane Miller"}]),
        AIMessage("Jane Miller", tool_calls=[call], additional_kwargs={"tool_calls": [{"raw": "Jane Miller"}]}),
        ToolMessage("Jane Miller", tool_call_id="c1"),
    ]
    hidden = [shown(message, mask) for message in before]
    assert all("Miller" not in message.model_dump_json() for message in hidden)
    assert [given_back(message, mask).text for message in hidden] == ["Jane Miller"] * 4
    back = given_back(hidden[2], mask)
    assert isinstance(back, AIMessage)
    assert back.tool_calls == [call]
    assert call["args"] == {"fact": "I am Jane Miller"}
