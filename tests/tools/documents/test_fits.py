"""When a claimed figure follows from a recorded one: bounds, units of one kind, rates told for a longer period."""

import pytest

from tools.documents.grounding_fits import bounded, close, converted, period_fits, unit_fits, value_fits
from tools.documents.grounding_numbers import amounts

# fmt: off
FOLLOWS = [
    # the claim, the fact, whether the first may be said of the second
    ("420 loaves", "420 loaves", True), ("420 loaves", "421 loaves", False),
    ("more than 400 loaves", "420 loaves", True), ("more than 420 loaves", "420 loaves", False), ("more than 430 loaves", "420 loaves", False),
    ("more than 420 loaves", "more than 420 loaves", True), ("more than 100 loaves", "420 loaves", False),
    ("over 400 loaves", "420 loaves", True), ("at least 420 loaves", "420 loaves", True), ("at least 400 loaves", "420 loaves", True),
    ("at least 430 loaves", "420 loaves", False), ("400+ loaves", "420 loaves", True), ("430+ loaves", "420 loaves", False),
    ("just over 400 loaves", "420 loaves", True), ("just over 300 loaves", "420 loaves", False),
    ("less than 430 loaves", "420 loaves", True), ("less than 420 loaves", "420 loaves", False), ("fewer than 400 loaves", "420 loaves", False),
    ("nearly 430 loaves", "420 loaves", True), ("nearly 400 loaves", "420 loaves", False), ("nearly 700 loaves", "420 loaves", False),
    ("about 400 loaves", "420 loaves", True), ("about 450 loaves", "420 loaves", True), ("about 500 loaves", "420 loaves", False),
    ("up to 420 loaves", "420 loaves", True), ("up to 450 loaves", "420 loaves", True), ("up to 400 loaves", "420 loaves", False),
    ("up to 20 people", "up to 10 people", False), ("up to 10 people", "up to 10 people", True), ("höchstens 20 Personen", "höchstens 10 Personen", False),
    ("several dozen boxes", "70 boxes", True), ("several dozen boxes", "12 boxes", False), ("hundreds of boxes", "420 boxes", True), ("hundreds of boxes", "90 boxes", False),
    ("in the millions", "4.5 million", True), ("in the millions", "450,000", False), ("a six-figure sum", "450,000", True), ("a six-figure sum", "45,000", False),
    ("a third", "33%", True), ("a third", "40%", False), ("one in five", "20%", True), ("one in five", "25%", False), ("half", "50 %", True), ("half", "58 %", False),
    ("2,600 m", "2.6 km", True), ("2,500 m", "2.6 km", False), ("2.6 km", "2600 metres", True), ("1,500 kg", "1.5 t", True), ("15 t", "1,500 kg", False),
    ("90 minutes", "1.5 hours", True), ("80 minutes", "1.5 hours", False), ("120 seconds", "2 minutes", True), ("24 months", "2 years", True), ("18 months", "2 years", False),
    ("13 weeks", "3 months", True), ("20 weeks", "3 months", False), ("2 ha", "20,000 m²", True), ("2 ha", "2,000 m²", False), ("1.4 %", "14 ‰", True), ("1.4 %", "1.4 ‰", False),
]
UNITS = [
    ("30 minutes", "30 seconds", True), ("30 minutes", "30 minutes", True), ("30 minutes", "30 kg", False), ("30 minutes", "30 euros", False),
    ("30", "30 minutes", True), ("30", "30 euros", True), ("30", "30%", False), ("30 parcels", "30 euros", False), ("30 parcels", "30 minutes", False),
    ("30 minutes", "30 boxes", False), ("$30", "€30", False), ("C$30", "US$30", False), ("30 %", "30 percentage points", False), ("30 %", "30 ‰", True),
]
PERIODS = [
    ("30 boxes", "30 boxes per day", True), ("30 boxes a day", "30 boxes daily", True), ("30 boxes a day", "30 boxes per week", False),
    ("30 boxes a day", "30 boxes", False), ("every month 30 boxes", "30 boxes a month", True), ("chaque mois 30 boxes", "30 boxes a month", True),
    ("30 boxes per shift", "30 boxes per night", False), ("yearly 30 boxes", "30 boxes p.a.", True),
]
LONGER = [
    ("3,600 boxes a year", "300 boxes a month", True), ("3,000 boxes a year", "300 boxes a month", False), ("40 boxes a year", "10 boxes per quarter", True),
    ("350 boxes a week", "50 boxes a day", True), ("250 boxes a week", "50 boxes a day", True), ("500 boxes a week", "50 boxes a day", False),
    ("50 boxes a day", "350 boxes a week", False), ("about 1,200 boxes a month", "50 boxes a day", True), ("about 3,000 boxes a month", "50 boxes a day", False),
]
CLOSE = [
    (27.27, "27%", True), (27.27, "27.3%", True), (27.27, "28%", False), (27.27, "about 30%", True), (27.27, "about 40%", False), (27.27, "more than 25%", True),
    (27.27, "more than a third", False), (0.36, "more than a third", True), (0.333, "a third", True), (0.36, "a third", False), (0.49, "half", True), (2.02, "doubled", True),
    (1.5, "doubled", False), (23.9, "23.9", True), (23.9, "25.9", False), (40800, "about 40,000", True), (3.0, "3 points", True), (3.4, "3 points", False),
]
# fmt: on


def _one(text):
    language = "de" if "Personen" in text else "fr" if "chaque" in text else "en"
    return amounts(text, language)[0]


@pytest.mark.parametrize(("claim", "fact", "expected"), FOLLOWS)
def test_a_value_follows_within_its_bound(claim, fact, expected):
    assert value_fits(_one(claim), _one(fact)) is expected


@pytest.mark.parametrize(("claim", "fact", "expected"), UNITS)
def test_a_unit_may_be_left_out_or_be_of_one_kind(claim, fact, expected):
    assert unit_fits(_one(claim), _one(fact)) is expected


@pytest.mark.parametrize(("claim", "fact", "expected"), PERIODS)
def test_a_rate_keeps_its_period(claim, fact, expected):
    assert period_fits(_one(claim), _one(fact), frozenset()) is expected


def test_a_period_that_the_rest_of_the_fact_names_is_its_own():
    assert period_fits(_one("30 boxes a day"), _one("30 boxes"), frozenset({"day"}))
    assert not period_fits(_one("30 boxes a day"), _one("30 boxes"), frozenset({"week"}))


@pytest.mark.parametrize(("claim", "fact", "expected"), LONGER)
def test_a_rate_may_be_told_for_a_longer_period(claim, fact, expected):
    assert converted(_one(claim), _one(fact)) is expected


@pytest.mark.parametrize(("value", "claim", "expected"), CLOSE)
def test_a_computed_value_is_rounded_as_the_claim_writes_it(value, claim, expected):
    assert close(value, _one(claim)) is expected


@pytest.mark.parametrize(
    ("bound", "claimed", "real", "expected"),
    [
        ("", 5, 5, True), ("", 5, 6, False), ("more", 5, 5, False), ("more", 5, 6, True), ("more", 5, 60, False), ("over", 5, 5.5, True),
        ("over", 5, 8, False), ("least", 5, 5, True), ("less", 5, 5, False), ("less", 5, 4, True), ("most", 5, 5, True), ("most", 5, 6, False),
        ("near", 5, 4.7, True), ("near", 5, 5.2, False), ("about", 50, 52, True), ("about", 50, 60, False), ("within", 2, 2, True), ("within", 2, 1, False),
    ],
)  # fmt: skip
def test_bounds(bound, claimed, real, expected):
    assert bounded(bound, claimed, real) is expected
