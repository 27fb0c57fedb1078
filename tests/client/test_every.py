"""The client knows the whole interface: each operation of its description, each of its parameters, each field of its bodies.

A new operation, parameter or field without a call fails here.
"""

import re
from datetime import date
from typing import Any

import httpx
import pytest

from client import Client, Refused, Upload, board, calls, chat, facts, kept, signing, work
from client.board import Changes
from client.calls import Call
from client.offered import Asked, Offered

CV = Upload("cv.txt", b"Jane Miller")
DAY = date(2026, 3, 2)
MOVED: Changes = {
    "stage": "offer",
    "day": DAY,
    "title": "Baker",
    "company": "Orrin",
    "contact": "Mr O",
    "next_step": "Ask",
    "archived": True,
}
CALLS: list[Call[Any]] = [
    calls.parse_cv(CV),
    calls.parse_cv_file(CV),
    calls.analyze_job_requirements("An ad"),
    calls.analyze_job_fit("A CV", "An ad"),
    calls.suggest_improvements("A CV", "An ad", language="de"),
    calls.generate_cv("A CV", "An ad", formats=("md",), language="de"),
    calls.generate_cover_letter("A CV", "An ad", formats=("md",), language="de"),
    calls.generate_documents("A CV", "An ad", formats=("md",), language="de"),
    kept.add_cv(CV),
    kept.list_cvs(),
    kept.get_cv("c1"),
    kept.get_cv_file("c1"),
    kept.remove_cv("c1"),
    facts.get_profile(),
    facts.list_facts("SQL", kind="skill", limit=3),
    facts.get_fact("f1"),
    facts.add_fact("I bake.", under="f1"),
    facts.add_entry("work", {"position": "Baker"}),
    facts.correct_fact("f1", "2024", field="endDate"),
    facts.remove_fact("f1", forever=True),
    facts.undo_fact("f1"),
    facts.list_changes(offset=50),
    kept.add_job("An ad"),
    kept.list_jobs(),
    kept.get_job("j1"),
    kept.get_fit("j1"),
    kept.remove_job("j1"),
    kept.write_documents("j1", kinds=("cv",), language="de", tone="warm", length="short"),
    kept.list_documents(),
    kept.get_document("d1"),
    kept.get_document_file("d1", "pdf"),
    kept.remove_document("d1"),
    board.list_applications(stage="applied", archived=True),
    board.list_due(),
    board.add_application("j1", stage="applied", day=DAY),
    board.add_application(title="Baker", company="Orrin"),
    board.get_application("a1"),
    board.change_application("a1", **MOVED),
    board.remove_application("a1"),
    board.undo_application("a1"),
    board.add_note("a1", "They bake at night."),
    board.remove_part("a1", "n1"),
    work.begin_work([CV], ad="An ad", reviewer="Ann", more=True),
    work.add_files("w1", [CV], last=True),
    work.list_work(),
    work.get_work("w1"),
    work.get_result("w1"),
    work.cancel_work("w1"),
    work.remove_work("w1"),
    chat.say("Hello", thread="t1", files=[CV], offline=True),
    chat.read_on("t1", after="u1.1"),
    chat.decide("t1", "q1", approved=True),
    chat.stop("t1"),
    chat.list_threads(),
    chat.get_thread("t1"),
    chat.remove_thread("t1"),
    signing.register("ann", "four words nobody guesses"),
    signing.sign_in("ann", "four words nobody guesses"),
    signing.renew("jcr_1"),
    signing.sign_out("jcr_1"),
    signing.list_keys(),
    signing.make_key("site", scopes=("read", "write"), days=3),
    signing.end_key("k1"),
]
WITHOUT = {
    "POST /v1/cvs": "add_cv sends the same file as a form, a third fewer bytes (POST /v1/cvs-file)",
}
"""Operations without a call, and why."""
OTHERWISE = {"last-event-id": "`after` says the same; browsers send it"}
"""Parameters that no call has, and why."""
LEFT = {
    "POST /v1/jobs": {"link"},  # a Link in place of the words, tried in test_course
    "POST /v1/analyze-job-fit": {"language"},  # a fit has no words in a language
}
OWN = {"say", "read_on", "sign_out"}
"""Methods that both clients write out themselves: two stream, one forgets what it held."""
NAMES_ITSELF = r"(?:POST) (?:cvs-file|facts|jobs|documents|applications|work)"


@pytest.fixture(scope="module")
def described(service):
    return service.client.get("/api/openapi.json").json()


def operations(described):
    return {f"{how.upper()} {path}": one for path, told in described["paths"].items() for how, one in told.items()}


def fitting(described, call):
    """The operation that a call asks for, the one with most of its address in plain words."""
    asked = f"{call.method} /v1/{call.name}"
    found = [one for one in operations(described) if re.fullmatch(re.sub(r"\{\w+\}", "[^/.]+", one), asked)]
    assert found, f"{asked} is no operation"
    return min(found, key=lambda one: one.count("{"))


def said_of(described) -> dict[str, list]:
    """Operation -> the calls that ask for it."""
    found: dict[str, list] = {}
    for call in CALLS:
        found.setdefault(fitting(described, call), []).append(call)
    return found


def test_each_operation_has_a_call(described):
    assert set(operations(described)) - set(said_of(described)) == set(WITHOUT)


def test_each_parameter_can_be_said(described):
    for name, asked in said_of(described).items():
        wanted = {one["name"] for one in operations(described)[name].get("parameters", ()) if one["in"] != "path"}
        assert wanted - OTHERWISE.keys() == {key for call in asked for key in call.query}, name


def test_each_field_can_be_said(described):
    for name, asked in said_of(described).items():
        content = operations(described)[name].get("requestBody", {}).get("content", {})
        if "multipart/form-data" in content:
            assert all(call.file for call in asked), name
        elif content:
            told = content["application/json"]["schema"]["$ref"].rpartition("/")[2]
            wanted = set(described["components"]["schemas"][told]["properties"])
            assert wanted - LEFT.get(name, set()) == {key for call in asked for key in call.body}, name


def test_each_call_is_tried_here_and_offered():
    tried = {one.__name__ for one in vars(Offered).values() if isinstance(one, Asked) for one in [one._call]} | OWN
    modules = (calls, kept, facts, board, work, chat, signing)
    made = {
        name
        for module in modules
        for name, one in vars(module).items()
        if callable(one) and str(getattr(one, "__annotations__", {}).get("return")).startswith("Call[")
    }
    assert {name for name in made if not name.startswith("_")} - {"get", "part", "remove"} == tried
    assert len(CALLS) > len(tried)


@pytest.mark.parametrize("call", CALLS, ids=lambda one: f"{one.method} {one.name}")
def test_what_is_sent(call):
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(400)

    with Client("http://service.example", "k", transport=httpx.MockTransport(answer)) as client, pytest.raises(Refused):
        client.ask(call)
    (request,) = seen
    assert (request.method, request.url.path) == (call.method, f"/api/v1/{call.name}")
    assert set(request.url.params) == set(call.query)
    assert request.headers.get("idempotency-key", "") == call.once
    assert ("authorization" in request.headers) == (not call.signs), "who signs in shows nothing old"


def test_what_is_sent_again_is_done_once():
    for call in CALLS:
        twice = call.safe and call.method == "POST"
        keeps = re.match(r"cvs|facts|jobs|documents|applications|work", call.name)
        assert bool(call.once) == bool(twice and keeps), call.name
        assert call.safe or call.method != "GET"
