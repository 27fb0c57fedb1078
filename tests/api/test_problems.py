"""Each refusal has a word for programs: no error of ours is told without one."""

import json
from types import SimpleNamespace
from typing import Any, get_args

import pytest
from starlette.exceptions import HTTPException

from api import problems
from core import errors


def kinds(of: type[errors.CopilotError] = errors.CopilotError) -> list[type[errors.CopilotError]]:
    found = [kind for kind in of.__subclasses__() if kind.__module__ == errors.__name__]
    return [one for kind in found for one in (kind, *kinds(kind))]


def made(kind: type[Any]) -> errors.CopilotError:
    """An error of this kind, with the first of its reasons where it has some."""
    first = {
        errors.FileRefused: errors.FileReason,
        errors.PostingRefused: errors.PostingReason,
        errors.LinkRefused: errors.LinkReason,
    }
    more = {errors.SomethingMissing: errors.Missing, errors.ModelProblem: errors.ModelFault}
    reasons = {**first, **more}.get(kind)
    given = [get_args(reasons)[0]] if reasons else ["busy"] if kind is errors.ModelRefused else []
    found: errors.CopilotError = kind(*given, "What happened.", "What to do.")
    return found


def asked() -> Any:
    return SimpleNamespace(state=SimpleNamespace(request="r" * 16), app=SimpleNamespace(routes=()), scope={})


@pytest.mark.parametrize("kind", [errors.CopilotError, *kinds()])
def test_no_error_is_told_without_its_word(kind):
    told = json.loads(bytes(problems.refusal(asked(), made(kind)).body))
    assert told["reason"]
    assert " " not in told["reason"]
    assert (told["detail"], told["whatToDo"], told["instance"]) == ("What happened.", "What to do.", "r" * 16)


@pytest.mark.parametrize(
    ("kind", "status", "reason"),
    [
        (errors.NotFound, 404, "not_found"),
        (errors.Conflict, 409, "conflict"),
        (errors.ApprovalProblem, 409, "approval"),
        (errors.Declined, 409, "declined"),
        (errors.SomethingMissing, 409, "cv"),
        (errors.FileRefused, 422, "empty"),
        (errors.ModelProblem, 503, "key"),
        (errors.StorageProblem, 503, "storage"),
    ],
)
def test_the_words_by_which_programs_tell_them_apart(kind, status, reason):
    answer = problems.refusal(asked(), made(kind))
    assert (answer.status_code, json.loads(bytes(answer.body))["reason"]) == (status, reason)
    assert answer.media_type == problems.KIND


@pytest.mark.parametrize(
    ("status", "reason"),
    [(400, "request"), (404, "address"), (405, "method"), (413, "too_large"), (415, "wrong_type"), (418, "refused")],
)
def test_what_the_framework_refuses_has_one_too(status, reason):
    assert json.loads(bytes(problems.refused(asked(), HTTPException(status)).body))["reason"] == reason
