"""The same engines over HTTP, mounted under /api beside the screens, imported when first needed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Body, Depends, FastAPI, Request, UploadFile
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.security import HTTPBearer
from starlette.exceptions import HTTPException
from starlette.routing import Route

from api import engines, models, problems
from api.access.guard import Guard
from api.access.headers import ALLOWED, METHODS, SHOWN
from api.access.once import Once
from api.access.people import people
from api.access.watched import Watch, watched
from api.described import described
from api.gate import Gate
from api.health import Health
from api.kept.router import kept
from api.page import page
from core.errors import CopilotError
from core.settings import Settings
from mcp_server.http import Http
from tools.documents.models import DocumentKind
from tools.jobs.models import Fit, Posting

if TYPE_CHECKING:
    from agent.bootstrap import App

WRITTEN: dict[str, tuple[DocumentKind, ...]] = {
    "generate-cv": ("cv",),
    "generate-cover-letter": ("letter",),
    "generate-documents": ("cv", "letter"),
}
WORK: dict[str, tuple[Any, Any, Any]] = {
    "parse-cv": (engines.parsed, models.CvFile, models.CvRead),
    "analyze-job-requirements": (engines.required, models.JobAsked, Posting),
    "analyze-job-fit": (engines.fit, models.FitAsked, Fit),
    "suggest-improvements": (engines.suggested, models.FitAsked, models.Suggested),
    **{name: (partial(engines.written, kinds=kinds), models.DocumentsAsked, models.Made) for name, kinds in WRITTEN.items()},
}
"""Name -> what does it, what it is asked, what it answers."""
FILE = "parse-cv-file"
ROUTERS: tuple[Callable[[engines.Bench, "Callable[[], App]"], APIRouter], ...] = (kept,)
"""What else is answered: each makes its router out of the bench and what gives the engines; all of it behind the gate."""
_CODES = {
    400: "not understood",
    401: "no valid key",
    403: "beyond the key",
    404: "not there, or another's",
    409: "not as things stand",
    413: "too large",
    415: "of another kind",
    421: "called by another name",
    422: "refused",
}
_CODES |= {429: "too often", 500: "our fault", 503: "busy or starting"}
_PROBLEM = {"content": {problems.KIND: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
_ERRORS: dict[int | str, dict[str, Any]] = {code: {"description": said, **_PROBLEM} for code, said in _CODES.items()}


def build(health: Health, app_of: "Callable[[], App]", settings: Settings) -> FastAPI:
    """The HTTP interface of one process.

    Args:
        health: whether its engines are there.
        app_of: gives them.
        settings: how often may be asked, by whom, by which name.
    """
    guard = Guard(settings)
    about = "Reads CVs and ads, judges fit, writes documents whose every claim points at a fact. What is kept is kept for the owner of the key alone. Names without /v1 work too."
    api = FastAPI(title="Job Copilot", version="1", description=about, docs_url=None, redoc_url=None, redirect_slashes=False)
    bench = engines.Bench(guard.figures.worked)
    _health(api, health)
    watched(api, Watch(health, app_of, guard, bench))
    key = Depends(HTTPBearer(auto_error=False, description="A key of `python cli.py key-new NAME`."))
    for name in (*WORK, FILE):
        endpoint = _upload(bench, app_of) if name == FILE else _endpoint(name, bench, app_of)
        answers = WORK["parse-cv" if name == FILE else name][2]
        left_out = {"kind", "text"} if answers is Posting else {"kind"}
        for root in ("/v1", ""):
            api.add_api_route(
                f"{root}/{name}",
                endpoint,
                methods=["POST"],
                response_model=answers,
                response_model_exclude=left_out,
                responses=_ERRORS,
                dependencies=[key],
                tags=["documents" if name in WRITTEN else "jobs" if "job" in name or "suggest" in name else "CVs"],
                name=name,
                operation_id=name,
                include_in_schema=bool(root),
            )
    for router in (people(app_of, guard), *(make(bench, app_of) for make in ROUTERS)):
        for root in ("/v1", ""):
            api.include_router(router, prefix=root, include_in_schema=bool(root), responses=_ERRORS, dependencies=[key])
    api.router.routes += [Route(f"{root}/mcp", Http(app_of), methods=["POST"]) for root in ("/v1", "")]
    for path in ("/docs", "/redoc"):
        api.add_api_route(path, lambda: HTMLResponse(page(api.openapi())), methods=["GET"], include_in_schema=False)
    for kind, told in (
        (CopilotError, problems.refusal),
        (RequestValidationError, problems.invalid),
        (HTTPException, problems.refused),
    ):
        api.add_exception_handler(kind, told)
    api.add_middleware(Once, engines=app_of)
    api.add_middleware(Gate, health=health, engines=app_of, guard=guard)
    if origins := settings.allowed_origins.split():
        answers = {"allow_headers": ALLOWED, "allow_methods": METHODS, "expose_headers": SHOWN, "max_age": 600}
        api.add_middleware(CORSMiddleware, allow_origins=origins, **answers)
    whole = partial(described, api)
    setattr(api, "openapi", whole)  # noqa: B010 - the way the framework's own pages advise, which a type checker takes for a mistake
    return api


def _endpoint(name: str, bench: engines.Bench, app_of: "Callable[[], App]") -> Callable[..., Any]:
    work, question, _ = WORK[name]

    async def endpoint(request: Request, asked: Any) -> Any:
        return await bench.do(request.state.owner, lambda: work(app_of(), asked), name)

    wanted: Any = Annotated[question, Body(openapi_examples={"short": {"value": models.EXAMPLES[name]}})]
    endpoint.__annotations__ = {"request": Request, "asked": wanted}
    endpoint.__doc__ = getattr(work, "func", work).__doc__
    return endpoint


def _upload(bench: engines.Bench, app_of: "Callable[[], App]") -> Callable[..., Any]:
    async def endpoint(request: Request, file: UploadFile) -> Any:
        """Reads a CV that is sent as a form does."""
        asked = models.CvFile.model_construct(file_name=(file.filename or "")[:300], content=await file.read())
        return await bench.do(request.state.owner, lambda: engines.parsed(app_of(), asked), FILE)

    return endpoint


def _health(api: FastAPI, health: Health) -> None:
    checks = {"/health": health.summary, "/health/live": health.live, "/health/ready": health.readiness}
    for path, check in checks.items():
        for root in ("/v1", ""):
            api.add_api_route(f"{root}{path}", _answer(check), methods=["GET"], name=path, include_in_schema=False)


def _answer(check: Callable[[], tuple[int, dict[str, object]]]) -> Callable[[], JSONResponse]:
    def handler() -> JSONResponse:
        code, body = check()
        return JSONResponse(body, status_code=code)

    return handler
