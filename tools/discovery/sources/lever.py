"""Lever: the board of one employer, a bare list, the ad in pieces."""

from tools.discovery.models import Board, Found
from tools.discovery.sources.answers import each, items, of_board, parsed
from tools.jobs.sources import boards
from tools.jobs.sources.fetch import Page


def read(page: Page, board: Board) -> list[Found]:
    """The jobs of an answer. Raises OddAnswer."""
    listed = items(parsed(page))
    return each(
        listed,
        lambda i: of_board("Lever", boards.lever(i, board.name), i.get("hostedUrl") or i.get("applyUrl"), i.get("createdAt")),
    )
