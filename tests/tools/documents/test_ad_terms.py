import pytest

from tests.tools.documents.people import AD, NORA, TODAY, fact, need
from tools.documents.ad_terms import ad_name, one_thing
from tools.documents.check_draft import check_draft
from tools.documents.draft_cv import draft_cv
from tools.documents.models import Options


@pytest.mark.parametrize(
    ("skill", "expected"),
    [
        ("Postgres", "PostgreSQL"),
        ("Golang", "Go"),
        ("PostgreSQL", "PostgreSQL"),
        ("MySQL", "MySQL"),
        ("Pulsar", "Pulsar"),
        ("Bell founding", "Bell founding"),
        ("I tuned Postgres for a year and liked the planner", "I tuned Postgres for a year and liked the planner"),
    ],
)
def test_only_the_same_thing_takes_the_ads_name(skill, expected):
    assert ad_name(fact("x", "skill", skill), AD) == expected
    assert ad_name(fact("x", "skill", skill), None) == skill


def test_the_new_name_is_told_and_passes_the_gate():
    facts = (*[one for one in NORA if one.id != "s3"], fact("s3", "skill", "Postgres", details={"group": "Data"}))
    draft = check_draft(draft_cv(facts, AD, None, Options(), TODAY), facts, AD, TODAY)
    assert "Data: PostgreSQL" in [line.text for line in draft.lines if line.part == "skill"]
    assert [(change.before, change.after) for change in draft.changes if change.what == "reworded"] == [
        ("Postgres", "PostgreSQL")
    ]
    assert draft.refused == ()


def test_what_was_said_in_a_conversation_is_shown_where_the_ad_asks():
    said = fact("s9", "statement", "Mentored colleagues in a night school")
    unasked = fact("s8", "statement", "Notice period of three months")
    assert need("q", "mentored colleagues").text in AD.text
    texts = [
        line.text for line in draft_cv((*NORA, said, unasked), AD, None, Options(), TODAY).lines if line.section == "additional"
    ]
    assert texts == ["Further information", "Mentored colleagues in a night school"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Postgres", "PostgreSQL", True),
        ("Golang", "Go", True),
        ("PowerBI", "Power BI", True),
        ("JS", "JavaScript", True),
        ("ML", "Machine learning", True),
        ("k8s", "Kubernetes", True),
        ("Microsoft Excel", "Excel", True),
        ("Buchhaltung", "Accounting", True),
        ("Statistik", "statistics", True),
        ("regression", "statistics", False),
        ("DAX", "Power BI", False),
        ("forecasting", "financial forecasting", False),
        ("regression testing", "software testing", False),
        ("Excel", "Power Query", False),
        ("k9s", "Kubernetes", False),
    ],
)
def test_a_part_or_a_kind_of_a_skill_is_not_the_skill(one, other, same):
    assert one_thing(one, other) is same
    assert one_thing(other, one) is same
