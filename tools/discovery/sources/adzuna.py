"""Adzuna: jobs of many employers in one country. It gives the beginning of each ad; pay that it guessed is not pay."""

from tools.discovery.boards import currency
from tools.discovery.models import Board, Found
from tools.discovery.sources.answers import Item, each, items, line, link, moment, opened, parsed
from tools.jobs.sources.fetch import Page
from tools.jobs.sources.found import employment, pay


def read(page: Page, board: Board) -> list[Found]:  # noqa: ARG001 - one board
    """The jobs of an answer; the country stands in the path that was asked. Raises OddAnswer."""
    steps = page.path.split("/")
    country = steps[steps.index("jobs") + 1] if "jobs" in steps[:-1] else ""
    return each(items(parsed(page), "results"), lambda item: _found(item, country))


def _found(item: Item, country: str) -> Found:
    guessed = str(item.get("salary_is_predicted")) == "1"
    return Found(
        source="Adzuna",
        title=line(item.get("title")).replace("<strong>", "").replace("</strong>", ""),
        employer=_named(item.get("company")),
        place=_named(item.get("location")),
        employment=employment([item.get("contract_time"), item.get("contract_type")]),
        posted=moment(item.get("created")),
        salary=None if guessed else pay(item.get("salary_min"), item.get("salary_max"), currency(country), "year"),
        url=link(item.get("redirect_url")),
        text=opened(item.get("description")),
        whole=False,
    )


def _named(value: object) -> str:
    return line(value.get("display_name")) if isinstance(value, dict) else ""
