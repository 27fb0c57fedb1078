"""The layouts in which the invented people are set: each sets each person for whom it fits, and shows what its gold holds."""

import csv
import json

import pytest

from evals.cv_layouts import FAMILIES, LAYOUTS, cases, write_fixtures
from evals.layouts.person import gold, labels, people, without_links
from evals.reading_found import Words

LANGUAGES = {"en", "de", "fr", "es", "pt", "it", "nl", "pl", "zh", "ja", "ar", "ru"}


def test_people_are_invented_and_speak_all_languages():
    assert {p["language"] for p in people()} == LANGUAGES
    assert all(p["note"] == "invented person" for p in people())
    assert all(".example" in p["email"] or p["email"].endswith("example.org") for p in people())
    assert len({p["id"] for p in people()}) == len(people())


def test_each_layout_has_its_own_name():
    assert sum(len(family.LAYOUTS) for family in FAMILIES) == len(LAYOUTS)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_forms_have_words_in_each_language(language):
    assert set(labels(language)) == set(labels("en"))
    assert all(labels(language).values())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_shows_what_its_gold_holds(layout):
    person = next(p for p in people() if LAYOUTS[layout].fits(p) and p["links"])
    right = LAYOUTS[layout].keeps(gold(person))
    words = Words(LAYOUTS[layout].make(person))
    values = (
        [right[k] for k in ("name", "email", "phone", "location")] + right["skills"] + right["links"] + right["certifications"]
    )
    values += [w[k] for w in right["work"] for k in ("title", "company")] + [e["institution"] for e in right["education"]]
    assert [v for v in values if not words.hold(v)] == []


@pytest.mark.parametrize("person", people(), ids=lambda p: p["id"])
def test_dates_are_as_the_person_writes_them(person):
    for entry in (*person["work"], *person["education"]):
        assert entry["start"][:4] in entry["dates"]
        assert entry["end"] == "present" or entry["end"][:4] in entry["dates"]


def test_not_every_layout_fits_everybody():
    assert len(list(cases())) < len(people()) * len(LAYOUTS)
    assert {p["language"] for p, layout in cases({"x": LAYOUTS["spaced.pdf"]}) if layout.file == "spaced.pdf"} == LANGUAGES - {
        "zh",
        "ja",
        "ar",
    }


def test_a_layout_may_show_less_than_the_person_has():
    assert without_links({"links": ["a"], "name": "x"}) == {"links": [], "name": "x"}


def test_the_folder_is_as_the_scorers_want_it(tmp_path):
    write_fixtures(tmp_path, every=40)
    with (tmp_path / "MANIFEST.tsv").open(encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle, delimiter="\t"))
    assert len(rows) == len(list(cases())[::40])
    for row in rows:
        assert (tmp_path / row["file"]).stat().st_size > 500
        assert json.loads((tmp_path / f"{row['file']}.gold.json").read_text(encoding="utf-8"))["name"]
        assert LAYOUTS[row["file"].partition("-")[2]].kind == row["layout_class"]
