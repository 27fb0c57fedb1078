"""What a server really receives in whole turns: none of what says who the person is; and the person reads their own name."""

import json
import re

import pytest

from agent.bootstrap import build
from core.settings import Settings
from tests.agent.masking.people import MARA, PEOPLE
from tests.agent.room import KEY, NOW
from tests.fake_openai import FakeOpenAI, Reply
from tools.context import Attachment

JOURNEY = [("read_cv", {}), ("read_job", {}), ("assess_fit", {"job": ""}), ("write_cover_letter", {"job": ""})]
FORMS = {
    "Claims": '{"work": [], "education": [], "skills": [], "languages": [], "certificates": []}',
    "Proposals": '{"proposals": []}',
}
ANSWER = "Done, [NAME_1]: the letter is from you, [EMAIL_1]."


def obedient(body):
    """Reads, judges and writes; then tells the person their own name by its placeholder."""
    form = (body.get("response_format") or {}).get("json_schema")
    if form:
        return Reply(FORMS.get(form["name"], '{"paragraphs": [], "summary": [], "bullets": [], "sentences": []}'))
    asked = max(at for at, m in enumerate(body["messages"]) if m["role"] == "user")
    done = sum(m["role"] == "tool" for m in body["messages"][asked:])
    steps = JOURNEY if "JOURNEY" in body["messages"][asked]["content"] else []
    return Reply(calls=[steps[done]]) if done < len(steps) else Reply(ANSWER)


@pytest.fixture
def served(tmp_path):
    apps = []
    with FakeOpenAI(obedient) as server:

        def new(**settings):
            given = {"openai_base_url": server.url, "openai_api_key": KEY, "openai_model": "fake", "propose_verdicts": True}
            app = build(Settings(environment="test", data_dir=tmp_path, second_reader="always", **{**given, **settings}))
            apps.append(app)
            return app, server

        yield new
        for app in apps:
            app.close()


def turn(app, thread, text, *files):
    kept = [Attachment(app.services.files.save_file("anne", name, data.encode(), NOW), name) for name, data in files]
    ran = app.turns.start("anne", thread, text, kept)
    app.turns.wait(ran, 90)
    return [event for _, event in app.threads.events("anne", ran)]


def said(events):
    return "".join(e.text for e in events if e.type == "text")


def leaked(server, secrets):
    bodies = [json.dumps(body, ensure_ascii=False).lower() for body in server.requests]
    return [(number, secret) for number, body in enumerate(bodies) for secret in secrets if secret in body]


@pytest.mark.parametrize("person", PEOPLE, ids=[p.language for p in PEOPLE])
def test_nothing_of_who_somebody_is_reaches_the_server(served, person):
    app, server = served()
    thread = app.threads.new("anne", NOW)
    name = f"{person.name.replace(' ', '_')}.txt"
    events = turn(app, thread, f"JOURNEY {person.asks}\n\n{person.ad}", (name, person.cv))
    assert [e.tool for e in events if e.type == "step_finished" and e.state == "done"][:3] == [t for t, _ in JOURNEY[:3]]
    again = turn(app, thread, f"I am {person.name}, {person.email}. What do you know?")
    forms = {b["response_format"]["json_schema"]["name"] for b in server.requests if "response_format" in b}
    assert {"Claims", "LetterWords"} <= forms
    assert leaked(server, (*person.secrets, person.email)) == []
    assert person.name in said(events) or person.name.split()[0] in said(events)
    assert person.email in said(events)
    assert person.email in said(again)


def test_the_letter_has_the_real_name(served):
    app, _ = served()
    thread = app.threads.new("anne", NOW)
    turn(app, thread, f"JOURNEY {MARA.asks}\n\n{MARA.ad}", ("cv.txt", MARA.cv))
    _, draft = app.services.drafts.every("anne")[0]
    assert MARA.name in app.services.drafts.get("anne", draft.id).model_dump_json()
    assert re.search(r"\[[A-Z_]+_\d+\]", app.services.drafts.get("anne", draft.id).model_dump_json()) is None


@pytest.mark.parametrize("person", PEOPLE[:5], ids=[p.language for p in PEOPLE[:5]])
def test_a_pasted_cv_is_hidden_before_any_tool_has_read_it(served, person):
    app, server = served()
    thread = app.threads.new("anne", NOW)
    turn(app, thread, f"{person.asks}\n\n{person.cv}")
    turn(app, thread, "And now?")
    assert leaked(server, (*person.secrets, person.email)) == []
    assert len(server.requests) == 2


def test_switched_off_everything_is_sent_as_it_is(served):
    app, server = served(mask_identity=False)
    thread = app.threads.new("anne", NOW)
    events = turn(app, thread, f"I am {MARA.name}, {MARA.email}.")
    assert MARA.email in server.requests[0]["messages"][-1]["content"]
    assert said(events) == ANSWER
    assert "[NAME_1]" not in server.requests[0]["messages"][0]["content"]


def test_the_model_is_told_what_the_brackets_mean_only_where_there_are_any(served):
    app, server = served()
    turn(app, app.threads.new("anne", NOW), "What can you do?")
    turn(app, app.threads.new("anne", NOW), f"My name is {MARA.name}.")
    systems = [body["messages"][0]["content"] for body in server.requests]
    assert ["[NAME_1]" in system for system in systems] == [False, True]


def test_another_person_s_mask_is_not_used(served):
    app, server = served()
    turn(app, app.threads.new("anne", NOW), f"I am {MARA.name}, {MARA.email}.")
    ran = app.turns.start("bob", app.threads.new("bob", NOW), "Who is [NAME_1]?", ())
    app.turns.wait(ran, 60)
    told = "".join(e.text for _, e in app.threads.events("bob", ran) if e.type == "text")
    assert (told, len(server.requests)) == (ANSWER, 2)


def test_arguments_and_approvals_have_the_real_words(served):
    app, server = served()
    server.script = [Reply(calls=[("remember_fact", {"fact": "[NAME_1] holds a forklift licence"})])]
    events = turn(app, app.threads.new("anne", NOW), f"My name is {MARA.name}. I hold a forklift licence")
    asked = next(e for e in events if e.type == "approval_asked")
    assert asked.after == f"{MARA.name} holds a forklift licence"
    assert leaked(server, MARA.secrets) == []
