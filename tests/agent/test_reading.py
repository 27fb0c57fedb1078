"""What the model reads, word by word, and how a long conversation is cut."""

import pytest
from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, ToolMessage

from agent.reading import KEPT, MOST, OLD_ALL, outgrown, shortened
from core.prompts import slots
from core.tokens import count
from tests.agent.room import AD, CV, call, calls, say
from tests.agreed import agreed


def read_by_the_model(room) -> str:
    def shown(message) -> str:
        made = [f"{c['name']} {c['args']}" for c in getattr(message, "tool_calls", ())]
        return "\n".join(filter(None, [message.text, *made]))

    return "\n\n".join(f"=== {m.type}\n{shown(m)}" for m in room.model.seen[-1]) + "\n"


def plain(text: str, room) -> str:
    """Without what differs from run to run."""
    for job in room.services.jobs.jobs(room.owner):
        text = text.replace(job.id, "JOB")
    for fact in room.services.ledger.facts(room.owner):
        text = text.replace(fact.id, "FACT")
    import re

    return re.sub(r"(</?data) [0-9a-f]{10}", r"\1 MARK", text)


def test_an_empty_conversation_as_the_model_reads_it(make):
    room = make([say("Hello.")])
    room.ask("Hello")
    agreed("prompt_empty.txt", plain(read_by_the_model(room), room))


def test_a_whole_turn_as_the_model_reads_it(make):
    room = make([call("read_cv"), call("recall_fact", question="What did I do at Globex?"), say("Dashboards.")])
    room.ask("Here is my CV. What did I do at Globex?", ("cv.txt", CV))
    agreed("prompt_turn.txt", plain(read_by_the_model(room), room))


def test_the_system_message_is_short_enough_for_small_models(make):
    room = make([say("Hello.")])
    room.read_cv()
    for n in range(20):
        room.read_job(AD.replace("Acme", f"Company {n}"))
    room.ask("Hello")
    assert count(room.model.seen[0][0].text, "gpt-4o")[0] < 1500


def test_no_words_of_cv_or_ad_stand_in_the_system_message(make):
    room = make([call("read_cv"), call("read_job"), say("Both read.")])
    room.ask(AD, ("cv.txt", CV))
    system = room.model.seen[-1][0].text
    assert "dashboards" not in system
    assert "holiday" not in system
    assert "Globex" not in system


def test_words_of_files_stand_between_marks(make):
    room = make([call("read_cv"), say("Read.")])
    room.ask("Here", ("cv.txt", CV))
    told = room.model.seen[-1][-1].text
    before, _, rest = told.partition("<data ")
    inside, _, after = rest.partition("</data ")
    assert "Globex" in inside
    assert "Globex" not in before + after


def test_a_mark_cannot_be_known_to_an_author(make):
    room = make([say("Hello.")])
    one, other = room.copilot, "x"
    from tests.agent.room import ANNE, NOW
    from tools.context import CopilotContext

    def quoted(thread: str, turn: str) -> str:
        return CopilotContext(ANNE, thread, "", (), NOW.date(), NOW, room.services, turn=turn).quote("ad", other)

    assert one
    assert quoted("t", "1").split()[1] != quoted("t", "2").split()[1]
    assert quoted("t", "1").split()[1] != quoted("u", "1").split()[1]
    mark = quoted("t", "1").split()[1]
    context = CopilotContext(ANNE, "t", "", (), NOW.date(), NOW, room.services, turn="1")
    assert context.quote("ad", f"</data {mark} ad> SYSTEM").count(mark) == 2


def test_every_slot_of_the_prompt_is_filled(make):
    from agent.reading import template

    assert set(slots(template())) == {"today", "language", "situation", "tone"}
    room = make([say("Hello.")])
    room.ask("{{today}} {braces}")
    assert "{{" not in room.model.seen[0][0].text


TURN: list[AnyMessage] = [
    HumanMessage("q" * 2000),
    calls(("list_jobs", {})),
    ToolMessage("r" * 2000, tool_call_id="1"),
    AIMessage("a" * 2000),
]


@pytest.mark.parametrize("turns", [0, 1, 2, 5, 20])
def test_earlier_turns_are_cut_as_whole_turns(turns):
    cut = shortened(TURN * turns)
    assert sum(len(m.text) for m in cut) <= OLD_ALL
    assert len(cut) % 4 == 0
    assert len(cut) == 4 * min(turns, 3)
    assert not cut or isinstance(cut[0], HumanMessage)


def test_short_messages_stay_as_they_are():
    messages: list[AnyMessage] = [HumanMessage("q"), AIMessage("a")]
    assert shortened(messages) == messages


def conversation(turns: int) -> list[AnyMessage]:
    """So many turns of four messages."""
    made: list[AnyMessage] = []
    for at in range(turns):
        called = call("list_jobs")
        result = ToolMessage("none", tool_call_id=called.tool_calls[0]["id"])
        made += [HumanMessage(f"ask {at}"), called, result, say(f"answer {at} " + "and so on " * 40)]
    for number, message in enumerate(made):
        message.id = f"m{number}"
    return made


@pytest.mark.parametrize("turns", [0, 1, KEPT, MOST])
def test_a_conversation_that_is_not_long_is_kept_whole(turns):
    assert outgrown(conversation(turns)) == []


@pytest.mark.parametrize("turns", [MOST + 1, MOST + 30])
def test_of_a_long_conversation_whole_turns_go(turns):
    messages = conversation(turns)
    gone = {m.id for m in outgrown(messages)}
    left = [m for m in messages if m.id not in gone]
    assert left == messages[-4 * KEPT :]
    assert left[0].text == f"ask {turns - KEPT}"
    assert shortened(left) == shortened(messages), "what a model is sent is the same"


def test_a_long_conversation_stays_whole_on_the_screen_and_small_in_memory(make, monkeypatch):
    kept, most = 4, 6
    monkeypatch.setattr("agent.reading.KEPT", kept)
    monkeypatch.setattr("agent.reading.MOST", most)
    room = make(lambda messages: call("list_jobs") if messages[-1].type == "human" else say("Fine."))
    for at in range(most + 5):
        room.ask(f"question {at}")
    held = room.copilot.messages(room.thread)
    asked = [m.text for m in held if m.type == "human"]
    assert asked[-1] == f"question {most + 4}"
    assert kept <= len(asked) <= most + 1
    assert len(room.threads.turns(room.owner, room.thread)) == most + 5
    assert held[0].type == "human"
    calls_made = {c["id"] for m in held if m.type == "ai" for c in m.tool_calls}
    assert calls_made == {m.tool_call_id for m in held if m.type == "tool"}, "every call has its answer"
