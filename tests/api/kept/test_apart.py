"""Two people never meet: what is of one is for the other as if it were not."""

from typing import Any

import pytest

from api.kept.router import TABLES
from tests.agent.room import AD, CV
from tests.api.kept.test_cvs import taken
from tests.api.kept.test_documents import written
from tests.api.kept.test_threads import spoken

WORD = "Quillfeather77"
MADE = {
    "fact": lambda who: who.has("POST /facts", {"section": "skills", "values": {"text": WORD}}, 201)["id"],
    "job": lambda who: who.has("POST /jobs", {"text": AD.replace("Acme Analytics", WORD)}, 201)["id"],
    "cv": lambda who: taken(who, CV + f"\n{WORD}, Git".encode())["id"],
    "document": lambda who: written(who)["items"][0]["id"],
    "application": lambda who: who.has("POST /applications", {"company": WORD}, 201)["id"],
    "thread": lambda who: spoken(who, WORD)[0]["thread"],
    "work": lambda who: who.has("POST /work", {"files": [{"fileName": WORD, "content": ""}]}, 202)["id"],
    "question": lambda _: "0" * 32,
    "part": lambda _: "0" * 16,
    "form": lambda _: "md",
}
"""What stands for an id in an address -> how somebody gets one."""
BODIES: dict[str, Any] = {
    "POST /work/{work}/files": {"last": True},
    "PATCH /facts/{fact}": {"value": "x"},
    "PATCH /applications/{application}": {"stage": "applied"},
    "POST /applications/{application}/notes": {"text": "x"},
    "POST /threads/{thread}/questions/{question}": {"approved": True},
}
OPERATIONS = [asked for table in TABLES.values() for asked, _ in table]
NAMED = [asked for asked in OPERATIONS if "{" in asked]
LISTS = [asked for asked in OPERATIONS if asked.startswith("GET") and "{" not in asked]


def named(asked, ids):
    for name, ident in ids.items():
        asked = asked.replace(f"{{{name}}}", ident)
    return asked


@pytest.fixture(scope="module")
def mine(service):
    """Somebody with one of everything, and its ids."""
    from tests.api.kept.conftest import Person

    owner = Person(service)
    return owner, {name: make(owner) for name, make in MADE.items()}


def told(answer):
    return {name: value for name, value in answer.json().items() if name != "instance"}


@pytest.mark.parametrize("asked", NAMED)
def test_an_id_of_another_is_as_one_that_is_none(mine, ann, asked):
    owner, ids = mine
    theirs = ann.ask(named(asked, ids), BODIES.get(asked))
    nobodys = ann.ask(named(asked, {**dict.fromkeys(ids, "0" * 32), "form": "md"}), BODIES.get(asked))
    assert (theirs.status_code, nobodys.status_code) == (404, 404), (theirs.text, nobodys.text)
    assert told(theirs) == told(nobodys)
    assert WORD not in theirs.text
    for name, ident in ids.items():
        if f"GET /{name}s/{{{name}}}" in NAMED:
            assert owner.ask(f"GET /{name}s/{ident}").status_code == 200


@pytest.mark.usefixtures("mine")
@pytest.mark.parametrize("asked", LISTS)
def test_a_list_holds_nothing_of_another(ann, asked):
    answer = ann.ask(asked)
    assert answer.status_code == 200
    assert WORD not in answer.text
    assert answer.json().get("total", 0) == 0
    assert "x-content-type-options" in answer.headers or answer.headers["content-type"] == "application/json"


def test_what_is_found_is_ones_own(mine, ann):
    assert ann.has(f"GET /facts?query={WORD}")["items"] == []
    assert WORD in mine[0].ask(f"GET /facts?query={WORD}").text


@pytest.mark.parametrize("asked", OPERATIONS)
def test_each_wants_a_key_that_may(service, person, asked):
    method, path = asked.split(" ")
    for root in ("/api/v1", "/api"):
        assert service.client.request(method, root + named(path, dict.fromkeys(MADE, "x")), json={}).status_code == 401
    reads = person("read").ask(named(asked, {**dict.fromkeys(MADE, "x"), "form": "md"}), {})
    assert (reads.status_code == 403) == (method != "GET")


def test_words_of_a_person_are_in_no_line_of_the_log(ann, capsys):
    capsys.readouterr()
    ann.ask("POST /facts", {"text": f"I know {WORD}."})
    ann.ask(f"GET /facts?query={WORD}")
    ann.ask(f"GET /jobs/{WORD}/fit")
    written = capsys.readouterr()
    assert WORD not in written.err + written.out
    assert '"/v1/jobs/:job/fit"' in written.err
