"""Skills by their names in lists of skills: what is known, what is not, and words that only look like skills."""

import re
import time
from pathlib import Path

import pytest

from tools.cv.models import Profile, Skill
from tools.cv.skills.build import lines
from tools.cv.skills.concept import ESCO, OWN, concept, concepts
from tools.cv.skills.esco import FILE, esco_skill, key, packed

ADDRESS = re.compile(r"http://data\.europa\.eu/esco/skill/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")

KNOWN = [
    ("Python", "Python (computer programming)", ESCO),
    ("python (5 years)", "Python (computer programming)", ESCO),
    ("Python 3.11", "Python (computer programming)", ESCO),
    ("C++", "C++", ESCO),
    ("SQL", "SQL", ESCO),
    ("project management", "project management", ESCO),
    ("Projektmanagement", "project management", ESCO),
    ("gestion de projet", "project management", ESCO),
    ("gestión de proyectos", "project management", ESCO),
    ("gestão de projetos", "project management", ESCO),
    ("projectmanagement", "project management", ESCO),
    ("Buchhaltung", "accounting", ESCO),
    ("wound care", "carry out wound care", ESCO),
    ("managing budgets", "manage budgets", ESCO),
    ("budget management", "budgeting", OWN),
    ("customer service skills", "customer service", ESCO),
    ("React.js", "React", OWN),
    ("ReactJS", "React", OWN),
    ("Kubernetes", "Kubernetes", OWN),
    ("K8s", "Kubernetes", OWN),
    ("MS Excel", "Excel", OWN),
    ("Advanced Excel", "Excel", OWN),
    ("AutoCAD (notions)", "AutoCAD", OWN),
    ("Spark", "Spark", OWN),
    ("Go", "Go", OWN),
    ("LaTeX", "LaTeX", OWN),
    ("Angular.js", "Angular", OWN),
    ("FMEA", "FMEA", OWN),
]


@pytest.mark.parametrize(("words", "label", "source"), KNOWN)
def test_skills_and_what_lists_call_them(words, label, source):
    found = concept(words)
    assert found is not None
    assert (found.label, found.source) == (label, source)
    assert ADDRESS.fullmatch(found.id) if source == ESCO else found.id == label


@pytest.mark.parametrize(
    "words",
    [
        "rest",
        "go",
        "lean on me",
        "pursuer of rabbits",
        "the rest of the team",
        "a sense of humour and of timing",
        "GCP",
        "",
        " ",
        "???",
        "2019",
        "x" * 100,
        "English native speaker",
    ],
)
def test_words_that_are_no_skill_have_no_concept(words):
    assert concept(words) is None


def test_the_concepts_of_a_profile_stand_by_path_and_leave_its_words_alone():
    profile = Profile(
        skills=(
            Skill(name="Tools", keywords=("React.js", "my own way of doing things")),
            Skill(name="Python", level="expert"),
            Skill(name="Languages and such"),
        )
    )
    found = concepts(profile)
    assert {path: made.label for path, made in found.items()} == {
        "skills[0].keywords[0]": "React",
        "skills[1].name": "Python (computer programming)",
    }
    assert profile.skills[0].keywords[0] == "React.js"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("manage budgets", "managing of budgets"),
        ("budget management", "manage the budget"),
        ("data analysis", "analysis of data"),
        ("Wound Care", "wound-care"),
        ("C++", "c++"),
    ],
)
def test_names_that_say_the_same_have_one_key(a, b):
    assert key(a) == key(b)


@pytest.mark.parametrize(("a", "b"), [("C", "C++"), ("C", "C#"), ("Java", "JavaScript"), ("train staff", "train drivers")])
def test_names_that_differ_have_two(a, b):
    assert key(a) != key(b)


def _row(identity: str, name: str, kind: str = "preferredLabel", levels: str = "[['S', 'S1', 'S1.1', None]]") -> dict[str, str]:
    return {"id": identity, "description": name, "type": kind, "hierarchy_levels": levels}


FIRST, SECOND = "0005c151-5b5a-4a66-8aac-60e734beb1ab", "00064735-8fad-454b-90c7-ed858cc993f2"


def test_the_file_is_made_of_names_that_mean_one_skill():
    made = list(
        lines(
            [
                _row("S1.1", "negotiating", "level_2", ""),
                _row(FIRST, "perform sample care (in tests)"),
                _row(FIRST, "look after samples", "altLabels"),
                _row(FIRST, "shared name", "altLabels"),
                _row(FIRST, "GCP", "altLabels"),
                _row(SECOND, "sample drawing"),
                _row(SECOND, "shared name", "altLabels"),
                _row(SECOND, "a name that is far too long for anybody", "altLabels"),
            ]
        )
    )
    assert made[0] == "=\tnegotiating\tS1.1\t"
    first, second = (line.split("\t") for line in made[1:])
    assert first[:3] == [packed(FIRST), "perform sample care (in tests)", "S1.1"]
    assert set(first[3].split("|")) == {key("perform sample care"), key("sample care"), key("look after samples")}
    assert second == [packed(SECOND), "sample drawing", "S1.1", key("sample drawing")]


def test_the_file_that_ships_is_small_and_whole():
    rows = [line.split("\t") for line in Path(FILE).read_text(encoding="utf-8").splitlines()]
    assert FILE.stat().st_size < 2_000_000
    assert {len(r) for r in rows} == {4}
    groups = {r[2] for r in rows if r[0] == "="}
    skills = [r for r in rows if r[0] != "="]
    assert len(skills) > 10_000
    assert all(r[2] in groups or not r[2] for r in skills)
    names = [k for r in skills for k in r[3].split("|")]
    assert len(names) == len(set(names)) > 30_000


def test_a_look_up_is_quick():
    esco_skill("warm")
    started = time.perf_counter()
    for _ in range(200):
        esco_skill("project management")
    assert time.perf_counter() - started < 0.2
