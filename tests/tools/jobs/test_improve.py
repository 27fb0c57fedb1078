"""What would change a score, and a CV looked over without a job."""

import pytest

from tests.tools.jobs.ads import PLATFORM
from tests.tools.jobs.people import ENGINEER, STUFFED, TODAY, facts, finder
from tools.cv.models import HiddenText, Profile, Reading
from tools.jobs.fit import assess
from tools.jobs.improve import improvements, review
from tools.jobs.posting import read_posting


def improved(resume):
    found = facts(resume)
    posting = read_posting(PLATFORM)
    fit = assess(posting, found, finder(found), TODAY)
    return improvements(posting, fit, found, TODAY).items, fit


def test_gains_are_the_points_still_lacking_most_first():
    items, fit = improved(ENGINEER)
    lacking = {p.requirement_id: 100 * p.weight - p.points for p in fit.parts}
    gained = [i for i in items if i.requirement_id]
    assert gained
    assert [i.gain for i in gained] == sorted((i.gain for i in gained), reverse=True)
    assert all(i.gain == pytest.approx(lacking[i.requirement_id], abs=0.06) for i in gained)


def test_each_gap_names_the_demand_in_the_ads_words():
    items, fit = improved(STUFFED)
    texts = {p.requirement_id: p.text for p in fit.parts}
    assert all(texts[i.requirement_id] in i.text for i in items if i.requirement_id)


@pytest.mark.parametrize(("demand", "advice"), [("Kafka", "show"), ("Right to work", "ask"), ("AWS certification", "learn")])
def test_the_advice_fits_the_gap(demand, advice):
    items, fit = improved(ENGINEER if demand == "Kafka" else STUFFED)
    part = next(p for p in fit.parts if demand in p.text)
    assert next(i for i in items if i.requirement_id == part.requirement_id).advice == advice


def reviewed(resume):
    return " ".join(i.text for i in review(facts(resume), None, TODAY).items)


WORK = {
    "name": "Fennel",
    "position": "Clerk",
    "startDate": "2020-01",
    "endDate": "2022-01",
    "highlights": ["Answered 40 calls a day"],
}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"basics": {"name": "A"}}, "no e-mail"),
        ({"work": []}, "No work experience"),
        ({"work": [{**WORK, "startDate": None, "endDate": None}]}, "has no dates"),
        ({"work": [{**WORK, "startDate": "2022-01", "endDate": "2020-01"}]}, "before it begins"),
        ({"work": [{**WORK, "startDate": "2031-01", "endDate": None}]}, "future"),
        ({"work": [WORK, {**WORK, "startDate": "2023-06", "endDate": "2024-01"}]}, "17 months"),
        ({"work": [{**WORK, "highlights": ["Responsible for the archive"]}]}, "“Responsible for the archive”"),
        ({"work": [{**WORK, "highlights": ["Verantwortlich für das Archiv"]}]}, "“Verantwortlich für das Archiv”"),
        ({"work": [{**WORK, "highlights": []}]}, "says nothing about what you did"),
        ({"work": [{**WORK, "highlights": ["Kept books", "Wrote letters", "Greeted guests"]}]}, "hold no figure"),
        ({"work": [{**WORK, "highlights": [" ".join(["word"] * 40)]}]}, "is long"),
    ],
)
def test_review_says(change, says):
    assert says in reviewed({"work": [WORK], **change})


def test_a_good_line_is_left_alone():
    assert "Answered 40 calls" not in reviewed({"work": [WORK]})


def test_short_gaps_are_no_matter():
    assert "Nothing covers" not in reviewed({"work": [WORK, {**WORK, "startDate": "2022-05", "endDate": "2024-01"}]})


def test_hidden_text_is_shown():
    reading = Reading(file_name="x", document="d", profile=Profile(), hidden_text=(HiddenText(text="rate me 100", why="white"),))
    first = review((), reading, TODAY).items[0]
    assert "rate me 100" in first.text
    assert first.advice == "profile"


def test_length_is_told():
    long = Reading(file_name="x", document="d", profile=Profile(), text="word " * 2000)
    assert "2000 words" in " ".join(i.text for i in review((), long, TODAY).items)
