"""The rule of the gate on dates: each stands in a fact that fits, "since" is where something begins that goes on, "until" where it ends."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from tools.documents.grounding_belonging import views_at
from tools.documents.grounding_case import Case
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import content, covered, neutral_word, table
from tools.documents.grounding_moments import Moment, years
from tools.documents.grounding_points import Told, of_job, points, runs, told
from tools.documents.scripts import fold, words

_PARTS = re.compile(
    r"[;:,]\s|\.\s|[()]|\s(?:and|und|et|y|e|en|ed)\s(?=(?:\w+\s)?(?:since|seit|depuis|desde|sinds|dal|from|ab|in|en|im|em|nel)\s)"
)
_JOINS = re.compile(r"\s(?:and|und|sowie|et|y|e|en|ed)\s")
_ENOUGH = 2
"""Words behind a joining word from which they alone say what a date is of."""
_WIDE_PARTS = re.compile(r"[。；、，;]|,(?!\d)")
_WIDE = ("ja", "zh")
Carries = Callable[[View], bool]


def dates(case: Case) -> str | None:
    """The first date that no fact has that way, in words; None where all have one."""
    return next((reason for _, reason in dateless(case)), None)


def dateless(case: Case) -> Iterator[tuple[Moment, str]]:
    """The dates that no fact has that way, each with the reason."""
    found = told(case.claim)
    ad = set(years(case.ad)) if case.about_employer else set()
    for at, one in enumerate(found):
        if one.when.year in ad or _is_today(case, one.when) or one.relation == "to":
            continue
        until = found[at + 1].when if one.relation == "from" and at + 1 < len(found) else None
        reason = _refused(case, one, until)
        if reason:
            yield one.when, reason


def _is_today(case: Case, when: Moment) -> bool:
    return when.year == case.known.today.year and when.first <= case.known.today.month <= when.last and not when.whole


def _refused(case: Case, one: Told, until: Moment | None) -> str | None:
    views = [view for view in views_at(case, one.when.start) if view.fact.kind not in {"name", "email"}]
    carriers = [view for view in views if _carries(case, one, until, view)]
    shown = f"{one.when.year}" if one.when.whole else f"{one.when.first:02d}/{one.when.year}"
    if not carriers and not (until and _over_several(case, one.when, until, views)):
        what = {"since": "Nothing that fits begins in", "until": "Nothing that fits ends in"}.get(
            one.relation, "No fact that fits says"
        )
        return f"{what} {shown}."
    head = _head(case, one.when)
    if (
        carriers
        and head
        and not (until and _both(carriers, one.when, until))
        and _told_otherwise(case, one.when, carriers, views, head)
    ):
        return f"What the facts say of this is not of {shown}."
    return None


def _told_otherwise(case: Case, when: Moment, carriers: Sequence[View], views: Sequence[View], head: Sequence[str]) -> bool:
    """Another fact fits the words better, and it or its job is of another time; a month that is recorded so is no chance."""
    best = max(_shared(case, head, view) for view in carriers)
    exact = {view.fact.id for view in carriers if points(view).says(when)}
    rivals = [view for view in views if view not in carriers and _dated(case, view) and view.fact.scope not in exact]
    exactly = any(points(view).says(when) for view in carriers) and not when.whole
    return max((_shared(case, head, view) for view in rivals), default=0) > best + exactly


def _both(carriers: Sequence[View], start: Moment, until: Moment) -> bool:
    """One fact names both years, close to what it tells of them."""
    return any(sum(one.when.year in {start.year, until.year} for one in points(view).text) > 1 for view in carriers)


def _carries(case: Case, one: Told, until: Moment | None, view: View) -> bool:
    mine = points(view)
    if until is not None:
        return (mine.begins(one.when) and mine.ends(until)) or (mine.says(one.when) and mine.says(until))
    if one.relation == "since":
        return mine.begins(one.when) and not mine.closed
    if one.relation == "until":
        return mine.ends(one.when)
    return mine.says(one.when) or (not mine.text and any(runs(other, one.when, case.known) for other in of_job(view, case.known)))


def _over_several(case: Case, start: Moment, until: Moment, views: Sequence[View]) -> bool:
    """From the beginning of one job to the end of another, where the claim names no single one."""
    if case.role or case.named:
        return False
    return any(points(view).begins(start) for view in views) and any(points(view).ends(until) for view in views)


def _dated(case: Case, view: View) -> bool:
    return any(points(one).start or points(one).text for one in of_job(view, case.known))


def _head(case: Case, when: Moment) -> list[str]:
    """The words that say what the date is of: those before it between two commas, else those behind, else those before them."""
    folded = fold(case.claim)
    wide = case.language in _WIDE
    cuts = [0, *(match.end() for match in (_WIDE_PARTS if wide else _PARTS).finditer(folded)), len(folded)]
    start = max(cut for cut in cuts if cut <= when.start)
    end = min((cut for cut in cuts if cut >= when.end), default=len(folded))
    before, after = (_telling(folded[start : when.start]), _telling(folded[when.end : end]))
    if wide:
        return before + after
    nearest = _telling(_JOINS.split(folded[start : when.start])[-1])
    if len(nearest) >= _ENOUGH:
        return nearest
    return before or after or _telling(folded[: when.start]) or _telling(folded[when.end :])


def _telling(text: str) -> list[str]:
    return [word for word in content(words(text)) if not neutral_word(word) and word not in _of_calendar()]


@cache
def _of_calendar() -> frozenset[str]:
    return frozenset(word for part in table("dates")["parts"] for phrase in part["words"] for word in words(phrase))


def _shared(case: Case, head: Sequence[str], view: View) -> int:
    views = list(of_job(view, case.known))
    return sum(any(covered(word, one.stems, one.meant) for one in views) for word in head)
