"""Answers of boards as data: whatever came, either a list of objects or a plain refusal."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from tools.discovery.models import Found
from tools.jobs.sources.fetch import Page
from tools.jobs.sources.found import Found as Stated
from tools.jobs.sources.found import day, words
from tools.jobs.sources.text import page_text

Item = dict[str, Any]
MOST = 300
"""Jobs that are taken from one answer."""
LONGEST = 60_000
"""Characters of one ad."""
_MOST_LETTERS = 2000
_LATEST = 4e9


class OddAnswer(ValueError):
    """What a board sent is no list of jobs."""


def parsed(page: Page) -> Any:
    """The data of an answer in JSON. Raises OddAnswer."""
    try:
        return json.loads(page_text(page.data, page.charset))
    except (ValueError, RecursionError):
        raise OddAnswer from None


def items(value: Any, key: str = "") -> list[Item]:
    """The objects in a list, or in the list under a key. Raises OddAnswer where there is no list."""
    listed = value.get(key) if key and isinstance(value, dict) else value
    if not isinstance(listed, list):
        raise OddAnswer
    return [item for item in listed[:MOST] if isinstance(item, dict)]


def each(listed: Iterable[Item], read: Callable[[Item], Found | None]) -> list[Found]:
    """Each job that can be read; one that is broken leaves the others alone."""
    return [found for item in listed if (found := read(item)) is not None and found.title]


def of_board(source: str, stated: Stated | None, url: Any, posted: Any) -> Found | None:
    """A job as the reader of pages states it, with its page and its day."""
    if stated is None or stated.stated.title is None:
        return None
    said = stated.stated
    return Found(
        source=source,
        title=said.title or "",
        employer=said.company or "",
        place=said.location or "",
        remote=said.remote,
        employment=said.employment_type,
        salary=said.salary,
        deadline=said.deadline,
        posted=moment(posted),
        url=link(url),
        text=stated.body[:LONGEST],
    )


def line(value: Any) -> str:
    """A name as one line; empty where there is none."""
    return words(value) or ""


def body(value: Any) -> str:
    """The words of an ad, entities left to whoever reads it as HTML."""
    return value[:LONGEST] if isinstance(value, str) else ""


def opened(value: Any) -> str:
    """The words of an ad that were written with entities."""
    return unescape(body(value))


def link(value: Any) -> str:
    """The address of a page, https or http only; empty for anything else."""
    if not isinstance(value, str) or len(value) > _MOST_LETTERS or any(c.isspace() for c in value.strip()):
        return ""
    try:
        parts = urlsplit(value.strip())
    except ValueError:
        return ""
    return value.strip() if parts.scheme in {"http", "https"} and parts.hostname else ""


def moment(value: Any) -> str | None:
    """The day (2026-03-02) of a date in words, or of seconds or thousandths since 1970."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        seconds = value / 1000 if value > _LATEST else value
        return datetime.fromtimestamp(seconds, UTC).date().isoformat() if 0 < seconds < _LATEST else None
    return day(value)
