"""A figure belongs to its employer and to its noun: under another one it is another claim."""

import pytest

from tests.tools.documents.trades import Pairs, asked, ruled_apart

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
