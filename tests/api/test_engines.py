"""Each engine over HTTP: what it answers, what it refuses, and that the command line says the same."""

import base64
import json

import pytest

import cli
from api.interface import FILE, WORK
from api.models import EXAMPLES
from tests.agent.room import AD, CV

ASKED = {"cv": {"text": CV.decode()}, "job": {"text": AD}}
FIELDS = {
    "parse-cv": {"profileData", "feedback"},
    "analyze-job-requirements": {"title", "company", "requirements", "salary", "suspicious"},
    "analyze-job-fit": {"score", "low", "high", "parts", "versions"},
    "suggest-improvements": {"fit", "improvements"},
    "generate-cv": {"claims", "changes", "refused", "files"},
    "generate-cover-letter": {"claims", "changes", "refused", "files"},
    "generate-documents": {"claims", "changes", "refused", "files"},
}


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


@pytest.mark.parametrize("name", WORK)
def test_each_example_is_answered(post, name):
    answer = post(name, EXAMPLES[name])
    assert answer.status_code == 200, answer.text
    assert answer.json().keys() >= FIELDS[name]
    assert answer.headers["cache-control"] == "no-store"


def test_a_name_without_its_version_is_the_same(service):
    headers = {"authorization": f"Bearer {service.keys['good']}"}
    one, other = (
        service.client.post(f"/api{root}/analyze-job-fit", json=EXAMPLES["analyze-job-fit"], headers=headers)
        for root in ("", "/v1")
    )
    assert one.status_code == other.status_code == 200
    assert one.json() == other.json()


@pytest.fixture
def desk(tmp_path, monkeypatch):
    (tmp_path / "cv.txt").write_bytes(CV)
    (tmp_path / "job.txt").write_text(AD, encoding="utf-8")
    monkeypatch.setenv("COPILOT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(capsys, *words: str):
    assert cli.main([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.usefixtures("desk")
def test_an_ad_and_a_fit_are_those_of_the_command_line(post, capsys):
    assert post("analyze-job-requirements", {"job": ASKED["job"]}).json() == printed(capsys, "requirements", "job.txt")
    fit = printed(capsys, "fit", "--cv", "cv.txt", "--job", "job.txt")
    assert fit["parts"]
    assert post("analyze-job-fit", ASKED).json() == fit
    assert post("suggest-improvements", ASKED).json()["fit"]["score"] == fit["score"]


def test_a_reading_is_that_of_the_command_line(post, desk):
    assert cli.main(["read", "cv.txt", "--out", "out"]) == 0
    read = json.loads((desk / "out" / "cv.txt.json").read_text(encoding="utf-8"))
    by_json = post("parse-cv", {"fileName": "cv.txt", "content": b64(CV)}).json()
    by_form = post(FILE, files={"file": ("cv.txt", CV, "text/plain")}).json()
    for answer in (by_json, by_form):
        seconds = answer["profileData"]["meta"]["reading"].pop("seconds")
        assert seconds >= 0
        assert answer["feedback"]["findings"]
    read["meta"]["reading"].pop("seconds")
    assert by_json == by_form
    assert by_json["profileData"] == read
    source = read["meta"]["reading"]["fields"]["basics.name"]
    assert source["confidence"] > 0


def test_documents_are_those_of_the_command_line(post, desk):
    assert cli.main(["tailor", "--cv", "cv.txt", "--job", "job.txt", "--out", "out", "--formats", "md,txt,json"]) == 0
    made = post("generate-documents", {**ASKED, "formats": ["md", "txt", "json"]}).json()
    for name in ("claims", "changes", "refused"):
        assert made[name] == json.loads((desk / "out" / f"{name}.json").read_text(encoding="utf-8"))
    files = {one["fileName"]: base64.b64decode(one["content"]) for one in made["files"]}
    assert set(files) == {"cv.md", "cv.txt", "cv.json", "letter.md", "letter.txt"}
    for name, data in files.items():
        assert data == (desk / "out" / name).read_bytes()


@pytest.mark.parametrize(("name", "kind"), [("generate-cv", "cv"), ("generate-cover-letter", "letter")])
def test_one_document_comes_alone_in_the_formats_that_were_asked(post, name, kind):
    made = post(name, {**ASKED, "formats": ["docx", "md"]}).json()
    assert {one["document"] for one in (*made["files"], *made["claims"])} == {kind}
    word = made["files"][0]
    assert word["mediaType"].endswith("wordprocessingml.document")
    assert base64.b64decode(word["content"]).startswith(b"PK")


def test_each_claim_names_facts_or_words_of_the_ad(post):
    claims = post("generate-documents", {**ASKED, "formats": ["md"]}).json()["claims"]
    told = [claim for claim in claims if claim["claims"]]
    assert told
    assert all(claim["fact_ids"] or claim["job_quotes"] for claim in told)


REFUSED = {
    "empty file": ("parse-cv", {"fileName": "cv.txt", "content": ""}, 422, "empty"),
    "a program": ("parse-cv", {"fileName": "cv.pdf.exe", "content": b64(b"MZ\x90\x00" + b"\0" * 200)}, 415, "wrong_type"),
    "a broken PDF": ("parse-cv", {"fileName": "cv.pdf", "content": b64(b"%PDF-1.7\n" + b"x" * 300)}, 422, "damaged"),
    "over 10 MB": ("parse-cv", {"fileName": "cv.txt", "content": b64(b"word " * 2_150_000)}, 413, "too_large"),
    "no ad": ("analyze-job-requirements", {"job": {"text": " "}}, 422, "empty"),
    "links are off": ("analyze-job-requirements", {"job": {"link": "https://jobs.example.org/1"}}, 422, "off"),
    "no CV in it": ("analyze-job-fit", {"cv": {"text": ""}, "job": {"text": AD}}, 422, "empty"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_an_engine_refuses_is_told_with_a_way_on(post, case):
    name, body, status, reason = REFUSED[case]
    answer = post(name, body)
    told = answer.json()
    assert (answer.status_code, told["reason"]) == (status, reason), told
    assert answer.headers["content-type"] == "application/problem+json"
    assert told["status"] == status
    assert told["whatToDo"]


WRONG = {
    "no base64": ("parse-cv", {"fileName": "cv.txt", "content": "Quillfeather77 %%%"}, "content"),
    "a number": ("parse-cv", {"fileName": "cv.txt", "content": 7}, "content"),
    "nothing": ("parse-cv", {}, "fileName"),
    "both": ("analyze-job-fit", {"cv": {"text": "Quillfeather77", "content": ""}, "job": {"text": AD}}, "cv"),
    "neither": ("analyze-job-fit", {"cv": {}, "job": {"text": AD}}, "cv"),
    "a name of no field": ("analyze-job-requirements", {"job": {"text": AD, "Quillfeather77": 1}}, "job"),
    "a format that is none": ("generate-cv", {**ASKED, "formats": ["Quillfeather77"]}, "formats"),
    "a language that is none": ("generate-cv", {**ASKED, "language": "Quillfeather77"}, "language"),
    "a list": ("analyze-job-fit", ["Quillfeather77"], "body"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_does_not_fit_the_schema_is_told_by_its_place_alone(post, case):
    name, body, where = WRONG[case]
    answer = post(name, body)
    assert (answer.status_code, answer.json()["reason"]) == (422, "schema")
    assert where in answer.json()["errors"][0]["where"]
    assert answer.json()["errors"][0]["why"]
    assert "Quillfeather77" not in answer.text


@pytest.mark.parametrize("body", [b"{", b"Quillfeather77", b"[" * 100_000, b"\xff\xfe", b""])
def test_what_is_no_json_is_told(post, body):
    answer = post("parse-cv", content=body, headers={"content-type": "application/json"})
    assert answer.status_code in {400, 422}
    assert answer.headers["content-type"] == "application/problem+json"
    assert "Quillfeather77" not in answer.text


def test_a_file_counts_for_what_it_is(post):
    for name in ("../../etc/passwd", "CON.docx", "cv.pdf", "a\x00.txt", "x" * 300):
        answer = post("parse-cv", {"fileName": name, "content": b64(CV)})
        assert answer.status_code in {200, 415, 422}, name
    both = post("parse-cv", {"fileName": "cv.pdf", "content": b64(b"%PDF-1.4\nPK\x03\x04" + CV)})
    assert both.status_code == 422
    assert both.json()["reason"] == "damaged"


def test_nothing_of_a_request_is_kept(service, post):
    post("generate-documents", {**ASKED, "formats": ["md"]})
    services = service.app.services
    assert services.ledger.facts("u-ann") == ()
    assert list(services.files.files("u-ann")) == list(services.jobs.jobs("u-ann")) == list(services.drafts.every("u-ann")) == []
