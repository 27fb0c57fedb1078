"""Facts of one person that tell the same thing differently: two CVs with other dates for one job, another title, another level.

Each document can tell either, and the gate lets either pass; so the person is shown both, with where they come from. Nothing is decided.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from core.flat import flat
from core.text import fold, words
from core.values import Value
from tools.documents.dates import month_of
from tools.documents.spoken import english_name
from tools.documents.then_and_now import apart
from tools.jobs.fluency import rank_held
from tools.profile.models import Fact, ReadAt

What = Literal["dates", "title", "employer", "level"]
_KINDS = frozenset({"role", "education", "volunteer"})


class Clash(Value):
    """Two facts, by their ids, and what they tell differently."""

    what: What
    one: str
    other: str


def clashes(facts: Sequence[Fact]) -> tuple[Clash, ...]:
    """What the facts tell differently, in an order that does not hang on theirs."""
    ordered = sorted(facts, key=lambda fact: fact.id)
    found = (
        Clash(what=what, one=one.id, other=other.id)
        for one, other in combinations(ordered, 2)
        if one.kind == other.kind
        for what in _differ(one, other)
    )
    return tuple(sorted(found, key=lambda clash: (clash.what, clash.one, clash.other)))


def _differ(one: Fact, other: Fact) -> Iterator[What]:
    if one.kind == "language" and _other_level(one, other):
        yield "level"
    if one.kind not in _KINDS or not (one.employer and other.employer):
        return
    place, title = _alike(one.employer, other.employer), fold(one.title or "") == fold(other.title or "")
    dates, known = _same_dates(one, other), bool(one.start and other.start and one.title and other.title)
    if place and title and not dates and _overlap(one, other) and _same_field(one, other):
        yield "dates"
    elif place and dates and not title and known and _elsewhere(one, other):
        yield "title"
    elif title and dates and not place and known and _elsewhere(one, other):
        yield "employer"


def _alike(one: str, other: str) -> bool:
    """The same name, or one with words more: Globex, Globex Ltd."""
    first, second = set(words(one)), set(words(other))
    return fold(one) == fold(other) or bool(first and second and (first <= second or second <= first))


def _same_dates(one: Fact, other: Fact) -> bool:
    """Dates that can be the same; those that neither gives whole are not compared."""
    if apart(one.start or "", other.start or "") or apart(one.end or "", other.end or ""):
        return False
    return not (one.current and other.end) and not (other.current and one.end)


def _overlap(one: Fact, other: Fact) -> bool:
    """Whether the times of two entries share a month: two of one name after each other are two."""
    begins = [month_of(fact.start) for fact in (one, other)]
    ends = [month_of(fact.end, last=True) for fact in (one, other)]
    return all(begin is not None and (end is None or begin <= end) for begin in begins for end in ends)


def _same_field(one: Fact, other: Fact) -> bool:
    """Whether two studies are of one field, as far as both say."""
    fields = [fold(fact.details.get("area", "")) for fact in (one, other)]
    return fields[0] == fields[1] or "" in fields


def _elsewhere(one: Fact, other: Fact) -> bool:
    """Whether they were read in two files, or one of them is the person's word: one CV may have two posts of the same time."""
    sources = [fact.source.document if isinstance(fact.source, ReadAt) else "" for fact in (one, other)]
    return sources[0] != sources[1] or not any(sources)


def _other_level(one: Fact, other: Fact) -> bool:
    ranks = [rank_held(flat(fact.details.get("fluency", ""))) for fact in (one, other)]
    same = fold(english_name(one.text)) == fold(english_name(other.text))
    return same and None not in ranks and ranks[0] != ranks[1]
