"""An OpenID Connect issuer on this machine: says where its keys lie, signs tokens, and has every way to fail.

with FakeIssuer() as issuer:
    token = issuer.token(sub="1")
    issuer.fault = "down"
"""

import json
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from typing import Any, Literal

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from tests.loopback import Loopback

Fault = Literal["", "down", "moved", "large", "list", "html", "slow", "named", "nowhere", "unkeyed"]
AUDIENCE = "job-copilot"
MAKE = {"RS256": lambda: rsa.generate_private_key(65537, 2048), "ES256": lambda: ec.generate_private_key(ec.SECP256R1())}
KEYS: dict[str, Any] = {how: make() for how, make in MAKE.items()}
"""One of each kind for all tests: they take a while to make."""


class FakeIssuer(Loopback):
    """The server. `asked` are the addresses it was asked for, `keys` what it signs with: name -> how, key."""

    def __init__(self) -> None:
        self.keys: dict[str, tuple[str, Any]] = {"one": ("RS256", KEYS["RS256"])}
        self.asked: list[str] = []
        self.fault: Fault = ""
        self.released = threading.Event()
        super().__init__(_handler(self))

    def __exit__(self, *told: object) -> None:
        self.released.set()
        super().__exit__(*told)

    def token(self, name: str = "one", header: dict[str, Any] | None = None, key: Any = None, **claims: Any) -> str:
        """A token as it signs them; a claim of None is left out, a timedelta counts from now. `key` signs in the place of its own."""
        how, own = self.keys.get(name, ("RS256", KEYS["RS256"]))
        now = datetime.now(UTC)
        told = {"iss": self.url, "aud": AUDIENCE, "sub": "1", "iat": now, "exp": now + timedelta(minutes=5)} | claims
        told = {claim: now + value if isinstance(value, timedelta) else value for claim, value in told.items()}
        left = {claim: value for claim, value in told.items() if value is not None}
        return jwt.encode(left, key or own, how, headers={"kid": name, **(header or {})})

    def public(self) -> list[dict[str, Any]]:
        """What it tells of its keys."""
        makers: dict[str, Any] = {"RS256": jwt.algorithms.RSAAlgorithm, "ES256": jwt.algorithms.ECAlgorithm}
        told = [(name, how, makers[how].to_jwk(key.public_key(), as_dict=True)) for name, (how, key) in self.keys.items()]
        return [{**one, "kid": name, "use": "sig", "alg": how} for name, how, one in told]

    def about(self) -> dict[str, Any]:
        """Where its keys lie."""
        issuer = "https://other.example" if self.fault == "named" else self.url
        return {"issuer": issuer, "jwks_uri": 7 if self.fault == "nowhere" else f"{self.url}/keys"}

    def body(self, path: str) -> bytes:
        """What lies at an address."""
        if self.fault in {"list", "html"}:
            return b"[]" if self.fault == "list" else b"<html>"
        keys = {"keys": {} if self.fault == "unkeyed" else self.public()}
        told = json.dumps(keys if path == "/keys" else self.about()).encode()
        return told + b" " * (300_000 if self.fault == "large" else 0)


def _handler(issuer: FakeIssuer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

        def do_GET(self) -> None:
            issuer.asked.append(self.path)
            if issuer.fault == "slow":
                issuer.released.wait(20)
            body = issuer.body(self.path)
            self.send_response({"down": 503, "moved": 302}.get(issuer.fault, 200))
            if issuer.fault == "moved":
                self.send_header("location", f"{issuer.url}/elsewhere")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    return Handler
