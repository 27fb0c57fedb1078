import pytest
from pydantic import ValidationError

from core.errors import NotFound
from tools.documents.models import Draft, Line, Options
from tools.documents.store import DRAFTS, Because, DraftStore

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
    made = [store.kinds(*who) for who in (("ann", "t1"), ("ann", "t2"), ("ann", "t3"), ("bob", "t1"))]
    assert made == [{"cv", "letter"}, {"cv"}, set(), set()]
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


def test_a_xml_file_of_ours_is_europass(store, now):
    made = store.save_file("ann", store.save("ann", "t1", None, CV, now), "CV - Ann.xml", b"<x/>", now)
    assert (made.format, [file.format for file in store.files("ann")]) == ("europass", ["europass"])


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


def test_a_version_knows_what_it_was_made_from_and_why(store, now):
    first = store.save("ann", "t1", "job", CV, now)
    second = store.follow("ann", first, CV.model_copy(update={"title": "Shorter"}), Because(deed="revised", why="{shorter}"), now)
    assert [(v.id, v.parent, v.deed, v.why) for v in store.history("ann", first)] == [
        (first, None, "written", ""),
        (second, first, "revised", "{shorter}"),
    ]
    assert store.place("ann", second) == ("t1", "job")
    assert store.latest("ann", "t1")[0] == second


def test_the_versions_of_a_document_are_of_one_kind_job_and_thread(store, now):
    places = [("t1", "j1", CV), ("t1", "j1", LETTER), ("t1", "j2", CV), ("t2", "j1", CV), ("t1", None, CV), ("t1", "j1", CV)]
    ids = [store.save("ann", thread, job, draft, now) for thread, job, draft in places]
    store.save("bob", "t1", "j1", CV, now)
    assert [v.id for v in store.history("ann", ids[0])] == [ids[0], ids[5]]
    for at in (1, 2, 3, 4):
        assert [v.id for v in store.history("ann", ids[at])] == [ids[at]]
    assert [(kind, v.id) for kind, v in store.documents("ann")] == [
        ("cv", ids[5]),
        ("cv", ids[4]),
        ("cv", ids[3]),
        ("cv", ids[2]),
        ("letter", ids[1]),
    ]


def test_a_nod_is_put_down_and_nothing_else(store, now):
    first = store.save("ann", "t1", "job", CV, now)
    store.note("ann", first, ("moved:a",))
    assert store.get("ann", first) == CV.model_copy(update={"options": Options(accepted=("moved:a",))})


def test_a_version_of_another_is_not_there(store, now):
    first = store.save("ann", "t1", None, CV, now)
    for call in (
        lambda: store.follow("bob", first, CV, Because(), now),
        lambda: store.history("bob", first),
        lambda: store.place("bob", first),
        lambda: store.note("bob", first, ()),
    ):
        with pytest.raises(NotFound):
            call()
    assert store.documents("bob") == ()


def test_drafts_of_before_are_first_versions(either, now):
    """A draft kept by a program that knew no versions."""
    store = DraftStore(either)
    with either.write() as connection:
        row = {"id": "old", "owner": "ann", "thread": "t1", "job": None, "document": "cv", "title": "CV", "created": now}
        connection.execute(DRAFTS.insert().values(**row, body='{"document": "cv", "title": "CV", "language": "en"}'))
    assert [(v.parent, v.deed, v.why) for v in store.history("ann", "old")] == [(None, "written", "")]
    assert store.get("ann", "old").options.undone == ()
