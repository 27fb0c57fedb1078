"""Differences, sums and figures told in another unit or for a longer period, right and wrong."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tests.tools.documents.trades import Pairs, asked, ruled_apart
from tools.documents.grounding import check

# fmt: off
DIFFERENCES: Pairs = [
    ("en", "Cut medication errors by 10 per year", "Cut medication errors by 20 per year"),
    ("en", "The defect rate fell by 2 points.", "The defect rate fell by 6 points."),
    ("de", "Milchmenge um 200 Liter pro Tag gesteigert", "Milchmenge um 300 Liter pro Tag gesteigert"),
    ("fr", "Délai de réponse réduit de 5 jours", "Délai de réponse réduit de 8 jours"),
    ("pt", "Reduzi a espera em 15 minutos", "Reduzi a espera em 25 minutos"),
    ("it", "Consumi ridotti di 10 litri", "Consumi ridotti di 30 litri"),
    ("es", "Los suspensos bajaron en 5", "Los suspensos bajaron en 12"),
    ("pt", "Reduzi a espera para 45 minutos", "Reduzi a espera para 15 minutos"),
    ("it", "Consumi ridotti a 40 litri", "Consumi ridotti a 10 litri"),
    ("nl", "Afkeur verlaagd naar 9 stuks", "Afkeur verlaagd naar 3 stuks"),
    ("nl", "Afkeur verlaagd met 3 stuks", "Afkeur verlaagd met 5 stuks"),
]

CONVERTED: Pairs = [
    ("en", "Laid 3,000 metres of pipe", "Laid 300 metres of pipe"),
    ("en", "Laid three kilometres of pipe", "Laid three miles of pipe"),
    ("en", "Processed 2,000 kg of steel per day", "Processed 20,000 kg of steel per day"),
    ("en", "Saved £1,500,000 in rework", "Saved £150,000 in rework"),
    ("en", "Saved £1,500k in rework", "Saved £15k in rework"),
    ("en", "Saved £1.5M in rework", "Saved £15M in rework"),
    ("en", "Welded 4,200 joints per year", "Welded 5,200 joints per year"),
    ("en", "Welded 350 joints per month", "Welded 350 joints per week"),
    ("de", "1.500 kg Pakete pro Schicht ausgeliefert", "15.000 kg Pakete pro Schicht ausgeliefert"),
    ("de", "Fährt 450.000 Meter pro Tag", "Fährt 45.000 Meter pro Tag"),
    ("fr", "Économisé 40 k€ par an", "Économisé 400 k€ par an"),
    ("pt", "Conduzi 2.000 quilómetros por semana", "Conduzi 2.000 quilómetros por dia"),
    ("it", "Raccolti 5.000 kg di olive all’anno", "Raccolti 50.000 kg di olive all’anno"),
    ("ja", "待ち時間を30分に短縮", "待ち時間を30秒に短縮"),
]

BOUNDS: Pairs = [
    ("en", "Looks after more than 20 patients per shift", "Looks after more than 24 patients per shift"),
    ("en", "Looks after at least 24 patients per shift", "Looks after at least 25 patients per shift"),
    ("en", "Looks after about 25 patients per shift", "Looks after about 40 patients per shift"),
    ("de", "Betreut mehr als 100 Kühe", "Betreut mehr als 120 Kühe"),
    ("de", "Betreut rund 120 Kühe", "Betreut rund 180 Kühe"),
    ("fr", "Rédigé près de 300 contrats par an", "Rédigé plus de 300 contrats par an"),
    ("es", "Doy clase a más de 80 alumnos", "Doy clase a más de 90 alumnos"),
    ("pt", "Entreguei pelo menos 80 encomendas por dia", "Entreguei pelo menos 90 encomendas por dia"),
    ("nl", "Gaf les aan ruim 25 leerlingen", "Gaf les aan ruim 30 leerlingen"),
    ("it", "Curate oltre 60 pecore", "Curate oltre 70 pecore"),
    ("ja", "患者20名以上を担当", "患者30名以上を担当"),
    ("zh", "教授超过80名学生", "教授超过90名学生"),
    ("ar", "تدريب أكثر من 10 سائقين", "تدريب أكثر من 15 سائقا"),
]

SUMS = [
    ("en", ("Sold 30 calves in spring", "Sold 45 calves in autumn"), "Sold 75 calves: 30 calves in spring, 45 calves in autumn", "75", "85"),
    ("de", ("20 Anlagen im Norden geprüft", "35 Anlagen im Süden geprüft"), "55 Anlagen geprüft: 20 Anlagen im Norden, 35 Anlagen im Süden", "55", "65"),
    ("fr", ("Plaidé 14 affaires civiles", "Plaidé 26 affaires pénales"), "Plaidé 40 affaires : 14 affaires civiles, 26 affaires pénales", "40", "50"),
    ("es", ("Atendí 40 partos de día", "Atendí 25 partos de noche"), "Atendí 65 partos: 40 partos de día, 25 partos de noche", "65", "75"),
]
# fmt: on


@ruled_apart(DIFFERENCES)
def test_a_difference_is_that_of_its_two_figures(language, claim, verdict):
    ruling = asked(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@ruled_apart(CONVERTED)
def test_a_figure_may_be_told_in_another_unit(language, claim, verdict):
    ruling = asked(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@ruled_apart(BOUNDS)
def test_a_bound_holds_strictly(language, claim, verdict):
    ruling = asked(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@pytest.mark.parametrize(("language", "texts", "claim", "right", "wrong"), SUMS)
def test_a_sum_is_that_of_its_parts(language, texts, claim, right, wrong):
    facts = [fact(f"b{at}", "bullet", text, language=language) for at, text in enumerate(texts)]
    verdicts = [
        check(said, facts, posting_text=None, role=None, today=TODAY).verdict for said in (claim, claim.replace(right, wrong))
    ]
    assert verdicts == ["supported", "unsupported"]
