"""Whether something is asked again, and after how long."""

import random
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from client.problems import Busy, NotAnswered, ServiceProblem


@dataclass(frozen=True)
class Patience:
    """How often something is asked and how long is waited, in seconds.

    Each wait is twice the one before, drawn between half of it and the whole, so that many clients do not come back at once.
    What the service names in `Retry-After` is the least; where that is more than `longest`, the caller is told at once.
    """

    tries: int = 4
    first: float = 0.5
    longest: float = 30.0

    def wait(self, failed: Exception, tried: int, *, safe: bool) -> float | None:
        """Seconds until it is asked again; None where it is not."""
        asked = failed.retry_after or 0.0 if isinstance(failed, ServiceProblem) else 0.0
        if tried >= self.tries or asked > self.longest or not _again(failed, safe=safe):
            return None
        step: float = min(self.longest, self.first * 2 ** (tried - 1))
        return max(asked, step / 2) + random.uniform(0, step / 2)  # noqa: S311 - no secret


def _again(failed: Exception, *, safe: bool) -> bool:
    if isinstance(failed, NotAnswered):
        return safe or not failed.sent
    return isinstance(failed, Busy) and (safe or failed.status == 429)  # noqa: PLR2004 - HTTP: it was not begun


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds that an answer names, as a number or as a time beside its own; None where it names none."""
    said = headers.get("retry-after", "").strip()
    if said.isdecimal():
        return float(said)
    from email.utils import parsedate_to_datetime

    try:
        until, told = (parsedate_to_datetime(words) for words in (said, headers.get("date", "")))
        return max(0.0, (until - told).total_seconds())
    except (TypeError, ValueError):
        return None


def once() -> str:
    """A name for a request that is to be done once, however often it is sent."""
    return uuid.uuid4().hex
