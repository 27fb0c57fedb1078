"""Ashby: the board of one employer; jobs that are not listed are left out."""

from tools.discovery.models import Board, Found
from tools.discovery.sources.answers import each, items, of_board, parsed
from tools.jobs.sources import boards
from tools.jobs.sources.fetch import Page


def read(page: Page, board: Board) -> list[Found]:
    """The jobs of an answer. Raises OddAnswer."""
    listed = [i for i in items(parsed(page), "jobs") if i.get("isListed") is not False]
    return each(
        listed,
        lambda i: of_board("Ashby", boards.ashby(i, board.name), i.get("jobUrl") or i.get("applyUrl"), i.get("publishedAt")),
    )
