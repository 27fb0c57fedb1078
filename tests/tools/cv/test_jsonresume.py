"""JSON Resume in and out."""

import json

import pytest

from core.errors import FileRefused
from tests.tools.cv.files import CV
from tools.cv.jsonresume import profile_json, reading_from_json
from tools.cv.reader import read_here

RESUME = {
    "$schema": "anything",
    "basics": {
        "name": "Ann {Example}",
        "email": "ann@example.org",
        "image": "left out",
        "location": {"city": "Leeds", "countryCode": "GB"},
        "profiles": [{"network": "GitHub", "username": "ann", "url": "https://github.com/ann"}],
    },
    "work": [
        {"name": "Example Ltd", "position": "Developer", "startDate": "2019-03", "highlights": ["Built", "Kept"], "unknown": 1},
        {"name": "Sample Inc", "position": None, "startDate": "2015", "endDate": "2019", "summary": ""},
    ],
    "skills": [{"name": "Web", "keywords": ["HTML"], "level": 3}],
    "meta": {"theme": "x"},
}


def read(value):
    return reading_from_json("cv.json", json.dumps(value).encode())


def test_in_every_field_is_its_own_source():
    reading = read(RESUME)
    assert reading.profile.basics.name == "Ann {Example}"
    assert reading.profile.work[0].highlights == ("Built", "Kept")
    assert reading.profile.skills[0].level == "3"
    source = reading.fields["work[0].highlights[1]"]
    assert (source.source_text, source.confidence) == ("Kept", 1.0)
    assert reading.text[source.start : source.end] == "Kept"
    assert "basics.image" not in reading.fields
    assert reading.engine == "jsonresume"


def test_a_job_without_an_end_is_running():
    assert read(RESUME).current == ("work[0]",)


def test_what_meta_says_is_running_counts():
    assert read(RESUME | {"meta": {"reading": {"current": []}}}).current == ()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"{", "damaged"),
        (b"[1]", "wrong_type"),
        (b'"text"', "wrong_type"),
        (b"{}", "not_a_cv"),
        (b'{"basics": []}', "wrong_type"),
        (b'{"work": "none"}', "wrong_type"),
        (b'{"work": [{"highlights": "one"}]}', "wrong_type"),
        (b'{"invoice": 1}', "not_a_cv"),
        (b"\xff\xfe\x00", "damaged"),
    ],
)
def test_refusals(data, reason):
    with pytest.raises(FileRefused) as refused:
        reading_from_json("cv.json", data)
    assert refused.value.reason == reason


def test_out_as_the_contract_says():
    made = profile_json(read_here("cv.txt", CV.encode()))
    about = made["meta"]["reading"]
    assert set(about) >= {"language", "seconds", "pages", "engine", "fields", "hidden_text", "warnings", "current"}
    assert about["current"] == ["work[0]"]
    assert set(about["fields"]["work[0].position"]) >= {"confidence", "page", "box", "source_text"}
    assert "endDate" not in made["work"][0]
    assert made["work"][1]["endDate"] == "2019-02"
    assert "volunteer" not in made


def test_out_and_in_again_is_the_same_profile():
    reading = read_here("cv.txt", CV.encode())
    again = reading_from_json("cv.json", json.dumps(profile_json(reading)).encode())
    assert again.profile == reading.profile
    assert again.current == reading.current
    assert again.language == reading.language
