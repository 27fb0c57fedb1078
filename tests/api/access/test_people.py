"""Signing in with a password over HTTP, and making keys of one's own."""

import base64
import json
from statistics import median
from time import process_time

import pytest
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from agent.bootstrap import now as clock
from agent.people.passwords import Passwords
from api.access import people
from api.doors import LazyApi
from api.health import Health
from api.models import EXAMPLES

SECRET = "only for tests, and long enough for them"
PASSWORD = "four words nobody guesses"
ON = {"token_secret": SecretStr(SECRET), "registration": True}


@pytest.fixture
def asked(service):
    """A client of an interface where people sign in."""

    def made(peer: str = "192.0.2.1", **settings):
        of_all = service.app.settings.model_copy(update={**ON, **settings})
        mounted = Mount("/api", app=LazyApi(Health(ready=True), lambda: service.app, lambda: of_all))
        return TestClient(Starlette(routes=[mounted]), client=(peer, 5000), base_url="http://testserver/api/v1/")

    return made


@pytest.fixture(scope="module")
def ann(service):
    """Somebody with an account; others are not made, for each costs a hash."""
    owner = service.app.access.people.add("ann@example.org", Passwords().hash(PASSWORD), clock())
    yield owner
    service.app.erase(owner)


@pytest.fixture
def signed(service, ann):
    """Tokens as signing in gives them, without the hash."""

    def made(client):
        refresh = service.app.access.people.sign_in(ann, clock()).refresh
        return client.post("auth/refresh", json={"refreshToken": refresh}).json()

    return made


@pytest.fixture
def shown(asked, signed, service, ann):
    """What a person shows, and what a program of theirs does."""
    program = service.app.keys.make(ann, "program", clock(), scopes=("read", "write"))[1]
    yield {"person": signed(asked())["accessToken"], "key": program}
    service.app.keys.erase(ann)


def bearer(shown):
    return {"authorization": f"Bearer {shown if isinstance(shown, str) else shown['accessToken']}"}


def test_a_secret_that_is_shown_once_is_not_kept_for_a_repeat(asked, service, shown):
    named = {**bearer(shown["person"]), "idempotency-key": "name-of-a-key"}
    made = [asked().post("keys", json={"name": "site"}, headers=named) for _ in range(2)]
    assert [one.status_code for one in made] == [201, 201]
    assert made[0].json()["secret"] != made[1].json()["secret"]
    with service.app.services.ledger._db.read() as connection:
        assert connection.exec_driver_sql("select count(*) from repeats where body like '%jck_%'").scalar() == 0


def test_from_an_account_to_a_key_and_out(asked, service, capsys):
    client = asked()
    given = {"login": " Cleo@Example.org ", "password": PASSWORD}
    made = client.post("auth/register", json=given)
    assert (made.status_code, made.json()["tokenType"], made.json()["expiresIn"]) == (201, "Bearer", 900)
    assert client.get("keys", headers=bearer(made.json())).json() == []
    tokens = client.post("auth/login", json={"login": "cleo@example.org", "password": PASSWORD}).json()
    assert client.post("parse-cv", json=EXAMPLES["parse-cv"], headers=bearer(tokens)).status_code == 200
    key = client.post("keys", json={"name": "site", "scopes": ["read"], "days": 3}, headers=bearer(tokens)).json()
    assert client.get("keys", headers=bearer(key["secret"])).json()[0]["id"] == key["id"]
    assert "secret" not in client.get("keys", headers=bearer(tokens)).json()[0]
    assert client.delete(f"keys/{key['id']}", headers=bearer(tokens)).status_code == 204
    assert client.get("keys", headers=bearer(key["secret"])).status_code == 401
    assert client.post("auth/logout", json={"refreshToken": tokens["refreshToken"]}).status_code == 204
    assert client.get("keys", headers=bearer(tokens)).status_code == 401
    assert client.get("keys", headers=bearer(made.json())).status_code == 200
    owner = service.app.access.people.find("cleo@example.org")[0]
    service.app.erase(owner)
    assert client.get("keys", headers=bearer(made.json())).status_code == 401
    told = capsys.readouterr()
    for word in (PASSWORD, "cleo", tokens["accessToken"], tokens["refreshToken"], key["secret"], owner):
        assert word not in (told.err + told.out).lower()


@pytest.mark.parametrize("name", ["register", "login", "refresh", "logout"])
def test_signing_in_is_answered_under_both_names_and_never_kept(asked, name):
    for root in ("/api", "/api/v1"):
        answer = asked().post(f"http://testserver{root}/auth/{name}", json={})
        assert (answer.status_code, answer.headers["cache-control"]) == (422, "no-store")


def test_where_there_is_no_secret_nobody_signs_in(asked, service):
    client = asked(token_secret=None)
    for name in ("register", "login"):
        answer = client.post(f"auth/{name}", json={"login": "ann@example.org", "password": PASSWORD})
        assert (answer.status_code, answer.json()["reason"]) == (404, "off")
    assert client.post("auth/refresh", json={"refreshToken": "jcr_x"}).status_code == 404
    assert service.app.settings.token_secret is None
    assert not service.app.settings.registration


def test_accounts_are_made_only_where_that_is_allowed(asked, service):
    answer = asked(registration=False).post("auth/register", json={"login": "dan@example.org", "password": PASSWORD})
    assert (answer.status_code, answer.json()["reason"]) == (404, "off")
    assert service.app.access.people.find("dan@example.org") is None


@pytest.mark.parametrize(
    ("login", "password", "status", "reason"),
    [
        ("ann@example.org", PASSWORD, 409, "taken"),
        ("ANN@example.org", PASSWORD, 409, "taken"),
        ("eve@example.org", "Password123", 422, "weak"),
        ("eve@example.org", "eve@example.org", 422, "weak"),
        ("eve@example.org", "short", 422, "schema"),
        ("eve@example.org", "x" * 1001, 422, "schema"),
        ("eve with spaces", PASSWORD, 422, "schema"),
        ("ev", PASSWORD, 422, "schema"),
        ("eve\u202e@example.org", PASSWORD, 422, "schema"),
    ],
)
@pytest.mark.usefixtures("ann")
def test_an_account_that_is_not_made(asked, login, password, status, reason):
    answer = asked().post("auth/register", json={"login": login, "password": password})
    assert (answer.status_code, answer.json()["reason"]) == (status, reason)
    assert password not in answer.text
    assert login not in answer.text


@pytest.mark.usefixtures("ann")
def test_a_wrong_password_and_a_name_that_is_not_known_sound_and_take_the_same(asked):
    answers, seconds, client = {}, {}, asked()
    client.post("auth/login", json={"login": "warm@example.org", "password": "some wrong words"})
    for name in ("ann@example.org", "nobody@example.org"):
        took = []
        for _ in range(4):
            began = process_time()
            answers[name] = client.post("auth/login", json={"login": name, "password": "some wrong words"})
            took.append(process_time() - began)
        seconds[name] = median(took)
    bodies = [{k: v for k, v in answer.json().items() if k != "instance"} for answer in answers.values()]
    assert bodies[0] == bodies[1]
    assert {answer.status_code for answer in answers.values()} == {401}
    first, second = seconds.values()
    assert 0.5 < first / second < 2


@pytest.mark.usefixtures("ann")
def test_the_sixth_try_of_a_name_in_a_minute_is_not_looked_at(asked):
    client = asked()
    codes = [
        client.post("auth/login", json={"login": "ann@example.org", "password": "wrong words"}).status_code for _ in range(7)
    ]
    assert codes == [401] * 5 + [429] * 2
    right = client.post("auth/login", json={"login": "Ann@example.org", "password": PASSWORD})
    assert (right.status_code, right.json()["reason"]) == (429, "rate")
    assert int(right.headers["retry-after"]) > 0


def test_one_address_tries_so_many_names_in_a_minute(asked, monkeypatch):
    assert people._OFTEN_ADDRESS == 20
    monkeypatch.setattr(people, "_OFTEN_ADDRESS", 2)
    client = asked()
    codes = [client.post("auth/login", json={"login": f"n{n}@example.org", "password": "x" * 8}).status_code for n in range(4)]
    assert codes == [401] * 2 + [429] * 2


@pytest.mark.usefixtures("ann")
def test_names_that_are_taken_are_told_five_times_a_minute_and_as_slowly_as_an_account_is_made(asked, monkeypatch):
    made: list[str] = []

    def kept(_self, password):
        made.append(password)
        return "kept"

    monkeypatch.setattr(Passwords, "hash", kept)
    client = asked()
    given = [
        {"login": "ann@example.org", "password": PASSWORD},
        *({"login": f"n{n}@example.org", "password": "Password1"} for n in range(5)),
    ]
    answers = [client.post("auth/register", json=one) for one in given]
    assert [answer.status_code for answer in answers] == [409, 422, 422, 422, 422, 429]
    assert made == [PASSWORD]
    assert client.post("auth/login", json={"login": "nobody@example.org", "password": "wrong words"}).status_code == 401


def test_a_refresh_token_is_good_once_and_a_second_use_ends_all_of_its_family(asked, signed):
    client = asked()
    first = signed(client)
    second = client.post("auth/refresh", json={"refreshToken": first["refreshToken"]})
    assert second.status_code == 200
    assert client.get("keys", headers=bearer(second.json())).status_code == 200
    again = client.post("auth/refresh", json={"refreshToken": first["refreshToken"]})
    assert (again.status_code, again.json()["reason"]) == (401, "token")
    assert client.post("auth/refresh", json={"refreshToken": second.json()["refreshToken"]}).status_code == 401
    assert {client.get("keys", headers=bearer(one)).status_code for one in (first, second.json())} == {401}


def test_each_token_is_good_for_its_own_use_only(asked, signed, service):
    client = asked()
    tokens = signed(client)
    assert client.get("keys", headers=bearer(tokens["refreshToken"])).status_code == 401
    for other in (tokens["accessToken"], service.keys["good"]):
        assert client.post("auth/refresh", json={"refreshToken": other[:200]}).status_code == 401
    assert client.get("keys", headers=bearer(tokens)).status_code == 200


def test_a_token_of_another_service_and_a_changed_one_open_nothing(asked, signed):
    tokens = signed(asked())
    other = asked(token_secret=SecretStr("another secret that is long enough too"))
    assert other.get("keys", headers=bearer(tokens)).status_code == 401
    head, body, mark = tokens["accessToken"].split(".")
    told = json.loads(base64.urlsafe_b64decode(body + "=="))
    forged = base64.urlsafe_b64encode(json.dumps({**told, "sub": "u-ann"}).encode()).decode().rstrip("=")
    unsigned = base64.urlsafe_b64encode(b'{"alg":"none","typ":"JWT"}').decode().rstrip("=")
    for token in (f"{head}.{forged}.{mark}", f"{unsigned}.{forged}.", f"{head}.{body}."):
        assert asked().get("keys", headers=bearer(token)).status_code == 401


@pytest.mark.parametrize(
    ("who", "scopes", "status"),
    [
        ("person", ["read", "write", "chat"], 201),
        ("person", ["metrics"], 403),
        ("person", [], 422),
        ("person", ["all"], 422),
        ("key", ["read"], 403),
    ],
)
def test_keys_are_made_by_people_and_may_no_more_than_they(shown, asked, who, scopes, status):
    answer = asked().post("keys", json={"name": "new", "scopes": scopes}, headers=bearer(shown[who]))
    assert answer.status_code == status


def test_a_key_of_another_is_as_one_that_is_not_there(asked, signed, service):
    client = asked()
    his = service.app.keys.make("u-bob", "his", clock())[0]
    headers = bearer(signed(client))
    answers = [client.delete(f"keys/{key}", headers=headers) for key in (his.id, "00000000")]
    assert [answer.status_code for answer in answers] == [404, 404]
    bodies = [{k: v for k, v in answer.json().items() if k != "instance"} for answer in answers]
    assert bodies[0] == bodies[1]
    assert service.app.keys.of("u-bob")[0].revoked is None
    service.app.keys.erase("u-bob")


def test_there_is_an_end_of_keys(asked, signed, service, ann, monkeypatch):
    monkeypatch.setattr(people, "_MANY", 1)
    client = asked()
    headers = bearer(signed(client))
    codes = [client.post("keys", json={"name": "new"}, headers=headers).status_code for _ in range(2)]
    assert codes == [201, 409]
    service.app.keys.erase(ann)


def test_those_who_have_shown_nothing_send_little(asked):
    answer = asked().post("auth/login", content=b'{"login": "' + b"x" * 30_000)
    assert answer.status_code == 413
