"""Copies of what was sent: as they were, whatever happens later, until their owner erases everything."""

from datetime import date, timedelta
from hashlib import sha256

import pytest
import sqlalchemy as sa

from core.errors import NotFound, StorageProblem
from tools.documents.models import Draft, Line
from tools.documents.sent.store import SENT, Copy
from tools.documents.store import DraftStore

DAY = date(2026, 11, 20)
COPY = Copy(
    draft="d1",
    job="j1",
    document="cv",
    title="Cook {x}",
    company="Harbour Inn",
    name="CV.pdf",
    format="pdf",
    text="Cut 20 %",
    day=DAY,
)


@pytest.fixture
def drafts(either):
    return DraftStore(either)


def test_a_copy_is_what_was_given(drafts, now):
    sent = drafts.sent.freeze("ann", COPY, b"%PDF\x00\xff", now)
    assert sent.digest == sha256(b"%PDF\x00\xff").hexdigest()
    assert (sent.size, sent.created, sent.day) == (6, now, DAY)
    assert {name: getattr(sent, name) for name in Copy.model_fields} == COPY.model_dump()
    assert drafts.sent.data("ann", sent.id) == b"%PDF\x00\xff"
    assert drafts.sent.all("ann") == (sent,)


def test_the_newest_day_comes_first(drafts, now):
    for days in (3, 1, 2):
        drafts.sent.freeze("ann", COPY.model_copy(update={"day": DAY - timedelta(days=days)}), b"x%d" % days, now)
    assert [(DAY - sent.day).days for sent in drafts.sent.all("ann")] == [1, 2, 3]


def test_the_same_told_twice_is_one_copy(drafts, now):
    one = drafts.sent.freeze("ann", COPY, b"x", now)
    assert drafts.sent.freeze("ann", COPY, b"x", now + timedelta(hours=1)) == one
    assert drafts.sent.freeze("ann", COPY, b"y", now) != one
    assert drafts.sent.freeze("ann", COPY.model_copy(update={"day": DAY - timedelta(days=1)}), b"x", now) != one
    assert len(drafts.sent.all("ann")) == 3


def test_nothing_can_be_written_over():
    from tools.documents.sent.store import SentStore

    public = {name for name in vars(SentStore) if not name.startswith("_")}
    assert public == {"freeze", "all", "get", "data", "erase"}


def test_bytes_that_are_not_those_any_more_are_refused(drafts, either, now):
    sent = drafts.sent.freeze("ann", COPY, b"as sent", now)
    with either.write() as connection:
        connection.execute(sa.update(SENT).values(data=b"bettered"))
    with pytest.raises(StorageProblem, match="no longer what was kept"):
        drafts.sent.data("ann", sent.id)


def test_nobody_sees_anothers(drafts, now):
    sent = drafts.sent.freeze("ann", COPY, b"x", now)
    assert drafts.sent.all("bob") == ()
    for call in (
        lambda: drafts.sent.get("bob", sent.id),
        lambda: drafts.sent.data("bob", sent.id),
        lambda: drafts.sent.get("ann", "no"),
    ):
        with pytest.raises(NotFound):
            call()


def test_erasing_takes_it_too(drafts, now):
    drafts.sent.freeze("ann", COPY, b"x", now)
    drafts.sent.freeze("bob", COPY, b"x", now)
    drafts.save(
        "ann", "t", None, Draft(document="cv", title="CV", language="en", lines=(Line(id="l", part="bullet", text="x"),)), now
    )
    drafts.erase("ann")
    assert (drafts.sent.all("ann"), len(drafts.sent.all("bob"))) == ((), 1)
