"""Greenhouse: the board of one employer, all jobs in one answer, the ad as HTML written with entities."""

from tools.discovery.models import Board, Found
from tools.discovery.sources.answers import each, items, of_board, parsed
from tools.jobs.sources import boards
from tools.jobs.sources.fetch import Page


def read(page: Page, board: Board) -> list[Found]:
    """The jobs of an answer. Raises OddAnswer."""
    listed = items(parsed(page), "jobs")
    return each(
        listed,
        lambda i: of_board(
            "Greenhouse", boards.greenhouse(i, board.name), i.get("absolute_url"), i.get("first_published") or i.get("updated_at")
        ),
    )
