"""RSS and Atom: the feed of any board or employer, read as XML in which nothing is looked up and nothing grows."""

from collections.abc import Iterator
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Any

from lxml import etree

from tools.discovery.models import Board, Found
from tools.discovery.sources.answers import LONGEST, MOST, OddAnswer, line, link, moment
from tools.jobs.sources.fetch import Page

Node = Any
_ENTRIES = {"item", "entry"}
_WHEN = ("pubdate", "published", "updated", "date")
_WORDS = ("encoded", "content", "description", "summary")
_EMPLOYER = ("company", "creator", "author")
_PLACE = ("location", "region", "city")


def read(page: Page, board: Board) -> list[Found]:  # noqa: ARG001 - the feed says itself what it is
    """The jobs of a feed. Raises OddAnswer where it is no feed."""
    # Entities stay unresolved and DTDs unread, so a small feed cannot become a large one.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(page.data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise OddAnswer from None
    if root is None or _name(root) not in {"rss", "feed", "rdf"}:
        raise OddAnswer
    entries = [node for node in root.iter() if _name(node) in _ENTRIES][:MOST]
    return [found for entry in entries if (found := _found(entry)).title]


def _found(entry: Node) -> Found:
    parts = {_name(node): node for node in reversed(entry) if _name(node)}
    title, employer = line(_text(parts.get("title"))), line(next(_texts(parts, _EMPLOYER), ""))
    if not employer:
        employer, title = _apart(title)
    return Found(
        source="Feed",
        title=title,
        employer=employer,
        place=line(next(_texts(parts, _PLACE), "")),
        posted=next((found for text in _texts(parts, _WHEN) if (found := _day(text))), None),
        url=link(_address(entry)),
        text=next(_texts(parts, _WORDS), "")[:LONGEST],
    )


def _texts(parts: dict[str, Node], names: tuple[str, ...]) -> Iterator[str]:
    return (text for name in names if (text := _text(parts.get(name))))


def _text(node: Node) -> str:
    """All words in a node: an author's name may stand in a node of its own."""
    return "".join(node.itertext()).strip() if node is not None else ""


def _address(entry: Node) -> str:
    """The page of an entry: the words of RSS's link, the target of Atom's."""
    links = [node for node in entry if _name(node) == "link"]
    best = next((n for n in links if n.get("rel", "alternate") == "alternate"), None)
    return (best.get("href") or _text(best)) if best is not None else ""


def _apart(title: str) -> tuple[str, str]:
    """Employer and title of `Falkner: Data Analyst` and `Data Analyst at Falkner`, as feeds write them."""
    before, colon, after = title.partition(": ")
    if colon and after.strip():
        return before.strip(), after.strip()
    job, at, employer = title.rpartition(" at ")
    return (employer.strip(), job.strip()) if at and job.strip() else ("", title)


def _day(text: str) -> str | None:
    """A day as Atom writes it, or as mail and RSS do."""
    try:
        return moment(text) or parsedate_to_datetime(text).astimezone(UTC).date().isoformat()
    except (ValueError, OverflowError):
        return None


def _name(node: Node) -> str:
    return node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else ""
