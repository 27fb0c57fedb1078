"""Tokens of an issuer: signed by its keys, made for us, good now; every forgery that is known comes to nothing."""

import base64
import hashlib
import hmac
import json
from datetime import UTC, datetime, timedelta

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from agent.issued.ring import Away
from agent.issued.tokens import Issued
from agent.signed.names import owner_of
from tests.fake_issuer import AUDIENCE, KEYS, FakeIssuer
from ui.signin import owner_of as on_screen

NOW = timedelta()
"""The moment in which a token is made, not that in which the tests are found."""
MINUTE = timedelta(minutes=1)
FOREIGN = rsa.generate_private_key(65537, 2048)
SHORT = rsa.generate_private_key(65537, 1024)  # noqa: S505 - what is refused


@pytest.fixture(scope="module")
def issuer():
    """Not listening: its keys are handed over."""
    made = FakeIssuer()
    made.keys["curve"] = ("ES256", KEYS["ES256"])
    yield made
    made._server.server_close()


@pytest.fixture
def issued(issuer):
    keys = {one["kid"]: one for one in issuer.public()}
    return Issued(issuer.url, (AUDIENCE, "second"), ("RS256", "ES256"), keys.get)


def part(given) -> str:
    return base64.urlsafe_b64encode(json.dumps(given).encode()).decode().rstrip("=")


def test_it_is_the_person_who_signs_in_on_the_screens(issuer, issued):
    claim = issued.read(issuer.token(sub="anne"))
    assert claim.owner == on_screen({"is_logged_in": True, "iss": issuer.url, "sub": "anne"}) == owner_of(issuer.url, "anne")
    assert claim.owner != issued.read(issuer.token(sub="bert")).owner
    assert timedelta(minutes=4) < claim.until - datetime.now(UTC) < timedelta(minutes=7)


GOOD = [
    {},
    {"name": "curve"},
    {"aud": ["x", AUDIENCE]},
    {"aud": "second"},
    {"nbf": NOW},
    {"exp": timedelta(seconds=-20)},
    {"nbf": timedelta(seconds=20)},
    {"header": {"typ": "at+jwt"}},
    {"nonce": "n", "email": "anne@example.org", "scope": "openid"},
]


@pytest.mark.parametrize("told", GOOD)
def test_a_good_one(issuer, issued, told):
    assert issued.read(issuer.token(**told)).owner == owner_of(issuer.url, "1")


BAD = {
    "for another": {"aud": "other"},
    "for nobody": {"aud": None},
    "for no name": {"aud": [7]},
    "of another": {"iss": "https://other.example"},
    "nearly of another": {"iss": "http://127.0.0.1:1/"},
    "of nobody": {"iss": None},
    "expired": {"exp": -MINUTE},
    "without end": {"exp": None},
    "too long": {"exp": timedelta(hours=25)},
    "without beginning": {"iat": None},
    "of tomorrow": {"iat": timedelta(hours=20), "exp": timedelta(hours=21)},
    "not yet": {"nbf": MINUTE},
    "about nobody": {"sub": None},
    "about nothing": {"sub": ""},
    "about too much": {"sub": "s" * 256},
    "of an unknown key": {"name": "none"},
    "signed by another": {"key": FOREIGN},
    "signed by a short key": {"key": SHORT},
    "of a kind": {"header": {"typ": "logout+jwt"}},
    "with a demand": {"header": {"crit": ["exp"], "exp": 1}},
    "of a key without a name": {"header": {"kid": 7}},
    "huge": {"more": "x" * 9000},
}


@pytest.mark.parametrize("told", BAD.values(), ids=BAD.keys())
@pytest.mark.filterwarnings("ignore:.*key is 1024 bits")
def test_one_that_is_not(issuer, issued, told):
    try:
        token = issuer.token(**told)
    except jwt.InvalidTokenError:  # the library makes none with a number for a name
        head, body = {"alg": "RS256", "kid": "one", "typ": "JWT"} | told.get("header", {}), {"sub": "1"}
        token = f"{part(head)}.{part(body)}.AAAA"
    assert issued.read(token) is None


@pytest.mark.filterwarnings("ignore:.*key is 1024 bits")
def test_a_key_of_the_issuer_that_is_too_short_proves_nothing(issuer):
    short = {**jwt.algorithms.RSAAlgorithm.to_jwk(SHORT.public_key(), as_dict=True), "kid": "short"}
    token = issuer.token(name="short", key=SHORT)
    assert Issued(issuer.url, (AUDIENCE,), ("RS256",), {"short": short}.get).read(token) is None


@pytest.mark.parametrize("how", ["none", "None", "NONE", "HS256", "HS384", "HS512", "EdDSA", "RS1", ""])
def test_a_way_to_sign_that_is_not_wanted(issuer, issued, how):
    """Also the old trick: signed with the public key, as if it were a secret that both know."""
    body = jwt.decode(issuer.token(), options={"verify_signature": False})
    signed = f"{part({'alg': how, 'kid': 'one', 'typ': 'JWT'})}.{part(body)}"
    public = KEYS["RS256"].public_key()
    secrets = [public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo), json.dumps(issuer.public()[0]).encode()]
    sizes = {"HS384": hashlib.sha384, "HS512": hashlib.sha512}
    marks = [hmac.new(secret, signed.encode(), sizes.get(how, hashlib.sha256)).digest() for secret in secrets]
    for mark in (b"", *marks):
        assert issued.read(f"{signed}.{base64.urlsafe_b64encode(mark).decode().rstrip('=')}") is None


def test_a_way_that_the_host_does_not_want_and_a_key_for_another_way(issuer):
    keys = {one["kid"]: one for one in issuer.public()}
    only = Issued(issuer.url, (AUDIENCE,), ("ES256",), keys.get)
    assert only.read(issuer.token(name="curve")) is not None
    assert only.read(issuer.token(name="one")) is None
    wider = Issued(issuer.url, (AUDIENCE,), ("RS256", "PS256", "ES256"), keys.get)
    other = jwt.encode({"iss": issuer.url}, KEYS["RS256"], "PS256", headers={"kid": "one"})
    crossed = issuer.token(name="one", header={"kid": "curve"})
    assert (wider.read(other), wider.read(crossed)) == (None, None)


@pytest.mark.parametrize(
    "token", ["", ".", "..", "a.b.c", "é.é.é", f"{part([])}.{part({})}.x", f"{part({'alg': 'RS256'})}.{part([])}.x"]
)
def test_what_is_no_token(issued, token):
    assert issued.read(token) is None


def test_a_changed_one(issuer, issued):
    head, _, mark = issuer.token().split(".")
    told = {"iss": issuer.url, "aud": AUDIENCE, "sub": "2", "iat": 1, "exp": 4_000_000_000}
    assert issued.read(f"{head}.{part(told)}.{mark}") is None


def test_only_for_its_own_tokens_the_issuer_is_asked(issuer):
    def away(_name):
        raise Away

    issued = Issued(issuer.url, (AUDIENCE,), ("RS256",), away)
    with pytest.raises(Away):
        issued.read(issuer.token())
    for other in (issuer.token(iss="https://other.example"), issuer.token(header={"typ": "x"}), "jck_" + "A" * 43):
        assert issued.read(other) is None
