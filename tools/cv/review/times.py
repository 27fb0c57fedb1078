"""Dates: missing, reversed, in the future, told differently in two places, overlapping, with gaps between, in odd or mixed forms."""

import itertools
import re
from collections.abc import Iterator
from typing import Any

from core.flat import flat
from tools.cv.review.desk import Desk, Raw, name_of, pattern, words

GAP, OVERLAP, RECENT = 6, 3, 10
"""Months without anything; months side by side; years back in which a role is read closely."""
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
SHORT_YEAR = re.compile(r"['’]\d\d(?!\d)|(?<![\d/.-])\d{1,2}[/.-]\d\d(?![\d/.-])")
FORMS = (
    ("iso", r"\d{4}-\d\d"),
    ("numbers", r"\d{1,2}[./]\d{4}"),
    ("words", r"[^\W\d_]{3,}\.?,?\s+\d{4}"),
    ("east", r"\d{4}\s?[年./]"),
)
MOST_GAP, UNKNOWN = 240, 47
"""Months of a gap that is rather a second life; months that an entry is taken to have lasted whose start is not told."""
MONTH = re.compile(r"^(\d{4})(?:-(\d{1,2}))?")
Span = tuple[int, int]


def times(desk: Desk) -> Iterator[Raw]:
    """All findings about dates."""
    for section in ("work", "education", "volunteer"):
        for n, entry in enumerate(getattr(desk.profile, section)):
            yield from _one(desk, f"{section}[{n}]", entry)
    yield from _clashes(desk)
    yield from _overlaps(desk)
    yield from _gaps(desk)
    yield from _forms(desk)
    yield from _order(desk)


def month(written: str | None, *, last: bool = False) -> int | None:
    """A date as months; a year alone begins in January and ends in December."""
    found = MONTH.match(written or "")
    if not found:
        return None
    if found[2] is None:
        return int(found[1]) * 12 + (11 if last else 0)
    return int(found[1]) * 12 + min(12, max(1, int(found[2]))) - 1


def written(at: int) -> str:
    """Months as a date that all languages read."""
    return f"{at % 12 + 1:02d}/{at // 12}"


def span(desk: Desk, path: str, entry: Any) -> Span | None:
    """First and last month of an entry, today's for one that runs; None where it cannot be told."""
    start, end = month(entry.start_date), month(entry.end_date, last=True)
    now = desk.today.year * 12 + desk.today.month - 1
    runs = path in desk.reading.current
    if end is None:
        end = now if runs else start
    if start is None:
        return (end - UNKNOWN, end) if end is not None else None
    return (start, min(end or start, now)) if (end or start) >= start else None


def _one(desk: Desk, path: str, entry: Any) -> Iterator[Raw]:
    start, end, name = entry.start_date, entry.end_date, name_of(entry)
    now = desk.today.year * 12 + desk.today.month - 1
    first, last = month(start), month(end, last=True)
    quote = desk.quote(f"{path}.startDate") or desk.quote(f"{path}.endDate") or name
    order = first is not None and last is not None and last < first
    begins_later = first is not None and first > now and not path.startswith("education")
    ends_later = (month(end) or 0) > now and path.startswith("work")
    if not start and not end and name and path.startswith("work"):
        yield Raw("no_date", path, name)
    if order:
        yield Raw("date_order", path, quote, {"entry": name, "start": start, "end": end})
    if not order and (begins_later or ends_later):
        yield Raw("date_future", path, quote, {"entry": name, "date": start if begins_later else end})


def _spans(desk: Desk, *sections: str) -> list[tuple[Span, str, Any]]:
    found = []
    for section in sections:
        for n, entry in enumerate(getattr(desk.profile, section)):
            path = f"{section}[{n}]"
            if (stretch := span(desk, path, entry)) is not None:
                found.append((stretch, path, entry))
    return found


def _clashes(desk: Desk) -> Iterator[Raw]:
    """The same title at the same employer with other dates in two places."""
    roles = [(f"work[{n}]", w) for n, w in enumerate(desk.profile.work) if w.name and w.position and w.start_date]
    roles += [(f"volunteer[{n}]", w) for n, w in enumerate(desk.profile.volunteer) if w.position and w.start_date]  # type: ignore[misc]
    for (_, one), (path, two) in itertools.combinations(roles, 2):
        starts = one.start_date or "", two.start_date or ""
        shared = min(map(len, starts))
        apart = starts[0][:shared] != starts[1][:shared] and flat(name_of(one)) == flat(name_of(two))
        stretches = (
            (month(one.start_date), month(one.end_date, last=True)),
            (month(two.start_date), month(two.end_date, last=True)),
        )
        if apart and _meet(*stretches):
            yield Raw("date_clash", path, name_of(two), {"one": starts[0], "two": starts[1]})


def _meet(one: tuple[int | None, int | None], two: tuple[int | None, int | None]) -> bool:
    if one[0] is None or two[0] is None:
        return False
    return max(one[0], two[0]) <= min(one[1] or one[0], two[1] or two[0])


def _overlaps(desk: Desk) -> Iterator[Raw]:
    """Two roles at other employers for months on end, neither of which says that it was less than full time."""
    partly = pattern(desk.reading.language, "part_time")
    roles = [
        (s, p, e)
        for s, p, e in _spans(desk, "work")
        if not partly.search(flat(f"{name_of(e)} {e.summary or ''}")) and len(e.start_date or "") > len("2020")
    ]
    for (one, _, first), (two, path, second) in itertools.combinations(roles, 2):
        start, end = max(one[0], two[0]), min(one[1], two[1])
        long_dates = all(len(e.end_date or "2020-01") > len("2020") for e in (first, second))
        if end - start + 1 > OVERLAP and long_dates and flat(first.name or "") != flat(second.name or ""):
            told: dict[str, object] = {
                "one": name_of(first),
                "two": name_of(second),
                "start": written(start),
                "end": written(end),
            }
            yield Raw("overlap", path, name_of(second), told)


def _gaps(desk: Desk) -> Iterator[Raw]:
    """Months that nothing covers after a first role; not told where only years are written or an end is not known."""
    reached: tuple[int, str, Any] | None = None
    worked = False
    for stretch, path, entry in sorted(_spans(desk, "work", "education", "volunteer"), key=lambda f: f[0]):
        open_end = reached is not None and not reached[2].end_date and reached[1] not in desk.reading.current
        if reached is not None and worked and not open_end and entry.start_date and stretch[0] - reached[0] - 1 > GAP:
            start, end = reached[0] + 1, stretch[0] - 1
            years = min(len(entry.start_date), len(reached[2].end_date or "2020-01")) <= len("2020")
            size = end - start + 1
            if size <= MOST_GAP and (not years or size >= 2 * 12):
                told = {"months": size, "start": written(start), "end": written(end), "before": name_of(reached[2])}
                yield Raw("gap", path, name_of(entry), told | {"after": name_of(entry)})
        worked = worked or not path.startswith("education")
        if reached is None or stretch[1] > reached[0]:
            reached = stretch[1], path, entry


def _forms(desk: Desk) -> Iterator[Raw]:
    """Dates that other programs misread, dates in several forms, dates without months."""
    seen: dict[str, str] = {}
    bare: list[tuple[str, str]] = []
    for n, entry in enumerate(desk.profile.work):
        path = f"work[{n}]"
        source = desk.quote(f"{path}.startDate") or desk.quote(f"{path}.endDate")
        if not source:
            continue
        seasons = pattern(desk.reading.language, "seasons")
        if (SHORT_YEAR.search(source) and not YEAR.search(source)) or seasons.search(flat(source)):
            yield Raw("date_odd", path, source)
        form = next((name for name, shape in FORMS if re.search(shape, source)), "")
        seen.setdefault(form, source) if form else None
        if len(entry.start_date or "") == len("2020") and is_recent(desk, entry) and not form:
            bare.append((path, source))
    if len(seen) > 1:
        one, two = list(seen.values())[:2]
        yield Raw("dates_mixed", "work", one, {"one": one, "two": two})
    if bare:
        yield Raw("year_only", bare[0][0], bare[0][1], {"count": len(bare)})


def is_recent(desk: Desk, entry: Any) -> bool:
    """Whether an entry goes on or ended not long ago."""
    return (month(entry.end_date, last=True) or desk.today.year * 12) >= (desk.today.year - RECENT) * 12


def _order(desk: Desk) -> Iterator[Raw]:
    """Roles told oldest first."""
    starts = [s for w in desk.profile.work if (s := month(w.start_date)) is not None]
    few = 3
    if len(starts) >= few and starts == sorted(starts) and starts[0] < starts[-1] and words(desk.reading.language):
        yield Raw("order", "work[0]", name_of(desk.profile.work[0]))
