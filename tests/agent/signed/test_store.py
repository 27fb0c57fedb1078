"""How long a signing in holds: until it is ended in any tab, nothing was done for a while, or the day is over."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from agent.signed.store import SignIn, SignIns

IDLE, LONGEST = timedelta(minutes=30), timedelta(hours=12)
MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)


@pytest.fixture
def signed(either):
    return SignIns(either, IDLE, LONGEST)


@pytest.fixture
def first(now):
    return SignIn("first", now)


def test_it_begins_when_it_is_first_seen_and_holds(signed, first, now):
    assert signed.holds("u-ann", first, now)
    assert signed.holds("u-ann", first, now + SECOND)


def test_signing_out_ends_it_in_each_tab_and_browser_and_an_old_cookie_stays_old(signed, first, now):
    elsewhere = SignIn("elsewhere", now)
    assert signed.holds("u-ann", first, now)
    assert signed.holds("u-ann", elsewhere, now)
    assert signed.holds("u-bob", SignIn("bob", now), now)
    signed.end("u-ann", now + MINUTE)
    for again in (MINUTE, IDLE, LONGEST, timedelta(days=30)):
        assert not signed.holds("u-ann", first, now + again)
        assert not signed.holds("u-ann", elsewhere, now + again)
    assert signed.holds("u-bob", SignIn("bob", now), now + MINUTE), "of another person"
    assert signed.holds("u-ann", SignIn("fresh", now + MINUTE), now + MINUTE), "signed in once more"


def test_who_does_nothing_for_half_an_hour_has_to_sign_in_again(signed, first, now):
    assert signed.holds("u-ann", first, now)
    assert signed.holds("u-ann", first, now + IDLE)
    assert signed.holds("u-ann", first, now + 2 * IDLE)
    assert not signed.holds("u-ann", first, now + 3 * IDLE + SECOND)
    assert not signed.holds("u-ann", first, now + 3 * IDLE + 2 * SECOND), "looking is no sign of life"


def test_after_half_a_day_it_ends_in_any_case(signed, first, now):
    then = now
    while then <= now + LONGEST:
        assert signed.holds("u-ann", first, then)
        then += IDLE
    assert not signed.holds("u-ann", first, then)


def test_one_that_was_never_seen_and_is_old_does_not_begin(signed, now):
    assert not signed.holds("u-ann", SignIn("old", now - timedelta(days=20)), now)
    assert signed.holds("u-ann", SignIn("a clock that goes slow", now - LONGEST - MINUTE), now)
    assert signed.holds("u-ann", SignIn("a clock that goes fast", now + MINUTE), now)
    assert signed.holds("u-ann", SignIn("no time is told", None), now)


def test_it_is_of_one_person(signed, first, now):
    assert signed.holds("u-ann", first, now)
    assert not signed.holds("u-bob", first, now)


def test_what_is_too_old_is_forgotten_and_does_not_begin_again(signed, first, now):
    signed.holds("u-ann", first, now)
    signed.end("u-ann", now)
    assert signed.clear_out(now + LONGEST) == 0
    later = now + LONGEST + timedelta(minutes=11)
    assert (signed.clear_out(later), signed.clear_out(later)) == (1, 0)
    assert not signed.holds("u-ann", first, later)


def test_erased_is_what_is_of_one_person(either, signed, first, now):
    signed.holds("u-ann", first, now)
    signed.holds("u-bob", SignIn("bob", now), now)
    signed.erase("u-ann")
    assert either.owners("u-") == ("u-bob",)


def test_two_tabs_that_come_at_once_begin_one(signed, first, now):
    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(lambda _: signed.holds("u-ann", first, now), range(8)))
    signed.end("u-ann", now)
    assert not signed.holds("u-ann", first, now)
