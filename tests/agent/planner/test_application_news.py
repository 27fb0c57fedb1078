"""News about applications from free words to the call of the tool: whose, what, and what is left to the tool."""

import pytest
from langchain_core.utils.function_calling import convert_to_openai_tool

from agent.planner.arguments import arguments
from agent.planner.plan import Step, plan
from agent.planner.state import JobRef, State
from tools.applications.tool import show_applications, track_application

TOOL = convert_to_openai_tool(track_application)
BAKER, COOK = JobRef("j1", "Baker", "Orrin Mills"), JobRef("j2", "Line cook", "Larkspur Hotel")
TWO = State(cv=True, jobs=(BAKER, COOK))
ONE = State(cv=True, jobs=(BAKER,), active=0)

CALLS = [
    ("I applied yesterday", ONE, {"news": "I applied yesterday", "job": "j1"}),
    ("Larkspur said no", TWO, {"news": "Larkspur said no", "job": "j2"}),
    ("I applied to Wexford yesterday", TWO, {"news": "I applied to Wexford yesterday"}),
    ("Absage von Wexford", State(cv=True), {"news": "Absage von Wexford"}),
    ("I applied at Wexford last week", State(cv=True, draft="letter"), {"news": "I applied at Wexford last week"}),
]


@pytest.mark.parametrize(("text", "state", "given"), CALLS)
def test_news_are_handed_to_the_tool_as_said(text, state, given):
    (step,) = plan(text, state).steps
    assert step.capability == "track_application"
    assert arguments(step, TOOL) == given


def test_which_job_is_asked_where_nothing_tells():
    made = plan("they said no", TWO)
    assert (made.capabilities, made.ask) == (("clarify",), "job")


STATUS = [
    ("they said no", "rejected", None),
    ("ze hebben me afgewezen", "rejected", None),
    ("不採用でした", "rejected", "rejected"),
    ("put them on the list", "applied", "applied"),
    ("put them on the list", "no such stage", None),
    ("I said no to them", "rejected", None),
]


@pytest.mark.parametrize(("text", "heard", "status"), STATUS)
def test_a_stage_that_the_slice_reads_itself_is_left_to_it(text, heard, status):
    step = Step("track_application", text, {"status": heard})
    assert arguments(step, TOOL).get("status") == status


@pytest.mark.parametrize("text", ["show my applications", "zeig meine bewerbungen", "montre mes candidatures"])
def test_the_board_needs_nothing(text):
    (step,) = plan(text, TWO).steps
    assert step.capability == "show_applications"
    assert arguments(step, convert_to_openai_tool(show_applications)) == {}
