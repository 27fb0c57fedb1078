"""Verdicts in tables: each level of a language against each, each degree, each number of years, each paper."""

import pytest

from tests.tools.jobs.people import TODAY, facts, finder
from tools.jobs.fit import assess
from tools.jobs.posting import read_posting

AD = """Shift Supervisor
Hollow Oak Ltd, Leeds

Requirements
- {demand}
- Python

About us
A small firm that has made wooden toys since 1950 and likes quiet mornings.
"""
BASE = {
    "basics": {"name": "A", "location": {"city": "Leeds", "countryCode": "GB"}},
    "work": [{"name": "X", "position": "Clerk", "startDate": "2020-01", "highlights": ["Kept the archive of a town hall"]}],
}

LANGUAGES = [
    ("A2", "A1", "missing", 0.0),
    ("A2", "A2", "met", 1.0),
    ("A2", "B1", "met", 1.0),
    ("A2", "B2", "met", 1.0),
    ("A2", "C1", "met", 1.0),
    ("A2", "C2", "met", 1.0),
    ("A2", "Native", "met", 1.0),
    ("B1", "A1", "missing", 0.0),
    ("B1", "A2", "missing", 0.0),
    ("B1", "B1", "met", 1.0),
    ("B1", "B2", "met", 1.0),
    ("B1", "C1", "met", 1.0),
    ("B1", "C2", "met", 1.0),
    ("B1", "Native", "met", 1.0),
    ("B2", "A1", "missing", 0.0),
    ("B2", "A2", "missing", 0.0),
    ("B2", "B1", "missing", 0.0),
    ("B2", "B2", "met", 1.0),
    ("B2", "C1", "met", 1.0),
    ("B2", "C2", "met", 1.0),
    ("B2", "Native", "met", 1.0),
    ("C1", "A1", "missing", 0.0),
    ("C1", "A2", "missing", 0.0),
    ("C1", "B1", "missing", 0.0),
    ("C1", "B2", "missing", 0.0),
    ("C1", "C1", "met", 1.0),
    ("C1", "C2", "met", 1.0),
    ("C1", "Native", "met", 1.0),
    ("C2", "A1", "missing", 0.0),
    ("C2", "A2", "missing", 0.0),
    ("C2", "B1", "missing", 0.0),
    ("C2", "B2", "missing", 0.0),
    ("C2", "C1", "missing", 0.0),
    ("C2", "C2", "met", 1.0),
    ("C2", "Native", "met", 1.0),
]
DEGREES = [
    ("Vocational training", "Apprenticeship", "met", 1.0),
    ("Vocational training", "BSc", "met", 1.0),
    ("Vocational training", "MSc", "met", 1.0),
    ("Vocational training", "PhD", "met", 1.0),
    ("Bachelor's degree", "Apprenticeship", "missing", 0.2),
    ("Bachelor's degree", "BSc", "met", 1.0),
    ("Bachelor's degree", "MSc", "met", 1.0),
    ("Bachelor's degree", "PhD", "met", 1.0),
    ("Master's degree", "Apprenticeship", "missing", 0.2),
    ("Master's degree", "BSc", "partial", 0.4),
    ("Master's degree", "MSc", "met", 1.0),
    ("Master's degree", "PhD", "met", 1.0),
    ("PhD", "Apprenticeship", "missing", 0.2),
    ("PhD", "BSc", "missing", 0.2),
    ("PhD", "MSc", "partial", 0.4),
    ("PhD", "PhD", "met", 1.0),
]
YEARS = [
    (1, "2026-05", "partial", 0.5),
    (1, "2025-11", "met", 1.0),
    (1, "2024-11", "met", 2.0),
    (1, "2023-11", "met", 3.0),
    (1, "2021-11", "met", 5.0),
    (1, "2018-11", "met", 8.0),
    (1, "2016-11", "met", 10.0),
    (2, "2026-05", "partial", 0.5),
    (2, "2025-11", "partial", 1.0),
    (2, "2024-11", "met", 2.0),
    (2, "2023-11", "met", 3.0),
    (2, "2021-11", "met", 5.0),
    (2, "2018-11", "met", 8.0),
    (2, "2016-11", "met", 10.0),
    (3, "2026-05", "partial", 0.5),
    (3, "2025-11", "partial", 1.0),
    (3, "2024-11", "partial", 2.0),
    (3, "2023-11", "met", 3.0),
    (3, "2021-11", "met", 5.0),
    (3, "2018-11", "met", 8.0),
    (3, "2016-11", "met", 10.0),
    (5, "2026-05", "partial", 0.5),
    (5, "2025-11", "partial", 1.0),
    (5, "2024-11", "partial", 2.0),
    (5, "2023-11", "partial", 3.0),
    (5, "2021-11", "met", 5.0),
    (5, "2018-11", "met", 8.0),
    (5, "2016-11", "met", 10.0),
    (8, "2026-05", "partial", 0.5),
    (8, "2025-11", "partial", 1.0),
    (8, "2024-11", "partial", 2.0),
    (8, "2023-11", "partial", 3.0),
    (8, "2021-11", "partial", 5.0),
    (8, "2018-11", "met", 8.0),
    (8, "2016-11", "met", 10.0),
    (10, "2026-05", "partial", 0.5),
    (10, "2025-11", "partial", 1.0),
    (10, "2024-11", "partial", 2.0),
    (10, "2023-11", "partial", 3.0),
    (10, "2021-11", "partial", 5.0),
    (10, "2018-11", "partial", 8.0),
    (10, "2016-11", "met", 10.0),
]
PAPERS = [
    ("Forklift licence", "Certified Scrum Master", "missing"),
    ("Forklift licence", "AWS Certified Solutions Architect", "missing"),
    ("Forklift licence", "Forklift licence", "met"),
    ("Forklift licence", "Driving licence category B", "missing"),
    ("Forklift licence", "First aid certificate", "missing"),
    ("Forklift licence", "PRINCE2 Practitioner", "missing"),
    ("Forklift licence", "Food hygiene certificate level 2", "missing"),
    ("Forklift licence", "CSCS card", "missing"),
    ("Forklift licence", "NMC registration", "missing"),
    ("Forklift licence", "Gas Safe registration", "missing"),
    ("Forklift licence", "Forklift licence (expired)", "partial"),
    ("Forklift licence", "First aid certificate, in progress", "missing"),
    ("Forklift licence", "Driving licence applied for", "missing"),
    ("Driving licence", "Certified Scrum Master", "missing"),
    ("Driving licence", "AWS Certified Solutions Architect", "missing"),
    ("Driving licence", "Forklift licence", "missing"),
    ("Driving licence", "Driving licence category B", "met"),
    ("Driving licence", "First aid certificate", "missing"),
    ("Driving licence", "PRINCE2 Practitioner", "missing"),
    ("Driving licence", "Food hygiene certificate level 2", "missing"),
    ("Driving licence", "CSCS card", "missing"),
    ("Driving licence", "NMC registration", "missing"),
    ("Driving licence", "Gas Safe registration", "missing"),
    ("Driving licence", "Forklift licence (expired)", "missing"),
    ("Driving licence", "First aid certificate, in progress", "missing"),
    ("Driving licence", "Driving licence applied for", "missing"),
    ("First aid certificate", "Certified Scrum Master", "missing"),
    ("First aid certificate", "AWS Certified Solutions Architect", "missing"),
    ("First aid certificate", "Forklift licence", "missing"),
    ("First aid certificate", "Driving licence category B", "missing"),
    ("First aid certificate", "First aid certificate", "met"),
    ("First aid certificate", "PRINCE2 Practitioner", "missing"),
    ("First aid certificate", "Food hygiene certificate level 2", "missing"),
    ("First aid certificate", "CSCS card", "missing"),
    ("First aid certificate", "NMC registration", "missing"),
    ("First aid certificate", "Gas Safe registration", "missing"),
    ("First aid certificate", "Forklift licence (expired)", "missing"),
    ("First aid certificate", "First aid certificate, in progress", "missing"),
    ("First aid certificate", "Driving licence applied for", "missing"),
    ("AWS certification", "Certified Scrum Master", "missing"),
    ("AWS certification", "AWS Certified Solutions Architect", "met"),
    ("AWS certification", "Forklift licence", "missing"),
    ("AWS certification", "Driving licence category B", "missing"),
    ("AWS certification", "First aid certificate", "missing"),
    ("AWS certification", "PRINCE2 Practitioner", "missing"),
    ("AWS certification", "Food hygiene certificate level 2", "missing"),
    ("AWS certification", "CSCS card", "missing"),
    ("AWS certification", "NMC registration", "missing"),
    ("AWS certification", "Gas Safe registration", "missing"),
    ("AWS certification", "Forklift licence (expired)", "missing"),
    ("AWS certification", "First aid certificate, in progress", "missing"),
    ("AWS certification", "Driving licence applied for", "missing"),
    ("PRINCE2 certification", "Certified Scrum Master", "missing"),
    ("PRINCE2 certification", "AWS Certified Solutions Architect", "missing"),
    ("PRINCE2 certification", "Forklift licence", "missing"),
    ("PRINCE2 certification", "Driving licence category B", "missing"),
    ("PRINCE2 certification", "First aid certificate", "missing"),
    ("PRINCE2 certification", "PRINCE2 Practitioner", "met"),
    ("PRINCE2 certification", "Food hygiene certificate level 2", "missing"),
    ("PRINCE2 certification", "CSCS card", "missing"),
    ("PRINCE2 certification", "NMC registration", "missing"),
    ("PRINCE2 certification", "Gas Safe registration", "missing"),
    ("PRINCE2 certification", "Forklift licence (expired)", "missing"),
    ("PRINCE2 certification", "First aid certificate, in progress", "missing"),
    ("PRINCE2 certification", "Driving licence applied for", "missing"),
]


def judged(demand, **change):
    found = facts({**BASE, **change})
    fit = assess(read_posting(AD.format(demand=demand)), found, finder(found), TODAY)
    return fit.parts[0], fit


@pytest.mark.parametrize(("need", "have", "verdict", "credit"), LANGUAGES)
def test_a_language(need, have, verdict, credit):
    part, fit = judged(f"German at level {need}", languages=[{"language": "German", "fluency": have}])
    assert (part.category, part.verdict, part.credit) == ("language", verdict, credit)
    assert fit.blockers == ((part.requirement_id,) if verdict == "missing" else ())


@pytest.mark.parametrize(("need", "have", "verdict", "credit"), DEGREES)
def test_a_degree(need, have, verdict, credit):
    study = {"institution": "Y", "studyType": have, "area": "Computer Science"}
    part, _ = judged(f"{need} in computer science", education=[study])
    assert (part.category, part.verdict, part.credit) == ("education", verdict, credit)
    assert [e.source for e in part.evidence] == ["education[0]"]


@pytest.mark.parametrize(("need", "start", "verdict", "years"), YEARS)
def test_years_of_work(need, start, verdict, years):
    work = [{"name": "X", "position": "Welder", "startDate": start, "highlights": ["Welding of steel frames"]}]
    part, fit = judged(f"At least {need} years of experience with welding", work=work)
    assert (part.verdict, fit.years[part.requirement_id]) == (verdict, years)


@pytest.mark.parametrize(("need", "have", "verdict"), PAPERS)
def test_a_paper(need, have, verdict):
    part, fit = judged(need, certificates=[{"name": have}])
    assert (part.category, part.verdict) == ("certificate", verdict)
    assert fit.blockers == ((part.requirement_id,) if verdict == "missing" else ())


@pytest.mark.parametrize("need", ["German at level C1", "Forklift licence", "Bachelor's degree in nursing"])
def test_a_blocked_person_stands_below_a_similar_one(need):
    part, blocked = judged(need)
    free = 100 * part.weight / 3 / (1 - part.weight + part.weight / 3)
    assert blocked.blockers == (part.requirement_id,)
    assert blocked.score < 100 - free
    assert part.weight > 0.4
