"""What is usual where a job is: the paper, and whether a photo belongs on a CV. The countries are a data file."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from core.flat import flat
from tools.jobs.models import Posting


@cache
def _customs() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("customs.toml").read_text(encoding="utf-8"))


def country_of(posting: Posting | None) -> str:
    """The country of a job by its code: from the place that the ad names, else from what it pays in; nothing where neither says it."""
    if posting is None:
        return ""
    place = posting.location or ""
    salary = _customs()["currencies"].get(posting.salary.currency, "") if posting.salary and posting.salary.currency else ""
    return _state(place) or _named(place) or ("" if place else salary)


def usual_paper(posting: Posting | None) -> Literal["a4", "letter"]:
    """The paper that is usual where the job is; A4 where nothing says where that is."""
    return "letter" if country_of(posting) in _customs()["letter"] else "a4"


def no_photo(posting: Posting | None) -> str:
    """The country of the job, as one says it, where a photo on a CV is unusual there; else nothing."""
    country = country_of(posting)
    return _customs()["names"][country] if country in _customs()["no_photo"] else ""


def no_photo_anywhere() -> tuple[str, ...]:
    """All countries where a photo on a CV is unusual, as one says them."""
    return tuple(_customs()["names"][country] for country in _customs()["no_photo"])


@cache
def _states() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Countries and how a place names one of their states."""
    behind_a_comma, numbered, names = (_customs()[name] for name in ("states", "states_with_number", "state_names"))
    return (
        *((code, re.compile(rf",\s*(?:{_any(listed)})\b(?!\.)")) for code, listed in behind_a_comma.items()),
        *((code, re.compile(rf",\s*(?:{_any(listed)})\s+\d{{5}}\b")) for code, listed in numbered.items()),
        *((code, re.compile(rf"\b(?:{_any(listed)})\b")) for code, listed in names.items()),
    )


def _any(listed: str) -> str:
    return "|".join(listed.split())


def _state(place: str) -> str:
    return next((code for code, named in _states() if named.search(place)), "")


def _named(place: str) -> str:
    from tools.jobs.judge_place import countries

    said = flat(place)
    return next((code for code, (names, _) in countries().items() if names.search(said)), "")
