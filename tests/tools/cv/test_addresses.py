"""Addresses into postal code, town and region. What the words do not say is left out."""

import pytest

from tools.cv.addresses import address_parts

CASES = [
    ("San Francisco, CA", {"city": "San Francisco", "region": "CA"}),
    ("Austin, TX 78701", {"city": "Austin", "region": "TX", "postalCode": "78701"}),
    ("Austin, Texas, USA", {"city": "Austin", "region": "Texas"}),
    ("New York, NY", {"city": "New York", "region": "NY"}),
    ("1234 Broadway, New York", {"city": "New York"}),
    ("Broadway 1234, New York", {"city": "New York"}),
    ("920 Lavaca Street, 78701, Austin, Texas (US)", {"city": "Austin", "region": "Texas", "postalCode": "78701"}),
    ("San Francisco, CA (US)", {"city": "San Francisco", "region": "CA"}),
    ("London, UK", {"city": "London"}),
    ("Leeds, UK", {"city": "Leeds"}),
    ("10 Sample Street, London SW1A 2AA", {"city": "London", "postalCode": "SW1A 2AA"}),
    ("Kinsale, Co. Cork", {"city": "Kinsale", "region": "Co. Cork"}),
    ("Musterweg 7, 99084 Erfurt", {"city": "Erfurt", "postalCode": "99084"}),
    ("D-99084 Erfurt", {"city": "Erfurt", "postalCode": "D-99084"}),
    ("1010 Wien, Österreich", {"city": "Wien", "postalCode": "1010"}),
    ("München, Deutschland", {"city": "München"}),
    ("8, impasse des Essais, 63000 Clermont-Ferrand", {"city": "Clermont-Ferrand", "postalCode": "63000"}),
    ("Via delle Prove 12, 70121 Bari", {"city": "Bari", "postalCode": "70121"}),
    ("Proefstraat 3, 4537 AE Terneuzen", {"city": "Terneuzen", "postalCode": "4537 AE"}),
    ("17-230 Białowieża", {"city": "Białowieża", "postalCode": "17-230"}),
    ("41004 Sevilla", {"city": "Sevilla", "postalCode": "41004"}),
    ("São Paulo, SP", {"city": "São Paulo", "region": "SP"}),
    ("Rua das Flores 120, São Paulo, SP", {"city": "São Paulo", "region": "SP"}),
    ("Москва, Россия", {"city": "Москва"}),
    ("عمّان، الأردن", {"city": "عمّان"}),
    ("Zurich, Switzerland", {"city": "Zurich"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_parts_of_an_address(text, expected):
    assert address_parts(text) == expected


@pytest.mark.parametrize("text", ["", "US", "United Kingdom", "Remote", "Somewhere", "Deutschland", ",", "Berlin,"])
def test_little_is_said(text):
    assert set(address_parts(text)) <= ({"city"} if text.startswith("Berlin") else set())


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_nothing_is_made_up(text, expected):
    assert all(value in text for value in address_parts(text).values())
    assert expected
