"""Months of work: unions, gaps, years alone, running roles, dates that cannot be."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tools.jobs.people import TODAY
from tools.jobs.years import in_years, last_month, months, span
from tools.profile.models import Fact, ReadAt

NOW = TODAY.year * 12 + TODAY.month - 1


def role(start, end=None, current=False):
    source = ReadAt(document="d", file_name="f")
    return Fact(id=f"{start}-{end}", kind="role", text="x", start=start, end=end, current=current, source=source)


UNIONS = [
    ((("2020-01", "2020-02"),), 1),
    ((("2020-01", "2020-12"),), 11),
    ((("2020-01", "2021-01"), ("2021-01", "2022-01")), 24),
    ((("2020-01", "2021-01"), ("2020-01", "2021-01")), 12),
    ((("2020-01", "2022-01"), ("2020-06", "2020-09")), 24),
    ((("2020-01", "2020-07"), ("2020-04", "2020-10")), 9),
    ((("2020-01", "2020-04"), ("2020-06", "2020-09"), ("2020-08", "2021-01")), 10),
    ((("2010-01", "2012-01"), ("2015-01", "2016-01")), 36),
    ((("2019", "2019"),), 12),
    ((("2019", "2021"),), 36),
    ((("2019", "2020-03"),), 14),
    ((("2019-06", "2020"),), 19),
    ((("2019-06-15", "2019-09-01"),), 3),
    ((("2026-11", None),), 0),
    ((("2026-10", None),), 1),
    ((("2025-11", None),), 12),
    ((("2024-01", None), ("2025-01", "2025-06")), 34),
    ((("2027-01", None),), 0),
    ((("2030-01", "2031-01"),), 0),
    ((("2026-01", "2031-01"),), 10),
    ((("2021-05", "2020-01"),), 0),
    ((("2021-05", "2021-05"),), 0),
    (((None, "2021-05"),), 0),
    (((None, None),), 0),
    ((("soon", "later"),), 0),
    ((("2020-13", "2021-01"),), 1),
    ((("2020-00", "2020-03"),), 2),
    ((("2020-01", "soon"),), 0),
    ((), 0),
]


@pytest.mark.parametrize(("spans", "count"), UNIONS)
def test_months_count_once(spans, count):
    assert months([role(*s) for s in spans], TODAY) == count


@pytest.mark.parametrize(
    ("since", "count"), [(0, 48), (2009, 48), (2010, 48), (2011, 36), (2012, 24), (2013, 24), (2019, 24), (2020, 12), (2030, 0)]
)
def test_months_before_a_year_do_not_count(since, count):
    roles = [role("2010-01", "2012-01"), role("2019-01", "2021-01"), role("2011-01", "2012-01")]
    assert months(roles, TODAY, since) == count


@pytest.mark.parametrize(("spans", "count"), UNIONS)
def test_in_any_order(spans, count):
    roles = [role(*s) for s in spans]
    for seed in range(3):
        random.Random(seed).shuffle(roles)  # noqa: S311 - an order, no secret
        assert months(roles, TODAY) == count


@pytest.mark.parametrize(
    ("count", "years"),
    [(0, 0.0), (1, 0.1), (5, 0.4), (6, 0.5), (11, 0.9), (12, 1.0), (18, 1.5), (25, 2.1), (60, 5.0), (119, 9.9)],
)
def test_years_are_rounded_to_one_place(count, years):
    assert in_years(count) == years


@pytest.mark.parametrize(
    ("start", "end", "current", "last"),
    [
        ("2020-01", "2020-06", False, 2020 * 12 + 5),
        ("2020", "2020", False, 2021 * 12),
        ("2020-01", None, True, NOW),
        ("2020-01", None, False, NOW),
        ("2020-01", "2040-01", False, NOW),
        (None, None, True, None),
        ("2021", "2019", False, None),
    ],
)
def test_the_last_month(start, end, current, last):
    assert last_month(role(start, end, current), TODAY) == last


DATES = st.one_of(st.none(), st.from_regex(r"(19|20)\d\d(-(0[1-9]|1[0-2]))?", fullmatch=True), st.text(max_size=8))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(DATES, DATES), max_size=6))
def test_a_union_is_never_more_than_its_parts_nor_less_than_one(pairs):
    roles = [role(*p) for p in pairs]
    single = [months([r], TODAY) for r in roles]
    assert max(single, default=0) <= months(roles, TODAY) <= sum(single)
    assert all(s is None or s[0] < s[1] <= NOW for s in (span(r, TODAY) for r in roles))
