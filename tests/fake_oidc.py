"""A provider of identities on this machine (OIDC): it signs in whoever `person` says, without a word."""

import json
import time
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

from tests.loopback import Loopback

CLIENT, SECRET = "copilot", "not-a-secret-4711"


class FakeOidc(Loopback):
    """The provider; `person` is who signs in next."""

    def __init__(self, person: str = "anne") -> None:
        self.person = person
        self.key = RSAKey.generate_key(2048, {"kid": "one", "alg": "RS256", "use": "sig"})
        self.nonces: dict[str, tuple[str, str]] = {}
        super().__init__(_handler(self))

    def secrets(self, app: str) -> str:
        """What the app's host writes into its secrets."""
        lines = {
            "redirect_uri": f"{app}/oauth2callback",
            "cookie_secret": "a-long-secret-for-tests-of-this-app-alone",
            "client_id": CLIENT,
            "client_secret": SECRET,
            "server_metadata_url": f"{self.url}/.well-known/openid-configuration",
        }
        return "[auth]\n" + "".join(f'{name} = "{value}"\n' for name, value in lines.items())

    def code(self, nonce: str) -> str:
        """A code for the person who signs in now."""
        made = f"code-{len(self.nonces)}"
        self.nonces[made] = (self.person, nonce)
        return made

    def token(self, code: str) -> dict[str, Any]:
        """What a code is exchanged for."""
        person, nonce = self.nonces.pop(code)
        now = int(time.time())
        claims = {"iss": self.url, "sub": f"id-of-{person}", "aud": CLIENT, "iat": now, "exp": now + 600, "nonce": nonce}
        told = {**claims, "name": person.title(), "email": f"{person}@example.org"}
        signed = jwt.encode({"alg": "RS256", "kid": "one"}, told, self.key)
        return {"access_token": "x", "token_type": "Bearer", "expires_in": 600, "id_token": signed}

    def known(self) -> dict[str, Any]:
        """What the provider says of itself."""
        ways = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "jwks"}
        return {
            "issuer": self.url,
            **{name: f"{self.url}/{path}" for name, path in ways.items()},
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        }


def _handler(fake: FakeOidc) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
            if parts.path == "/authorize":
                back = urlencode({"code": fake.code(asked.get("nonce", "")), "state": asked["state"]})
                self.send_response(302)
                self.send_header("location", f"{asked['redirect_uri']}?{back}")
                self.end_headers()
            elif parts.path == "/jwks":
                self._json({"keys": [fake.key.as_dict(private=False)]})
            else:
                self._json(fake.known())

        def do_POST(self) -> None:
            body = parse_qs(self.rfile.read(int(self.headers["content-length"])).decode())
            self._json(fake.token(body["code"][0]))

        def _json(self, value: dict[str, Any]) -> None:
            data = json.dumps(value).encode()
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

    return Handler
