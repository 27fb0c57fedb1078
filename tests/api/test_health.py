"""Alive, ready, or why not: at the root and under /api the same."""

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from api.doors import LazyApi, health_routes
from api.health import Health

STATES = {
    "starting": (Health(), 200, 503),
    "ok": (Health(ready=True, model="offline"), 200, 200),
    "failing": (Health(problem="no database"), 503, 503),
}


def nothing_built():
    raise AssertionError("health needs no engine")


def client(health: Health) -> TestClient:
    routes = [*health_routes(health), Mount("/api", app=LazyApi(health, nothing_built))]
    return TestClient(Starlette(routes=routes), raise_server_exceptions=False)


@pytest.mark.parametrize("root", ["", "/api"])
@pytest.mark.parametrize("state", STATES)
def test_health(state, root):
    health, summary, ready = STATES[state]
    asked = client(health)
    answer = asked.get(f"{root}/health")
    assert (answer.status_code, answer.json()["status"]) == (summary, state)
    assert asked.get(f"{root}/health/ready").status_code == ready
    assert asked.get(f"{root}/health/live").json() == {"status": "alive"}


def test_an_unknown_address_under_api_needs_a_key_as_all_do():
    answer = client(Health()).get("/api/nothing")
    assert (answer.status_code, answer.headers["content-type"]) == (401, "application/problem+json")


def test_the_interface_is_imported_when_first_asked():
    lazy = LazyApi(Health(ready=True), nothing_built)
    assert lazy.built.there is None
    TestClient(lazy).get("/health")
    assert lazy.built.there is not None


def test_watching_a_start():
    health = Health()
    health.watch(lambda: "offline")
    assert (health.status, health.model) == ("ok", "offline")


def test_watching_a_start_that_fails():
    def broken() -> str:
        raise OSError("disk")

    health = Health()
    with pytest.raises(OSError, match="disk"):
        health.watch(broken)
    assert health.status == "failing"
    assert "disk" not in health.problem


def test_requests_are_taken_before_the_rest_is_loaded():
    health, seen = Health(), []
    health.watch(lambda: "offline", lambda: seen.append((health.ready, health.status)))
    assert seen == [(True, "ok")]


def test_a_rest_that_cannot_be_loaded_is_told():
    def broken() -> None:
        raise OSError("disk")

    health = Health()
    with pytest.raises(OSError, match="disk"):
        health.watch(lambda: "offline", broken)
    assert (health.ready, health.status, health.readiness()[0]) == (True, "failing", 503)


def test_an_error_of_ours_says_nothing_of_its_cause():
    class Broken(Health):
        def live(self):
            raise RuntimeError("secret words")

    answer = client(Broken()).get("/api/health/live")
    assert answer.status_code == 500
    assert answer.json()["reason"] == "internal"
    assert "secret" not in answer.text


@pytest.mark.parametrize("path", ["/health", "/health/live", "/health/ready"])
def test_an_answer_about_health_is_never_kept(path):
    answer = client(Health(ready=True)).get(path)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-type"] == "application/json"


@pytest.mark.parametrize("root", ["", "/api"])
@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
@pytest.mark.parametrize("path", ["/health", "/health/live", "/health/ready"])
def test_health_is_only_read(path, method, root):
    assert getattr(client(Health(ready=True)), method)(root + path).status_code == 405


@pytest.mark.parametrize(
    ("health", "body"),
    [
        (Health(), {"status": "starting", "ready": False, "model": "", "problem": ""}),
        (Health(ready=True, model="offline"), {"status": "ok", "ready": True, "model": "offline", "problem": ""}),
        (Health(problem="no disk"), {"status": "failing", "ready": False, "model": "", "problem": "no disk"}),
        (Health(ready=True, problem="lost"), {"status": "failing", "ready": True, "model": "", "problem": "lost"}),
    ],
)
def test_the_summary_says_all(health, body):
    assert client(health).get("/health").json() == body
    assert client(health).get("/api/health").json() == body


def test_a_start_is_seen_as_it_happens():
    health = Health()
    asked = client(health)
    seen: list[int] = []

    def start() -> str:
        seen.append(asked.get("/health/ready").status_code)
        return "offline"

    health.watch(start)
    seen.append(asked.get("/health/ready").status_code)
    assert seen == [503, 200]


def test_a_process_that_failed_is_alive_but_not_ready():
    health = Health(problem="no disk")
    assert [client(health).get(path).status_code for path in ("/health/live", "/health/ready")] == [200, 503]


@pytest.mark.parametrize("path", ["/api/v2/docs", "/api/health/other", "/api/", "/api/..%2fhealth"])
def test_nothing_else_is_offered(path):
    assert client(Health(ready=True)).get(path).status_code in {401, 404}


def test_a_live_answer_says_no_more_than_that():
    assert client(Health(ready=True, model="gpt-secret")).get("/health/live").json() == {"status": "alive"}
    assert "gpt-secret" not in client(Health(ready=True, model="gpt-secret")).get("/health/ready").text
