"""Remotive: remote jobs of many employers. It asks to be named and linked to, which each card does."""

from tools.discovery.models import Board, Found
from tools.discovery.sources.answers import Item, body, each, items, line, link, moment, parsed
from tools.jobs.sources.fetch import Page
from tools.jobs.sources.found import employment


def read(page: Page, board: Board) -> list[Found]:  # noqa: ARG001 - one board
    """The jobs of an answer. Raises OddAnswer."""
    return each(items(parsed(page), "jobs"), _found)


def _found(item: Item) -> Found:
    return Found(
        source="Remotive",
        title=line(item.get("title")),
        employer=line(item.get("company_name")),
        place=line(item.get("candidate_required_location")),
        remote="remote",
        employment=employment(item.get("job_type")),
        posted=moment(item.get("publication_date")),
        url=link(item.get("url")),
        text=body(item.get("description")),
    )
