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


def client(health: Health) -> TestClient:
    routes = [*health_routes(health), Mount("/api", app=LazyApi(health))]
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


def test_an_unknown_address_under_api_is_a_json_404():
    answer = client(Health()).get("/api/nothing")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/json")


def test_the_interface_is_imported_when_first_asked():
    lazy = LazyApi(Health(ready=True))
    assert lazy._app is None
    TestClient(lazy).get("/health")
    assert lazy._app is not None


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


def test_an_error_of_ours_says_nothing_of_its_cause():
    class Broken(Health):
        def live(self):
            raise RuntimeError("secret words")

    answer = client(Broken()).get("/api/health/live")
    assert answer.status_code == 500
    assert answer.json()["error"] == "internal"
    assert "secret" not in answer.text
