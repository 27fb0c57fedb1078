"""What a key must be allowed for each address: what nobody thought of is locked."""

import pytest

from api.access.needs import KEEPS_NOTHING, OPEN, needed, template
from api.interface import FILE, WORK
from core.logs import harmless

ASKED = (
    ("GET", "/health", None),
    ("POST", "/v1/health/live", None),
    ("GET", "/openapi.json", None),
    ("GET", "/health/detailed", "read"),
    ("GET", "/health/../parse-cv", "read"),
    ("GET", "/v1/v1/health", "read"),
    ("GET", "/v1//health", "read"),
    ("GET", "/v1healthy", "read"),
    ("GET", "", "read"),
    ("POST", "/v1/auth/login", None),
    ("GET", "/auth/keys", "read"),
    ("GET", "/v1/metrics", "metrics"),
    ("DELETE", "/v1/keys/1", "write"),
    ("POST", "/parse-cv", "read"),
    ("POST", "/v1/generate-documents", "read"),
    ("POST", "/v1/generate-documents/", "write"),
    ("GET", "/v1/facts", "read"),
    ("HEAD", "/facts/1", "read"),
    ("POST", "/v1/facts", "write"),
    ("PATCH", "/v1/facts/1", "write"),
    ("DELETE", "/threads/1", "write"),
    ("PUT", "/anything", "write"),
    ("TRACE", "/anything", "write"),
    ("get", "/facts", "write"),
    ("GET", "/v1/threads", "read"),
    ("GET", "/v1/threads/1/events", "read"),
    ("POST", "/v1/chat", "chat"),
    ("POST", "/threads/abc/stop", "chat"),
    ("POST", "/v1/threads/abc/answer", "chat"),
    ("POST", "/chatter", "write"),
    ("POST", "/x/chat", "write"),
)


@pytest.mark.parametrize(("method", "path", "scope"), ASKED)
def test_what_is_needed(method, path, scope):
    assert needed(method, path) == scope


def test_the_engines_that_keep_nothing_are_those_there_are():
    assert {f"/{name}" for name in (*WORK, FILE)} == KEEPS_NOTHING
    assert not OPEN & KEEPS_NOTHING


@pytest.mark.parametrize(
    ("route", "path", "called"),
    [
        ("/v1/facts/{fact}", "/v1/facts/8a1b", "/v1/facts/:fact"),
        ("/facts/{fact}", "/facts/8a1b", "/v1/facts/:fact"),
        ("/files/{name:path}", "/files/a/b", "/v1/files/:name"),
        ("/v1/parse-cv", "/v1/parse-cv", "/v1/parse-cv"),
        (None, "/v1/facts/8a1b", "other"),
        (None, "/health", "/health"),
        (None, "/v1/health", "/health"),
    ],
)
def test_an_address_is_called_by_its_pattern(route, path, called):
    assert template(route, path) == called
    assert harmless("route", called) == called
    assert "8a1b" not in called
