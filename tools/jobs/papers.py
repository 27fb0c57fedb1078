"""Licences, registrations and certificates by name (data/papers.toml), and the state in which a line holds one."""

import re
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from core.flat import flat
from tools.jobs.phrases import gathered, longest, table, union

State = Literal["held", "expired", "pending", "aware", "refused"]
_UNTIL = re.compile(
    r"(?:valid\w*|expir\w*|gultig|gültig|valable|valid[oa]|vigente|validade|geldig|in date|renew\w*|until|till|bis|jusqu\w+|hasta|ate|tot)"
    r"(?: \w+){0,2} (?:(\d{1,2})[./-])?(20\d\d)"
)
_LEVEL = re.compile(r"(?:level|niveau|nivel|stufe|grade|nvq|klasse) ?(\d)")


class Paper(NamedTuple):
    """One paper; the patterns work on flat text."""

    name: str
    asked: re.Pattern[str]
    loosely: re.Pattern[str]
    """Words that mean it in an ad where nothing else is named: `licence`."""
    held: re.Pattern[str]
    denied: re.Pattern[str]
    study: re.Pattern[str]
    implied: re.Pattern[str]
    covered_by: tuple[str, ...]
    near: tuple[str, ...]
    lasts: float
    """Years after which it is old; 0: never."""


@cache
def papers() -> dict[str, Paper]:
    """All papers by name, in the order of the file."""
    return {str(name): _paper(str(name), row) for name, row in table("papers").items()}


def _paper(name: str, row: dict[str, list[str]]) -> Paper:
    return Paper(
        name=name,
        asked=gathered(row, "words"),
        loosely=gathered(row, "asked"),
        held=gathered(row, "words", "held"),
        denied=gathered(row, "denied"),
        study=gathered(row, "study"),
        implied=gathered(row, "implied"),
        covered_by=tuple(row.get("covered_by", ())),
        near=tuple(row.get("near", ())),
        lasts=float(str(row.get("lasts", 0))),
    )


def papers_asked(flat_quote: str, *, loosely: bool = True) -> tuple[Paper, ...]:
    """The papers that a demand names, as the ad orders them; of two that share words the longer one.

    `loosely` takes words such as `licence` for a paper where nothing else is named.
    """
    hits = [(m.start(), m.end(), name) for name, paper in papers().items() for m in paper.asked.finditer(flat_quote)]
    loose = [
        (m.start(), m.end(), name) for name, paper in papers().items() for m in paper.loosely.finditer(flat_quote) if loosely
    ]
    return tuple(papers()[name] for name in longest(hits or loose))


@cache
def states(key: str) -> re.Pattern[str]:
    """One list of words about the state of a paper, over flat text."""
    return union(tuple(str(w) for w in table("denials")[key]))


def state_of(flat_line: str, today: date) -> State:
    """Whether a line says that its paper is held, expired, still pending, or only an introduction to the matter."""
    if any(_over(hit, today) for hit in _UNTIL.finditer(flat_line)) or states("expired").search(flat_line):
        return "expired"
    if states("pending").search(flat_line):
        return "pending"
    return "aware" if states("aware").search(flat_line) else "held"


def _over(hit: re.Match[str], today: date) -> bool:
    return (int(hit.group(2)), int(hit.group(1) or 12)) < (today.year, today.month)


def qualified(quote: str, flat_line: str) -> float:
    """1 where a line bears out what a demand adds to a paper (manual, full, clean, a level); less where it is silent or says less."""
    words, worth = flat(quote), 1.0
    for row in table("qualifiers").values():
        if not union(tuple(row["asked"])).search(words):
            continue
        if union(tuple(row["against"])).search(flat_line):
            worth = min(worth, float(row["contrary"]))
        elif not union(tuple(row["asked"])).search(flat_line):
            worth = min(worth, float(row["silent"]))
    need, have = _LEVEL.search(words), _LEVEL.search(flat_line)
    below = need and have and have.group(1) < need.group(1) and not states("alike").search(words)
    return min(worth, 0.5) if below else worth
