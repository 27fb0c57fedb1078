"""Conditions of work by name: how an ad asks for each and how a CV shows, says or refuses it (data/conditions.toml)."""

import re
from functools import cache
from typing import NamedTuple

from tools.jobs.phrases import gathered, table

_LEAST = 3


class Condition(NamedTuple):
    """One condition; the patterns work on flat text."""

    name: str
    asked: re.Pattern[str]
    shown: re.Pattern[str]
    part: re.Pattern[str]
    denied: re.Pattern[str]
    covered_by: tuple[str, ...]
    absorbs: tuple[str, ...]
    """Conditions that are no demands of their own beside this one: `on call one weekend in four`."""
    silent: str
    """The verdict where nothing is said."""
    held: bool
    """A paper or a state: a line that names it is enough, whenever it was written."""
    lasts: float
    """Years after which it is old; 0: never."""
    soft: bool
    """A trait: never refused, seldom told."""


@cache
def conditions() -> dict[str, Condition]:
    """All conditions by name, in the order of the file."""
    return {str(name): _condition(str(name), row) for name, row in table("conditions").items()}


def _condition(name: str, row: dict[str, list[str]]) -> Condition:
    return Condition(
        name=name,
        asked=gathered(row, "words", "asked"),
        shown=gathered(row, "words", "shown"),
        part=gathered(row, "part"),
        denied=gathered(row, "denied"),
        covered_by=tuple(row.get("covered_by", ())),
        absorbs=tuple(row.get("absorbs", ())),
        silent=str(row.get("silent", "unknown")),
        held=bool(row.get("held", False)),
        lasts=float(str(row.get("lasts", 0))),
        soft=bool(row.get("soft", False)),
    )


def conditions_asked(flat_quote: str) -> tuple[Condition, ...]:
    """The conditions that a demand names, as the ad orders them; traits only where nothing firmer is named."""
    found = [(hit.start(), term) for term in conditions().values() if (hit := term.asked.search(flat_quote))]
    firm = [pair for pair in found if not pair[1].soft] or found
    absorbed = {name for _, term in firm for name in term.absorbs}
    return tuple(term for _, term in sorted(firm, key=lambda pair: pair[0]) if term.name not in absorbed)
