"""Short sentences and labels in the person's language: data files beside this, English where a language lacks one."""

import tomllib
from functools import cache
from pathlib import Path

from core.prompts import fill

FOLDER = Path(__file__).parent


def say(topic: str, name: str, language: str, **slots: str) -> str:
    """A sentence of a topic in a language, its slots filled."""
    found = table(topic)
    return fill(found.get(language, {}).get(name) or found["en"][name], **slots)


@cache
def table(topic: str) -> dict[str, dict[str, str]]:
    """One data file: language -> name -> words."""
    found: dict[str, dict[str, str]] = tomllib.loads((FOLDER / f"{topic}.toml").read_text(encoding="utf-8"))
    return found
