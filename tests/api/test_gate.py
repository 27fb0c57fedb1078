"""Who gets in, with how much, and what is said and written down of it."""

import json
import re

import pytest
from fastapi import APIRouter

from api.access.needs import KEEPS_NOTHING
from api.interface import FILE
from api.models import EXAMPLES
from tests.agent.room import AD
from tests.api.conftest import client

READ = "analyze-job-requirements"
BODY = EXAMPLES[READ]


@pytest.mark.parametrize("key", ["expired", "revoked", "jck_" + "A" * 43, "nonsense", "é"])
def test_a_key_that_does_not_hold_opens_nothing_and_all_hear_the_same(post, key):
    answer = post(READ, BODY, key="good", headers={"authorization": b"Bearer \xe9"}) if key == "é" else post(READ, BODY, key=key)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")
    assert answer.json()["reason"] == "key"
    assert answer.json()["detail"] == "There is no valid key with this request."


@pytest.mark.parametrize(
    "path", [f"{root}{name}" for root in ("", "/v1") for name in (*sorted(KEEPS_NOTHING), "/facts/1", "/none", "")]
)
def test_no_name_answers_without_a_key(service, path):
    assert service.client.post(f"/api{path}", json=BODY).status_code == 401
    assert service.client.get(f"/api{path}").status_code == 401


@pytest.mark.parametrize("given", ["Basic dTpw", "Bearer", "Bearer ", "{good}", "Token {good}"])
def test_only_a_bearer_is_one(service, given):
    headers = {"authorization": given.format(good=service.keys["good"])}
    assert service.client.post(f"/api/v1/{READ}", json=BODY, headers=headers).status_code == 401


def test_a_form_of_another_site_and_a_cookie_open_nothing(service):
    secret = service.keys["good"]
    from_elsewhere = {"origin": "https://evil.example", "cookie": f"visitor=x; authorization=Bearer {secret}; key={secret}"}
    form = service.client.post(f"/api/v1/{READ}?key={secret}", data={"key": secret, "job": AD}, headers=from_elsewhere)
    assert form.status_code == 401
    assert "access-control-allow-origin" not in form.headers


def test_a_key_for_something_else_may_not(post):
    answer = post(READ, BODY, key="narrow")
    assert (answer.status_code, answer.json()["reason"]) == (403, "scope")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("post", "facts", 403), ("delete", "facts/1", 403), ("post", "chat", 403), ("get", "none", 404)],
)
def test_a_key_that_may_read_may_nothing_else(service, method, path, status):
    headers = {"authorization": f"Bearer {service.keys['good']}"}
    answer = service.client.request(method, f"/api/v1/{path}", headers=headers)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "two%0Alines"),
        ("GET", "v1/facts%0A"),
        ("POST", "v1/chat%0A"),
        ("GET", "v1/metrics%0A"),
        ("GET", "v1/facts/%00"),
        ("GET", "%0A"),
    ],
)
def test_an_address_with_a_line_break_is_none_and_gets_round_no_rule(service, method, path):
    for key in ("good", "narrow"):
        answer = service.client.request(method, f"/api/{path}", headers={"authorization": f"Bearer {service.keys[key]}"})
        assert answer.headers["content-type"] == "application/problem+json"
        assert (answer.status_code, answer.json()["reason"]) in {(404, "address"), (403, "scope")}


def test_an_address_with_a_slash_too_many_leads_nowhere(service):
    headers = {"authorization": f"Bearer {service.keys['good']}", "host": "evil.example"}
    answer = service.client.get(f"/api/v1/{READ}/", headers=headers, follow_redirects=False)
    assert (answer.status_code, "location" in answer.headers) == (404, False)


def test_a_router_that_is_added_is_locked_named_by_its_pattern_and_answers_under_both_names(service, monkeypatch, capsys):
    def kept(_bench, _engines):
        router = APIRouter(tags=["facts"])
        router.add_api_route("/facts/{fact}", lambda fact: {"fact": fact}, methods=["GET"])
        return router

    monkeypatch.setattr("api.interface.ROUTERS", (kept,))
    asked, headers = client(service.app), {"authorization": f"Bearer {service.keys['good']}"}
    capsys.readouterr()
    for root in ("/api", "/api/v1"):
        assert asked.get(f"{root}/facts/id-of-ann").status_code == 401
        assert asked.get(f"{root}/facts/id-of-ann", headers=headers).json() == {"fact": "id-of-ann"}
    told = capsys.readouterr().err
    assert told.count('"/v1/facts/:fact"') == 2
    assert "id-of-ann" not in told
    assert "GET /api/v1/facts/{fact}" in asked.get("/api/docs").text


def test_a_use_of_a_key_is_noted_and_a_revoked_one_opens_nothing_at_the_next_request(service, post, now):
    key, secret = service.app.keys.make("u-bob", "site", now)
    assert post(READ, BODY, key=secret).status_code == 200
    assert service.app.keys.of("u-bob")[0].used is not None
    service.app.keys.revoke("u-bob", key.id, now)
    assert post(READ, BODY, key=secret).status_code == 401


def test_while_the_engines_start_one_is_told_to_come_again(service):
    starting = client(service.app, ready=False)
    answer = starting.post(f"/api/v1/{READ}", json=BODY, headers={"authorization": f"Bearer {service.keys['good']}"})
    assert (answer.status_code, answer.headers["retry-after"], answer.json()["reason"]) == (503, "5", "starting")
    assert starting.get("/api/v1/health/live").status_code == 200


@pytest.mark.parametrize(("name", "most"), [("parse-cv", 15_000_000), (FILE, 10_600_000)])
def test_a_body_that_does_not_say_how_long_it_is_is_left_when_it_is_too_long(post, name, most):
    piece, sent = b"x" * 100_000, 0

    def pieces():
        nonlocal sent
        yield (
            b'--b\r\ncontent-disposition: form-data; name="file"; filename="cv.txt"\r\n\r\n' if name == FILE else b'{"content": "'
        )
        while sent < 2 * most:
            sent += len(piece)
            yield piece

    kind = "multipart/form-data; boundary=b" if name == FILE else "application/json"
    answer = post(name, content=pieces(), headers={"content-type": kind})
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_body_that_says_it_is_too_long_is_not_read(post):
    answer = post(FILE, content=b"x", headers={"content-length": "11000000", "content-type": "multipart/form-data; boundary=b"})
    assert (answer.status_code, answer.json()["reason"]) == (413, "too_large")


@pytest.mark.parametrize("given", ["abcdef12", "req_2026-11-26_0001"])
def test_a_sane_id_is_taken_over(post, given):
    answer = post(READ, BODY, headers={"x-request-id": given})
    assert answer.headers["x-request-id"] == given
    assert post(READ, {}, headers={"x-request-id": given}).json()["instance"] == given


@pytest.mark.parametrize("given", ["", "short", "x" * 65, "two words", "a{injected}b", "jck_" + "A" * 43])
def test_another_is_made(post, given):
    assert re.fullmatch(r"[0-9a-f]{32}", post(READ, BODY, headers={"x-request-id": given}).headers["x-request-id"])


def test_the_log_has_a_line_and_no_word(service, post, capsys):
    capsys.readouterr()
    word = "Quillfeather77"
    secret = service.keys["good"]
    post(READ, {"job": {"text": f"{AD}\n{word}"}}, headers={"x-request-id": "canary-0001"})
    post("parse-cv", {"fileName": f"{word}.txt", "content": "%"})
    service.client.get(f"/api/{word}")
    service.client.post(f"/api/v1/{READ}", json=BODY, headers={"authorization": f"Bearer {secret}", "x-request-id": secret})
    told = capsys.readouterr()
    assert word not in told.err + told.out
    assert secret not in told.err + told.out
    lines = [json.loads(line) for line in told.err.splitlines() if '"request"' in line]
    assert {"request": "canary-0001", "route": f"/v1/{READ}", "status": 200}.items() <= lines[0].items()
    assert [line["status"] for line in lines] == [200, 422, 401, 200]


def test_a_bug_of_ours_says_a_number_and_nothing_else_in_the_answer_and_in_the_log(service, capsys):
    class Broken:
        keys = service.app.keys

        @property
        def services(self):
            raise RuntimeError("Quillfeather77")

        settings = services

    headers = {"authorization": f"Bearer {service.keys['good']}"}
    answer = client(Broken()).post("/api/v1/parse-cv", json=EXAMPLES["parse-cv"], headers=headers)
    assert answer.status_code == 500
    assert answer.json()["instance"] == answer.headers["x-request-id"]
    told = capsys.readouterr()
    assert "Quillfeather77" not in answer.text + told.err + told.out
    assert answer.json()["instance"] in told.err
    assert "RuntimeError" in told.err
