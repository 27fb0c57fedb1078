"""One request that left, as it is written down."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from core.values import Value

Purpose = Literal["answer", "reading", "fit", "document", "meaning", "ad", "search", "test"]
"""What it was for: an answer in the chat, a second reading of a CV, proposals for a fit, words of a document, the meaning of
words for finding facts, an ad behind a link, a search on a job board, a test of the connection."""
Kind = Literal["message", "cv", "facts", "ad", "fit", "documents", "files", "applications", "link", "search"]
"""Kinds of data that were in it."""


class Sent(Value):
    """One request. The words themselves are not kept: what was said stands in the conversation, the rest in files and facts.

    `tokens` are in and out, `counted` says that the server counted them; `cost` is in US dollars, None when no price is known.
    `result` is `done`, `stopped`, or how it failed.
    """

    created: datetime
    host: str
    model: str = ""
    purpose: Purpose
    kinds: tuple[Kind, ...] = ()
    characters: int = 0
    tokens: tuple[int, int] = (0, 0)
    counted: bool = False
    cost: float | None = None
    masked: bool = False
    result: str = "done"
    turn: str = ""


class Spent(Value):
    """What requests of a time came to. `unpriced` are requests to a model whose price is not known."""

    requests: int = 0
    tokens: tuple[int, int] = (0, 0)
    cost: float = 0.0
    unpriced: int = 0


@dataclass(frozen=True)
class Limits:
    """What may be spent in a day: tokens, and US dollars where a price is known. None is no limit."""

    tokens: int | None = None
    dollars: float | None = None

    def reached(self, spent: Spent, more: int, price: float | None) -> bool:
        """Whether a request with `more` tokens in it is one too many."""
        over = self.tokens is not None and sum(spent.tokens) + more > self.tokens
        return over or (self.dollars is not None and spent.cost + (price or 0) > self.dollars)
