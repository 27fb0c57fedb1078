"""The description of the interface (OpenAPI): tags with what they are for, an example of each request and answer, the schema of each refusal."""

import json
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fastapi.openapi.utils import get_openapi

from api import problems
from api.access.needs import needed

if TYPE_CHECKING:
    from fastapi import FastAPI

ANSWERS = Path(__file__).parent / "answers.json"
"""Answers as the service gave them, an operation each; recorded by `python -m tests.api.recording`, which goes the way of a person."""
TAGS = {
    "CVs": "Read a CV into JSON Resume, each field with its source and how sure the reading is; keep it with its file.",
    "jobs": "Read an ad into its demands, judge how well a CV or the kept facts fit, say what would raise the score.",
    "documents": "CVs and letters whose every claim points at a fact, in every format, with all versions.",
    "facts": "What is known of the person: seen, found, told, corrected, taken out, and each change taken back.",
    "applications": "The board: what was applied for, where it stands, notes, what is due.",
    "chat": "Conversations with the copilot: an answer streams as events, can be stopped, read on from, and asked for a decision.",
    "work": "Many CVs as one job that outlives the request: how far it is, results in parts.",
    "signing in": "Passwords and tokens, where the service lets people sign in.",
    "keys": "Keys of one's own programs.",
}
_MADE = {
    400: ("There was an error parsing the body", ""),
    401: ("There is no valid key with this request.", "key"),
    403: ("This key may not do that.", "scope"),
    404: ("There is no such fact.", ""),
    409: ("Your facts are not there yet.", "cv"),
    413: ("The request is too large.", "too_large"),
    415: ("This kind of file cannot be read.", "wrong_type"),
    421: ("This host is not called so.", "host"),
    422: ("There is no text in this file.", "no_text"),
    429: ("Too many requests in a minute.", "rate"),
    500: ("Something went wrong on our side.", "internal"),
    503: ("The engines are still starting.", "starting"),
}
"""A refusal of each status: its words, and its reason for programs."""


def described(api: "FastAPI") -> dict[str, Any]:
    """The description, made once."""
    if not api.openapi_schema:
        made = get_openapi(title=api.title, version=api.version, description=api.description, routes=api.routes)
        made["servers"] = [{"url": "/api"}]
        made["tags"] = [{"name": name, "description": about} for name, about in TAGS.items()]
        made["components"]["schemas"]["Problem"] = problems.Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        made["components"]["schemas"] |= made["components"]["schemas"]["Problem"].pop("$defs", {})
        answers = json.loads(ANSWERS.read_text(encoding="utf-8"))
        every = ((how.upper(), path, one) for path, told in made["paths"].items() for how, one in told.items())
        for method, path, operation in every:
            if needed(method, path) is None:
                operation["security"] = []
            _shown(operation, answers.get(f"{method} {path}"))
        api.openapi_schema = made
    return api.openapi_schema


def _shown(operation: dict[str, Any], answer: Any) -> None:
    """Puts the examples in their places."""
    form = operation.get("requestBody", {}).get("content", {}).get("multipart/form-data")
    if form is not None:
        form["example"] = {"file": "the bytes of cv.pdf"}
    for status, told in operation["responses"].items():
        for content in told.get("content", {}).values():
            example = _refusal(int(status)) if status >= "400" else answer
            if example is not None:
                content["example"] = example


def _refusal(status: int) -> dict[str, Any]:
    detail, reason = _MADE[status]
    made = problems.Problem(
        title=HTTPStatus(status).phrase, status=status, detail=detail, instance="5f0c6a9e1b7d4c3f", reason=reason
    )
    return made.model_dump(by_alias=True, mode="json")
