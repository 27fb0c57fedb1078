"""What people ask of a draft in words, in the languages of this slice: steps, versions, new words for a line, and the old wishes beside them."""

import pytest

from tests.tools.documents.people import AD, NORA, TODAY
from tools.documents.making import made
from tools.documents.models import Options, Revision
from tools.documents.revise import understand

CV = made("cv", NORA, (AD, None), Options(), TODAY)
LETTER = made("letter", NORA, (AD, None), Options(), TODAY)
SECOND = [line.id for line in CV.lines if line.part == "bullet"][1]

UNDO = [
    "undo",
    "Undo that, please",
    "take back the last change",
    "go back to the previous version",
    "Mach das rückgängig",
    "nimm die letzte Änderung zurück",
]
UNDO += [
    "zur vorherigen Fassung",
    "annule la dernière modification",
    "reviens en arrière",
    "deshaz el último cambio",
    "vuelve a la versión anterior",
]
UNDO += ["desfaz isso", "volta à versão anterior", "maak dat ongedaan", "terug naar de vorige versie", "annulla"]
REDO = ["redo", "put it back again", "stell es wieder her", "rétablis", "rehazlo", "refaz", "ripristina"]
FIRST = [
    "go back to the first version",
    "zurück zur ersten Fassung",
    "reviens à la première version",
    "vuelve a la primera versión",
]
FIRST += ["volta à primeira versão", "ga terug naar de eerste versie", "the original version please", "torna alla prima versione"]
TELL = [
    "what did you change?",
    "What's different?",
    "Was hast du geändert?",
    "qu'est-ce que tu as changé ?",
    "Qu’avez-vous changé ?",
    "¿Qué has cambiado?",
]
TELL += ["o que mudaste?", "O que você mudou?", "wat heb je veranderd?", "cosa hai cambiato?"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        *((words, Revision(step="undo")) for words in UNDO),
        *((words, Revision(step="redo")) for words in REDO),
        *((words, Revision(version=1)) for words in FIRST),
        *((words, Revision(step="tell")) for words in TELL),
        ("go back to version 2", Revision(version=2)),
        ("nimm wieder Version 3", Revision(version=3)),
        ("reviens à la version 2", Revision(version=2)),
        ("vuelve a la versión 12", Revision(version=12)),
        ("de volta à versão 2", Revision(version=2)),
        ("terug naar versie 4", Revision(version=4)),
    ],
)
@pytest.mark.parametrize("draft", [CV, LETTER], ids=["cv", "letter"])
def test_steps_are_understood(words, expected, draft):
    assert understand(words, draft) == expected


OTHERS = {
    "shorter": ["shorter", "kürzer", "plus court", "más corto", "mais curto", "korter"],
    "formal": ["more formal", "förmlicher", "plus formel", "más formal", "mais formal", "formeler"],
    "de": ["in German", "auf Deutsch", "en allemand", "en alemán", "em alemão", "in het Duits"],
}


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, every in OTHERS.items() for words in every])
def test_the_wishes_of_old_are_still_themselves(name, words):
    wish = understand(words, LETTER)
    assert (wish.step, wish.version, wish.words) == (None, None, "")
    assert name in {wish.length, wish.tone, wish.language}


DROP = [
    "drop the second bullet",
    "streiche den zweiten Punkt",
    "supprime la deuxième puce",
    "quita el segundo punto",
    "tira o segundo ponto",
]


@pytest.mark.parametrize("words", [*DROP, "schrap het tweede punt", "togli il secondo punto"])
def test_the_second_bullet_goes_in_every_language(words):
    assert understand(words, CV) == Revision(drop=(SECOND,))


NEW = "Trains two apprentices"
CHANGES = [
    f"change the second bullet to {NEW}",
    f'Please change the second bullet to say "{NEW}"',
    f"Can you rewrite the second bullet: {NEW}",
    f"Ändere den zweiten Punkt zu „{NEW}“",
    f"Bitte ersetze den zweiten Punkt durch {NEW}",
    f"remplace la deuxième puce par « {NEW} »",
    f"Modifiez la deuxième puce en {NEW}",
    f"cambia el segundo punto por {NEW}",
    f"sustituye el segundo punto por: {NEW}",
    f"muda o segundo ponto para {NEW}",
    f"troque o segundo tópico por {NEW}",
    f"verander het tweede punt in {NEW}",
    f"vervang het tweede punt door {NEW}",
    f"sostituisci il secondo punto con {NEW}",
]


@pytest.mark.parametrize("words", CHANGES)
def test_a_line_gets_new_words(words):
    assert understand(words, CV) == Revision(line=SECOND, words=NEW)


@pytest.mark.parametrize(
    ("words", "line", "text"),
    [
        ('replace "two apprentices" with "two trainees"', "bullet:b2", "Mentors two trainees"),
        ("replace two apprentices with two trainees", "bullet:b2", "Mentors two trainees"),
        ("Ersetze „30 cinemas“ durch „thirty cinemas“", "bullet:b5", "Wrote the booking form used by thirty cinemas"),
        ("change the second bullet at Tern Media to Wrote forms", "bullet:b5", "Wrote forms"),
        ("change the last bullet to {x} to y", "bullet:b5", "{x} to y"),
    ],
)
def test_some_words_of_a_line_get_new_ones(words, line, text):
    assert understand(words, CV) == Revision(line=line, words=text)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("change the greeting to Dear Ms Okafor,", "greeting"),
        ("ändere die Anrede in Dear Ms Okafor,", "greeting"),
        ("change the subject line to Dear Ms Okafor,", "subject"),
        ("remplace la formule de politesse par Dear Ms Okafor,", "closing"),
    ],
)
def test_the_frame_of_a_letter_gets_new_words(words, line):
    assert understand(words, LETTER) == Revision(line=line, words="Dear Ms Okafor,")


@pytest.mark.parametrize(
    "words",
    [
        "change the second bullet",
        "change it to something better",
        "make it shorter",
        "change to the modern template",
        "replace nothing with anything",
    ],
)
def test_without_a_line_or_words_nothing_is_put_down(words):
    assert understand(words, CV).words == ""
