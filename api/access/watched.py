"""For those who run it: what each part is like, and the figures. No path, no name, no number of anybody's things."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response

from agent.bootstrap import now
from api.access.callers import Caller
from api.access.figures import KIND, Figures
from api.access.guard import Guard
from api.engines import Bench
from api.health import Health
from core.errors import CopilotError

if TYPE_CHECKING:
    from agent.bootstrap import App

State = Literal["ok", "failing", "off", "low"]


@dataclass(frozen=True)
class Watch:
    """What is looked at: whether the engines are there, the engines, the rules of asking, the bench of work."""

    health: Health
    engines: "Callable[[], App]"
    guard: Guard
    bench: Bench


def watched(api: FastAPI, watch: Watch) -> None:
    """Adds /health/detailed and /metrics."""

    def detailed(request: Request) -> JSONResponse:
        body = details(watch, request.state.caller)
        return JSONResponse(body, status_code=200 if body["status"] == "ok" else 503)

    def metrics() -> Response:
        """Without a database there are figures all the same, those that lie in it left as they were."""
        with suppress(CopilotError):
            if watch.health.ready:
                _counted(watch.guard.figures, watch.engines())
        return Response(watch.guard.figures.text(watch.health, watch.bench.here), media_type=KIND)

    for root in ("/v1", ""):
        api.add_api_route(f"{root}/health/detailed", detailed, methods=["GET"], include_in_schema=False)
        api.add_api_route(f"{root}/metrics", metrics, methods=["GET"], include_in_schema=False)


def _counted(figures: Figures, app: "App") -> None:
    """What is counted elsewhere than where requests are answered."""
    figures.answers(app.services.answers.counts)
    if sent := app.services.sent:
        figures.spent(sent.spent_by_all(now() - timedelta(days=1)))
    figures.queued(app.bulk.figures())


def details(watch: Watch, who: Caller) -> dict[str, Any]:
    """Each part with its state. The whole fails with the database; without index or Redis requests are answered all the same.

    Of bulk jobs everybody is told of their own, and who may see the figures of all of them together.
    """
    app = watch.engines()
    parts: dict[str, dict[str, Any]] = {
        "system": _system(),
        "disk": _disk(app),
        "database": {"state": _asked(lambda: app.keys.of("")), "kind": "sqlite" if app.database.sqlite else "postgresql"},
        "vectorIndex": {"state": _asked(lambda: _found(app))},
        "embeddingModel": {"state": _asked(lambda: app.embedder.embed(["alive"])), "model": app.settings.embeddings},
        "languageModel": {"state": "ok", "model": app.answering().model},
        "redis": {"state": watch.guard.limits.state},
        "cache": _cache(app),
        "queue": _queue(app, None if "metrics" in who.scopes else who.owner),
        "work": {"state": "ok", "here": watch.bench.here},
    }
    failing = watch.health.status != "ok" or parts["database"]["state"] == "failing"
    return {"status": "failing" if failing else "ok", "parts": parts}


def _asked(question: Callable[[], object]) -> State:
    try:
        question()
    except (CopilotError, OSError, RuntimeError):
        return "failing"
    return "ok"


def _cache(app: "App") -> dict[str, Any]:
    answers = app.services.answers
    counted = {word: sum(n for (_, result), n in answers.counts.items() if result == word) for word in ("hit", "miss")}
    return {"state": answers.keeper.state, "kind": answers.keeper.kind, **counted}


def _queue(app: "App", owner: str | None) -> dict[str, Any]:
    try:
        told = app.bulk.figures(owner)
    except CopilotError:
        return {"state": "failing"}
    oldest = round(told.oldest_seconds, 1)
    return {
        "state": "ok",
        "of": "all" if owner is None else "you",
        "jobs": told.jobs,
        "files": told.files,
        "oldestSeconds": oldest,
    }


def _found(app: "App") -> None:
    """Raises RuntimeError when the index cannot be asked."""
    if not app.index.match("health", (), app.embedder):
        raise RuntimeError("out of order")


def _disk(app: "App") -> dict[str, Any]:
    free = shutil.disk_usage(app.settings.data_dir).free
    return {"state": "low" if free < app.settings.spare_bytes else "ok", "freeBytes": free}


def _system() -> dict[str, Any]:
    import resource
    import sys

    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = round(used.ru_utime + used.ru_stime, 1)
    return {
        "state": "ok",
        "python": ".".join(map(str, sys.version_info[:3])),
        "peakBytes": used.ru_maxrss * 1024,
        "cpuSeconds": seconds,
    }
