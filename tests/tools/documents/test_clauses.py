import pytest

from tools.documents.clauses import Clause, clause, short


@pytest.mark.parametrize(
    ("bullet", "language", "current", "expected"),
    [
        ("Built 14 dashboards for buyers", "en", False, Clause("verb", "I built 14 dashboards for buyers")),
        ("Coordinates the rota of two wards", "en", True, Clause("verb", "I coordinate the rota of two wards")),
        ("Coordinates the rota of two wards", "en", False, Clause("verb", "I coordinated the rota of two wards")),
        ("Manage the store budget", "en", False, Clause("verb", "I managed the store budget")),
        ("Debugged a projection bug", "en", False, Clause("verb", "I debugged a projection bug")),
        ("Successfully led a team of six", "en", False, Clause("verb", "I successfully led a team of six")),
        ("Responsible for the cold store", "en", True, Clause("verb", "I am responsible for the cold store")),
        ("In charge of the night shift.", "en", False, Clause("verb", "I was in charge of the night shift")),
        ("Management of a cold store", "en", False, Clause("noun", "the management of a cold store")),
        ("Reports to the director; supervises 2 clerks", "en", True, Clause("verb", "I report to the director; supervise 2 clerks")),
        ("Reading plans is half of my Monday", "en", True, Clause("fragment", "Reading plans is half of my Monday")),
        ("Night and weekend callouts", "en", False, Clause("fragment", "Night and weekend callouts")),
        ("Projekte bis 3 Mio. Euro geleitet", "de", False, Clause("fragment", "Projekte bis 3 Mio. Euro geleitet")),
        ("Komplexe Anlagen in Betrieb genommen", "de", False, Clause("verb", "habe ich komplexe Anlagen in Betrieb genommen")),
        ("Verantwortlich für die Kasse", "de", True, Clause("verb", "bin ich verantwortlich für die Kasse")),
        ("Betreuung von vier Azubis", "de", False, Clause("noun", "die Betreuung von vier Azubis")),
        ("Konstruktion, Prüfung, Abnahme", "de", False, Clause("fragment", "Konstruktion, Prüfung, Abnahme")),
        ("Développé une application de caisse", "fr", False, Clause("verb", "j’ai développé une application de caisse")),
        ("Suivi individuel de quatre élèves", "fr", False, Clause("fragment", "Suivi individuel de quatre élèves")),
        ("Gestion de douze agents", "fr", True, Clause("noun", "la gestion de douze agents")),
        ("Responsable de la caisse", "fr", False, Clause("verb", "j’étais responsable de la caisse")),
        ("Dirigí la obra del puente", "es", False, Clause("verb", "dirigí la obra del puente")),
        ("Comité de empresa", "es", False, Clause("fragment", "Comité de empresa")),
        ("Treinei duas turmas", "pt", False, Clause("verb", "treinei duas turmas")),
        ("Leidde een team van vijf", "nl", False, Clause("verb", "leidde ik een team van vijf")),
        ("Gestito un magazzino", "it", False, Clause("verb", "ho gestito un magazzino")),
    ],
)  # fmt: skip
def test_bullets_become_clauses_in_their_own_words(bullet, language, current, expected):
    assert clause(bullet, language, current=current) == expected


def test_a_long_bullet_is_cut_where_it_breathes():
    bullet = "Moved the archive to the new hall; " + "and then wrote a very long account of it " * 6
    assert short(bullet) == "Moved the archive to the new hall"
    assert short("Short enough.") == "Short enough"
