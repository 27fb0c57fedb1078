"""What counts as right in a reading, by hand."""

import pytest

from evals.reading_score import alike, given, judge, judged, plain, sureness, wanted
from tools.cv.models import Reading

PROFILE = {
    "basics": {
        "name": "Ann Example",
        "email": "ann@example.org",
        "phone": "+44 20 7946 0000",
        "url": "https://ann.example",
        "location": {"address": "Ely, UK"},
        "profiles": [{"network": "GitHub", "url": "github.com/ann"}],
    },
    "work": [{"name": "Example Ltd", "position": "Cook", "startDate": "2019-03"}, {"position": "Waiter", "endDate": "2018"}],
    "education": [{"institution": "Testing College", "studyType": "BSc", "area": "Physics", "endDate": "2012"}],
    "skills": [{"name": "Kitchen", "keywords": ["Knives", "Soup"]}, {"name": "Excel"}],
    "languages": [{"language": "English", "fluency": "native"}],
    "certificates": [{"name": "First aid"}],
}
READING = Reading.model_validate(
    {
        "file_name": "a.txt",
        "document": "0",
        "profile": PROFILE,
        "current": ["work[0]"],
        "fields": {
            "basics.name": {"confidence": 0.9},
            "work[0].name": {"confidence": 0.5},
            "skills[1].name": {"confidence": 0.7},
        },
    }
)
GOLD = {
    "name": "Ann Example",
    "email": "ann@example.org",
    "phone": "020 7946 0000",
    "location": "Ely, UK",
    "links": ["https://www.ann.example/", "github.com/ann"],
    "work": [
        {"company": "Example Limited", "title": "Cook", "start": "2019-03", "end": "present"},
        {"company": None, "title": "Waiter", "start": None, "end": "2018"},
    ],
    "education": [{"institution": "Testing College", "degree": "BSc Physics", "area": None, "start": None, "end": "2012"}],
    "skills": ["Knives", "Soup", "Excel"],
    "languages": ["English"],
    "certifications": [],
}


@pytest.mark.parametrize(
    ("field", "right", "read", "is_right"),
    [
        ("phone", "+44 7700 900123", "07700 900123", True),
        ("phone", "+44 7700 900123", "07700 900124", False),
        ("title", "Developer", "DEVELOPER", True),
        ("title", "Developer", "Senior Developer", False),
        ("title", "Koch/Köchin", "Koch / Köchin", True),
        ("name", "Jagoda Wrońska", "jagoda wrońska", True),
        ("name", "Jagoda Wrońska", "Jagoda", False),
        ("links", "https://www.x.example/", "x.example", True),
        ("links", "github.com/ann", "ann", True),
        ("links", "github.com/ann", "github.com", False),
        ("degree", "MSc Physics", "MSc in Physics", True),
        ("degree", "MSc Physics", "MSc", False),
        ("degree", "物流管理 本科", "本科物流管理", False),
        ("location", "Leeds, United Kingdom", "Leeds United Kingdom", True),
        ("location", "Leeds, United Kingdom", "York", False),
        ("work_start", "2019-03", "2019-03-01", True),
        ("work_start", "2019-03", "2019", False),
        ("work_start", "2019", "2019-03", True),
        ("work_end", "present", "present", True),
        ("study_end", "2019", "2018", False),
    ],
)
def test_alike_forgives_form_and_nothing_else(field, right, read, is_right):
    assert alike(field, right, read) is is_right


@pytest.mark.parametrize(
    ("text", "letters"), [("Größe-1 ", "grösse1"), ("ＡＢ", "ab"), ("soft\u00adhyphen", "softhyphen"), ("_-·", "")]
)
def test_plain(text, letters):
    assert plain(text) == letters


@pytest.mark.parametrize(
    ("right", "read", "f1", "missed", "wrong"),
    [
        (["a", "b"], ["a"], 2 / 3, ("b",), ()),
        (["a"], ["a", "b"], 2 / 3, (), ("b",)),
        (["a", "a"], ["a"], 2 / 3, ("a",), ()),
        ([], ["x"], 0.0, (), ("x",)),
        (["x"], [], 0.0, ("x",), ()),
        ([], [], None, (), ()),
    ],
)
def test_each_value_counts_once(right, read, f1, missed, wrong):
    found = judge("skills", right, read)
    assert found.f1 == (None if f1 is None else pytest.approx(f1))
    assert (found.missed, found.wrong) == (missed, wrong)


def test_a_reading_against_its_gold():
    found = judged(GOLD, given(READING))
    assert {field: result.f1 for field, result in found.items() if result.f1 != 1} == {"company": 0.0, "certificates": 0.0}
    assert found["company"].missed == ("Example Limited",)
    assert found["certificates"].wrong == ("First aid",)


def test_a_reading_that_gave_nothing_misses_all():
    found = judged(GOLD, [])
    assert {result.f1 for result in found.values()} == {0.0}
    assert sum(len(result.missed) for result in found.values()) == 19
    assert "certificates" not in found, "nothing to find and nothing read"


@pytest.mark.parametrize(
    ("about", "left_out"),
    [
        ({"optional": ["skills"]}, {"skills"}),
        ({"subset": ["certifications"]}, {"certificates"}),
        ({"optional": ["work"]}, {"company", "title", "work_start", "work_end"}),
        ({"optional": ["education"]}, {"institution", "degree", "study_start", "study_end"}),
    ],
)
def test_what_a_gold_leaves_open_is_not_judged(about, left_out):
    assert set(wanted(GOLD)) - set(wanted({**GOLD, "_meta": about})) == left_out


def test_no_place_in_the_gold_says_nothing_about_places():
    assert "location" not in wanted({**GOLD, "location": None})


def test_values_know_their_path():
    paths = {value.path: (value.field, value.text) for value in given(READING)}
    assert paths["work[0].endDate"] == ("work_end", "present")
    assert paths["basics.profiles[0].url"] == ("links", "github.com/ann")
    assert paths["education[0].studyType"] == ("degree", "BSc Physics")
    assert paths["skills[0].keywords[1]"] == ("skills", "Soup")
    assert paths["skills[1].name"] == ("skills", "Excel")
    assert "skills[0].name" not in paths, "the head of a group is no skill"


def test_sureness_pairs_confidence_with_right():
    assert sorted(sureness(GOLD, READING, given(READING))) == [(0.5, False), (0.7, True), (0.9, True)]
