import pytest

from tests.tools.documents.people import AD, NORA, TODAY, fact
from tools.documents.grounding import check

IDA = (
    fact("r1", "role", "Shift supervisor in the sorting hall, team of 12", employer="Wexley Parcels", title="Shift Supervisor", start="2019-04", current=True),
    fact("b1", "bullet", "Cut missorted parcels from 4.2% to 2.1% between 2020 and 2022", scope="r1"),
    fact("b2", "bullet", "Assisted the safety officer with the fire drill twice a year", scope="r1"),
    fact("b3", "bullet", "Trained 18 temporary workers per season on the conveyor", scope="r1"),
    fact("r2", "role", "Forklift driver", employer="Brae Timber", title="Forklift Driver", start="2014-01", end="2018-12"),
    fact("b4", "bullet", "Loaded about 35 trucks per day", scope="r2"),
    fact("b5", "bullet", "Saved 6 hours per week by moving the packing table", scope="r2"),
    fact("e1", "education", "Diploma in Logistics, Marsh College", employer="Marsh College", title="Diploma", start="2011", end="2013"),
    fact("c1", "certificate", "Forklift licence, valid until May 2028"),
    fact("c2", "certificate", "First aid course: applied, starts in 2027"),
    fact("l1", "language", "German: B1"),
    fact("s1", "skill", "SAP EWM, Excel, conveyor maintenance"),
    fact("p1", "statement", "I do not work nights", scope=None),
)  # fmt: skip
JUNE = fact("x", "statement", "x").source
AD_TEXT = "Dunmore Freight seeks a Warehouse Manager. You will lead 40 people and run our new hall in Leith. Oracle WMS required. We repair every pallet ourselves."


@pytest.mark.parametrize(
    "claim",
    [
        "Cut missorted parcels from 4.2% to 2.1% between 2020 and 2022",
        "Missorted parcels were halved between 2020 and 2022.",
        "Reduced missorted parcels by 2.1 percentage points",
        "I trained eighteen temporary workers per season on the conveyor.",
        "More than 30 trucks loaded per day at Brae Timber",
        "Shift Supervisor at Wexley Parcels since April 2019",
        "I have more than eleven years of work experience.",
        "I assisted the safety officer with fire drills.",
        "Conveyor maintenance, Excel",
        "I hold a forklift licence.",
        "I speak German at B1 level.",
        "I have applied for a first aid course.",
        "I would be glad to talk with you about this position.",
        "I read with pleasure that you repair every pallet yourselves.",
        "Thank you for your time.",
    ],
)
def test_what_follows_from_the_facts_passes(claim):
    ruling = check(claim, IDA, posting_text=AD_TEXT, role=None, today=TODAY)
    assert ruling.verdict == "supported", ruling.reason


@pytest.mark.parametrize(
    ("claim", "because"),
    [
        ("Cut missorted parcels from 4.2% to 1.1%", "1.1"),
        ("Trained 18 temporary workers per week on the conveyor", "18"),
        ("Loaded about 350 trucks per day at Brae Timber", "350"),
        ("Cut missorted parcels by a third", "third"),
        ("Led the fire drill twice a year", "assisted"),
        ("Saved 6 hours per week at Wexley Parcels by moving the packing table", ""),
        ("Warehouse Manager with twelve years of experience", "manager"),
        ("Shift Supervisor at Wexley Parcels since 2016", "2016"),
        ("I have more than 15 years of work experience.", "15"),
        ("German: C1", "german"),
        ("I hold a first aid certificate.", ""),
        ("Oracle WMS", ""),
        ("The best sorting hall in the region", "best"),
        ("Bachelor in Logistics, Marsh College", ""),
        ("I trained all temporary workers on the conveyor.", "all"),
        ("Moved the packing table, which raised morale in the whole company", ""),
        ("I would gladly lead the 60 people you mention.", "60"),
        ("I grew up next to a sorting hall.", ""),
    ],
)
def test_what_does_not_follow_is_refused_with_a_reason(claim, because):
    ruling = check(claim, IDA, posting_text=AD_TEXT, role=None, today=TODAY)
    assert ruling.verdict == "unsupported", claim
    assert because in ruling.reason.lower()


@pytest.mark.parametrize(("role", "verdict"), [("r2", "supported"), ("r1", "unsupported"), (None, "supported")])
def test_a_figure_stays_with_its_job(role, verdict):
    claim = "Saved 6 hours per week by moving the packing table"
    assert check(claim, IDA, posting_text=None, role=role, today=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "written", "verdict", "language"),
    [
        ("Kassendifferenzen um die Hälfte gesenkt", "Kassendifferenzen von 8 auf 4 Euro gesenkt", "supported", "de"),
        ("Kassendifferenzen um ein Drittel gesenkt", "Kassendifferenzen von 8 auf 4 Euro gesenkt", "unsupported", "de"),
        ("Zweiundzwanzig Kolleginnen geschult", "22 Kolleginnen geschult", "supported", "de"),
        ("Zwölf Kolleginnen geschult", "22 Kolleginnen geschult", "unsupported", "de"),
        ("Leitung der Inventur", "Mitarbeit bei der Inventur", "unsupported", "de"),
        ("Vingt-deux collègues formés", "22 collègues formés", "supported", "fr"),
        ("Douze collègues formés", "22 collègues formés", "unsupported", "fr"),
        ("Formé 1 200 clients par an", "Formé 1 200 clients par mois", "unsupported", "fr"),
        ("Reduje las quejas en 1.200 casos", "Reduje las quejas en 1200 casos", "supported", "es"),
        ("Dirigí la mudanza del almacén", "Ayudé en la mudanza del almacén", "unsupported", "es"),
        ("Treinei vinte e dois colegas", "Treinei 22 colegas", "supported", "pt"),
        ("Twee collega’s opgeleid", "Drie collega’s opgeleid", "unsupported", "nl"),
        ("二十場の面談を実施", "面談を20場実施", "supported", "ja"),
    ],
)
def test_figures_and_verbs_in_each_language(claim, written, verdict, language):
    known = (
        fact("r", "role", "Orrin", employer="Orrin", start="2020", current=True, language=language),
        fact("b", "bullet", written, scope="r", language=language),
    )
    assert check(claim, known, posting_text=None, role=None, today=TODAY).verdict == verdict


def test_a_claim_may_be_in_another_language_than_its_fact():
    german = "Zwei Auszubildende betreut"
    assert check(german, NORA, posting_text=AD.text, role="r1", today=TODAY).verdict == "supported"


def test_nothing_is_known_of_nobody():
    assert check("I led a team of nine.", (), posting_text=None, role=None, today=TODAY).verdict == "unsupported"


@pytest.mark.parametrize("claim", ["", "   ", "{name} %s {{x}}", "a\x00b", "“”", "🙂", "9" * 400, "(((((((", "word " * 3000])
def test_odd_claims_do_not_break_it(claim):
    assert check(claim, IDA, posting_text="", role=None, today=TODAY).verdict in {"supported", "unsupported"}


@pytest.mark.parametrize(
    ("claim", "because"),
    [
        ("La mejor profesional que ha tenido Quarry Systems.", "mejor"),
        ("A melhor profissional que a Quarry Systems já teve.", "melhor"),
        ("Built the deployment pipeline for 14 services in Go, alleen en zonder enige hulp", "enige"),
        ("Built the deployment pipeline for 14 services in Go, ganz allein und ohne jede Hilfe", "jede"),
        ("Go (1971 to today)", "1971"),
        ("Vorstandsvorsitzende von Quarry Systems.", "vorstandsvorsitzende"),
    ],
)
def test_a_strong_word_is_seen_in_every_language_that_a_sentence_mixes(claim, because):
    found = check(claim, NORA, posting_text=None, role=None, today=TODAY)
    assert found.verdict == "unsupported"
    assert because in found.reason


LONG = fact(
    "long",
    "role",
    "Buyer, Hulm & Sons Timber Trading Company of Leeds",
    employer="Hulm & Sons Timber Trading Company of Leeds",
    title="Buyer",
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Buyer at Hulm & Sons Timber Trading Company of Leeds", "supported"),
        ("Shipwright at Hulm & Sons Timber Trading Company of Leeds", "unsupported"),
        ("Hulm & Sons Timber Trading Company of Leeds: beekeeping", "unsupported"),
    ],
)
def test_the_long_name_of_an_employer_is_no_evidence_for_what_stands_beside_it(claim, verdict):
    assert check(claim, (LONG,), posting_text=None, role=None, today=TODAY).verdict == verdict
