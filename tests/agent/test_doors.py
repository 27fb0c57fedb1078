"""Which servers a person may name, and connections that go to nothing but the address that was checked."""

from http.server import BaseHTTPRequestHandler

import httpx2
import pytest

from agent.doors import PROVIDERS, checked, client, named
from agent.providers import known
from agent.refusing import refused
from core.errors import ModelRefused
from core.llm import Choice
from tests.agent.room import KEY
from tests.loopback import Loopback


def leads_to(*addresses: str):
    return lambda _host, _port: addresses


OPEN = [
    ("http://localhost:11434/v1", ("127.0.0.1", "::1"), False),
    ("http://tower.lan:8000/v1", ("192.168.1.20",), False),
    ("https://models.example.org/v1", ("93.184.215.14",), False),
    ("https://models.example.org/v1", ("93.184.215.14", "2606:2800:21f::1"), True),
]


@pytest.mark.parametrize(("address", "found", "closed"), OPEN)
def test_servers_that_may_be_named(address, found, closed):
    choice = named("openai", " m ", f" {address}/ ", f" {KEY} ", closed=closed)
    taken = checked(choice, leads_to(*found))
    assert (taken.model, taken.address, taken.closed, taken.own) == ("m", address, closed, True)
    assert taken.key is not None
    assert taken.key.get_secret_value() == KEY


SHUT = [
    ("http://models.example.org/v1", ("93.184.215.14",), False, "insecure"),
    ("http://mixed.example/v1", ("127.0.0.1", "93.184.215.14"), False, "insecure"),
    ("http://169.254.169.254/latest", ("169.254.169.254",), False, "never"),
    ("https://meta.example/v1", ("10.0.0.1", "169.254.169.254"), False, "never"),
    ("http://zero.example/v1", ("0.0.0.0",), False, "never"),  # noqa: S104 - an address to be refused
    ("http://link.example/v1", ("fe80::1%eth0",), False, "never"),
    ("https://nowhere.example/v1", (), False, "unreachable"),
    ("ftp://models.example.org", ("93.184.215.14",), False, "not_an_address"),
    ("https://anne:secret@models.example.org", ("93.184.215.14",), False, "not_an_address"),
    ("https://models.example.org/v1?key=x", ("93.184.215.14",), False, "not_an_address"),
    ("https://127.0.0.1\\@models.example.org", ("93.184.215.14",), False, "not_an_address"),
    ("models.example.org", ("93.184.215.14",), False, "not_an_address"),
    ("http://models.example.org/v1", ("93.184.215.14",), True, "insecure"),
    ("https://localhost/v1", ("127.0.0.1",), True, "address"),
    ("https://inside.example/v1", ("10.1.2.3",), True, "address"),
    ("https://mixed.example/v1", ("93.184.215.14", "192.168.0.1"), True, "address"),
    ("https://mapped.example/v1", ("::ffff:127.0.0.1",), True, "address"),
    ("https://nat.example/v1", ("64:ff9b::7f00:1",), True, "address"),
    ("https://meta.example/v1", ("192.0.0.192",), True, "address"),
    ("https://models.example.org:8443/v1", ("93.184.215.14",), True, "address"),
    ("https://nowhere.example/v1", (), True, "unreachable"),
]


@pytest.mark.parametrize(("address", "found", "closed", "why"), SHUT)
def test_servers_that_may_not(address, found, closed, why):
    with pytest.raises(ModelRefused) as no:
        checked(named("openai", "m", address, KEY, closed=closed), leads_to(*found))
    assert no.value.reason == why
    assert KEY not in no.value.message + no.value.what_to_do + repr(no.value)
    assert "secret" not in no.value.message + no.value.what_to_do


WRONG = [
    (("openai", "", "", KEY), False, "model"),
    (("openai", "m" * 201, "", KEY), False, "model"),
    (("openai", "two words", "", KEY), False, "model"),
    (("openai", "offline", "", KEY), False, "model"),
    (("openai", "m", "", ""), False, "key"),
    (("openai", "m", "", "sk-…"), False, "key"),
    (("openai", "m", "", "sk-a\nX-Other: b"), False, "key"),
    (("anthropic", "m", "https://models.example.org", KEY), False, "own_address"),
    (("ollama", "m", "", ""), True, "shared"),
    (("ollama", "m", "https://models.example.org", ""), True, "shared"),
]


@pytest.mark.parametrize(("said", "closed", "why"), WRONG)
def test_what_else_is_not_taken(said, closed, why):
    with pytest.raises(ModelRefused) as no:
        checked(named(*said, closed=closed), leads_to("93.184.215.14"))
    assert no.value.reason == why


def test_a_package_that_is_missing_is_said_so(monkeypatch):
    monkeypatch.setattr("agent.doors.there", lambda _provider: False)
    with pytest.raises(ModelRefused) as no:
        checked(named("mistral", "small", "", KEY, closed=False))
    assert no.value.reason == "absent"
    assert "pip install -r requirements-models.txt" in no.value.what_to_do


def test_the_offline_model_needs_nothing():
    assert checked(Choice(own=True)) == Choice(own=True)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_each_provider_is_known(provider):
    about = known(provider)
    assert {"label", "host", "address", "key", "example"} <= set(about)
    assert (provider == "openai") is ("package" not in about)


@pytest.fixture
def moving():
    """A server that sends whoever asks to another path, and what was asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(302)
            self.send_header("location", "/secret")
            self.end_headers()

    with Loopback(Handler) as server:
        yield server.url, asked


def test_an_answer_that_says_look_elsewhere_is_not_followed(moving):
    url, asked = moving
    with client(closed=False) as door:
        assert door.get(f"{url}/v1").status_code == 302
    assert asked == ["/v1"]


@pytest.mark.parametrize("addresses", [("127.0.0.1",), ("10.0.0.1",), ("93.184.215.14", "127.0.0.1"), ()])
def test_a_closed_door_checks_at_each_request_whatever_was_checked_before(moving, addresses):
    url, asked = moving
    port = url.rpartition(":")[2]
    with client(closed=True, resolve=leads_to(*addresses)) as door, pytest.raises(ModelRefused):
        door.get(f"https://models.example.org:{port if addresses == ('127.0.0.1',) else 443}/v1")
    assert asked == []


def test_a_closed_door_goes_to_the_address_that_was_checked(monkeypatch):
    seen: list[tuple[str, str, str]] = []

    def handle(_self, request):
        seen.append((request.url.host, request.headers["host"], request.extensions["sni_hostname"]))
        return httpx2.Response(200)

    monkeypatch.setattr(httpx2.HTTPTransport, "handle_request", handle)
    with client(closed=True, resolve=leads_to("93.184.215.14")) as door:
        assert door.get("https://models.example.org/v1").status_code == 200
    assert seen == [("93.184.215.14", "models.example.org", "models.example.org")]


def test_each_refusal_has_words():
    for why in ("not_an_address", "address", "never", "unreachable", "insecure", "own_address", "shared", "model", "key", "absent", "kept"):  # fmt: skip
        told = refused(why)
        assert told.message.endswith(".")
        assert told.what_to_do.endswith(".")
