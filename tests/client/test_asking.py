"""Both clients against a service that listens: every operation, what it refuses, and the program of the page that tells of it."""

import asyncio
import base64
import os
import re
import subprocess
import sys
import threading

import pytest
from pydantic import ValidationError

from agent.bootstrap import now
from agent.people.passwords import Passwords
from api.interface import FILE, WORK
from client import AsyncClient, Busy, Client, KeyRefused, NotAnswered, Patience, Refused, Upload
from tests.agent.room import AD, CV
from tests.test_architecture import ROOT, imports, sources

CV_FILE, CV_TEXT = Upload("cv.txt", CV), CV.decode()
PAGE = (ROOT / "docs" / "client.md").read_text(encoding="utf-8")
ASKED: dict[str, tuple[tuple, dict]] = {
    "parse_cv": ((CV_FILE,), {}),
    "parse_cv_file": ((CV_FILE,), {}),
    "analyze_job_requirements": ((AD,), {}),
    "analyze_job_fit": ((CV_TEXT, AD), {}),
    "suggest_improvements": ((CV_TEXT, AD), {"language": "de"}),
    "generate_cv": ((CV_FILE, AD), {"formats": ("md",)}),
    "generate_cover_letter": ((CV_TEXT, AD), {"formats": ("md",), "language": "en"}),
    "generate_documents": ((CV_TEXT, AD), {"formats": ("md", "docx")}),
}

AWAITED = ("parse_cv_file", "analyze_job_requirements", "analyze_job_fit")


def steady(answer):
    """An answer without how long it took and without the bytes of Word files, which hold the time."""
    told = answer.model_dump(mode="json")
    told.get("profile_data", {}).get("meta", {}).get("reading", {}).pop("seconds", None)
    return {**told, "files": [f for f in told.get("files", ()) if f["format"] != "docx"]}


def test_every_operation_has_its_method():
    assert set(ASKED) == {name.replace("-", "_") for name in (*WORK, FILE)}


@pytest.fixture(scope="module")
def answers(asked):
    """What each method answers, asked once."""
    return {name: getattr(asked, name)(*given, **named) for name, (given, named) in ASKED.items()}


def test_each_answer_is_a_frozen_model(answers):
    assert {type(answer).__name__ for answer in answers.values()} == {"CvRead", "Posting", "Fit", "Suggested", "Made"}
    for answer in answers.values():
        with pytest.raises(ValidationError, match="frozen"):
            setattr(answer, next(iter(type(answer).model_fields)), None)


def test_whoever_awaits_gets_what_is_waited_for(listening, answers):
    async def awaited():
        async with AsyncClient(listening.url, listening.keys["good"]) as client:
            asked = (getattr(client, name)(*ASKED[name][0], **ASKED[name][1]) for name in AWAITED)
            return await asyncio.gather(*asked)

    found = asyncio.run(awaited())
    assert [steady(answer) for answer in found] == [steady(answers[name]) for name in AWAITED]


def test_answers_are_whole(answers):
    fit = answers["analyze_job_fit"]
    assert fit.score == pytest.approx(sum(part.points for part in fit.parts), abs=0.01)
    made = answers["generate_documents"]
    assert [file.file_name for file in made.files] == ["cv.md", "cv.docx", "letter.md", "letter.docx"]
    assert base64.b64decode(made.files[1].content).startswith(b"PK")
    read = answers["parse_cv"]
    assert steady(read) == steady(answers["parse_cv_file"])
    assert read.profile_data["basics"]["name"]
    assert read.profile_data["meta"]["reading"]["fields"]["basics.name"]["confidence"] > 0


def test_one_client_serves_threads(asked):
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda: found.append(asked.analyze_job_requirements(AD).model_dump_json())) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(found) == 4
    assert len(set(found)) == 1


REFUSED = [
    (lambda c: c.parse_cv(Upload("cv.txt", b"")), 422, "empty"),
    (lambda c: c.parse_cv_file(Upload("cv.pdf", b"%PDF-1.7\n" + b"x" * 300)), 422, "damaged"),
    (lambda c: c.parse_cv(Upload("cv.exe", b"MZ\x90\x00" + b"\0" * 200)), 415, "wrong_type"),
    (lambda c: c.analyze_job_requirements(" "), 422, "empty"),
    (lambda c: c.generate_cv(CV_TEXT, AD, formats=("odt",)), 422, "schema"),
    (lambda c: c.suggest_improvements(CV_TEXT, AD, language="deutsch"), 422, "schema"),
]


@pytest.mark.parametrize(("call", "status", "reason"), REFUSED, ids=lambda v: v if isinstance(v, str) else "")
def test_a_refusal_says_why(asked, call, status, reason):
    with pytest.raises(Refused) as refused:
        call(asked)
    assert (refused.value.status, refused.value.reason) == (status, reason)
    assert re.fullmatch(r"[0-9a-f]{32}", refused.value.request)
    assert refused.value.wrong if reason == "schema" else refused.value.what_to_do


@pytest.mark.parametrize(("key", "status"), [("expired", 401), ("revoked", 401), ("nonsense", 401), ("narrow", 403)])
def test_a_key_that_opens_nothing(listening, key, status):
    secret = listening.keys.get(key, key)
    with Client(listening.url, secret) as client, pytest.raises(KeyRefused) as refused:
        client.analyze_job_requirements(AD)
    assert refused.value.status == status
    assert secret not in str(refused.value)


def test_nobody_there():
    with (
        Client("http://127.0.0.1:9", "k", patience=Patience(tries=2, first=0.01)) as client,
        pytest.raises(NotAnswered) as failed,
    ):
        client.analyze_job_requirements(AD)
    assert not failed.value.sent


def test_one_that_is_slow_is_not_waited_for(listening):
    with (
        Client(listening.url, listening.keys["good"], timeout=0.001, patience=Patience(tries=1)) as client,
        pytest.raises(NotAnswered, match="too long"),
    ):
        client.generate_documents(CV_TEXT, AD)


@pytest.fixture
def joe(listening):
    """Somebody who signs in with a password."""
    owner = listening.app.access.people.add("joe@example.org", Passwords().hash("four words nobody guesses"), now())
    yield {"COPILOT_LOGIN": "joe@example.org", "COPILOT_PASSWORD": "four words nobody guesses"}
    listening.app.erase(owner)


def test_the_programs_of_the_page_run(listening, joe):
    told = {"COPILOT_HOST": listening.url, "COPILOT_PROGRAM_KEY": listening.talker, **joe}
    printed = []
    for program in re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL):
        run = [sys.executable, "-c", program]
        done = subprocess.run(run, env={**os.environ, **told}, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        printed.append(done.stdout)
    first, second, third, fourth, undone, fifth, signed = printed
    assert len(fifth) > 20
    assert signed == "careers page read 1\n"
    assert undone.splitlines() == ["removed True", "1 ['jane.txt']"]
    assert fourth.splitlines()[0].split()[0] == "Jane"
    assert fourth.splitlines()[1] == "cv letter PK"
    assert "cv.docx letter.docx" in first
    assert first.splitlines()[0].startswith("Data Analyst ")
    assert len(second.splitlines()) == 2
    assert "empty" in third


def test_the_page_names_each_method():
    assert all(f"`{name}`" in PAGE for name in ASKED)
    assert all(kind.__name__ in PAGE for kind in (Busy, KeyRefused, NotAnswered, Refused))


def test_importing_it_loads_neither_http_nor_models():
    heavy = ("httpx", "pydantic", "fastapi", "starlette", "langchain_core", "sqlalchemy", "anyio", "asyncio")
    code = f"import sys, client; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_it_knows_of_the_service_only_its_models():
    ours = {
        other
        for name in sources()
        if name.startswith("client/")
        for other in imports(name)
        if other.split(".")[0] in {"api", "agent", "doors", "tools", "ui"}
    }
    assert ours
    assert {
        name for name in ours if not re.search(r"\bmodels\b|\.store\b|api\.kept|api\.access\.accounts|agent\.events", name)
    } == set()
