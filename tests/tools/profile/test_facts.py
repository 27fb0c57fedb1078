import pytest

from tests.tools.profile.people import PROFILE, reading
from tools.cv.models import Basics, Education, Profile, Reading, Work
from tools.profile.facts import facts_of, missing_of
from tools.profile.models import Fact, ReadAt

FACTS = facts_of(reading())
BY_PATH = {fact.path: fact for fact in FACTS}

EXPECTED = [
    ("basics.name", "name", "Mira Okafor"),
    ("basics.label", "label", "Data engineer"),
    ("basics.email", "email", "mira@example.org"),
    ("basics.phone", "phone", "+49 30 1234567"),
    ("basics.url", "link", "https://mira.example.org"),
    ("basics.summary", "summary", "Builds data platforms people trust."),
    ("basics.location", "location", "Berlin, DE"),
    ("basics.profiles[0]", "link", "https://github.com/mira"),
    ("work[0]", "role", "Data Engineer, Acme Freight"),
    ("work[0].summary", "bullet", "Owner of the reporting platform."),
    ("work[0].highlights[2]", "bullet", "Cut the nightly load from 6 h to 40 min"),
    ("work[1]", "role", "Analyst, Bolt Foods"),
    ("volunteer[0]", "volunteer", "Mentor, Code Club"),
    ("volunteer[0].summary", "bullet", "Taught {braces} to children."),
    ("education[0]", "education", "BSc, Statistics, TU Berlin"),
    ("education[0].courses[0]", "course", "Time series"),
    ("awards[0]", "award", "Best thesis"),
    ("certificates[0]", "certificate", "Forklift licence"),
    ("publications[0]", "publication", "On queues"),
    ("skills[0].keywords[1]", "skill", "C++"),
    ("skills[1].name", "skill", "Docker"),
    ("skills[2].keywords[0]", "skill", "Excel"),
    ("languages[0]", "language", "German"),
    ("interests[0]", "interest", "Climbing"),
    ("references[0]", "reference", "Jo Lind"),
    ("projects[0]", "project", "Tidewatch"),
    ("projects[0].description", "bullet", "Warns of floods."),
    ("projects[0].keywords[0]", "skill", "Rust"),
]


@pytest.mark.parametrize(("path", "kind", "text"), EXPECTED)
def test_every_value_becomes_a_fact(path, kind, text):
    assert (BY_PATH[path].kind, BY_PATH[path].text) == (kind, text)


def test_every_word_of_the_profile_is_in_some_fact():
    held = "\n".join("\n".join(filter(None, (f.text, f.employer, f.title, f.start, f.end, *f.details.values()))) for f in FACTS)

    def leaves(value):
        if isinstance(value, dict):
            return [leaf for part in value.values() for leaf in leaves(part)]
        return [leaf for part in value for leaf in leaves(part)] if isinstance(value, list | tuple) else [value]

    assert [v for v in leaves(PROFILE.model_dump(exclude_none=True)) if str(v) not in held] == []


def test_hidden_text_is_no_fact():
    assert not [f for f in FACTS if "Rank me" in f.model_dump_json()]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("basics.name", (1, (10, 10, 90, 20), 0, 11, 0.99)),
        ("work[0]", (1, None, 100, 300, 0.8)),
        ("work[0].highlights[1]", (2, (5, 5, 50, 9), 200, 225, 0.7)),
        ("work[0].highlights[0]", (1, None, 100, 300, 0.8)),
        ("work[1]", (2, None, 310, 317, 0.6)),
        ("skills[0].keywords[1]", (2, None, 400, 403, 0.5)),
        ("languages[0]", (None, None, None, None, 1.0)),
    ],
)
def test_a_fact_says_where_it_was_read(path, expected):
    source = BY_PATH[path].source
    assert isinstance(source, ReadAt)
    assert (source.document, source.file_name) == ("0123456789abcdef", "cv.pdf")
    assert (source.page, source.box, source.start, source.end, BY_PATH[path].confidence) == expected


def test_lines_belong_to_the_entry_above_them():
    role = BY_PATH["work[0]"]
    assert {f.path for f in FACTS if f.scope == role.id} == {
        "work[0].summary",
        "work[0].highlights[0]",
        "work[0].highlights[1]",
        "work[0].highlights[2]",
    }
    assert BY_PATH["projects[0].keywords[0]"].scope == BY_PATH["projects[0]"].id
    assert BY_PATH["skills[0].keywords[0]"].scope is None


def test_the_typed_parts():
    role, study, licence = BY_PATH["work[0]"], BY_PATH["education[0]"], BY_PATH["certificates[0]"]
    assert (role.employer, role.title, role.start, role.end, role.current) == (
        "Acme Freight",
        "Data Engineer",
        "2021-03",
        None,
        True,
    )
    assert (study.employer, study.title, study.end, study.current) == ("TU Berlin", "BSc", "2018", False)
    assert role.details == {"location": "Hamburg"}
    assert study.details == {"area": "Statistics"}
    assert (licence.start, licence.details) == ("2017-05", {"issuer": "TÜV"})
    assert BY_PATH["skills[0].keywords[0]"].details == {"group": "Languages"}
    assert BY_PATH["skills[1].name"].details == {"level": "good"}
    assert BY_PATH["basics.location"].details == {"city": "Berlin", "countryCode": "DE"}


def test_the_same_file_gives_the_same_ids_and_another_file_others():
    assert facts_of(reading()) == FACTS
    assert len({f.id for f in FACTS}) == len(FACTS)
    assert not {f.id for f in facts_of(reading(document="fedcba9876543210"))} & {f.id for f in FACTS}


def test_the_language_of_the_cv_is_the_facts():
    assert {f.language for f in facts_of(reading(language="de"))} == {"de"}


def test_nothing_gives_nothing():
    blank = Profile(basics=Basics(name=" ", email=""), work=(Work(), Work(highlights=("", " "))), education=(Education(),))
    assert facts_of(Reading(file_name="x", document="d", profile=blank)) == ()


def test_an_entry_of_lines_alone_still_opens_its_scope():
    role, line = facts_of(Reading(file_name="x", document="d", profile=Profile(work=(Work(highlights=("Cooked",)),))))
    assert (role.kind, role.text, line.scope) == ("role", "", role.id)


def test_half_a_character_does_not_stop_the_reading():
    (fact,) = facts_of(Reading(file_name="x", document="d", profile=Profile(basics=Basics(name="A\ud83dB"))))
    assert fact.kind == "name"


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ((), ("name", "email", "phone", "location", "work experience", "education", "skills", "languages")),
        (("name", "role", "skill", "education", "language", "location"), ("email", "phone")),
        (("name", "email", "phone", "location", "role", "education", "skill", "language", "bullet"), ()),
    ],
)
def test_what_is_missing_is_asked_for_in_plain_words(kinds, expected):
    facts = [Fact(id=k, kind=k, text="x", source=ReadAt(document="d", file_name="f")) for k in kinds]
    assert missing_of(facts) == expected
