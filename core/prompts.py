"""Prompts are files with named slots, `{{like_this}}`. What fills a slot is a value and is never read as a template."""

import re
from functools import cache
from pathlib import Path

_SLOT = re.compile(r"\{\{(\w+)\}\}")


@cache
def load(path: Path) -> str:
    """The text of a prompt file, read once."""
    return path.read_text(encoding="utf-8").strip()


def slots(template: str) -> tuple[str, ...]:
    """The names of the slots, in their order."""
    return tuple(dict.fromkeys(_SLOT.findall(template)))


def fill(template: str, **values: object) -> str:
    """The template with its slots filled in one pass; braces in a value stay as they are.

    Raises:
        KeyError: a slot has no value.
    """
    return _SLOT.sub(lambda slot: str(values[slot.group(1)]), template)
