"""A CV is taken in whole, or not at all; and goes again with its file."""

import pytest

from core.errors import FileRefused, NotFound
from tests.agent.room import CV, reading
from tools.cv.store import CvStore
from tools.profile.keeping import Given, Shelf
from tools.profile.store import LedgerStore


@pytest.fixture
def shelf(db):
    return Shelf(reading, CvStore(db), LedgerStore(db))


def test_file_reading_and_facts_are_kept(shelf, now):
    kept = shelf.keep("u-ann", Given("cv.txt", CV), now)
    assert shelf.ledger.facts("u-ann") == kept.facts
    assert shelf.files.reading("u-ann", kept.reading.document) == kept.reading
    assert shelf.files.original("u-ann", kept.reading.document).data == CV
    (listed,) = shelf.files.cvs("u-ann")
    assert (listed.id, listed.file_name, listed.size, listed.read) == (kept.reading.document, "cv.txt", len(CV), now)
    assert shelf.files.cvs("u-bob") == ()


def test_a_file_that_is_kept_already_is_not_kept_twice(shelf, now):
    file_id = shelf.files.save_file("u-ann", "cv.txt", CV, now)
    shelf.keep("u-ann", Given("cv.txt", CV, file_id), now)
    assert [file.id for file in shelf.files.files("u-ann")] == [file_id]


def test_of_a_file_that_is_refused_nothing_is_kept(db, now):
    def refuses(_name, _data):
        raise FileRefused("empty", "This file is empty.", "Choose the file that holds the CV.")

    shelf = Shelf(refuses, CvStore(db), LedgerStore(db))
    with pytest.raises(FileRefused):
        shelf.keep("u-ann", Given("cv.txt", b""), now)
    kept = shelf.files.files("u-ann"), shelf.files.cvs("u-ann"), shelf.ledger.facts("u-ann")
    assert kept == ((), (), ())


def test_a_cv_goes_with_its_file_and_nothing_of_another_person(shelf, now):
    document = shelf.keep("u-ann", Given("cv.txt", CV), now).reading.document
    shelf.keep("u-bob", Given("cv.txt", CV), now)
    shelf.files.save_file("u-ann", "photo.txt", b"other", now)
    shelf.files.remove("u-ann", document)
    assert [file.name for file in shelf.files.files("u-ann")] == ["photo.txt"]
    assert shelf.files.cvs("u-ann") == ()
    assert shelf.files.original("u-bob", document).data == CV
    with pytest.raises(NotFound):
        shelf.files.remove("u-ann", document)


def test_a_file_that_another_reading_is_of_stays(shelf, now):
    file_id = shelf.files.save_file("u-ann", "cv.txt", CV, now)
    first = reading("cv.txt", CV)
    for document in ("a" * 16, "b" * 16):
        shelf.files.save_reading("u-ann", file_id, first.model_copy(update={"document": document}), now)
    shelf.files.remove("u-ann", "a" * 16)
    assert shelf.files.original("u-ann", "b" * 16).id == file_id
    shelf.files.remove("u-ann", "b" * 16)
    assert shelf.files.files("u-ann") == ()
