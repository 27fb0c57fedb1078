"""Arbeitnow: jobs of many employers, the newest page of them; it is not searched, what does not match is left out here."""

from tools.discovery.models import Board, Found
from tools.discovery.sources.answers import Item, body, each, items, line, link, moment, parsed
from tools.jobs.sources.fetch import Page
from tools.jobs.sources.found import employment


def read(page: Page, board: Board) -> list[Found]:  # noqa: ARG001 - one board
    """The jobs of an answer. Raises OddAnswer."""
    return each(items(parsed(page), "data"), _found)


def _found(item: Item) -> Found:
    return Found(
        source="Arbeitnow",
        title=line(item.get("title")),
        employer=line(item.get("company_name")),
        place=line(item.get("location")),
        remote="remote" if item.get("remote") is True else None,
        employment=employment(item.get("job_types")),
        posted=moment(item.get("created_at")),
        url=link(item.get("url")),
        text=body(item.get("description")),
    )
