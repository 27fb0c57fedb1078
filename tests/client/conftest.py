"""The service as programs find it: listening on this machine, with keys."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.routing import Mount

from agent.bootstrap import now
from api.doors import LazyApi
from api.health import Health
from client import Client
from tests.api.conftest import service  # noqa: F401 - the application of the tests of the API
from tests.api.test_docs import served


@pytest.fixture(scope="module")
def listening(service) -> Iterator[SimpleNamespace]:  # noqa: F811 - pytest hands it in by this name
    """Where it listens, and the secrets of its keys."""
    settings = service.app.settings.model_copy(update={"token_secret": SecretStr("only for tests, and long enough for them")})
    mounted = Mount("/api", app=LazyApi(Health(ready=True), lambda: service.app, lambda: settings))
    server, thread = served(SimpleNamespace(client=SimpleNamespace(app=Starlette(routes=[mounted]))))
    port = server.servers[0].sockets[0].getsockname()[1]
    writer = service.app.keys.make("u-keeper", "keeper", now(), scopes=("read", "write"))[1]
    talker = service.app.keys.make("u-talker", "talker", now(), scopes=("read", "write", "chat"))[1]
    yield SimpleNamespace(url=f"http://127.0.0.1:{port}", keys=service.keys, app=service.app, writer=writer, talker=talker)
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def asked(listening) -> Iterator[Client]:
    """A client of it with a good key."""
    with Client(listening.url, listening.keys["good"]) as client:
        yield client
