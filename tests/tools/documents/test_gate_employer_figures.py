"""Figures about the employer of an ad are held against the ad; figures about the person never are."""

import pytest

from tests.tools.documents.careers import PEOPLE
from tests.tools.documents.people import TODAY
from tools.documents.grounding_case import Case
from tools.documents.grounding_figures import figures
from tools.documents.grounding_known import study

# fmt: off
ADS = {
    "en": "Merrow Bakers looks for a shift lead. We bake 3,000 loaves a day in two towns, have done so since 1998, and our ovens are less than three years old. "
          "Customers stay with us for nine years on average. You bring 5 years of experience and lead a team of 12.",
    "de": "Die Quellhaus GmbH sucht eine Schichtleitung. Wir füllen 90.000 Flaschen pro Tag ab, beliefern 40 Märkte und bilden jedes Jahr 8 Azubis aus. Sie bringen 6 Jahre Erfahrung mit.",
    "fr": "L’Hôtel Sablière cherche une cheffe de rang. Nous servons 120 couverts par soir et changeons le matériel tous les trois ans. Vous avez 4 ans d’expérience.",
    "es": "Bodegas Alfaro busca encargada de almacén. Enviamos 600 pedidos al día y ningún almacén está a más de veinte minutos del siguiente. Se piden 3 años de experiencia.",
}
TRUE = [
    ("en", "Your 3,000 loaves a day show how much people like your bread."), ("en", "Customers who stay nine years on average say more than a slogan."),
    ("en", "Ovens less than three years old: that is a bakery I would like to work in."), ("en", "Baking for more than twenty-five years says a lot about Merrow Bakers."),
    ("en", "Leading a team of 12 at Merrow Bakers would be a step I am ready for."),
    ("de", "Dass Sie jedes Jahr 8 Azubis ausbilden, gefällt mir."), ("de", "Ihre 40 Märkte und 90.000 Flaschen pro Tag reizen mich."),
    ("fr", "Vos 120 couverts par soir me donnent envie de vous rejoindre."), ("fr", "Du matériel changé tous les trois ans, c’est une vraie marque de respect."),
    ("es", "Me gusta que ustedes envíen 600 pedidos al día."),
]
FALSE = [
    ("en", "Your 5,000 loaves a day show how much people like your bread."), ("en", "Customers who stay twelve years on average say more than a slogan."),
    ("en", "Leading a team of 20 at Merrow Bakers would be a step I am ready for."), ("en", "Baker with 5 years of lead experience in pastry and 14 years in bread"),
    ("en", "I bake 3,000 loaves a day."), ("en", "Baking for more than fifty years says a lot about Merrow Bakers."),
    ("de", "Dass Sie jedes Jahr 18 Azubis ausbilden, gefällt mir."), ("de", "Ihre 60 Märkte reizen mich."), ("de", "Ich fülle 90.000 Flaschen pro Tag ab."),
    ("fr", "Vos 220 couverts par soir me donnent envie de vous rejoindre."), ("es", "Me gusta que ustedes envíen 900 pedidos al día."),
]
# fmt: on


def _refused(language: str, claim: str) -> str | None:
    return figures(Case(claim, study(PEOPLE[language], TODAY), None, ADS[language]))


@pytest.mark.parametrize(("language", "claim"), TRUE)
def test_what_the_ad_says_of_the_employer_passes(language, claim):
    assert _refused(language, claim) is None


@pytest.mark.parametrize(("language", "claim"), FALSE)
def test_what_the_ad_does_not_say_or_asks_for_is_refused(language, claim):
    assert _refused(language, claim)


def test_under_a_job_the_ad_counts_for_nothing():
    known = study(PEOPLE["en"], TODAY)
    assert figures(Case("Baked 3,000 loaves a day", known, "r1", ADS["en"]))
    assert figures(Case("Baked 420 loaves per night", known, "r1", ADS["en"])) is None
