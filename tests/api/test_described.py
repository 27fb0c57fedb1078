"""The description of the interface: whole, true, and shown without any other host."""

import json
import re

import pytest
from jsonschema_rs import Draft202012Validator

from api.described import ANSWERS
from api.interface import FILE, WORK
from api.kept.router import TABLES


@pytest.fixture
def described(service):
    return service.client.get("/api/openapi.json").json()


def operations(described):
    """Method and path -> operation."""
    return {f"{how.upper()} {path}": one for path, told in described["paths"].items() for how, one in told.items()}


KEPT = [asked.replace(" ", " /v1", 1) for table in TABLES.values() for asked, _ in table]
SIGNING = [f"POST /v1/auth/{name}" for name in ("register", "login", "refresh", "logout")]
OWN = ["GET /v1/keys", "POST /v1/keys", "DELETE /v1/keys/{key}"]
ENGINES = [f"POST /v1/{name}" for name in (*WORK, FILE)]
FAULTS = {"400", "401", "403", "404", "409", "413", "415", "421", "422", "429", "500", "503"}


def test_each_operation_has_a_tag_a_key_and_the_schema_of_problems(described):
    assert described["openapi"].startswith("3.1")
    assert set(operations(described)) >= {*ENGINES, *KEPT, *SIGNING, *OWN}
    for asked, one in operations(described).items():
        assert one["tags"]
        assert one["description"]
        assert one["security"] == ([] if "/auth/" in asked else [{"HTTPBearer": []}])
        assert set(one["responses"]) >= FAULTS
        for status, answer in one["responses"].items():
            wanted = {"application/problem+json"} if status >= "400" else set(answer.get("content", ()))
            assert set(answer.get("content", ())) == wanted
            assert wanted or status == "204"


def test_each_body_has_an_example(described):
    for asked, one in operations(described).items():
        given = one.get("requestBody", {}).get("content", {}).get("application/json")
        assert given is None or all(example["value"] for example in given["examples"].values()), asked
    assert sum("requestBody" in one for one in operations(described).values()) > len(ENGINES)


def test_what_it_points_at_is_there(described):
    pointed = set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(described)))
    assert pointed <= set(described["components"]["schemas"])
    assert "Problem" in pointed
    assert described["components"]["schemas"]["Problem"]["examples"][0]["whatToDo"]
    assert described["servers"] == [{"url": "/api"}]
    every = operations(described)
    assert len({one["operationId"] for one in every.values()}) == len(every)


@pytest.mark.parametrize("path", ["docs", "redoc"])
def test_the_page_names_all_and_asks_no_other_host(service, path):
    answer = service.client.get(f"/api/{path}")
    assert answer.status_code == 200
    for asked in (*ENGINES, *KEPT, *SIGNING, *OWN):
        assert asked.replace("/v1", "/api/v1") in answer.text
    assert "<script" not in answer.text
    assert not re.search(r'(?:src|href)="(?:https?:)?//', answer.text)


def test_problems_have_the_fields_that_are_described(service, described):
    answer = service.client.post("/api/v1/parse-cv", json={})
    assert set(answer.json()) == set(described["components"]["schemas"]["Problem"]["properties"])


def test_each_tag_is_told_and_used(described):
    told = {tag["name"]: tag["description"] for tag in described["tags"]}
    assert set(told) == {tag for one in operations(described).values() for tag in one["tags"]}
    assert all(len(about.split()) > 3 for about in told.values())


def test_each_operation_shows_a_request_and_an_answer(described):
    for asked, one in operations(described).items():
        for part in one.get("requestBody", {}).get("content", {}).values():
            assert part.get("examples") or part.get("example"), asked
        for part in one.get("parameters", ()):
            assert part["in"] != "path" or part["schema"].get("examples") or part["schema"].get("enum") or part.get("example"), (
                asked
            )
        for status, answer in one["responses"].items():
            for kind, content in answer.get("content", {}).items():
                assert kind == "application/octet-stream" or "example" in content, (asked, status)


def test_each_answer_that_is_shown_is_one(described):
    """Against the schema of its operation: an answer of an older service fails here. `python -m tests.api.recording` makes new ones."""
    schemas = {"components": described["components"]}
    for asked, one in operations(described).items():
        for status, answer in one["responses"].items():
            for content in answer.get("content", {}).values():
                if "example" not in content or not content.get("schema"):
                    continue
                found = list(Draft202012Validator({**content["schema"], **schemas}).iter_errors(content["example"]))
                assert not found, (asked, status, found[0].message)


def test_each_request_that_is_shown_fits(described):
    schemas = {"components": described["components"]}
    for asked, one in operations(described).items():
        content = one.get("requestBody", {}).get("content", {}).get("application/json")
        for example in content["examples"].values() if content else ():
            found = list(Draft202012Validator({**content["schema"], **schemas}).iter_errors(example["value"]))
            assert not found, (asked, found[0].message)


def test_no_answer_that_was_recorded_is_of_an_operation_that_is_gone(described):
    recorded = json.loads(ANSWERS.read_text(encoding="utf-8"))
    assert set(recorded) <= set(operations(described))
    assert not re.search(r"jck_\w{12}|jcr_\w{12}|eyJ\w{12}", json.dumps(recorded)), "no secret is written down"


def test_each_refusal_says_its_status_and_has_the_one_schema(described):
    for asked, one in operations(described).items():
        for status in FAULTS:
            (content,) = one["responses"][status]["content"].values()
            assert content["schema"] == {"$ref": "#/components/schemas/Problem"}, asked
            assert content["example"]["status"] == int(status)
