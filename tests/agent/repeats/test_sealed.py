"""Seals: for one owner, one request and one secret, each time anew."""

import pytest

from agent.repeats.sealed import Seals, marked

SECRET = "s" * 32


def test_what_is_sealed_is_opened_and_never_the_same_twice():
    seals = Seals(SECRET)
    first, second = (seals.sealed("u-ann", "name", b"words") for _ in range(2))
    assert first != second
    assert b"words" not in first
    assert [seals.opened("u-ann", "name", one) for one in (first, second)] == [b"words"] * 2
    assert Seals(SECRET).opened("u-ann", "name", first) == b"words"


@pytest.mark.parametrize(
    ("secret", "owner", "name"),
    [
        ("", "u-ann", "name"),
        ("t" * 32, "u-ann", "name"),
        (SECRET, "u-bob", "name"),
        (SECRET, "u-ann", "other"),
        (SECRET, "u-an", "n\nname"),
    ],
)
def test_elsewhere_it_says_nothing(secret, owner, name):
    assert Seals(secret).opened(owner, name, Seals(SECRET).sealed("u-ann", "name", b"words")) is None


@pytest.mark.parametrize("sealed", [b"", b"words", b"gAAAAA=="])
def test_what_is_no_seal(sealed):
    assert Seals().opened("u-ann", "name", sealed) is None


def test_a_mark_is_of_use_with_the_name_alone():
    assert marked("name", "d") == marked("name", "d")
    assert len({marked("name", "d"), marked("name", "e"), marked("other", "d")}) == 3
    assert len(marked("name", "d" * 64)) == 64
