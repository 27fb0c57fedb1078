"""Tokens of an issuer over HTTP: they open what is the person's own, and while it is away nobody else notices."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from agent.bootstrap import now as clock
from agent.signed.names import owner_of
from api.access.callers import caller
from api.access.guard import Guard
from api.doors import LazyApi
from api.health import Health
from api.models import EXAMPLES
from core.settings import Settings
from tests.fake_issuer import AUDIENCE, FakeIssuer


@pytest.fixture
def issuer():
    with FakeIssuer() as made:
        yield made


@pytest.fixture
def asked(service, issuer):
    """A client of an interface that trusts this issuer."""
    named = {"oidc_issuer": issuer.url, "oidc_audience": f"other {AUDIENCE}"}
    mounted = Mount(
        "/api", app=LazyApi(Health(ready=True), lambda: service.app, lambda: service.app.settings.model_copy(update=named))
    )
    return TestClient(Starlette(routes=[mounted]), base_url="http://testserver/api/v1/")


def bearer(token):
    return {"authorization": f"Bearer {token}"}


def test_a_person_keeps_reads_and_makes_keys_and_another_sees_nothing_of_it(asked, issuer, service, capsys):
    anne, bert = issuer.token(sub="anne"), issuer.token(sub="bert")
    fact = asked.post("facts", json={"text": "I speak Welsh."}, headers=bearer(anne))
    assert fact.status_code == 201, fact.text
    owner = owner_of(issuer.url, "anne")
    assert len(service.app.services.ledger.facts(owner)) == asked.get("facts", headers=bearer(anne)).json()["total"] == 1
    assert asked.get("facts", headers=bearer(bert)).json()["total"] == 0
    key = asked.post("keys", json={"name": "site"}, headers=bearer(anne)).json()
    assert asked.post("parse-cv", json=EXAMPLES["parse-cv"], headers=bearer(key["secret"])).status_code == 200
    assert asked.delete(f"keys/{key['id']}", headers=bearer(bert)).status_code == 404
    assert issuer.asked == ["/.well-known/openid-configuration", "/keys"]
    service.app.erase(owner)
    said = capsys.readouterr()
    for word in (anne, bert, owner, "anne"):
        assert word not in said.out + said.err


@pytest.mark.parametrize(
    "told", [{"aud": "other.example"}, {"iss": "https://other.example"}, {"exp": 1_700_000_000}, {"name": "unknown"}, {"sub": ""}]
)
def test_one_that_is_not_good_is_answered_as_a_wrong_key(asked, issuer, told):
    answer = asked.get("facts", headers=bearer(issuer.token(**told)))
    assert (answer.status_code, answer.json()["reason"], answer.json()["detail"]) == (
        401,
        "key",
        "There is no valid key with this request.",
    )
    assert answer.headers["www-authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    "told", [{"scope": "openid read"}, {"scp": ["read"]}, {"scope": ["read", 7]}, {"scope": "read", "scp": "read write"}]
)
def test_a_token_that_names_what_it_may_may_no_more(asked, issuer, told):
    reads = bearer(issuer.token(**told))
    assert asked.get("facts", headers=reads).status_code == 200
    answer = asked.post("facts", json={"text": "I speak Welsh."}, headers=reads)
    assert (answer.status_code, answer.json()["reason"]) == (403, "scope")
    assert asked.post("keys", json={"name": "site", "scopes": ["read"]}, headers=reads).status_code == 403


@pytest.mark.parametrize("told", [{"scope": "openid profile"}, {"scope": 7}, {"scope": None}, {"scp": {}}])
def test_what_names_nothing_of_ours_is_its_person(asked, issuer, told):
    answer = asked.post("keys", json={"name": "site", "scopes": ["read"]}, headers=bearer(issuer.token(**told)))
    assert answer.status_code == 201, answer.text


def test_a_token_may_not_read_the_figures(asked, issuer):
    answer = asked.get("metrics", headers={**bearer(issuer.token()), "x-forwarded-for": "192.0.2.1"})
    assert (answer.status_code, answer.json()["reason"]) == (403, "scope")


def test_a_new_key_of_the_issuer_is_taken(asked, issuer):
    assert asked.get("facts", headers=bearer(issuer.token())).status_code == 200
    issuer.keys["two"] = issuer.keys["one"]
    assert asked.get("facts", headers=bearer(issuer.token(name="two"))).status_code == 401
    assert len(issuer.asked) == 2


@pytest.mark.parametrize("fault", ["down", "moved", "large", "named", "nowhere", "unkeyed"])
def test_while_the_issuer_is_away_its_tokens_are_told_to_come_again_and_keys_work(asked, issuer, service, fault):
    issuer.fault = fault
    answer = asked.get("facts", headers=bearer(issuer.token()))
    assert (answer.status_code, answer.json()["reason"], answer.headers["retry-after"]) == (503, "issuer", "5")
    assert answer.headers["content-type"] == "application/problem+json"
    assert asked.get("facts", headers=bearer(service.keys["good"])).status_code == 200
    assert asked.get("facts", headers=bearer("nonsense")).status_code == 401


def test_an_issuer_that_does_not_answer_holds_up_nobody_else(asked, issuer, service):
    issuer.fault = "slow"
    with ThreadPoolExecutor(12) as hands:
        waiting = [hands.submit(asked.get, "facts", headers=bearer(issuer.token(sub=str(n)))) for n in range(11)]
        while not issuer.asked:
            time.sleep(0.01)
        began = time.monotonic()
        assert asked.get("facts", headers=bearer(service.keys["good"])).status_code == 200
        assert time.monotonic() - began < 2
        issuer.fault = ""
        issuer.released.set()
        codes = [answer.result(20).status_code for answer in waiting]
    assert set(codes) <= {200, 503}
    assert 200 in codes
    assert len(issuer.asked) == 2


def test_unless_an_issuer_is_named_no_token_of_one_is_looked_at(issuer, service):
    assert Settings().oidc_issuer == ""
    assert service.client.get("/api/v1/facts", headers=bearer(issuer.token())).status_code == 401
    assert issuer.asked == []


def test_what_was_shown_is_asked_again_while_an_answer_goes_on(issuer, service):
    settings = service.app.settings.model_copy(update={"oidc_issuer": issuer.url, "oidc_audience": AUDIENCE})
    readers = Guard(settings).readers
    brief = caller(service.app, readers, issuer.token(exp=int(clock().timestamp()) - 5))
    long = caller(service.app, readers, issuer.token())
    key, secret = service.app.keys.make("u-ann", "long", clock())
    program = caller(service.app, readers, secret)
    assert brief is not None
    assert long is not None
    assert program is not None
    assert (brief.holds(), long.holds(), program.holds()) == (False, True, True)
    service.app.keys.revoke("u-ann", key.id, clock())
    assert program.holds() is False
