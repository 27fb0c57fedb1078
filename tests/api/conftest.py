"""The interface of one process, mounted as the product mounts it, and keys to it."""

from collections.abc import Iterator
from datetime import timedelta
from types import SimpleNamespace

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from agent.bootstrap import build, now
from api.doors import LazyApi, under
from api.health import Health
from core.settings import Settings


@pytest.fixture(scope="module")
def service(tmp_path_factory) -> Iterator[SimpleNamespace]:
    """The application of a process, its client, and secrets of keys of each kind."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPILOT_DATA_DIR", str(tmp_path_factory.mktemp("service")))
        patch.setenv("COPILOT_ENVIRONMENT", "test")
        patch.setenv("COPILOT_OPEN_LINKS", "false")
        for count in ("", "_ADDRESS"):
            patch.setenv(f"COPILOT_API_PER_MINUTE{count}", "0")
        for name in ("OPENAI_API_KEY", "DATABASE_URL"):
            patch.delenv(name, raising=False)
        app = build(Settings.load(), alone=False)
        yield SimpleNamespace(app=app, client=client(app), keys=_keys(app))
        app.close()


def client(app, ready: bool = True) -> TestClient:
    """What speaks to it."""
    mounted = under(LazyApi(Health(ready=ready), lambda: app))
    return TestClient(Starlette(routes=[mounted]), raise_server_exceptions=True)


def _keys(app) -> dict[str, str]:
    made = {"good": app.keys.make("u-ann", "good", now())[1]}
    made["expired"] = app.keys.make("u-ann", "expired", now() - timedelta(days=2), days=1)[1]
    key, made["revoked"] = app.keys.make("u-ann", "revoked", now())
    app.keys.revoke("u-ann", key.id, now())
    made["narrow"] = app.keys.make("u-ann", "narrow", now(), scopes=("chat",))[1]
    return made


@pytest.fixture
def post(service):
    """Sends JSON to a name, with the good key unless another is named."""

    def send(name: str, body: object = None, key: str = "good", **more):
        headers = {"authorization": f"Bearer {service.keys.get(key, key)}", **more.pop("headers", {})}
        asked = more or {"json": body}
        return service.client.post(f"/api/v1/{name}", headers=headers, **asked)

    return send
