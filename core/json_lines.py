"""Files with one JSON value a line."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

EVERY = 100
"""Rows after which progress is told."""


def read_rows(path: Path) -> list[dict[str, Any]]:
    """All rows of a file; empty lines are passed over."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def write_rows(path: Path, rows: Iterable[dict[str, Any]], told: Callable[[str], None]) -> None:
    """Writes each row as it comes; `told` hears how far it is."""
    with path.open("w", encoding="utf-8") as out:
        for number, row in enumerate(rows, 1):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            if number % EVERY == 0:
                told(f"{number} done")
