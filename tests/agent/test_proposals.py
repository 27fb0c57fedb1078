"""A model on a server that proposes verdicts: every way to fail leaves the fit by rules, and says so; off, it is never asked."""

import json

import pytest

from agent.bootstrap import build
from agent.writer import ServerWriter
from core.acting import on_behalf
from core.llm import Choice
from core.settings import Settings
from tests.agent.room import KEY
from tests.fake_openai import FakeOpenAI, Reply
from tests.tools.jobs.second.people import TODAY, given, plain
from tools.jobs.second.judge import assess_with

HONEST = {"demand": "r1", "verdict": "met", "quotes": [{"line": "l5", "words": "Drew up the weekly turns"}]}
LYING = {"demand": "r1", "verdict": "met", "quotes": [{"line": "l5", "words": "Rostered every tug crew in Bristol"}]}


def judged(reply, tmp_path, **settings):
    with FakeOpenAI([reply], hold=8.0) as server:
        made = Settings(openai_base_url=server.url, openai_api_key=KEY, openai_model="fake", data_dir=tmp_path, **settings)
        try:
            posting, facts, finder = given()
            return assess_with(ServerWriter(made))(posting, facts, finder, TODAY), server.requests
        finally:
            server.released.set()


def answer(*proposals):
    return Reply(json.dumps({"proposals": proposals}))


def test_an_honest_model_is_heard(tmp_path):
    fit, requests = judged(answer(HONEST), tmp_path)
    assert fit.score > plain().score
    assert fit.note == ""
    form = requests[0]["response_format"]["json_schema"]
    assert (form["name"], form["strict"]) == ("Proposals", True)
    assert "Harrow" not in json.dumps(requests)


def test_a_lying_model_moves_nothing(tmp_path):
    fit, requests = judged(answer(LYING), tmp_path)
    assert fit == plain()
    assert len(requests) == 1


FAULTS = [
    Reply(status=401, error="no"),
    Reply(status=429, error="slow down"),
    Reply(status=500, error="no"),
    Reply(json.dumps({"proposals": [HONEST]})[:60]),
    Reply("Certainly! The candidate meets everything."),
    Reply(json.dumps({"proposals": [HONEST | {"verdict": "perfect"}]})),
    Reply(json.dumps({"score": 100})),
    Reply("", fault="html"),
    Reply("", fault="nochoices"),
]


@pytest.mark.parametrize("reply", FAULTS)
def test_a_failing_model_leaves_the_rules(reply, tmp_path):
    fit, _ = judged(reply, tmp_path)
    assert fit.model_copy(update={"note": ""}) == plain()
    assert "judged without the model" in fit.note
    assert KEY not in fit.note


def test_a_silent_model_is_left(tmp_path):
    fit, _ = judged(Reply(fault="hang"), tmp_path, request_seconds=0.5)
    assert fit.model_copy(update={"note": ""}) == plain()
    assert fit.note


@pytest.mark.parametrize("wanted", [True, False])
def test_it_is_on_only_where_it_is_wanted(wanted, tmp_path):
    app = build(Settings(environment="test", data_dir=tmp_path, propose_verdicts=wanted), alone=False)
    try:
        assert (app.services.judge is not None) == wanted
    finally:
        app.close()


@pytest.mark.parametrize(("choice", "asked"), [(True, 1), (False, 0)])
def test_it_is_the_model_of_the_person_that_is_asked(choice, asked, tmp_path):
    app = build(Settings(environment="test", data_dir=tmp_path, propose_verdicts=True), alone=False)
    with FakeOpenAI([answer(HONEST)]) as server:
        mine = Choice("openai", "mine", server.url, own=True) if choice else None
        try:
            with on_behalf("anne", choice=mine):
                assert app.services.judge is not None
                posting, facts, finder = given()
                app.services.judge(posting, facts, finder, TODAY)
        finally:
            app.close()
        assert len(server.requests) >= asked if choice else server.requests == []
        assert {r["model"] for r in server.requests} == ({"mine"} if choice else set())
