"""The tools as a whole: what a model may do (K1), what it reads, and LangChain's own checks."""

import json

import pytest
from langchain.tools import ToolRuntime
from langchain_core.utils.function_calling import convert_to_openai_tool
from langchain_tests.unit_tests import ToolsUnitTests

from tests.agent.room import NOW
from tests.agreed import agreed
from tools.context import CopilotContext
from tools.registry import TOOLS

CAPABILITIES = [
    "read_cv",
    "read_job",
    "assess_fit",
    "explain_score",
    "suggest_improvements",
    "tailor_cv",
    "write_cover_letter",
    "write_both",
    "write_email",
    "revise_draft",
    "export_document",
    "show_profile",
    "recall_fact",
    "remember_fact",
    "correct_fact",
    "forget_fact",
    "review_cv",
    "show_requirements",
    "list_jobs",
    "compare_jobs",
    "rank_candidates",
    "find_jobs",
    "prepare_interview",
    "translate_document",
    "track_application",
    "show_applications",
    "export_my_data",
    "erase_my_data",
]
SCHEMAS = [convert_to_openai_tool(t) for t in TOOLS]
FORBIDDEN = {
    "owner",
    "user",
    "user_id",
    "tenant",
    "path",
    "file",
    "file_id",
    "url",
    "thread",
    "runtime",
    "context",
    "sql",
    "approved",
}


def test_the_tools_are_the_capabilities_in_this_order():
    assert [t.name for t in TOOLS] == CAPABILITIES


@pytest.mark.parametrize("schema", SCHEMAS, ids=CAPABILITIES)
def test_no_argument_says_whose_or_where(schema):
    assert not set(schema["function"]["parameters"]["properties"]) & FORBIDDEN


@pytest.mark.parametrize("schema", SCHEMAS, ids=CAPABILITIES)
def test_every_argument_is_explained(schema):
    function = schema["function"]
    assert 40 < len(function["description"]) < 300
    assert all(len(p["description"]) > 15 for p in function["parameters"]["properties"].values())


def test_what_the_model_reads_of_the_tools():
    agreed("tools.json", json.dumps(SCHEMAS, indent=1, ensure_ascii=False) + "\n")


def test_the_tools_are_short_enough_for_small_models():
    from core.tokens import count

    assert count(json.dumps(SCHEMAS), "gpt-4o")[0] < 3500, (
        "25 tools at 140 tokens: a model with 8,000 has half of it for the talk"
    )


CONTEXT = CopilotContext("anne", "thread", "", (), NOW.date(), NOW, None)  # type: ignore[arg-type]
RUNTIME: ToolRuntime[CopilotContext, dict[str, object]] = ToolRuntime(
    state={}, context=CONTEXT, config={}, stream_writer=print, tool_call_id="1", store=None
)


def standard(tool):
    """LangChain's own test class for one tool."""
    examples = {"question": "x", "fact": "x", "correction": "y", "instruction": "shorter", "kind": "follow_up", "language": "fr"}
    required = tool.tool_call_schema.model_json_schema().get("required", [])

    class Standard(ToolsUnitTests):
        @property
        def tool_constructor(self):
            return tool

        @property
        def tool_invoke_params_example(self):
            return {name: examples[name] for name in required} | {"runtime": RUNTIME}

    Standard.__name__ = f"TestStandard_{tool.name}"
    return Standard


for _tool in TOOLS:
    globals()[f"TestStandard_{_tool.name}"] = standard(_tool)
