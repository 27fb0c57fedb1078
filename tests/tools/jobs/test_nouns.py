"""Names by a demand's own noun: only where a thing is plainly to be known."""

import pytest

from tools.jobs.models import Category
from tools.jobs.naming import skill_names
from tools.jobs.nouns import own_noun

NAMED = [
    ("Knowledge of zorblatting", "en", "zorblatting"),
    ("A good understanding of zorb rules, which change", "en", "zorb rules"),
    ("Gute Kenntnisse in Zorbkunde", "de", "Zorbkunde"),
    ("Sicherer Umgang mit dem Zorblatt", "de", "Zorblatt"),
    ("Bonne connaissance de la zorberie", "fr", "zorberie"),
    ("Goût pour l'ornithozorbie", "fr", "ornithozorbie"),
    ("Conocimientos de zorbología", "es", "zorbología"),
    ("zorbriego", "es", "zorbriego"),
    ("ánimo de zorbar", "es", "ánimo de zorbar"),
    ("Noções de zorbografia", "pt", "zorbografia"),
    ("zorbação manual", "pt", "zorbação manual"),
    ("Kennis van zorbtrajecten", "nl", "zorbtrajecten"),
]
NOT_NAMED = [
    ("zorb rules", "en"),
    ("You know how to let a zorb go by", "en"),
    ("Knowledge of how zorbs are mended and sold", "en"),
    ("Zorbpapiere", "de"),
    ("een vlotte zorb", "nl"),
    ("haber trabajado con zorbes de cercanía", "es"),
    ("", "es"),
]


@pytest.mark.parametrize(("quote", "language", "name"), NAMED)
def test_the_noun_behind_knowing_or_standing_bare_is_the_name(quote: str, language: str, name: str) -> None:
    assert skill_names(quote, "skill", language) == (name,)
    start, end = own_noun(quote, language) or (0, 0)
    assert quote[start:end] == name


@pytest.mark.parametrize(("quote", "language"), NOT_NAMED)
def test_what_would_be_a_guess_has_no_name(quote: str, language: str) -> None:
    assert own_noun(quote, language) is None


@pytest.mark.parametrize("what", ["certificate", "education", "other", "location"])
def test_only_what_work_shows_is_named_so(what: Category) -> None:
    assert skill_names("Kennis van zorbtrajecten", what, "nl") == ()
