"""What a conversation is called until the person gives it a name of their own."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from core.text import storable

LONGEST = 60
"""Characters of a title."""
_LINK = re.compile(r"[(<\[]?(?:https?://(?:www\.)?|\bwww\.)([^\s/?#:<>\"]+)[^\s<>\"]*>?", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]|[{}?!]")
_AROUND = " :,;–—-"


def of_message(text: str, files: Iterable[str]) -> str:
    """The first line of words of the first message, without its links, cut at a word; else its file's name, else the site of its link."""
    return cut(spoken(text) or next((storable(name) for name in files), "") or _site(text))


def spoken(text: str) -> str:
    """The first line in which a person says something: a link alone says nothing to whoever looks for a conversation, and may hold secrets."""
    lines = (" ".join(_LINK.sub(" ", line).split()).strip(_AROUND) for line in text.splitlines())
    return next((line for line in lines if _WORD.search(line)), "")


def _site(text: str) -> str:
    link = _LINK.search(text)
    return link[1] if link else " ".join(text.split())


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
