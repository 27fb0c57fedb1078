"""Answers that are kept to be given again lie sealed: the key is made of the name that the program gave its request, which is kept nowhere.

Who reads the database, or a copy of it, cannot read them; where the host has a secret for tokens, not even who guesses the name
(docs/decisions/0138). An answer that is moved to another place cannot be opened there.
"""

import hmac
from base64 import urlsafe_b64encode
from typing import Any


class Seals:
    """Makes and opens them.

    Args:
        secret: of the host, the same in each process; empty where there is none.
    """

    def __init__(self, secret: str = "") -> None:
        self._key = hmac.digest(secret.encode(), b"copilot repeats", "sha256")

    def sealed(self, owner: str, name: str, answer: bytes) -> bytes:
        """The answer, for its owner and the request of this name alone."""
        made: bytes = self._fernet(owner, name).encrypt(answer)
        return made

    def opened(self, owner: str, name: str, sealed: bytes) -> bytes | None:
        """What was sealed; None where that cannot be read: the secret is another now, or it was changed."""
        from cryptography.fernet import InvalidToken

        try:
            found: bytes = self._fernet(owner, name).decrypt(sealed)
        except InvalidToken:
            return None
        return found

    def _fernet(self, owner: str, name: str) -> Any:
        from cryptography.fernet import Fernet

        return Fernet(urlsafe_b64encode(hmac.digest(self._key, f"{owner}\n{name}".encode(), "sha256")))


def marked(name: str, digest: str) -> str:
    """The hash of a request, of use only to who knows its name: a plain one would tell whether somebody sent words that one guesses."""
    return hmac.digest(name.encode(), digest.encode(), "sha256").hex()
