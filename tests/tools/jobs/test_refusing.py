"""What is no job ad is refused with its reason and a way out; an ad with such things around it is read. All are invented."""

import json
from pathlib import Path
from typing import get_args

import pytest

from core.errors import PostingReason, PostingRefused
from tests.tools.jobs.ads import BAKER, GUIDE, PLATFORM, WAITER
from tools.jobs.posting import looks_like_posting, read_posting
from tools.jobs.refusing import AD_LIKE, MOST, is_cv, refused, why_not

CV = """Maren Osthus
maren@example.org

Work experience
Baker, Morgenrot, Rosenheim
March 2019 - present
- Bread, rolls and a morning shift of four
Apprentice, Backhaus Lindner
2016 - 2019

Education
Journeyman's certificate, 2019

Skills
Sourdough, ovens, HACCP
"""
LEBENSLAUF = """Lebenslauf
Maren Osthus, maren@example.org

Berufserfahrung
03/2019 - heute: Bäckerin, Bäckerei Morgenrot, Rosenheim, Herstellung von Brot
09/2016 - 02/2019: Auszubildende, Backhaus Lindner

Ausbildung
Gesellenbrief, 2019
"""
PARCOURS = """Expérience professionnelle
Guide, musée du Vent, Nantes
mars 2019 - aujourd'hui
Accueil, Le Petit Musée
2016 - 2019

Formation
Licence d'histoire de l'art, Rennes, 2016
Langues : anglais, italien
"""
LOGIN = "Jobs on Wharf\nSign in\nEmail or phone\nPassword\nForgot password?\nNew to Wharf? Join now\nTerms Privacy Help"
ANMELDUNG = "Willkommen zurück\nAnmelden\nE-Mail-Adresse\nPasswort vergessen?\nNoch kein Konto? Jetzt registrieren\nImpressum"
CONNEXION = "Bienvenue\nSe connecter\nAdresse\nMot de passe oublié ?\nPas encore inscrit ? Créer un compte\nMentions"
COOKIES = "We value your privacy. We and our partners use cookies. Accept all. Reject all. Manage preferences. Cookie policy"
GALLETAS = "Usamos cookies propias y de terceros. Aceptar todas. Rechazar todas. Configurar. Más información en la política"
SCRIPT = "Just a moment... Checking your browser. Please enable JavaScript and cookies to continue. Are you a human?"
LINKS = "\n".join(f"https://jobs.example/{i}" for i in range(40))
BARE = "Today's jobs\n" + "\n".join(f"Baker www.example.org/jobs/{i}" for i in range(12))
STORY = "The sun went down behind the hills and the old man walked home along the river, thinking of nothing at all."

REFUSED = [
    ("", "empty"),
    (" \n\t\n ", "empty"),
    ("must have " * 21_000, "too_long"),
    ("x" * 200_000, "too_long"),
    ("Plumber wanted", "too_short"),
    (LINKS, "links"),
    (BARE, "links"),
    (CV, "cv"),
    (LEBENSLAUF, "cv"),
    (PARCOURS, "cv"),
    (LOGIN, "login"),
    (ANMELDUNG, "login"),
    (CONNEXION, "login"),
    (COOKIES, "cookies"),
    (GALLETAS, "cookies"),
    (SCRIPT, "cookies"),
    (STORY, "no_demands"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED, ids=[r for _, r in REFUSED])
def test_what_is_no_ad_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(PostingRefused) as error:
        read_posting(text)
    assert error.value.reason == reason
    assert error.value.message.endswith(".")
    assert error.value.what_to_do.endswith(".")
    assert looks_like_posting(text) < 0.5


@pytest.mark.parametrize("ad", [BAKER, PLATFORM, WAITER, GUIDE])
@pytest.mark.parametrize(
    "around",
    [
        "Accept all cookies · Cookie policy · Manage preferences\n\n{}",
        "Sign in · Join now · Forgot password?\n\n{}",
        "{}\n\nMore: https://example.org/a https://example.org/b https://example.org/c",
        "{}\n\nContact: jobs@example.org. Founded 2011 - 2013, grown since.",
    ],
)
def test_an_ad_with_such_things_around_it_is_read(ad: str, around: str) -> None:
    text = around.format(ad)
    assert why_not(text) is None
    assert len(read_posting(text).requirements) >= len(read_posting(ad).requirements) - 1


def test_an_ad_that_tells_times_of_its_own_is_no_cv() -> None:
    times = "Education\nSkills\nPhase one: 2025 - 2026\nPhase two: 2026 - 2027\nWe need you for both, and your team."
    assert not is_cv(f"{PLATFORM}\n{times}")


def test_the_longest_ad_is_read() -> None:
    long = PLATFORM + "\nWe like the sea." * ((MOST - len(PLATFORM)) // 17)
    assert len(long) <= MOST
    assert why_not(long) is None
    assert why_not(long + " " * 20_000) == "too_long"


def test_each_reason_has_words_of_its_own() -> None:
    reasons = get_args(PostingReason)
    said = {(e.message, e.what_to_do) for e in map(refused, reasons)}
    assert len(said) == len(reasons)


OWN = Path(__file__).parents[3] / "evals" / "fixtures"


@pytest.mark.parametrize("folder", ["jobs", "seen/jobs"])
def test_every_ad_of_ours_is_taken_for_one(folder: str) -> None:
    ads = sorted((OWN / folder).glob("*.txt"))
    assert ads
    assert [p.name for p in ads if looks_like_posting(p.read_bytes().decode("utf-8")) < AD_LIKE] == []


def test_what_people_say_in_a_chat_is_not() -> None:
    items = [json.loads(row) for row in (OWN / "conversation" / "items.jsonl").read_text(encoding="utf-8").splitlines()]
    others = [item["text"] for item in items if item["expect"]["capability"] != "read_job"]
    assert len(others) > 100
    assert [text for text in others if looks_like_posting(text) >= AD_LIKE - 0.05] == []
