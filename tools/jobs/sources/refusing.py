"""The words of each refusal, out of their file."""

import tomllib
from functools import cache
from pathlib import Path

from core.errors import LinkReason, LinkRefused
from core.prompts import fill


def refused(reason: LinkReason, host: str = "") -> LinkRefused:
    """The refusal of a link. `host` is the name of the site: nothing else of a link is ever repeated."""
    said = _phrases()[reason]
    return LinkRefused(reason, fill(said["message"], host=host or "this address"), said["what_to_do"])


@cache
def _phrases() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("refusals.toml").read_text(encoding="utf-8"))
    return found
