"""Keys of programs: shown once, kept as a hash, gone when they end, are revoked or their owner is erased."""

import hashlib
from datetime import timedelta

import pytest
import sqlalchemy as sa

from agent.keys.models import BEGINS, SCOPES
from agent.keys.store import API_KEYS, DAYS, LONGEST, Keys
from core.errors import CopilotError, NotFound

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


@pytest.fixture
def keys(either):
    return Keys(either)


def rows(keys: Keys) -> list[dict]:
    with keys._db.read() as connection:
        return [dict(row) for row in connection.execute(sa.select(API_KEYS)).mappings()]


def test_a_secret_opens_its_key(keys, now):
    key, secret = keys.make("u-ann", "careers page", now)
    opened = keys.opened(secret, now)
    assert (opened.id, opened.owner, opened.name) == (key.id, "u-ann", "careers page")
    assert opened.scopes == ("read",)
    assert opened.expires == now + DAYS * DAY


def test_a_secret_is_kept_nowhere(keys, now):
    key, secret = keys.make("u-ann", "site", now)
    (row,) = rows(keys)
    assert row["hash"] == hashlib.sha256(secret.encode()).hexdigest()
    assert secret not in str(row)
    assert secret not in repr(key)
    assert secret[len(key.prefix) :] not in str(row)
    assert secret.startswith(key.prefix)
    assert key.prefix.startswith(BEGINS)


def test_secrets_are_long_and_never_the_same(keys, now):
    made = {keys.make("u-ann", "site", now)[1] for _ in range(20)}
    assert len(made) == 20
    assert all(len(secret) == len(BEGINS) + 43 for secret in made)


@pytest.mark.parametrize(
    "wrong", ["", "jck_", "Bearer x", "jck_" + "A" * 43, "é" * 40, "jck_\x00", "jck_\ud800", "' or 1=1 --", "x" * 10_000]
)
def test_what_is_no_secret_opens_nothing(keys, now, wrong):
    keys.make("u-ann", "site", now)
    assert keys.opened(wrong, now) is None


def test_a_secret_changed_in_any_place_opens_nothing(keys, now):
    _, secret = keys.make("u-ann", "site", now)
    for place in (0, 5, 12, 13, -1):
        there = list(secret)
        there[place] = "A" if there[place] != "A" else "B"
        assert keys.opened("".join(there), now) is None
    for near in (secret[:-1], secret + "A", secret + " ", secret.swapcase()):
        assert keys.opened(near, now) is None


def test_a_hash_is_no_secret(keys, now):
    keys.make("u-ann", "site", now)
    (row,) = rows(keys)
    assert keys.opened(row["hash"], now) is None


def test_it_ends_at_its_hour(keys, now):
    _, secret = keys.make("u-ann", "site", now, days=30)
    assert keys.opened(secret, now + 30 * DAY - SECOND)
    assert keys.opened(secret, now + 30 * DAY) is None
    assert keys.opened(secret, now + 300 * DAY) is None


def test_revoked_it_opens_nothing_from_then_on_in_any_process(keys, either, now):
    key, secret = keys.make("u-ann", "site", now)
    assert Keys(either).opened(secret, now)
    keys.revoke("u-ann", key.id, now)
    assert keys.opened(secret, now) is None
    assert Keys(either).opened(secret, now) is None


def test_revoked_twice_it_was_revoked_the_first_time(keys, now):
    key, _ = keys.make("u-ann", "site", now)
    keys.revoke("u-ann", key.id, now)
    keys.revoke("u-ann", key.id, now + DAY)
    assert keys.of("u-ann")[0].revoked == now


def test_nobody_revokes_the_key_of_another_and_hears_no_more_than_of_none(keys, now):
    key, secret = keys.make("u-ann", "site", now)
    said = []
    for who, which in (("u-bob", key.id), ("u-ann", "none")):
        with pytest.raises(NotFound) as error:
            keys.revoke(who, which, now)
        said.append(error.value.message)
    assert said[0] == said[1]
    assert keys.opened(secret, now)


def test_a_use_is_written_at_most_once_a_minute(keys, now):
    _, secret = keys.make("u-ann", "site", now)
    assert keys.of("u-ann")[0].used is None
    for later, written in ((0, 0), (30, 0), (60, 0), (61, 61), (90, 61), (3600, 3600)):
        keys.opened(secret, now + later * SECOND)
        assert keys.of("u-ann")[0].used == now + written * SECOND


def test_one_sees_ones_own_the_newest_first(keys, now):
    first, second = (keys.make("u-ann", name, now + at)[0] for name, at in (("one", DAY), ("two", 2 * DAY)))
    keys.make("u-bob", "his", now)
    assert keys.of("u-ann") == (second, first)
    assert [key.name for key in keys.of("u-bob")] == ["his"]
    assert keys.of("u-eve") == ()


def test_erasing_a_person_erases_their_keys_alone(keys, now):
    _, hers = keys.make("u-ann", "site", now)
    _, his = keys.make("u-bob", "site", now)
    keys.erase("u-ann")
    assert keys.of("u-ann") == ()
    assert keys.opened(hers, now) is None
    assert keys.opened(his, now)


@pytest.mark.parametrize("name", ["", "   ", "x" * 81, "two\x00", "a\x1bb"])
def test_a_key_needs_a_name(keys, now, name):
    with pytest.raises(CopilotError, match="name of one to eighty"):
        keys.make("u-ann", name, now)
    assert rows(keys) == []


@pytest.mark.parametrize("days", [0, -1, LONGEST + 1])
def test_a_key_holds_no_time_and_no_eternity(keys, now, days):
    with pytest.raises(CopilotError, match="between 1 and"):
        keys.make("u-ann", "site", now, days=days)


def test_scopes_are_kept_as_they_were_given(keys, now):
    _, secret = keys.make("u-ann", "site", now, scopes=SCOPES)
    assert keys.opened(secret, now).scopes == SCOPES == ("read", "write", "chat", "metrics")


def test_it_holds_until_it_ends_or_is_taken_back_and_for_its_owner_alone(keys, now):
    key, _ = keys.make("u-ann", "site", now, days=1)
    assert (keys.holds("u-ann", key.id, now), keys.holds("u-bob", key.id, now), keys.holds("u-ann", "none", now)) == (
        True,
        False,
        False,
    )
    assert not keys.holds("u-ann", key.id, now + DAY)
    keys.revoke("u-ann", key.id, now)
    assert not keys.holds("u-ann", key.id, now)
