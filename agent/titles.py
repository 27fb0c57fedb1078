"""What a conversation is called until the person gives it a name of their own."""

from collections.abc import Iterable, Mapping
from typing import Any

from core.text import storable

LONGEST = 60
"""Characters of a title."""


def of_message(text: str, files: Iterable[str]) -> str:
    """The first line of the first message, cut at a word; of a message without words, its file's name."""
    lines = (line.strip() for line in text.splitlines())
    return cut(next(filter(None, lines), "") or next((storable(name) for name in files), ""))


def of_result(artifact: Mapping[str, Any] | None) -> str:
    """What a CV or an ad that was read calls the conversation it began; empty for other results and where no name was found."""
    kind = (artifact or {}).get("kind")
    if artifact and kind == "reading":
        name = ((artifact.get("profile") or {}).get("basics") or {}).get("name")
        return cut(f"CV: {storable(name)}") if name else ""
    if artifact and kind == "posting":
        return cut(" · ".join(storable(part) for part in (artifact.get("title"), artifact.get("company")) if part))
    return ""


def cut(title: str) -> str:
    """A title of at most `LONGEST` characters, cut at a word."""
    flat = " ".join(title.split())
    return flat if len(flat) <= LONGEST else flat[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"
