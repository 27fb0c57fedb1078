from datetime import timedelta

import pytest

from core.errors import NotFound
from tests.tools.profile.people import PROFILE, reading
from tools.cv.models import Profile
from tools.cv.store import CvStore


@pytest.fixture
def store(either):
    return CvStore(either)


def test_a_file_comes_back_byte_for_byte(store, now):
    data = bytes(range(256)) * 40
    kept = store.file("ann", store.save_file("ann", "CV {Mira} – Größe.pdf", data, now))
    assert (kept.name, kept.size, kept.data) == ("CV {Mira} – Größe.pdf", len(data), data)


@pytest.mark.parametrize(
    ("given", "same"),
    [
        (("ann", "cv.pdf", b"x"), True),
        (("ann", "b.pdf", b"x"), False),
        (("ann", "cv.pdf", b"y"), False),
        (("bob", "cv.pdf", b"x"), False),
    ],
)
def test_the_same_file_of_the_same_owner_has_one_id(store, now, given, same):
    first = store.save_file("ann", "cv.pdf", b"x", now)
    assert (store.save_file(*given, now) == first) is same


def test_a_name_no_database_takes_is_kept_without_the_bad_parts(store, now):
    assert store.file("ann", store.save_file("ann", "c\x00v\ud800.pdf", b"x", now)).name == "cv?.pdf"


def test_all_files_of_one_owner_oldest_first(store, now):
    assert store.files("ann") == ()
    ids = [store.save_file("ann", name, data, now) for name, data in (("b.pdf", b"bb"), ("a.pdf", b"a"), ("b.pdf", b"bb"))]
    store.save_file("bob", "c.pdf", b"ccc", now)
    assert [(f.id, f.name, f.size) for f in store.files("ann")] == [(ids[0], "b.pdf", 2), (ids[1], "a.pdf", 1)]
    store.erase("ann")
    assert store.files("ann") == ()


def test_readings_come_back_whole_latest_last(store, now):
    first, second = reading(document="a" * 16), reading(document="b" * 16, file_name="new.pdf")
    assert store.latest("ann") is None
    for given in (first, second):
        store.save_reading("ann", "file", given, now)
    assert store.latest("ann") == second
    assert store.readings("ann") == (first, second)
    assert store.reading("ann", "a" * 16) == first


def test_a_document_read_again_replaces_its_reading_and_is_the_latest(store, now):
    first, second = reading(document="a" * 16), reading(document="b" * 16)
    again = reading(Profile(basics=PROFILE.basics), document="a" * 16)
    for given in (first, second, again):
        store.save_reading("ann", "file", given, now - timedelta(hours=1))
    assert store.readings("ann") == (second, again)
    assert store.latest("ann") == again


def test_others_and_unknown_ids_look_alike(store, now):
    file_id = store.save_file("ann", "cv.pdf", b"x", now)
    store.save_reading("ann", file_id, reading(), now)
    said = set()
    for call in (lambda: store.file("bob", file_id), lambda: store.file("bob", "none"), lambda: store.file("", file_id)):
        with pytest.raises(NotFound) as error:
            call()
        said.add(error.value.message)
    assert len(said) == 1
    with pytest.raises(NotFound):
        store.reading("bob", reading().document)
    assert store.latest("bob") is None


def test_erase_takes_one_owner_only(store, now):
    ids = {owner: store.save_file(owner, "cv.pdf", b"x", now) for owner in ("ann", "bob")}
    for owner, file_id in ids.items():
        store.save_reading(owner, file_id, reading(), now)
    store.erase("ann")
    assert store.readings("ann") == ()
    assert store.file("bob", ids["bob"]).data == b"x"
    with pytest.raises(NotFound):
        store.file("ann", ids["ann"])


def test_a_nearly_full_disk_takes_no_file_and_keeps_the_rest(tmp_path, now):
    import shutil

    from core.database import Database
    from core.errors import StorageProblem

    url = f"sqlite:///{tmp_path / 'x.db'}"
    roomy, tight = Database(url), Database(url, shutil.disk_usage(tmp_path).free * 2)
    roomy.migrate()
    kept = CvStore(roomy).save_file("a", "cv.txt", b"words", now)
    with pytest.raises(StorageProblem, match="nearly full"):
        CvStore(tight).save_file("a", "other.txt", b"more", now)
    assert CvStore(tight).file("a", kept).data == b"words"
    assert [file.name for file in CvStore(tight).files("a")] == ["cv.txt"]
    for db in (roomy, tight):
        db.close()
