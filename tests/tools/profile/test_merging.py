import pytest

from tests.tools.profile.people import PROFILE, reading
from tools.cv.models import Basics, Education, Profile, Project, Reading, Skill, Work
from tools.profile.facts import facts_of
from tools.profile.merging import new_facts, reworded

FIRST = facts_of(reading())


def again(profile: Profile):
    return facts_of(Reading(file_name="b.pdf", document="bbbb", profile=profile))


def test_the_same_file_adds_nothing():
    assert new_facts(FIRST, FIRST) == ()


def test_the_same_cv_in_another_file_adds_nothing():
    assert new_facts(FIRST, facts_of(reading(document="cccc", file_name="cv.docx"))) == ()


@pytest.mark.parametrize(
    ("profile", "added"),
    [
        (Profile(work=(Work(name="ACME FREIGHT", position="Data engineer", start_date="2021", highlights=("Led a team of four people.", "Wrote the runbook")),)), ["Wrote the runbook"]),
        (Profile(work=(Work(name="Acme Freight", position="Data Engineer", start_date="2015", highlights=("Led a team of four people",)),)), ["Data Engineer, Acme Freight", "Led a team of four people"]),
        (Profile(work=(Work(name="Acme Freight", position="Data Engineer"),)), []),
        (Profile(work=(Work(name="Acme Freight", position="Head of Data", start_date="2021-03"),)), ["Head of Data, Acme Freight"]),
        (Profile(education=(Education(institution="TU Berlin", study_type="BSc", courses=("Time series", "Queues")),)), ["Queues"]),
        (Profile(skills=(Skill(name="Other", keywords=("python", "C", "SQL")),)), ["C"]),
        (Profile(projects=(Project(name="Tidewatch", keywords=("Rust", "Go")),)), ["Go"]),
        (Profile(basics=Basics(name="MIRA OKAFOR", phone="+49 (30) 123-4567", email="Mira@Example.org")), []),
        (Profile(basics=Basics(phone="+49 30 999", summary="Another summary.")), ["+49 30 999", "Another summary."]),
    ],
)  # fmt: skip
def test_a_second_cv_adds_what_is_new(profile, added):
    assert [f.text for f in new_facts(FIRST, again(profile)) if f.kind != "label"] == added


def test_new_lines_stand_under_the_ledgers_own_role():
    role = next(f for f in FIRST if f.path == "work[0]")
    (line,) = new_facts(
        FIRST, again(Profile(work=(Work(name="Acme Freight", position="Data Engineer", highlights=("Wrote the runbook",)),)))
    )
    assert line.scope == role.id


def test_the_same_words_under_two_roles_are_two_facts():
    twice = Profile(
        work=(Work(name="A", position="x", highlights=("Did it",)), Work(name="B", position="x", highlights=("Did it",)))
    )
    assert [f.text for f in new_facts((), again(twice)) if f.kind == "bullet"] == ["Did it", "Did it"]


def test_the_same_words_twice_in_one_role_are_one_fact():
    twice = Profile(work=(Work(name="A", position="x", highlights=("Did it", "Did it.")),))
    assert [f.text for f in new_facts((), again(twice)) if f.kind == "bullet"] == ["Did it"]


def test_a_correction_outlives_reading_the_file_again():
    corrected = tuple(
        f.model_copy(update={"text": "Led a team of six"}) if f.path == "work[0].highlights[1]" else f for f in FIRST
    )
    assert new_facts(corrected, FIRST) == ()


@pytest.mark.parametrize(
    ("path", "text", "employer", "title"),
    [
        ("work[0]", "Senior Data Engineer, Acme Freight", "Acme Freight", "Senior Data Engineer"),
        ("work[0]", "Data Engineer, Acme Freight GmbH", "Acme Freight GmbH", "Data Engineer"),
        ("work[0]", "Head of Data at Northwind", "Northwind", "Head of Data"),
        ("work[0]", "Consultant", "Acme Freight", "Consultant"),
        ("certificates[0]", "Crane licence", None, None),
    ],
)
def test_typed_parts_follow_corrected_words(path, text, employer, title):
    old = next(f for f in FIRST if f.path == path)
    new = reworded(old, old.model_copy(update={"text": text}))
    assert (new.text, new.employer, new.title) == (text, employer, title)


def test_typed_parts_that_were_given_are_left_alone():
    old = next(f for f in FIRST if f.path == "work[0]")
    given = old.model_copy(update={"text": "CTO, X", "employer": "X", "title": "CTO"})
    assert reworded(old, given) == given


def test_people_of_the_test_have_every_section():
    assert all(getattr(PROFILE, name) for name in Profile.model_fields)
