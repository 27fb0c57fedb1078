"""Who helped did not found, who stood in did not hold the post: in any form of the verb, and where the fact has a second thing to tell."""

import pytest

from tests.tools.documents.figured import Rows, asked, stands

# fmt: off
HELPED: Rows = {
    "en": [
        ("Helped to set up the seed bank; 60 kinds of bean stored by 2024",
         ("Helped to set up the seed bank", "Contributed to setting up the seed bank; 60 kinds of bean stored by 2024"),
         ("Founded the seed bank; 60 kinds of bean stored by 2024",)),
        ("Stood in for the harbour master in June 2023",
         ("Stood in for the harbour master in June 2023", "Covered for the harbour master in June 2023"),
         ("Ran the harbour in June 2023", "Managed the harbour in June 2023")),
        ("Replaced 40 street lamps with LED lamps", ("Replaced 40 street lamps",), ()),
    ],
    "de": [
        ("Vertritt die Wohnbereichsleitung an Wochenenden",
         ("Vertretung der Wohnbereichsleitung an Wochenenden",),
         ("Leitung des Wohnbereichs an Wochenenden",)),
        ("Wirkte am neuen Spielplan mit", ("Am neuen Spielplan mitgewirkt",), ("Neuen Spielplan geleitet",)),
    ],
    "fr": [
        ("Remplace le chef de gare pendant ses congés",
         ("Remplacement du chef de gare pendant ses congés",),
         ("Chef de gare pendant les congés", "Dirige la gare")),
        ("Il collaborait au catalogue des vins", ("Collaboration au catalogue des vins",), ("Responsable du catalogue des vins",)),
    ],
    "es": [
        ("Sustituye a la encargada de la tienda los sábados",
         ("Sustituyo a la encargada de la tienda los sábados",),
         ("Dirige la tienda los sábados",)),
        ("Colaboraba en el archivo de planos", ("Colaboración en el archivo de planos",), ("Coordinaba el archivo de planos",)),
    ],
    "pt": [
        ("Substituiu a diretora do museu em maio", ("Substituição da diretora do museu em maio",), ("Dirigiu o museu em maio",)),
        ("Ajudava na horta da escola", ("Ajuda na horta da escola",), ("Coordenava a horta da escola",)),
    ],
    "it": [
        ("Sostituisce il capo officina in agosto", ("Sostituisco il capo officina in agosto",), ("Dirige l'officina in agosto",)),
    ],
}
# fmt: on


@asked(HELPED)
def test_a_helper_and_a_stand_in_stay_what_they_were(language, line, claim, verdict):
    assert stands(language, line, claim) is verdict


@pytest.mark.parametrize(
    ("line", "claim", "verdict"),
    [
        ("Menus for groups, written with the chef", "Menus for groups written with the chef", True),
        ("Menus for groups, written with the chef", "Chef for groups", False),
        ("Sang in a choir with its director", "Director of a choir", False),
    ],
)
def test_the_rank_of_somebody_beside_one_is_not_ones_own(line, claim, verdict):
    assert stands("en", line, claim) is verdict
