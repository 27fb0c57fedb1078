"""Conditions of work: what shows them, what refuses them, and that silence is held against nobody. All people are invented."""

import pytest

from core.flat import flat
from tests.tools.jobs.verdicts import OLD, WORK, did, holds, judged, said
from tools.jobs.conditions import conditions, conditions_asked
from tools.jobs.phrases import gathered

ASKED = [
    ("On call one week in five", ["on_call"]),
    ("Rufbereitschaft alle vier Wochen", ["on_call"]),
    ("Disponibilité pour des astreintes", ["on_call"]),
    ("Guardias localizadas", ["on_call"]),
    ("Regime de sobreaviso", ["on_call"]),
    ("Bereid tot bereikbaarheidsdienst", ["on_call"]),
    ("Rotating shifts including nights", ["shifts", "nights"]),
    ("Bereitschaft zum Dreischichtsystem", ["shifts"]),
    ("Travail posté en 3x8", ["shifts"]),
    ("Turnos rotativos y festivos", ["shifts", "weekends"]),
    ("Escala 12x36", ["shifts"]),
    ("Ploegendienst", ["shifts"]),
    ("Sonn- und Feiertagsarbeit", ["weekends"]),
    ("Early starts and late openings", ["evenings"]),
    ("Overtime in peak season", ["overtime"]),
    ("Reisebereitschaft", ["travel"]),
    ("Déplacements fréquents", ["travel"]),
    ("Disponibilidad para viajar", ["travel"]),
    ("Reisbereidheid", ["travel"]),
    ("Own transport needed", ["transport"]),
    ("Eigener PKW", ["transport"]),
    ("Eigen vervoer", ["transport"]),
    ("Lift up to 25 kg", ["physical"]),
    ("Körperlich belastbar", ["physical"]),
    ("Work outdoors in all weathers", ["outdoors"]),
    ("Portfolio with three cases", ["portfolio"]),
    ("Arbeitsproben", ["portfolio"]),
    ("Invoice as a freelancer", ["freelance"]),
    ("Alta como autónomo", ["freelance"]),
    ("Masernschutz", ["vaccination"]),
    ("Vacina contra hepatite", ["vaccination"]),
    ("Enhanced DBS check", ["background"]),
    ("Erweitertes Führungszeugnis", ["background"]),
    ("Casier judiciaire vierge", ["background"]),
    ("Certificado de antecedentes penales", ["background"]),
    ("Recente VOG", ["background"]),
    ("SC clearance", ["clearance"]),
    ("Sicherheitsüberprüfung Ü2", ["clearance"]),
    ("Drug test before start", ["medical"]),
    ("Own hand tools", ["tools"]),
    ("Two references", ["references"]),
    ("Available immediately", ["start"]),
    ("Discretion", ["confidential"]),
    ("Reliable and on time", ["reliable"]),
    ("Reliable, and willing to work nights", ["nights"]),
    ("Kubernetes", []),
]
VERDICTS = [
    ("On call one week in five", did("Fault rota one week in four"), "met"),
    ("On call one week in five", said("A phone that rings at night is fine."), "met"),
    ("On call one week in five", did("Fault rota one week in three", OLD), "partial"),
    ("On call one week in five", said("No on-call for me, please."), "missing"),
    ("On call one week in five", did("Painted doors"), "unknown"),
    ("Astreinte un week-end sur quatre", did("Astreinte une semaine sur trois"), "met"),
    ("Astreinte la nuit", said("Je cherche un poste sans astreinte."), "missing"),
    ("Rufbereitschaft", did("Notdienst im Wechsel mit zwei Kollegen"), "met"),
    ("Three-shift system including weekends", did("Rotating earlies, lates and nights"), "met"),
    ("Dreischichtsystem", did("Wechselnde Früh-, Spät- und Nachtdienste"), "met"),
    ("Dreischichtsystem einschließlich Wochenenden", said("Ich suche eine Stelle ohne Samstage."), "missing"),
    ("Turnos rotativos", did("Turnos de mañana, tarde y noche"), "met"),
    ("Turnos rotativos", said("No puedo trabajar a turnos."), "missing"),
    ("Nights and weekends", did("Opened the shop each Saturday"), "partial"),
    ("Night work", did("Delivered papers from two to six each night"), "met"),
    ("Ploegendienst", did("Drie ploegen, ook in het weekend"), "met"),
    ("Travel about once a quarter", did("Flew to Ostrava each quarter"), "met"),
    ("Travel up to 20 % of the time", said("I cannot travel."), "missing"),
    ("Travel up to 20 % of the time", did("Wrote letters"), "unknown"),
    ("Disponibilidade para viajar", did("Viajo uma semana por mês ao Recife"), "met"),
    ("Disponibilidade para viajar", did("Viagens a Recife quando preciso"), "partial"),
    ("Disponibilidade para viajar", said("Viajo uma vez por ano, no máximo."), "missing"),
    ("Reisebereitschaft", did("Drei Tage in der Woche unterwegs zu Kunden"), "met"),
    ("Déplacements réguliers", did("En déplacement deux jours par semaine"), "met"),
    ("Away from home two nights a month", did("Weeks in a motel near the dam"), "met"),
    ("Away from home two nights a month", did("Semanas fuera de casa en la sierra"), "met"),
    ("We all meet four times a year", said("Happy to fly."), "met"),
    ("Travel", {"work": [{**WORK, "name": "Hotel on the Road", "position": "Cook"}]}, "unknown"),
    ("Rotating shifts", said("Mornings only, please."), "missing"),
    ("Rotating shifts", did("Monday to Friday, mornings only"), "unknown"),
    ("Turnos rotativos", said("Procuro só manhãs."), "missing"),
    ("Duas noites por mês", said("A noite é para dormir."), "missing"),
    ("Duas noites por mês", said("Ninguém fica com o meu filho à noite."), "missing"),
    ("Turnos rotativos", did("Turno fixo das 6 às 14"), "partial"),
    ("Weekends", did("Some Sundays in winter"), "partial"),
    ("Weekends", did("Six Christmas mornings out of ten"), "met"),
    ("Dienst bis 17 Uhr", did("Ich sperre dreimal in der Woche zu"), "met"),
    ("Dienst bis 17 Uhr", said("Nur vormittags."), "missing"),
    ("Carry the pager one week in seven", did("In the night rota of the platform"), "met"),
    ("Carry the pager one week in seven", did("Escalation contact, day and night"), "met"),
    ("No more than six points", holds("Licence check: 3 points"), "met"),
    ("No more than six points", holds("Disqualified 2024 (DR10)"), "missing"),
    ("Enhanced DBS", holds("Basic DBS", date="2026-01"), "partial"),
    ("Strafregisterbescheinigung", holds("Strafregisterauszug", date="2026-01"), "met"),
    ("Night work", said("I don't mind nights."), "met"),
    ("Nachtdienst", said("Nichts gegen Nachtdienste."), "met"),
    ("Trabajo nocturno", said("Sin problema para trabajar de noche."), "met"),
    ("Own car", said("I have my own van."), "met"),
    ("Own car", said("I don't drive."), "missing"),
    ("Eigener PKW", said("Eigenes Auto vorhanden."), "met"),
    ("Heavy lifting", did("Carried bags of cement up four floors"), "met"),
    ("Körperlich belastbar", did("Umzugshelfer: Möbel getragen"), "met"),
    ("Physically fit", said("Light duties only, after a back problem."), "missing"),
    ("Work outdoors in all weathers", did("Winter round by bicycle in the snow"), "met"),
    ("A portfolio", said("Four cases on my site."), "met"),
    ("A portfolio", did("Sold shoes"), "missing"),
    ("Can invoice as a freelancer", said("Sole trader since 2019."), "met"),
    ("Can invoice as a freelancer", did("Employed clerk"), "missing"),
    ("Alta en autónomos", said("Soy autónoma desde 2020."), "met"),
    ("Masernschutz", holds("Masern: zweimal geimpft"), "met"),
    ("Masernschutz", holds("Erste Hilfe"), "unknown"),
    ("Measles vaccination", said("I am not vaccinated."), "missing"),
    ("Enhanced DBS check", holds("Enhanced DBS", date="2025-03"), "met"),
    ("Enhanced DBS check", holds("DBS check", date="2014-03"), "partial"),
    ("Police clearance", did("Police and children cleared for each school job"), "met"),
    ("Erweitertes Führungszeugnis", holds("Führungszeugnis erweitert", date="2026-01"), "met"),
    ("Certificado de antecedentes penales", holds("Certificado negativo de delitos sexuales", date="2026-02"), "met"),
    ("Een VOG", holds("VOG, juni 2026"), "met"),
    ("SC clearance", holds("SC cleared until 2029"), "met"),
    ("SC clearance", did("Filed papers"), "unknown"),
    ("Own knives", said("I bring my own knives."), "met"),
    ("Reliable", did("Seven years without a missed day"), "met"),
    ("Reliable", did("Painted doors"), "unknown"),
    ("Zuverlässigkeit", did("In zehn Jahren kein Fehltag"), "met"),
    ("Able to work under pressure", did("180 covers a night in a busy kitchen"), "met"),
    ("Motivated", did("Evening school for two winters"), "met"),
    ("Discretion", did("Kept the personnel files of 300 people"), "met"),
]
PERMISSIONS = [
    ("Right to work in Ireland", "EU citizen.", "met"),
    ("Right to work in the UK", "I have settled status.", "met"),
    ("Right to work in the UK", "Looking for an employer who can sponsor me.", "missing"),
    ("You must be authorized to work without sponsorship", "I would need a visa.", "missing"),
    ("You are allowed to work in the Netherlands", "I hold a passport and would need a permit.", "missing"),
    ("Gültige Arbeitserlaubnis", "Niederlassungserlaubnis seit 2020.", "met"),
    ("Titre de séjour valable", "Titre de séjour jusqu'en 2031.", "met"),
    ("Permiso de trabajo", "Tengo permiso de trabajo.", "met"),
    ("Permiso de trabajo", "Necesito visado.", "missing"),
    ("Werkvergunning", "Verblijfsvergunning voor onbepaalde tijd.", "met"),
    ("Right to work in the UK", "I like gardens.", "unknown"),
]


@pytest.mark.parametrize(("words", "names"), ASKED)
def test_what_a_demand_names(words, names):
    assert [term.name for term in conditions_asked(flat(words))] == names


@pytest.mark.parametrize(("demand", "change", "verdict"), VERDICTS)
def test_a_condition(demand, change, verdict):
    part = judged(demand, "other", **change)
    assert part.verdict == verdict
    shown = verdict in {"met", "partial"} or (verdict == "missing" and bool({"basics", "certificates"} & set(change)))
    assert bool(part.evidence) == shown


@pytest.mark.parametrize(("demand", "words", "verdict"), PERMISSIONS)
def test_the_right_to_work(demand, words, verdict):
    part = judged(demand, "other", **said(words))
    assert part.verdict == verdict
    assert [e.source for e in part.evidence] == ([] if verdict == "unknown" else ["basics.summary"])


def test_a_list_of_claims_that_no_work_shows_is_worth_half():
    stuffed = "Kubernetes, Terraform, Kafka, Java, Ansible, Jenkins and three shifts."
    assert judged("Three shifts", "other", **said(stuffed)).verdict == "partial"


def test_the_conditions_that_cover_others_exist():
    names = set(conditions())
    assert all(set(term.covered_by) <= names for term in conditions().values())
    assert {term.silent for term in conditions().values()} == {"unknown", "missing"}


@pytest.mark.parametrize(
    ("keys", "words", "found"),
    [
        (("words",), "on shifts", True),
        (("words",), "by night", False),
        (("words", "asked"), "by night", True),
        (("asked", "words"), "on shifts", True),
        (("lacking",), "on shifts by night", False),
        ((), "on shifts", False),
        (("words",), "spaceshifts", False),
    ],
)
def test_the_phrases_of_several_keys_are_one_pattern(keys, words, found):
    row = {"words": ["shifts", "rota"], "asked": ["night"]}
    assert (gathered(row, *keys).search(words) is not None) == found
