"""Towns by name, and stretches that are where somebody lives. Names of towns only; nobody is meant."""

import pytest

from evals.make_towns import towns, written
from tools.cv.towns import FILE, is_code, is_home, is_town, key, places_of


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Wrocław", "wroclaw"),
        ("München", "munchen"),
        ("Stratford-upon-Avon", "stratford upon avon"),
        ("L'Aquila", "l aquila"),
        ("St. Albans", "st albans"),
        ("  Bari ", "bari"),
    ],
)
def test_names_are_kept_folded(name, folded):
    assert key(name) == folded


@pytest.mark.parametrize(
    "name", ["Zwolle", "zwolle", "Quimper", "Regensburg", "Köln", "Koln", "Durban", "Bari", "Wrocław", "Beckum"]
)
def test_towns(name):
    assert is_town(name)


@pytest.mark.parametrize("name", ["", "IT", "=DE", "DE", "Engineer", "Python", "Curriculum", "Experience", "Nurse", "zwoll"])
def test_no_towns(name):
    assert not is_town(name)


@pytest.mark.parametrize(
    "text",
    [
        "Zwolle",
        "Dublin IE",
        "Leeds GB",
        "Austin, TX",
        "Springfield, IL 62704",
        "Durban, KwaZulu-Natal, ZA",
        "Durban (ZA), KwaZulu-Natal",
        "Quimper, Bretagne FR",
        "Melbourne, Victoria",
        "93047 Regensburg",
        "1012 AB Amsterdam",
        "Donaulände 7, 93047 Regensburg",
        "14 Sample Terrace, LS7 3QB Leeds",
        "12 Sample Street, Leeds, West Yorkshire",
        "Leeds / United Kingdom",
        "São Paulo - SP",
    ],
)
def test_homes(text):
    assert is_home(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nurse, Leeds",
        "Example Ltd, Leeds",
        "University of Leeds",
        "Projects, Paris",
        "Python, Java",
        "Mira Example",
        "CA",
        "I live in Leeds and work in Bradford, which is not far away at all, they say",
        "Leeds, born 1990",
        "Leeds, and 3 others",
    ],
)
def test_no_homes(text):
    assert not is_home(text)


@pytest.mark.parametrize(
    ("text", "known"), [("GB", True), ("ZA", True), ("TX", True), ("USA", True), ("XX", False), ("gb", False)]
)
def test_codes(text, known):
    assert is_code(text) is known


CITIES = [
    {"name": "Großdorf", "countrycode": "DE", "population": 6000, "alternatenames": [], "latitude": 1.234, "longitude": -5.678},
    {"name": "Farville", "countrycode": "ZA", "population": 6000, "alternatenames": [], "latitude": 1.234, "longitude": -5.678},
    {
        "name": "Bigton",
        "countrycode": "ZA",
        "population": 200_000,
        "latitude": -30.0,
        "longitude": 25.06,
        "alternatenames": ["Grootstad-aan-Zee", "Gröstad", "gross", "大城"],
    },
    {
        "name": "Here / There",
        "countrycode": "ES",
        "population": 9000,
        "alternatenames": [],
        "latitude": 1.234,
        "longitude": -5.678,
    },
]


def test_what_the_file_is_made_of():
    far, near = {"-30.0 25.1"}, {"1.2 -5.7"}
    assert towns(CITIES) == {
        "DE": {"grossdorf": near},
        "ZA": {"bigton": far, "grostad": far},
        "ES": {"here": near, "there": near},
    }


def test_the_file_names_its_source_and_stays_small():
    text = FILE.read_text(encoding="utf-8")
    assert "GeoNames" in text.splitlines()[0]
    assert "CC BY 4.0" in text.splitlines()[0]
    assert len(text.encode()) < 1_300_000


def test_a_file_is_read_as_it_is_written():
    found = {"DE": {"b": {"5.0 6.0", "1.0 2.0"}, "a": {"3.0 4.0"}}}
    assert written(found).splitlines()[1:] == ["=DE", "a\t3.0 4.0", "b\t1.0 2.0 5.0 6.0"]


@pytest.mark.parametrize(
    ("name", "country", "at"),
    [
        ("Leeds", "GB", (53.8, -1.5)),
        ("Köln", "DE", (50.9, 7.0)),
        ("Saint-Étienne", "FR", (45.4, 4.4)),
        ("Perth", "AU", (-32.0, 115.9)),
        ("Perth", "GB", (56.4, -3.4)),
        ("Castellón de la Plana", "ES", (40.0, 0.0)),
    ],
)
def test_where_a_town_lies(name, country, at):
    found = [(lat, lon) for code, lat, lon in places_of(name) if code == country]
    assert any(abs(lat - at[0]) < 0.2 and abs(lon - at[1]) < 0.2 for lat, lon in found)


@pytest.mark.parametrize("name", ["", "=GB", "Nowhereville by the Lake", "\t1.0"])
def test_an_unknown_town_lies_nowhere(name):
    assert places_of(name) == ()
