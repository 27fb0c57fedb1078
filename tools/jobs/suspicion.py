"""Words of an ad that a careful person should look at. They are shown; they change nothing."""

import re
import tomllib
from functools import cache

from tools.jobs.flat import flat
from tools.jobs.models import Suspicious
from tools.jobs.phrases import DATA

_LONGEST = 160


@cache
def _signs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    file = tomllib.loads((DATA / "suspicious.toml").read_text(encoding="utf-8"))
    return tuple((why, re.compile("|".join(f"(?:{p})" for p in parts))) for why, parts in file.items())


def suspicious(text: str, company: str | None) -> tuple[Suspicious, ...]:
    """Instructions to machines, money or private data asked of applicants, no employer named; each with its quote."""
    flat_text = flat(text)
    found = []
    for why, pattern in _signs():
        for hit in pattern.finditer(flat_text):
            start, end = _around(text, hit.start(), hit.end())
            found.append(Suspicious(why=why, quote=text[start:end], start=start, end=end))
    if company is None:
        line = re.search(r"\S[^\n]*", text)
        start, end = (line.start(), min(line.end(), line.start() + _LONGEST)) if line else (0, 0)
        found.append(Suspicious(why="no_company", quote=text[start:end], start=start, end=end))
    return tuple({(s.why, s.start): s for s in found}.values())


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence or line around a hit, cut to a readable length."""
    a = max(text.rfind("\n", 0, start) + 1, text.rfind(". ", 0, start) + 1, start - _LONGEST)
    stops = [i for i in (text.find("\n", end), text.find(". ", end)) if i >= 0]
    b = min([*stops, end + _LONGEST, len(text)])
    while a < start and text[a].isspace():
        a += 1
    return a, b
