"""The tool: questions for the job that is meant, a mock interview in steps, and what is asked when something is missing."""

import pytest

from core.errors import SomethingMissing
from tests.tools.interview.people import AD, FACTS
from tests.tools.room import ToolRoom
from tools.interview.tool import prepare_interview


@pytest.fixture
def desk(tmp_path):
    room = ToolRoom(tmp_path)
    room.services.ledger.add(room.owner, FACTS)
    return room


def use(desk, step="questions", answer="", **more):
    args = {"step": step, "answer": answer} | more.pop("args", {})
    return desk.use(prepare_interview, args=args, **more)


def test_the_questions_come_with_the_ads_words_as_data(desk):
    job = desk.read_job(AD)
    words, artifact = use(desk)
    assert artifact["kind"] == "interview"
    assert artifact["job"] == job
    assert artifact["questions"][0]["verdict"] == "missing"
    assert "gaps first" in words
    assert "<data" in words
    assert artifact["round"] is None
    assert desk.services.interviews.all(desk.owner) == ()


@pytest.mark.parametrize(
    ("args", "language", "told"),
    [({}, "en", "en"), ({"language": "de"}, "de", "en"), ({"language": "xx"}, "en", "en")],
)
def test_the_questions_are_in_the_language_that_was_named(desk, args, language, told):
    desk.read_job(AD)
    _, artifact = use(desk, args=args)
    assert (artifact["language"], artifact["told"]) == (language, told)


def test_the_advice_is_in_the_persons_language(desk):
    desk.read_job(AD)
    _, artifact = use(desk, language="fr")
    assert (artifact["language"], artifact["told"]) == ("en", "fr")


def test_a_mock_interview_step_by_step(desk):
    desk.read_job(AD)
    words, artifact = use(desk, "practise")
    first, second = [question["text"] for question in artifact["round"]["questions"][:2]]
    assert first in words
    words, artifact = use(desk, "answer", "I am a miller at Falkner Bakers.")
    assert second in words
    assert "Feedback" in words
    assert artifact["round"]["answers"][0]["text"] == "I am a miller at Falkner Bakers."
    words, artifact = use(desk, "skip")
    assert artifact["round"]["answers"][1]["text"] == ""
    assert "Feedback" not in words
    words, artifact = use(desk, "stop")
    assert "stopped: 2 of" in words
    words, artifact = use(desk, "go_on")
    assert artifact["round"]["state"] == "running"
    assert artifact["round"]["questions"][2]["text"] in words


@pytest.mark.parametrize("step", ["answer", "skip", "stop", "go_on"])
def test_a_step_without_a_round_asks_for_one(desk, step):
    desk.read_job(AD)
    with pytest.raises(SomethingMissing, match="No mock interview"):
        use(desk, step, "x")


def test_without_a_job_or_facts_it_asks(desk, tmp_path):
    with pytest.raises(SomethingMissing):
        use(desk)
    empty = ToolRoom(tmp_path, owner="nobody")
    empty.read_job(AD)
    with pytest.raises(SomethingMissing):
        use(empty)


def test_nobody_goes_on_with_anothers_round(desk, tmp_path):
    desk.read_job(AD)
    use(desk, "practise")
    other = ToolRoom(tmp_path, owner="other")
    with pytest.raises(SomethingMissing):
        use(other, "answer", "x")
