"""The parts of a fact, and what a person may make of them."""

from datetime import UTC, datetime

import pytest

from core.errors import CopilotError
from tests.tools.profile.people import reading
from tools.profile.entries import SHAPES
from tools.profile.facts import facts_of
from tools.profile.models import SaidBy
from tools.profile.parts import names_of, normal, parts_of, same_part, with_part
from tools.profile.resume import profile_of

NOW = datetime(2026, 11, 25, 19, 0, tzinfo=UTC)
FACTS = facts_of(reading())
BY_PATH = {fact.path: fact for fact in FACTS}


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        ("basics.name", {"text": "Mira Okafor"}),
        ("basics.location", {"text": "Berlin, DE"}),
        ("work[0]", {"position": "Data Engineer", "name": "Acme Freight", "location": "Hamburg", "startDate": "2021-03", "endDate": "now"}),
        ("work[1]", {"position": "Analyst", "name": "Bolt Foods", "startDate": "2018", "endDate": "2021-02"}),
        ("work[0].highlights[1]", {"text": "Led a team of four people"}),
        ("education[0]", {"studyType": "BSc", "area": "Statistics", "institution": "TU Berlin", "endDate": "2018"}),
        ("certificates[0]", {"name": "Forklift licence", "date": "2017-05", "issuer": "TÜV"}),
        ("languages[1]", {"language": "Igbo", "fluency": "native"}),
        ("skills[0].keywords[1]", {"text": "C++"}),
        ("interests[0]", {"name": "Climbing", "keywords": "bouldering\nalpine"}),
        ("projects[0]", {"name": "Tidewatch", "url": "https://tide.example"}),
    ],
)  # fmt: skip
def test_what_each_part_says(path, parts):
    assert parts_of(BY_PATH[path]) == parts


@pytest.mark.parametrize(
    ("path", "name", "value", "text", "parts"),
    [
        ("basics.email", "text", " mira@okafor.example ", "mira@okafor.example", {"text": "mira@okafor.example"}),
        ("work[0]", "position", "Lead", "Lead, Acme Freight", {"position": "Lead", "name": "Acme Freight"}),
        ("work[0]", "name", "", "Data Engineer", {"name": None}),
        ("work[0]", "endDate", "March 2024", "Data Engineer, Acme Freight", {"endDate": "2024-03"}),
        ("work[1]", "endDate", "heute", "Analyst, Bolt Foods", {"endDate": "now"}),
        ("work[1]", "startDate", "", "Analyst, Bolt Foods", {"startDate": None, "endDate": "2021-02"}),
        ("work[1]", "location", "Kiel", "Analyst, Bolt Foods", {"location": "Kiel", "position": "Analyst"}),
        ("education[0]", "area", "Physics", "BSc, Physics, TU Berlin", {"area": "Physics", "studyType": "BSc"}),
        ("certificates[0]", "name", "Crane licence", "Crane licence", {"name": "Crane licence", "issuer": "TÜV"}),
        ("certificates[0]", "date", "05/2018", "Forklift licence", {"date": "2018-05"}),
        ("languages[0]", "fluency", "B2", "German", {"fluency": "B2", "language": "German"}),
        ("interests[0]", "keywords", "ice\n alpine ", "Climbing", {"keywords": "ice\nalpine"}),
        ("skills[0].keywords[0]", "text", "{Python} <b>3</b>", "{Python} <b>3</b>", {"text": "{Python} <b>3</b>"}),
    ],
)
def test_one_part_is_corrected_and_the_rest_stays(path, name, value, text, parts):
    old = BY_PATH[path]
    made = with_part(old, name, value, NOW)
    now = parts_of(made)
    assert made.text == text
    assert {key: now.get(key) for key in parts} == parts
    assert {key for key in now if now[key] != parts_of(old).get(key)} <= set(parts)
    assert isinstance(made.source, SaidBy)
    assert (made.id, made.path, made.confidence, made.source.at) == (old.id, old.path, 1.0, NOW)


def test_the_corrected_part_is_what_the_profile_says():
    made = [with_part(f, "endDate", "2023", NOW) if f.path == "work[0]" else f for f in FACTS]
    assert profile_of(made).work[0].end_date == "2023"
    assert profile_of(made).work[0].highlights == profile_of(FACTS).work[0].highlights


@pytest.mark.parametrize(
    ("path", "name", "value", "says"),
    [
        ("work[0]", "endDate", "soon", "not a date"),
        ("work[0]", "startDate", "now", "not a date"),
        ("work[0]", "startDate", "2019 or 2020", "not a date"),
        ("work[0]", "startDate", "in 2019 I think", "not a date"),
        ("basics.name", "text", "  ", "Nothing would be left"),
        ("languages[0]", "nonsense", "x", "no such part"),
        ("languages[0]", "highlights", "x", "no such part"),
        ("basics.summary", "text", "x" * 2001, "longer than 2000"),
    ],
)
def test_what_cannot_be_kept_says_what_to_do(path, name, value, says):
    with pytest.raises(CopilotError, match=says) as refused:
        with_part(BY_PATH[path], name, value, NOW)
    assert refused.value.what_to_do


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("startDate", "2019", "2019"),
        ("startDate", "03/2019", "2019-03"),
        ("startDate", "2019-03-05", "2019-03-05"),
        ("date", "März 2019", "2019-03"),
        ("endDate", "Now", "now"),
        ("endDate", "présent", "now"),
        ("endDate", "", ""),
        ("text", "two\nlines  here", "two lines here"),
        ("text", "zero\u200bwidth", "zerowidth"),
        ("roles", "a\n\nb", "a\nb"),
    ],
)
def test_what_is_typed_becomes_a_value(name, typed, kept):
    assert normal(name, typed) == kept


@pytest.mark.parametrize(
    ("name", "one", "other", "same"),
    [
        ("text", "Straße", "STRASSE", True),
        ("text", "Led a team.", "• led a team", True),
        ("text", "Led 4", "Led 14", False),
        ("startDate", "2019", "2019-03", True),
        ("startDate", "2019-03", "2019-04", False),
        ("endDate", "now", "2019", False),
        ("endDate", "", "2019", False),
        ("endDate", "now", "now", True),
    ],
)
def test_when_two_values_say_the_same(name, one, other, same):
    assert same_part(name, one, other) is same


def test_lists_are_no_parts():
    assert "highlights" not in names_of(SHAPES["role"])
    assert "summary" not in names_of(SHAPES["role"])
    assert {"position", "name", "startDate", "endDate"} <= set(names_of(SHAPES["role"]))
