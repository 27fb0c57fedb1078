import pytest
from pydantic import ValidationError

from core.errors import NotFound
from tools.documents.models import Draft, Line
from tools.documents.store import DraftStore

CV = Draft(
    document="cv",
    title="CV for Cook",
    language="en",
    lines=(Line(id="l1", part="bullet", text="Cut {costs} by 20 %", fact_ids=("a",)),),
)
LETTER = Draft(document="letter", title="Letter", language="de")


@pytest.fixture
def store(either):
    return DraftStore(either)


def test_a_draft_comes_back_whole(store, now):
    assert store.get("ann", store.save("ann", "t1", None, CV, now)) == CV


def test_the_latest_of_a_thread_and_kind(store, now):
    assert store.latest("ann", "t1") is None
    first = store.save("ann", "t1", "job", CV, now)
    letter = store.save("ann", "t1", "job", LETTER, now)
    other = store.save("ann", "t2", None, CV, now)
    newer = CV.model_copy(update={"title": "Shorter"})
    second = store.save("ann", "t1", "job", newer, now)
    assert store.latest("ann", "t1") == (second, newer)
    assert store.latest("ann", "t1", "letter") == (letter, LETTER)
    assert store.latest("ann", "t2", "cv") == (other, CV)
    assert store.latest("ann", "t2", "letter") is None
    assert [(v.id, v.title, v.created) for v in store.versions("ann", "t1", "cv")] == [
        (second, "Shorter", now),
        (first, "CV for Cook", now),
    ]
    assert store.get("ann", first) == CV, "older versions stay"


@pytest.mark.parametrize("form", ["docx", "pdf", "md", "txt", "json", "html"])
def test_files_come_back_byte_for_byte(store, now, form):
    draft = store.save("ann", "t1", None, CV, now)
    made = store.save_file("ann", draft, f"Größe v1.2.{form}", b"\x00\xff" * 50, now)
    assert (made.format, made.size, made.file_name) == (form, 100, f"Größe v1.2.{form}")
    assert store.file("ann", made.file_id) == (f"Größe v1.2.{form}", b"\x00\xff" * 50)


@pytest.mark.parametrize("name", ["cv", "cv.exe", "cv.", ""])
def test_a_name_without_a_known_ending_is_a_bug(store, now, name):
    draft = store.save("ann", "t1", None, CV, now)
    with pytest.raises(ValidationError):
        store.save_file("ann", draft, name, b"x", now)


def test_every_draft_of_one_owner_newest_first(store, now):
    assert store.every("ann") == ()
    first = store.save("ann", "t1", "job", CV, now)
    store.save("bob", "t1", None, CV, now)
    letter = store.save("ann", "t2", None, LETTER, now)
    again = store.save("ann", "t1", "job", CV.model_copy(update={"title": "Shorter"}), now)
    found = store.every("ann")
    assert [(kind, draft.id, draft.title, draft.created) for kind, draft in found] == [
        ("cv", again, "Shorter", now),
        ("letter", letter, "Letter", now),
        ("cv", first, "CV for Cook", now),
    ]
    store.erase("ann")
    assert store.every("ann") == ()
    assert len(store.every("bob")) == 1


def test_every_exported_file_of_one_owner_oldest_first(store, now):
    assert store.files("ann") == ()
    draft = store.save("ann", "t1", None, CV, now)
    made = [store.save_file("ann", draft, f"cv {n}.pdf", b"x" * n, now) for n in (3, 1, 2)]
    store.save_file("bob", store.save("bob", "t1", None, CV, now), "other.pdf", b"x", now)
    assert store.files("ann") == tuple(made)
    store.erase("ann")
    assert store.files("ann") == ()
    assert len(store.files("bob")) == 1


def test_owners_never_see_each_other(store, now):
    draft = store.save("ann", "t1", None, CV, now)
    made = store.save_file("ann", draft, "cv.pdf", b"x", now)
    for call in (
        lambda: store.get("bob", draft),
        lambda: store.file("bob", made.file_id),
        lambda: store.file("ann", "none"),
        lambda: store.save_file("bob", draft, "cv.pdf", b"x", now),
    ):
        with pytest.raises(NotFound):
            call()
    assert store.latest("bob", "t1") is None
    assert store.versions("bob", "t1", "cv") == ()


def test_erase_takes_one_owner_only(store, now):
    drafts = {owner: store.save(owner, "t1", None, CV, now) for owner in ("ann", "bob")}
    files = {owner: store.save_file(owner, drafts[owner], "cv.pdf", b"x", now).file_id for owner in drafts}
    store.erase("ann")
    assert store.latest("ann", "t1") is None
    with pytest.raises(NotFound):
        store.file("ann", files["ann"])
    assert store.file("bob", files["bob"]) == ("cv.pdf", b"x")
