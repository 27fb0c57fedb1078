"""Links in a message, and what a link says. A link is taken as it was typed; anything odd in it is refused, never mended."""

import re
import tomllib
import unicodedata
from functools import cache
from ipaddress import IPv6Address
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from tools.jobs.sources.refusing import refused

MOST_LETTERS = 2000
PORTS = {"http": 80, "https": 443}
_TYPED = re.compile(r"(?<![A-Za-z0-9_/@.])(?:https?://|www\.)[^\s<>\"“”«»。，、；：！？（）【】「」]+", re.IGNORECASE)
_TAIL = ".,;:!?)]}'’*_"
_ODD = re.compile(r"[\x00-\x20\x7f-\xa0\\]")
_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*\.?")
_KEPT = "/%:=&?~+!$,;@()*[]'"


class Link(NamedTuple):
    """A link taken apart. `path` holds the query too and is sent as it is; it is never shown or kept."""

    scheme: str
    host: str
    port: int
    path: str


def typed_links(text: str) -> tuple[str, ...]:
    """The links that a person typed, in order; pages by which people show themselves are left out."""
    found = [_without_tail(hit[0]) for hit in _TYPED.finditer(text)]
    return tuple(dict.fromkeys(link for link in found if not _own_page(link)))


def is_link(name: str) -> bool:
    """Whether a name on the command line means a link of any kind, not a file."""
    return "://" in name or name.lower().startswith("www.")


def apart(link: str) -> Link:
    """A link taken apart.

    Raises:
        LinkRefused: it is not http(s), holds a user's name, or is written in a way that programs read differently.
    """
    link = f"https://{link}" if link.lower().startswith("www.") else link
    if len(link) > MOST_LETTERS or _ODD.search(link):
        raise refused("not_a_link")
    try:
        parts = urlsplit(link)
        port = parts.port
        host = _host(parts.hostname or "")
    except ValueError:
        raise refused("not_a_link") from None
    if parts.scheme not in PORTS or "@" in parts.netloc or not host:
        raise refused("not_a_link")
    path = quote(parts.path or "/", safe=_KEPT) + (f"?{quote(parts.query, safe=_KEPT)}" if parts.query else "")
    return Link(parts.scheme, host, PORTS[parts.scheme] if port is None else port, path)


def _host(written: str) -> str:
    """A host in the letters of the network; empty when it is none. Raises ValueError for letters that stand for others."""
    if ":" in written:
        return "" if "%" in written else str(IPv6Address(written))
    if unicodedata.normalize("NFKC", written) != written:
        return ""
    host = written.encode("idna").decode().lower()
    return host if _HOST.fullmatch(host) else ""


def _without_tail(link: str) -> str:
    """Without the marks of the sentence around it; a bracket stays when it was opened inside."""
    while link and link[-1] in _TAIL and not (link[-1] == ")" and link.count("(") >= link.count(")")):
        link = link[:-1]
    return link


def _own_page(link: str) -> bool:
    return _own_pages().match(re.sub(r"^(?:https?://)?(?:www\.|[a-z]{2}\.)?", "", link.lower())) is not None


@cache
def _own_pages() -> re.Pattern[str]:
    pages = tomllib.loads(Path(__file__).with_name("links.toml").read_text(encoding="utf-8"))["own_pages"]
    return re.compile("|".join(re.escape(p) + ("" if p[-1] in "/." else r"(?=[/?#]|$)") for p in pages))
