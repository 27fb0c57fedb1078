"""What of an ad may stand in quotation marks, and what counts as a company."""

import pytest

from tests.tools.documents.ads import ad
from tools.documents.letter_quotes import answers, asked_words, company_said


def asked(text, quote, language="en", company="Harbourlight"):
    posting = ad(text, title="Engineer", company=company, language=language, needs=((quote, "must", "experience", ()),))
    return asked_words(posting.requirements[0], posting)


@pytest.mark.parametrize(
    ("text", "quote", "language", "expected"),
    [
        ("- Experience with tide tables\n", "Experience with tide tables", "en", "Experience with tide tables"),
        ("Experience with tide tables.", "Experience with tide tables", "en", "Experience with tide tables"),
        ("- Safe handling of boats (any size)\n", "Safe handling of boats (any size)", "en", "Safe handling of boats"),
        ("- Data-dense tools – consumer pages don't count\n", "Data-dense tools – consumer pages don't count", "en", "Data-dense tools"),
        ("- A clean driving record, which we check each year with care and with the help of the police office\n", "A clean driving record, which we check each year with care and with the help of the police office", "en", ""),
        ("- Bereitschaft zur Schichtarbeit\n", "Bereitschaft zur Schichtarbeit", "de", "Bereitschaft zur Schichtarbeit"),
        ("- Ter vendido software fiscal\n", "Ter vendido software fiscal", "pt", "Ter vendido software fiscal"),
        ("- Grado en Matemáticas\n", "Grado en Matemáticas", "es", "Grado en Matemáticas"),
        ("- Rigueur et calme en terrasse\n", "Rigueur et calme en terrasse", "fr", "Rigueur et calme en terrasse"),
    ],
)  # fmt: skip
def test_a_demand_that_stands_alone_is_quoted(text, quote, language, expected):
    assert asked(text, quote, language) == expected


@pytest.mark.parametrize(
    ("text", "quote", "language"),
    [
        ("You've spent five years building systems that other people depended on.", "You've spent five years building systems that other people depended on", "en"),
        ("You’ve run a harbour.", "You’ve run a harbour", "en"),
        ("And you can sail.", "And you can sail", "en"),
        ("You should also know the law.", "You should also know the law", "en"),
        ("Also good knots.", "Also good knots", "en"),
        ("We offer sunshine all year.", "We offer sunshine all year", "en"),
        ("Harbourlight is a fair employer.", "Harbourlight is a fair employer", "en"),
        ("Our boats need care and paint.", "Our boats need care and paint", "en"),
        ("You have built services that people like and use", "services that people like", "en"),
        ("knowledge of tides and of the moon", "knowledge of tides", "en"),
        ("- Tide/moon tables\n", "Tide/moon tables", "en"),
        ("- Knots\n", "Knots", "en"),
        ("Sie haben Freude am Wasser.", "Sie haben Freude am Wasser", "de"),
        ("Außerdem einen Führerschein.", "Außerdem einen Führerschein", "de"),
        ("vous parlez anglais couramment.", "vous parlez anglais couramment", "fr"),
        ("trois ans, dont deux en mer.", "dont deux en mer", "fr"),
        ("y experiencia en barcos.", "y experiencia en barcos", "es"),
        ("Você conhece o mar.", "Você conhece o mar", "pt"),
        ("Je hebt een rijbewijs.", "Je hebt een rijbewijs", "nl"),
        ("Hai una patente nautica.", "Hai una patente nautica", "it"),
    ],
)  # fmt: skip
def test_what_reads_badly_is_not_quoted(text, quote, language):
    assert asked(text, quote, language) == ""


@pytest.mark.parametrize(
    ("company", "expected"),
    [
        ("Harbourlight", "Harbourlight"),
        ("Quarry & Sons Ltd", "Quarry & Sons Ltd"),
        ("LEDGERLINE BANK", "LEDGERLINE BANK"),
        ("Colegio San Telmo", "Colegio San Telmo"),
        ("Gymnasium Altwiese", "Gymnasium Altwiese"),
        ("3M", "3M"),
        ("ESO Y BACHILLERATO", ""),
        ("Educación", "Educación"),
        ("About us", ""),
        ("Requirements", ""),
        ("Job description", ""),
        ("Primary and Secondary School", ""),
        ("Anforderungen", ""),
        ("Aufgaben und Profil", ""),
        ("Ensino Médio", ""),
        ("Collège et lycée", ""),
        ("Requisiti:", ""),
        ("Who we are?", ""),
        ("We are a young team that loves the sea and looks for friends", ""),
        ("", ""),
        (None, ""),
        ("   ", ""),
    ],
)
def test_a_company_is_a_name(company, expected):
    assert company_said(ad("A text.", title="Engineer", company=company)) == expected


@pytest.mark.parametrize(
    ("deed", "demand", "expected"),
    [
        ("Trained 14 apprentices between 2020 and 2024", "Training of apprentices", True),
        ("Kept the tide tables of forty ports", "Experience with tide tables", True),
        ("Painted two boats and a pier", "Care of boats", False),
        ("Planned loads for awkward sites", "Python and R", False),
        ("Payroll journal, confidential file handling", "Living wage and disability standards", False),
        ("Planned loads for awkward sites", "", False),
        ("", "Training of apprentices", False),
        ("Verlegeflüge mit dem Hubschrauber begleitet", "Begleitung von Angehörigen", False),
        ("Acht Auszubildende angeleitet", "Anleitung von Auszubildenden", True),
        ("Formé 9 apprentis", "Formation des apprentis", True),
        ("Preparo 240 pedidos al día", "Preparación de pedidos", True),
        ("Formei 8 estagiários", "Formação de estagiários", True),
        ("15 leerlingen opgeleid", "Opleiden van leerlingen", True),
        ("Formato 12 apprendisti", "Formazione di apprendisti", True),
        ("Formato 12 apprendisti", "Scelta dei filati", False),
    ],
)
def test_a_deed_answers_a_demand_when_it_speaks_of_most_of_it(deed, demand, expected):
    assert answers(deed, demand) is expected
