"""Words that speak to a machine instead of a reader, in ads, CVs and pages: they are shown, and never obeyed or weighed."""

import re
import tomllib
from functools import cache
from pathlib import Path


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads(Path(__file__).with_name("addressed.toml").read_text(encoding="utf-8"))


@cache
def to_machines(*, orders: bool = False) -> re.Pattern[str]:
    """Over flat text. With `orders` those alone that nobody writes of their own work; else the things of the trade as well."""
    lists = _lists()
    return re.compile("|".join(f"(?:{p})" for p in (*lists["orders"], *(() if orders else lists["things"]))))
