"""What would change a score, and a CV looked over without a job."""

import pytest

from tests.tools.jobs.ads import PLATFORM
from tests.tools.jobs.people import ENGINEER, STUFFED, TODAY, facts, finder
from tools.jobs.fit import assess
from tools.jobs.improve import improvements
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


def test_the_weightiest_of_the_cv_itself_stands_beside_the_demands():
    role = {"name": "Fennel", "position": "Clerk", "startDate": "2022-01", "endDate": "2020-01", "highlights": ["Kept the books"]}
    items, _ = improved({"basics": {"name": "A", "email": "a@example.org"}, "work": [role]})
    general = [i for i in items if i.requirement_id is None]
    assert [i.advice for i in general] == ["profile", "profile"]
    assert [i.gain for i in general] == [0.0, 0.0]
    assert "No telephone number" in general[0].text
