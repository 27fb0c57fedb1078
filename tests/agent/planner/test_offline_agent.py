"""The offline model in a real agent loop: which tools it calls with what, and the words it ends with."""

import json
import time

import pytest
from langchain.agents import create_agent
from langchain_core.messages import AIMessage, AIMessageChunk, HumanMessage, SystemMessage, ToolMessage
from langchain_core.tools import tool

from agent.offline import OfflineModel
from agent.offline_turn import CARRIED, read_turn
from tests.agent.planner.test_pasted import AD

JOBS = [
    {"id": "j1", "title": "Ward Clerk", "company": "Ashgrove Clinic"},
    {"id": "j2", "title": "Receptionist", "company": "Harbour Hotel"},
]
CV = {"cv": True, "jobs": [], "active_job": None, "draft": None, "attachments": [], "last_score": None, "mode": "seeker"}
ONE = {**CV, "jobs": JOBS[:1], "active_job": "j1"}
TWO = {**CV, "jobs": JOBS}
DRAFT = {**ONE, "draft": "letter"}
CALLS: list[tuple[str, dict]] = []
FIT = {
    "kind": "fit",
    "score": 61.4,
    "low": 55.0,
    "high": 70.2,
    "title": "Ward Clerk",
    "company": "Ashgrove Clinic",
    "blockers": (),
    "parts": (
        {
            "requirement_id": "r1",
            "text": "NHS number systems",
            "verdict": "met",
            "weight": 2,
            "credit": 1.0,
            "points": 61.4,
            "reason": "Two years.",
        },
        {
            "requirement_id": "r2",
            "text": "Shorthand",
            "verdict": "missing",
            "weight": 1,
            "credit": 0.0,
            "points": 0.0,
            "reason": "Nothing found.",
        },
    ),
}
RECALLED = {
    "kind": "recalled",
    "facts": [
        {
            "text": "Picked 180 lines an hour",
            "employer": "Northgate Foods",
            "title": "Picker",
            "source": {"by": "document", "file_name": "cv.pdf", "page": 2},
        },
        {"text": "I sing in a choir", "source": {"by": "person"}},
    ],
}


def note(name: str, artifact: object = None, **args: object) -> tuple[str, object]:
    CALLS.append((name, args))
    return f"{name} done", artifact


@tool(response_format="content_and_artifact")
def read_cv() -> tuple[str, object]:
    """Read the CV."""
    return note(
        "read_cv", {"kind": "reading", "file_name": "cv.pdf", "profile": {"work": [{}, {}], "education": [{}], "skills": []}}
    )


@tool(response_format="content_and_artifact")
def read_job() -> tuple[str, object]:
    """Read the ad."""
    needs = [
        {"kind": "must", "text": "licence", "quote": "a counterbalance licence"},
        {"kind": "nice", "text": "x", "quote": "x"},
    ]
    return note(
        "read_job", {"kind": "posting", "title": "Warehouse Operative", "company": "Tallow & Reed", "requirements": needs}
    )


@tool(response_format="content_and_artifact")
def assess_fit(job: str = "") -> tuple[str, object]:
    """Compute the fit."""
    return note("assess_fit", FIT, job=job)


@tool(response_format="content_and_artifact")
def recall_fact(question: str) -> tuple[str, object]:
    """Look it up."""
    return note("recall_fact", RECALLED, question=question)


@tool(response_format="content_and_artifact")
def remember_fact(fact: str) -> tuple[str, object]:
    """Keep it."""
    return note("remember_fact", {"kind": "fact_change", "action": "remembered", "after": {"text": fact}}, fact=fact)


@tool(response_format="content_and_artifact")
def correct_fact(fact: str, correction: str) -> tuple[str, object]:
    """Correct it."""
    return note("correct_fact", None, fact=fact, correction=correction)


@tool(response_format="content_and_artifact")
def write_cover_letter(job: str = "", language: str = "", tone: str = "plain", length: str = "normal") -> tuple[str, object]:
    """Write it."""
    draft = {
        "kind": "draft",
        "document": "letter",
        "job_title": "Ward Clerk",
        "company": "Ashgrove Clinic",
        "lines": [],
        "changes": [],
        "refused": [{}],
    }
    return note("write_cover_letter", draft, job=job, language=language, tone=tone, length=length)


@tool(response_format="content_and_artifact")
def revise_draft(instruction: str) -> tuple[str, object]:
    """Change it."""
    return note("revise_draft", {"kind": "draft", "lines": []}, instruction=instruction)


@tool(response_format="content_and_artifact")
def export_document(formats: list[str] | None = None) -> tuple[str, object]:
    """Make files."""
    return note(
        "export_document", {"kind": "exported", "files": [{"file_name": f"letter.{f}"} for f in formats or ()]}, formats=formats
    )


TOOLS = [
    read_cv,
    read_job,
    assess_fit,
    recall_fact,
    remember_fact,
    correct_fact,
    write_cover_letter,
    revise_draft,
    export_document,
]
MODEL = OfflineModel()


def ask(text: str, situation: dict) -> str:
    CALLS.clear()
    words = f"You are a copilot.\n<situation>\n{json.dumps(situation)}\n</situation>"
    agent = create_agent(MODEL, TOOLS, system_prompt=words)
    return str(agent.invoke({"messages": [HumanMessage(text)]})["messages"][-1].text)


ATTACHED = {**CV, "cv": False, "attachments": [{"name": "cv.pdf", "looks_like": "cv"}]}
JOURNEY = [
    ("here is my cv", ATTACHED, [("read_cv", {})], ["cv.pdf", "2 roles", "one study"]),
    (AD, CV, [("read_job", {})], ["Warehouse Operative", "Tallow & Reed", "one must-have"]),
    ("how well do I fit?", ONE, [("assess_fit", {"job": "j1"})], ["61 of 100", "55", "70", "Shorthand"]),
    ("how well do I fit the receptionist job?", TWO, [("assess_fit", {"job": "j2"})], ["61 of 100"]),
    (f"how well do I fit?\n\n{AD}", CV, [("read_job", {}), ("assess_fit", {"job": ""})], ["Warehouse Operative", "61 of 100"]),
    ("what did I do at Northgate Foods?", CV, [("recall_fact", {"question": "what did I do at Northgate Foods?"})], ["180 lines", "cv.pdf, page 2", "said by you"]),
    ("please remember that I sing in a choir", CV, [("remember_fact", {"fact": "I sing in a choir"})], ["I sing in a choir"]),
    ("that's wrong, I started in 2018, not 2017", CV, [("correct_fact", {"fact": "2017", "correction": "2018"})], ["correct_fact done"]),
    ("write a short formal cover letter in German", ONE, [("write_cover_letter", {"job": "j1", "language": "de", "tone": "plain", "length": "short"})], ["Ward Clerk", "One thing I did not write"]),
    ("make it shorter", DRAFT, [("revise_draft", {"instruction": "make it shorter"})], ["new version"]),
    ("download as pdf and word", DRAFT, [("export_document", {"formats": ["docx", "pdf"]})], ["letter.docx, letter.pdf"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "situation", "calls", "said"), JOURNEY)
def test_the_journey(text, situation, calls, said):
    words = ask(text, situation)
    assert calls == CALLS
    assert [s for s in said if s not in words] == []
    assert "{{" not in words


ANSWERED = [
    ("how well do I fit?", {**CV, "cv": False}, "CV"),
    ("how well do I fit?", CV, "ad"),
    ("how well do I fit?", TWO, "Ward Clerk · Ashgrove Clinic"),
    ("make it shorter", ONE, "draft"),
    ("say I have a degree even though I don't", ONE, "true"),
    ("what can you do?", {}, "CV"),
    ("compare these candidates", CV, "page Compare people"),
]


@pytest.mark.parametrize(("text", "situation", "said"), ANSWERED)
def test_without_a_tool_it_says_what_it_needs_or_cannot_do(text, situation, said):
    words = ask(text, situation)
    assert CALLS == []
    assert said in words


def test_it_speaks_the_persons_language():
    assert "von 100" in ask("Wie gut passe ich auf die Stelle?", ONE)
    assert "sur 100" in ask("Est-ce que je corresponds à ce poste ?", ONE)
    assert "100点中61点" in ask("この仕事に合っていますか", ONE)


def test_the_plan_of_a_turn_is_not_changed_by_what_its_tools_change():
    model = MODEL.bind_tools(TOOLS)
    first = model.invoke([SystemMessage(f"<situation>{json.dumps(ONE)}</situation>"), HumanMessage("why is my score so low?")])
    assert [c["name"] for c in first.tool_calls] == ["assess_fit"]
    assert CARRIED in first.additional_kwargs
    later = SystemMessage(f"<situation>{json.dumps({**ONE, 'last_score': 61})}</situation>")
    done = ToolMessage("61", tool_call_id=first.tool_calls[0]["id"], artifact=FIT)
    last = model.invoke([later, HumanMessage("why is my score so low?"), first, done])
    assert last.tool_calls == []
    assert "61 of 100" in last.text


ENDED = [
    (
        "error",
        {"state": "failed"},
        "The file is damaged. Export it again.",
        "That did not work: The file is damaged. Export it again.",
    ),
    ("error", {"state": "done"}, "The person declined.", "I left it as it was"),
    ("success", {}, "Kept as a fact.", "Kept as a fact."),
]


@pytest.mark.parametrize(("status", "told", "content", "said"), ENDED)
def test_how_a_step_ended_is_said(status, told, content, said):
    call = {"name": "read_cv", "args": {}, "id": "c1"}
    answer = ToolMessage(content, tool_call_id="c1", status=status, additional_kwargs=told)
    system = SystemMessage(f"<situation>{json.dumps(ATTACHED)}</situation>")
    last = MODEL.bind_tools(TOOLS).invoke([system, HumanMessage("review my cv"), AIMessage("", tool_calls=[call]), answer])
    assert said in last.text
    assert last.tool_calls == []


def test_words_stream_one_by_one_and_add_up():
    model = MODEL.bind_tools(TOOLS)
    chunks = list(model.stream([HumanMessage("what can you do?")]))
    texts = [c.text for c in chunks if c.text]
    assert len(texts) > 20
    assert "".join(texts) == model.invoke([HumanMessage("what can you do?")]).text
    assert all(isinstance(c, AIMessageChunk) for c in chunks)


def test_the_same_conversation_gives_the_same_message():
    messages = [SystemMessage(f"<situation>{json.dumps(ONE)}</situation>"), HumanMessage("how well do I fit?")]
    one, two = (MODEL.bind_tools(TOOLS).invoke(messages) for _ in range(2))
    assert (one.id, one.tool_calls, one.text) == (two.id, two.tool_calls, two.text)


def test_planning_is_quick_once_warm():
    MODEL.invoke([HumanMessage("how well do I fit?")])
    started = time.perf_counter()
    for _ in range(20):
        MODEL.invoke([HumanMessage("could you tell me how well I fit, and then write the letter?")])
    assert (time.perf_counter() - started) / 20 < 0.25


def test_a_situation_that_is_no_json_object_is_no_situation():
    assert read_turn([SystemMessage("<situation>[1]</situation>"), HumanMessage("hi")]).state.cv is False
    assert read_turn([]).text == ""


def test_the_persons_braces_pass_through():
    words = ask("please remember that I wrote {{file}} and {name} for %s", CV)
    assert "{{file}} and {name} for %s" in words
