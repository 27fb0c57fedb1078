"""Whole CVs of invented people, in seven layouts and five languages, read end to end in this process."""

import json

import pytest

from core.text import fold
from evals.cv_layouts import LAYOUTS, gold, people
from evals.reading import FIELDS, alike, f1, read_values, unfounded, wanted
from tools.cv.reader import read_here

PEOPLE = {p["id"]: p for p in people()}
CASES = [(person, layout) for person in PEOPLE for layout in LAYOUTS]
SURE = ("name", "email", "phone", "title", "dates", "degree", "institution", "skills", "languages")


@pytest.fixture(scope="module")
def readings():
    kept = {}

    def read(person, layout):
        if (person, layout) not in kept:
            kept[person, layout] = read_here(f"{person}-{layout}", LAYOUTS[layout](PEOPLE[person]))
        return kept[person, layout]

    return read


@pytest.mark.parametrize(("person", "layout"), CASES)
def test_nearly_everything_is_found(readings, person, layout):
    right, given = wanted(gold(PEOPLE[person])), read_values(readings(person, layout))
    scores = {k: f1(k, right[k], given[k]) for k in FIELDS}
    assert {k: v for k, v in scores.items() if k in SURE and (v is None or v < 1)} == {}
    assert all((v or 0) >= 0.5 for k, v in scores.items() if k != "location")


@pytest.mark.parametrize(("person", "layout"), CASES)
def test_nothing_is_made_up(readings, person, layout):
    reading = readings(person, layout)
    assert unfounded(reading) == []
    words = fold(reading.text)
    profile = reading.profile
    for value in [
        profile.basics.name,
        *(w.position for w in profile.work),
        *(w.name for w in profile.work),
        *(c.name for c in profile.certificates),
    ]:
        assert value is None or fold(value) in words.replace("\n", " ")


@pytest.mark.parametrize(("person", "layout"), CASES)
def test_each_field_has_a_source(readings, person, layout):
    reading = readings(person, layout)
    dumped = json.dumps(reading.profile.model_dump(mode="json", by_alias=True, exclude_none=True))
    assert dumped
    for path, source in reading.fields.items():
        assert 0 <= source.confidence <= 1, path
        assert source.source_text, path
        if source.start is not None and source.end is not None:
            assert 0 <= source.start < source.end <= len(reading.text), path
    for number, job in enumerate(reading.profile.work):
        assert job.position is None or f"work[{number}].position" in reading.fields
    if layout.endswith(".pdf"):
        boxed = [s for s in reading.fields.values() if s.box]
        assert len(boxed) > len(reading.fields) * 0.9
        assert all(s.box and s.box[0] < s.box[2] and s.box[1] < s.box[3] for s in boxed)


@pytest.mark.parametrize("person", PEOPLE)
def test_the_language_is_the_persons(readings, person):
    assert {readings(person, layout).language for layout in LAYOUTS} == {PEOPLE[person]["language"]}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_running_jobs_are_current_and_have_no_end(readings, layout):
    for person in PEOPLE:
        reading = readings(person, layout)
        assert "work[0]" in reading.current
        assert reading.profile.work[0].end_date is None


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_file_gives_the_same_reading(layout):
    data = LAYOUTS["plain.txt"](PEOPLE["harrow"])
    first, second = (read_here(layout, data).model_dump(exclude={"seconds"}) for _ in range(2))
    assert first == second


def test_alike_forgives_form_and_nothing_else():
    assert alike("phone", "+44 7700 900123", "07700 900123")
    assert alike("title", "Developer", "DEVELOPER")
    assert not alike("title", "Developer", "Senior Developer")
    assert f1("skills", ["a", "b"], ["a"]) == pytest.approx(2 / 3)
    assert f1("skills", [], []) is None
