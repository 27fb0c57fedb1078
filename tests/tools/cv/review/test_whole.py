"""Whole invented CVs in eight languages, read from their text and reviewed: what is found in them, in the words of their language."""

import pytest

from tests.tools.cv.review.cases import TODAY
from tools.cv.reader import read_here
from tools.cv.review.engine import review
from tools.cv.review.models import Review

ENGLISH = """Ann Example
Office Manager
ann@example.org | +44 20 7946 0000 | Leeds, UK

EXPERIENCE

Office Manager, Fennel Ltd
March 2021 - Present
- Responsible for the diary of the directors
- Worked on the new filing system
- Manages suppliers

Office Assistant, Sorrel Ltd
May 2016 - February 2019
- I answered the telephone
- Team player in the front office

EDUCATION

BSc Business Studies
Testing University
2011 - 2014

SKILLS

Powerpoint, Excel
"""
GERMAN = """Erika Beispiel
Bürokauffrau
erika@beispiel.example | +49 30 901820 | 10115 Berlin

BERUFSERFAHRUNG

Bürokauffrau, Beispiel GmbH
03/2021 - heute
- Verantwortlich für die Ablage
- Mitarbeit an der Planung der Messen
- Betreuung der Kunden

Bürohilfe, Muster GmbH
05/2016 - 02/2019
- Teamfähig im Empfang
- Rechnungen wurden geprüft

AUSBILDUNG

Kauffrau für Bürokommunikation
Berufsschule Musterstadt
2011 - 2014

KENNTNISSE

Powerpoint, Excel
"""
FRENCH = """Anne Exemple
Assistante
anne@exemple.example | +33 1 23 45 67 89 | 69001 Lyon

EXPÉRIENCE PROFESSIONNELLE

Assistante, Exemple SARL
mars 2021 - aujourd'hui
- En charge de l'agenda
- Participation à la migration des fichiers
- Accueil des clients

Secrétaire, Modèle SA
mai 2016 - février 2019
- Dynamique à l'accueil
- Les dossiers ont été classés

FORMATION

BTS Assistant de gestion
Lycée Exemple
2011 - 2014

COMPÉTENCES

Powerpoint, Excel
"""
SPANISH = """Ana Ejemplo
Administrativa
ana@ejemplo.example | +34 910 123 456 | Madrid

EXPERIENCIA

Administrativa, Ejemplo SL
marzo 2021 - actualidad
- Responsable de la agenda
- Participación en la mudanza
- Atención a los clientes

Auxiliar administrativa, Muestra SA
mayo 2016 - febrero 2019
- Proactiva en la recepción
- Las facturas fueron revisadas

FORMACIÓN

Grado en Administración
Universidad Ejemplo
2011 - 2014

CONOCIMIENTOS

Powerpoint, Excel
"""
ITALIAN = """Anna Esempio
Impiegata
anna@esempio.example | +39 06 1234567 | Roma

ESPERIENZA LAVORATIVA

Impiegata, Esempio Srl
marzo 2021 - oggi
- Responsabile della segreteria
- Partecipazione alla migrazione
- Accoglienza dei clienti

Segretaria, Modello SpA
maggio 2016 - febbraio 2019
- Dinamica in portineria
- Le fatture sono state controllate

ISTRUZIONE

Diploma in Ragioneria
Istituto Esempio
2011 - 2014

COMPETENZE

Powerpoint, Excel
"""
DUTCH = """Anna Voorbeeld
Secretaresse
anna@voorbeeld.example | +31 20 123 4567 | Amsterdam

WERKERVARING

Secretaresse, Voorbeeld BV
maart 2021 - heden
- Verantwoordelijk voor de agenda
- Meewerken aan de verhuizing
- Ontvangst van klanten

Receptioniste, Monster BV
mei 2016 - februari 2019
- Flexibel aan de balie
- Mijn bureau was de balie

OPLEIDING

MBO Secretaresse
ROC Voorbeeld
2011 - 2014

VAARDIGHEDEN

Powerpoint, Excel
"""
POLISH = """Anna Przykład
Sekretarka
anna@przyklad.example | +48 22 123 45 67 | Warszawa

DOŚWIADCZENIE ZAWODOWE

Sekretarka, Przykład Sp. z o.o.
03.2021 - obecnie
- Odpowiedzialna za kalendarz
- Pomoc w przeprowadzce
- Obsługa klientów

Recepcjonistka, Wzór S.A.
05.2016 - 02.2019
- Komunikatywna w recepcji
- Faktury zostały sprawdzone

WYKSZTAŁCENIE

Licencjat, Zarządzanie
Uniwersytet Przykładowy
2011 - 2014

UMIEJĘTNOŚCI

Powerpoint, Excel
"""
CVS = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH, "it": ITALIAN, "nl": DUTCH, "pl": POLISH}
FOUND = {
    "en": {"weak_opening", "first_person", "cliche", "unmeasured", "gap", "spelling"},
    "de": {"weak_opening", "passive", "cliche", "unmeasured", "gap", "spelling", "no_languages"},
    "fr": {"weak_opening", "passive", "cliche", "unmeasured", "gap", "spelling", "no_languages"},
    "es": {"weak_opening", "passive", "cliche", "unmeasured", "gap", "spelling", "no_languages"},
    "it": {"weak_opening", "passive", "cliche", "unmeasured", "gap", "spelling", "no_languages"},
    "nl": {"weak_opening", "first_person", "cliche", "unmeasured", "gap", "spelling", "no_languages"},
    "pl": {"weak_opening", "passive", "cliche", "unmeasured", "gap", "spelling", "no_languages"},
}
SAID = {
    "en": "says what you were there for",
    "de": "wofür Sie da waren",
    "fr": "pourquoi vous étiez là",
    "es": "para qué estaba usted",
    "it": "per che cosa c'eri",
    "nl": "waarvoor je er was",
    "pl": "po co tam się było",
}
NEVER = {
    "date_order",
    "date_future",
    "date_clash",
    "no_email",
    "no_phone",
    "no_name",
    "no_employer",
    "no_title",
    "hidden_text",
    "overlap",
}


def told(language: str, spoken: str = "") -> Review:
    return review(read_here("Example-Ann-CV.txt", CVS[language].encode()), TODAY, spoken)


@pytest.mark.parametrize("language", CVS)
def test_what_is_there_is_found_and_nothing_else_is_made_of_it(language):
    kinds = {f.kind for f in told(language, "en").findings}
    assert FOUND[language] - kinds == set()
    assert kinds & NEVER == set()


@pytest.mark.parametrize("language", CVS)
def test_a_review_is_told_in_the_language_of_the_cv(language):
    found = told(language)
    assert found.language == language
    weak = [f for f in found.findings if f.kind == "weak_opening"]
    assert len(weak) == 2
    assert all(SAID[language] in f.why for f in weak)


@pytest.mark.parametrize("language", CVS)
@pytest.mark.parametrize("spoken", ["en", "de", "pl"])
def test_or_in_that_of_the_conversation(language, spoken):
    found = told(language, spoken)
    assert found.language == spoken
    assert any(SAID[spoken] in f.why for f in found.findings)


@pytest.mark.parametrize("language", CVS)
def test_each_line_is_one_of_the_cv(language):
    text = " ".join(CVS[language].split())
    for finding in told(language).findings:
        if finding.kind not in {"gap", "skills_unproven"}:
            assert " ".join(finding.quote.split()) in text, finding


@pytest.mark.parametrize("language", CVS)
def test_the_gap_is_that_between_the_roles(language):
    gap = next(f for f in told(language).findings if f.kind == "gap")
    assert "03/2019" in gap.why
    assert "02/2021" in gap.why
    assert "24" in gap.why


@pytest.mark.parametrize("language", CVS)
def test_no_place_in_a_text_has_a_page(language):
    assert {f.page for f in told(language).findings} == {None}
    assert {f.box for f in told(language).findings} == {None}
