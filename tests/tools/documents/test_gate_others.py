"""What a fact says somebody else did, decided or keeps: it may be told with their name or left out, never taken over."""

import pytest

from tests.tools.documents.figured import Rows, asked, stands
from tools.documents.grounding_others import deeds
from tools.documents.grounding_people import person, trade

# fmt: off
DEEDS: Rows = {
    "en": [
        ("Keeps the herd book; the vet does the pregnancy checks",
         ("Keeps the herd book", "Keeps the herd book; pregnancy checks are done by the vet"),
         ("Keeps the herd book and does the pregnancy checks", "Pregnancy checks in the herd")),
        ("Prepared lesson plans for Year 9, written by the head of department",
         ("Prepared lesson plans for Year 9",),
         ("Wrote and prepared lesson plans for Year 9",)),
        ("Runs the ticket desk; pricing stays with the finance department",
         ("Runs the ticket desk", "Runs the ticket desk; the finance department keeps pricing"),
         ("Runs the ticket desk and pricing",)),
        ("Keeps a stock of 400 props, which the stage manager buys",
         ("Keeps a stock of 400 props",),
         ("Buys and keeps a stock of 400 props",)),
        ("Answers calls from tenants; evictions are handled by the legal department",
         ("Answers calls from tenants",),
         ("Answers calls from tenants and handles evictions",)),
    ],
    "de": [
        ("Verkostung von 60 Weinen im Jahr, Einkauf durch die Geschäftsführung",
         ("Verkostung von 60 Weinen im Jahr",),
         ("Verkostung und Einkauf von 60 Weinen im Jahr",)),
        ("Pflege der Datenbank, die Auswertung liegt bei der Abteilung Statistik",
         ("Pflege der Datenbank",),
         ("Pflege und Auswertung der Datenbank",)),
    ],
    "fr": [
        ("Tenue de la caisse, budget fixé par la direction",
         ("Tenue de la caisse",),
         ("Tenue de la caisse et budget fixé",)),
    ],
    "es": [
        ("Montaje de 20 escenarios al año, diseñados por el arquitecto",
         ("Montaje de 20 escenarios al año",),
         ("Montaje de 20 escenarios diseñados por mí al año",)),
    ],
    "pt": [
        ("Recolha de amostras em 12 rios, analisadas pelo laboratório e aprovadas pela direção",
         ("Recolha de amostras em 12 rios",),
         ("Recolha de amostras em 12 rios, por mim aprovadas",)),
    ],
    "it": [
        ("Posa di 40 tetti, progettati dal capo cantiere",
         ("Posa di 40 tetti",),
         ("Progettati e posati 40 tetti",)),
    ],
    "nl": [
        ("Verzorging van 90 kalveren, inenting door de leverancier",
         ("Verzorging van 90 kalveren",),
         ("Verzorging en inenting van 90 kalveren",)),
    ],
}
# fmt: on


@asked(DEEDS)
def test_the_deed_of_somebody_else_is_not_taken_over(language, line, claim, verdict):
    assert stands(language, line, claim) is verdict


@pytest.mark.parametrize(
    ("fact", "done"),
    [
        ("cut waste by 12 % by june 2025", []),
        ("sped up the pipeline by partitioning", []),
        ("wrote, with two colleagues, the unit's checklist for transfers", []),
        ("led a group of six, the largest of the site", []),
        ("draws the plans, signed off by the board", [("signed",)]),
        ("welds frames; testing is done by a contractor", [("testing",)]),
    ],
)
def test_only_people_and_bodies_do_things(fact, done):
    assert [deed.done for deed in deeds(fact, "en")] == done


@pytest.mark.parametrize(
    ("word", "is_trade", "is_person"),
    [("welder", True, True), ("leiterin", False, True), ("kunde", False, False), ("tropfen", False, False)],
)
def test_who_may_have_done_a_thing(word, is_trade, is_person):
    assert (trade(word), person(word)) == (is_trade, is_person)
