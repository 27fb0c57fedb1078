"""Golden files: what a model reads, agreed on in review. `UPDATE_GOLDEN=1 pytest` writes them anew."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def agreed(name: str, text: str) -> None:
    """The text equals the golden file of that name."""
    file = FOLDER / name
    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8"), f"{name} changed; look at the difference and run with UPDATE_GOLDEN=1"
