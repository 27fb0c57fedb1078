"""Every tool of the chat is there with its own schema, is marked for what it does, and says what is wrong with a call."""

import base64
from contextlib import closing
from sqlite3 import connect

import pytest
from mcp_types import ToolAnnotations

from agent.hands import Wish, schemas
from mcp_server import tools
from tests.agent.room import AD, CV
from tests.mcp_server.conftest import results, words
from tools.registry import TOOLS

B64 = base64.b64encode(CV).decode()
READS = {"recall_fact": {"question": "What did I do at Globex?"}}
MISUSED = [
    ("sing", {}, "no such tool"),
    ("assess_fit", {"Quillfeather77": 1}, "alone: job"),
    ("assess_fit", {"message": "hello"}, "alone: job"),
    ("show_profile", {"runtime": {}}, "alone: none"),
    ("read_cv", {"message": 3}, "no text"),
    ("read_cv", {"files": "cv.pdf"}, "no list"),
    ("read_cv", {"files": [{"name": "a", "content": B64}] * 21}, "at most 20"),
    ("read_cv", {"files": ["Quillfeather77"]}, "name and its bytes"),
    ("read_cv", {"files": [{"name": "cv.txt"}]}, "name and its bytes"),
    ("read_cv", {"files": [{"name": "cv.txt", "content": "Quillfeather77 %"}]}, "no base64"),
]


def kept(app) -> dict[str, list]:
    """Every row of every table."""
    with closing(connect(app.settings.data_dir / "copilot.db")) as connection:
        tables = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")]
        return {name: sorted(map(repr, connection.execute(f'select * from "{name}"'))) for name in tables}  # noqa: S608 - names of our own tables


def test_they_are_those_of_the_chat(asked):
    listed = asked.do(lambda client: client.list_tools()).tools
    assert [tool.name for tool in listed] == [tool.name for tool in TOOLS]
    for tool, own in zip(listed, schemas(), strict=True):
        extra = {key for key in ("message", "files") if tool.name in tools.hints()[key]}
        properties = {name: part for name, part in tool.input_schema["properties"].items() if name not in extra}
        assert properties == own["parameters"]["properties"]
        assert tool.input_schema.get("required") == own["parameters"].get("required")
        assert tool.description == own["description"]
        assert tool.input_schema["additionalProperties"] is False


def test_each_is_marked_once():
    told = tools.hints()
    marked = [*told["read_only"], *told["adds"], *told["destructive"]]
    assert sorted(marked) == sorted(tool.name for tool in TOOLS)
    assert {*told["open_world"], *told["message"], *told["files"], *told["meant"]} <= set(marked)
    by_name = {tool.name: tool.annotations or ToolAnnotations() for tool in tools.offered()}
    assert by_name["forget_fact"].destructive_hint
    assert not by_name["forget_fact"].read_only_hint
    assert by_name["erase_my_data"].read_only_hint, "it only offers"
    assert by_name["find_jobs"].open_world_hint


def test_what_is_marked_as_reading_changes_nothing(asked, journey):
    assert not journey.write_both.is_error
    before = kept(asked.app)
    assert any(before.values())
    for name in tools.hints()["read_only"]:
        assert not asked.tool(name, **READS.get(name, {})).is_error, name
    assert kept(asked.app) == before


def test_a_journey(journey):
    (read,), (posting,), (fit,) = results(journey.read_cv), results(journey.read_job), results(journey.assess_fit)
    assert read["profile"]["basics"]["name"] == "Jane Miller"
    assert posting["company"] == "Acme Analytics GmbH"
    assert fit["score"] == pytest.approx(sum(part["points"] for part in fit["parts"]), abs=0.01)
    assert [draft["document"] for draft in results(journey.write_both)] == ["cv", "letter"]
    assert f"Score {fit['score']:.0f}" in words(journey.assess_fit)


def test_a_file_is_read_and_an_exported_one_can_be_fetched(asked, journey):
    assert not journey.write_both.is_error
    read = asked.tool("read_cv", files=[{"name": "my cv.txt", "content": B64}])
    assert results(read)[0]["file_name"] == "my cv.txt"
    made = asked.tool("export_document", document="cv", formats=["docx"])
    (file,) = results(made)[0]["files"]
    got = asked.do(lambda client: client.read_resource(f"copilot://files/{file['file_id']}"))
    assert base64.b64decode(got.contents[0].blob).startswith(b"PK")
    assert got.contents[0].mime_type.endswith("wordprocessingml.document")


@pytest.mark.parametrize(("name", "given", "said"), MISUSED)
def test_a_call_that_does_not_fit_is_told_without_its_values(asked, name, given, said):
    used = asked.tool(name, **given)
    assert used.is_error
    assert said in words(used)
    assert "Quillfeather77" not in words(used)


def test_an_argument_of_another_kind_can_be_put_right(asked, journey):
    assert not journey.read_job.is_error
    used = asked.tool("assess_fit", job=["3"])
    assert used.is_error
    assert "job" in words(used)


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("read_cv", {}, "no CV in this message"),
        ("read_cv", {"message": "x"}, ""),
        ("read_job", {"message": "hello"}, "too short"),
        ("read_job", {"message": "https://jobs.example.org/1"}, ""),
        ("assess_fit", {}, "do not know anything about you"),
        ("tailor_cv", {}, "do not know anything about you"),
        ("rank_candidates", {}, "switched off"),
        ("find_jobs", {"message": "hello"}, ""),
    ],
)
def test_a_refusal_says_what_to_do(asked, name, given, said):
    asked.owner = "u-new"
    used = asked.tool(name, **given)
    asked.owner = "u-ann"
    assert used.is_error or name == "rank_candidates"
    assert said in words(used)
    assert len(words(used)) > 30


def test_a_pasted_cv_is_a_cv_and_an_ad_is_not():
    assert tools.wish("u", "read_cv", {"message": "Jane"}).meant == "cv"
    assert tools.wish("u", "read_job", {"message": AD}) == Wish("u", "read_job", {}, AD, meant="job")
    assert tools.wish("u", "read_job", {"message": "https://jobs.example.org/1"}).meant == "unknown", "links are opened, not read"
    assert tools.wish("u", "read_cv", {}).meant == "unknown"
    assert "Jane" not in repr(tools.wish("u", "read_cv", {"message": "Jane", "files": [{"name": "Jane.txt", "content": B64}]}))


def test_nothing_of_one_is_anothers(asked, journey):
    assert not journey.read_cv.is_error
    asked.owner = "u-other"
    listed = asked.tool("list_jobs")
    profile = asked.tool("show_profile")
    asked.owner = "u-ann"
    assert results(listed) == [{"kind": "job_list", "jobs": []}]
    assert profile.is_error
    assert "Jane" not in words(profile)
