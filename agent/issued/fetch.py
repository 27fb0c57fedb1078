"""A small JSON document of an issuer that the host named: over https, within seconds, of a size that it may have, from nowhere else."""

import json
from time import monotonic
from typing import Any

from core.settings import OWN_MACHINE

SECONDS, WAIT = 5.0, 3.0
"""How long the whole may take, and each look at the wire."""
MOST = 262_144
"""Bytes of a document: the keys of the large providers take five thousand."""


def document(address: str) -> dict[str, Any]:
    """What lies there.

    Raises:
        ConnectionError: it cannot be had: no answer in time, another status than 200 (a way elsewhere is one), too long, no JSON object.
    """
    import httpx2

    parts = httpx2.URL(address)
    if parts.scheme != "https" and parts.host not in OWN_MACHINE:
        raise ConnectionError
    until = monotonic() + SECONDS
    asking = httpx2.Client(trust_env=False, follow_redirects=False, timeout=WAIT)
    try:
        with asking, asking.stream("GET", parts, headers={"accept": "application/json"}) as answer:
            told = json.loads(_body(answer.iter_bytes(), until)) if answer.status_code == httpx2.codes.OK else None
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError, RecursionError) as error:
        raise ConnectionError from error
    if not isinstance(told, dict):
        raise ConnectionError
    return told


def _body(pieces: Any, until: float) -> bytes:
    found = bytearray()
    for piece in pieces:
        found += piece
        if len(found) > MOST or monotonic() > until:
            raise ConnectionError
    return bytes(found)
