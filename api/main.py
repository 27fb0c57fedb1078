"""The same engines over HTTP. So far: health. Mounted under /api beside the screens; imported at its first request."""

from collections.abc import Callable

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from api.health import Health
from core.logs import logger


def build(health: Health) -> FastAPI:
    """The HTTP interface of one process."""
    api = FastAPI(title="Job Copilot", docs_url=None, redoc_url=None)
    checks = {"/health": health.summary, "/health/live": health.live, "/health/ready": health.readiness}
    for path, check in checks.items():
        api.add_api_route(path, _answer(check), methods=["GET"], name=path)
    api.add_exception_handler(Exception, _unexpected)
    return api


def _answer(check: Callable[[], tuple[int, dict[str, object]]]) -> Callable[[], JSONResponse]:
    def handler() -> JSONResponse:
        code, body = check()
        return JSONResponse(body, status_code=code)

    return handler


def _unexpected(_request: Request, error: Exception) -> JSONResponse:
    logger("api").error("request_failed", error=type(error).__name__)
    return JSONResponse({"error": "internal", "message": "Something went wrong on our side. Try again."}, status_code=500)
