"""How far along, how high, how well: what a fact leaves open may not be closed by a claim. All persons and firms are invented."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding import check
from tools.documents.grounding_ladders import marks_on
from tools.documents.grounding_lexicon import table

# fmt: off
RUNGS = [
    # language, kind, fact, honest, lie
    ("en", "education", "MSc Marine Biology, Port Ellery University, expected June 2027", "MSc Marine Biology student, Port Ellery University", "MSc Marine Biology, Port Ellery University"),
    ("en", "education", "HND Horticulture, Calder College, left after one year without a qualification", "Studied horticulture at Calder College", "HND in Horticulture from Calder College"),
    ("en", "certificate", "Crane operator licence: applied for, test pending", "I have applied for the crane operator licence.", "Crane operator licence"),
    ("en", "certificate", "Asbestos awareness course, attended 2022 (no exam)", "Attended an asbestos awareness course in 2022", "Certified in asbestos awareness since 2022"),
    ("en", "certificate", "Scaffolding card, expired 2021", "My scaffolding card expired in 2021.", "Scaffolding card"),
    ("en", "certificate", "Chef de partie diploma, in progress (unit 2 of 6)", "Chef de partie diploma in progress", "Chef de partie diploma"),
    ("en", "award", "Shortlisted, Ferrow Welder Prize 2022", "Shortlisted for the Ferrow Welder Prize 2022", "Ferrow Welder Prize 2022"),
    ("en", "award", "Regional debating competition, semi-finalist 2018", "Semi-finalist in a regional debating competition", "Finalist in a regional debating competition"),
    ("en", "award", "Second place, county plastering competition 2020", "Second place in the county plastering competition", "Winner of the county plastering competition"),
    ("en", "award", "Driver of the Month, May 2022", "Driver of the Month in May 2022", "Driver of the Year 2022"),
    ("en", "certificate", "Cisco Certified Network Associate, 2021", "Cisco Certified Network Associate", "Cisco Certified Network Professional"),
    ("en", "education", "BA History, Wexmoor University, second class honours", "BA History with second class honours", "BA History with first class honours"),
    ("en", "statement", "Member of the village choir association, no office", "Member of the village choir association", "Treasurer of the village choir association"),
    ("de", "education", "Bachelor Pflege, Hochschule Ostmark, Abschluss voraussichtlich 2027", "Ich studiere Pflege an der Hochschule Ostmark.", "Bachelor Pflege, Hochschule Ostmark"),
    ("de", "statement", "Studium der Rechtswissenschaft nach vier Semestern abgebrochen", "Rechtswissenschaft vier Semester studiert", "Abgeschlossene Rechtswissenschaft"),
    ("de", "certificate", "Schweißerprüfung: angemeldet für März 2027", "Für die Schweißerprüfung bin ich angemeldet.", "Schweißerprüfung"),
    ("de", "award", "Finalist beim Wettbewerb Junge Tischler 2019", "Finalist im Wettbewerb Junge Tischler", "Gewinner des Wettbewerbs Junge Tischler"),
    ("de", "award", "Mitarbeiterin des Monats, Juni 2021", "Mitarbeiterin des Monats im Juni 2021", "Mitarbeiterin des Jahres 2021"),
    ("fr", "education", "Licence de droit, université de Brelan, en cours", "Licence de droit en cours", "Licence de droit"),
    ("fr", "certificate", "Permis CE : demande déposée, examen en avril 2027", "Permis CE demandé, examen en avril 2027", "Permis CE"),
    ("fr", "award", "Finaliste du concours des jeunes pâtissiers 2020", "Finaliste du concours des jeunes pâtissiers", "Lauréate du concours des jeunes pâtissiers"),
    ("es", "education", "Grado en Enfermería, Universidad de Lorquí, sin terminar", "Estudios de Enfermería en la Universidad de Lorquí, sin terminar", "Grado en Enfermería, Universidad de Lorquí"),
    ("es", "certificate", "Carné de instalador: solicitado, pendiente", "Carné de instalador solicitado", "Carné de instalador"),
    ("es", "award", "Accésit en el certamen de jóvenes soldadores 2021", "Accésit en el certamen de jóvenes soldadores", "Premio del certamen de jóvenes soldadores"),
    ("pt", "education", "Licenciatura em Serviço Social, matrícula trancada em 2020", "Licenciatura em Serviço Social, trancada", "Licenciada em Serviço Social"),
    ("pt", "certificate", "Carta de pesados: candidatura entregue, aguarda exame", "Aguardo o exame da carta de pesados.", "Carta de pesados"),
    ("it", "certificate", "Patentino per carrelli, scaduto nel 2020", "Patentino per carrelli scaduto", "Patentino per carrelli"),
    ("nl", "education", "Hbo Verpleegkunde, Hogeschool Zandrik, niet afgerond", "Verpleegkunde gestudeerd aan Hogeschool Zandrik", "Hbo Verpleegkunde, Hogeschool Zandrik"),
    ("ja", "certificate", "電気工事士、申請中", "電気工事士を申請中", "電気工事士"),
    ("ja", "award", "全社発表会 銀賞", "全社発表会で銀賞", "全社発表会で金賞"),
    ("zh", "education", "会计学本科在读", "会计学本科在读", "会计学本科毕业"),
    ("ar", "certificate", "رخصة رافعة شوكية، قيد التنفيذ", "رخصة رافعة شوكية قيد التنفيذ", "رخصة رافعة شوكية"),
]
DONE_SO_FAR = [
    ("en", "Piloted text reminders in two of nine clinics", "Piloted text reminders in two clinics", "Rolled out text reminders in clinics"),
    ("en", "Partially translated the fire safety handbook", "Translated part of the fire safety handbook", "Translated the fire safety handbook"),
    ("de", "Neue Dienstpläne bisher in zwei Stationen eingeführt", "Neue Dienstpläne bisher in zwei Stationen", "Neue Dienstpläne eingeführt"),
    ("fr", "Déploiement partiel : tri des déchets jusqu'ici dans deux ateliers", "Tri des déchets jusqu'ici dans deux ateliers", "Tri des déchets dans les ateliers"),
]
# fmt: on


def _ruled(language, kind, text, claim):
    facts = (
        fact("r1", "role", "Helper", employer="Quibbleworth & Dray", title="Helper", start="2019-01", end="2024-06"),
        fact("x", kind, text, scope="r1" if kind == "bullet" else None),
    )
    known = tuple(one.model_copy(update={"language": language}) for one in facts)
    return check(claim, known, posting_text=None, role=None, today=TODAY)


@pytest.mark.parametrize(("language", "kind", "text", "honest", "lie"), RUNGS, ids=[row[4][:40] for row in RUNGS])
def test_no_claim_stands_higher_than_its_fact(language, kind, text, honest, lie):
    ruling = _ruled(language, kind, text, honest)
    assert ruling.verdict == "supported", ruling.reason
    assert _ruled(language, kind, text, lie).verdict == "unsupported"


@pytest.mark.parametrize(("language", "text", "honest", "lie"), DONE_SO_FAR, ids=[row[3] for row in DONE_SO_FAR])
def test_what_is_done_in_part_is_not_done(language, text, honest, lie):
    ruling = _ruled(language, "bullet", text, honest)
    assert ruling.verdict == "supported", ruling.reason
    assert _ruled(language, "bullet", text, lie).verdict == "unsupported"


@pytest.mark.parametrize(
    ("text", "claim", "word"),
    [
        ("Crane operator licence: applied for", "Crane operator licence", "applied for"),
        ("Ferrow Welder Prize, finalist", "Ferrow Welder Prize", "finalist"),
        ("Ferrow Welder Prize, finalist", "Winner of the Ferrow Welder Prize", "finalist"),
    ],
)
def test_a_refusal_names_what_was_left_out(text, claim, word):
    kind = "award" if "Prize" in text else "certificate"
    assert f"“{word}”" in _ruled("en", kind, text, claim).reason


@pytest.mark.parametrize(
    ("ladder", "text", "ranks"),
    [
        ("prize", "semi-finalist", [2]),
        ("prize", "finalist and winner", [3, 9]),
        ("state", "earlier than planned", []),
        ("state", "planned for 2027", [1]),
        ("partial", "final year", []),
        ("term", "employee of the month", [2]),
    ],
)
def test_marks_inside_longer_ones_do_not_count(ladder, text, ranks):
    assert [mark[3] for mark in marks_on(ladder, text, "en")] == ranks


@pytest.mark.parametrize("name", [name for name in table("ladders") if name != "harmless"])
def test_rungs_go_up_and_are_told_apart(name):
    rungs = table("ladders")[name]["rungs"]
    ranks = [rung["rank"] for rung in rungs]
    assert ranks == sorted(set(ranks))
    for language in ("en", "de", "fr", "es"):
        words = [word for rung in rungs for word in rung["says"].get(language, ())]
        assert len(words) == len(set(words)), f"{name} {language}"
