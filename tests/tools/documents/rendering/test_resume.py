import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from evals.export import people
from evals.samples import sample_draft
from tests.tools.documents.people import AD, NORA, TODAY, fact
from tests.tools.documents.rendering.drafts import CV_ROWS, cv
from tools.cv.jsonresume import reading_from_json
from tools.cv.models import Profile
from tools.documents.draft_cv import draft_cv
from tools.documents.models import Line, Options
from tools.documents.rendering.files import render

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "json-resume-1.0.0.json").read_text(encoding="utf-8"))
"""The official schema, out of the package resume-schema 1.0.0."""
DATE = re.compile(r"[12]\d{3}(-[01]\d(-[0-3]\d)?)?")


def made(draft, facts=()) -> Any:
    return json.loads(render(draft, "json", facts))


def nora(*leave_out: str, facts=NORA) -> Any:
    return made(draft_cv(facts, AD, None, Options(leave_out=leave_out), TODAY), facts)


def leaves(value, key=""):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, key)
    else:
        yield key, value


@pytest.mark.parametrize("resume", [made(cv()), nora()])
def test_the_shape_is_that_of_the_schema(resume):
    profile = {key: value for key, value in resume.items() if key not in {"$schema", "meta"}}
    Profile.model_validate({key: value for key, value in profile.items() if key != "projects"})
    assert resume["meta"]["version"] == "v1.0.0"
    for key, value in leaves(resume):
        assert isinstance(value, str)
        assert value
        if key in {"startDate", "endDate", "date", "releaseDate"}:
            assert DATE.fullmatch(value)
        if key == "url":
            assert value.startswith(("https://", "http://"))


def faults(resume) -> list[str]:
    """What the official schema says against a resume."""
    checker = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    return [f"{fault.json_path}: {fault.message}" for fault in checker.iter_errors(resume)]


@pytest.mark.parametrize("person", people(), ids=lambda p: p["basics"]["name"])
def test_the_official_schema_takes_everybody(person):
    assert faults(made(sample_draft(person))) == []


@pytest.mark.parametrize(
    "resume", [made(cv()), nora(), nora("section:skills"), made(cv(*CV_ROWS[:1])), made(cv(("bullet", "x", "work")))]
)
def test_the_official_schema_takes_full_and_empty_ones(resume):
    assert faults(resume) == []


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ({"basics": {"email": "nobody"}}, "$.basics.email"),
        ({"work": [{"startDate": "spring 2020"}]}, "$.work[0].startDate"),
        ({"hobbies": []}, "'hobbies' was unexpected"),
        ({"skills": "Go"}, "$.skills"),
        ({"work": [{"highlights": "one"}]}, "$.work[0].highlights"),
    ],
)
def test_the_official_schema_finds_faults(broken, fault):
    assert any(fault in found for found in faults(broken))


def test_from_the_drafts_words_alone():
    resume = made(cv())
    assert resume["basics"] == {
        "name": "Mira Example",
        "label": "Senior Backend Engineer",
        "email": "mira@example.org",
        "phone": "+44 113 496 0000",
        "location": {"address": "Leeds, United Kingdom"},
        "profiles": [{"network": "LinkedIn", "username": "mira-example", "url": "https://www.linkedin.com/in/mira-example/"}],
        "summary": "Backend engineer with more than 9 years of professional experience. Experience with Go and PostgreSQL.",
    }
    assert resume["work"][0] == {
        "name": "Quarry Systems Ltd",
        "position": "Senior Platform Engineer",
        "location": "Leeds, United Kingdom",
        "startDate": "2021-02",
        "highlights": [
            "Built the deployment pipeline for 14 services in Go; a release now takes 9 minutes.",
            "Cut the nightly build from 50 minutes to 12 minutes.",
        ],
    }
    assert resume["projects"][0]["url"] == "https://example.org/tides"
    assert resume["education"] == [
        {"institution": "Aire College", "studyType": "BSc, Computing", "startDate": "2013", "endDate": "2016"}
    ]
    assert resume["skills"] == [
        {"name": "Languages", "keywords": ["Go", "Python", "SQL"]},
        {"keywords": ["Kubernetes", "Terraform"]},
    ]
    assert resume["languages"] == [{"language": "English", "fluency": "native"}, {"language": "German", "fluency": "C1"}]


def test_facts_part_what_the_line_runs_together():
    resume = nora()
    assert resume["certificates"] == [{"name": "First Aid at Work", "issuer": "St Oswin"}], "2024-06 is no date of the schema"
    assert resume["languages"] == [{"language": "Swedish", "fluency": "native"}]
    assert resume["education"][0]["studyType"] == "BSc"
    assert resume["education"][0]["area"] == "Computing"
    assert resume["work"][0]["name"] == "Quarry Systems"
    assert "endDate" not in resume["work"][0]
    assert resume["skills"][0] == {"name": "Languages", "keywords": ["Go", "Python"]}


def test_only_what_the_document_shows():
    resume = nora("section:certificates", "bullet:b2")
    assert "certificates" not in resume
    assert "apprentices" not in json.dumps(resume)
    assert len(resume["work"][0]["highlights"]) == 2


def test_a_fact_corrected_later_does_not_change_an_older_document():
    draft = draft_cv(NORA, AD, None, Options(), TODAY)
    later = tuple(f if f.id != "c1" else fact("c1", "certificate", "Forklift", details={"issuer": "Elsewhere"}) for f in NORA)
    assert made(draft, later)["certificates"] == [{"name": "First Aid at Work, St Oswin, Jun 2024"}]


@pytest.mark.parametrize(
    ("details", "expected"),
    [({"city": "Leeds", "countryCode": "GB"}, {"city": "Leeds", "countryCode": "GB"}), ({}, {"address": "Leeds, GB"})],
)
def test_a_place_in_parts(details, expected):
    facts = (*NORA[:2], fact("p", "location", "Leeds, GB", details=details), *NORA[3:])
    assert nora(facts=facts)["basics"]["location"] == expected


def test_links_beyond_the_first_are_profiles():
    facts = (
        *NORA,
        fact("k1", "link", "https://nora.example.org"),
        fact("k2", "link", "https://github.com/nora", details={"network": "GitHub"}),
    )
    basics = nora(facts=facts)["basics"]
    assert basics["url"] == "https://nora.example.org"
    assert basics["profiles"] == [{"network": "GitHub", "url": "https://github.com/nora"}]


def test_our_own_reader_takes_it_back():
    data = render(draft_cv(NORA, AD, None, Options(), TODAY), "json", NORA)
    profile = reading_from_json("cv.json", data).profile
    assert profile.basics.name == "Nora Lindqvist"
    assert [work.name for work in profile.work] == ["Quarry Systems", "Tern Media"]


def test_raw_facts_come_out_clean():
    raw = fact("c1", "certificate", "First\x00 Aid", details={"issuer": "St\ud800 Oswin", "date": str(date(2024, 6, 1))})
    line = Line(id="item:c1", part="item", text="First Aid, St Oswin", section="certificates", fact_ids=("c1",))
    draft = cv().model_copy(update={"lines": (line,)})
    assert made(draft, (raw,))["certificates"] == [{"name": "First Aid", "issuer": "St Oswin", "date": "2024-06-01"}]
