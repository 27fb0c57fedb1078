"""How many things of a kind the facts list: employers, certificates, languages, items of a list; digits and words."""

from tests.tools.documents.trades import Pairs, asked, ruled_apart

# fmt: off
COUNTS: Pairs = [
    ("en", "Worked for two employers", "Worked for four employers"),
    ("en", "Worked for 2 employers", "Worked for 3 employers"),
    ("en", "Holds two certificates", "Holds five certificates"),
    ("en", "Trained students in three subjects: hygiene, wound care, documentation",
           "Trained 300 students in hygiene, wound care, documentation"),
    ("de", "Für zwei Arbeitgeber gearbeitet", "Für fünf Arbeitgeber gearbeitet"),
    ("es", "He trabajado en dos empresas", "He trabajado en cuatro empresas"),
    ("pt", "Trabalhei em duas empresas", "Trabalhei em quatro empresas"),
    ("nl", "Ervaring bij twee werkgevers", "Ervaring bij vier werkgevers"),
    ("it", "Ho lavorato per due aziende", "Ho lavorato per quattro aziende"),
]

SPOKEN: Pairs = [
    ("en", "Looks after twenty-four patients per shift", "Looks after forty-two patients per shift"),
    ("en", "Welded three hundred and fifty joints per month", "Welded five hundred and thirty joints per month"),
    ("de", "Betreut hundertzwanzig Kühe", "Betreut hundertachtzig Kühe"),
    ("fr", "Suivi de soixante dossiers par an", "Suivi de soixante-dix dossiers par an"),
    ("fr", "Rédigé trois cents contrats par an", "Rédigé cinq cents contrats par an"),
    ("es", "Doy clase a noventa alumnos", "Doy clase a ciento noventa alumnos"),
    ("es", "Guié veinticinco grupos por semana", "Guié treinta y cinco grupos por semana"),
    ("pt", "Acompanho trinta doentes por dia", "Acompanho quarenta doentes por dia"),
    ("nl", "Gaf les aan achtentwintig leerlingen", "Gaf les aan achtendertig leerlingen"),
    ("nl", "Leidde zes stagiairs op", "Leidde zestien stagiairs op"),
    ("it", "Curate settanta pecore", "Curate settantasette pecore"),
    ("ja", "患者二十四名を担当", "患者三十四名を担当"),
    ("zh", "教授九十名学生", "教授一百九十名学生"),
    ("ar", "توصيل ثمانين طردا في اليوم", "توصيل تسعين طردا في اليوم"),
    ("ar", "توصيل ٨٠ طردا في اليوم", "توصيل ٨٠٠ طرد في اليوم"),
]
# fmt: on


@ruled_apart(COUNTS)
def test_a_count_is_that_of_the_facts(language, claim, verdict):
    ruling = asked(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@ruled_apart(SPOKEN)
def test_a_count_may_be_said_in_words(language, claim, verdict):
    ruling = asked(language, claim)
    assert ruling.verdict == verdict, ruling.reason
