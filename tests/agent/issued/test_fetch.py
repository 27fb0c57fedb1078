"""A document of an issuer: a small JSON object over a safe line, from where it was asked for, or nothing."""

import pytest

from agent.issued import fetch
from agent.issued.fetch import MOST, document
from tests.fake_issuer import FakeIssuer


def test_what_lies_there_comes_whole():
    with FakeIssuer() as issuer:
        assert document(f"{issuer.url}/.well-known/openid-configuration") == issuer.about()
        assert [key["kid"] for key in document(f"{issuer.url}/keys")["keys"]] == ["one"]


@pytest.mark.parametrize("fault", ["down", "moved", "large", "list", "html"])
def test_what_is_none_is_left(fault):
    with FakeIssuer() as issuer:
        issuer.fault = fault
        with pytest.raises(ConnectionError):
            document(f"{issuer.url}/keys")
        assert issuer.asked == ["/keys"]
    assert MOST < 300_000


def test_who_does_not_answer_is_left_in_seconds(monkeypatch):
    assert fetch.SECONDS + fetch.WAIT <= 8
    monkeypatch.setattr(fetch, "WAIT", 0.1)
    with FakeIssuer() as issuer:
        issuer.fault = "slow"
        with pytest.raises(ConnectionError):
            document(f"{issuer.url}/keys")


def test_a_document_that_drips_is_left(monkeypatch):
    monkeypatch.setattr(fetch, "SECONDS", -1)
    with FakeIssuer() as issuer, pytest.raises(ConnectionError):
        document(f"{issuer.url}/keys")


@pytest.mark.parametrize("address", ["http://id.example/keys", "http://192.0.2.7/keys", "ftp://127.0.0.2/", "no address", ""])
def test_nothing_is_asked_over_an_open_line(address):
    with pytest.raises(ConnectionError):
        document(address)


def test_nobody_at_home():
    with FakeIssuer() as issuer:
        where = issuer.url
    with pytest.raises(ConnectionError):
        document(where)
