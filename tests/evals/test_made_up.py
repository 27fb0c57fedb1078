"""Generated CVs in our layouts: whatever stands in them, no value is made up and each stands where its source says."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import FileRefused
from evals.cv_layouts import LAYOUTS
from evals.layouts.person import people
from evals.reading_found import Words, unfounded
from evals.reading_score import plain
from tools.cv.models import Reading
from tools.cv.reader import read_here

quick = settings(max_examples=25, deadline=None)
QUICK_LAYOUTS = ["plain.txt", "ruled.txt", "form.txt", "markdown.md", "linked.md", "one-column.docx", "controls.docx"]
WORDS = (
    "Nurse", "Leiter", "Chef de projet", "Ingeniero", "Kierownik", "工程师", "担当", "مهندس", "Инженер", "Example Ltd", "Muster GmbH", "Société Modèle",
    "University of Testing", "2019", "1999 - 2003", "since 2004", "B1", "{{name}}", "{0}", "A&B", "<b>", "50%", "C++", "x", "Östlund", "O'Neil", "Śląsk",
    "+44 20 7946 0000", "someone.else@example.org", "https://elsewhere.example/x", "-", "•", "|", "…", "(", "\u202e", "\u00ad", "Present", "heute", "至今",
)  # fmt: skip
words = st.lists(
    st.one_of(st.sampled_from(WORDS), st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=12)),
    min_size=1,
    max_size=4,
).map(" ".join)
years = st.integers(1960, 2030)
spans = st.one_of(
    st.builds("{} - {}".format, years, years),
    st.builds("{:02}/{} – {:02}/{}".format, st.integers(0, 14), years, st.integers(0, 14), years),
    st.builds("March {} to present".format, years),
    st.builds("{}年{}月～現在".format, years, st.integers(1, 12)),
    st.builds("'{} / '{}".format, st.integers(10, 99), st.integers(10, 99)),
    words,
)


@st.composite
def anybody(draw):
    """A person of ours with some things replaced by anything."""
    person = dict(draw(st.sampled_from(people())))
    for key in draw(st.sets(st.sampled_from(["name", "label", "location", "phone", "email", "summary"]), max_size=3)):
        person[key] = draw(words)
    job = {"title": words, "company": words, "place": words, "dates": spans, "bullets": st.lists(words, max_size=3)}
    person["work"] = [*draw(st.lists(st.fixed_dictionaries(job), max_size=3)), *person["work"][:1]]
    study = {"degree": words, "institution": words, "dates": spans}
    person["education"] = [*draw(st.lists(st.fixed_dictionaries(study), max_size=2)), *person["education"][:1]]
    person["skills"] = draw(st.lists(words, max_size=6))
    person["certificates"] = draw(st.lists(words, max_size=3))
    person["spoken"] = [*draw(st.lists(st.tuples(words, words), max_size=2)), *person["spoken"]]
    return person


def made(person, layout) -> tuple[Reading, bytes] | None:
    data = LAYOUTS[layout].make(person)
    try:
        return read_here(layout, data), data
    except FileRefused:
        return None


@pytest.mark.parametrize("layout", QUICK_LAYOUTS)
@quick
@given(anybody())
def test_no_value_is_made_up(layout, person):
    found = made(person, layout)
    if found is not None:
        reading, data = found
        assert unfounded(reading, Words(data)) == []


@pytest.mark.parametrize("layout", QUICK_LAYOUTS[:3])
@quick
@given(anybody())
def test_sources_stand_in_the_text_where_they_say(layout, person):
    found = made(person, layout)
    if found is None:
        return
    reading, _ = found
    whole = plain(reading.text)
    for path, source in reading.fields.items():
        assert 0 <= source.confidence <= 1, path
        assert all(plain(word) in whole for word in source.source_text.split()), path
        if source.start is not None and source.end is not None:
            assert 0 <= source.start < source.end <= len(reading.text), path


@quick
@given(anybody())
def test_a_field_without_a_value_has_no_source(person):
    found = made(person, "plain.txt")
    if found is None:
        return
    reading, _ = found
    shown = reading.profile.model_dump(mode="json", by_alias=True, exclude_none=True)
    for path in reading.fields:
        at: Any = shown
        for step in path.replace("]", "").replace("[", ".").split("."):
            at = at[int(step)] if step.isdigit() else at[step]
        assert at, path
