"""A request as spans: by the pattern of its address, with what was done for it; no id, no owner, no word."""

import json

import pytest

from api.models import EXAMPLES
from tests.traced import telling


@pytest.fixture
def told():
    with telling() as spans:
        yield spans


def test_a_request_is_told_with_the_reading_in_it(post, told, capsys):
    answer = post("parse-cv", EXAMPLES["parse-cv"], headers={"x-request-id": "request-0815"})
    assert answer.status_code == 200
    asked = {"http.request.method": "POST", "http.route": "/v1/parse-cv", "http.response.status_code": 200}
    assert told.of("request") == [asked | {"copilot.request": "request-0815"}]
    (reading,) = told.of("reading")
    assert (reading["copilot.what"], reading["copilot.bytes"] > 100) == ("reading", True)
    assert told.parent("reading") == "request"
    line = json.loads(capsys.readouterr().err.splitlines()[-1])
    assert line["trace"] == format(told.spans[-1].context.trace_id, "032x")
    assert not [word for word in ("Jane", "Miller", "u-ann", "cv.txt") if word in told.words]


@pytest.mark.parametrize(
    ("key", "status", "route"),
    [("expired", 401, "other"), ("good", 404, "/v1/facts/:fact")],
)
def test_a_refusal_names_nobody(service, told, key, status, route):
    headers = {"authorization": f"Bearer {service.keys[key]}"}
    assert service.client.get("/api/v1/facts/f-ann", headers=headers).status_code == status
    (asked,) = told.of("request")
    assert (asked["http.route"], asked["http.response.status_code"]) == (route, status)
    assert "ann" not in told.words
