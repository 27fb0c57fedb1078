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
        (b'{"work": [{"highlights": {"a": 1}}]}', "wrong_type"),
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


FULL = {
    "basics": {
        "name": "Mira Example",
        "label": "Nurse",
        "email": "mira@mail.example",
        "phone": "+44 113 496 0123",
        "url": "https://mira.example",
        "summary": "Nine years in intensive care.",
        "location": {
            "address": "12 Sample Street",
            "postalCode": "LS1 1AA",
            "city": "Leeds",
            "region": "Yorkshire",
            "countryCode": "GB",
        },
        "profiles": [{"network": "LinkedIn", "username": "mira", "url": "https://linkedin.com/in/mira"}],
    },
    "work": [
        {
            "name": "St Invented Hospital",
            "position": "Ward Manager",
            "location": "Leeds",
            "url": "https://hospital.example",
            "startDate": "2019-04",
            "endDate": "2021-03-05",
            "summary": "A ward of 24 beds.",
            "highlights": ["Led 31 people", "Cut falls by 40 per cent"],
        }
    ],
    "volunteer": [
        {"organization": "Sample Cross", "position": "Driver", "startDate": "2010", "endDate": "2012", "highlights": ["Drove"]}
    ],
    "education": [
        {
            "institution": "University of Testing",
            "studyType": "BSc",
            "area": "Nursing",
            "startDate": "2011",
            "endDate": "2014",
            "score": "1.0",
            "courses": ["Anatomy", "Care"],
        }
    ],
    "awards": [{"title": "Best Nurse", "date": "2020", "awarder": "Sample City", "summary": "For care."}],
    "certificates": [{"name": "First Aid", "date": "2022", "issuer": "Sample Cross", "url": "https://cross.example"}],
    "publications": [
        {
            "name": "On Falls",
            "publisher": "Sample Press",
            "releaseDate": "2021",
            "url": "https://press.example",
            "summary": "A study.",
        }
    ],
    "skills": [{"name": "Care", "level": "Expert", "keywords": ["Triage", "Wound care"]}],
    "languages": [{"language": "English", "fluency": "native"}],
    "interests": [{"name": "Chess", "keywords": ["Openings"]}],
    "references": [{"name": "Ann Sample", "reference": "She is good."}],
    "projects": [
        {
            "name": "Fall watch",
            "description": "Watches falls.",
            "url": "https://falls.example",
            "startDate": "2020",
            "endDate": "2021",
            "highlights": ["Built it"],
            "keywords": ["care"],
            "roles": ["Lead"],
        }
    ],
}


def without_empty(value):
    if isinstance(value, dict):
        return {k: v for k, v in ((k, without_empty(v)) for k, v in value.items()) if v not in ([], {}, None)}
    return [without_empty(v) for v in value] if isinstance(value, list) else value


def test_a_full_resume_goes_in_and_out_to_the_letter():
    made = profile_json(read(FULL))
    assert without_empty({k: v for k, v in made.items() if k not in {"$schema", "meta"}}) == FULL


@pytest.mark.parametrize("section", FULL)
def test_every_section_goes_in_and_out_alone(section):
    made = without_empty(profile_json(read({section: FULL[section]})))
    assert made[section] == FULL[section]
    assert set(made) <= {"$schema", "meta", section}


def paths(value, path=""):
    if isinstance(value, dict):
        return [p for k, v in value.items() for p in paths(v, f"{path}.{k}" if path else k)]
    if isinstance(value, list):
        return [p for n, v in enumerate(value) for p in paths(v, f"{path}[{n}]")]
    return [path]


@pytest.mark.parametrize("path", paths(FULL))
def test_every_field_has_its_source(path):
    reading = read(FULL)
    source = reading.fields[path]
    assert reading.text[source.start : source.end] == source.source_text


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ({"name": "Mira", "image": "x", "unknown": {"deep": 1}}, {"name": "Mira"}),
        ({"name": "Mira", "email": ""}, {"name": "Mira"}),
        ({"name": "Mira", "email": None}, {"name": "Mira"}),
        ({"name": "Mira", "phone": 123}, {"name": "Mira", "phone": "123"}),
        ({"name": "Mira", "location": {"city": "Leeds", "planet": "Earth"}}, {"name": "Mira", "location": {"city": "Leeds"}}),
    ],
)
def test_what_the_format_does_not_know_is_left_out(value, kept):
    assert without_empty(profile_json(read({"basics": value})))["basics"] == kept


@pytest.mark.parametrize("value", [True, ["Mira"], {"first": "Mira"}])
def test_values_of_the_wrong_kind_are_refused(value):
    with pytest.raises(FileRefused) as refused:
        read({"basics": {"name": value}})
    assert refused.value.reason == "wrong_type"


@pytest.mark.parametrize(
    "text", ["{{name}}", "{0}", "%s", "<script>alert(1)</script>", "'; drop table facts; --", "\u202eturned", "a\nb", "🎉"]
)
def test_words_are_values_never_templates(text):
    assert read({"basics": {"name": text}}).profile.basics.name == text
