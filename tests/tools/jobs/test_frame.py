"""What a job asks without saying: its level, its language, terms that do not go against what a person says."""

import pytest

from tests.tools.jobs.people import TODAY, facts, finder
from tools.jobs.fit import assess
from tools.jobs.frame import FRAME
from tools.jobs.posting import read_posting

AD = """{title}
Hollow Oak Ltd, Leeds

Salary: £30,000 - £36,000 per year, full-time

Requirements
- Bookkeeping
- Sage 50

About us
A small firm that has made wooden toys since 1950 and likes quiet mornings.
"""
GERMAN = """Buchhalter (m/w/d)
Morgenrot Holzspielzeug GmbH, Kassel

Das bringst du mit
- Erfahrung in der Finanzbuchhaltung
- Sicherer Umgang mit DATEV

Wir bieten dir einen ruhigen Arbeitsplatz und dreißig Tage Urlaub im Jahr.
"""


def bookkeeper(title="Bookkeeper", start="2019-01", **more):
    work = [{"name": "Fennel", "position": title, "startDate": start, "highlights": ["Bookkeeping in Sage 50 for two shops"]}]
    return {"basics": {"name": "Ada Quill", "location": {"city": "Leeds", "countryCode": "GB"}, **more}, "work": work}


def part(ad, resume, key):
    found = facts(resume)
    fit = assess(read_posting(ad), found, finder(found), TODAY)
    assert round(sum(p.points for p in fit.parts), 2) == pytest.approx(fit.score, abs=0.01)
    assert key not in fit.blockers
    return next((p for p in fit.parts if p.requirement_id == key), None)


@pytest.mark.parametrize(
    ("ad", "held", "start", "verdict", "reason"),
    [
        ("Senior Bookkeeper", "Senior Bookkeeper", "2019-01", "met", "Works at that level."),
        ("Senior Bookkeeper", "Bookkeeper", "2019-01", "met", "Works at that level."),
        (
            "Senior Bookkeeper",
            "Junior Bookkeeper",
            "2025-01",
            "missing",
            "Works at a lower level (junior) than the role (senior).",
        ),
        ("Senior Bookkeeper", "Bookkeeper", "2024-01", "partial", "Works at a lower level (mid) than the role (senior)."),
        (
            "Junior Bookkeeper",
            "Head of bookkeeping",
            "2019-01",
            "partial",
            "Works at a higher level (lead) than the role (junior).",
        ),
        ("Junior Bookkeeper", "Bookkeeper", "2010-01", "partial", "Works at a higher level (senior) than the role (junior)."),
        ("Bookkeeping intern", "Bookkeeper", "2026-06", "met", "Works at that level."),
        (
            "Bookkeeper",
            "Chief Financial Officer",
            "2019-01",
            "partial",
            "Works at a higher level (executive) than the role (senior).",
        ),
        ("Bookkeeper", "Senior Bookkeeper", "2019-01", None, ""),
        ("Bookkeeper", "Bookkeeper", "2026-06", None, ""),
    ],
)
def test_level(ad, held, start, verdict, reason):
    found = part(AD.format(title=ad), bookkeeper(held, start), "level")
    assert (found.verdict if found else None) == verdict
    if found:
        assert found.reason == reason
        assert ad in found.text or found.text.startswith("Level of the role")
        assert AD.format(title=ad)[found.start : found.end] == ad


def test_no_role_of_the_kind_is_said_so():
    resume = bookkeeper() | {"work": []}
    found = part(AD.format(title="Senior Bookkeeper"), resume, "level")
    assert (found.verdict, found.reason, found.evidence) == (
        "missing", "No role of this kind yet; the role is for senior.", (),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("spoken", "verdict"),
    [
        ([{"language": "German", "fluency": "Native"}], "met"),
        ([{"language": "Deutsch", "fluency": "C1"}, {"language": "English", "fluency": "Native"}], "met"),
        ([{"language": "German", "fluency": "B1"}], "partial"),
        ([{"language": "German", "fluency": "A1"}], "missing"),
        ([{"language": "English", "fluency": "Native"}], "missing"),
        ([], None),
    ],
)
def test_language_of_the_ad(spoken, verdict):
    found = part(GERMAN, bookkeeper() | {"languages": spoken}, "language")
    assert (found.verdict if found else None) == verdict


def test_a_demand_for_the_language_is_judged_once():
    ad = GERMAN.replace("- Sicherer", "- Gute Deutschkenntnisse\n- Sicherer")
    assert part(ad, bookkeeper() | {"languages": [{"language": "German", "fluency": "C1"}]}, "language") is None


@pytest.mark.parametrize(
    ("summary", "city", "against"),
    [
        ("Bookkeeper for small firms.", "Leeds", False),
        ("Salary expectation £52,000 per year.", "Leeds", True),
        ("Salary expectation £35,000 per year.", "Leeds", False),
        ("Salary expectation £3,000 per month.", "Leeds", False),
        ("Salary expectation £5,000 per month.", "Leeds", True),
        ("We cut the budget by £52,000 per year.", "Leeds", False),
        ("Remote only, please.", "Leeds", True),
        ("No relocation.", "Truro", True),
        ("No relocation.", "Leeds", False),
        ("Happy to relocate.", "Truro", False),
    ],
)
def test_terms_the_person_names(summary, city, against):
    resume = bookkeeper(summary=summary, location={"city": city, "countryCode": "GB"})
    found = part(AD.format(title="Bookkeeper"), resume, "terms")
    assert (found is not None) == against
    if found:
        assert (found.verdict, found.evidence[0].quote) == ("missing", summary)


def test_a_remote_job_asks_nobody_to_move():
    ad = AD.format(title="Bookkeeper").replace("Leeds", "Leeds (fully remote)")
    assert part(ad, bookkeeper(summary="Remote only, please."), "terms") is None


def test_frame_ids_are_no_demand_of_an_ad():
    assert not FRAME & {r.id for r in read_posting(GERMAN).requirements}
