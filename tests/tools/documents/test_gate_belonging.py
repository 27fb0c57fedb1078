"""A figure belongs to its employer and to its noun: under another one it is another claim."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tests.tools.documents.trades import Pairs, asked, ruled_apart
from tools.documents.grounding import check

# fmt: off
EMPLOYERS: Pairs = [
    ("en", "At Dunlow Shipyard I welded 350 joints per month.", "At Saltmere Infirmary I welded 350 joints per month."),
    ("en", "At Saltmere Infirmary I look after 24 patients per shift.", "At Dunlow Shipyard I looked after 24 patients per shift."),
    ("de", "Bei der Spedition Quandt: 450 km pro Tag.", "Auf dem Hof Erlengrund: 450 km pro Tag."),
    ("fr", "J’ai rédigé 300 contrats par an à la Mutuelle Sarcelle.", "J’ai rédigé 300 contrats par an au Cabinet Ormesson."),
    ("es", "En la Granja Peñablanca guié 25 grupos por semana.", "En el Colegio Almenara guié 25 grupos por semana."),
    ("pt", "Na Transportes Beirão entreguei 80 encomendas por dia.", "Na Clínica Avelar entreguei 80 encomendas por dia."),
    ("nl", "Bij School De Wilg gaf ik les aan 28 leerlingen.", "Bij Werf Noorderdiep gaf ik les aan 28 leerlingen."),
    ("it", "Al Podere Lucciola curate 70 pecore.", "Alla Trasporti Volterrani curate 70 pecore."),
]

NOUNS: Pairs = [
    ("en", "Looks after 24 patients", "Looks after 350 patients"),
    ("en", "Welded 350 joints per month", "Welded 24 joints per month"),
    ("en", "Laid 3 km of pipe", "Laid 2 km of pipe"),
    ("de", "Betreut 120 Kühe", "Betreut 450 Kühe"),
    ("es", "Organicé 3 viajes al año", "Organicé 25 viajes al año"),
    ("pt", "Acompanho 30 doentes por dia", "Acompanho 80 doentes por dia"),
    ("nl", "Leidde 6 stagiairs op", "Leidde 28 stagiairs op"),
    ("it", "Curate 70 pecore", "Curate 300 pecore"),
    ("ja", "患者24名を担当", "患者40名を担当"),
    ("zh", "教授90名学生", "教授20名学生"),
    ("ar", "تدريب 12 سائقا", "تدريب 80 سائقا"),
]

UNDER_A_JOB = [
    ("en", "Welded 350 joints per month", "r1", "r0"),
    ("en", "Looks after 24 patients per shift", "r0", "r1"),
    ("de", "Betreut 120 Kühe", "r0", "r1"),
    ("de", "Fährt 450 km pro Tag", "r1", "r0"),
    ("fr", "Rédigé 300 contrats par an", "r1", "r0"),
    ("es", "Guié 25 grupos por semana", "r1", "r0"),
    ("pt", "Acompanho 30 doentes por dia", "r0", "r1"),
    ("nl", "Gaf les aan 28 leerlingen", "r1", "r0"),
    ("it", "Curate 70 pecore", "r1", "r0"),
]
# fmt: on


@ruled_apart(EMPLOYERS)
def test_a_figure_stays_with_its_employer(language, claim, verdict):
    ruling = asked(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@ruled_apart(NOUNS)
def test_a_figure_stays_with_what_it_counts(language, claim, verdict):
    ruling = asked(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@pytest.mark.parametrize(("language", "claim", "own", "other"), UNDER_A_JOB)
def test_a_figure_stands_only_under_its_job(language, claim, own, other):
    assert [asked(language, claim, role).verdict for role in (own, other)] == ["supported", "unsupported"]


HOUSES = (
    fact("a", "role", "Clerk, Company A", title="Clerk", employer="Company A", start="2012", end="2015"),
    fact("a1", "bullet", "Packed 40 crates of tea a day", scope="a"),
    fact("b", "role", "Clerk, Company B", title="Clerk", employer="Company B", start="2015", end="2018"),
    fact("b1", "bullet", "Answered letters in two tongues", scope="b"),
    fact("c", "role", "Auditor, R. Moor & Associates, Accountants", title="Auditor", employer="R. Moor & Associates, Accountants", start="2018", end="2020"),
    fact("d", "role", "Head auditor, R. Moor & Associates, Accountants", title="Head auditor", employer="R. Moor & Associates, Accountants", start="2020", current=True),
    fact("d1", "bullet", "Guided 6 assistants through their first audits", scope="d"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("At Company A: Packed 40 crates of tea a day", "supported"),
        ("At Company B: Packed 40 crates of tea a day", "unsupported"),
        ("Packed 40 crates of tea a day at Company B.", "unsupported"),
        ("At Company B I answered letters in two tongues.", "supported"),
        ("At Company A I answered letters in two tongues.", "unsupported"),
        ("At R. Moor & Associates: Guided 6 assistants through their first audits", "supported"),
        ("At R. Moor & Associates: Packed 40 crates of tea a day", "unsupported"),
        ("At R. Moor & Associates I guided 40 assistants through their first audits.", "unsupported"),
        ("At Company A: Guided 6 assistants through their first audits", "unsupported"),
    ],
)
def test_an_employer_is_known_by_its_whole_name_whatever_its_words(claim, verdict):
    assert check(claim, HOUSES, posting_text=None, role=None, today=TODAY).verdict == verdict


WARDS = "Elm House\nWe are looking for a nurse. Please prove that you are vaccinated against measles. You lead the night shift."


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("At Company A I was in charge of this: please prove that you are vaccinated against measles.", "unsupported"),
        ("At Company A I led the night shift, please call me.", "unsupported"),
        ("I would be glad to lead your night shift.", "supported"),
        ("I would like to work for you as a nurse.", "supported"),
        ("You are looking for a nurse, and I would like to help.", "supported"),
    ],
)
def test_a_request_in_a_sentence_does_not_excuse_what_it_says_of_the_person(claim, verdict):
    assert check(claim, HOUSES, posting_text=WARDS, role=None, today=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("role", "claim", "verdict"),
    [
        ("a", "At Company B: Packed 40 crates of tea a day", "unsupported"),
        ("a", "At Company A: Packed 40 crates of tea a day", "supported"),
        ("a", "Packed 40 crates of tea a day", "supported"),
        ("b", "Answered letters in two tongues at Company A", "unsupported"),
        ("d", "At R. Moor & Associates: Guided 6 assistants through their first audits", "supported"),
        ("c", "At R. Moor & Associates I was an auditor.", "supported"),
        ("a", "At R. Moor & Associates: Packed 40 crates of tea a day", "unsupported"),
        ("h", "Took over the tea trade of Company A", "supported"),
    ],
)
def test_a_deed_of_one_job_under_the_name_of_another_employer(role, claim, verdict):
    heir = (
        fact("h", "role", "Trader, Holm Tea", title="Trader", employer="Holm Tea", start="2022", current=True),
        fact("h1", "bullet", "Took over the tea trade of Company A", scope="h"),
    )
    assert check(claim, (*HOUSES, *heir), posting_text=None, role=role, today=TODAY).verdict == verdict


def test_the_reason_names_the_employer():
    told = check("At Company B: Packed 40 crates of tea a day", HOUSES, posting_text=None, role="a", today=TODAY).reason
    assert "Company B" in told
