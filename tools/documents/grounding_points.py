"""What a fact says about when: its beginning, its end, and the dates its text names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from core.remembered import remembered
from tools.documents.dates import month_of
from tools.documents.grounding_known import Known, View
from tools.documents.grounding_lexicon import table
from tools.documents.grounding_moments import Moment, moments
from tools.documents.grounding_units import alternatives
from tools.documents.scripts import fold

_JOIN = 14
"""Letters between two dates that make a range."""


@dataclass(frozen=True)
class Told:
    """A date with what it does: begins something that goes on, ends something, both ends of a range, or just happens."""

    when: Moment
    relation: str
    """since, until, from, to or at."""


@remembered(4096)
def told(text: str) -> tuple[Told, ...]:
    """The dates of a text in order."""
    found = moments(text)
    folded = fold(text.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")))
    done: list[Told] = []
    for at, when in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        if following and _joined(folded[when.end : following.start]):
            done.append(Told(when, "from"))
        elif done and done[-1].relation == "from":
            done.append(Told(when, "to"))
        else:
            done.append(Told(when, _relation(folded[: when.start], folded[when.end :])))
    return tuple(done)


def _joined(between: str) -> bool:
    return len(between) <= _JOIN and bool(_pattern("between").fullmatch(between.strip(" 年月日()度")))


def _relation(before: str, after: str) -> str:
    """`since` also where to date follows, `until` the end of a stay."""
    if _present().match(after) or _pattern("since").search(before[-24:]) or _pattern("since_wide").match(after):
        return "since"
    return "until" if _pattern("until").search(before[-24:]) or _pattern("until_wide").match(after) else "at"


@cache
def _pattern(key: str) -> re.Pattern[str]:
    words = alternatives([fold(word) for word in table("dates")["relations"][key]])
    if key == "between":
        return re.compile(rf"(?:{words})?\s*(?:the |der |dem |le |el |{words})?")
    if key.endswith("_wide"):
        return re.compile(rf"(?:\d{{0,2}}[年月日度末初]?)?\s?(?:{words})")
    return re.compile(rf"(?<!\w)(?:{words})\s*(?:(?:the|de|d'|del|dem|den|der|le|el|o|il|l')\s*)*$")


@cache
def _present() -> re.Pattern[str]:
    words = alternatives([fold(word) for word in table("dates")["present"]["words"]])
    joins = alternatives([fold(word) for word in table("dates")["relations"]["between"]])
    return re.compile(rf"\s*(?:{joins}|a la|a l')?\s*(?:{words})(?!\w)")


@dataclass(frozen=True)
class Points:
    """When a fact was: months of its beginning and end as the ledger has them, and what its text tells."""

    start: tuple[int, int, int] | None
    end: tuple[int, int, int] | None
    open: bool
    """True if it goes on."""
    text: tuple[Told, ...]

    def begins(self, when: Moment) -> bool:
        """Whether it begins then."""
        return _meets(when, self.start) or any(
            _same(when, one.when) and one.relation in {"since", "from", "at"} for one in self.text
        )

    def ends(self, when: Moment) -> bool:
        """Whether it ends then."""
        return _meets(when, self.end) or any(_same(when, one.when) and one.relation in {"until", "to", "at"} for one in self.text)

    def says(self, when: Moment) -> bool:
        """Whether it names that date or lasts over it."""
        return _meets(when, self.start) or _meets(when, self.end) or any(_same(when, one.when) for one in self.text)

    @property
    def closed(self) -> bool:
        """True if it is told to be over."""
        return bool(self.end) or any(one.relation in {"to", "until"} for one in self.text)


def points(view: View) -> Points:
    """When a fact was."""
    more = (value for key, value in sorted(view.fact.details.items()) if key not in {"url", "scope"})
    return _points(view.fact.start, view.fact.end, " | ".join((view.fact.text, *more)))


@remembered(4096)
def _points(start: str | None, end: str | None, text: str) -> Points:
    return Points(_date(start), _date(end), bool(start) and not _date(end), told(text))


def _date(written: str | None) -> tuple[int, int, int] | None:
    first, last = month_of(written), month_of(written, last=True)
    return (first // 12, first % 12 + 1, (last or first) % 12 + 1) if first is not None else None


def _meets(when: Moment, date: tuple[int, int, int] | None) -> bool:
    return date is not None and when.year == date[0] and when.first <= date[2] and date[1] <= when.last


def _same(when: Moment, other: Moment) -> bool:
    return when.year == other.year and when.first <= other.last and other.first <= when.last


def runs(view: View, when: Moment, known: Known) -> bool:
    """Whether a job or a study lasted over a date."""
    start, end = month_of(view.fact.start), month_of(view.fact.end, last=True)
    if start is None:
        return False
    now = known.today.year * 12 + known.today.month - 1
    last = end if end is not None else now if view.fact.current or view.fact.kind == "role" else start
    return start <= when.year * 12 + when.last - 1 and when.year * 12 + when.first - 1 <= last


def of_job(view: View, known: Known) -> Iterator[View]:
    """A fact and the job it belongs to."""
    yield view
    if view.fact.scope:
        yield from (other for other in known.views if other.fact.id == view.fact.scope)
