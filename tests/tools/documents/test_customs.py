"""The paper and the photo that are usual where a job is."""

import tomllib
from pathlib import Path

import pytest

from tools.documents import customs
from tools.documents.customs import country_of, no_photo, no_photo_anywhere, usual_paper
from tools.jobs.models import Posting, Salary

PLACES = {
    "Akron, OH": "US",
    "Remote, USA": "US",
    "Portland, Oregon": "US",
    "New York": "US",
    "Baltimore, MD 21201": "US",
    "Hamilton, ON": "CA",
    "Québec, QC": "CA",
    "Toronto, Canada": "CA",
    "Leeds, United Kingdom": "GB",
    "Dublin 2, hybrid": "IE",
    "Wien": "AT",
    "Landshut": "",
    "": "",
}
PAPERS = {
    "Akron, OH": "letter",
    "Toronto, Canada": "letter",
    "Berlin": "a4",
    "London": "a4",
    "Perth, WA": "a4",
    "somewhere": "a4",
    "Madrid": "a4",
}


def ad(place: str, currency: str = "") -> Posting:
    return Posting(location=place or None, salary=Salary(currency=currency) if currency else None)


@pytest.mark.parametrize("place", PAPERS)
def test_the_paper_is_that_of_the_country(place):
    assert usual_paper(ad(place)) == PAPERS[place]


@pytest.mark.parametrize("place", PLACES)
def test_a_place_tells_its_country(place):
    assert country_of(ad(place)) == PLACES[place]


@pytest.mark.parametrize("place", ["Köln, DE", "Perth, WA", "Chișinău, MD", "Tel Aviv, IL", "Mumbai, IN", "Zürich, CH"])
def test_the_code_of_another_country_is_no_state(place):
    assert customs._state(place) == ""


def test_pay_tells_it_where_no_place_does():
    assert usual_paper(ad("", "USD")) == "letter"
    assert usual_paper(ad("", "EUR")) == "a4"
    assert usual_paper(ad("Landshut", "USD")) == "a4", "the place counts first, known or not"


def test_without_an_ad_it_is_a4():
    assert (usual_paper(None), country_of(None), no_photo(None)) == ("a4", "", "")


@pytest.mark.parametrize(
    ("place", "said"), [("Akron, OH", "the United States"), ("London", "the United Kingdom"), ("Berlin", "")]
)
def test_where_a_photo_is_unusual_it_is_said(place, said):
    assert no_photo(ad(place)) == said


def test_every_country_without_a_photo_has_a_name():
    data = tomllib.loads(Path(customs.__file__).with_name("customs.toml").read_text(encoding="utf-8"))
    assert len(no_photo_anywhere()) == len(data["no_photo"])
    assert {*data["states"], *data["state_names"], *data["currencies"].values()} <= {*data["letter"]}


def test_no_state_is_listed_twice():
    data = tomllib.loads(Path(customs.__file__).with_name("customs.toml").read_text(encoding="utf-8"))
    codes = [code for table in ("states", "states_with_number") for listed in data[table].values() for code in listed.split()]
    assert len(codes) == len(set(codes))
    assert {"DE", "IN", "IL", "WA"} <= set(data["states_with_number"]["US"].split())
