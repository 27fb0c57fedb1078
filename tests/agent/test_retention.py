"""What goes by itself: only what its person wants gone, only when it is old, and nothing that is needed after months."""

from datetime import timedelta

import pytest

from agent.manner import KEPT
from agent.retention import Old, Retention
from agent.visit.store import VisitStore
from core.errors import NotFound
from tests.agent.room import ANNE, NOW, say
from tests.ui import results
from tools.documents.sent.store import Copy
from tools.documents.store import Because

BOB = "bob"
LATER = NOW + timedelta(days=31)


@pytest.fixture
def old(make):
    """A room with an old conversation, an old document with two versions, a file and a copy of what was sent."""
    room = make([say("Fine.")])
    room.ask("Hello")
    drafts = room.services.drafts
    first = drafts.save(ANNE, room.thread, None, results.DRAFT, NOW)
    second = drafts.follow(ANNE, first, results.DRAFT, Because(deed="revised"), NOW)
    drafts.save_file(ANNE, second, "cv.md", b"# CV", NOW)
    sent = Copy(draft=second, document="cv", title="CV", name="cv.pdf", format="pdf", text="x", day=NOW.date())
    drafts.sent.freeze(ANNE, sent, b"as sent", NOW)
    room.read_job()
    room.read_cv()
    return room


def keeping(room) -> Retention:
    return Retention(room.threads, room.services.drafts, VisitStore(room.database))


@pytest.mark.parametrize(
    ("days", "later", "gone"),
    [
        ("30", 31, Old(1, 1)),
        ("30", 29, Old()),
        ("90", 31, Old()),
        ("90", 91, Old(1, 1)),
        ("365", 400, Old(1, 1)),
        ("", 4000, Old()),
        ("7", 4000, Old()),
    ],
)
def test_what_is_older_than_was_chosen_goes(old, days, later, gone):
    VisitStore(old.database).choose(ANNE, KEPT, days)
    assert keeping(old).clear_out(ANNE, NOW + timedelta(days=later)) == gone
    assert len(old.threads.threads(ANNE)) == 1 - gone.conversations
    assert len(old.services.drafts.every(ANNE)) == 2 - 2 * gone.documents
    assert len(old.services.drafts.files(ANNE)) == 1 - gone.documents


def test_who_chose_nothing_keeps_everything(old):
    assert keeping(old).clear_out_all(NOW + timedelta(days=4000)) == 0
    assert len(old.threads.threads(ANNE)) == 1


def test_what_one_goes_back_to_after_months_stays(old):
    VisitStore(old.database).choose(ANNE, KEPT, "30")
    assert keeping(old).clear_out_all(LATER) == 2
    services = old.services
    assert (len(services.drafts.sent.all(ANNE)), len(services.jobs.jobs(ANNE))) == (1, 1)
    assert services.ledger.facts(ANNE) != ()


def test_a_document_that_was_changed_since_stays_whole(old):
    drafts = old.services.drafts
    newest = drafts.every(ANNE)[0][1].id
    drafts.follow(ANNE, newest, results.DRAFT, Because(deed="revised"), LATER - timedelta(days=1))
    VisitStore(old.database).choose(ANNE, KEPT, "30")
    assert keeping(old).clear_out(ANNE, LATER) == Old(1, 0)
    assert len(drafts.every(ANNE)) == 3


def test_a_conversation_that_goes_on_stays(old):
    old.clock.move(days=20)
    old.ask("And now?")
    VisitStore(old.database).choose(ANNE, KEPT, "30")
    assert keeping(old).clear_out(ANNE, LATER) == Old(0, 1)


def test_looking_removes_nothing_and_nobody_else_is_touched(old):
    other = old.threads.new(BOB, NOW)
    VisitStore(old.database).choose(ANNE, KEPT, "30")
    assert keeping(old).older(ANNE, 30, LATER) == Old(1, 1)
    assert keeping(old).older(ANNE, 30, LATER) == Old(1, 1)
    keeping(old).clear_out_all(LATER)
    assert [row.id for row in old.threads.threads(BOB)] == [other]


def test_the_words_of_what_went_are_not_on_the_disk(old, tmp_path):
    old.ask("My canary is 4711-secret")
    VisitStore(old.database).choose(ANNE, KEPT, "30")
    keeping(old).clear_out(ANNE, LATER)
    assert [f.name for f in tmp_path.rglob("*") if f.is_file() and b"4711-secret" in f.read_bytes()] == []


def test_a_document_is_removed_with_its_versions_and_files_by_its_owner_alone(old):
    drafts = old.services.drafts
    newest = drafts.every(ANNE)[0][1].id
    with pytest.raises(NotFound):
        drafts.remove(BOB, newest)
    drafts.remove(ANNE, newest)
    assert (drafts.every(ANNE), drafts.files(ANNE)) == ((), ())
    assert len(drafts.sent.all(ANNE)) == 1


def test_the_working_copy_can_be_forgotten_and_the_words_stay(old):
    assert old.threads.remembered(ANNE) == (old.thread,)
    assert old.threads.remembered(BOB) == ()
    old.threads.forget_all(ANNE)
    assert old.threads.remembered(ANNE) == ()
    assert [m.text for m in old.threads.messages(ANNE, old.thread)] == ["Hello", "Fine."]
    old.ask("Do you know what I said?")
    assert [m.text for m in old.model.seen[-1][1:]] == ["Do you know what I said?"]
    assert old.threads.remembered(ANNE) == (old.thread,)
