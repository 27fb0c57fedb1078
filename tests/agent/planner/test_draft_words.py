"""What is said about a draft reaches the draft: steps, versions, lines by their place, new words; without a draft it means something else."""

from dataclasses import replace

import pytest

from agent.planner.plan import plan
from agent.planner.state import Attached, JobRef, State

NONE = State(cv=True, jobs=(JobRef("j1", "Backend Engineer", "Harbourlight"),), active=0, last_score=60.0)
SAID = {
    "en": [
        "undo",
        "undo that",
        "take back the last change",
        "go back to the first version",
        "go back to version 2",
        "what did you change?",
        "what has changed?",
        "put it back again",
        "drop the second bullet",
        "change the second bullet to Trains two apprentices",
        'replace "two apprentices" with "two trainees"',
        "change the greeting to Dear Ms Okafor",
        "more formal",
        "in German",
        "shorter",
        "show me the changes",
        "rewrite the last bullet: Wrote forms",
    ],
    "de": [
        "rückgängig",
        "mach das rückgängig",
        "nimm die letzte Änderung zurück",
        "zurück zur ersten Fassung",
        "zurück zu Version 2",
        "was hast du geändert?",
        "was ist anders?",
        "stell es wieder her",
        "streiche den zweiten Punkt",
        "ändere den zweiten Punkt zu Betreut zwei Lehrlinge",
        "ersetze „zwei Lehrlinge“ durch „zwei Azubis“",
        "ändere die Anrede in Sehr geehrte Frau Okafor",
        "förmlicher",
        "auf Englisch",
        "kürzer",
    ],
    "fr": [
        "annule",
        "annule la dernière modification",
        "reviens à la première version",
        "reviens à la version 2",
        "qu'est-ce que tu as changé ?",
        "qu'as-tu changé ?",
        "rétablis",
        "supprime la deuxième puce",
        "remplace la deuxième puce par Forme deux apprentis",
        "change la formule d'appel en Madame Okafor",
        "plus formel",
        "en allemand",
        "plus court",
    ],
    "es": [
        "deshaz",
        "deshaz el último cambio",
        "vuelve a la primera versión",
        "vuelve a la versión 2",
        "¿qué has cambiado?",
        "rehazlo",
        "quita el segundo punto",
        "cambia el segundo punto por Forma a dos aprendices",
        "más formal",
        "en alemán",
        "más corto",
    ],
    "pt": [
        "desfaz",
        "desfaz a última alteração",
        "volta à primeira versão",
        "volta à versão 2",
        "o que mudaste?",
        "o que você mudou?",
        "refaz",
        "tira o segundo ponto",
        "muda o segundo ponto para Forma dois aprendizes",
        "mais formal",
        "em alemão",
        "mais curto",
    ],
    "nl": [
        "ongedaan maken",
        "maak dat ongedaan",
        "terug naar de eerste versie",
        "terug naar versie 2",
        "wat heb je veranderd?",
        "zet het terug",
        "schrap het tweede punt",
        "verander het tweede punt in Begeleidt twee leerlingen",
        "formeler",
        "in het Duits",
        "korter",
    ],
    "it": [
        "annulla",
        "torna alla prima versione",
        "cosa hai cambiato?",
        "ripristina",
        "togli il secondo punto",
        "sostituisci il secondo punto con Forma due apprendisti",
        "più corto",
    ],
}


LOOKS = {
    "en": ["use the elegant look", "on Letter paper", "with my photo", "without a photo", "one page", "remove my photo"],
    "de": ["nimm das elegante Design", "auf US-Letter", "mit meinem Foto", "ohne Foto", "auf einer Seite", "auf A4"],
    "fr": ["utilise le modèle élégant", "sur papier Letter", "avec ma photo", "sans photo", "sur une page", "au format A4"],
    "es": ["usa el diseño elegante", "en papel carta", "con mi foto", "sin foto", "en una página", "en A4"],
    "pt": ["usa o modelo elegante", "em papel carta", "com a minha foto", "sem foto", "numa página", "em A4"],
    "nl": ["gebruik de elegante stijl", "op Letter-papier", "met mijn foto", "zonder foto", "op één pagina", "op A4"],
}
"""How a draft should look, in the six languages."""


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, every in SAID.items() for text in (*every, *LOOKS.get(code, ()))]
)
@pytest.mark.parametrize("draft", ["cv", "both"])
def test_it_is_about_the_draft(language, text, draft):
    made = plan(text, replace(NONE, draft=draft, language=language))
    assert (made.capabilities, made.ask) == (("revise_draft",), None)


@pytest.mark.parametrize(
    "text",
    [
        "forget my photo",
        "please forget my photo",
        "vergiss mein Foto",
        "bitte lösche mein Foto endgültig",
        "oublie ma photo",
        "olvida mi foto",
        "esquece a minha foto",
    ],
)
def test_forgetting_the_photo_is_about_the_draft(text):
    assert plan(text, replace(NONE, draft="cv")).capabilities == ("revise_draft",)
    assert plan(text, NONE).ask == "draft"


FREE = [
    "change the second bullet to Wrote the CV and the letter, exported PDFs and reviewed my fit",
    "Ersetze den letzten Punkt durch Prüfte Lebensläufe und schrieb Anschreiben",
    "remplace la première puce par Rédige des lettres et compare des offres",
]


@pytest.mark.parametrize("text", FREE)
def test_new_words_for_a_line_are_no_wishes_of_their_own(text):
    (step,) = plan(text, replace(NONE, draft="cv")).steps
    assert (step.capability, step.text) == ("revise_draft", text)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("how well do I fit?", "assess_fit"),
        ("download as pdf", "export_document"),
        ("forget my phone number", "forget_fact"),
        ("delete all my data", "erase_my_data"),
        ("I also have a forklift licence", "remember_fact"),
        ("what did I do at Northgate Foods?", "recall_fact"),
    ],
)
def test_with_a_draft_the_rest_is_still_itself(text, first):
    assert plan(text, replace(NONE, draft="cv")).capabilities[0] == first


def test_make_it_formal_and_then_export_are_two_wishes():
    made = plan("make it more formal and then export it as pdf", replace(NONE, draft="cv"))
    assert made.capabilities == ("revise_draft", "export_document")


@pytest.mark.parametrize("text", ["undo", "what did you change?", "drop the second bullet"])
def test_without_a_draft_there_is_none_to_change(text):
    made = plan(text, NONE)
    assert made.capabilities != ("revise_draft",) or made.ask == "draft"


@pytest.mark.parametrize(
    "text", ["with my photo", "mit meinem Foto", "avec ma photo", "con mi foto", "com a minha foto", "met mijn foto"]
)
def test_a_picture_given_as_ones_photo_is_not_read_for_words(text):
    attached = (Attached("me.jpg"),)
    assert plan(text, replace(NONE, draft="cv", attachments=attached)).capabilities == ("revise_draft",)
    assert plan("here is the ad", replace(NONE, draft="cv", attachments=attached)).capabilities[0] == "read_job"
    assert plan(text, replace(NONE, attachments=attached)).capabilities[0] == "read_job", "without a draft it may be anything"
