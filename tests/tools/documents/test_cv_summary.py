"""The sentences at the top of a CV: field and years first, then what answers the ad; never a bare list of skills."""

import pytest

from tests.tools.documents.ads import ADS
from tests.tools.documents.crew import CREW
from tests.tools.documents.people import AD, NORA, TODAY, fact
from tools.documents.cv_changes import changes_of
from tools.documents.cv_summary import asked_skills, calm, current_role, sentences, summary
from tools.documents.draft_cv import draft_cv
from tools.documents.models import Options
from tools.documents.select import weigh
from tools.documents.wording import LANGUAGES


def made(facts, posting=AD, language="en"):
    return [line.text for line in summary(facts, posting, weigh(facts, posting, None), language, TODAY)]


LEAD = "Platform Engineer with more than 9 years of professional experience, currently at Quarry Systems."


def job(start="2019-01", end=None, *, title="Welder", employer="Holm Docks", current=False):
    return fact("r", "role", "Welder", title=title, employer=employer, start=start, end=end, current=current)


AWS = fact("s", "skill", "AWS")


@pytest.mark.parametrize(
    ("facts", "first"),
    [
        ((job(current=True),), "Welder with more than 7 years of professional experience, currently at Holm Docks."),
        ((job(end="2023-12"),), "Welder with more than 4 years of professional experience."),
        ((job("2025-09", current=True),), "Welder, currently at Holm Docks."),
        ((job("2025-09", "2025-12"),), "Welder, most recently at Holm Docks."),
        ((job(current=True, employer="Self-employed"),), "Welder with more than 7 years of professional experience."),
        ((job(current=True, title="Welder at Holm Docks"),), "Welder at Holm Docks with more than 7 years of professional experience."),
        ((fact("l", "label", "Underwater welder, diver"), job(current=True)), "Underwater welder with more than 7 years of professional experience."),
        ((fact("l", "label", "Underwater welder | diver"), job("2025-09", current=True)), "Welder, currently at Holm Docks."),
        ((fact("e", "education", "BSc", title="BSc", employer="Aire College"),), "BSc, Aire College."),
    ],
)  # fmt: skip
@pytest.mark.parametrize("skills", [(), (AWS,)])
def test_it_leads_with_field_and_years(facts, first, skills):
    assert made((*facts, *skills), None)[0] == first


@pytest.mark.parametrize(
    "facts",
    [(AWS,), (AWS, fact("s2", "skill", "Go")), (fact("n", "name", "Ada"), AWS), (job(title=None, employer=None), AWS), ()],
)
def test_skills_alone_are_no_profile(facts):
    assert made(facts) == []
    draft = draft_cv(facts, AD, None, Options(), TODAY)
    assert "heading:basics" not in [line.id for line in draft.lines]


def test_the_newest_job_with_a_title_speaks():
    untitled = fact("r2", "role", "x", employer="Elsewhere", start="2024-01", current=True)
    assert made((job(end="2023-12"), untitled), None)[0].startswith("Welder with")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I build services in Go. I like tea.", [LEAD, "I build services in Go.", "I like tea."]),
        ("Platform engineer who mentors colleagues. I like tea.", ["Platform engineer who mentors colleagues.", "I like tea."]),
        ("Nine years of building services.", ["Platform Engineer, currently at Quarry Systems.", "Nine years of building services."]),
        ("I like tea.", [LEAD, "I like tea."]),
        ("I like tea. I like Go. I like rain. I like services.", [LEAD, "I like tea.", "I like Go.", "I like services."]),
    ],
)  # fmt: skip
def test_own_sentences_stay_in_their_own_words(text, expected):
    assert made((*NORA, fact("su", "summary", text))) == expected


MANY = "I like tea. I build services in Go. I like rain. I mentored colleagues. I know PostgreSQL."


def test_a_sentence_of_many_that_gives_way_is_told_and_can_come_back():
    facts = (*NORA, fact("su", "summary", MANY))
    draft = draft_cv(facts, AD, None, Options(), TODAY)
    gone = [change for change in draft.changes if change.what == "dropped" and change.fact_ids == ("su",)]
    assert [(change.before, change.line) for change in gone] == [("I like tea.", "summary:1"), ("I like rain.", "summary:3")]
    back = draft_cv(facts, AD, None, Options(undone=(gone[0].key,)), TODAY)
    said = [line.text for line in back.lines if line.part == "summary"]
    assert "I like tea." in said
    assert "I like rain." not in said
    assert "I like tea." not in [change.before for change in back.changes if change.what == "dropped"]


@pytest.mark.parametrize("text", ["I like tea. I build services in Go.", "One. Two. Three."])
def test_a_short_summary_is_whole_and_nothing_is_told_of_it(text):
    draft = draft_cv((*NORA, fact("su", "summary", text)), AD, None, Options(), TODAY)
    assert not [change for change in draft.changes if change.what == "dropped" and "su" in change.fact_ids]


@pytest.mark.parametrize("language", ["ru", "ja", "zh", "ar", "pl", "he"])
def test_in_a_language_without_sentences_of_ours_none_is_made(language):
    facts = tuple(one.model_copy(update={"language": language}) for one in NORA)
    assert made(facts, language=language) == []
    assert made((*facts, fact("su", "summary", "Я люблю чай.")), language=language) == ["Я люблю чай."]
    draft = draft_cv(facts, AD, None, Options(), TODAY)
    assert "heading:basics" not in [line.id for line in draft.lines]


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("SOFTWARE DEVELOPER", "en", "Software Developer"),
        ("HEAD OF SALES", "en", "Head of Sales"),
        ("IT SUPPORT ENGINEER", "en", "IT Support Engineer"),
        ("COO", "en", "COO"),
        ("HEAD OF IT OPERATIONS", "en", "Head of IT Operations"),
        ("Staff nurse", "en", "Staff nurse"),
        ("PFLEGEFACHKRAFT", "de", "Pflegefachkraft"),
        ("LEITER DER IT", "de", "Leiter der IT"),
        ("CHEF DE PROJET", "fr", "Chef de Projet"),
        ("JEFA DE COCINA", "es", "Jefa de Cocina"),
        ("看護師", "ja", "看護師"),
    ],
)
def test_a_title_in_capitals_does_not_shout_in_a_sentence(name, language, said):
    assert calm(name, language) == said


def test_the_locked_title_keeps_its_capitals():
    draft = draft_cv((job(title="HEAD WELDER", current=True),), None, None, Options(), TODAY)
    texts = {line.part: line.text for line in draft.lines}
    assert texts["summary"].startswith("Head Welder with")
    assert texts["entry"].startswith("HEAD WELDER")


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Built services in Go for 40 ports", True),
        ("Teaching: services in Go for 40 ports", False),
        ("Built services in Go that forty ports use: booking, tides and lights", True),
    ],
)
def test_a_deed_with_a_heading_of_its_own_is_no_proof(text, there):
    facts = (job(current=True), fact("b", "bullet", text, scope="r"))
    assert any(line.startswith("At Holm Docks: ") for line in made(facts)) is there


def test_skills_that_the_ad_does_not_ask_for_are_not_praised():
    other = fact("s9", "skill", "Basket weaving")
    assert made((job(current=True), other)) == [
        "Welder with more than 7 years of professional experience, currently at Holm Docks."
    ]
    assert made((job(current=True), other), None)[-1] == "Experience with Basket weaving."


def test_own_sentences_are_at_most_three():
    text = " ".join(f"Platform work number {at} in Go." for at in range(9))
    assert len(made((*NORA, fact("su", "summary", text)))) == 3


def test_years_are_said_once():
    lines = made((*NORA, fact("su", "summary", "I have twelve years in harbours.")))
    assert sum("years" in line for line in lines) == 1


@pytest.mark.parametrize("person", LANGUAGES)
def test_every_language_says_who_what_and_with_which_skills(person):
    lines = summary(CREW[person], ADS[person], weigh(CREW[person], ADS[person], None), person, TODAY)
    ids = [line.id for line in lines]
    assert ids == [name for name in ("summary:who", "summary:proof", "summary:skills") if name in ids]
    assert ids[0] == "summary:who"
    assert all(line.fact_ids for line in lines)
    assert str(next(one for one in CREW[person] if one.id == "r1").title) in lines[0].text


@pytest.mark.parametrize(
    ("person", "proof"),
    [
        ("en", "At Fennick Bakehouse: cut flour waste from 8% to 5% in 2022."),
        ("es", "En Aceites Morata: preparo 240 pedidos al día con siete compañeros."),
        ("pt", "Em Cerâmica Lusina: mantenho 36 máquinas com cinco colegas."),
    ],
)
def test_the_strongest_deed_follows(person, proof):
    lines = made(CREW[person], ADS[person], person)
    assert any(line.lower() == proof.lower() for line in lines), lines


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("One\nTwo", ["One", "Two"]),
        ("No end", ["No end"]),
        ("", []),
        ("  \n ", []),
        ("一。二。", ["一。二。"]),
    ],
)
def test_sentences(text, parts):
    assert sentences(text) == parts


@pytest.mark.parametrize(
    ("skills", "asked"),
    [
        (["Go", "Python"], ["Go"]),
        (["Kafka", "Go"], ["Go", "Kafka"]),
        (["Rust"], []),
        (["go", "Go"], ["go"]),
        (["PostgreSQL"], ["PostgreSQL"]),
    ],
)
def test_skills_the_ad_names(skills, asked):
    facts = tuple(fact(f"s{at}", "skill", name) for at, name in enumerate(skills))
    assert [one.text for one in asked_skills(facts, AD)] == asked
    assert asked_skills(facts, None) == ()


def test_the_job_held_now_or_last():
    assert current_role(NORA) == next(one for one in NORA if one.id == "r1")
    assert current_role((AWS,)) is None


WHY = {
    "en": "In your own words.",
    "de": "In Ihren eigenen Worten.",
    "fr": "Dans vos propres mots.",
    "es": "Con sus propias palabras.",
    "pt": "Nas suas próprias palavras.",
    "nl": "In je eigen woorden.",
}
"""Language -> why something was kept, to a person who speaks it."""


def _changes(facts=NORA, posting=AD, **options):
    draft = draft_cv(facts, posting, None, Options(**options), TODAY)
    return changes_of(facts, posting, weigh(facts, posting, None), draft.lines, Options(language="en", **options))


@pytest.mark.parametrize(
    ("options", "what", "before"),
    [
        ({}, "kept", "Mentors two apprentices"),
        ({"leave_out": ("bullet:b2",)}, "dropped", "Mentors two apprentices"),
        ({"leave_out": ("section:interests",)}, "dropped", "Bell ringing"),
        ({}, "kept", "Bell ringing"),
    ],
)
def test_each_change_has_a_kind_and_a_reason(options, what, before):
    found = [change for change in _changes(**options) if change.before == before]
    assert [change.what for change in found] == [what]
    assert all(change.why.strip() for change in found)


def test_a_bullet_that_moved_up_names_the_demand():
    facts = tuple(sorted(NORA, key=lambda one: one.id != "b2" and one.kind == "bullet"))
    told = {change.before: change for change in _changes(facts)}
    built = told["Built the deployment pipeline for 14 services in Go"]
    assert built.what == "moved"
    assert "built services in Go" in built.why
    assert (built.place, built.among) == ((2, 1), "Platform Engineer · Quarry Systems")
    assert [change.place for change in told.values() if change.what != "moved" and change.place] == []


@pytest.mark.parametrize(("language", "words"), WHY.items())
def test_reasons_are_told_in_the_persons_language_whatever_the_document_is_in(language, words):
    told = _changes(told=language)
    assert words in {change.why for change in told}
    assert {change.why for change in told} & {change.why for change in _changes(told="it")} == set()


def test_new_sentences_are_added_and_referees_left_out():
    facts = (*NORA, fact("ref", "reference", "Dr. Alma Reyes"))
    told = _changes(facts)
    assert next(change.after for change in told if change.what == "added").startswith("Platform Engineer with")
    assert [change.before for change in told if change.what == "dropped"] == ["Dr. Alma Reyes"]
