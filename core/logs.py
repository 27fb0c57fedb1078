"""JSON lines on standard error. Only the keys listed here get out, and only values that cannot be a sentence."""

import logging
import re
import sys
from collections.abc import Callable, MutableMapping
from functools import cache
from hashlib import sha256
from typing import Any, cast

import structlog

ALLOWED = frozenset(
    {
        "event",
        "level",
        "time",
        "logger",
        "request",
        "turn",
        "thread",
        "tool",
        "step",
        "state",
        "code",
        "status",
        "kind",
        "reason",
        "error",
    }
    | {
        "number",
        "page",
        "seconds",
        "count",
        "size",
        "pages",
        "tokens",
        "model",
        "owner",
        "version",
        "route",
        "method",
        "document",
        "trace",
    }
)
"""Keys that may be logged; any other is dropped, whatever it holds."""
_WORD = re.compile(r"[A-Za-z0-9_.:/-]{1,80}")
"""A value in words: one word of program text. Anything else is not printed."""
_HIDDEN = "(hidden)"
_KEY_LIKE = re.compile(r"sk-|key-|jck_|Bearer", re.IGNORECASE)
_OWNER_DIGITS = 8
_QUIET = {
    "pypdf": logging.ERROR,
    "chromadb": logging.CRITICAL,
    "httpx": logging.WARNING,
    "mcp": logging.CRITICAL,
    "httpcore": logging.WARNING,
    "openai": logging.WARNING,
    "langchain_core.callbacks": logging.ERROR,
    "alembic": logging.WARNING,
    "sqlalchemy": logging.WARNING,
    "urllib3": logging.WARNING,
}


def logger(name: str) -> structlog.typing.FilteringBoundLogger:
    """A logger for one part of the program: `logger("agent").info("turn_finished", turn=turn, seconds=1.2)`."""
    _configure()
    return cast("structlog.typing.FilteringBoundLogger", structlog.get_logger().bind(logger=name))


@cache
def _configure() -> None:
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper("iso", utc=True, key="time"),
            _traced,
            _only_allowed,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
        cache_logger_on_first_use=False,
    )
    for name, level in _QUIET.items():
        logging.getLogger(name).setLevel(level)


class Trace:
    """How the lines learn in which trace they are printed; empty where none is kept (`core/traces.py`)."""

    current: Callable[[], str] = staticmethod(str)


def _traced(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    trace = Trace.current()
    return {**event, "trace": trace} if trace else event


def _only_allowed(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> dict[str, Any]:
    return {key: harmless(key, value) for key, value in event.items() if key in ALLOWED}


def harmless(key: str, value: Any) -> Any:
    """A value as it may be printed or told: a number, or a word of program text; an owner as a short hash."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if key == "owner":
        return sha256(str(value).encode()).hexdigest()[:_OWNER_DIGITS]
    if isinstance(value, list | tuple):
        return [harmless("", part) for part in value]
    text = str(value)
    return text if _WORD.fullmatch(text) and not _KEY_LIKE.match(text) else _HIDDEN
