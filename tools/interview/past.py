"""What in a CV an interviewer asks about: months without an entry, short stays, the post one still holds, another trade."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tools.jobs.field import title_kin
from tools.jobs.person import person
from tools.jobs.years import span
from tools.profile.models import Fact

GAP, SHORT = 6, 9
"""Months from which a gap is asked about, and up to which a stay is short."""
RECENT = 10 * 12
"""Months back that are asked about."""
_DATED = frozenset({"role", "education", "volunteer", "project"})


class Gap(NamedTuple):
    """Months without an entry, from the first to the last of them (2021-03)."""

    start: str
    end: str
    months: int


def gaps(facts: Sequence[Fact], today: date) -> list[Gap]:
    """The times between two entries, and since the last one, newest first; study and voluntary work fill them."""
    spans = sorted(s for f in facts if f.kind in _DATED and (s := span(f, today)))
    now, reached = _now(today), spans[0][0] if spans else 0
    found = []
    for start, end in [*spans, (now, now)] if spans else []:
        if start - reached >= GAP and start > now - RECENT:
            found.append(Gap(_written(reached), _written(start - 1), start - reached))
        reached = max(reached, end)
    return found[::-1]


def short_stays(facts: Sequence[Fact], today: date) -> list[tuple[Fact, int]]:
    """Posts that ended after a few months, newest first, with the months. A year alone says too little."""
    now = _now(today)
    found = [
        (at[0], role, at[1] - at[0])
        for role in facts
        if role.kind == "role" and not role.current and _months_named(role) and (at := span(role, today))
    ]
    stays = sorted(((start, role, months) for start, role, months in found if months <= SHORT), key=lambda f: -f[0])
    return [(role, months) for start, role, months in stays if start > now - RECENT]


def newest(facts: Sequence[Fact], today: date) -> list[Fact]:
    """The posts, newest first; those without dates last."""
    roles = [fact for fact in facts if fact.kind == "role"]
    return sorted(roles, key=lambda role: tuple(-month for month in reversed(span(role, today) or (0, 0))))


def other_trade(title: str | None, facts: Sequence[Fact], language: str, today: date) -> str:
    """The title of the newest post where none of the person's is kin to the job's; empty where one is."""
    roles = newest(facts, today)
    if not title or not roles or title_kin(title, person(facts, today), language):
        return ""
    return roles[0].title or roles[0].text


def _months_named(role: Fact) -> bool:
    return all(written and "-" in written for written in (role.start, role.end))


def _now(today: date) -> int:
    return today.year * 12 + today.month - 1


def _written(month: int) -> str:
    return f"{month // 12}-{month % 12 + 1:02d}"
