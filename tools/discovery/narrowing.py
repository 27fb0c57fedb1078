"""What boards gave, made into one list: the same job once, and only what was looked for."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from core.language import detect
from core.remembered import remembered
from core.text import fold, words
from tools.cv.skills.lexicon import stem
from tools.cv.towns import places_of
from tools.discovery.models import Found, Query
from tools.documents.letter_words import company_name
from tools.jobs.distance import kilometres, towns_in

NEAR = 60.0
"""Kilometres from the place that was asked for: what people travel to work."""
_TRACKING = re.compile(r"(?:utm_.*|ref|source|src|gh_src|lever-source|trk|fbclid|gclid)$")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_TAGS = re.compile(r"<[^>]{0,2000}>")
_HEAD, _LOOKED = 4000, 12_000
_IN_TITLE, _IN_TEXT = 3, 1


class Narrowed(NamedTuple):
    """The jobs that are left, and how many were the same as another or not what was looked for."""

    found: tuple[Found, ...]
    same: int
    left_out: int


def key(found: Found) -> str:
    """What a job is known by: employer, title and place, whatever board gave it; its page where it names no employer."""
    names = [_employer(found), _title(found), _town(found)] if found.employer else [page(found.url), _title(found)]
    return sha256("\n".join(names).encode("utf-8", "replace")).hexdigest()[:32]


def page(url: str) -> str:
    """The address of a page without what only tells where a visitor came from."""
    parts = urlsplit(url)
    kept = [(name, value) for name, value in parse_qsl(parts.query) if not _TRACKING.match(name.lower())]
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}?{urlencode(kept)}".rstrip("?")


def narrowed(found: Sequence[Found], query: Query, today: date) -> Narrowed:
    """One list out of those of all boards, in their order."""
    once = merged(found)
    kept = tuple(f for f in once if wanted(f, query, today))
    return Narrowed(kept, len(found) - len(once), len(once) - len(kept))


def merged(found: Iterable[Found]) -> list[Found]:
    """Each job once: the fullest ad of it, with the names of the other boards. Same employer, title and place, or the same page and title or employer."""
    by_key: dict[str, Found] = {}
    by_page: dict[str, str] = {}
    for one in found:
        address = page(one.url)
        known = by_page.get(address, "") if one.url else ""
        mark = known if known and _alike(by_key[known], one) else key(one)
        by_key[mark] = _together(by_key[mark], one) if mark in by_key else one
        if one.url:
            by_page.setdefault(address, mark)
    return list(by_key.values())


def _alike(one: Found, other: Found) -> bool:
    return _title(one) == _title(other) or (bool(one.employer) and _employer(one) == _employer(other))


def _together(one: Found, other: Found) -> Found:
    best, less = (other, one) if (other.whole, len(other.text)) > (one.whole, len(one.text)) else (one, other)
    known = {n: getattr(best, n) or getattr(less, n) for n in ("remote", "employment", "posted", "deadline", "salary", "place")}
    also = dict.fromkeys(s for s in (*one.also, *other.also, less.source) if s != best.source)
    return best.model_copy(update=known | {"also": tuple(also)})


def wanted(found: Found, query: Query, today: date) -> bool:
    """Whether a job is what was looked for. What a board does not say is not held against a job."""
    if query.remote and found.remote and found.remote != query.remote:
        return False
    if query.hours and found.employment and found.employment != query.hours:
        return False
    if query.days and found.posted and found.posted < (today - timedelta(days=query.days)).isoformat():
        return False
    if query.language and detect(shown(found.text)[:_HEAD], query.language) != query.language:
        return False
    return _there(found, query) and (not query.role or nearness(found, query) > 0)


def nearness(found: Found, query: Query) -> int:
    """How near a job is to the words that were looked for; a word in the title says more. 0: it is another job."""
    asked = {stem(w) for w in words(query.role)}
    title = {stem(w) for w in words(found.title)}
    text = _stems(found.text[:_LOOKED])
    in_title = asked & title
    return len(in_title) * _IN_TITLE + len(asked & text) * _IN_TEXT if in_title or asked <= text else 0


@remembered(1024)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(w) for w in words(shown(text)))


def shown(text: str) -> str:
    """The words of an ad without its marks, for looking only."""
    return _TAGS.sub(" ", text)


def _there(found: Found, query: Query) -> bool:
    """Whether a job is at or near the place; a remote job and one that names no place may be."""
    if not query.place or not found.place or found.remote == "remote":
        return True
    if fold(query.place) in fold(found.place):
        return True
    here, there = places_of(query.place), towns_in(found.place)
    return any(kilometres(a, b) <= NEAR for a in here for b in there)


def _employer(found: Found) -> str:
    return fold(company_name(found.employer))


def _title(found: Found) -> str:
    return " ".join(words(_ASIDE.sub(" ", found.title)))


def _town(found: Found) -> str:
    return fold(re.split(r"[,;/|(]", found.place)[0])
