"""Photos: each its owner's, an earlier one kept for earlier versions, all gone when they are removed."""

import pytest
import sqlalchemy as sa

from tools.documents.photos.store import PHOTOS
from tools.documents.store import DraftStore


@pytest.fixture
def photos(either):
    return DraftStore(either).photos


def test_a_photo_is_what_was_given(photos, now):
    one = photos.keep("ann", b"\xff\xd8\x00one", now)
    assert photos.data("ann", one) == b"\xff\xd8\x00one"
    assert (photos.newest("ann"), photos.all("ann")) == (one, (one,))


def test_the_newest_comes_first_and_the_earlier_stays(photos, now):
    first, second = photos.keep("ann", b"one", now), photos.keep("ann", b"two", now)
    assert photos.all("ann") == (second, first)
    assert photos.data("ann", first) == b"one"


def test_the_same_given_twice_is_one(photos, now):
    assert photos.keep("ann", b"one", now) == photos.keep("ann", b"one", now)
    second = photos.keep("ann", b"two", now)
    assert photos.keep("ann", b"one", now) != second
    assert len(photos.all("ann")) == 3


def test_nobody_sees_anothers(photos, now):
    one = photos.keep("ann", b"one", now)
    assert (photos.newest("bob"), photos.all("bob"), photos.data("bob", one)) == ("", (), b"")
    photos.remove("bob")
    assert photos.data("ann", one) == b"one"


def test_what_is_gone_is_no_photo(photos, now):
    one = photos.keep("ann", b"one", now)
    photos.keep("bob", b"his", now)
    photos.remove("ann")
    assert (photos.newest("ann"), photos.data("ann", one), photos.data("ann", "never")) == ("", b"", b"")
    assert len(photos.all("bob")) == 1


def test_removed_is_gone_from_the_file_too(db, now, tmp_path):
    photos = DraftStore(db).photos
    photos.keep("ann", b"SECRETFACE" * 50, now)
    photos.remove("ann")
    found = [path for path in tmp_path.rglob("*") if path.is_file() and b"SECRETFACE" in path.read_bytes()]
    assert found == []


def test_erasing_everything_erases_photos(either, now):
    drafts = DraftStore(either)
    drafts.photos.keep("ann", b"one", now)
    drafts.photos.keep("bob", b"his", now)
    drafts.erase("ann")
    with either.read() as connection:
        assert connection.execute(sa.select(PHOTOS.c.owner)).scalars().all() == ["bob"]
