"""An estimate before steps that ask a model often: counted before anything is sent, asked once, offline never."""

import re
from dataclasses import replace

import pytest

from agent.estimate import Estimate, estimate, table
from agent.failures import often
from core.tokens import count
from tests.agent.room import AD, CV, KEY, say
from tests.agent.test_situation import context
from tests.fake_openai import FakeOpenAI, Reply
from tools.context import Attachment
from tools.documents.making import made
from tools.jobs.fit import assess
from tools.registry import TOOLS

MODEL = "gpt-4o-mini"
COMPARE = Reply(calls=[("compare_jobs", {})])
LETTERS = Reply(calls=[("write_both", {}), ("write_both", {})])


def furnished(room, jobs: int = 0, *, judge: bool = True, make: bool = True):
    """A room with a CV and jobs, whose engines would ask a model; here they only count."""
    room.read_cv()
    for number in range(jobs):
        room.read_job(AD.replace("Acme Analytics", f"Company {number}"))
    asked: list[str] = []

    def judged(*given, **more):
        asked.append("judge")
        return assess(*given, **more)

    engines = {"judge": judged if judge else None, "make": made if make else None}
    room.services = room.copilot._services = replace(room.services, **engines)
    return asked


def test_the_table_names_tools_and_engines():
    names = {t.name for t in TOOLS}
    assert set(table()) <= names
    assert {way["asks"] for way in table().values()} == {"judge", "make", "second_reader"}
    assert {way["each"] for way in table().values()} == {"job", "file", "once"}
    assert all(way["tokens"] > 0 < way["said"] for way in table().values())


STEPS = [
    (["compare_jobs"], 3, 3),
    (["compare_jobs"], 20, 12),
    (["compare_jobs"], 0, 0),
    (["assess_fit"], 1, 1),
    (["tailor_cv", "write_cover_letter"], 1, 4),
    (["write_both"] * 3, 1, 12),
    (["show_profile", "list_jobs", "unheard_of"], 3, 0),
    ([], 3, 0),
]


@pytest.mark.parametrize(("steps", "jobs", "requests"), STEPS)
def test_how_often_steps_ask(make, steps, jobs, requests):
    room = make()
    furnished(room, jobs)
    assert estimate(steps, context(room), MODEL).requests == requests


@pytest.mark.parametrize("steps", [["compare_jobs"], ["write_both"] * 9, ["read_cv"], ["rank_candidates"]])
def test_without_a_model_nothing_is_asked_about(make, steps):
    room = make()
    furnished(room, 9, judge=False, make=False)
    assert estimate(steps, context(room, attachments=(Attachment("1", "a.pdf", "cv"),)), MODEL) == Estimate()


def test_files_are_counted_where_each_may_be_read_twice(make):
    room = make()
    room.services = replace(room.services, second_reader=True)
    files = tuple(Attachment(str(n), f"{n}.pdf", "job" if n == 0 else "cv") for n in range(6))
    found = estimate(["rank_candidates"], context(room, attachments=files), MODEL)
    assert (found.requests, found.sent, found.said) == (5, 5 * 2600, 5 * 1200)


def test_tokens_hold_the_facts_the_ads_and_the_rest_of_each_request(make):
    room = make()
    furnished(room, 2)
    found = estimate(["compare_jobs"], context(room), MODEL)
    facts = count("\n".join(room.facts()), MODEL)[0]
    ads = sum(count(room.services.jobs.get(room.owner, j.id).text, MODEL)[0] for j in room.services.jobs.jobs(room.owner))
    assert (found.sent, found.said) == (2 * facts + ads + 2 * 900, 2 * 700)
    assert found.plus(found) == Estimate(4, 2 * found.sent, 2 * found.said)


@pytest.mark.parametrize(("price", "words"), [(0.1234, "about 0.12 US dollars"), (None, "its price is not known")])
def test_it_is_said_in_words(price, words):
    told = often(12, 41_234, price)
    assert told.kind == "large"
    assert "up to 12 times: about 41,200 tokens" in told.message
    assert words in told.message
    assert "again" in told.what_to_do
    assert "{{" not in told.message


@pytest.fixture
def served(make):
    with FakeOpenAI([COMPARE, Reply("Compared.")]) as server:
        yield lambda **given: (make(server=server, **given), server)


def failed(room, turn):
    return next((e for e in room.events(turn) if e.type == "turn_failed"), None)


def test_many_jobs_are_asked_about_and_compared_when_it_is_said_again(served):
    room, server = served()
    server.script = [COMPARE, COMPARE, Reply("Compared.")]
    asked = furnished(room, 8)
    turn = room.ask("Which job suits me best?")
    told = failed(room, turn)
    assert (told.code, asked) == ("large", [])
    assert re.search(r"up to 8 times: about [\d,]+ tokens", told.message)
    (finished,) = [e for e in room.events(turn) if e.type == "turn_finished"]
    assert "Which job suits me best?" in [s.message for s in finished.suggestions]
    again = room.ask("Which job suits me best?")
    assert (failed(room, again), len(asked)) == (None, 8)
    assert "Compared." in room.said(again)


def test_the_word_holds_for_one_turn_and_one_message(served):
    room, server = served()
    server.script = [COMPARE, COMPARE, Reply("Compared."), COMPARE, COMPARE]
    furnished(room, 8)
    codes = []
    for text in ("Compare them", "Compare them", "Compare them", "Compare all of them"):
        told = failed(room, room.ask(text))
        codes.append(told and told.code)
    assert codes == ["large", None, "large", "large"]


@pytest.mark.parametrize(("jobs", "limit"), [(3, 6), (6, 6), (8, 8)])
def test_few_requests_are_not_asked_about(served, jobs, limit):
    room, _ = served(ask_requests=limit)
    asked = furnished(room, jobs)
    assert failed(room, room.ask("Compare them")) is None
    assert len(asked) == jobs


def test_documents_for_several_jobs_are_one_question(served):
    room, server = served()
    server.script = [LETTERS, LETTERS, Reply("Written.")]
    furnished(room, 2)
    assert failed(room, room.ask("Write CV and letter for both")).code == "large"
    assert room.services.drafts.every(room.owner) == ()
    assert failed(room, room.ask("Write CV and letter for both")) is None
    assert len(room.services.drafts.every(room.owner)) == 4


def test_steps_one_after_the_other_are_counted_together(served):
    room, server = served()
    one = Reply(calls=[("write_both", {})])
    server.script = [one, one]
    furnished(room, 1)
    turn = room.ask("Write all you can")
    assert "up to 8 times" in failed(room, turn).message
    assert len(room.services.drafts.every(room.owner)) == 2, "what was done before stays"


def test_offline_nothing_is_asked(make):
    room = make([say("Fine.")])
    asked = furnished(room, 12)
    assert failed(room, room.ask("Compare them", offline=True)) is None
    assert (asked, KEY in str(CV)) == ([], False)
