"""A request that names itself is done once: answered the same, refused for another, tried again when it failed."""

import threading

import pytest
from fastapi import APIRouter, UploadFile
from fastapi.responses import Response
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from api.access.once import MOST
from api.doors import LazyApi
from api.health import Health
from core.errors import SomethingMissing, StorageProblem


class Shelf:
    """An interface that keeps things, and counts."""

    def __init__(self, service, patch, engines=None):
        self.kept: list[str] = []
        self.hold, self.inside = threading.Event(), threading.Event()
        self.hold.set()
        patch.setattr("api.interface.ROUTERS", (self.router,))
        app = engines or service.app
        mounted = Mount("/api", app=LazyApi(Health(ready=True), lambda: app, lambda: service.app.settings))
        self.client = TestClient(Starlette(routes=[mounted]))
        self.keys = {
            who: service.app.keys.make(f"u-{who}", "once", service.now, scopes=("read", "write", "chat"))[1]
            for who in ("ann", "bob")
        }

    def router(self, _bench, _engines):
        router = APIRouter()
        router.add_api_route("/things", self.keep, methods=["POST"])
        router.add_api_route("/chat", self.keep, methods=["POST"])
        router.add_api_route("/files", self.file, methods=["POST"])
        return router

    def keep(self, what: str = "") -> Response:
        self.inside.set()
        self.hold.wait(5)
        self.kept.append(what)
        if what == "missing" and len(self.kept) == 1:
            raise SomethingMissing("cv", "There is no CV.", "Send one.")
        if what == "busy" and len(self.kept) == 1:
            raise StorageProblem("The disk is busy.", "")
        if what == "bug" and len(self.kept) == 1:
            raise RuntimeError("ours")
        body = b"x" * (MOST + 1) if what == "long" else f"kept {len(self.kept)}".encode()
        return Response(body, 201, {"location": f"/api/v1/things/{len(self.kept)}"}, media_type="text/plain")

    async def file(self, file: UploadFile) -> dict[str, int]:
        self.kept.append(str(file.filename))
        return {"size": len(await file.read())}

    def post(self, path: str = "things", name: str | None = "name-1", who: str = "ann", **more):
        headers = {"authorization": f"Bearer {self.keys[who]}", **({} if name is None else {"idempotency-key": name})}
        return self.client.post(f"/api/v1/{path}", headers=headers, **more)


@pytest.fixture
def shelf(service, monkeypatch, now):
    service.now = now
    yield Shelf(service, monkeypatch)
    for who in ("u-ann", "u-bob"):
        service.app.access.repeats.erase(who)


def test_done_once_and_answered_the_same(shelf):
    first, second = shelf.post(), shelf.post()
    assert (first.status_code, first.text, len(shelf.kept)) == (201, "kept 1", 1)
    assert (second.status_code, second.text) == (201, "kept 1")
    assert [answer.headers["location"] for answer in (first, second)] == ["/api/v1/things/1"] * 2
    assert second.headers["content-type"] == first.headers["content-type"]
    assert ("idempotent-replayed" in first.headers, second.headers["idempotent-replayed"]) == (False, "true")
    assert first.headers["x-request-id"] != second.headers["x-request-id"]


def test_both_names_of_an_address_are_one(shelf):
    shelf.post()
    headers = {"authorization": f"Bearer {shelf.keys['ann']}", "idempotency-key": "name-1"}
    assert shelf.client.post("/api/things", headers=headers).text == "kept 1"


def test_without_a_name_each_is_done(shelf):
    assert [shelf.post(name=None).text for _ in range(2)] == ["kept 1", "kept 2"]


def test_a_name_of_one_person_is_nothing_to_another(shelf):
    assert [shelf.post(who=who).text for who in ("ann", "bob", "ann")] == ["kept 1", "kept 2", "kept 1"]


@pytest.mark.parametrize("other", [{"json": {"a": 2}}, {"path": "chat?x"}, {"content": b""}])
def test_the_same_name_for_another_request_is_refused(shelf, other):
    shelf.post(json={"a": 1})
    if other.get("path"):
        assert shelf.post(**other).status_code == 201
        return
    answer = shelf.post(**other)
    assert (answer.status_code, answer.json()["reason"], len(shelf.kept)) == (422, "idempotency_key", 1)


@pytest.mark.parametrize("name", ["", "x" * 256, "two words", "tab\t", b"\xe9"])
def test_what_is_no_name_is_refused_before_anything_is_done(shelf, name):
    answer = shelf.post(name=name)
    assert (answer.status_code, answer.json()["reason"], shelf.kept) == (400, "idempotency_key", [])
    assert answer.headers["content-type"] == "application/problem+json"


def test_while_the_first_is_worked_on_the_second_is_told_to_wait(shelf):
    shelf.hold.clear()
    first = threading.Thread(target=shelf.post)
    first.start()
    assert shelf.inside.wait(10)
    second = shelf.post()
    shelf.hold.set()
    first.join(10)
    assert (second.status_code, second.json()["reason"], second.headers["retry-after"]) == (409, "running", "5")
    assert shelf.post().text == "kept 1"
    assert len(shelf.kept) == 1


@pytest.mark.parametrize(("what", "status"), [("busy", 503), ("bug", 500), ("missing", 409)])
def test_what_failed_is_tried_again(shelf, what, status):
    assert [shelf.post(f"things?what={what}").status_code for _ in range(3)] == [status, 201, 201]
    assert len(shelf.kept) == 2


def test_an_answer_too_long_to_keep_is_not_made_again(shelf):
    assert len(shelf.post("things?what=long").content) == MOST + 1
    again = shelf.post("things?what=long")
    assert (again.status_code, again.json()["reason"], len(shelf.kept)) == (409, "done", 1)


def test_a_form_is_the_same_though_its_lines_are_drawn_anew(shelf):
    sizes = [shelf.post("files", files={"file": ("cv.txt", b"words of a CV")}).json()["size"] for _ in range(2)]
    assert (sizes, len(shelf.kept)) == ([13, 13], 1)
    assert shelf.post("files", files={"file": ("cv.txt", b"other words")}).status_code == 422


def test_a_body_without_end_is_left(shelf):
    answer = shelf.post(content=(b"x" * 1_000_000 for _ in range(30)))
    assert (answer.status_code, answer.json()["reason"], shelf.kept) == (413, "too_large", [])


def test_engines_that_keep_nothing_and_talk_pay_no_heed(shelf):
    assert [shelf.post("chat").text for _ in range(2)] == ["kept 1", "kept 2"]
    assert shelf.post("parse-cv", json={}).status_code == shelf.post("parse-cv", json={"a": 1}).status_code == 422


def test_without_a_key_nothing_is_remembered(shelf, service):
    assert shelf.client.post("/api/v1/things", headers={"idempotency-key": "name-1"}).status_code == 401
    assert shelf.post().text == "kept 1"
    assert service.app.access.repeats.begin("u-ann", "name-1", "other", service.now).status == 201


def test_a_database_that_is_busy_is_said(service, monkeypatch, now):
    class Busy:
        keys, settings = service.app.keys, service.app.settings

        @property
        def access(self):
            return self

        repeats = access

        def begin(self, *_given):
            raise StorageProblem("The database is busy; this was not saved.", "")

    service.now = now
    shelf = Shelf(service, monkeypatch, Busy())
    answer = shelf.post()
    assert (answer.status_code, answer.headers["retry-after"], shelf.kept) == (503, "5", [])
