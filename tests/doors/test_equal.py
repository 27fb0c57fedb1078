"""The same CV and ad through every door: engines, chat, HTTP, client, MCP and command line say the same, claim by claim."""

import asyncio
import base64
import json
from functools import partial

import mcp
import pytest

import cli
from agent.bootstrap import now
from client import Client, Upload
from doors.plain import drafted, fitted
from mcp_server.server import Door
from tests.agent.room import AD, CV
from tests.api.conftest import service  # noqa: F401 - the application of the tests of the API
from tests.api.test_docs import served
from tools.context import Attachment
from tools.cv.reader import read_file
from tools.documents.claims import claims_json
from tools.documents.models import Draft, Options
from tools.jobs.posting import read_posting
from tools.profile.recall import MemoryFinder

ASKED = ("How well do I fit this job?", "Write both a CV and a cover letter for it.")
CV_FILE = Upload("cv.txt", CV)


def demands(posting: dict) -> list:
    return [(one["id"], one["text"], one["kind"], one["quote"], one["start"], one["end"]) for one in posting["requirements"]]


def judged(fit: dict) -> dict:
    parts = [(p["requirement_id"], p["verdict"], p["points"], [e["quote"] for e in p["evidence"]]) for p in fit["parts"]]
    return {"score": fit["score"], "low": fit["low"], "high": fit["high"], "parts": parts}


def claims(rows: list) -> list:
    return [(row["document"], row["text"], sorted(row["fact_ids"])) for row in rows]


def whole(posting: dict, fit: dict, rows: list) -> dict:
    """What all doors must agree on."""
    return {"demands": demands(posting), "fit": judged(fit), "claims": claims(rows)}


def of_artifacts(found: list[dict]) -> dict:
    """The same out of what tools made."""
    last = {one["kind"]: one for one in found}
    drafts = tuple(Draft.model_validate(one) for one in found if one["kind"] == "draft")
    return whole(last["posting"], last["fit"], claims_json(drafts))


@pytest.fixture(scope="module")
def expected(service) -> dict:  # noqa: F811 - pytest hands it in by this name
    """What the engines say, called as functions."""
    posting, reading = read_posting(AD), read_file("cv.txt", CV)
    finder = partial(MemoryFinder, embedder=service.app.embedder)
    fit = fitted(posting, reading, finder)[0]
    made = drafted(posting, reading, finder, Options())
    told = whole(posting.model_dump(mode="json"), fit.model_dump(mode="json"), claims_json(made.drafts))
    assert len(told["demands"]) > 3
    assert {document for document, _, _ in told["claims"]} == {"cv", "letter"}
    return told


def test_the_chat(service, expected):  # noqa: F811
    app, owner = service.app, "u-chat"
    files = [("cv.txt", CV), ("job.txt", AD.encode())]
    kept = [Attachment(app.services.files.save_file(owner, name, data, now()), name) for name, data in files]
    thread = app.threads.new(owner, now())
    events = []
    for words in ASKED:
        turn = app.turns.start(owner, thread, words, kept)
        app.turns.wait(turn, 60)
        events += [event for _, event in app.threads.events(owner, turn)]
        kept = []
    found = [event.artifact for event in events if event.type == "step_finished" and event.artifact]
    assert of_artifacts(found) == expected


def test_mcp(service, expected):  # noqa: F811
    file = {"name": "cv.txt", "content": base64.b64encode(CV).decode()}

    async def done():
        async with mcp.Client(Door(service.app, lambda _ctx: "u-mcp").server()) as asked:
            calls: list[tuple[str, dict]] = [
                ("read_cv", {"files": [file]}),
                ("read_job", {"message": AD}),
                ("assess_fit", {}),
                ("write_both", {}),
            ]
            used = [await asked.call_tool(name, given) for name, given in calls]
            return [one for each in used for one in each.structured_content["results"]]

    assert of_artifacts(asyncio.run(done())) == expected


def test_http_and_its_client(service, expected):  # noqa: F811
    server, thread = served(service)
    url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    with Client(url, service.keys["good"]) as asked:
        posting, fit = asked.analyze_job_requirements(AD), asked.analyze_job_fit(CV_FILE, AD)
        made = asked.generate_documents(CV_FILE, AD, formats=("md",))
    server.should_exit = True
    thread.join(10)
    assert whole(posting.model_dump(mode="json"), fit.model_dump(mode="json"), made.claims) == expected
    headers, both = {"authorization": f"Bearer {service.keys['good']}"}, {"cv": {"text": CV.decode()}, "job": {"text": AD}}
    raw = [
        service.client.post(f"/api/v1/{name}", json=body, headers=headers).json()
        for name, body in (
            ("analyze-job-requirements", {"job": both["job"]}),
            ("analyze-job-fit", both),
            ("generate-documents", {**both, "formats": ["md"]}),
        )
    ]
    assert whole(raw[0], raw[1], raw[2]["claims"]) == expected


def test_the_command_line(expected, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("COPILOT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cv.txt").write_bytes(CV)
    (tmp_path / "job.txt").write_text(AD, encoding="utf-8")
    told = []
    for words in (("requirements", "job.txt"), ("fit", "--cv", "cv.txt", "--job", "job.txt")):
        assert cli.main([*words, "--json"]) == 0
        told.append(json.loads(capsys.readouterr().out))
    assert cli.main(["tailor", "--cv", "cv.txt", "--job", "job.txt", "--out", "out", "--formats", "md"]) == 0
    rows = json.loads((tmp_path / "out" / "claims.json").read_text(encoding="utf-8"))
    assert whole(told[0], told[1], rows) == expected
