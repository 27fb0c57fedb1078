"""A request that names itself is done once, for a day."""

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from agent.repeats.store import KEPT, REPEATS, Before, Repeats

DIGEST, OTHER = "d" * 64, "e" * 64
SECOND = timedelta(seconds=1)


@pytest.fixture
def repeats(either):
    return Repeats(either)


def answered(status=201, body=b'{"id": 1}'):
    return Before(DIGEST, status, {"content-type": "application/json", "location": "/api/v1/facts/1"}, body)


def rows(repeats):
    with repeats._db.read() as connection:
        return [dict(row) for row in connection.execute(sa.select(REPEATS)).mappings()]


def test_the_first_is_done_and_the_second_hears_what_the_first_was_answered(repeats, now):
    assert repeats.begin("u-ann", "name", DIGEST, now) is None
    assert repeats.begin("u-ann", "name", DIGEST, now) == Before(DIGEST, None, {}, None)
    repeats.done("u-ann", "name", answered())
    assert repeats.begin("u-ann", "name", DIGEST, now + KEPT) == answered()
    assert repeats.begin("u-ann", "name", OTHER, now) == replace(answered(), digest="")


def test_a_long_answer_is_known_to_have_been_given(repeats, now):
    repeats.begin("u-ann", "name", DIGEST, now)
    repeats.done("u-ann", "name", answered(body=None))
    before = repeats.begin("u-ann", "name", DIGEST, now)
    assert (before.status, before.body) == (201, None)


def test_what_came_to_nothing_may_be_tried_again_and_what_was_answered_may_not(repeats, now):
    repeats.begin("u-ann", "name", DIGEST, now)
    repeats.undone("u-ann", "name")
    assert repeats.begin("u-ann", "name", OTHER, now) is None
    repeats.done("u-ann", "name", Before(OTHER, 201, {}, b""))
    repeats.undone("u-ann", "name")
    assert repeats.begin("u-ann", "name", OTHER, now).status == 201


def test_the_name_of_one_person_is_nothing_to_another(repeats, now):
    assert repeats.begin("u-ann", "name", DIGEST, now) is None
    assert repeats.begin("u-bob", "name", OTHER, now) is None
    repeats.done("u-ann", "name", answered())
    assert repeats.begin("u-bob", "name", OTHER, now).status is None
    repeats.erase("u-ann")
    assert [row["owner"] for row in rows(repeats)] == ["u-bob"]


@pytest.mark.parametrize(
    ("later", "answer", "again"), [(10 * 60, False, False), (10 * 60 + 1, False, True), (86_401, True, True)]
)
def test_after_a_day_and_when_its_process_is_gone_it_is_done_again(repeats, now, later, answer, again):
    repeats.begin("u-ann", "name", DIGEST, now)
    if answer:
        repeats.done("u-ann", "name", answered())
    assert (repeats.begin("u-ann", "name", DIGEST, now + later * SECOND) is None) is again


def test_one_that_lost_its_turn_does_not_answer_for_another(repeats, now):
    repeats.begin("u-ann", "name", DIGEST, now)
    assert repeats.begin("u-ann", "name", OTHER, now + KEPT) is None
    repeats.done("u-ann", "name", answered())
    assert repeats.begin("u-ann", "name", OTHER, now + KEPT).status is None


def test_old_ones_are_cleared_out_and_a_name_is_kept_as_a_hash(repeats, now):
    repeats.begin("u-ann", "order-of-ann", DIGEST, now)
    repeats.begin("u-ann", "newer", DIGEST, now + KEPT)
    assert "order-of-ann" not in str(rows(repeats))
    assert repeats.clear_out(now + KEPT + SECOND) == 1
    assert len(rows(repeats)) == 1


WORDS = b'{"text": "I speak Welsh."}'


def test_of_an_answer_nothing_can_be_read_in_the_database(repeats, now):
    repeats.begin("u-ann", "name-of-the-request", DIGEST, now)
    repeats.done("u-ann", "name-of-the-request", answered(body=WORDS))
    (row,) = rows(repeats)
    told = str(row)
    for word in ("Welsh", "name-of-the-request", DIGEST):
        assert word not in told
    assert row["headers"]["location"] == "/api/v1/facts/1"
    assert repeats.begin("u-ann", "name-of-the-request", DIGEST, now).body == WORDS


def test_under_another_secret_it_is_known_that_it_was_done_and_nothing_is_told(repeats, now):
    repeats.begin("u-ann", "name", DIGEST, now)
    repeats.done("u-ann", "name", answered(body=WORDS))
    other = Repeats(repeats._db, "s" * 32)
    assert other.begin("u-ann", "name", DIGEST, now) == replace(answered(), body=None)
    assert other.begin("u-ann", "name", OTHER, now) == replace(answered(), body=None, digest="")


def test_an_answer_that_was_moved_or_changed_is_not_told(repeats, now):
    for owner in ("u-ann", "u-bob"):
        repeats.begin(owner, "name", DIGEST, now)
        repeats.done(owner, "name", answered(body=owner.encode()))
    bodies = {row["owner"]: row["body"] for row in rows(repeats)}
    for body in (bodies["u-bob"], bodies["u-ann"][:-4] + b"AAA=", b"plain, as it was once"):
        with repeats._db.write("u-ann") as connection:
            connection.execute(REPEATS.update().where(REPEATS.c.owner == "u-ann").values(body=body))
        before = repeats.begin("u-ann", "name", DIGEST, now)
        assert (before.status, before.body) == (201, None)


def test_an_empty_answer_stays_one(repeats, now):
    repeats.begin("u-ann", "name", DIGEST, now)
    repeats.done("u-ann", "name", answered(body=b""))
    assert repeats.begin("u-ann", "name", DIGEST, now).body == b""
