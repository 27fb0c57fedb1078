"""The conversation over HTTP: said, heard as it is written, read on after the line was lost, stopped, decided, removed."""

import base64
import json

import pytest

from agent.bootstrap import now
from agent.events import EVENT
from agent.running.process import here
from agent.running.store import Running
from tests.agent.room import CV


def heard(answer):
    """The events of a stream, each with its id."""
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("text/event-stream")
    blocks = [block for block in answer.text.split("\n\n") if block and not block.startswith(":")]
    told = []
    for block in blocks:
        fields = dict(line.split(": ", 1) for line in block.split("\n"))
        data = json.loads(fields["data"])
        assert fields["event"] == data["type"]
        told.append({**data, "id": fields.get("id")})
    return told


def spoken(person, text, **more):
    return heard(person.ask("POST /chat", {"text": text, **more}))


def kinds(told):
    return [one["type"] for one in told]


def running(person, thread=None):
    """A turn that is being answered elsewhere, so that it lasts."""
    threads = person.service.app.threads
    thread = thread or threads.new(person.owner, now())
    return thread, threads.open_turn(person.owner, thread, "Hello", (), now())


def test_a_message_is_answered_in_the_agents_own_events(ann):
    answer = ann.ask("POST /chat", {"text": "What can you do?"})
    first, *events = heard(answer)
    assert answer.headers["x-accel-buffering"] == "no"
    assert answer.headers["cache-control"] == "no-store"
    assert first["type"] == "thread"
    assert [one["id"] for one in events] == [f"{first['turn']}.{n}" for n in range(1, len(events) + 1)]
    assert (kinds(events)[0], kinds(events)[-1]) == ("turn_started", "turn_finished")
    kept = ann.service.app.threads.events(ann.owner, first["turn"])
    told = [EVENT.validate_python({k: v for k, v in one.items() if k != "id"}) for one in events]
    assert told == [event for _, event in kept]
    shown = ann.has(f"GET /threads/{first['thread']}")
    assert [(m["role"], m["turn"]) for m in shown["messages"]["items"]] == [("user", first["turn"]), ("assistant", first["turn"])]
    assert shown["messages"]["items"][1]["text"] == "".join(one["text"] for one in events if one["type"] == "text")
    assert (shown["lastTurn"]["id"], shown["lastTurn"]["state"], shown["questions"]) == (first["turn"], "done", [])


def test_a_conversation_goes_on_and_is_listed_with_its_title(ann):
    first = spoken(ann, "What can you do?")[0]
    second = spoken(ann, "Thanks", thread=first["thread"])[0]
    assert (second["thread"], second["turn"] == first["turn"]) == (first["thread"], False)
    (listed,) = ann.has("GET /threads")["items"]
    assert (listed["id"], listed["title"]) == (first["thread"], "What can you do?")
    assert "owner" not in listed
    part = ann.has(f"GET /threads/{first['thread']}?limit=1&offset=2")["messages"]
    assert ([m["text"] for m in part["items"]], part["total"], part["next"]) == (["Thanks"], 4, 3)


def test_who_lost_the_line_reads_on_after_any_event(ann):
    first, *events = spoken(ann, "What can you do?")
    thread = first["thread"]
    assert heard(ann.ask(f"GET /threads/{thread}/events"))[1:] == events
    for at, event in enumerate(events):
        assert heard(ann.ask(f"GET /threads/{thread}/events?after={event['id']}"))[1:] == events[at + 1 :]
        by_header = ann.ask(f"GET /threads/{thread}/events", headers={"last-event-id": event["id"]})
        assert heard(by_header)[1:] == events[at + 1 :]
    more = spoken(ann, "Thanks", thread=thread)
    assert heard(ann.ask(f"GET /threads/{thread}/events?after={events[-1]['id']}"))[1:] == more[1:]
    assert heard(ann.ask(f"GET /threads/{thread}/events"))[1:] == more[1:]


def test_a_cv_comes_with_a_message(ann):
    files = [{"fileName": "cv.txt", "content": base64.b64encode(CV).decode()}]
    events = spoken(ann, "", files=files)
    read = next(one for one in events if one["type"] == "step_finished" and one["artifact"])
    assert (read["tool"], read["artifact"]["kind"]) == ("read_cv", "reading")
    assert ann.has("GET /cvs")["total"] == 1
    assert ann.has("GET /facts?kind=name")["items"][0]["text"] == "Jane Miller"


@pytest.mark.parametrize(("approved", "kept"), [(True, ["Forklift licence"]), (False, [])])
def test_a_change_of_the_facts_waits_for_the_persons_word(ann, approved, kept):
    first, *events = spoken(ann, "Please remember that I have a forklift licence.")
    asked = next(one for one in events if one["type"] == "approval_asked")
    assert (events[-1]["type"], events[-1]["state"]) == ("turn_finished", "waiting")
    place = f"/threads/{first['thread']}"
    (question,) = ann.has(f"GET {place}")["questions"]
    assert question["approval"] == asked["approval"]
    assert ann.refused(f"POST {place}/questions/{'0' * 32}", {"approved": True})[0] == 409
    events = spoken(ann, "Please remember that I have a forklift licence.", thread=first["thread"])
    asked = next(one for one in events if one["type"] == "approval_asked")
    answer = ann.ask(f"POST {place}/questions/{asked['approval']}", {"approved": approved})
    assert (answer.status_code, answer.json()) == (202, {"turn": events[0]["turn"]})
    assert answer.headers["location"] == f"/api/v1{place}/events"
    rest = heard(ann.ask(f"GET {place}/events?after={events[-1]['id']}"))[1:]
    assert (rest[0]["type"], rest[0]["approved"], rest[-1]["state"]) == ("approval_given", approved, "done")
    assert [fact["text"] for fact in ann.has("GET /facts")["items"]] == kept
    assert ann.has(f"GET {place}")["questions"] == []
    assert ann.refused(f"POST {place}/questions/{asked['approval']}", {"approved": True}) == (409, "approval")


def test_there_is_one_answer_at_a_time(ann):
    thread, _ = running(ann)
    assert ann.refused("POST /chat", {"text": "And?", "thread": thread}) == (409, "conflict")
    assert [m["text"] for m in ann.has(f"GET /threads/{thread}")["messages"]["items"]] == ["Hello"]


def test_stopping_asks_whoever_writes_and_is_no_fault_when_nothing_runs(ann):
    thread, turn = running(ann)
    assert ann.has(f"POST /threads/{thread}/stop") == {"turn": turn}
    app = ann.service.app
    assert Running(app.database, app.threads, here()).to_stop([turn]) == (turn,)
    app.threads.set_state(turn, "stopped", now())
    assert ann.has(f"POST /threads/{thread}/stop") == {"turn": None}
    assert ann.has(f"GET /threads/{thread}")["lastTurn"]["state"] == "stopped"


def test_a_removed_conversation_is_gone_with_what_the_model_remembers(ann):
    thread = spoken(ann, "What can you do?")[0]["thread"]
    app = ann.service.app
    assert app.threads.remembered(ann.owner) == (thread,)
    ann.has(f"DELETE /threads/{thread}", status=204)
    assert app.threads.remembered(ann.owner) == ()
    assert ann.has("GET /threads")["items"] == []
    for asked in (f"GET /threads/{thread}", f"GET /threads/{thread}/events", f"POST /threads/{thread}/stop"):
        assert ann.refused(asked) == (404, "not_found")


REFUSED = {
    "nothing": ("POST /chat", {}, 422, "schema"),
    "no words": ("POST /chat", {"text": " "}, 422, "schema"),
    "far too long": ("POST /chat", {"text": "x" * 60_001}, 422, "schema"),
    "too many files": ("POST /chat", {"text": "x", "files": [{"fileName": "a", "content": ""}] * 11}, 422, "schema"),
    "no base64": ("POST /chat", {"text": "x", "files": [{"fileName": "a", "content": "%"}]}, 422, "schema"),
    "no such conversation": ("POST /chat", {"text": "x", "thread": "0" * 32}, 404, "not_found"),
    "a thread that is none": ("POST /chat", {"text": "x", "thread": "../x"}, 422, "schema"),
    "another owner": ("POST /chat", {"text": "x", "owner": "u-bob"}, 422, "schema"),
    "events of nothing": ("GET /threads/none/events", None, 404, "not_found"),
    "after nothing": ("GET /threads/none/events?after=x", None, 422, "schema"),
    "after too much": ("GET /threads/none/events?after=x.99999999999999999999", None, 422, "schema"),
    "no decision": ("POST /threads/none/questions/x", {}, 422, "schema"),
    "deciding nothing": ("POST /threads/none/questions/x", {"approved": True}, 404, "not_found"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_is_told_and_nothing_is_begun(ann, case):
    asked, body, status, reason = REFUSED[case]
    assert ann.refused(asked, body) == (status, reason)
    assert ann.has("GET /threads")["total"] == 0


def test_events_of_another_conversation_are_no_place_to_read_on_from(ann, person):
    mine, other = spoken(ann, "What can you do?"), spoken(ann, "Thanks")
    theirs = spoken(person(), "What can you do?")
    for place in (other[-1]["id"], theirs[-1]["id"], f"{'0' * 32}.1"):
        assert ann.refused(f"GET /threads/{mine[0]['thread']}/events?after={place}") == (404, "not_found")
    assert ann.refused(f"GET /threads/{ann.service.app.threads.new(ann.owner, now())}/events") == (404, "not_found")
