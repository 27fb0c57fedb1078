"""CVs over HTTP: taken in, shown with their sources, handed out, removed."""

import base64
import re

import pytest

from tests.agent.room import AD, CV


def taken(person, data=CV, name="cv.txt"):
    return person.has("POST /cvs", {"fileName": name, "content": base64.b64encode(data).decode()}, 201)


def test_a_cv_is_read_kept_and_its_facts_are_in_the_ledger_once(ann):
    body = {"fileName": "My CV é.txt", "content": base64.b64encode(CV).decode()}
    answer = ann.ask("POST /cvs", body)
    made = answer.json()
    assert answer.status_code == 201
    assert answer.headers["location"] == f"/api/v1/cvs/{made['id']}"
    assert made["profileData"]["basics"]["name"] == "Jane Miller"
    source = made["profileData"]["meta"]["reading"]["fields"]["work[0].position"]
    assert (source["source_text"], source["confidence"] > 0) == ("Senior Data Analyst", True)
    facts = ann.has("GET /facts")
    assert sorted(made["newFacts"]) == sorted(fact["id"] for fact in facts["items"])
    assert {fact["source"]["file_name"] for fact in facts["items"]} == {"My CV é.txt"}
    again = ann.has("POST /cvs", body, 201)
    assert (again["id"], again["newFacts"]) == (made["id"], [])
    assert ann.has("GET /facts")["total"] == facts["total"]


def test_a_form_and_base64_are_the_same(ann):
    by_form = ann.has("POST /cvs-file", status=201, files={"file": ("cv.txt", CV, "text/plain")})
    by_json = taken(ann)
    for one in (by_form, by_json):
        one.pop("newFacts")
        one["profileData"]["meta"]["reading"].pop("seconds")
    assert by_form == by_json
    shown = ann.has(f"GET /cvs/{by_json['id']}")
    shown["profileData"]["meta"]["reading"].pop("seconds")
    assert shown == by_json


def test_a_list_names_each_and_the_file_comes_back_as_it_was_given(ann):
    first, second = taken(ann), taken(ann, CV.replace(b"Miller", b"Dow"), "neu/ä.html.txt")
    listed = ann.has("GET /cvs")
    assert [(cv["id"], cv["file_name"]) for cv in listed["items"]] == [(second["id"], "neu/ä.html.txt"), (first["id"], "cv.txt")]
    assert listed["items"][1]["size"] == len(CV)
    file = ann.ask(f"GET /cvs/{first['id']}/file")
    assert file.content == CV
    assert file.headers["content-type"] == "application/octet-stream"
    assert file.headers["content-disposition"].startswith('attachment; filename="cv.txt"')
    assert file.headers["x-content-type-options"] == "nosniff"
    assert file.headers["cache-control"] == "no-store"


def test_the_work_is_counted_by_the_pattern_of_its_address(ann, person):
    made = taken(ann)
    job = ann.has("POST /jobs", {"text": AD}, 201)
    ann.has(f"GET /jobs/{job['id']}/fit")
    ann.has("GET /facts?query=data")
    told = person("metrics").ask("GET /metrics").text
    counted = set(re.findall(r'copilot_work_seconds_count{work="(.*)"}', told))
    assert {"/v1/cvs", "/v1/jobs", "/v1/jobs/:job/fit", "/v1/facts"} <= counted
    assert "other" not in counted
    assert made["id"] not in told
    assert job["id"] not in told


def test_a_removed_cv_takes_its_file_along_and_leaves_the_facts(ann):
    made = taken(ann)
    facts = ann.has("GET /facts")["total"]
    ann.has(f"DELETE /cvs/{made['id']}", status=204)
    for asked in (f"GET /cvs/{made['id']}", f"GET /cvs/{made['id']}/file", f"DELETE /cvs/{made['id']}"):
        assert ann.refused(asked) == (404, "not_found")
    assert ann.has("GET /cvs")["items"] == list(ann.service.app.services.files.files(ann.owner)) == []
    assert ann.has("GET /facts")["total"] == facts


def b64(data):
    return base64.b64encode(data).decode()


REFUSED = {
    "empty": ({"fileName": "cv.txt", "content": ""}, 422, "empty"),
    "a program": ({"fileName": "cv.pdf.exe", "content": b64(b"MZ\x90\x00" + b"\0" * 200)}, 415, "wrong_type"),
    "damaged": ({"fileName": "cv.pdf", "content": b64(b"%PDF-1.7\n" + b"x" * 300)}, 422, "damaged"),
    "over 10 MB": ({"fileName": "cv.txt", "content": b64(b"word " * 2_150_000)}, 413, "too_large"),
    "no base64": ({"fileName": "cv.txt", "content": "%%"}, 422, "schema"),
    "a name too long": ({"fileName": "x" * 301, "content": b64(CV)}, 422, "schema"),
    "nothing": ({}, 422, "schema"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_of_what_is_refused_nothing_is_kept(ann, case):
    body, status, reason = REFUSED[case]
    assert ann.refused("POST /cvs", body) == (status, reason)
    assert ann.has("GET /cvs")["total"] == ann.has("GET /facts")["total"] == 0
    assert ann.service.app.services.files.files(ann.owner) == ()


@pytest.mark.parametrize(
    ("files", "status"),
    [({"other": ("cv.txt", CV)}, 422), ({"file": ("cv.txt", b"")}, 422), ({"file": ("a.exe", b"MZ\x90\x00" + b"\0" * 200)}, 415)],
)
def test_a_form_that_is_no_cv_is_refused(ann, files, status):
    assert ann.refused("POST /cvs-file", files=files)[0] == status
