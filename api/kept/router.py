"""All addresses of what is kept, as tables of their modules say."""

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter

from api import problems
from api.engines import Bench
from api.kept import applications, cvs, documents, facts, jobs, threads, work
from api.kept.visit import visits

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent.bootstrap import App

_PROBLEM = {"content": {problems.KIND: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
_ERRORS: dict[int | str, dict[str, Any]] = {
    404: {"description": "not there, or another's: both say the same", **_PROBLEM},
    409: {"description": "something is missing first, there already, or still at work", **_PROBLEM},
}
TABLES = {
    "CVs": cvs.OPERATIONS,
    "facts": facts.OPERATIONS,
    "jobs": jobs.OPERATIONS,
    "documents": documents.OPERATIONS,
    "applications": applications.OPERATIONS,
    "chat": threads.OPERATIONS,
    "work": work.OPERATIONS,
}
"""Tag -> its operations: method and address, what answers, and what the description says of it."""


def kept(bench: Bench, app_of: "Callable[[], App]") -> APIRouter:
    """The router of what is kept.

    Args:
        bench: where work that takes long is done.
        app_of: gives the engines.
    """
    router = APIRouter(dependencies=[visits(bench, app_of)])
    for tag, table in TABLES.items():
        for (asked, call), told in table.items():
            method, path = asked.split(" ")
            name = call.__name__.replace("_", "-")
            more = {**told, "responses": _ERRORS | told.get("responses", {})}
            router.add_api_route(path, call, methods=[method], tags=[tag], name=name, operation_id=name, **more)
    return router
