"""The way of working as ads tell it, in six languages."""

import pytest

from tools.jobs.facets import remote

WAYS = [
    ("en", "two days at home", "hybrid"),
    ("en", "one day from home", "hybrid"),
    ("en", "guildford, 3 days in studio", "hybrid"),
    ("en", "we are in the utrecht office every monday", "hybrid"),
    ("en", "we work five days a week on site", "on-site"),
    ("de", "zwei tage homeoffice", "hybrid"),
    ("de", "homeoffice tageweise", "hybrid"),
    ("fr", "deux jours de teletravail", "hybrid"),
    ("fr", "developpeur (teletravail complet)", "remote"),
    ("es", "dos dias de teletrabajo", "hybrid"),
    ("pt", "tres dias no escritorio", "hybrid"),
    ("nl", "twee dagen thuis mag", "hybrid"),
    ("nl", "je werkt twee dagen op kantoor", "hybrid"),
]


@pytest.mark.parametrize(("language", "text", "way"), WAYS)
def test_the_way_of_working(language: str, text: str, way: str) -> None:
    assert remote(text, language) == way
