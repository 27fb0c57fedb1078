"""A call that may raise anything, and what of an error goes into the log. Light: a worker needs no language model to say what went wrong."""

import hashlib
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from core.logs import logger

T = TypeVar("T")


@dataclass(frozen=True)
class Failed:
    """An error as a value: what a call came to instead of its result."""

    error: Exception


def attempted(call: Callable[[], T]) -> T | Failed:
    """What a call gives, or its error as a value. The one broad except beside those of screens and interface: each caller says what an error means there."""
    try:
        return call()
    except Exception as error:  # noqa: BLE001 - clients and tools may raise anything
        return Failed(error)


def caught(work: Callable[[], None]) -> Exception | None:
    """Runs work on a thread of its own and hands its error over, to be raised where somebody listens."""
    result = attempted(work)
    return result.error if isinstance(result, Failed) else None


def logged(error: Exception, where: str) -> str:
    """Logs the kind of an error and where it happened, none of its words. Returns the number that stands for it."""
    steps = [f"{Path(f.filename).name}:{f.lineno}" for f in traceback.extract_tb(error.__traceback__)]
    number = hashlib.sha256("|".join([type(error).__name__, *steps]).encode()).hexdigest()[:8]
    logger("agent").error("failed", tool=where, error=type(error).__name__, number=number, step=steps[-1] if steps else "")
    return number
