"""The ledger as tools, those that only look. Writes, which ask first, are held by tests/agent/test_approvals.py."""

import pytest

from core.errors import SomethingMissing
from tests.agent.room import NOW
from tools.profile.models import Ledger, Recalled
from tools.profile.said import statement
from tools.profile.tool import digest, line, recall_fact, show_profile


def test_the_profile_is_all_facts_and_what_is_missing(desk):
    desk.read_cv()
    words, artifact = desk.use(show_profile)
    ledger = Ledger.model_validate(artifact)
    assert ledger.facts == desk.facts()
    assert "phone" in ledger.missing
    assert "skills: Python, SQL, Tableau" in words


QUESTIONS = [
    ("What did I do at Initech?", "Reported monthly figures"),
    ("dashboards in Python", "Built dashboards in Python and SQL for the sales team"),
    ("Tableau?", "Tableau"),
]


@pytest.mark.parametrize(("question", "fact"), QUESTIONS)
def test_a_question_finds_its_facts(desk, question, fact):
    desk.read_cv()
    words, artifact = desk.use(recall_fact, args={"question": question})
    found = Recalled.model_validate(artifact)
    assert found.question == question
    assert fact in [f.text for f in found.facts]
    assert f"[{found.facts[0].id}]" in words
    assert "cv.txt" in words


def test_nothing_found_is_said_to_be_nothing(desk):
    desk.read_cv()
    words, artifact = desk.use(recall_fact, args={"question": "zebra?"})
    assert artifact["facts"] == []
    assert "do not guess" in words


@pytest.mark.parametrize(("tool", "args"), [(show_profile, {}), (recall_fact, {"question": "x"})])
def test_without_facts_it_asks(desk, tool, args):
    with pytest.raises(SomethingMissing):
        desk.use(tool, args=args)


def test_a_fact_in_one_line(desk):
    desk.read_cv()
    facts = desk.facts()
    told = [line(f, facts) for f in facts]
    assert "bullet: Reported monthly figures · at Initech · cv.txt p. 1" in told
    assert any(t.startswith("role: ") and "(2019-03 to now)" in t for t in told)
    said = statement("I can weld", facts, NOW, "")
    assert line(said, facts) == "statement: I can weld · said by the person"


def test_a_digest_is_of_the_change_alone():
    one, same = statement("I can weld", (), NOW, "a"), statement("I can weld", (), NOW.replace(year=2027), "b")
    other = statement("I can sing", (), NOW, "a")
    assert digest("remember_fact", None, one) == digest("remember_fact", None, same)
    changes = {digest("remember_fact", None, one), digest("remember_fact", None, other), digest("forget_fact", one, None)}
    assert len(changes | {digest("forget_fact", None, one)}) == 4
