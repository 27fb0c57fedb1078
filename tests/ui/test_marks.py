"""Signs and names used on all cards."""

import pytest

from ui.cards.marks import job_name, named, span


@pytest.mark.parametrize(
    ("title", "company", "parts"),
    [
        ("Data Analyst", "Lantern Ferries", ["Data Analyst", "Lantern Ferries"]),
        ("Data Analyst at Lantern Ferries", "Lantern Ferries", ["Data Analyst at Lantern Ferries"]),
        ("Schichtleitung bei Brückner", "BRÜCKNER", ["Schichtleitung bei Brückner"]),
        ("Shift Lead, Brightfield Logistics", "Brightfield Logistics GmbH", ["Shift Lead, Brightfield Logistics"]),
        ("Nurse (Kite & Co.)", "Kite & Co.", ["Nurse (Kite & Co.)"]),
        ("Logistics Lead", "Log", ["Logistics Lead", "Log"]),
        ("C++ (x) engineer", "(x", ["C++ (x) engineer"]),
        ("看護師 みさき病院", "みさき病院", ["看護師 みさき病院"]),
        (None, "Lantern Ferries", ["Lantern Ferries"]),
        ("Data Analyst", None, ["Data Analyst"]),
        ("Data Analyst", "", ["Data Analyst"]),
        (None, None, []),
    ],
)
def test_an_employer_that_the_title_names_is_not_said_again(title, company, parts):
    assert named(title, company) == parts


def test_the_name_of_a_job_is_safe_markdown():
    assert job_name("**Cook**", "Inn <b>") == r"\*\*Cook\*\* · Inn \<b\>"


@pytest.mark.parametrize(
    ("start", "end", "current", "said"),
    [("2019", "2021", False, "2019 – 2021"), ("2019", None, True, "2019 – now"), (None, "2021", False, "2021")],
)
def test_a_stretch_of_time(start, end, current, said):
    assert span(start, end, current=current) == said
