"""News in free words: which application is meant, what becomes of it, and that all of it is taken back at once."""

from datetime import time

import pytest

from core.errors import CopilotError, SomethingMissing
from tests.tools.applications.people import ANN, BAKER, NOW, TODAY, day, desk
from tools.applications.news import read_news
from tools.applications.tracking import meant, track
from tools.jobs.models import Posting

COOK = Posting(title="Line cook", company="Larkspur Hotel", location="Hull", text="Cook wanted.")


@pytest.fixture
def ann(db):
    return desk(db)


@pytest.fixture
def ads(ann) -> dict[str, str]:
    """Two saved ads of invented employers."""
    return {p.title or "": ann.jobs.save(ANN, "t", p, NOW) for p in (BAKER, COOK)}


def tell(ann, text, said="", active=""):
    news = read_news(text, TODAY, "en")
    return track(ann, meant(ann, said, news, active=active), news, text)


def undone(ann, done):
    ann.undo(*done.changes)
    return ann.board().applications


def test_the_job_talked_about_is_meant(ann, ads):
    done = tell(ann, "I applied yesterday", ads["Baker"], active=ads["Baker"])
    assert (done.application.job, done.before, done.application.applied_on) == (ads["Baker"], None, day("2026-03-04"))
    again = tell(ann, "they said no", active=ads["Baker"])
    assert (again.application.id, again.before, again.application.stage) == (done.application.id, "applied", "rejected")
    assert undone(ann, again)[0].stage == "applied"
    assert undone(ann, done) == ()


NAMED = [
    ("Orrin Mills rejected me", "", "Baker"),
    ("they said no", "Baker", "Baker"),
    ("they said no", "the cook job", "Line cook"),
    ("Larkspur said no", "", "Line cook"),
    ("absage von Orrin", "", "Baker"),
]


@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize("tracked", [True, False])
def test_a_job_is_named_by_its_words(ann, ads, named, tracked):
    text, said, title = named
    if tracked:
        for ad in ads.values():
            ann.start(ad, "applied")
    done = tell(ann, text, said)
    assert (done.application.title, done.application.job) == (title, ads[title])


def test_an_employer_that_is_not_the_one_talked_about_counts(ann, ads):
    done = tell(ann, "I applied at Fenwick & Vale yesterday", active=ads["Baker"])
    assert (done.application.company, done.application.job, done.application.title) == ("Fenwick & Vale", None, "")
    other = tell(ann, "Larkspur invited me", active=ads["Baker"])
    assert other.application.job == ads["Line cook"]


@pytest.mark.parametrize("text", ["I applied at Hull", "I sent it to Line Cook", "I sent it to Larkspur"])
def test_words_of_the_job_talked_about_name_no_other(ann, ads, text):
    assert tell(ann, text, active=ads["Line cook"]).application.job == ads["Line cook"]


def test_an_employer_named_twice_is_one_application(ann):
    first = tell(ann, "I applied to Fenwick on Monday")
    again = tell(ann, "Fenwick invited me for Tuesday at 10")
    assert again.application.id == first.application.id
    assert [(m.day, m.at) for m in again.application.meetings] == [(day("2026-03-10"), time(10))]
    assert [(m.stage, m.day.day) for m in again.application.moves] == [("applied", 2), ("interview", 5)]
    assert "Fenwick" in {a.company for a in undone(ann, again)}


@pytest.mark.parametrize(
    ("said", "title", "company"),
    [("Porter at Fenwick", "Porter", "Fenwick"), ("Koch bei Fenwick", "Koch", "Fenwick"), ("Fenwick", "", "Fenwick")],
)
def test_a_job_that_is_only_named_may_have_a_title(ann, said, title, company):
    done = tell(ann, "I applied", said)
    assert (done.application.title, done.application.company, done.application.stage) == (title, company, "applied")


def test_the_only_one_that_waits_is_meant(ann):
    first = tell(ann, "I applied to Fenwick")
    gone = tell(ann, "I applied to Vale")
    tell(ann, "Vale said no")
    done = tell(ann, "they invited me")
    assert done.application.id == first.application.id != gone.application.id


def test_the_only_ad_is_meant(ann):
    job = ann.jobs.save(ANN, "t", BAKER, NOW)
    assert tell(ann, "I applied").application.job == job


def test_where_several_could_be_meant_it_asks(ann, ads):
    for ad in ads.values():
        ann.start(ad, "applied")
    with pytest.raises(SomethingMissing) as asked:
        tell(ann, "they said no")
    assert asked.value.what == "job"
    assert "Orrin Mills" in asked.value.what_to_do
    with pytest.raises(SomethingMissing):
        tell(desk(ann.store._db, "bob"), "they said no")


def test_an_interview_of_a_new_job_is_one_thing_to_take_back(ann, ads):
    done = tell(ann, "Interview on Tuesday at 10", active=ads["Baker"])
    assert (done.before, done.application.stage, len(done.changes)) == (None, "interview", 2)
    assert done.application.meetings[0].day == day("2026-03-10")
    assert undone(ann, done) == ()


def test_an_invitation_without_a_day_is_a_stage(ann, ads):
    done = tell(ann, "they invited me", active=ads["Baker"])
    assert (done.application.stage, done.application.meetings) == ("interview", ())
    again = tell(ann, "they invited me to the second round", active=ads["Baker"])
    assert [m.stage for m in again.application.moves] == ["interview", "interview"]


def test_an_invitation_after_a_refusal_opens_it_again(ann, ads):
    ann.start(ads["Baker"], "applied", day("2026-02-01"))
    tell(ann, "they said no", active=ads["Baker"])
    done = tell(ann, "they invited me after all, Tuesday at 10", active=ads["Baker"])
    assert (done.application.stage, len(done.application.meetings)) == ("interview", 1)


def test_an_offer_may_want_its_answer(ann, ads):
    tell(ann, "I applied on Monday", active=ads["Baker"])
    done = tell(ann, "an offer! I have to answer by Friday", active=ads["Baker"])
    assert (done.application.stage, done.application.answer_by) == ("offer", day("2026-03-06"))
    assert undone(ann, done)[0].stage == "applied"


def test_words_without_a_stage_are_a_note(ann, ads):
    done = tell(ann, "put down that I chased {them}", active=ads["Baker"])
    assert (done.kept, done.before, done.application.stage) == ("note", None, "saved")
    assert [n.text for n in done.application.notes] == ["put down that I chased {them}"]
    assert undone(ann, done) == ()


def test_what_is_still_to_come_is_a_reminder(ann, ads):
    done = tell(ann, "I am applying tomorrow", active=ads["Baker"])
    assert (done.kept, done.application.stage) == ("reminder", "saved")
    assert [(r.day, r.text) for r in done.application.reminders] == [(day("2026-03-06"), "I am applying tomorrow")]
    assert undone(ann, done) == ()


@pytest.mark.parametrize(
    ("text", "on"),
    [("remind me on Friday to call them about the offer", "2026-03-06"), ("they will ring tomorrow", "2026-03-06")],
)
def test_what_is_asked_or_expected_for_a_day_is_a_reminder(ann, ads, text, on):
    ann.start(ads["Baker"], "applied")
    done = tell(ann, text, active=ads["Baker"])
    assert (done.kept, done.before, done.application.stage) == ("reminder", "applied", "applied")
    assert [(r.day, r.text) for r in done.application.reminders] == [(day(on), text)]


def test_a_stage_that_does_not_follow_is_refused_and_nothing_is_kept(ann, ads):
    ann.start(ads["Baker"], "withdrawn")
    with pytest.raises(CopilotError, match="comes no offer"):
        tell(ann, "they made me an offer", active=ads["Baker"])
    assert ann.board().applications[0].stage == "withdrawn"
