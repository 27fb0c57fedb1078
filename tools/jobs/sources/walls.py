"""What a page shows instead of an ad and its words do not tell: a field for a password, or nothing without its programs."""

import re
import tomllib
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from core.errors import LinkReason
from core.flat import flat

_FEW, _HARDLY_ANY = 250, 40
_PASSWORD = re.compile(r"<input\b[^>]{0,400}type\s*=\s*[\"']?password", re.IGNORECASE)


def asks_to_sign_in(link: str) -> bool:
    """Whether a link, by a step of its path, leads to where people sign in."""
    return bool(_pattern("path").search(urlsplit(link).path.lower()))


def wall(source: str, words: str) -> LinkReason | None:
    """What stands before the ad, on a page that holds none. None when nothing does.

    Args:
        source: the page as it came.
        words: what a person would see of it.
    """
    count = len(words.split())
    if count > _FEW:
        return None
    if _PASSWORD.search(source):
        return "login"
    asked = _pattern("script").search(flat(source)) or (count < _HARDLY_ANY and "<script" in source.lower())
    return "script" if asked else None


@cache
def _pattern(what: str) -> re.Pattern[str]:
    parts = "|".join(tomllib.loads(Path(__file__).with_name("walls.toml").read_text(encoding="utf-8"))[what])
    return re.compile(rf"/(?:{parts})(?:[/.?]|$)" if what == "path" else parts)
