"""Words of an engine in another language: what people, ads and files say stays as it is, and nothing is guessed."""

import pytest

from agent.wording import languages, told

EMPTY = "This file is empty. Choose the file that holds the CV."


@pytest.mark.parametrize(
    ("english", "language", "expected"),
    [
        (EMPTY, "de", "Diese Datei ist leer. Wählen Sie die Datei mit dem Lebenslauf."),
        (EMPTY, "fr", "Ce fichier est vide. Choisissez le fichier qui contient le CV."),
        (EMPTY, "es", "Este archivo está vacío. Elija el archivo que contiene el CV."),
        (EMPTY, "pt", "Este ficheiro está vazio. Escolha o ficheiro que contém o CV."),
        ("After rejected comes no offer.", "de", "Auf „abgesagt“ kann nicht „Angebot“ folgen."),
        ("No fact says “led a. team”.", "de", "Keine Angabe sagt „led a. team“."),
        ("No fact says “x” of “y”.", "fr", "Aucun fait ne dit « x » de « y »."),
        ("That is longer than 400 characters. Say it shorter, or split it.", "es", "Eso supera los 400 caracteres. Dígalo más corto, o divídalo."),
    ],
)  # fmt: skip
def test_told(english, language, expected):
    assert told(english, language) == expected


def test_a_line_for_each_file_with_its_name():
    both = f"a. b: c.pdf: {EMPTY}\nx.pdf: This PDF has 40 pages; a CV has few."
    first, second = told(both, "de").split("\n")
    assert first == "a. b: c.pdf: Diese Datei ist leer. Wählen Sie die Datei mit dem Lebenslauf."
    assert second == "x.pdf: Diese PDF-Datei hat 40 Seiten; ein Lebenslauf hat wenige."


def test_a_sentence_of_ours_in_another():
    why = "The language model was asked for the words and failed (The model cannot be reached.) This was written without it."
    assert "(Das Modell ist nicht erreichbar.)" in told(why, "de")
    asked = "No fact of yours backs this yet. “2019” stands in no fact."
    assert told(asked, "fr") == "Aucun de vos faits ne l’étaye encore. « 2019 » ne figure dans aucun fait."


@pytest.mark.parametrize("value", ["{braces} %s {0}", "an [odd](x) name", "line\\1", "Über “alles”. Ja"])
def test_words_of_others_pass_unharmed(value):
    assert value in told(f"No saved ad is called {value}.", "de")
    assert value in told(f"A fact of yours says otherwise: {value}", "es")


@pytest.mark.parametrize("text", ["Nobody wrote this down.", "note: something else", "", "offer or not", "Employer: Acme"])
def test_what_is_not_known_stays(text):
    assert told(text, "de") == text


def test_the_rest_is_told_where_a_part_is_not_known():
    assert told("There is no such file. Nobody wrote this down.", "de") == "Diese Datei gibt es nicht. Nobody wrote this down."


@pytest.mark.parametrize("language", ["en", "xx", ""])
def test_english_and_languages_we_lack(language):
    assert language not in languages()
    assert told(EMPTY, language) == EMPTY


def test_a_long_text_that_is_not_ours_costs_little():
    text = "A sentence of an ad. " * 400
    assert told(text, "de") == text
