"""Abbreviations that no list has: by first letters in order, in a fact or beside what they stand for."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding import check
from tools.documents.grounding_short import explained_beside, runs, spells


@pytest.mark.parametrize(
    ("short", "run"),
    [
        ("rosc", "return of spontaneous circulation"),
        ("abcls", "association of bc land surveyors"),
        ("pocus", "point of care ultrasound"),
        ("deap", "diplome d etat d auxiliaire de puericulture"),
        ("ksa", "kundenservice abteilung"),
        ("plc", "public limited company"),
        ("gt", "guided tours"),
    ],
)
def test_what_it_stands_for(short, run):
    assert spells(short, run.split())


@pytest.mark.parametrize(
    ("short", "run"),
    [
        ("rosc", "reports on stock"),
        ("plc", "company limited public"),
        ("plc", "public company"),
        ("abc", "a board of"),
        ("kpi", "kitchen"),
        ("mba", "managed by apprentices of"),
    ],
)
def test_what_it_does_not(short, run):
    assert not spells(short, run.split())


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("Tours of the glasshouse (TG)", {"tg"}),
        ("Guided tours (GT) of the glasshouse", {"gt"}),
        ("GT (guided tours)", {"gt"}),
        ("Sales and tours (SAP)", set()),
        ("Kfz-Haftpflicht (KH) mit Vollmacht", {"kh"}),
        ("", set()),
    ],
)
def test_two_letters_count_only_beside_their_words(claim, found):
    assert explained_beside(claim) == found


def test_a_run_of_two_letters_is_chance_and_of_three_is_not():
    said = ["kept", "the", "old", "glasshouse", "watering", "log"]
    assert runs(said, "gw") == []
    assert runs(said, "gwl") == [("glasshouse", "watering", "log")]
    assert runs(said, "wgl") == []


FACTS = (
    fact("r", "role", "Guide at a palm house", employer="Orangery Tamsin", title="Guide", start="2019-03", current=True),
    fact("b1", "bullet", "Keeps the glasshouse watering log", scope="r"),
    fact("b2", "bullet", "Answers requests under the PHV scheme", scope="r"),
    fact("c", "certificate", "Member of the Guild of Independent Garden Guides since 2020"),
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Keeps the GWL", "supported"),
        ("Member of the GIGG since 2020", "supported"),
        ("Keeps the GXL", "unsupported"),
        ("Member of the GIHH since 2020", "unsupported"),
        ("Keeps the SAP log", "unsupported"),
    ],
)
def test_the_gate_reads_them(claim, verdict):
    assert check(claim, FACTS, posting_text=None, role=None, today=TODAY).verdict == verdict
