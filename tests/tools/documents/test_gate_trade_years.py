"""Years in a trade, a setting, a rank or with a tool: each counts only the jobs that show it, as careers of invented people have them."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding_case import Case
from tools.documents.grounding_fields import fields, learning
from tools.documents.grounding_figures import figures
from tools.documents.grounding_known import study
from tools.profile.models import Fact


def _of(language: str, *facts: Fact) -> tuple[Fact, ...]:
    return tuple(one.model_copy(update={"language": language}) for one in facts)


# fmt: off
COOK = _of(
    "fr",
    fact("e1", "education", "CAP Cuisine, lycée Fontanges", employer="Lycée Fontanges", title="CAP", start="2008", end="2010"),
    fact("r1", "role", "Commis de cuisine, Brasserie Ventoux", employer="Brasserie Ventoux", title="Commis de cuisine", start="2010-07", end="2014-06"),
    fact("r2", "role", "Demi-chef de partie, La Perche Rouge", employer="La Perche Rouge", title="Demi-chef de partie", start="2014-09", end="2019-02"),
    fact("b2", "bullet", "Poste poisson, 40 couverts par service", scope="r2"),
    fact("r3", "role", "Second de cuisine, Table Morvan", employer="Table Morvan", title="Second de cuisine", start="2019-04", current=True),
    fact("b3", "bullet", "Commandes passées sur Toquade depuis 2022", scope="r3"),
    fact("b4", "bullet", "Formation de 3 apprentis, un par an", scope="r3"),
)
PHYSIO = _of(
    "de",
    fact("e1", "education", "Ausbildung Physiotherapie, Fachschule Wehringen", title="Ausbildung", start="2007-10", end="2010-09"),
    fact("r1", "role", "Physiotherapeut", employer="Klinikum Marbeck", title="Physiotherapeut", start="2010-10", end="2015-03"),
    fact("b1", "bullet", "Orthopädische Station mit 28 Betten", scope="r1"),
    fact("r2", "role", "Stellvertretender Teamleiter", employer="Reha Tannwald", title="Stellvertretender Teamleiter", start="2015-05", end="2020-09"),
    fact("r3", "role", "Teamleiter", employer="Ambulanz Grauhof", title="Teamleiter", start="2020-10", current=True),
    fact("b3", "bullet", "Führt 9 Therapeuten", scope="r3"),
)
ICU = _of(
    "en",
    fact("e1", "education", "BSc Nursing, Tolland University", title="BSc", start="2008-09", end="2012-06"),
    fact("r1", "role", "Staff nurse on a surgical ward", employer="Merrow General Hospital", title="Staff Nurse", start="2012-09", end="2018-08"),
    fact("r2", "role", "Nurse in a 12-bed intensive care unit", employer="Ashby Infirmary", title="Staff Nurse, Intensive Care", start="2018-10", current=True),
    fact("b2", "bullet", "Charts in CareTrail, introduced in 2022", scope="r2"),
)
FREELANCE = _of(
    "es",
    fact("r1", "role", "Ilustradora en plantilla", employer="Editorial Brañas", title="Ilustradora", start="2011-01", end="2017-12"),
    fact("r2", "role", "Encargos de editoriales", employer="Autónoma", title="Ilustradora autónoma", start="2018-02", current=True),
    fact("b2", "bullet", "Usa Trazolina desde 2021", scope="r2"),
)
WELDER = _of(
    "en",
    fact("r1", "role", "Apprentice", employer="Holt Boilers", title="Apprentice Welder", start="2008-01", end="2010-12"),
    fact("r2", "role", "Welds pressure vessels", employer="Dunmore Works", title="Welder", start="2011-02", end="2017-01"),
    fact("r3", "role", "Reports to the yard manager, supervises 5 welders", employer="Quayside Yard", title="Assistant Foreman", start="2017-03", end="2021-02"),
    fact("r4", "role", "Runs the night shift", employer="Quayside Yard", title="Foreman", start="2021-03", current=True),
)
TEACHER = _of(
    "pt",
    fact("r1", "role", "Turmas do 7.º ano", employer="Escola da Ribeira", title="Professora de Física", start="2009-09", end="2015-08"),
    fact("r2", "role", "Turmas do secundário", employer="Colégio Varzim", title="Professora de Química", start="2015-09", current=True),
    fact("b2", "bullet", "Coordena o clube de robótica desde 2021", scope="r2"),
)
JA = _of(
    "ja",
    fact("r1", "role", "旋盤加工の担当", employer="沢辺製作所", title="旋盤工", start="2009-04", end="2016-03"),
    fact("r2", "role", "自動車用シートの縫製ライン", employer="光洋内装", title="生産技術", start="2016-04", current=True),
    fact("b2", "bullet", "調整時間を40分から25分に短縮（2012年）", scope="r2"),
)
NURSE_AND_CLERK = _of(
    "en",
    fact("e1", "education", "BSc Nursing, Wend College", title="BSc", start="2006-09", end="2010-06"),
    fact("r1", "role", "Night shifts", employer="Corry Hospital", title="Nurse", start="2010-09", end="2021-02"),
    fact("r2", "role", "Keeps the diary of two surgeons", employer="Penrose Clinic", title="Clerk", start="2021-03", current=True),
)
ZH = _of(
    "zh",
    fact("r1", "role", "门诊护理", employer="临江医院", title="护士", start="2012-07", end="2018-06"),
    fact("r2", "role", "透析室护理", employer="云桥医院", title="透析护士", start="2018-07", current=True),
)
PEOPLE = {"cook": COOK, "physio": PHYSIO, "icu": ICU, "freelance": FREELANCE, "welder": WELDER, "teacher": TEACHER, "ja": JA, "zh": ZH, "nurse_and_clerk": NURSE_AND_CLERK}

TRUE = [
    # what one learned is the trade of all jobs
    ("cook", "Plus de 15 ans de cuisine"), ("cook", "Quinze ans en cuisine"),
    ("physio", "Mehr als 15 Jahre Erfahrung in der Physiotherapie"), ("physio", "Seit gut 15 Jahren in der Physiotherapie"),
    ("icu", "Nurse with more than thirteen years of experience"), ("icu", "More than 13 years in nursing"),
    # a job between two of the trade is of the trade
    ("cook", "Près de seize ans de métier en cuisine"),
    # a setting, a rank
    ("icu", "More than seven years of intensive care"), ("icu", "Seven years in an intensive care unit"),
    ("icu", "Staff nurse with 13 years in hospitals, seven of them in intensive care"),
    ("physio", "Seit über fünf Jahren Teamleiter"), ("physio", "Über zehn Jahre als stellvertretender Teamleiter und Teamleiter"),
    ("freelance", "Ilustradora autónoma desde hace más de ocho años"), ("freelance", "Más de quince años como ilustradora"),
    ("welder", "Five years as foreman"), ("welder", "Foreman for five years"), ("welder", "More than eight years supervising welders and running a shift"),
    ("welder", "Fifteen years in welding at three employers"), ("welder", "Nine years at Quayside Yard"),
    ("teacher", "Mais de dez anos a ensinar Química"), ("teacher", "Dezasseis anos em duas escolas"),
    ("ja", "旋盤加工で7年の経験"), ("ja", "縫製ラインの生産技術に約10年従事"), ("ja", "旋盤・生産技術で16年以上の経験"),
    ("zh", "十三年左右的护理经验"), ("zh", "七年多的透析护理经验"),
    # a tool counts from the year its fact names
    ("cook", "Quatre ans sur Toquade"), ("freelance", "Cinco años con Trazolina"), ("teacher", "Cinco anos de clube de robótica"),
    # one may be of the trade that one learned in all jobs, or only in those that name it
    ("nurse_and_clerk", "More than ten years in nursing"), ("nurse_and_clerk", "Fifteen years in nursing and office work"),
    ("ja", "縫製の現場で約10年の経験"),
    # spans in words
    ("icu", "More than a decade of nursing"), ("freelance", "Más de una década como ilustradora"), ("physio", "Mehr als ein Jahrzehnt Berufserfahrung"),
    ("welder", "A decade and more at the weld: fifteen years of work experience"),
    # the part of the claim that speaks of today narrows nothing
    ("icu", "Nurse with 13 years of experience, currently in intensive care"), ("physio", "Über 15 Jahre Berufserfahrung, derzeit als Teamleiter"),
]
FALSE = [
    ("cook", "Plus de 20 ans de cuisine"), ("cook", "Plus de dix ans comme second de cuisine"), ("cook", "Dix ans au poste poisson"),
    ("physio", "Mehr als 20 Jahre Erfahrung in der Physiotherapie"), ("physio", "Seit über zehn Jahren Teamleiter"),
    ("physio", "Fünfzehn Jahre auf der orthopädischen Station"),
    ("icu", "ICU nurse with more than 12 years of intensive care"), ("icu", "Thirteen years in an intensive care unit"), ("icu", "More than 15 years in nursing"),
    ("freelance", "Ilustradora autónoma desde hace más de doce años"), ("freelance", "Más de veinte años como ilustradora"),
    ("welder", "Nine years as foreman"), ("welder", "Foreman for more than eight years"), ("welder", "I have been supervising welders for more than ten years."),
    ("welder", "Fifteen years at Quayside Yard"), ("welder", "Twenty years in welding at three employers"),
    ("teacher", "Mais de quinze anos a ensinar Química"), ("teacher", "Vinte anos em duas escolas"),
    ("ja", "縫製ラインの生産技術に15年以上従事"), ("ja", "旋盤加工で12年の経験"), ("ja", "旋盤・生産技術で20年以上の経験"),
    ("zh", "十三年以上的透析护理经验"), ("zh", "二十年的护理经验"),
    ("nurse_and_clerk", "Twenty years in nursing"), ("ja", "調整時間に詳しい、縫製ラインで14年"), ("cook", "Dix ans sur Toquade"), ("freelance", "Quince años con Trazolina"), ("teacher", "Dez anos de clube de robótica"),
    ("icu", "More than a decade in intensive care"), ("freelance", "Más de una década como ilustradora autónoma"), ("physio", "Ein Jahrzehnt als Teamleiter"),
]
# fmt: on


def _refused(who: str, claim: str) -> str | None:
    return figures(Case(claim, study(PEOPLE[who], TODAY), None, ""))


@pytest.mark.parametrize(("who", "claim"), TRUE)
def test_years_that_the_jobs_give_pass(who, claim):
    assert _refused(who, claim) is None


@pytest.mark.parametrize(("who", "claim"), FALSE)
def test_years_that_other_jobs_would_have_to_give_are_refused(who, claim):
    assert _refused(who, claim)


# fmt: off
@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Nurse with ten years of intensive care", [(("intensive", "care"), False)]),
        ("Foreman for ten years", [(("foreman",), True)]),
        ("Ten years as foreman", [(("foreman",), True)]),
        ("Twelve years in freight, pharma and bikes", [(("freight",), False), (("pharma",), False), (("bikes",), False)]),
        ("Over ten years of professional experience", []),
        ("Ten years of welding, currently at Quayside Yard", [(("welding",), False)]),
        ("Ten years of welding. Boats are another matter.", [(("welding",), False)]),
    ],
)
def test_the_words_that_narrow_years_are_those_around_them(claim, expected):
    case = Case(claim, study(WELDER, TODAY), None, "")
    assert [(field.words, field.held) for field in fields(case, case.amounts[0])] == expected


def test_an_apprenticeship_is_learning():
    assert [learning(role) for role in WELDER if role.kind == "role"] == [True, False, False, False]
    assert learning(fact("r", "role", "x", title="Auszubildende zur Köchin"))
    assert not learning(fact("r", "role", "x", title="Köchin"))


def test_the_order_of_facts_changes_nothing():
    for who, claim in (("cook", "Plus de 15 ans de cuisine"), ("icu", "ICU nurse with more than 12 years of intensive care")):
        turned = figures(Case(claim, study(tuple(reversed(PEOPLE[who])), TODAY), None, ""))
        assert bool(turned) == bool(_refused(who, claim))
