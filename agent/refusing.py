"""Why a model that a person named is not taken, in the words of the data file. Light: a first page may need it."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

from core.errors import ModelRefused

Why = Literal[
    "not_an_address", "address", "never", "unreachable", "insecure", "own_address", "shared", "model", "key", "absent", "kept"
]


@cache
def _phrases() -> dict[str, dict[str, str]]:
    return tomllib.loads((Path(__file__).parent / "phrases" / "doors.toml").read_text(encoding="utf-8"))


def refused(why: Why) -> ModelRefused:
    """The refusal, in the words of the data file."""
    return ModelRefused(why, **_phrases()[why])
