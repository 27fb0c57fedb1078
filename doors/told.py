"""What every door shares: how it speaks, what it leaves, how a refusal is told."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import CopilotError


@dataclass
class Outcome:
    """What a command leaves: how much was refused."""

    refused: int = 0

    def refuse(self, what: str, error: CopilotError) -> None:
        """Says on standard error what was refused and what to do."""
        self.refused += 1
        say(f"{what}: {error.message} {error.what_to_do}".rstrip())


def say(words: str) -> None:
    """A line for the person, apart from the output."""
    print(words, file=sys.stderr, flush=True)


def write_json(path: Path, value: Any) -> None:
    """JSON as a person can read it."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def show(value: Any) -> None:
    """JSON on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def told(error: CopilotError) -> dict[str, str]:
    """A refusal as JSON: a word for programs, what happened, what to do next."""
    return {"error": getattr(error, "reason", "no_ad"), "message": error.message, "what_to_do": error.what_to_do}


Door = Callable[[Namespace, Outcome], None]
"""A command: its name and its help are those of the function."""
Doors = dict[Door, dict[str, dict[str, Any]]]
"""Command -> its arguments, as argparse takes them."""
PATH: dict[str, Any] = {"type": Path, "required": True}
FOLDER: dict[str, Any] = {**PATH, "metavar": "DIR"}
JOB: dict[str, Any] = {"required": True, "metavar": "URL|FILE|-"}
JSON: dict[str, Any] = {"action": "store_true", "help": "machine output"}
