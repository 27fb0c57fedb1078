"""What stands before an ad: a page that asks to sign in, a notice of a website, or nothing without its programs; by words, page and link."""

import re
from functools import cache
from typing import Literal
from urllib.parse import urlsplit

from core.flat import flat
from tools.jobs.phrases import table, union

_FEW, _HARDLY_ANY, _SIGNS = 250, 40, 3
_PASSWORD = re.compile(r"<input\b[^>]{0,400}type\s*=\s*[\"']?password", re.IGNORECASE)


def asks_to_sign_in(link: str) -> bool:
    """Whether a link, by a step of its path, leads to where people sign in."""
    return bool(_pattern("path").search(urlsplit(link).path.lower()))


def told(words: str) -> Literal["login", "cookies"] | None:
    """What stands before the ad by a page's words alone: several signs of one kind in few words. None when nothing does."""
    if len(words.split()) > _FEW:
        return None
    flat_words = flat(words)
    login, cookies = (len({h.group() for h in _pattern(key).finditer(flat_words)}) for key in ("login", "cookies"))
    if max(login, cookies) < _SIGNS:
        return None
    return "login" if login >= cookies else "cookies"


def shown(source: str, words: str) -> Literal["login", "script"] | None:
    """What stands before the ad and its words do not tell: a field for a password, or nothing without its programs.

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
    parts = tuple(str(part) for part in table("walls")[what])
    if what == "path":
        return re.compile(rf"/(?:{'|'.join(parts)})(?:[/.?]|$)")
    return re.compile("|".join(parts)) if what == "script" else union(parts)
