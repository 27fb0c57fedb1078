"""What the service says as an exception: all of it, and nothing breaks on an answer of something else."""

import json

import pytest

from client.problems import Busy, KeyRefused, Refused, ServiceProblem, problem
from core.errors import CopilotError

TOLD = {
    "type": "about:blank",
    "title": "Unprocessable Entity",
    "status": 422,
    "detail": "There is no text in this file.",
    "instance": "5f0c6a9e1b7d4c3f",
    "reason": "no_text",
    "whatToDo": "Send it as a Word file or as text.",
    "errors": [],
}
KINDS = [
    (401, KeyRefused),
    (403, KeyRefused),
    (404, Refused),
    (413, Refused),
    (422, Refused),
    (429, Busy),
    (503, Busy),
    (500, ServiceProblem),
    (502, ServiceProblem),
    (302, ServiceProblem),
]
STRANGE = [
    b"",
    b"<html>Bad gateway</html>",
    b"[]",
    b"null",
    b"3",
    b'{"detail": null}',
    b'{"errors": 3}',
    b'{"errors": [3]}',
    b"\xff",
]


@pytest.mark.parametrize(("status", "kind"), KINDS)
def test_the_kind_is_that_of_the_status(status, kind):
    assert type(problem(status, b"{}", None)) is kind


def test_it_has_every_field():
    said = problem(422, json.dumps(TOLD).encode(), None)
    assert isinstance(said, CopilotError)
    assert (said.status, said.reason, said.request) == (422, "no_text", "5f0c6a9e1b7d4c3f")
    assert (said.message, said.what_to_do) == (TOLD["detail"], TOLD["whatToDo"])
    assert (said.wrong, said.retry_after) == ((), None)
    assert str(said) == f"{TOLD['detail']} {TOLD['whatToDo']} [422, request 5f0c6a9e1b7d4c3f]"


def test_it_says_which_part_is_wrong():
    wrong = [{"where": "body.cv", "why": "Give either content or text."}]
    said = problem(422, json.dumps({**TOLD, "errors": wrong}).encode(), None)
    assert said.wrong == (("body.cv", "Give either content or text."),)
    assert "(body.cv: Give either content or text.)" in str(said)


@pytest.mark.parametrize("body", STRANGE)
def test_an_answer_of_something_else_is_told_by_its_status(body):
    said = problem(502, body, 2.0)
    assert said.message == "The answer was 502."
    assert (said.request, said.reason, said.wrong, said.retry_after) == ("", "", (), 2.0)
    assert "[502]" in str(said)
