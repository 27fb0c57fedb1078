"""Working on applications: from a saved ad, by hand, by what was sent; each step can be taken back."""

from datetime import time

import pytest

from core.errors import CopilotError, NotFound, SomethingMissing
from tests.tools.applications.people import ANN, BAKER, BOB, NOW, TODAY, day, desk
from tools.applications.models import Meeting
from tools.documents.sent.store import Copy


@pytest.fixture
def ann(db):
    return desk(db)


@pytest.fixture
def job(ann) -> str:
    saved: str = ann.jobs.save(ANN, "t", BAKER, NOW)
    return saved


def test_an_ad_becomes_an_application_with_its_deadline(ann, job):
    made = ann.start(job)
    assert made.before is None
    assert (made.application.title, made.application.company, made.application.job) == ("Baker", "Orrin Mills", job)
    assert (made.application.stage, made.application.moves[0].day) == ("saved", TODAY)
    assert made.application.deadline == day("2026-03-12")
    assert [d.what for d in ann.board().due] == ["deadline"]


def test_an_ad_has_one_application(ann, job):
    first = ann.start(job)
    again = ann.start(job, "applied", day("2026-03-03"))
    assert again.application.id == first.application.id
    assert (again.before, again.application.stage, again.application.applied_on) == ("saved", "applied", day("2026-03-03"))
    assert len(ann.board().applications) == 1
    assert ann.for_job(job) == again.application
    assert ann.for_job("elsewhere") is None


@pytest.mark.parametrize("deadline", [None, "soon", "2026-03"])
def test_an_ad_may_name_no_last_day(ann, deadline):
    job = ann.jobs.save(ANN, "t", BAKER.model_copy(update={"deadline": deadline, "text": "Baker, please."}), NOW)
    assert ann.start(job).application.deadline is None


def test_the_ad_of_somebody_else_is_none(ann, db):
    theirs = ann.jobs.save(BOB, "t", BAKER, NOW)
    with pytest.raises(NotFound):
        ann.start(theirs)
    assert desk(db, BOB).board().applications == ()


def test_a_job_that_is_only_named(ann):
    made = ann.by_hand("  Night\n porter ", "Hotel Larkspur")
    assert (made.application.title, made.application.company, made.application.job) == ("Night porter", "Hotel Larkspur", None)
    again = ann.by_hand("NIGHT PORTER", "hotel larkspur", "applied")
    assert (again.application.id, again.before, again.application.stage) == (made.application.id, "saved", "applied")
    with pytest.raises(SomethingMissing):
        ann.by_hand(" ", "\u200b")
    with pytest.raises(CopilotError, match="still to come"):
        ann.by_hand("Cook", "", "applied", day("2026-03-06"))


def test_an_interview_moves_what_waited_for_it(ann, job):
    ann.start(job, "applied", day("2026-03-01"))
    meeting = Meeting(id="", day=day("2026-03-10"), at=time(10), place="Room 2", zone="Europe/Berlin")
    found = ann.meet(ann.for_job(job).id, meeting)
    assert (found.before, found.application.stage) == ("applied", "interview")
    assert found.application.moves[-1].day == TODAY, "the invitation came today, whenever the interview is"
    (kept,) = found.application.meetings
    assert kept.model_copy(update={"id": ""}) == meeting
    again = ann.meet(found.application.id, meeting.model_copy(update={"place": "Room 3"}))
    assert [(m.place, m.id) for m in again.application.meetings] == [("Room 3", kept.id)]
    assert (again.before, [m.stage for m in again.application.moves]) == ("interview", ["applied", "interview"])
    earlier = ann.meet(found.application.id, Meeting(id="", day=day("2026-03-04")))
    assert [m.day.day for m in earlier.application.meetings] == [4, 10]


def test_an_interview_that_was_is_dated_then(ann, job):
    ann.start(job, "applied", day("2026-02-01"))
    found = ann.meet(ann.for_job(job).id, Meeting(id="", day=day("2026-03-02")))
    assert (found.application.moves[-1].stage, found.application.moves[-1].day) == ("interview", day("2026-03-02"))


def test_words_of_the_person_are_kept_as_they_are(ann, job):
    one = ann.start(job).application.id
    found = ann.note(one, "  {braces} & <b>\r\nsecond line\x00 ")
    assert found.kept == "note"
    assert [(n.text, n.day) for n in found.application.notes] == [("{braces} & <b>\nsecond line", TODAY)]
    with pytest.raises(CopilotError, match="empty"):
        ann.note(one, " \n ")
    assert len(ann.note(one, "x" * 9000).application.notes[-1].text) == 4000


def test_reminders_are_ticked_off_and_parts_taken_out(ann, job):
    one = ann.start(job).application.id
    ann.remind(one, day("2026-03-06"), "Call\nthem")
    (reminder,) = ann.store.get(ANN, one).reminders
    assert (reminder.text, reminder.day, reminder.done) == ("Call them", day("2026-03-06"), False)
    assert "reminder" in [d.what for d in ann.board().due]
    ann.done(one, reminder.id)
    assert "reminder" not in [d.what for d in ann.board().due]
    ann.note(one, "hello")
    ann.drop(one, reminder.id)
    kept = ann.store.get(ANN, one)
    assert (kept.reminders, [n.text for n in kept.notes]) == ((), ["hello"])


def test_what_is_not_given_stays(ann, job):
    one = ann.start(job).application.id
    ann.write(one, contact="Ms Vale, 0161 496 0000")
    ann.write(one, next_step="Send the certificates")
    ann.answer_by(one, day("2026-03-20"))
    found = ann.store.get(ANN, one)
    assert (found.contact, found.next_step) == ("Ms Vale, 0161 496 0000", "Send the certificates")
    assert (found.title, found.answer_by) == ("Baker", day("2026-03-20"))
    ann.answer_by(one, None)
    ann.write(one, title="", stage="offer", id="x")
    found = ann.store.get(ANN, one)
    assert (found.title, found.answer_by, found.stage, found.id) == ("", None, "saved", one)


def test_what_is_put_away_is_off_the_board_and_comes_back(ann, job):
    one = ann.start(job, "applied", day("2026-01-01")).application.id
    assert [d.what for d in ann.board().due] == ["silent"]
    step = ann.put_away(one)
    assert (ann.board().applications, ann.board().due) == ((), ())
    ann.undo(step.id)
    assert [a.id for a in ann.board().applications] == [one]
    ann.put_away(one)
    ann.put_away(one, away=False)
    assert [a.id for a in ann.board().applications] == [one]


def test_a_deletion_and_the_first_step_are_taken_back(ann, job):
    made = ann.start(job)
    gone = ann.delete(made.application.id)
    assert ann.board().applications == ()
    assert ann.undo(gone.id) == made.application
    other = ann.by_hand("Cook", "Larkspur")
    assert ann.undo(*other.changes) is None
    with pytest.raises(NotFound):
        ann.undo(*other.changes)


def copy(job: str | None, title: str = "Baker", company: str = "Orrin Mills", on: str = "2026-03-04") -> Copy:
    return Copy(
        draft="d", job=job, document="cv", title=title, company=company, name="cv.pdf", format="pdf", text="x", day=day(on)
    )


def test_what_was_sent_is_an_application_and_shows_its_copies(ann, job):
    sent = ann.sent.freeze(ANN, copy(job), b"one", NOW)
    found = ann.was_sent(sent)
    assert (found.application.stage, found.application.applied_on) == ("applied", day("2026-03-04"))
    letter = ann.sent.freeze(ANN, copy(job, on="2026-03-05").model_copy(update={"document": "letter"}), b"two", NOW)
    assert ann.was_sent(letter) is None, "the letter that goes with it changes nothing"
    assert [c.id for c in ann.copies(found.application)] == [letter.id, sent.id]
    ann.sent.freeze(ANN, copy("another"), b"three", NOW)
    assert len(ann.copies(found.application)) == 2


def test_what_was_sent_at_an_interview_does_not_go_back(ann, job):
    ann.start(job)
    ann.meet(ann.for_job(job).id, Meeting(id="", day=day("2026-03-10")))
    found = ann.was_sent(ann.sent.freeze(ANN, copy(job), b"one", NOW))
    assert (found.application.stage, found.application.applied_on) == ("interview", day("2026-03-04"))


def test_a_copy_without_an_ad_belongs_to_the_job_of_its_name(ann):
    sent = ann.sent.freeze(ANN, copy(None, "Cook", "Larkspur"), b"one", NOW)
    found = ann.was_sent(sent)
    assert (found.application.title, found.application.company, found.application.job) == ("Cook", "Larkspur", None)
    assert ann.copies(found.application) == (sent,)
    nameless = ann.sent.freeze(ANN, copy(None, "My CV", ""), b"two", NOW)
    assert ann.was_sent(nameless) is None
    assert ann.copies(ann.by_hand("My CV", "Larkspur").application) == ()


def test_a_copy_of_an_ad_that_is_gone_goes_by_its_names(ann):
    found = ann.was_sent(ann.sent.freeze(ANN, copy("gone"), b"one", NOW))
    assert (found.application.job, found.application.company) == (None, "Orrin Mills")
