"""What can go wrong between a program and the service.

CopilotError
├── NotAnswered          nothing came back: no connection, or too slow
└── ServiceProblem       the service says no; has the fields of its problem details (RFC 9457)
    ├── KeyRefused       401, 403: no valid key, or one that may not do that
    ├── Busy             429, 503: come again after `retry_after` seconds
    └── Refused          any other 4xx: the request as it is will not be done
"""

import json
from http import HTTPStatus
from typing import Any

from core.errors import CopilotError

_SAID = ("detail", "reason", "whatToDo", "instance")


class NotAnswered(CopilotError):
    """No answer came. `sent` tells whether the request may have been done nevertheless."""

    def __init__(self, message: str, what_to_do: str, *, sent: bool) -> None:
        super().__init__(message, what_to_do)
        self.sent = sent


class ServiceProblem(CopilotError):
    """The service's own words about what it did not do.

    Attributes:
        status: the HTTP status.
        reason: a word for programs; empty where there is none.
        request: the id under which the service's log has it; empty where something before the service answered.
        wrong: parts of the request that do not fit, as (where, why).
        retry_after: seconds to wait; None where none were named.
    """

    def __init__(self, status: int, told: dict[str, Any], retry_after: float | None = None) -> None:
        detail, self.reason, what_to_do, self.request = (str(told.get(name) or "") for name in _SAID)
        super().__init__(detail or f"The answer was {status}.", what_to_do)
        self.status, self.retry_after = status, retry_after
        errors = told.get("errors")
        rows = [one for one in errors if isinstance(one, dict)] if isinstance(errors, list) else []
        self.wrong = tuple((str(one.get("where", "")), str(one.get("why", ""))) for one in rows)

    def __str__(self) -> str:
        where = f" ({'; '.join(f'{at}: {why}' for at, why in self.wrong)})" if self.wrong else ""
        asked = f" [{self.status}, request {self.request}]" if self.request else f" [{self.status}]"
        return " ".join(filter(None, (self.message + where, self.what_to_do))) + asked


class KeyRefused(ServiceProblem):
    """There is no valid key, or it may not do that."""


class Busy(ServiceProblem):
    """Too much is going on, for this key or for the service."""


class Refused(ServiceProblem):
    """The request will not be done as it is."""


KINDS: dict[int, type[ServiceProblem]] = {401: KeyRefused, 403: KeyRefused, 429: Busy, 503: Busy}


def problem(status: int, body: bytes, retry_after: float | None) -> ServiceProblem:
    """What an answer that is no success says; one of something before the service (a proxy) has its status alone."""
    try:
        told = json.loads(body)
    except ValueError:
        told = {}
    told = told if isinstance(told, dict) else {}
    if status in KINDS:
        return KINDS[status](status, told, retry_after)
    return (Refused if HTTPStatus(400) <= status < HTTPStatus(500) else ServiceProblem)(status, told, retry_after)
