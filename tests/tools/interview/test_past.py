"""What in a CV is asked about: gaps, short stays, the newest post, another trade."""

import pytest

from tests.tools.interview.people import FACTS, OLD, ROLE, TODAY, fact
from tools.interview.past import gaps, newest, other_trade, short_stays


def role(name, start, end=None, **more):
    more = {"employer": name, "title": "Miller", "current": end is None} | more
    return fact(name, "role", f"Miller, {name}", start=start, end=end, **more)


@pytest.mark.parametrize(
    ("posts", "found"),
    [
        ([], []),
        ([("2020-01", None)], []),
        ([("2018-01", "2019-12"), ("2020-01", None)], []),
        ([("2018-01", "2019-06"), ("2019-10", None)], []),
        ([("2018-01", "2019-06"), ("2019-12", None)], [("2019-06", "2019-11", 6)]),
        ([("2018-01", "2019-06"), ("2020-06", None)], [("2019-06", "2020-05", 12)]),
        ([("2018-01", "2025-06")], [("2025-06", "2026-02", 9)]),
        ([("2018-01", "2025-12")], []),
        ([("2018", "2019"), ("2020", None)], []),
        ([("2016-01", "2022-01"), ("2017-01", "2018-01"), ("2022-01", None)], []),
        ([("2000-01", "2002-01"), ("2004-01", None)], []),
        (
            [("2016-05", "2018-01"), ("2019-01", "2020-01"), ("2021-01", None)],
            [("2020-01", "2020-12", 12), ("2018-01", "2018-12", 12)],
        ),
    ],
)
def test_gaps_between_posts(posts, found):
    facts = [role(f"house {n}", *post) for n, post in enumerate(posts)]
    assert [tuple(gap) for gap in gaps(facts, TODAY)] == found
    assert [tuple(gap) for gap in gaps(facts[::-1], TODAY)] == found


@pytest.mark.parametrize("kind", ["education", "volunteer", "project"])
def test_study_and_voluntary_work_fill_a_gap(kind):
    posts = [role("a", "2018-01", "2019-01"), role("b", "2021-01")]
    assert len(gaps(posts, TODAY)) == 1
    assert gaps([*posts, fact("f", kind, "Filled", start="2019-01", end="2021-01")], TODAY) == []


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2024-01", "2024-06", 5),
        ("2024-01", "2024-10", 9),
        ("2024-01", "2024-11", None),
        ("2024", "2024", None),
        ("2026-01", None, None),
        ("2010-01", "2010-03", None),
    ],
)
def test_short_stays(start, end, months):
    found = short_stays([role("a", start, end)], TODAY)
    assert [n for _, n in found] == ([] if months is None else [months])


def test_the_newest_short_stay_comes_first():
    posts = [role("a", "2020-01", "2020-03"), role("b", "2023-01", "2023-04")]
    assert [post.id for post, _ in short_stays(posts, TODAY)] == ["b", "a"]


def test_the_newest_post_comes_first_and_undated_ones_last():
    undated = fact("u", "role", "Helper, Somewhere")
    assert [post.id for post in newest([undated, OLD, ROLE], TODAY)] == ["r1", "r2", "u"]


@pytest.mark.parametrize(
    ("title", "before"),
    [("Miller", ""), ("Head Miller", ""), ("Actuary", "Miller"), (None, ""), ("", "")],
)
def test_another_trade(title, before):
    assert other_trade(title, FACTS, "en", TODAY) == before


def test_nobody_without_a_post_changes_trade():
    assert other_trade("Actuary", [f for f in FACTS if f.kind != "role"], "en", TODAY) == ""
