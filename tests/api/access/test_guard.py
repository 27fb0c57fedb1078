"""Too often, by the wrong name, from another page: what is answered before any work."""

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from api.access.headers import HEADERS
from api.doors import LazyApi
from api.health import Health
from core.settings import Settings

PLACE = "/api/v1/none"


@pytest.fixture
def asked(service):
    """A client of an interface with settings of its own."""

    def made(peer: str = "192.0.2.1", **settings) -> TestClient:
        of_all = service.app.settings.model_copy(update=settings)
        mounted = Mount("/api", app=LazyApi(Health(ready=True), lambda: service.app, lambda: of_all))
        return TestClient(Starlette(routes=[mounted]), client=(peer, 5000))

    return made


@pytest.fixture
def good(service):
    return {"authorization": f"Bearer {service.keys['good']}"}


def test_the_defaults_hold_a_crowd_off():
    settings = Settings.model_fields
    assert 0 < settings["api_per_minute"].default <= settings["api_per_minute_address"].default <= 1000
    assert 0 < settings["api_chats_per_minute"].default <= 20
    assert [settings[name].default for name in ("trusted_proxies", "allowed_origins", "allowed_hosts", "redis_url")] == [""] * 4


def test_the_keys_of_one_person_count_together(asked, good, service, now):
    client = asked(api_per_minute=3)
    second = {"authorization": f"Bearer {service.app.keys.make('u-ann', 'second', now)[1]}"}
    answers = [client.get(PLACE, headers=headers) for headers in (good, second, good, second, good)]
    assert [answer.status_code for answer in answers] == [404, 404, 404, 429, 429]
    assert [answer.headers["ratelimit-remaining"] for answer in answers] == ["2", "1", "0", "0", "0"]
    last = answers[-1]
    assert 1 <= int(last.headers["retry-after"]) <= 60
    assert (last.json()["reason"], last.headers["ratelimit-limit"]) == ("rate", "3")
    assert last.headers["content-type"] == "application/problem+json"
    other = {"authorization": f"Bearer {service.app.keys.make('u-other', 'one', now)[1]}"}
    assert client.get(PLACE, headers=other).status_code == 404


def test_whoever_guesses_keys_is_stopped_by_their_address_before_the_keys_are_looked_at(asked):
    client = asked(api_per_minute_address=5)
    codes = [client.get(PLACE, headers={"authorization": "Bearer jck_" + "A" * 43}).status_code for _ in range(8)]
    assert codes == [401] * 5 + [429] * 3
    assert client.get("/api/docs").status_code == 429
    assert {client.get(f"/api{path}").status_code for path in ("/health", "/health/live", "/v1/health/ready")} == {200}


def test_a_forged_header_makes_nobody_another_and_a_proxy_of_ours_does(asked):
    forged = asked(api_per_minute_address=2)
    assert [forged.get("/api/docs", headers={"x-forwarded-for": f"198.51.100.{n}"}).status_code for n in range(3)] == [
        200,
        200,
        429,
    ]
    ours = asked("10.0.0.1", api_per_minute_address=2, trusted_proxies="10.0.0.0/8")
    assert [ours.get("/api/docs", headers={"x-forwarded-for": f"198.51.100.{n}"}).status_code for n in range(3)] == [
        200,
        200,
        200,
    ]
    assert [ours.get("/api/docs", headers={"x-forwarded-for": "1.2.3.4, 198.51.100.0"}).status_code for _ in range(2)] == [
        200,
        429,
    ]


def test_messages_have_a_limit_of_their_own(asked, service):
    client = asked(api_chats_per_minute=2)
    headers = {"authorization": f"Bearer {service.keys['narrow']}"}
    codes = [client.post("/api/v1/chat", headers=headers).status_code for _ in range(4)]
    assert codes == [422, 422, 429, 429]


def test_without_redis_nobody_hears_of_an_error(asked, good):
    client = asked(redis_url="redis://127.0.0.1:1/0", api_per_minute=2)
    assert [client.get(PLACE, headers=good).status_code for _ in range(3)] == [404, 404, 429]


def test_only_by_the_names_that_are_allowed(asked, good):
    client = asked(allowed_hosts="api.example.org")
    wrong = client.get(PLACE, headers={**good, "host": "evil.example"})
    assert (wrong.status_code, wrong.json()["reason"]) == (421, "host")
    assert "evil" not in wrong.text
    assert client.get(PLACE, headers={**good, "host": "api.example.org"}).status_code == 404
    assert client.get("/api/health", headers={"host": "10.0.0.7"}).status_code == 200


def test_pages_of_other_hosts_get_nothing_unless_they_are_named(asked, good):
    page = {"origin": "https://careers.example.org"}
    ask = {**page, "access-control-request-method": "POST", "access-control-request-headers": "authorization"}
    assert "access-control-allow-origin" not in asked().get(PLACE, headers={**good, **page}).headers
    assert asked().options(PLACE, headers=ask).status_code == 401
    client = asked(allowed_origins="https://careers.example.org https://two.example.org")
    before = client.options(PLACE, headers=ask)
    assert (before.status_code, before.headers["access-control-allow-origin"]) == (200, page["origin"])
    assert "access-control-allow-credentials" not in before.headers
    answer = client.get(PLACE, headers={**good, **page})
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (404, page["origin"])
    assert "retry-after" in answer.headers["access-control-expose-headers"].lower()
    evil = client.options(PLACE, headers={**ask, "origin": "https://evil.example"})
    assert (evil.status_code, "access-control-allow-origin" in evil.headers) == (400, False)


@pytest.mark.parametrize("path", ["/api/health", "/api/v1/none", "/api/v1/parse-cv", "/api/openapi.json"])
def test_every_answer_forbids_a_browser_to_do_anything_with_it(asked, path):
    answer = asked().get(path)
    assert HEADERS.items() <= dict(answer.headers).items()
    assert "default-src 'none'" in asked().get("/api/docs").headers["content-security-policy"]
