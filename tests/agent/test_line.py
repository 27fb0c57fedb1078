"""The one way to a server: who is known, what is said in a conversation, what leaves for a meaning, whose account it is."""

from datetime import timedelta

import pytest
from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, ToolMessage

from agent.account import Counted, of_turn
from agent.line import Errand, Line, Stores, line_of, pasted, said
from agent.masking.identity import Identity
from agent.masking.model import Masked
from core.acting import on_behalf
from core.outgoing.models import Limits, Sent, Spent
from core.settings import Settings
from tests.agent.masking.people import PEOPLE
from tests.agent.room import CV, NOW, Scripted, reading
from tests.agent.room import say as answer
from tests.fake_openai import FakeOpenAI, Reply
from tools.context import Attachment


def line_in(room, **given) -> Line:
    return Line(Stores(room.services.ledger, room.services.files, room.services.sent), lambda: NOW, **given)


def test_who_is_known_is_told_by_facts_and_files(make):
    room = make()
    assert line_in(room).known(room.owner) == Identity()
    room.read_cv()
    kept = room.services.files.save_file(room.owner, "Miller.txt", CV, NOW)
    room.services.files.save_reading(room.owner, kept, reading("Miller.txt", CV), NOW)
    known = line_in(room).known(room.owner)
    assert known.names == ("Jane Miller",)
    assert known.files == ("Miller.txt",)
    assert line_in(room).known("bob") == line_in(room).known("") == Identity()


@pytest.mark.parametrize(
    ("owner", "masking", "text"),
    [
        ("anne", True, "[NAME_1] wrote to [EMAIL_1]"),
        ("bob", True, "Jane Miller wrote to [EMAIL_1]"),
        ("", True, "[NAME_1] wrote to [EMAIL_1]"),
        ("anne", False, "Jane Miller wrote to hr@acme.example"),
    ],
)
def test_words_for_a_meaning_leave_without_who_they_are_of(make, owner, masking, text):
    room = make()
    room.read_cv()
    line = line_in(room, masking=masking)
    with on_behalf(owner):
        hidden = line.hide("Jane Miller wrote to hr@acme.example")
    assert hidden == text.replace("[EMAIL_1]", hidden.split()[-1] if masking else "")


@pytest.mark.parametrize(("masking", "kept"), [(True, True), (True, False), (False, True), (False, False)])
def test_a_model_has_mask_and_account_as_is_set(make, masking, kept):
    room = make()
    stores = Stores(room.services.ledger, room.services.files, room.services.sent if kept else None)
    model = Line(stores, lambda: NOW, masking=masking).behind(Scripted(script=[answer("x")]), Identity(), Errand("anne"))
    assert isinstance(model, Masked) is masking
    inner = model.inner if isinstance(model, Masked) else model
    assert isinstance(inner, Counted) is kept


@pytest.mark.parametrize(
    ("given", "host", "limits"),
    [
        ({"openai_api_key": "sk-test-canary-4711"}, "api.openai.com", Limits()),
        ({"openai_base_url": "http://127.0.0.1:11434/v1"}, "127.0.0.1", Limits()),
        (
            {"openai_base_url": "https://models.example/v1?x=secret", "daily_tokens": 9, "daily_dollars": 0.5},
            "models.example",
            Limits(9, 0.5),
        ),
    ],
)
def test_the_line_of_settings(make, tmp_path, given, host, limits):
    room = make()
    settings = Settings(environment="test", data_dir=tmp_path, **given)
    line = line_of(settings, Stores(room.services.ledger, room.services.files), lambda: NOW)
    assert (line.host, line.limits, line.model, line.masking) == (host, limits, settings.openai_model, True)


def test_each_message_is_looked_at_once_in_a_turn():
    kept = {"My name is Mara Okoye.": Identity(names=("Known Before",))}
    messages: list[AnyMessage] = [
        HumanMessage("My name is Mara Okoye."),
        AIMessage("My name is Not Yours."),
        ToolMessage("My name is Nobody.", tool_call_id="1"),
        HumanMessage("Ich heiße Zacharias Quast.", additional_kwargs={"attachments": [{"id": "1", "name": "Quast.pdf"}]}),
    ]
    found = said(messages, [Attachment("2", "Okoye.docx")], kept)
    assert found.names == ("Known Before", "Zacharias Quast")
    assert found.files == ("Okoye.docx", "Quast.pdf")
    assert set(kept) == {messages[0].text, messages[3].text}


@pytest.mark.parametrize("person", PEOPLE[:5], ids=[p.language for p in PEOPLE[:5]])
def test_a_pasted_cv_is_read_for_who_it_is_of(person):
    found = pasted(f"{person.asks}\n\n{person.cv}")
    assert found is not None
    assert found.profile.basics.name == person.name
    assert found.profile.basics.email == person.email


@pytest.mark.parametrize("text", ["Hello", "What can you do for me? " * 20, PEOPLE[0].ad])
def test_what_is_no_cv_is_not_read(text):
    assert pasted(text) is None


def test_a_turn_that_used_a_priced_model_says_what_it_cost(make):
    with FakeOpenAI([Reply(calls=[("show_profile", {})]), Reply("There.")]) as server:
        room = make(server=server)
        room.read_cv()
        turn = room.ask("What do you know?")
        priced = Sent(
            created=NOW,
            host="api.example",
            model="gpt-4o-mini",
            purpose="document",
            tokens=(1000, 100),
            cost=0.5,
            turn=turn,
        )
        room.services.sent.add(room.owner, priced)
        spent = of_turn(room.services.sent, room.owner, turn, NOW - timedelta(minutes=1))
    assert spent == Spent(requests=3, tokens=(1100, 120), cost=0.5, unpriced=2)
    assert of_turn(None, room.owner, turn, NOW) == Spent()
    assert of_turn(room.services.sent, room.owner, "", NOW) == Spent()
