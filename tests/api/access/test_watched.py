"""What those who run it see: each part, and figures without an id or a word of anybody."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest
import redis as library
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from agent.bootstrap import now as clock
from api.doors import LazyApi, root_routes
from api.health import Health
from api.models import EXAMPLES
from core.errors import StorageProblem
from core.outgoing.models import Sent
from core.shared import answers_of


@pytest.fixture
def asked(service):
    """A client of an interface of its own, from an address."""

    def made(peer: str = "192.0.2.1", app=service.app, health: Health | None = None, **settings):
        of_all = service.app.settings.model_copy(update=settings)
        api = LazyApi(health or Health(ready=True), lambda: app, lambda: of_all)
        return TestClient(Starlette(routes=[*root_routes(api), Mount("/api", app=api)]), client=(peer, 5000))

    return made


@pytest.fixture
def keys(service, now):
    made = {name: service.app.keys.make("u-ops", name, now, scopes=(name,))[1] for name in ("read", "metrics", "write")}
    return {name: {"authorization": f"Bearer {secret}"} for name, secret in made.items()}


def value(text: str, line: str) -> float:
    (found,) = re.findall(rf"^{re.escape(line)} (\S+)$", text, re.MULTILINE)
    return float(found)


@pytest.mark.parametrize("path", ["/health/detailed", "/api/health/detailed", "/api/v1/health/detailed"])
def test_each_part_says_how_it_is(asked, keys, service, path):
    answer = asked().get(path, headers=keys["read"])
    told = answer.json()
    assert (answer.status_code, told["status"]) == (200, "ok")
    states = {name: part["state"] for name, part in told["parts"].items()}
    assert states.pop("disk") in {"ok", "low"}
    names = ("system", "database", "vectorIndex", "embeddingModel", "languageModel", "work", "queue", "cache")
    assert states == {"redis": "off", **dict.fromkeys(names, "ok")}
    assert told["parts"]["database"]["kind"] == "sqlite"
    assert str(service.app.settings.data_dir) not in answer.text
    assert not re.search(r'"/[a-z]', json.dumps(told))


@pytest.mark.parametrize("who", [None, "write", "metrics"])
def test_only_a_key_that_reads_sees_it(asked, keys, who):
    answer = asked().get("/health/detailed", headers=keys.get(who, {}))
    assert answer.status_code == (403 if who else 401)


def test_a_redis_that_is_gone_is_told_and_fails_nothing(asked, keys):
    told = asked(redis_url="redis://127.0.0.1:1/0", api_per_minute=9).get("/health/detailed", headers=keys["read"])
    assert (told.status_code, told.json()["parts"]["redis"]["state"]) == (200, "failing")


class Ill:
    """The engines, one part of which fails."""

    def __init__(self, app, **parts):
        self._app = app
        self.__dict__ |= parts

    def __getattr__(self, name):
        return getattr(self._app, name)


class Dead:
    def __init__(self, alive=None):
        self._alive = alive

    def of(self, _owner):
        raise StorageProblem("The disk is gone: /srv/secret.", "")

    def opened(self, *given):
        return self._alive.opened(*given)

    def match(self, *_given):
        return False


def test_a_database_that_fails_fails_the_whole(asked, keys, service):
    answer = asked(app=Ill(service.app, keys=Dead(service.app.keys))).get("/health/detailed", headers=keys["read"])
    assert (answer.status_code, answer.json()["status"]) == (503, "failing")
    assert answer.json()["parts"]["database"]["state"] == "failing"
    assert "/srv" not in answer.text


def test_without_the_index_requests_are_answered_all_the_same(asked, keys, service):
    answer = asked(app=Ill(service.app, index=Dead())).get("/health/detailed", headers=keys["read"])
    assert (answer.status_code, answer.json()["parts"]["vectorIndex"]["state"]) == (200, "failing")


@pytest.mark.parametrize(
    ("peer", "headers", "settings", "status"),
    [
        ("127.0.0.1", {}, {}, 200),
        ("::1", {}, {}, 200),
        ("127.0.0.1", {"x-forwarded-for": "198.51.100.1"}, {}, 401),
        ("127.0.0.1", {"forwarded": "for=198.51.100.1"}, {}, 401),
        ("127.0.0.1", {"x-real-ip": "198.51.100.1"}, {}, 401),
        ("192.0.2.1", {}, {}, 401),
        ("testclient", {}, {}, 401),
        ("192.0.2.1", {"x-forwarded-for": "127.0.0.1"}, {}, 401),
        ("10.0.0.1", {"x-forwarded-for": "127.0.0.1"}, {"trusted_proxies": "10.0.0.0/8"}, 401),
        ("192.0.2.1", {}, {"open_metrics": True}, 200),
    ],
)
def test_who_sees_the_figures_without_a_key(asked, peer, headers, settings, status):
    client = asked(peer, **settings)
    assert client.get("/metrics", headers=headers).status_code == status
    assert client.get("/api/v1/metrics", headers=headers).status_code == status


@pytest.mark.parametrize(("who", "status"), [("metrics", 200), ("read", 403), ("write", 403)])
def test_a_key_for_the_figures_sees_them_and_no_other(asked, keys, who, status):
    assert asked().get("/metrics", headers=keys[who]).status_code == status


def test_the_figures_count_patterns_and_name_nobody(asked, keys, service):
    client = asked(open_metrics=True)
    for name in ("one", "two"):
        client.get(f"/api/v1/none/{name}-of-ann", headers=keys["read"])
    headers = {"authorization": f"Bearer {service.keys['good']}"}
    assert client.post("/api/v1/parse-cv", json=EXAMPLES["parse-cv"], headers=headers).status_code == 200
    client.request("BREW", "/api/health")
    answer = client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    told = answer.text
    assert value(told, 'copilot_requests_total{method="GET",route="other",status="404"}') == 2
    assert value(told, 'copilot_requests_total{method="POST",route="/v1/parse-cv",status="200"}') == 1
    assert value(told, 'copilot_request_seconds_count{method="POST",route="/v1/parse-cv"}') == 1
    assert value(told, 'copilot_work_seconds_count{work="parse-cv"}') == 1
    assert value(told, 'copilot_requests_total{method="other",route="/health",status="405"}') == 1
    assert (value(told, "copilot_work_here"), value(told, "copilot_ready")) == (0, 1)
    assert value(told, "process_resident_memory_bytes") > 1_000_000
    assert "of-ann" not in told
    assert "u-ops" not in told


def test_what_models_cost_in_a_day_is_told_of_all_together(asked, service):
    log = service.app.services.sent
    for owner, age in (("u-ops-1", 1), ("u-ops-2", 23), ("u-ops-2", 25)):
        line = Sent(
            created=clock() - timedelta(hours=age),
            host="example.org",
            model="m",
            purpose="test",
            kinds=("message",),
            characters=9,
        )
        log.add(owner, line.model_copy(update={"tokens": (100, 20), "cost": 0.25}))
    told = asked(open_metrics=True).get("/metrics").text
    assert [value(told, f'copilot_model_tokens_day{{way="{way}"}}') for way in ("to", "from")] == [200, 40]
    assert (value(told, "copilot_model_dollars_day"), value(told, "copilot_model_requests_day")) == (0.5, 2)
    assert "u-ops" not in told
    assert "example.org" not in told
    for owner in ("u-ops-1", "u-ops-2"):
        log.erase(owner)


@pytest.fixture
def queue(service):
    """Jobs of two people: one of two files that wait, one that is cancelled, one that takes more."""
    bulk, jobs = service.app.bulk, []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bulk, "_bell", SimpleNamespace(ring=lambda: None))
        for owner, count in (("u-ops", 2), ("u-other", 1), ("u-other", 3)):
            jobs.append((owner, bulk.begin(owner)))
            bulk.add(*jobs[-1], [(f"{n}.txt", b"CV %d of u-canary" % n) for n in range(count)])
        bulk.seal(*jobs[0])
        bulk.cancel(*jobs[1])
        yield bulk
    for owner, job in jobs:
        bulk.remove(owner, job)


@pytest.mark.usefixtures("queue")
def test_what_waits_is_counted_for_all_together(asked):
    told = asked(open_metrics=True).get("/metrics").text
    jobs = {state: value(told, f'copilot_queue_jobs{{state="{state}"}}') for state in ("open", "running", "done", "cancelled")}
    assert jobs == {"open": 1, "running": 1, "done": 0, "cancelled": 1}
    names = ("waiting", "taken", "done", "aside", "cancelled")
    files = {state: value(told, f'copilot_queue_files{{state="{state}"}}') for state in names}
    assert files == {"waiting": 5, "taken": 0, "done": 0, "aside": 0, "cancelled": 1}
    assert 0 < value(told, "copilot_queue_oldest_seconds") < 60
    assert "canary" not in told
    assert "u-other" not in told


@pytest.mark.parametrize("of", ["you", "all"])
@pytest.mark.usefixtures("queue")
def test_of_the_queue_everybody_sees_their_own_and_who_runs_it_all(asked, service, now, of):
    scopes, waiting = (("read", "metrics"), 5) if of == "all" else (("read",), 2)
    secret = service.app.keys.make("u-ops", "queue", now, scopes=scopes)[1]
    answer = asked().get("/health/detailed", headers={"authorization": f"Bearer {secret}"})
    told = answer.json()["parts"]["queue"]
    assert (told["of"], told["files"]["waiting"], told["files"]["cancelled"]) == (of, waiting, of == "all")
    assert (told["jobs"]["running"], told["jobs"]["open"]) == (1, of == "all")
    assert told["oldestSeconds"] >= 0
    assert "u-other" not in answer.text


def test_a_queue_that_cannot_be_asked_is_told(asked, keys, service):
    class Lost:
        def figures(self, _owner=None):
            raise StorageProblem("gone", "")

    parts = asked(app=Ill(service.app, bulk=Lost())).get("/health/detailed", headers=keys["read"]).json()["parts"]
    assert parts["queue"] == {"state": "failing"}


def test_a_cv_given_again_is_not_read_again_where_readings_are_shared_and_goes_with_its_person(asked, keys, service, redis):
    settings = service.app.settings.model_copy(update={"redis_url": redis.url, "token_secret": SecretStr("s" * 32)})
    answers = answers_of(settings, "p-")
    app = Ill(service.app, services=replace(service.app.services, answers=answers))
    client = asked(app=app, open_metrics=True)
    first, again = (client.post("/api/v1/parse-cv", json=EXAMPLES["parse-cv"], headers=keys["read"]).json() for _ in range(2))
    assert first == again
    told = client.get("/metrics").text
    assert [value(told, f'copilot_answers_total{{kind="reading",result="{word}"}}') for word in ("hit", "miss")] == [1, 1]
    cache = client.get("/health/detailed", headers=keys["read"]).json()["parts"]["cache"]
    assert cache == {"state": "ok", "kind": "redis", "hit": 1, "miss": 1}
    service.app.__class__.erase(app, "u-ops")
    with library.Redis.from_url(redis.url) as kept:
        assert not [name for name in kept.scan_iter() if b"answers" in name]


def test_without_redis_no_reading_is_kept(asked, service):
    headers = {"authorization": f"Bearer {service.keys['good']}"}
    for _ in range(2):
        assert asked().post("/api/v1/parse-cv", json=EXAMPLES["parse-cv"], headers=headers).status_code == 200
    assert not service.app.services.answers.counts["reading", "miss"]


def test_without_a_database_there_are_figures_all_the_same(asked, service):
    class Lost:
        def spent_by_all(self, _since):
            raise StorageProblem("gone", "")

    app = Ill(service.app, services=replace(service.app.services, sent=Lost()))
    assert value(asked(app=app, open_metrics=True).get("/metrics").text, "copilot_ready") == 1


def test_a_bug_of_ours_is_counted(asked):
    class Broken(Health):
        def live(self):
            raise RuntimeError("secret words")

    client = asked(health=Broken(ready=True), open_metrics=True)
    assert client.get("/api/health/live").status_code == 500
    told = client.get("/metrics").text
    assert value(told, 'copilot_request_errors_total{method="GET",route="/health/live"}') == 1
    assert "secret" not in told


def test_two_interfaces_do_not_count_each_others_requests(asked):
    first, second = asked(open_metrics=True), asked(open_metrics=True)
    first.get("/api/health")
    assert 'route="/health"' in first.get("/metrics").text
    assert 'route="/health"' not in second.get("/metrics").text
