"""Licences and certificates: the same paper by other names, what covers it, and in what state it is held. All people are invented."""

import pytest

from core.flat import flat
from tests.tools.jobs.people import TODAY
from tests.tools.jobs.verdicts import WORK, holds, judged, said
from tools.jobs.papers import papers, papers_asked, qualified, state_of

ASKED = [
    ("Full UK driving licence", ["car"]),
    ("Führerschein Klasse B", ["car"]),
    ("Permis B indispensable", ["car"]),
    ("Carné de conducir", ["car"]),
    ("Carta de condução", ["car"]),
    ("Rijbewijs B", ["car"]),
    ("You drive", ["car"]),
    ("C+E on your licence", ["artic"]),
    ("CDL class A", ["artic"]),
    ("Staplerschein", ["forklift"]),
    ("CACES R489", ["forklift"]),
    ("First aid and fire marshal certificates", ["first_aid", "fire"]),
    ("Erste-Hilfe-Kurs für Kindernotfälle", ["child_first_aid"]),
    ("Food hygiene level 2", ["food"]),
    ("Carné de manipulador", ["food"]),
    ("NMC registration", ["nurse_uk"]),
    ("Geldige BIG-registratie", ["nurse_nl"]),
    ("Deutsche Berufsurkunde", ["nurse_de"]),
    ("QTS", ["teacher_uk"]),
    ("ACA/ACCA/CIMA", ["accountant"]),
    ("CISSP or CISM", ["security_cert"]),
    ("SIA licence", ["security_guard"]),
    ("Unrestricted A grade electrician's licence", ["electrician_au"]),
    ("White Card", ["site_card"]),
    ("A jar of honey", []),
]
VERDICTS = [
    ("Driving licence", holds("Category B"), "met"),
    ("Driving licence", holds("Category C+E"), "met"),
    ("Driving licence", holds("Führerschein Klasse B"), "met"),
    ("Driving licence", holds("Forklift licence"), "missing"),
    ("Driving licence", holds("Provisional licence"), "missing"),
    ("Manual driving licence", holds("Driving licence, automatic only"), "partial"),
    ("Manual driving licence", holds("Driving licence"), "partial"),
    ("Manual driving licence", holds("Driving licence, manual"), "met"),
    ("Clean driving licence", holds("Driving licence, 6 points"), "partial"),
    ("Category C+E", holds("Category C"), "missing"),
    ("Category C", holds("C+E"), "met"),
    ("HGV class 2", {"work": [{**WORK, "position": "HGV driver"}]}, "met"),
    ("Permis C", holds("Permis CE"), "met"),
    ("Staplerschein", holds("Flurförderzeugschein"), "met"),
    ("Carretillero", holds("Carnet de carretillero"), "met"),
    ("First aid", holds("Ersthelfer im Betrieb", date="2025-05"), "met"),
    ("First aid", holds("First aid at work", date="2015-05"), "partial"),
    ("First aid", holds("BLS", date="2026-01"), "met"),
    ("First aid, in date", holds("First aid at work", date="2015-05"), "missing"),
    ("Erste-Hilfe-Kurs für Kindernotfälle", holds("Erste Hilfe", date="2026-03"), "partial"),
    ("First aid and fire marshal certificates", holds("First aid", date="2026-01"), "partial"),
    ("First aid or fire marshal certificate", holds("First aid", date="2026-01"), "met"),
    ("First aid and fire marshal certificates", holds("First aid", "Fire warden", date="2026-01"), "met"),
    ("ADR", holds("ADR, expired"), "partial"),
    ("ADR", holds("ADR, gültig bis 03/2025"), "partial"),
    ("ADR", holds("ADR, gültig bis 03/2029"), "met"),
    ("ADR", holds("Sensibilisation ADR"), "partial"),
    ("A valid ADR", holds("ADR, expired"), "missing"),
    ("Food hygiene level 3", holds("Food hygiene level 2"), "partial"),
    ("Food hygiene level 2", holds("Food hygiene level 3"), "met"),
    ("Food hygiene level 3 or equivalent", holds("Food hygiene level 2"), "met"),
    ("Manipulador de alimentos", holds("Higiene alimentaria"), "met"),
    ("NMC registration", holds("NMC PIN, adult"), "met"),
    ("NMC registration", holds("NMC registration applied for"), "missing"),
    ("NMC registration", {"work": [{**WORK, "position": "Staff nurse"}]}, "met"),
    (
        "Deutsche Berufsurkunde",
        {"education": [{"institution": "A", "studyType": "Staatsexamen", "area": "Krankenpflege"}]},
        "met",
    ),
    ("Deutsche Berufsurkunde", holds("Defizitbescheid mit Kenntnisprüfung", "Berufsurkunde beantragt"), "missing"),
    ("Qualified teacher status", holds("QTS"), "met"),
    ("Qualified teacher status", {"education": [{"institution": "B", "studyType": "BEd with QTS", "area": "Primary"}]}, "met"),
    ("Qualified teacher status", {"skills": [{"name": "QTS"}], **holds("Cookery")}, "missing"),
    ("Qualified accountant (ACA, ACCA or CIMA)", holds("ACCA finalist"), "missing"),
    ("Qualified accountant (ACA, ACCA or CIMA)", holds("FCCA"), "met"),
    ("AAT", holds("ACA"), "met"),
    ("CPEng, or a plan to get it", holds("Working towards CPEng"), "met"),
    ("CPEng", holds("Working towards CPEng"), "missing"),
    ("Level 5 diploma in care management, or enrolled on it", holds("Level 5 management (in progress)"), "met"),
    ("PRINCE2", holds("PRINCE2 Practitioner"), "met"),
    ("PRINCE2", said("I have a PRINCE2 Practitioner certificate."), "met"),
    ("PRINCE2", {**said("PRINCE2 and other words."), **holds("Cookery")}, "missing"),
    ("PRINCE2", {**said("I hold PRINCE2."), **holds("Cookery")}, "met"),
    ("ZQX7 certificate", holds("ZQX7"), "met"),
    ("ZQX7 certificate", holds("ABC9"), "missing"),
    ("Certificate in beekeeping", holds("Beekeeping, basic assessment"), "met"),
    ("Enhanced DBS", holds("Enhanced DBS", date="2026-01"), "met"),
    ("Enhanced DBS", holds("Cookery"), "missing"),
]
STATES = [
    ("driver cpc, valid to 2029", "held"),
    ("driver cpc, valid to 2024", "expired"),
    ("gultig bis 10/2026", "expired"),
    ("gultig bis 12/2026", "held"),
    ("valable jusqu'en 2030", "held"),
    ("vigente hasta 2025", "expired"),
    ("geldig tot 2020", "expired"),
    ("adr caducado", "expired"),
    ("aca, three papers left, student", "pending"),
    ("anerkennung beantragt", "pending"),
    ("en cours", "pending"),
    ("homologacion en tramite", "pending"),
    ("em curso", "pending"),
    ("bezig met certificering", "pending"),
    ("dementia awareness", "aware"),
    ("initiation au soudage", "aware"),
    ("white card", "held"),
]
ADDED = [
    ("Manual licence", "licence", 0.5),
    ("Manual licence", "manual licence", 1.0),
    ("Führerschein, Schaltgetriebe", "fuhrerschein, automatik", 0.5),
    ("Full licence", "provisional licence", 0.1),
    ("Full licence", "licence", 1.0),
    ("Unrestricted licence", "restricted licence", 0.3),
    ("Level 3", "level 2", 0.5),
    ("Level 3", "level 4", 1.0),
    ("Niveau 3 ou équivalent", "niveau 2", 1.0),
    ("Licence", "licence", 1.0),
]


@pytest.mark.parametrize(("words", "names"), ASKED)
def test_what_a_demand_names(words, names):
    assert [paper.name for paper in papers_asked(flat(words))] == names


@pytest.mark.parametrize(("demand", "change", "verdict"), VERDICTS)
def test_a_paper(demand, change, verdict):
    part = judged(demand, "certificate", **change)
    assert part.verdict == verdict
    assert part.evidence or verdict == "missing"


@pytest.mark.parametrize(("words", "state"), STATES)
def test_the_state_of_a_paper(words, state):
    assert state_of(words, TODAY) == state


@pytest.mark.parametrize(("demand", "line", "worth"), ADDED)
def test_what_a_demand_adds(demand, line, worth):
    assert qualified(demand, line) == worth


def test_the_papers_that_stand_for_others_exist():
    names = set(papers())
    assert all({*paper.covered_by, *paper.near} <= names for paper in papers().values())


@pytest.mark.parametrize("word", ["human resources", "december", "parent teacher association", "for example", "in the ward"])
def test_no_paper_is_seen_in_plain_words(word):
    assert [paper.name for paper in papers().values() if paper.held.search(word)] == []
