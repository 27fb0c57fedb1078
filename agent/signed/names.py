"""By what the things of a person are known who signed in with a provider: the same on the screens and over HTTP."""

import hashlib
import json


def owner_of(issuer: str, subject: str) -> str:
    """A fingerprint of issuer and subject, the one pair that names a person for good; nothing of them can be read out of it."""
    return "u-" + hashlib.sha256(json.dumps((issuer, subject)).encode()).hexdigest()[:32]
