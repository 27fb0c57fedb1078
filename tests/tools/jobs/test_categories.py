"""What kind of thing a demand asks for, in six languages: papers and conditions by their names, languages named or not."""

import pytest

from core.flat import flat
from tools.jobs.categories import category

PAPERS = [
    ("BLS and ACLS in date", "en"),
    ("a digi card", "en"),
    ("on the nursing register", "en"),
    ("full membership of the RTPI", "en"),
    ("die österreichische Berufsurkunde", "de"),
    ("Gabelstaplerschein", "de"),
    ("AFGSU niveau 1", "fr"),
    ("habilitation électrique", "fr"),
    ("Cédula profesional", "es"),
    ("permiso de conducir B", "es"),
    ("Registro ativo no CREA", "pt"),
    ("carta de condução", "pt"),
    ("een spuitlicentie", "nl"),
    ("BE is mooi meegenomen", "nl"),
]
CONDITIONS = [
    ("you must be 18 or over", "en"),
    ("aged 21", "en"),
    ("free to work in the EU", "en"),
    ("a passport of an EU country", "en"),
    ("no unspent convictions", "en"),
    ("you pass the annual medical", "en"),
    ("some after-hours work", "en"),
    ("the pager is yours one week in five", "en"),
    ("erweitertes Führungszeugnis", "de"),
    ("mindestens 18 Jahre alt", "de"),
    ("Arbeit an Samstagen", "de"),
    ("casier judiciaire vierge", "fr"),
    ("vous êtes majeur", "fr"),
    ("mayor de edad", "es"),
    ("incorporación inmediata", "es"),
    ("disponibilidade para turnos", "pt"),
    ("maior de 18 anos", "pt"),
    ("18 jaar of ouder", "nl"),
    ("een werkvergunning", "nl"),
]
TONGUES = [
    ("a few words of Dutch", "en"),
    ("another language, whichever", "en"),
    ("eine weitere Fremdsprache", "de"),
    ("une autre langue", "fr"),
    ("connaissance active du néerlandais", "fr"),
    ("un segundo idioma", "es"),
    ("outro idioma", "pt"),
    ("een tweede taal", "nl"),
    ("je redt je in het Pools", "nl"),
]
STUDIES = [
    ("a law degree; the SQE is welcome", "en"),
    ("Grade 12 (Matric)", "en"),
    ("Abschluss als Bäcker", "de"),
    ("un bachelier en chimie", "fr"),
    ("Licenciatura en Enfermería, con cédula", "es"),
    ("ensino fundamental completo", "pt"),
    ("een startkwalificatie", "nl"),
]
WORK = [
    ("sound knowledge of customs clearance", "en"),
    ("able to work in a team", "en"),
    ("medical terminology", "en"),
    ("travail en équipe", "fr"),
    ("you know which dish holds which allergens", "en"),
    ("Kochen", "de"),
]


@pytest.mark.parametrize(
    ("words", "language", "what"),
    [
        *((*case, "certificate") for case in PAPERS),
        *((*case, "other") for case in CONDITIONS),
        *((*case, "language") for case in TONGUES),
        *((*case, "education") for case in STUDIES),
        *((*case, "skill") for case in WORK),
        ("Wohnsitz in Deutschland", "de", "location"),
        ("two years of standing all day", "en", "experience"),
        ("basic knowledge of HACCP", "en", "skill"),
    ],
)
def test_a_demand_is_what_it_asks_for(words: str, language: str, what: str) -> None:
    assert category(flat(words), language) == what
