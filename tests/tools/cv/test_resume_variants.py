"""Older and other makers' resumes in JSON and YAML are read as JSON Resume."""

import json

import pytest

from core.errors import FileRefused
from tools.cv.child import work
from tools.cv.jsonresume import read_json
from tools.cv.records import Said, normal_date
from tools.cv.yaml_resume import read_yaml


def profile(value):
    return read_json(json.dumps(value).encode())["profile"]


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ({"work": [{"company": "Example Ltd", "website": "x.example"}]}, {"work": [{"name": "Example Ltd", "url": "x.example"}]}),
        ({"work": [{"company": "Old", "name": "New"}]}, {"work": [{"name": "New"}]}),
        ({"experience": [{"employer": "E", "title": "T", "start": "2019", "end": "2020"}]}, None),
        ({"work": [{"name": "E", "highlights": "Built it"}]}, {"work": [{"name": "E", "highlights": ["Built it"]}]}),
        (
            {"education": [{"school": "U", "degree": "BSc", "gpa": 3.9}]},
            {"education": [{"institution": "U", "studyType": "BSc", "score": "3.9"}]},
        ),
        ({"skills": ["Python", "SQL"]}, {"skills": [{"keywords": ["Python", "SQL"]}]}),
        ({"skills": [{"name": "Web", "keywords": "HTML, CSS"}]}, {"skills": [{"name": "Web", "keywords": ["HTML", "CSS"]}]}),
        ({"languages": ["English"]}, {"languages": [{"language": "English"}]}),
        ({"languages": [{"name": "English", "level": "C1"}]}, {"languages": [{"language": "English", "fluency": "C1"}]}),
        ({"certifications": [{"title": "CKA", "authority": "CNCF"}]}, {"certificates": [{"name": "CKA", "issuer": "CNCF"}]}),
        (
            {"basics": {"website": "x.example", "location": "Leeds"}},
            {"basics": {"url": "x.example", "location": {"address": "Leeds"}}},
        ),
        ({"basics": {"profiles": ["github.com/ann"]}}, {"basics": {"profiles": [{"url": "github.com/ann"}]}}),
        ({"interests": ["chess"], "work": None, "volunteer": []}, {"interests": [{"name": "chess"}]}),
        ({"publications": [{"title": "P", "date": "May 2012"}]}, {"publications": [{"name": "P", "releaseDate": "2012-05"}]}),
    ],
)
def test_names_of_others(given, made):
    read = profile(given)
    wanted = made or {"work": [{"name": "E", "position": "T", "startDate": "2019", "endDate": "2020"}]}
    for section, value in wanted.items():
        if isinstance(value, dict):
            assert {k: read[section][k] for k in value} == value
            continue
        assert [{k: v for k, v in e.items() if v} for e in read[section]] == value


FRESH = {
    "name": "Ann Example",
    "meta": {"format": "FRESH@0.6.0"},
    "info": {"label": "Developer", "brief": "An invented person."},
    "contact": {"email": "ann@example.org", "phone": "+44 20 7946 0000", "website": "ann.example"},
    "location": {"city": "Leeds", "code": "LS1", "country": "GB"},
    "employment": {"summary": "x", "history": [{"employer": "Example Ltd", "position": "Developer", "start": "2019-03"}]},
    "education": {"level": "x", "history": [{"institution": "University of Testing", "title": "BSc", "end": "2014-06"}]},
    "skills": {"sets": [{"name": "Web", "skills": ["HTML", "CSS"]}]},
    "languages": [{"language": "English", "level": "native"}],
    "social": [{"network": "GitHub", "user": "ann", "url": "https://github.com/ann"}],
    "service": {"history": [{"organization": "Shelter", "position": "Cook", "start": "2011", "end": "2012"}]},
    "recognition": [{"title": "Best", "from": "Example Ltd", "date": "2020"}],
}


def test_fresh():
    read = read_json(json.dumps(FRESH).encode())
    made, basics = read["profile"], read["profile"]["basics"]
    assert (basics["name"], basics["label"], basics["email"], basics["url"]) == (
        "Ann Example",
        "Developer",
        "ann@example.org",
        "ann.example",
    )
    assert basics["location"] == {"city": "Leeds", "postalCode": "LS1", "countryCode": "GB"}
    assert basics["profiles"][0]["username"] == "ann"
    assert (made["work"][0]["name"], read["current"]) == ("Example Ltd", ["work[0]"])
    assert (made["education"][0]["studyType"], made["skills"][0]["keywords"]) == ("BSc", ["HTML", "CSS"])
    assert (made["volunteer"][0]["organization"], made["awards"][0]["awarder"]) == ("Shelter", "Example Ltd")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2019", "2019"),
        ("2019-03", "2019-03"),
        ("2019-03-05", "2019-03-05"),
        ("2019-03-05T00:00:00.000Z", "2019-03-05"),
        ("March 2019", "2019-03"),
        ("03/2019", "2019-03"),
        ("Mar 2019", "2019-03"),
        ("März 2019", "2019-03"),
        ("Present", ""),
        ("heute", ""),
        ("", ""),
        ("some day", None),
    ],
)
def test_dates_in_words(written, value):
    assert normal_date(written) == value


def test_the_source_of_a_date_is_what_the_file_says():
    read = read_json(
        b'{"work": [{"name": "E", "startDate": "March 2019", "endDate": "Present"}, {"name": "F", "endDate": "some day"}]}'
    )
    source = read["fields"]["work[0].startDate"]
    assert (read["profile"]["work"][0]["startDate"], source["source_text"]) == ("2019-03", "March 2019")
    assert read["text"][source["start"] : source["end"]] == "March 2019"
    assert read["current"] == ["work[0]"]
    assert read["profile"]["work"][1].get("endDate") is None
    assert read["warnings"] == ["A date that cannot be read was left out: some day."]


def test_said_is_a_text_that_remembers():
    said = Said("English", "eng")
    assert (said, said.written, said == "English") == ("English", "eng", True)


RENDERCV = b"""
cv:
  name: Ann Example
  location: Leeds, UK
  email: ann@example.org
  social_networks:
    - network: LinkedIn
      username: annexample
  sections:
    summary:
      - An invented person.
    experience:
      - company: Example Ltd
        position: Developer
        start_date: 2019-03
        end_date: present
        highlights:
          - Built it
    education:
      - institution: University of Testing
        degree: BSc
        area: Computing
        date: 2014
    technologies:
      - label: Programming
        details: Python, C++
    languages:
      - label: English
        details: native
    certificates:
      - name: CKA
        date: 2020-01
    projects:
      - name: Kite
        date: 2021
    publications:
      - title: On Kites
        authors: [A. Example]
        date: 2012-05
      - bullet: not an entry we know
design:
  theme: classic
"""


def test_rendercv():
    read = read_yaml(RENDERCV)
    made = read["profile"]
    assert (made["basics"]["name"], made["basics"]["summary"]) == ("Ann Example", "An invented person.")
    assert (made["work"][0]["position"], made["work"][0]["highlights"], read["current"]) == (
        "Developer",
        ["Built it"],
        ["work[0]"],
    )
    assert (made["education"][0]["studyType"], made["education"][0]["endDate"]) == ("BSc", "2014")
    assert made["skills"][0]["keywords"] == ["Python", "C++"]
    assert made["languages"][0]["fluency"] == "native"
    assert (made["certificates"][0]["name"], made["projects"][0]["name"]) == ("CKA", "Kite")
    assert made["publications"][0]["releaseDate"] == "2012-05"


def test_yamlresume():
    read = read_yaml(
        b"content:\n  basics:\n    name: Ann\n    headline: Cook\n  location:\n    city: Leeds\n  work:\n    - name: E\n      startDate: Mar 2019\n"
    )
    assert (read["profile"]["basics"]["label"], read["profile"]["basics"]["location"]["city"]) == ("Cook", "Leeds")
    assert read["profile"]["work"][0]["startDate"] == "2019-03"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"cv:\n  a: &x [1]\n  b: *x\n", "damaged"),
        (b"cv:\n  a: [" + b"[" * 5000, "damaged"),
        (b"cv:\n  name: !!python/object/apply:os.system [ls]\n", "wrong_type"),
        (b"- a\n- b\n", "wrong_type"),
        (b"cv:\n  theme: x\n", "not_a_cv"),
        (b"cv: {\xff}", "damaged"),
    ],
)
def test_yaml_that_is_refused(data, reason):
    with pytest.raises(FileRefused) as refused:
        read_yaml(data)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    "value",
    [
        {"work": [[[[[]]]]]},
        {"basics": {"profiles": {}}},
        {"skills": {"a": {"b": {}}}},
        {"work": [1]},
        {"meta": [], "work": [None]},
    ],
)
def test_odd_shapes_are_refused_by_name(value):
    with pytest.raises(FileRefused) as refused:
        read_json(json.dumps(value).encode())
    assert refused.value.reason in {"wrong_type", "not_a_cv"}


def test_beside_what_was_read_each_value_is_a_line():
    data = b'{"basics": {"name": "Ann Example", "email": "ann@example.org"}}'
    shown = work("cv.json", data, "look")
    assert [shown["text"][x["start"] : x["end"]] for x in shown["lines"]] == ["Ann Example", "ann@example.org"]
    assert work("cv.json", data, "words") == {"text": shown["text"]}
    assert work("cv.json", data, "places", [[0, 3], [4, 6]]) == {"places": [{}, {}]}
