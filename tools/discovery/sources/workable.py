"""Workable: the board of one employer as its widget gives it, the ad with it."""

from tools.discovery.models import Board, Found
from tools.discovery.sources.answers import Item, body, each, items, line, link, moment, parsed
from tools.jobs.sources.fetch import Page
from tools.jobs.sources.found import employment


def read(page: Page, board: Board) -> list[Found]:
    """The jobs of an answer. Raises OddAnswer."""
    answer = parsed(page)
    employer = line(answer.get("name") if isinstance(answer, dict) else None) or board.name
    return each(items(answer, "jobs"), lambda item: _found(item, employer))


def _found(item: Item, employer: str) -> Found:
    place = ", ".join(dict.fromkeys(filter(None, (line(item.get(k)) for k in ("city", "country")))))
    return Found(
        source="Workable",
        title=line(item.get("title")),
        employer=employer,
        place=place,
        remote="remote" if item.get("telecommuting") is True else None,
        employment=employment(item.get("employment_type")),
        posted=moment(item.get("published_on") or item.get("created_at")),
        url=link(item.get("url") or item.get("shortlink")),
        text=body(item.get("description")),
    )
