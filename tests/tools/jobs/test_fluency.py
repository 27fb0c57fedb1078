"""Levels of languages in the words of CVs, tests and ads, and the verdicts they give. All people are invented."""

import pytest

from core.flat import flat
from tests.tools.jobs.verdicts import holds, judged
from tools.jobs.fluency import level_name, rank_held, rank_needed

HELD = [
    ("Native", 7),
    ("Muttersprache", 7),
    ("Langue maternelle", 7),
    ("Nativa", 7),
    ("Moedertaal", 7),
    ("Native or bilingual proficiency", 7),
    ("C2", 6),
    ("near-native", 6),
    ("Full professional proficiency", 5),
    ("fließend", 5),
    ("verhandlungssicher", 5),
    ("courant", 5),
    ("fluido", 5),
    ("fluente", 5),
    ("vloeiend", 5),
    ("Professional working proficiency", 4),
    ("gut", 4),
    ("bon niveau", 4),
    ("B2+", 4),
    ("goed", 4),
    ("Conversational", 3),
    ("Limited working proficiency", 3),
    ("intermédiaire", 3),
    ("intermedio", 3),
    ("B1, evening class", 3),
    ("Grundkenntnisse", 2),
    ("Básico", 2),
    ("scolaire", 2),
    ("A2", 2),
    ("Beginner", 1),
    ("Anfängerin", 1),
    ("three phrases", 0),
    ("ein paar Wörter", 0),
    ("algunas palabras", 0),
    ("50 %", 3),
    ("80 %", 4),
    ("100 %", 6),
    ("TOEFL iBT 101", 5),
    ("IELTS 6.5", 4),
    ("IELTS Academic 7.5", 5),
    ("TOEIC: 800", 4),
    ("Cambridge First (FCE)", 4),
    ("DALF", 5),
    ("Sorani", None),
]
NEEDED = [
    ("German at level B2", (4, True)),
    ("Deutsch C1", (5, True)),
    ("Fluent in English", (5, False)),
    ("Verhandlungssicheres Englisch", (5, False)),
    ("Anglais courant", (5, False)),
    ("Inglés avanzado", (5, False)),
    ("Vloeiend Nederlands", (5, False)),
    ("Inglês intermediário", (3, False)),
    ("Grundkenntnisse Französisch", (2, False)),
    ("A few words of Dutch", (1, False)),
    ("Your German is native or near-native", (6, False)),
    ("Deutsch als Muttersprache", (7, False)),
    ("English", (None, False)),
]
VERDICTS = [
    ("English at B2", "must", "English", "B1", "missing"),
    ("English at B2", "must", "English", "B2", "met"),
    ("Fluent English", "must", "English", "B2", "partial"),
    ("Fluent English", "must", "English", "B1", "missing"),
    ("Fluent English", "must", "English", "Native", "met"),
    ("English", "must", "English", "B2", "met"),
    ("English", "must", "English", "A2", "missing"),
    ("Spanish", "nice", "Spanish", "Conversational", "met"),
    ("Spanish", "nice", "Spanish", "A2", "partial"),
    ("Spanish", "nice", "Spanish", "Beginner", "partial"),
    ("Spanish", "nice", "Spanish", "three phrases", "missing"),
    ("Spanish", "nice", "French", "C2", "missing"),
    ("A few words of Dutch", "nice", "Dutch", "A1", "met"),
    ("Arabic or Kurdish", "nice", "Sorani", "", "met"),
    ("Türkisch, Arabisch oder BKS", "nice", "Bosnisch", "Muttersprache", "met"),
    ("German and French", "must", "German", "Native", "missing"),
    ("German or French", "must", "German", "Native", "met"),
]


@pytest.mark.parametrize(("words", "rank"), HELD)
def test_the_level_beside_a_language(words, rank):
    assert rank_held(flat(words)) == rank


@pytest.mark.parametrize(("words", "need"), NEEDED)
def test_the_level_asked_for(words, need):
    assert rank_needed(flat(words)) == need


@pytest.mark.parametrize(("demand", "kind", "language", "level", "verdict"), VERDICTS)
def test_a_language(demand, kind, language, level, verdict):
    spoken = [{"language": language, "fluency": level}, {"language": "Welsh", "fluency": "Native"}]
    part = judged(demand, "language", kind=kind, languages=spoken)
    assert part.verdict == verdict
    assert {e.source for e in part.evidence} <= {"languages[0]"}


@pytest.mark.parametrize(
    ("paper", "verdict"),
    [("TOEFL iBT 101", "missing"), ("English: IELTS 7.5", "met"), ("English summer camp", "missing"), ("Goethe C1", "missing")],
)
def test_a_test_shows_the_language_it_names(paper, verdict):
    spoken = [{"language": "Welsh", "fluency": "Native"}]
    assert judged("English at C1", "language", languages=spoken, **holds(paper)).verdict == verdict


def test_a_demand_without_a_name_means_the_language_of_the_ad():
    spoken = [{"language": "English", "fluency": "C1"}]
    assert judged("Yours has to be good enough to disagree", "language", languages=spoken).verdict == "met"


def test_a_cv_that_names_no_languages_speaks_its_own():
    assert judged("English", "language").verdict == "met"
    assert judged("German", "language").verdict == "missing"


@pytest.mark.parametrize(("rank", "name"), [(7, "native"), (6, "C2"), (4, "B2"), (1, "A1"), (0, "A1")])
def test_the_name_of_a_rank(rank, name):
    assert level_name(rank) == name
