"""Bullets as clauses, language by language, and bullets that must stay in their own words."""

import pytest

from tools.documents.clauses import clause, short
from tools.documents.letter_words import lowered

# fmt: off
VERBS = [
    ("Co-authored a guide for new drivers", "en", False, "I co-authored a guide for new drivers"),
    ("Re-designed the loading bay", "en", False, "I re-designed the loading bay"),
    ("Leads a team of nine", "en", True, "I lead a team of nine"),
    ("Led a team of nine", "en", True, "I led a team of nine"),
    ("Carries letters to the islands", "en", False, "I carried letters to the islands"),
    ("Taught knots to forty scouts", "en", False, "I taught knots to forty scouts"),
    ("Wrote and tested the timetable", "en", False, "I wrote and tested the timetable"),
    ("Quickly repaired the pumps", "en", False, "I quickly repaired the pumps"),
    ("Responsible for two boats", "en", False, "I was responsible for two boats"),
    ("Accountable for the night log", "en", True, "I am accountable for the night log"),
    ("Zwei Boote gewartet", "de", False, "habe ich zwei Boote gewartet"),
    ("Alle Leinen geprüft", "de", False, "habe ich alle Leinen geprüft"),
    ("Ausschuss auf 4,5 % gesenkt", "de", False, "habe ich den Ausschuss auf 4,5 % gesenkt"),
    ("Neue Kolleginnen eingearbeitet", "de", False, "habe ich neue Kolleginnen eingearbeitet"),
    ("Zuständig für zwei Boote", "de", True, "bin ich zuständig für zwei Boote"),
    ("Économisé 600 litres de gasoil", "fr", False, "j’ai économisé 600 litres de gasoil"),
    ("Rédigé le journal de bord", "fr", False, "j’ai rédigé le journal de bord"),
    ("Suivi les réparations de deux bateaux", "fr", False, "j’ai suivi les réparations de deux bateaux"),
    ("Chargée de deux bateaux", "fr", True, "je suis chargée de deux bateaux"),
    ("Reparé dos barcos", "es", False, "reparé dos barcos"),
    ("Escribí el cuaderno de bitácora", "es", False, "escribí el cuaderno de bitácora"),
    ("Encargada de dos barcos", "es", True, "soy encargada de dos barcos"),
    ("Consertei dois barcos", "pt", False, "consertei dois barcos"),
    ("Escrevi o diário de bordo", "pt", False, "escrevi o diário de bordo"),
    ("Formato due marinai", "it", False, "ho formato due marinai"),
    ("Ridotto i consumi del traghetto", "it", False, "ho ridotto i consumi del traghetto"),
]
NOT_VERBS = [
    ("Night and weekend duty", "en"), ("ICML 2022 main conference paper on tides", "en"), ("Reports of the harbour master", "en"),
    ("Running water in two villages", "en"), ("Bread, cakes and pies", "en"), ("14 boats, two piers", "en"),
    ("Boote, Leinen, Anker", "de"), ("Wartung an Bord", "de"), ("Gesamt 14 Boote", "de"), ("Mit zwei Kollegen unterwegs", "de"),
    ("Société de pêche et de sauvetage", "fr"), ("Employé de quai", "fr"), ("Congés et plannings", "fr"), ("Suivi individuel des élèves", "fr"),
    ("Comité de pescadores", "es"), ("Café y comedor", "es"), ("Barcos, redes, anclas", "es"),
    ("Barcos e redes", "pt"), ("Reti e ancore", "it"), ("Boten en netten", "nl"),
]
# fmt: on


@pytest.mark.parametrize(("bullet", "language", "current", "expected"), VERBS)
def test_a_verb_becomes_a_clause(bullet, language, current, expected):
    made = clause(bullet, language, current=current)
    assert (made.form, made.text) == ("verb", expected)


@pytest.mark.parametrize(("bullet", "language"), NOT_VERBS)
@pytest.mark.parametrize("current", [True, False])
def test_what_is_no_verb_keeps_its_words(bullet, language, current):
    made = clause(bullet, language, current=current)
    assert made.form in {"fragment", "noun"}
    assert bullet.lower() in made.text.lower()


@pytest.mark.parametrize(
    ("bullet", "text"),
    [
        ("One two three.", "One two three"),
        ("One two three;", "One two three"),
        ("  One two  ", "One two"),
        ("One two three. Four five six.", "One two three. Four five six"),
        ("", ""),
        ("a b c d e f. " + "g " * 40, "a b c d e f"),
        ("a b c d e f – " + "g " * 40, "a b c d e f"),
        ("word " * 50, "word " * 33 + "word …"),
    ],
)
def test_bullets_are_cut_where_they_breathe(bullet, text):
    assert short(bullet) == text


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The boats of two harbours", "en", "the boats of two harbours"),
        ("Google Maps for boats", "en", "Google Maps for boats"),
        ("SQL for boats", "en", "SQL for boats"),
        ("Boote und Leinen", "de", "Boote und Leinen"),
        ("Las redes", "es", "las redes"),
        ("Portefeuille de douze bateaux", "fr", "portefeuille de douze bateaux"),
        ("Portefeuille d’été", "fr", "portefeuille d’été"),
        ("Cartera de clientes", "es", "cartera de clientes"),
        ("Carteira de clientes", "pt", "carteira de clientes"),
        ("Magazzino di pezzi", "it", "magazzino di pezzi"),
        ("Wagenpark van acht boten", "nl", "wagenpark van acht boten"),
        ("IBM de la côte", "fr", "IBM de la côte"),
        ("Land Rover and trailer", "en", "Land Rover and trailer"),
        ("Bookings by phone", "en", "bookings by phone"),
        ("German lessons for two", "en", "German lessons for two"),
        ("Formación de dos equipos", "es", "formación de dos equipos"),
        ("", "en", ""),
        ("3 boats", "en", "3 boats"),
    ],
)
def test_after_a_colon(text, language, expected):
    assert lowered(text, language) == expected
