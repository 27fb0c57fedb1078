"""Where the agent's errors end: each becomes plain words and what to do next, and no key, path or text of a person gets out.

A tool that fails is answered, so that the turn goes on. A model that fails is said to have failed; nothing else answers in
its place unless the person asks for that.
"""

import json
import tomllib
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from langchain_core.messages import ToolMessage
from langgraph.errors import GraphBubbleUp, GraphRecursionError

from agent.attempts import Failed, attempted, logged
from agent.events import Event
from core.errors import CopilotError, Declined, ModelFault, ModelProblem
from core.logs import logger
from core.prompts import fill
from core.tokens import prices_as_of
from core.traces import span

T = TypeVar("T")
PHRASES = Path(__file__).parent / "phrases" / "failures.toml"
TOOL_MESSAGE = "This step did not work because of an error on our side (number {number})."
_BY_STATUS: dict[int, ModelFault] = {401: "key", 403: "key", 404: "unknown_model", 408: "timeout", 413: "too_long", 429: "rate"}
_BY_NAME: dict[str, ModelFault] = {
    "APITimeoutError": "timeout",
    "TimeoutException": "timeout",
    "APIConnectionError": "unavailable",
    "TransportError": "unavailable",
    "ConnectionError": "unavailable",
    "APIError": "unavailable",
    "JSONDecodeError": "nonsense",
    "ValidationError": "nonsense",
    "UnicodeEncodeError": "key",
    "ContextOverflowError": "too_long",
    "ModelRefusalError": "filter",
    "ContentFilterFinishReasonError": "filter",
    "LengthFinishReasonError": "length",
}
_NONSENSE = (IndexError, KeyError, TypeError, AttributeError, ValueError)
SERVER_ERROR, DEFAULT_WAIT = 500, 30.0


def ask_model(call: Callable[[], T], *, begun: Callable[[], bool]) -> T:
    """Calls the model. Whatever goes wrong in it becomes a ModelProblem; `begun` tells whether words had come already."""
    result = attempted(call)
    if not isinstance(result, Failed):
        return result
    if isinstance(result.error, CopilotError | GraphBubbleUp):
        raise result.error
    told = model_problem(result.error, begun=begun())
    logger("agent").warning("model_failed", kind=told.kind, error=type(result.error).__name__)
    raise told from None


def use_tool(call: Callable[[], T], tool: str, call_id: str) -> T | ToolMessage:
    """Uses a tool. An error becomes the tool's answer: its own words if it is ours, a number if it is not."""
    with span("tool", tool=tool) as told:
        result = attempted(call)
        if not isinstance(result, Failed):
            return result
        if not isinstance(result.error, GraphBubbleUp | Declined):
            told.failed(type(result.error).__name__)
    match result.error:
        case GraphBubbleUp():
            raise result.error
        case Declined() as error:
            return _answered(error.message, tool, call_id, {"state": "done", "note": "Declined; nothing was changed."})
        case CopilotError() as error:
            words = " ".join(filter(None, (error.message, error.what_to_do)))
        case error:
            words = TOOL_MESSAGE.format(number=logged(error, tool))
    return _answered(words, tool, call_id, {"state": "failed", "note": words})


def guarded(events: Generator[Event], ended: Callable[[CopilotError], Iterator[Event]]) -> Iterator[Event]:
    """The events of a turn; an error ends them with those that `ended` makes of it."""
    with closing(events):
        while (event := attempted(lambda: next(events, None))) is not None:
            if isinstance(event, Failed):
                yield from ended(explained(event.error))
                return
            yield event


def explained(error: Exception) -> CopilotError:
    """An error as one that can be shown. One that is not ours is logged with a number and told by that number."""
    if isinstance(error, CopilotError):
        return error
    if isinstance(error, GraphRecursionError):
        return problem("nonsense")
    number = logged(error, "turn")
    said = phrases()["internal"]
    return CopilotError(said["message"], fill(said["what_to_do"], number=number))


class Fault:
    """What became of a block that asks a model: `kind` is `done`, `stopped` where it was left before its end, or how the model failed."""

    kind = "stopped"

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if error is None:
            self.kind = "done"
        elif isinstance(error, ModelProblem):
            self.kind = error.kind
        elif isinstance(error, Exception) and not isinstance(error, CopilotError):
            told = attempted(lambda: model_problem(error, begun=False))
            self.kind = "failed" if isinstance(told, Failed) else told.kind


def model_problem(error: Exception, *, begun: bool) -> ModelProblem:
    """What an exception of a model's client means. Its own words are never passed on: they may hold a key."""
    status, code = _status(error), str(getattr(error, "code", "") or "")
    if "context_length" in code or (status == 400 and "context length" in str(error).lower()):  # noqa: PLR2004 - HTTP
        return problem("too_long")
    if code == "insufficient_quota":
        return problem("quota")
    if isinstance(status, int):
        kind = _BY_STATUS.get(status, "unavailable" if status >= SERVER_ERROR else "nonsense")
        return problem(kind, _retry_after(error) if kind == "rate" else None)
    names = [c.__name__ for c in type(error).__mro__]
    found = next((_BY_NAME[n] for n in names if n in _BY_NAME), "nonsense" if isinstance(error, _NONSENSE) else None)
    if found is None:
        raise error
    return problem("cut" if begun and found in {"unavailable", "nonsense"} else found)


def problem(kind: ModelFault, retry_after: float | None = None) -> ModelProblem:
    """The problem of a kind, in the words of the data file."""
    said = phrases()[kind]
    seconds = str(round(retry_after or DEFAULT_WAIT))
    return ModelProblem(kind, said["message"], fill(said["what_to_do"], seconds=seconds), retry_after)


def large(tokens: int, price: float | None) -> ModelProblem:
    """The problem of a step so large that the person is asked first, with what it costs where that is known."""
    said = phrases()["large"]
    values = {"tokens": f"{round(tokens, -2):,}", "price": _priced(price)}
    return ModelProblem("large", fill(said["message"], **values), said["what_to_do"])


def often(requests: int, tokens: int, price: float | None) -> ModelProblem:
    """The problem of steps that would ask the model so often that the person is asked first."""
    said = phrases()["often"]
    values = {"requests": str(requests), "tokens": f"{round(tokens, -2):,}", "price": _priced(price)}
    return ModelProblem("large", fill(said["message"], **values), said["what_to_do"])


def _priced(price: float | None) -> str:
    if price is None:
        return "; its price is not known"
    return f", about {price:.2f} US dollars by the prices of {prices_as_of()}"


@cache
def phrases() -> dict[str, dict[str, str]]:
    """The words for each kind of failure."""
    found: dict[str, dict[str, str]] = tomllib.loads(PHRASES.read_text(encoding="utf-8"))
    return found


def _answered(words: str, tool: str, call_id: str, told: dict[str, Any]) -> ToolMessage:
    return ToolMessage(content=words, name=tool, tool_call_id=call_id, status="error", additional_kwargs=told)


def _status(error: Exception) -> object:
    """The number a server answered with, wherever a client puts it; None where there is none."""
    answered = getattr(error, "response", None)
    found = (getattr(error, "status_code", None), getattr(answered, "status_code", None), getattr(error, "code", None))
    return next((number for number in found if isinstance(number, int)), None)


def _retry_after(error: Exception) -> float | None:
    headers = getattr(getattr(error, "response", None), "headers", None) or {}
    try:
        return float(json.loads(headers.get("retry-after", "null")))
    except (TypeError, ValueError):
        return None
