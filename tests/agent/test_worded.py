"""A model on a server that words documents: every way to fail leaves the draft without it, and says so; off, it is never asked."""

import json

import pytest

from agent.bootstrap import build
from agent.writer import ServerWriter
from core.acting import on_behalf
from core.llm import Choice
from core.settings import Settings
from tests.agent.room import KEY
from tests.fake_openai import FakeOpenAI, Reply
from tests.tools.documents.people import AD, NORA, TODAY
from tests.tools.documents.second.scripted import again, c, letter
from tools.documents.check_draft import check_draft
from tools.documents.making import written as unworded
from tools.documents.models import Options
from tools.documents.second.writer import write_with

DEED = c("At Quarry Systems, I built the deployment pipeline for 14 services in Go.", "b1")
BOOKING = c("At Tern Media, I wrote the booking form used by 30 cinemas.", "b5")
LIE = c("At Quarry Systems, I built the deployment pipeline for 41 services in Go.", "b1")
GOOD = json.dumps(letter([DEED], [BOOKING]))


def written(replies, tmp_path, **settings):
    with FakeOpenAI(replies, hold=8.0) as server:
        made = Settings(openai_base_url=server.url, openai_api_key=KEY, openai_model="fake", data_dir=tmp_path, **settings)
        try:
            draft = write_with(ServerWriter(made))("letter", NORA, (AD, None), Options(), TODAY)
            return check_draft(draft, NORA, AD, TODAY), server.requests
        finally:
            server.released.set()


def plain():
    return check_draft(unworded("letter", NORA, (AD, None), Options(), TODAY), NORA, AD, TODAY)


def test_an_honest_model_is_heard_in_the_wanted_form_without_a_name(tmp_path):
    draft, requests = written([Reply(GOOD)], tmp_path)
    assert [DEED["text"], BOOKING["text"]] == [line.text for line in draft.lines if line.section.startswith("model:")]
    form = requests[0]["response_format"]["json_schema"]
    assert (form["name"], form["strict"]) == ("LetterWords", True)
    assert "Lindqvist" not in json.dumps(requests)
    assert draft.notes == ("Worded with fake; each sentence was checked against your facts.",)


def test_a_lying_model_is_asked_once_more_and_then_left_out(tmp_path):
    lying = [Reply(json.dumps(letter([DEED, LIE], [BOOKING]))), Reply(json.dumps(again((2, LIE))))]
    draft, requests = written(lying, tmp_path)
    assert LIE["text"] not in {line.text for line in draft.lines}
    assert [one.text for one in draft.refused] == [LIE["text"]]
    assert [r["response_format"]["json_schema"]["name"] for r in requests] == ["LetterWords", "Again"]
    assert LIE["text"] in json.dumps(requests[1], ensure_ascii=False).replace("\\", "")


FAULTS = [
    Reply(status=401, error="no"),
    Reply(status=429, error="slow down"),
    Reply(status=500, error="no"),
    Reply(GOOD[:60]),
    Reply("Certainly! Here is a winning letter."),
    Reply(json.dumps({"letter": "I hold a PhD."})),
    Reply(GOOD, finish="length"),
    Reply("", fault="html"),
    Reply("", fault="nochoices"),
]


@pytest.mark.parametrize("reply", FAULTS)
def test_a_failing_model_leaves_the_draft_without_it(reply, tmp_path):
    draft, _ = written([reply], tmp_path)
    assert draft.model_copy(update={"notes": ()}) == plain()
    assert "written without it" in draft.notes[0]
    assert KEY not in draft.notes[0]


def test_a_silent_model_is_left(tmp_path):
    draft, _ = written([Reply(fault="hang")], tmp_path, request_seconds=0.5)
    assert draft.lines == plain().lines
    assert draft.notes


@pytest.mark.parametrize("wanted", [True, False])
def test_it_is_on_only_where_it_is_wanted(wanted, tmp_path):
    app = build(Settings(environment="test", data_dir=tmp_path, draft_with_model=wanted), alone=False)
    try:
        assert (app.services.make is not None) == wanted
    finally:
        app.close()


@pytest.mark.parametrize(("choice", "asked"), [(True, 1), (False, 0)])
def test_it_is_the_model_of_the_person_that_is_asked(choice, asked, tmp_path):
    app = build(Settings(environment="test", data_dir=tmp_path, draft_with_model=True), alone=False)
    with FakeOpenAI([Reply(GOOD)]) as server:
        mine = Choice("openai", "mine", server.url, own=True) if choice else None
        try:
            with on_behalf("anne", choice=mine):
                assert app.services.make is not None
                app.services.make("letter", NORA, (AD, None), Options(), TODAY)
        finally:
            app.close()
        assert len(server.requests) >= asked if choice else server.requests == []
        assert {r["model"] for r in server.requests} == ({"mine"} if choice else set())
