"""One process for all tests of what is kept, and people who each have a key of their own."""

from collections.abc import Callable, Iterator
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest

from agent.bootstrap import build, now
from core.settings import Settings
from tests.api.conftest import client

_NUMBERS = count()


class Person:
    """Somebody with a key that may everything."""

    def __init__(self, service: SimpleNamespace, scopes: tuple[str, ...] = ("read", "write", "chat")) -> None:
        self.owner = f"u-person-{next(_NUMBERS)}"
        self.service = service
        self.headers = {"authorization": f"Bearer {service.app.keys.make(self.owner, 'test', now(), scopes=scopes)[1]}"}

    def ask(self, asked: str, body: Any = None, **more: Any) -> Any:
        """`GET /facts` and its answer."""
        method, path = asked.split(" ", 1)
        headers = {**self.headers, **more.pop("headers", {})}
        return self.service.client.request(method, f"/api/v1{path}", headers=headers, **(more or {"json": body}))

    def has(self, asked: str, body: Any = None, status: int = 200, **more: Any) -> Any:
        """The JSON of an answer that has to be of this status."""
        answer = self.ask(asked, body, **more)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    def refused(self, asked: str, body: Any = None, **more: Any) -> tuple[int, str]:
        """Status and reason of a refusal, which is a problem with what to do."""
        answer = self.ask(asked, body, **more)
        told = answer.json()
        assert answer.headers["content-type"] == "application/problem+json", answer.text
        assert told["status"] == answer.status_code
        return answer.status_code, told["reason"]


@pytest.fixture(scope="package")
def service(tmp_path_factory) -> Iterator[SimpleNamespace]:
    """The application of a process that nobody has used yet."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPILOT_DATA_DIR", str(tmp_path_factory.mktemp("kept")))
        patch.setenv("COPILOT_ENVIRONMENT", "test")
        patch.setenv("COPILOT_OPEN_LINKS", "false")
        for limit in ("PER_MINUTE", "PER_MINUTE_ADDRESS", "CHATS_PER_MINUTE"):
            patch.setenv(f"COPILOT_API_{limit}", "0")
        for name in ("OPENAI_API_KEY", "DATABASE_URL"):
            patch.delenv(name, raising=False)
        app = build(Settings.load(), alone=False)
        yield SimpleNamespace(app=app, client=client(app))
        app.close()


@pytest.fixture
def person(service) -> Callable[..., Person]:
    """Makes one more person."""
    return lambda *scopes: Person(service, scopes or ("read", "write", "chat"))


@pytest.fixture
def ann(person) -> Person:
    """One person."""
    made: Person = person()
    return made
