"""What each kind of result becomes in words: short, with the figures as they are."""

import pytest

from agent.planner.arguments import arguments, fill
from agent.planner.phrases import Voice
from agent.planner.plan import Plan, Step
from agent.planner.state import JobRef, State
from agent.planner.tellings import tell
from agent.planner.words import Result, answer

PERSON = {"by": "person"}
PAPER = {"by": "document", "file_name": "cv.pdf", "page": 1}
FACTS = [
    {"kind": "role", "text": "Picker", "source": PAPER},
    {"kind": "education", "text": "GCSEs", "source": PAPER},
    {"kind": "skill", "text": "Excel", "source": PERSON},
]
PART = {
    "requirement_id": "r1",
    "text": "Forklift licence",
    "verdict": "missing",
    "weight": 3.0,
    "credit": 0.0,
    "points": 0.0,
    "reason": "Not found.",
}
MET = {
    **PART,
    "requirement_id": "r2",
    "text": "Shift work",
    "verdict": "met",
    "credit": 1.0,
    "points": 40.0,
    "reason": "Two years.",
}
FIT = {"kind": "fit", "score": 40.4, "low": 40.0, "high": 58.9, "parts": [PART, MET], "blockers": ["r1"], "title": "Operative"}
TOLD = [
    ("read_cv", {"kind": "ledger", "facts": FACTS, "missing": ["phone"]}, ["cv.pdf", "one role", "one study", "one skill", "phone"]),
    ("show_profile", {"kind": "ledger", "facts": FACTS}, ["3 facts"]),
    ("show_profile", {"kind": "ledger", "facts": []}, ["empty"]),
    ("read_cv", {"kind": "reading", "file_name": "a.docx", "profile": {}, "hidden_text": [{"text": "x"}]}, ["a.docx", "no roles", "does not see"]),
    ("recall_fact", {"kind": "recalled", "facts": []}, ["othing"]),
    ("forget_fact", {"kind": "fact_change", "action": "forgotten", "before": {"text": "Age 40"}}, ["Age 40"]),
    ("correct_fact", {"kind": "fact_change", "action": "corrected", "before": {"text": "2017"}, "after": {"text": "2018"}}, ["2017", "2018"]),
    ("read_job", {"kind": "posting", "title": None, "requirements": [], "suspicious": [{"why": "pay_by_applicant", "quote": "send 50"}]}, ["without a title", "send 50"]),
    ("show_requirements", {"kind": "posting", "title": "Cook", "requirements": [{"kind": "must", "quote": "knife skills"}]}, ["Cook", "knife skills"]),
    ("show_requirements", {"kind": "posting", "title": "Cook", "requirements": [{"kind": "duty", "quote": "cook soup"}]}, ["no clear", "cook soup"]),
    ("list_jobs", {"kind": "job_list", "jobs": [("1", "Cook", "Inn", 71.6), ("2", "", "", None)]}, ["2 ads", "Cook · Inn (72 of 100)", "without a title"]),
    ("list_jobs", {"kind": "job_list", "jobs": []}, ["No ads"]),
    ("assess_fit", FIT, ["40 of 100", "40", "59", "Forklift licence", "rule an application out"]),
    ("explain_score", FIT, ["Shift work: 40.0 points. Two years.", "Forklift licence: 0.0 points"]),
    ("suggest_improvements", {"kind": "improvements", "items": [{"text": "Get a licence", "gain": 12.2}]}, ["Get a licence (about +12)"]),
    ("review_cv", {"kind": "review", "findings": [{"why": "No place was found.", "how": "Name your town."}]}, ["No place", "Name your town"]),
    ("review_cv", {"kind": "review", "findings": []}, ["nothing"]),
    ("tailor_cv", {"kind": "draft", "job_title": "Cook", "lines": [{"claims": True}, {"claims": False}], "changes": [{"what": "kept"}, {"what": "moved"}]}, ["Cook", "one line", "one thing"]),
    ("export_document", {"kind": "exported", "files": [{"file_name": "cv.pdf"}]}, ["cv.pdf"]),
]  # fmt: skip


@pytest.mark.parametrize(("capability", "result", "said"), TOLD)
def test_a_result_in_words(capability, result, said):
    words = tell(capability, [result], Voice("en"))
    assert [s for s in said if s not in words] == []
    assert "{{" not in words


def test_a_result_of_an_unknown_kind_is_left_to_the_tools_own_words():
    assert tell("read_cv", [{"kind": "new thing"}], Voice("en")) == ""
    made = Plan((Step("read_cv"),), "en")
    assert answer(made, (Result("read_cv", "The tool's words."),), State(), "x").startswith("The tool's words.")


def test_a_long_quote_is_cut():
    words = tell("recall_fact", [{"kind": "recalled", "facts": [{"text": "word " * 200, "source": PAPER}]}], Voice("en"))
    assert len(words) < 400
    assert "…" in words


def test_a_failure_ends_the_answer():
    made = Plan((Step("read_cv"), Step("review_cv")), "en")
    words = answer(made, (Result("read_cv", "Damaged.", (), "failed"),), State(), "x")
    assert words == "That did not work: Damaged."


def test_a_question_names_the_jobs_or_the_choices():
    two = State(jobs=(JobRef("1", "Cook", "Inn"), JobRef("2", "Waiter")))
    assert "Cook · Inn, Waiter" in answer(Plan((Step("clarify"),), "en", ask="job"), (), two, "x")
    chosen = answer(Plan((Step("clarify"),), "en", choices=("clarify", "tailor_cv", "review_cv")), (), State(), "x")
    assert "\n- Write the CV for a job\n- Review your CV\n" in chosen


TEXT = {"type": "string"}
TOOL = {"function": {"name": "t", "parameters": {"properties": {
    "job": TEXT, "language": TEXT, "tone": {"enum": ["plain", "warm", "formal"]}, "length": {"enum": ["short", "normal"]},
    "formats": {"anyOf": [{"type": "array", "items": {"enum": ["pdf", "docx"]}}, {"type": "null"}]}, "other": TEXT,
}, "required": []}}}  # fmt: skip
ARGUMENTS = [
    ({"job_id": "j9", "language": "de"}, {"job": "j9", "language": "de"}),
    ({"tone": "formal"}, {"tone": "formal"}),
    ({"tone": "casual"}, {"tone": "warm"}),
    ({"tone": "shorter"}, {"length": "short"}),
    ({"format": ["docx", "md"]}, {"formats": ["docx"]}),
    ({"format": ["md"]}, {}),
    ({}, {}),
]


@pytest.mark.parametrize(("said", "given"), ARGUMENTS)
def test_arguments_are_what_was_said_and_the_tool_allows(said, given):
    assert arguments(Step("write_cover_letter", "write it", said), TOOL) == given


FILLED = [
    ({"type": "integer"}, "add 3 to it", 3),
    ({"type": "number"}, "about 2.5", 2.5),
    ({"type": "integer"}, "none here", 0),
    ({"type": "string"}, "as it is", "as it is"),
    ({"enum": ["red", "blue"]}, "I like Blue", "blue"),
    ({"type": "array", "items": {"type": "integer"}}, "take 7", [7]),
    ({"type": "object", "properties": {"a": {"type": "string"}}}, "x", {"a": "x"}),
    ({"$ref": "#/$defs/N"}, "5", 5),
]


@pytest.mark.parametrize(("spec", "text", "value"), FILLED)
def test_a_foreign_tools_arguments_are_filled_from_the_words(spec, text, value):
    assert fill(spec, text, {"$defs": {"N": {"type": "integer"}}}) == value
