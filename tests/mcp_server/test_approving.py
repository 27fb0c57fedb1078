"""A change of facts happens only with the person's word, in both ages of the protocol, and for exactly the change they saw."""

import asyncio

import mcp_types as types
import pytest
from mcp import Client

from tests.mcp_server.conftest import MODERN, OLD, results, words

AGES = [MODERN, OLD]
YES = types.ElicitResult(action="accept", content={"approve": True})
NO = [
    types.ElicitResult(action="accept", content={"approve": False}),
    types.ElicitResult(action="accept", content={}),
    types.ElicitResult(action="accept", content={"approve": "yes"}),
    types.ElicitResult(action="decline"),
    types.ElicitResult(action="cancel"),
]


@pytest.fixture(autouse=True)
def known(journey, asked):
    assert not journey.read_cv.is_error
    asked.questions.clear()


def texts(asked) -> list[str]:
    return [fact.text for fact in asked.app.services.ledger.facts("u-ann")]


@pytest.mark.parametrize("mode", AGES)
def test_yes_does_it(asked, mode):
    language = {MODERN: "Spanish", OLD: "Italian"}[mode]
    used = asked.tool("remember_fact", mode, YES, fact=f"I speak {language} fluently")
    assert results(used)[0]["action"] == "remembered"
    assert language in texts(asked)
    assert asked.questions == [f"Keep this as a fact about you?\n{language} (fluent)"]


@pytest.mark.parametrize("mode", AGES)
@pytest.mark.parametrize("answer", NO, ids=lambda answer: f"{answer.action} {answer.content}")
def test_anything_else_does_not(asked, mode, answer):
    before = texts(asked)
    used = asked.tool("forget_fact", mode, answer, fact="Tableau")
    assert used.is_error
    assert "nothing was changed" in words(used)
    assert texts(asked) == before
    assert asked.questions == ["Delete this fact about you?\nTableau"]


@pytest.mark.parametrize("mode", AGES)
def test_a_program_that_cannot_ask_is_told(asked, mode):
    before = texts(asked)
    used = asked.tool("forget_fact", mode, fact="Tableau")
    assert used.is_error
    assert "in the app" in words(used)
    assert texts(asked) == before


def forged(asked, digest: str | None, fact: str) -> types.CallToolResult:
    """An answer to a question that was another, or none."""

    async def unasked(context, params) -> types.ElicitResult:
        raise AssertionError(f"nobody is to be asked: {context} {params}")

    async def done() -> types.CallToolResult:
        async with Client(asked.server, elicitation_callback=unasked) as client:
            return await client.session.call_tool(
                "forget_fact", {"fact": fact}, input_responses={"approve": YES}, request_state=digest
            )

    return asyncio.run(done())


@pytest.mark.parametrize("digest", ["0" * 16, "", None])
def test_a_word_for_another_change_is_no_word_for_this(asked, digest):
    used = forged(asked, digest, "Tableau")
    assert used.is_error
    assert "nothing was changed" in words(used)
    assert "Tableau" in texts(asked)


def test_a_correction_shows_both(asked):
    used = asked.tool("correct_fact", MODERN, YES, fact="Reported monthly figures", correction="Reported weekly figures")
    assert results(used)[0]["after"]["text"] == "Reported weekly figures"
    assert asked.questions == ["Change this fact about you?\nBefore: Reported monthly figures\nAfter: Reported weekly figures"]


def test_nothing_of_a_question_stays_in_this_process(asked):
    hands = asked.server._request_handlers["tools/call"].handler.__self__._hands
    assert asked.tool("forget_fact", MODERN, NO[0], fact="Tableau").is_error
    assert hands._saver.storage == {}
