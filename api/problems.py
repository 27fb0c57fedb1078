"""What is said when a request cannot be done: problem details (RFC 9457), never with a word of what was sent."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi.exceptions import RequestValidationError
from pydantic import ConfigDict
from pydantic.alias_generators import to_camel
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Match

from api.spoken import ENGLISH, spoken, worded
from core import errors
from core.values import CamelValue

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

KIND = "application/problem+json"
_FILES = {"too_large": 413, "wrong_type": 415}
_ADS = {"too_long": 413}
_MODELS = {"rate": 429, "quota": 429, "cap": 429}
_CODES: tuple[tuple[type[errors.CopilotError], Mapping[str, int], int], ...] = (
    (errors.FileRefused, _FILES, 422),
    (errors.PostingRefused, _ADS, 422),
    (errors.LinkRefused, {}, 422),
    (errors.ModelRefused, {}, 422),
    (errors.NotFound, {}, 404),
    (errors.Conflict, {}, 409),
    (errors.SomethingMissing, {}, 409),
    (errors.ApprovalProblem, {}, 409),
    (errors.ModelProblem, _MODELS, 503),
    (errors.StorageProblem, {}, 503),
    (errors.SettingsProblem, {}, 503),
)
_REASONS: tuple[tuple[type[errors.CopilotError], str], ...] = (
    (errors.NotFound, "not_found"),
    (errors.Conflict, "conflict"),
    (errors.Declined, "declined"),
    (errors.ApprovalProblem, "approval"),
    (errors.StorageProblem, "storage"),
    (errors.SettingsProblem, "settings"),
)
"""The word for errors that bring none of their own."""
_REFUSED = {400: "request", 404: "address", 405: "method", 413: "too_large", 415: "wrong_type"}
"""The same for what the framework refuses."""
_EXAMPLE: dict[str, Any] = {
    "type": "about:blank",
    "title": "Unprocessable Entity",
    "status": 422,
    "detail": "There is no text in this file.",
    "instance": "5f0c6a9e1b7d4c3f",
    "reason": "no_text",
    "whatToDo": "Send it as a Word file or as text.",
}


class Wrong(CamelValue):
    """A part of a request that is not as it should be."""

    where: str
    why: str


class Problem(CamelValue):
    """What went wrong, why, and what to do; `instance` is the id of the request, by which our log is searched."""

    model_config = ConfigDict(alias_generator=to_camel, json_schema_extra={"examples": [_EXAMPLE]})

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    instance: str
    reason: str = ""
    what_to_do: str = ""
    errors: tuple[Wrong, ...] = ()


class Answer(JSONResponse):
    """A problem as an answer: put into words when it is sent, for only then is it known in which language."""

    media_type = KIND

    def __init__(self, problem: Problem, headers: Mapping[str, str] | None = None) -> None:
        self.problem = problem
        super().__init__(problem.model_dump(by_alias=True), problem.status, headers)
        self.headers.add_vary_header("Accept-Language")

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Sends it, in English where its detail is not known in the language that is wanted."""
        language = spoken(Headers(scope=scope).get("accept-language", ""))
        said, told = self.problem, _told(self.problem, language)
        language, told = (language, told) if told.detail != said.detail else (ENGLISH, said)
        self.body = self.render(told.model_dump(by_alias=True))
        self.headers.update({"content-language": language, "content-length": str(len(self.body))})
        await super().__call__(scope, receive, send)


def answer(status: int, detail: str, request: str, **more: Any) -> Answer:
    """A problem as an answer; `headers` among `more` are headers, the rest are its fields."""
    headers = more.pop("headers", None)
    return Answer(Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, instance=request, **more), headers)


def reason_of(error: errors.CopilotError) -> str:
    """A word for programs, by which they tell errors of one status apart."""
    own = str(getattr(error, "reason", getattr(error, "kind", getattr(error, "what", ""))))
    return own or next((word for kind, word in _REASONS if isinstance(error, kind)), "refused")


def _told(problem: Problem, language: str) -> Problem:
    """The same in another language: all but `reason` and `type`, which are for programs."""
    title, detail, way, *whys = worded(
        (problem.title, problem.detail, problem.what_to_do, *(one.why for one in problem.errors)), language
    )
    errors = tuple(Wrong(where=one.where, why=why) for one, why in zip(problem.errors, whys, strict=True))
    return problem.model_copy(update={"title": title, "detail": detail, "what_to_do": way, "errors": errors})


def refusal(request: Request, error: Exception) -> Answer:
    """Something we can explain."""
    if not isinstance(error, errors.CopilotError):
        raise error
    reason = reason_of(error)
    codes, default = next(((codes, usual) for kind, codes, usual in _CODES if isinstance(error, kind)), ({}, 400))
    status = codes.get(reason, default)
    wait = round(getattr(error, "retry_after", None) or 0) or (10 if status in {429, 503} else 0)
    headers = {"retry-after": str(wait)} if wait else None
    told = {"reason": reason, "what_to_do": error.what_to_do, "headers": headers}
    return answer(status, error.message, request.state.request, **told)


def invalid(request: Request, error: Exception) -> Answer:
    """A request that does not fit its schema: where and why, without its values or names that we do not know."""
    if not isinstance(error, RequestValidationError):
        raise error
    wrong = tuple(Wrong(where=_where(one), why=_why(one)) for one in error.errors()[:20])
    return answer(422, "The request does not fit its schema.", request.state.request, reason="schema", errors=wrong)


def refused(request: Request, error: Exception) -> Answer:
    """What the framework refuses: no such address, another method, a body that cannot be read."""
    if not isinstance(error, HTTPException):
        raise error
    phrase = HTTPStatus(error.status_code).description or HTTPStatus(error.status_code).phrase
    headers = {"allow": _allowed(request)} if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED else error.headers
    reason = _REFUSED.get(error.status_code, "refused")
    return answer(error.status_code, phrase, request.state.request, reason=reason, headers=headers)


def _allowed(request: Request) -> str:
    """The methods of an address: the framework names those of the first it finds there alone."""
    fitting = [route for route in request.app.routes if route.matches(request.scope)[0] is not Match.NONE]
    return ", ".join(sorted({method for route in fitting for method in getattr(route, "methods", None) or ()}))


def _where(one: Mapping[str, Any]) -> str:
    known = one["loc"][:-1] if one["type"] == "extra_forbidden" else one["loc"]
    return "body" if one["type"] == "json_invalid" else ".".join(map(str, known))


def _why(one: Mapping[str, Any]) -> str:
    return "It is no JSON." if one["type"] == "json_invalid" else str(one["msg"]).removeprefix("Value error, ")
