"""Likely questions: gaps first, none twice, each with its reason, the ad's words and stories of this person."""

import pytest

from core.language import detect
from core.text import fold
from tests.tools.interview.people import AD, FACTS, OLD, ROLE, ad, fact, fitted, prepared
from tools.interview.likely import LONGEST, short
from tools.interview.models import Interview
from tools.interview.voice import languages
from tools.jobs.frame import FRAME

KINDS = [
    "skill_gap", "shift", "skill_gap", "experience_met", "skill_met", "gap", "short", "change", "leaving",
    "self", "motivation", "strength", "learning", "salary", "start",
]  # fmt: skip


def kinds(found):
    return [question.kind for question in found.questions]


def by_kind(found, kind):
    return [question for question in found.questions if question.kind == kind]


def test_the_questions_of_one_person_for_one_job():
    assert kinds(prepared()) == KINDS


def test_no_question_twice():
    texts = [fold(question.text) for question in prepared().questions]
    assert len(texts) == len(set(texts))
    ids = [question.id for question in prepared().questions]
    assert len(ids) == len(set(ids))


def test_what_is_missing_comes_before_what_is_met():
    found = [question.verdict for question in prepared().questions if question.verdict]
    assert found == ["missing", "unknown", "missing", "met", "met"]


def test_every_must_that_is_not_met_has_a_question_however_many_there_are():
    many = AD.replace(
        "- Haskell", "\n".join(f"- {word}" for word in ("Haskell", "Erlang", "Rust", "Scala", "Kotlin", "Swift", "Perl"))
    )
    posting = ad(many)
    asked = {question.requirement_id for question in prepared(many).questions}
    left = [
        part.text
        for part in fitted(posting).parts
        if part.kind == "must" and part.requirement_id not in FRAME and part.verdict in {"missing", "unknown"}
    ]
    assert len(left) >= 7
    assert [p for p in fitted(posting).parts if p.text in left and p.requirement_id not in asked] == []


@pytest.mark.parametrize("kind", ["skill_gap", "shift", "experience_met", "skill_met"])
def test_a_question_of_the_ad_has_the_ads_words_and_its_verdict(kind):
    for question in by_kind(prepared(), kind):
        assert question.quote in AD
        assert short(question.quote) in question.text
        assert question.verdict
        assert question.requirement_id


def test_every_question_says_why_and_what_to_answer():
    assert [question.kind for question in prepared().questions if not (question.why and question.advice)] == []


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("gap", ["Jun 2019", "Dec 2021"]),
        ("short", ["Ridge & Co", "5 months"]),
        ("leaving", ["Falkner Bakers"]),
        ("change", ["Miller", "Shift Supervisor"]),
        ("motivation", ["Orrin Mills"]),
    ],
)
def test_questions_about_the_past_name_it(kind, words):
    (question,) = by_kind(prepared(), kind)
    assert [word for word in words if word not in question.text] == []


def test_the_salary_is_named_where_the_ad_names_one():
    assert "30,000–36,000 GBP" in by_kind(prepared(), "salary")[0].why
    without = prepared(AD.replace("Salary: 30,000 - 36,000 GBP per year", ""))
    assert "no salary" in by_kind(without, "salary")[0].why


def test_a_met_demand_is_answered_by_its_evidence_and_a_missing_one_by_nothing_invented():
    found = prepared()
    assert by_kind(found, "skill_met")[0].stories[0].of == "b1"
    assert by_kind(found, "experience_met")[0].stories[0].of == "b2"
    assert [question.stories for question in by_kind(found, "skill_gap")] == [(), ()]


def test_the_nearest_fact_to_a_gap_is_called_so():
    facts = (*FACTS, fact("b3", "bullet", "Sold twelve wind turbines to farmers", scope="r1", path="work[0].highlights[2]"))
    found = prepared(AD.replace("- Haskell", "- Repair of wind turbines on farms in winter"), facts)
    near = [story for question in found.questions if question.verdict == "missing" for story in question.stories]
    assert all(story.closest for story in near)


def test_nobody_without_facts_is_asked_about_a_past():
    found = prepared(facts=(fact("n", "name", "Mara Lindqvist"),))
    assert {"gap", "short", "change", "leaving"} & set(kinds(found)) == set()
    assert by_kind(found, "self")[0].stories == ()


def test_who_holds_no_post_is_not_asked_why_they_leave():
    assert by_kind(prepared(facts=(OLD,)), "leaving") == []
    assert by_kind(prepared(facts=(OLD, ROLE)), "leaving") != []


def test_the_same_for_the_same_facts_and_ad():
    assert prepared() == prepared()
    assert Interview.model_validate_json(prepared().model_dump_json()) == prepared()


@pytest.mark.parametrize("code", languages())
def test_questions_and_advice_have_their_languages(code):
    found = prepared(languages=(code, "en"))
    own = [q.text for q in found.questions if q.kind in {"self", "strength", "learning", "salary", "start", "leaving"}]
    assert detect(" ".join(own)) == code
    assert detect(" ".join(q.advice for q in found.questions)) == "en"
    told = prepared(languages=("en", code))
    assert detect(" ".join(q.advice for q in told.questions)) == code
    assert (found.language, told.told) == (code, code)
    assert detect(" ".join(found.to_ask)) == code
    assert all(one.source for one in found.not_allowed)


def test_without_a_language_named_it_is_the_ads():
    german = "Schichtleitung (m/w/d)\nMühle Orrin, Leipzig\n\nAnforderungen\n- Erfahrung mit Gabelstaplern\n- Sie sprechen gut Deutsch\n- Bereitschaft zur Nachtschicht\n"
    found = prepared(german)
    assert found.language == "de"
    assert found.told == "en"
    assert by_kind(found, "shift")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  Python,  ", "Python"),
        ("- two\n  lines.", "two lines"),
        ("a" * LONGEST, "a" * LONGEST),
        ("word " * 60, ("word " * 26).strip() + " …"),
    ],
)
def test_long_words_of_an_ad_are_cut_between_words(text, shown):
    assert short(text) == shown


@pytest.mark.parametrize("words", ["{{quote}}", "<b>x</b>", "![x](http://127.0.0.1:9911/x)"])
def test_hostile_words_of_an_ad_stay_words(words):
    found = prepared(AD.replace("- Haskell", f"- Haskell {words}"))
    assert any(words.rstrip(")") in question.text for question in found.questions)
