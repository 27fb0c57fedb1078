"""When something is asked again: the table of what may be, and the bounds of each wait."""

import pytest

from client.again import Patience, retry_after
from client.problems import Busy, KeyRefused, NotAnswered, Refused, ServiceProblem

LATER, GONE = NotAnswered("", "", sent=True), NotAnswered("", "", sent=False)
STEADY = Patience(tries=4, first=0.5, longest=30.0)
# what failed, whether it is safe to repeat, whether it is asked again
AGAIN = [
    (Busy(503, {}), True, True),
    (Busy(503, {}), False, False),
    (Busy(429, {}), True, True),
    (Busy(429, {}), False, True),
    (LATER, True, True),
    (LATER, False, False),
    (GONE, True, True),
    (GONE, False, True),
    (KeyRefused(401, {}), True, False),
    (Refused(422, {}), True, False),
    (Refused(404, {}), True, False),
    (ServiceProblem(500, {}), True, False),
    (ServiceProblem(302, {}), True, False),
]
# tried so far, the least and the most that is waited
WAITS = [(1, 0.25, 0.5), (2, 0.5, 1.0), (3, 1.0, 2.0)]
NAMED = [
    ({"retry-after": "5"}, 5.0),
    ({"retry-after": "0"}, 0.0),
    ({"retry-after": " 7 "}, 7.0),
    ({"retry-after": "soon"}, None),
    ({"retry-after": "-3"}, None),
    ({"retry-after": ""}, None),
    ({}, None),
    ({"retry-after": "Wed, 21 Oct 2026 07:28:30 GMT", "date": "Wed, 21 Oct 2026 07:28:00 GMT"}, 30.0),
    ({"retry-after": "Wed, 21 Oct 2026 07:27:00 GMT", "date": "Wed, 21 Oct 2026 07:28:00 GMT"}, 0.0),
    ({"retry-after": "Wed, 21 Oct 2026 07:28:30 GMT"}, None),
]


def waited(failed, tried=1, patience: Patience = STEADY) -> float:
    wait = patience.wait(failed, tried, safe=True)
    assert wait is not None
    return wait


@pytest.mark.parametrize(("failed", "safe", "again"), AGAIN, ids=lambda v: repr(v)[:24])
def test_what_may_be_asked_again(failed, safe, again):
    assert (STEADY.wait(failed, 1, safe=safe) is not None) == again


@pytest.mark.parametrize(("tried", "least", "most"), WAITS)
def test_each_wait_is_longer_and_none_is_the_same(tried, least, most):
    drawn = {STEADY.wait(GONE, tried, safe=True) or 0.0 for _ in range(50)}
    assert all(least <= wait <= most for wait in drawn)
    assert len(drawn) > 40


def test_it_ends():
    assert STEADY.wait(GONE, 4, safe=True) is None
    assert Patience(tries=1).wait(GONE, 1, safe=True) is None
    assert all(15.0 <= waited(GONE, tried=40, patience=Patience(tries=99)) <= 30.0 for _ in range(20))


def test_what_the_service_names_is_the_least():
    assert all(5.0 <= waited(Busy(503, {}, 5.0)) <= 5.25 for _ in range(20))
    assert waited(Busy(503, {}, 30.0)) >= 30.0
    assert STEADY.wait(Busy(429, {}, 31.0), 1, safe=True) is None, "the caller decides about long waits"


@pytest.mark.parametrize(("headers", "seconds"), NAMED)
def test_the_seconds_of_an_answer(headers, seconds):
    assert retry_after(headers) == seconds
