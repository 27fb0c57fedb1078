"""The last day to apply and what is said about visas, in six languages, each with its own words."""

import pytest

from tests.tools.jobs.ads import BAKER, PLATFORM
from tools.jobs.deadlines import deadline, visa
from tools.jobs.posting import read_posting

DAYS = [
    ("en", "Closing date: Friday 11 December 2026 at noon.", "2026-12-11", "Closing date: Friday 11 December 2026"),
    ("en", "Please apply by 3 January 2027.", "2027-01-03", "apply by 3 January 2027"),
    ("en", "Applications close on December 11, 2026", "2026-12-11", "Applications close on December 11, 2026"),
    ("en", "Deadline: 2026-12-01", "2026-12-01", "Deadline: 2026-12-01"),
    ("en", "Closing date: 25/12/2026", "2026-12-25", "Closing date: 25/12/2026"),
    ("en", "Closing date: 12/11/2026", None, "Closing date: 12/11/2026"),
    ("en", "Apply with a letter by 10 January.", None, "Apply with a letter by 10 January"),
    ("de", "Bewerbungsschluss ist der 15. Januar 2027.", "2027-01-15", "Bewerbungsschluss ist der 15. Januar 2027"),
    ("de", "Bewerben Sie sich bis zum 15.01.2027!", "2027-01-15", "Bewerben Sie sich bis zum 15.01.2027"),
    ("fr", "Date limite de candidature : 1er mars 2027", "2027-03-01", "Date limite de candidature : 1er mars 2027"),
    ("fr", "Candidatures avant le 8 janvier", None, "Candidatures avant le 8 janvier"),
    ("es", "Plazo de solicitudes: hasta el 11 de diciembre de 2026", "2026-12-11", "hasta el 11 de diciembre de 2026"),
    ("pt", "Candidaturas até 11/12/2026", None, "Candidaturas até 11/12/2026"),
    ("pt", "Candidaturas até 21 de dezembro de 2026", "2026-12-21", "Candidaturas até 21 de dezembro de 2026"),
    ("nl", "Solliciteer uiterlijk 11 december 2026", "2026-12-11", "Solliciteer uiterlijk 11 december 2026"),
]


@pytest.mark.parametrize(("language", "words", "day", "quote"), DAYS)
def test_the_last_day_to_apply(language: str, words: str, day: str | None, quote: str) -> None:
    text = f"Baker\n\n{words}\nThank you."
    found = deadline(text, language)
    assert found is not None
    assert found.date == day
    assert text[found.start : found.end] == found.quote
    assert found.quote.endswith(quote)


NO_DAYS = [
    ("en", "Founded by two sisters in 1994. You start on 1 March 2027."),
    ("en", "Applications are looked at as they arrive, no closing date."),
    ("en", "The contract runs for 12 months."),
    ("de", "Wir haben bis 22 Uhr offen."),
    ("fr", "Le magasin ouvre avant le lever du soleil."),
]


@pytest.mark.parametrize(("language", "words"), NO_DAYS)
def test_other_days_are_no_deadline(language: str, words: str) -> None:
    assert deadline(f"Baker\n\n{words}", language) is None


VISAS = [
    ("en", "We cannot sponsor visas at the moment.", False),
    ("en", "You can work in the UK without sponsorship.", False),
    ("en", "Sorry, no visa sponsorship.", False),
    ("en", "Skilled Worker visas are possible.", True),
    ("en", "We may sponsor the right person.", True),
    ("en", "Visa sponsorship available.", True),
    ("de", "Wir unterstützen dich beim Visum.", True),
    ("de", "Leider können wir kein Visum vermitteln.", False),
    ("fr", "Prise en charge du visa de travail.", True),
    ("fr", "Nous n'offrons aucun visa.", False),
    ("es", "Tramitamos tu visado de trabajo.", True),
    ("es", "No tramitamos visados.", False),
    ("pt", "Ajudamos com o visto.", True),
    ("pt", "Não tratamos de vistos.", False),
    ("nl", "Wij regelen je werkvergunning.", True),
    ("nl", "We kunnen geen visum regelen.", False),
]


@pytest.mark.parametrize(("language", "words", "sponsored"), VISAS)
def test_what_is_said_about_visas(language: str, words: str, sponsored: bool) -> None:
    text = f"Baker\n\nThe oven is old. {words} The dog is older."
    found = visa(text, language)
    assert found is not None
    assert found.sponsored is sponsored
    assert text[found.start : found.end] == found.quote


@pytest.mark.parametrize(
    "words", ["You pay with your Visa card.", "The oven is old.", "We sponsor the town's football club's shirts."]
)
def test_nothing_about_visas_is_none(words: str) -> None:
    assert visa(f"Baker\n\n{words}", "en") is None


def test_a_posting_carries_both_or_none() -> None:
    posting = read_posting(f"{PLATFORM}\nClosing date: 11 December 2026. Visa sponsorship is available.")
    assert posting.deadline == "2026-12-11"
    assert posting.closes is not None
    assert posting.closes.quote == "Closing date: 11 December 2026"
    assert posting.visa is not None
    assert posting.visa.sponsored
    assert read_posting(BAKER).closes is None
    assert read_posting(BAKER).deadline is None
    assert read_posting(BAKER).visa is None
