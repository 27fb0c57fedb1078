"""Words of change follow from figures: which way they went, and by what only where the same fact says so."""

import pytest

from tests.tools.documents.trades import Pairs, asked, ruled_apart

# fmt: off
WAYS: Pairs = [
    ("en", "Medication errors dropped from 40 to 30 per year", "Medication errors grew from 40 to 30 per year"),
    ("en", "The defect rate declined from 8% to 6%", "The defect rate climbed from 8% to 6%"),
    ("de", "Die Milchmenge stieg von 800 auf 1.000 Liter pro Tag", "Die Milchmenge sank von 800 auf 1.000 Liter pro Tag"),
    ("fr", "Le délai de réponse a baissé de 10 à 5 jours", "Le délai de réponse a augmenté de 10 à 5 jours"),
    ("es", "Los suspensos disminuyeron de 20 a 15", "Los suspensos aumentaron de 20 a 15"),
    ("pt", "A espera baixou de 60 para 45 minutos", "A espera subiu de 60 para 45 minutos"),
    ("it", "I consumi sono scesi da 50 a 40 litri", "I consumi sono aumentati da 50 a 40 litri"),
    ("nl", "De afkeur daalde van 12 naar 9 stuks", "De afkeur steeg van 12 naar 9 stuks"),
    ("ja", "待ち時間を40分から30分に減らした", "待ち時間を40分から30分に増やした"),
]
MEANS: Pairs = [
    ("en", "Cut medication errors from 40 to 30 per year on the ward", "Cut medication errors from 40 to 30 per year by redesigning the rota"),
    ("en", "Defect rate fell from 8% to 6%", "Laid 3 km of pipe, reducing the defect rate from 8% to 6%"),
    ("de", "Milchmenge von 800 auf 1.000 Liter pro Tag gesteigert", "Milchmenge durch neue Melkroboter von 800 auf 1.000 Liter pro Tag gesteigert"),
    ("fr", "Délai de réponse réduit de 10 à 5 jours", "Délai de réponse réduit de 10 à 5 jours grâce à un logiciel"),
    ("es", "Los suspensos bajaron de 20 a 15", "Los suspensos bajaron de 20 a 15 mediante tutorías"),
    ("pt", "Reduzi a espera de 60 para 45 minutos", "Reduzi a espera de 60 para 45 minutos através de triagem"),
]
# fmt: on


@ruled_apart(WAYS + MEANS)
def test_figures_bear_out_words_of_change(language, claim, verdict):
    ruling = asked(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@pytest.mark.parametrize(
    ("language", "claim", "word"),
    [
        ("en", "Cut medication errors from 40 to 30 per year by redesigning the rota", "redesigning"),
    ],
)
def test_the_reason_names_the_word(language, claim, word):
    assert word in asked(language, claim).reason
