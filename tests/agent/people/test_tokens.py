"""Tokens: ours, whole, of one kind, good now; every forgery that is known comes to nothing."""

import base64
import hashlib
import hmac
import json
from datetime import UTC, datetime, timedelta

import jwt
import pytest

from agent.people.tokens import LASTS, Claim, Tokens

SECRET = "s" * 40
CLAIM = Claim("a-ann", "f" * 32)


@pytest.fixture
def tokens():
    return Tokens(SECRET)


@pytest.fixture
def moment():
    return datetime.now(UTC)


def claims(moment, **other):
    told = {"exp": moment + LASTS, "iat": moment, "sub": "a-ann", "jti": "n1", "fam": "f" * 32}
    told |= {"iss": "job-copilot", "aud": "job-copilot-api", "typ": "access"} | other
    return {name: value for name, value in told.items() if value is not None}


def part(given) -> str:
    return base64.urlsafe_b64encode(json.dumps(given).encode()).decode().rstrip("=")


def by_hand(header, told, secret=SECRET, how=hashlib.sha256):
    """A token signed without the library, which refuses to make some."""
    told = {name: int(value.timestamp()) if isinstance(value, datetime) else value for name, value in told.items()}
    signed = f"{part(header)}.{part(told)}"
    mark = base64.urlsafe_b64encode(hmac.new(secret.encode(), signed.encode(), how).digest()).decode().rstrip("=")
    return f"{signed}.{mark}"


def test_a_token_says_who(tokens, moment):
    token = tokens.issue(CLAIM, moment, "n1")
    assert tokens.read(token) == CLAIM
    assert tokens.read(by_hand({"alg": "HS256", "typ": "JWT"}, claims(moment))) == CLAIM
    assert jwt.decode(token, options={"verify_signature": False}).keys() == claims(moment).keys()


@pytest.mark.parametrize(
    ("age", "holds"), [(0, True), (899, True), (920, True), (960, False), (-20, True), (-60, False), (90_000, False)]
)
def test_it_is_good_for_a_quarter_of_an_hour(tokens, moment, age, holds):
    assert (tokens.read(tokens.issue(CLAIM, moment - timedelta(seconds=age), "n1")) is not None) is holds


FAR = datetime(2099, 1, 1, tzinfo=UTC)
WRONG_CLAIMS: dict[str, dict[str, object]] = {
    "no end": {"exp": None},
    "no beginning": {"iat": None},
    "nobody": {"sub": None},
    "nobody at all": {"sub": ""},
    "no number": {"jti": None},
    "no maker": {"iss": None},
    "no audience": {"aud": None},
    "no kind": {"typ": None},
    "no family": {"fam": None},
    "an end in 2099": {"exp": FAR},
    "an end in 2099 from 2099": {"exp": FAR, "iat": FAR - LASTS},
    "an end that is a word": {"exp": "soon"},
    "an end in parts": {"exp": 1e10},
    "another maker": {"iss": "other"},
    "another audience": {"aud": "other"},
    "several audiences": {"aud": ["job-copilot-api", "other"]},
    "a refresh token": {"typ": "refresh"},
    "a number for somebody": {"sub": 7},
    "a list for a family": {"fam": ["f"]},
    "not yet": {"nbf": FAR},
}


@pytest.mark.parametrize("wrong", WRONG_CLAIMS)
def test_a_token_that_says_too_little_or_too_much_is_none(tokens, moment, wrong):
    assert tokens.read(by_hand({"alg": "HS256", "typ": "JWT"}, claims(moment, **WRONG_CLAIMS[wrong]))) is None


HEADERS: dict[str, dict[str, object]] = {
    "unsigned": {"alg": "none", "typ": "JWT"},
    "unsigned, shouted": {"alg": "NONE", "typ": "JWT"},
    "signed otherwise": {"alg": "HS512", "typ": "JWT"},
    "of a public key": {"alg": "RS256", "typ": "JWT"},
    "a key by a path": {"alg": "HS256", "typ": "JWT", "kid": "../../dev/null"},
    "a key by an address": {"alg": "HS256", "typ": "JWT", "jku": "https://evil.example/keys"},
    "a key in it": {"alg": "HS256", "typ": "JWT", "jwk": {"kty": "oct", "k": part("s")}},
    "something critical": {"alg": "HS256", "typ": "JWT", "crit": ["b64"], "b64": False},
    "of another kind": {"alg": "HS256", "typ": "at+jwt"},
    "without a way": {"typ": "JWT"},
}


@pytest.mark.parametrize("header", HEADERS)
def test_there_is_one_way_to_sign(tokens, moment, header):
    how = hashlib.sha512 if HEADERS[header].get("alg") == "HS512" else hashlib.sha256
    assert tokens.read(by_hand(HEADERS[header], claims(moment), how=how)) is None


@pytest.mark.parametrize("secret", ["", "s" * 39, "t" * 40, "job-copilot"])
def test_another_secret_signs_nothing(tokens, moment, secret):
    assert tokens.read(by_hand({"alg": "HS256", "typ": "JWT"}, claims(moment), secret)) is None


@pytest.mark.parametrize("change", range(3))
def test_no_part_can_be_changed(tokens, moment, change):
    parts = tokens.issue(CLAIM, moment, "n1").split(".")
    other = Tokens(SECRET).issue(Claim("a-bob", "g" * 32), moment, "n2").split(".")
    parts[change] = other[change] if change else part({"alg": "HS256", "typ": "JWT", "x": 1})
    assert tokens.read(".".join(parts)) is None


@pytest.mark.parametrize(
    "nonsense", ["", ".", "..", "a.b.c", "é.é.é", "x" * 5000, "eyJ.eyJ.", "null", "\x00", "jcr_" + "A" * 43, "\ud800"]
)
def test_nonsense_is_none(tokens, nonsense):
    assert tokens.read(nonsense) is None


@pytest.mark.parametrize("short", ["", "short", "s" * 31])
def test_a_short_secret_signs_nothing_at_all(short):
    with pytest.raises(ValueError, match="32 bytes"):
        Tokens(short)
