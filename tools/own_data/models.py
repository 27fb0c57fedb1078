"""What a person wants done with everything that is kept about them."""

from typing import Literal

from core.values import Value


class OwnData(Value):
    """A wish about everything that is kept. The screen offers it; nothing is done before the person presses there."""

    kind: Literal["own_data"] = "own_data"
    wish: Literal["export", "erase"]
    counts: dict[str, int]
    """How much there is, by kind: facts, files, jobs, documents."""
