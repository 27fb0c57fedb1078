"""Whole CVs of invented people, in all our layouts and languages, read end to end in this process."""

import json
from statistics import mean

import pytest

from evals.cv_layouts import LAYOUTS, cases
from evals.layouts.person import gold, people
from evals.reading_found import Words, unfounded
from evals.reading_score import given, judged
from tools.cv.reader import read_here

PEOPLE = {p["id"]: p for p in people()}
EASY = ("plain.txt", "markdown.md", "one-column.docx", "table.docx", "single.pdf", "left.pdf", "sidebar.pdf")
FIRST = ("harrow", "brandner", "castaing", "olmedilla", "wronska")
CASES = [(person, layout) for person in FIRST for layout in EASY]
OTHERS = [(person["id"], layout.file) for person, layout in cases() if layout.file not in EASY][::9]
SURE = (
    "name",
    "email",
    "phone",
    "title",
    "work_start",
    "work_end",
    "study_start",
    "degree",
    "institution",
    "skills",
    "languages",
)


@pytest.fixture(scope="module")
def readings():
    kept = {}

    def read(person, layout):
        if (person, layout) not in kept:
            data = LAYOUTS[layout].make(PEOPLE[person])
            kept[person, layout] = read_here(f"{person}-{layout}", data), data
        return kept[person, layout]

    return read


def scores(person, layout, reading):
    right = LAYOUTS[layout].keeps(gold(PEOPLE[person]))
    return {field: found.f1 for field, found in judged(right, given(reading)).items()}


@pytest.mark.parametrize(("person", "layout"), CASES)
def test_nearly_everything_is_found(readings, person, layout):
    found = scores(person, layout, readings(person, layout)[0])
    assert {k: v for k, v in found.items() if k in SURE and (v is None or v < 1)} == {}
    assert all(v >= 0.5 for k, v in found.items() if k not in {"location", "links"})


@pytest.mark.parametrize(("person", "layout"), OTHERS)
def test_other_layouts_give_most(readings, person, layout):
    found = scores(person, layout, readings(person, layout)[0])
    assert mean(found.values()) >= (0.4 if PEOPLE[person]["language"] in {"ar", "zh"} else 0.6), found


@pytest.mark.parametrize(("person", "layout"), [*CASES, *OTHERS])
def test_nothing_is_made_up(readings, person, layout):
    reading, data = readings(person, layout)
    assert unfounded(reading, Words(data)) == []


@pytest.mark.parametrize(("person", "layout"), CASES)
def test_each_field_has_a_source(readings, person, layout):
    reading, _ = readings(person, layout)
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


@pytest.mark.parametrize("person", FIRST)
def test_the_language_is_the_persons(readings, person):
    assert {readings(person, layout)[0].language for layout in EASY} == {PEOPLE[person]["language"]}


@pytest.mark.parametrize("layout", EASY)
def test_running_jobs_are_current_and_have_no_end(readings, layout):
    for person in FIRST:
        reading, _ = readings(person, layout)
        assert "work[0]" in reading.current
        assert reading.profile.work[0].end_date is None


@pytest.mark.parametrize("layout", EASY)
def test_the_same_file_gives_the_same_reading(layout):
    data = LAYOUTS["plain.txt"].make(PEOPLE["harrow"])
    first, second = (read_here(layout, data).model_dump(exclude={"seconds"}) for _ in range(2))
    assert first == second
