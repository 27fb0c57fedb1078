from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tools.profile.people import PROFILE, reading
from tools.cv import models as cv
from tools.cv.models import Profile, Reading, Skill
from tools.profile.facts import facts_of
from tools.profile.merging import new_facts
from tools.profile.models import Fact, SaidBy
from tools.profile.resume import profile_of

SAID = SaidBy(at=datetime(2026, 11, 22, tzinfo=UTC), thread="t", words="...")


def said(kind: str, text: str, **more: object) -> Fact:
    return Fact.model_validate({"id": f"s-{kind}-{text}", "kind": kind, "text": text, "source": SAID, **more})


def test_the_profile_comes_back_whole():
    assert profile_of(facts_of(reading())) == PROFILE


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8)
MAYBE = st.none() | TEXT
DATE = st.none() | st.sampled_from(["2019", "2020-03", "2021-03-05"])
MANY = st.lists(TEXT, max_size=3).map(tuple)


def some(model, **fields):
    return st.lists(st.builds(model, **fields).filter(lambda entry: entry != model()), max_size=3).map(tuple)


DATED = {"start_date": DATE, "end_date": DATE, "url": MAYBE}
PROFILES = st.builds(
    Profile,
    basics=st.builds(
        cv.Basics,
        **dict.fromkeys(("name", "label", "email", "phone", "url", "summary"), MAYBE),
        location=st.none()
        | st.builds(cv.Location, address=MAYBE, postal_code=MAYBE, city=MAYBE, region=MAYBE, country_code=MAYBE).filter(
            lambda x: x != cv.Location()
        ),
        profiles=some(cv.NetworkProfile, network=MAYBE, username=MAYBE, url=MAYBE),
    ),
    work=some(cv.Work, name=MAYBE, position=MAYBE, location=MAYBE, summary=MAYBE, highlights=MANY, **DATED),
    volunteer=some(cv.Volunteer, organization=MAYBE, position=MAYBE, summary=MAYBE, highlights=MANY, **DATED),
    education=some(cv.Education, institution=MAYBE, study_type=MAYBE, area=MAYBE, score=MAYBE, courses=MANY, **DATED),
    awards=some(cv.Award, title=MAYBE, date=DATE, awarder=MAYBE, summary=MAYBE),
    certificates=some(cv.Certificate, name=MAYBE, date=DATE, issuer=MAYBE, url=MAYBE),
    publications=some(cv.Publication, name=MAYBE, publisher=MAYBE, release_date=DATE, url=MAYBE, summary=MAYBE),
    skills=st.lists(
        st.builds(Skill, name=MAYBE, level=MAYBE, keywords=st.lists(TEXT, min_size=1, max_size=3).map(tuple))
        | st.builds(Skill, name=TEXT, level=MAYBE),
        max_size=4,
    ).map(tuple),
    languages=some(cv.Language, language=MAYBE, fluency=MAYBE),
    interests=some(cv.Interest, name=MAYBE, keywords=MANY),
    references=some(cv.Reference, name=MAYBE, reference=MAYBE),
    projects=some(cv.Project, name=MAYBE, description=MAYBE, highlights=MANY, keywords=MANY, roles=MANY, **DATED),
)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(PROFILES)
def test_any_profile_comes_back_whole(profile):
    assert profile_of(facts_of(Reading(file_name="x", document="d", profile=profile))) == profile


@pytest.mark.parametrize(
    ("fact", "where"),
    [
        (said("certificate", "Forklift licence"), lambda p: p.certificates[0].name == "Forklift licence"),
        (said("skill", "Welding"), lambda p: p.skills[0].name == "Welding"),
        (
            said("language", "Welsh", details={"fluency": "B2"}),
            lambda p: (p.languages[0].language, p.languages[0].fluency) == ("Welsh", "B2"),
        ),
        (
            said("role", "Cook, Rosa's", employer="Rosa's", title="Cook", start="2020"),
            lambda p: (p.work[0].name, p.work[0].position) == ("Rosa's", "Cook"),
        ),
        (said("role", "Freelance cook"), lambda p: p.work[0].position == "Freelance cook"),
        (said("project", "A garden"), lambda p: p.projects[0].name == "A garden"),
        (said("email", "new@example.org"), lambda p: p.basics.email == "new@example.org"),
        (said("statement", "I can travel"), lambda p: p == Profile()),
    ],
)
def test_what_the_person_says_lands_in_its_section(fact, where):
    assert where(profile_of([fact]))


def test_a_statement_about_a_role_is_a_line_of_it():
    facts = facts_of(reading())
    role = next(f for f in facts if f.path == "work[1]")
    profile = profile_of([*facts, said("statement", "Trained two juniors", scope=role.id)])
    assert profile.work[1].highlights == ("Managed the warehouse budget", "Trained two juniors")


def test_of_two_names_the_one_the_person_said_last_counts():
    facts = [
        *facts_of(reading()),
        said("name", "Mira O."),
        said("name", "Mira Lind", source=SAID.model_copy(update={"at": datetime(2026, 12, 1, tzinfo=UTC)})),
    ]
    assert profile_of(facts).basics.name == "Mira Lind"


@pytest.mark.parametrize(
    ("path", "text", "seen"),
    [
        ("certificates[0]", "Forklift licence class B", lambda p: p.certificates[0].name),
        ("basics.location", "Leipzig", lambda p: p.basics.location.address),
        ("basics.profiles[0]", "https://github.com/mo", lambda p: p.basics.profiles[0].url),
        ("work[0].highlights[1]", "Led a team of six people", lambda p: p.work[0].highlights[1]),
        ("skills[0].keywords[0]", "Python 3", lambda p: p.skills[0].keywords[0]),
    ],
)
def test_a_corrected_text_is_what_the_profile_says(path, text, seen):
    facts = [f.model_copy(update={"text": text, "source": SAID}) if f.path == path else f for f in facts_of(reading())]
    assert seen(profile_of(facts)) == text


def test_two_cvs_join_skill_groups_of_one_name():
    first = facts_of(
        Reading(
            file_name="a",
            document="a",
            profile=Profile(skills=(Skill(name="Tools", keywords=("Git", "Jira")), Skill(keywords=("Excel",)))),
        )
    )
    other = facts_of(
        Reading(
            file_name="b",
            document="b",
            profile=Profile(skills=(Skill(keywords=("Word", "Excel")), Skill(name="TOOLS", keywords=("git", "Make")))),
        )
    )
    ledger = [*first, *new_facts(first, other)]
    assert [(s.name, s.keywords) for s in profile_of(ledger).skills] == [
        ("Tools", ("Git", "Jira", "Make")),
        (None, ("Excel", "Word")),
    ]


def test_a_line_whose_role_is_forgotten_is_nowhere():
    facts = [f for f in facts_of(reading()) if f.path != "work[1]"]
    assert "warehouse budget" not in profile_of(facts).model_dump_json()
