"""Requests made from the description itself: no server error, no answer that the description does not know."""

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    allow_header_conformance,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from agent.bootstrap import now

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    allow_header_conformance,
]
SPENDS = r"/auth/logout|/keys"
"""What would take the key away that the other requests are made with."""
steady = settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def described(service):
    """The description as programs get it, on the application that gave it."""
    return schemathesis.openapi.from_asgi("/api/openapi.json", service.client.app)


@pytest.fixture(scope="module")
def whole(service) -> dict[str, str]:
    """A key to everything."""
    secret = service.app.keys.make("u-all", "all", now(), scopes=("read", "write", "chat"))[1]
    return {"authorization": f"Bearer {secret}"}


def asked(schema, most: int, ask) -> int:
    """Asks each operation with what its description allows and with what it does not; returns how many operations there are."""
    count = 0
    for found in schema.get_all_operations():
        operation = found.ok()
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):

            @settings(steady, max_examples=most)
            @given(case=operation.as_strategy(generation_mode=mode))
            def each(case):
                ask(case)

            each()
        count += 1
    return count


@pytest.mark.timeout(400)
def test_with_a_key_nothing_surprises(described, whole):
    def ask(case):
        case.call_and_validate(headers=whole, checks=CHECKS)

    assert asked(described.exclude(path_regex=SPENDS), 4, ask) >= 55


@pytest.mark.timeout(400)
def test_without_a_key_nothing_is_told(described):
    def ask(case):
        answer = case.call_and_validate(checks=CHECKS)
        open_to_all = {401, 403, 404, 422} | ({204} if case.path.endswith("/logout") else set())
        assert answer.status_code in (open_to_all if "/auth/" in case.path else {401}), case.path

    assert asked(described, 1, ask) >= 60
