"""The description of the interface: whole, true, and shown without any other host."""

import json
import re

import pytest

from api.main import FILE, WORK


@pytest.fixture
def described(service):
    return service.client.get("/api/openapi.json").json()


def operations(described):
    return {path: one["post"] for path, one in described["paths"].items()}


def test_each_operation_has_a_tag_an_example_a_key_and_the_schema_of_problems(described):
    assert described["openapi"].startswith("3.1")
    assert set(operations(described)) == {f"/v1/{name}" for name in (*WORK, FILE)}
    for path, one in operations(described).items():
        assert one["tags"]
        assert one["description"]
        assert one["security"] == [{"HTTPBearer": []}]
        assert set(one["responses"]) == {"200", "400", "401", "403", "413", "415", "422", "429", "500", "503"}
        for status, answer in one["responses"].items():
            wanted = {"application/json"} if status == "200" else {"application/problem+json"}
            assert set(answer["content"]) == wanted
        if not path.endswith(FILE):
            assert one["requestBody"]["content"]["application/json"]["examples"]["short"]["value"]


def test_what_it_points_at_is_there(described):
    pointed = set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(described)))
    assert pointed <= set(described["components"]["schemas"])
    assert "Problem" in pointed
    assert described["components"]["schemas"]["Problem"]["examples"][0]["whatToDo"]
    assert described["servers"] == [{"url": "/api"}]
    assert len({one["operationId"] for one in operations(described).values()}) == len(WORK) + 1


@pytest.mark.parametrize("path", ["docs", "redoc"])
def test_the_page_names_all_and_asks_no_other_host(service, path):
    answer = service.client.get(f"/api/{path}")
    assert answer.status_code == 200
    for name in (*WORK, FILE):
        assert f"POST /api/v1/{name}" in answer.text
    assert "<script" not in answer.text
    assert not re.search(r'(?:src|href)="(?:https?:)?//', answer.text)


def test_problems_have_the_fields_that_are_described(service, described):
    answer = service.client.post("/api/v1/parse-cv", json={})
    assert set(answer.json()) == set(described["components"]["schemas"]["Problem"]["properties"])
