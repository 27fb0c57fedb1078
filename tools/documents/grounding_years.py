"""How long somebody did something: counted from the dates of the jobs and of single facts, never taken from a sentence."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import product

from tools.documents.grounding_belonging import employers_in
from tools.documents.grounding_case import Case
from tools.documents.grounding_counts import counted_employers
from tools.documents.grounding_fields import Field, Span, fields, learning, months_of, shown
from tools.documents.grounding_fits import bounded
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import content, covered, table
from tools.documents.grounding_moments import Moment, moments
from tools.documents.grounding_numbers import Amount
from tools.documents.grounding_units import scale
from tools.documents.scripts import fold, words
from tools.profile.models import Fact

_YEAR, _DAYS = 12, 30.4375
_LONG = 60
"""Months from which a length in words, a decade, is one of whole years."""
_LOOKED_AT = 4
_READINGS: tuple[Mapping[str, bool], ...] = tuple(
    {"by_name": by_name, "taught": taught, "by_sector": by_sector}
    for by_name, taught, by_sector in product((True, False), repeat=3)
)
"""The ways to read what years were spent on; one that the dates give is enough."""


def lasted(case: Case, amount: Amount) -> bool:
    """Whether jobs, or one fact with a beginning and an end, lasted as long as the claim says."""
    if scale(amount.unit)[0] != "day":
        return False
    wanted = amount.value * scale(amount.unit)[1] / _DAYS
    spans = _ways(case, amount)
    spans += [[span for span in found if span not in _learned(case)] for found in spans]
    return any(_fits(wanted, _covered(found), amount) for found in spans) or any(
        _fits(wanted, _covered([span]), amount) for view in _near(case, amount) for span in _of_fact(case, view)
    )


def _ways(case: Case, amount: Amount) -> list[list[Span]]:
    """The months by each way to read the field; those of all jobs where none of them shows it, or where it is what the person learned."""
    found = [_spans(case, amount, reading) for reading in _READINGS]
    taught = any(
        not own and _spans(case, amount, {**reading, "taught": False}) for own, reading in zip(found, _READINGS, strict=True)
    )
    shown = [spans for spans in found if spans]
    return shown if shown and not taught else [*shown, [span for role in _jobs(case, amount) for span in months_of(case, role)]]


def _learned(case: Case) -> list[Span]:
    """Spans of apprenticeships: some count them as years at work, some do not."""
    return [span for role in case.known.roles if learning(role) for span in months_of(case, role)]


def _near(case: Case, amount: Amount) -> list[View]:
    """The facts that fit the claim best, and those that fit the part of it in which the figure stands."""
    said = content(words(amount.clause))
    fitting = [view for view in case.views if any(covered(word, view.stems, view.meant) for word in said)]
    return [*case.ranked[:_LOOKED_AT], *fitting]


def _covered(spans: Iterable[Span]) -> int:
    return len({month for start, end in spans for month in range(start, end + 1)})


def _fits(wanted: float, months: int, amount: Amount) -> bool:
    """Whether so many months may be called that; the first and the last month may be counted or not."""
    if not months:
        return False
    if amount.bound in {"more", "least", "over", "less", "most", "near", "within"}:
        return any(bounded(amount.bound, wanted, real, 0.5) for real in (months - 1.0, float(months), months - 0.5))
    slack = max(_YEAR / 2, wanted * 0.12) if amount.bound == "about" else 1.5
    in_words = amount.unit == "month" and wanted >= _LONG and not any(sign.isdigit() for sign in amount.shown)
    if not (amount.unit == "year" or in_words) or wanted % _YEAR:
        return abs(months - wanted) <= max(slack, 2.0 if wanted > _YEAR else 1.0)
    return wanted - slack <= months < wanted + _YEAR + (slack if amount.bound == "about" else 0)


def _spans(case: Case, amount: Amount, reading: Mapping[str, bool]) -> list[Span]:
    """The months of the jobs that show what the claim says the years were spent on."""
    jobs = _jobs(case, amount)
    if counted_employers(case) and not employers_in(case, amount.clause):
        return [span for role in jobs for span in months_of(case, role)]
    trained = [role for role in jobs if not learning(role)]
    return sorted({span for field in fields(case, amount) for span in shown(case, trained, _read(field, reading))})


def _read(field: Field, reading: Mapping[str, bool]) -> Field:
    return replace(field, by_name=reading["by_name"], taught=reading["taught"], by_sector=reading["by_sector"])


def _jobs(case: Case, amount: Amount) -> list[Fact]:
    """The jobs that the claim may speak of: those of the employer it names, else all."""
    roles = [role for role in case.known.roles if case.role in {None, role.id}]
    named = employers_in(case, amount.clause)
    if named and not case.role:
        mine = {fold(role.employer or "") for role in roles if role.id in named}
        roles = [role for role in roles if fold(role.employer or "") in mine]
    qualified = any(word in table("dates")["experience"]["qualified"] for word in words(case.claim))
    return [role for role in roles if not (qualified and learning(role))]


def _of_fact(case: Case, view: View) -> list[Span]:
    """The months that a single fact tells: from and to, or since."""
    if view.fact.kind == "role":
        return []
    now = case.known.today.year * _YEAR + case.known.today.month - 1
    told = [
        (moment.year * _YEAR + moment.first - 1, moment.year * _YEAR + moment.last - 1, moment)
        for moment in moments(view.fact.text)
    ]
    spans = months_of(case, view.fact)
    if len(told) > 1:
        first, last = min(told, key=lambda one: one[0]), max(told, key=lambda one: one[1])
        whole = first[2].whole and last[2].whole
        spans += [(first[0], last[1]), (first[0], last[1] - _YEAR)] if whole else [(first[0], last[1])]
    elif told and _since(fold(view.fact.text), told[0][2]):
        spans.append((told[0][0], now))
    return [span for span in spans if span[0] <= span[1]]


def _since(folded: str, moment: Moment) -> bool:
    """Whether a text says "since" right before a date or, in Chinese and Japanese, right behind it."""
    return bool(_SINCE.search(folded[: moment.start]) or _WIDE_SINCE.match(folded[moment.end :]))


_SINCE = re.compile(r"(?<!\w)(?:since|seit|depuis|desde|sinds|vanaf|dal|منذ)\s+(?:\w+\s+){0,2}$")
_WIDE_SINCE = re.compile(r"\s?(?:年|年度)?\s?(?:\d{1,2}月)?\s?(?:から|より|起|以来|以后|至今|开始)")
