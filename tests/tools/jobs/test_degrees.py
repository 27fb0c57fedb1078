"""Studies by level, subject and how far they are, as CVs of many countries write them. All people are invented."""

import pytest

from core.flat import flat
from tests.tools.jobs.people import TODAY, facts
from tests.tools.jobs.verdicts import WORK, holds, judged
from tools.jobs.degrees import level_of, levels_in, nearness, progress, subjects_in
from tools.jobs.judge_degree import need_of
from tools.jobs.phrases import longest

LEVELS = [
    ("PhD", 7),
    ("Promotion im Fach Chemie", 7),
    ("Doctorado", 7),
    ("MSc", 6),
    ("Master of Arts", 6),
    ("Dipl.-Ing. (Uni)", 6),
    ("Mestrado", 6),
    ("Laurea magistrale", 6),
    ("Diplôme d'ingénieur", 6),
    ("BSc (Hons)", 5),
    ("B.Tech", 5),
    ("Licence", 5),
    ("Grado", 5),
    ("Licenciatura", 5),
    ("Bacharelado", 5),
    ("hbo-bachelor", 5),
    ("Staatlich geprüfter Techniker", 5),
    ("Meisterbrief", 5),
    ("Licență", 5),
    ("HND", 4),
    ("BTS", 4),
    ("DUT", 4),
    ("Ciclo formativo de grado superior", 4),
    ("Técnico superior", 4),
    ("CTeSP", 4),
    ("Associate degree", 4),
    ("Reife- und Diplomprüfung", 4),
    ("Ausbildung", 3),
    ("Gesellenbrief", 3),
    ("Certificate III", 3),
    ("CAP", 3),
    ("Bac pro", 3),
    ("Grado medio", 3),
    ("Curso profissional", 3),
    ("mbo 4", 3),
    ("NVQ 3", 3),
    ("A levels", 2),
    ("Abitur", 2),
    ("Bachillerato", 2),
    ("Ensino médio", 2),
    ("havo", 2),
    ("High school diploma", 2),
    ("9 GCSEs", 1),
    ("Mittlere Reife", 1),
    ("vmbo", 1),
]
NEEDS = [
    ("a bachelor's or master's degree", 5),
    ("Bac+2/Bac+3 en chimie", 4),
    ("HND or degree in a science", 4),
    ("abgeschlossene Ausbildung oder Studium", 3),
    ("MSc or PhD in something quantitative", 6),
    ("Ensino superior completo", 5),
    ("een afgeronde hbo-opleiding", 5),
    ("GCSE grade 4 in Maths", 1),
    ("horticultural training", 0),
]
SUBJECTS = [
    ("Computer Science", {"computing"}),
    ("Wirtschaftsinformatik", {"computing"}),
    ("Krankenpflege", {"nursing"}),
    ("Soins infirmiers", {"nursing"}),
    ("Contabilidade", {"accounting"}),
    ("Steuerfachangestellte", {"accounting"}),
    ("Derecho", {"law"}),
    ("génie civil ou bâtiment", {"civil"}),
    ("Elementarpädagogik", {"childcare"}),
    ("Koch", {"cooking"}),
    ("Ensino superior completo", set()),
]
NEAR = [
    (("computing",), ("computing",), "same"),
    (("computing",), ("maths",), "near"),
    (("computing",), ("history",), "other"),
    (("engineering",), ("civil",), "same"),
    (("quantitative",), ("physics",), "same"),
    (("nursing",), ("care",), "other"),
    (("law", "history"), ("history",), "same"),
    ((), ("law",), "other"),
]
VERDICTS = [
    ("Degree in computer science", "BSc", "Informatik", {}, "met"),
    ("Degree in computer science", "BSc", "Mathematics", {}, "partial"),
    ("Degree in computer science or a related field", "BSc", "Mathematics", {}, "met"),
    ("Degree in computer science", "BA", "Musicology", {}, "missing"),
    ("Degree in computer science", "HND", "Computing", {}, "partial"),
    ("Degree in computer science", "Ausbildung", "Fachinformatiker", {}, "missing"),
    ("Degree in computer science", "BSc (1st semester)", "Computer science", {"startDate": "2026-09"}, "missing"),
    ("Degree in computer science", "BSc (7th semester)", "Computer science", {"startDate": "2023-03"}, "partial"),
    ("Degree in computer science", "BSc", "Computer science", {"startDate": "2023-09", "endDate": "2027-06"}, "partial"),
    ("Degree in computer science", "BSc, left without a degree", "Computer science", {"startDate": "2019-03"}, "missing"),
    ("Bac+2 en logistique", "BTS", "GTLA", {}, "met"),
    ("Bac+2 en logistique", "Licence", "Transport et logistique", {}, "met"),
    ("Ausbildung in der Pflege", "Examen", "Krankenpflege", {}, "met"),
    ("Abgeschlossene Ausbildung zur Pflegefachkraft", "Ausbildung", "Medizinische Fachangestellte", {}, "missing"),
    ("Abgeschlossene Ausbildung als Pflegefachkraft", "BSc", "Nursing", {}, "met"),
    ("Ensino superior completo", "Bacharelado", "Economia", {}, "met"),
    ("Ensino superior completo", "Bacharelado (cursando)", "Economia", {"startDate": "2026-02"}, "missing"),
    ("Ensino superior completo", "Ensino médio", "", {}, "missing"),
    ("High school diploma", "BSc", "Biology", {}, "met"),
    ("GCSE grade 4 in English and Maths", "A levels", "", {}, "met"),
    ("Eingeschriebene Studierende der Informatik", "BSc", "Informatik", {"startDate": "2025-10"}, "met"),
    ("Eingeschriebene Studierende der Informatik", "BSc", "Mathematik", {"startDate": "2025-10"}, "partial"),
    (
        "Eingeschriebene Studierende der Informatik",
        "BSc",
        "Informatik",
        {"startDate": "2015-10", "endDate": "2018-09"},
        "missing",
    ),
]


def study(title, area, **more):
    return {"institution": "School of the Hill", "studyType": title, "area": area, **more}


@pytest.mark.parametrize(("title", "level"), LEVELS)
def test_a_level(title, level):
    found = facts({"education": [{"institution": "School of the Hill", "studyType": title, "area": ""}]}, current=())
    assert level_of(found[0]) == level


@pytest.mark.parametrize(("school", "level"), [("University of the Hill", 5), ("Hochschule am Berg", 5), ("Village school", 2)])
def test_a_school_alone_says_something_of_the_level(school, level):
    assert level_of(facts({"education": [{"institution": school}]}, current=())[0]) == level


@pytest.mark.parametrize(("demand", "need"), NEEDS)
def test_the_lowest_level_a_demand_takes(demand, need):
    assert need_of(demand) == need


@pytest.mark.parametrize(("words", "subjects"), SUBJECTS)
def test_the_subjects(words, subjects):
    assert set(subjects_in(flat(words))) == subjects


@pytest.mark.parametrize(("wanted", "have", "near"), NEAR)
def test_how_near_subjects_lie(wanted, have, near):
    assert nearness(wanted, have) == near


@pytest.mark.parametrize(("demand", "title", "area", "more", "verdict"), VERDICTS)
def test_a_study(demand, title, area, more, verdict):
    part = judged(demand, "education", education=[study(title, area, **more)])
    assert part.verdict == verdict
    assert {e.source for e in part.evidence} <= {"education[0]"}


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ({"startDate": "2015-09", "endDate": "2018-06"}, "done"),
        ({"endDate": "2018"}, "done"),
        ({"startDate": "2026-09"}, "begun"),
        ({"startDate": "2022-09", "endDate": "2027-06"}, "nearly"),
        ({"startDate": "2010-09"}, "done"),
        ({}, "done"),
    ],
)
def test_how_far_a_study_is(more, state):
    assert progress(facts({"education": [study("BSc", "Biology", **more)]}, current=())[0], TODAY) == state


def test_practice_counts_where_the_ad_takes_it():
    welder = {**WORK, "position": "Welder", "startDate": "2016-01", "highlights": ["Welding of gates"]}
    asked = "Trade certificate in welding or equivalent experience with welding"
    assert judged(asked, "education", work=[welder]).verdict == "met"
    assert judged(asked, "education", work=[{**welder, "startDate": "2023-11"}]).verdict == "partial"
    assert judged(asked, "education").verdict == "missing"
    assert judged("Trade certificate in welding", "education", work=[welder]).verdict == "missing"


def test_a_study_from_abroad_whose_recognition_is_open_is_half():
    nurse = {"education": [study("BSc", "Nursing")]}
    asked = "Abgeschlossene Ausbildung als Pflegefachkraft"
    assert judged(asked, "education", **nurse, **holds("Defizitbescheid")).verdict == "partial"
    assert judged(asked, "education", **nurse, **holds("Anerkennung abgeschlossen")).verdict == "met"


@pytest.mark.parametrize("area", ["Profesorado de Secundaria", "Educación"])
def test_a_degree_asked_for_as_a_certificate_is_looked_for_among_the_studies(area):
    asked = "Máster Universitario en Enseñanza"
    assert judged(asked, "certificate", language="es", education=[study("Máster", area)]).verdict == "met"


def test_a_study_that_may_still_run_is_no_job_for_students():
    asked = "Diploma in horticulture, or enrolled on it"
    assert judged(asked, "education", education=[study("Diploma", "Horticulture", endDate="2019")]).verdict == "met"


def test_a_demand_that_names_no_level_and_no_subject_is_left_open():
    assert judged("Student", "education").verdict == "unknown"


def test_a_paper_named_beside_a_degree_is_enough():
    asked = "Máster Universitario en Profesorado de Secundaria o CAP"
    assert judged(asked, "education", language="es", **holds("CAP (Certificado de Aptitud Pedagógica)")).verdict == "met"
    assert judged(asked, "education", education=[study("CFGS", "Administración y Finanzas")]).verdict == "missing"


@pytest.mark.parametrize(
    ("hits", "names"),
    [
        ([], ()),
        ([(0, 4, "a")], ("a",)),
        ([(0, 4, "a"), (2, 9, "b")], ("b",)),
        ([(5, 9, "b"), (0, 4, "a")], ("a", "b")),
        ([(0, 4, "a"), (0, 4, "b")], ("a", "b")),
        ([(0, 2, "a"), (0, 4, "a")], ("a",)),
    ],
)
def test_the_longer_of_two_names_that_share_words(hits, names):
    assert longest(hits) == names


def test_a_level_inside_a_longer_one_is_not_counted():
    assert levels_in("ciclo formativo de grado superior") == (4,)
