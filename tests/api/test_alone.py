"""The interface without the screens: `uvicorn api.main:app`."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.testclient import TestClient

from api.alone import Service
from api.doors import LazyApi
from api.health import Health
from tests.test_architecture import ROOT

SCREENS = ("streamlit", "ui", "pandas", "pyarrow", "altair")


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """Started as a server starts it, warm, and ended."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPILOT_DATA_DIR", str(tmp_path_factory.mktemp("alone")))
        patch.setenv("COPILOT_ENVIRONMENT", "test")
        service = Service()
        with TestClient(service, client=("127.0.0.1", 5000)) as client:
            end = time.monotonic() + 60
            while client.get("/health/ready").status_code != 200 and time.monotonic() < end:
                time.sleep(0.05)
            yield client


@pytest.mark.parametrize("path", ["/health", "/health/live", "/health/ready", "/docs", "/redoc", "/openapi.json", "/metrics"])
def test_what_is_told_at_the_root_is_told_under_api_too(alone, path):
    assert alone.get(path).status_code == alone.get(f"/api{path}").status_code == 200


@pytest.mark.parametrize("path", ["/health/detailed", "/api/v1/parse-cv", "/api/none"])
def test_the_rest_needs_a_key(alone, path):
    assert alone.get(path).status_code == 401


@pytest.mark.parametrize("path", ["/", "/parse-cv", "/v1/parse-cv", "/none"])
def test_everything_else_is_under_api(alone, path):
    assert alone.post(path).status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "status", "reason"),
    [
        ("GET", "/none", 404, "address"),
        ("GET", "/two%0Alines", 404, "address"),
        ("GET", "/api/two%0Alines", 401, "key"),
        ("GET", "/api/v1/metrics%0A", 401, "key"),
        ("GET", "/metrics%0A", 401, "key"),
        ("POST", "/health", 405, "method"),
    ],
)
def test_an_address_that_leads_nowhere_is_a_problem_as_any(alone, method, path, status, reason):
    answer = alone.request(method, path, headers={"authorization": "Bearer jck_x"})
    told = answer.json()
    assert (answer.status_code, told["status"], told["reason"]) == (status, status, reason)
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.headers["cache-control"], answer.headers["x-content-type-options"]) == ("no-store", "nosniff")
    assert len(told["instance"]) >= 16


def test_it_is_ready_and_says_with_which_model(alone):
    assert alone.get("/health").json() == {"status": "ok", "ready": True, "model": "offline", "problem": ""}


def test_what_answers_is_built_before_anybody_asks_and_once(tmp_path, monkeypatch):
    monkeypatch.setenv("COPILOT_DATA_DIR", str(tmp_path))
    service = Service()
    lazy = LazyApi(Health(), service.engines)
    with ThreadPoolExecutor(4) as hands:
        built = list(hands.map(lambda _: lazy.built(), range(4)))
    assert len({id(one) for one in built}) == 1
    assert TestClient(lazy).get("/health").json()["status"] == "starting"
    assert lazy.built() is built[0]
    assert service.engines.there is None


def test_what_answers_is_built_without_the_libraries_of_the_conversation(tmp_path):
    told = (
        "import sys\nfrom api.alone import Service\nfrom api.doors import LazyApi\nfrom api.health import Health\n"
        "service = Service(); LazyApi(Health(), service.engines).built(); service.engines()\n"
        "heavy = ('langchain_core', 'langgraph', 'langsmith', 'chromadb', 'onnxruntime', 'numpy', 'streamlit')\n"
        "print([n for n in heavy if n in sys.modules]); service.engines().copilot\n"
        "print([n for n in heavy[:3] if n in sys.modules]); service._close()\n"
    )
    env = {**os.environ, "COPILOT_DATA_DIR": str(tmp_path), "COPILOT_ENVIRONMENT": "test"}
    done = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, env=env, capture_output=True, text=True, timeout=120, check=True
    )
    assert done.stdout.splitlines() == ["[]", "['langchain_core', 'langgraph', 'langsmith']"]


def test_ended_it_lets_go_of_the_engines_and_can_start_again(tmp_path, monkeypatch):
    monkeypatch.setenv("COPILOT_DATA_DIR", str(tmp_path))
    service = Service()
    first = service.engines()
    assert service.engines() is first
    service._close()
    second = service.engines()
    assert second is not first
    service._close()
    service._close()
    assert service.engines.there is None


def test_what_a_server_imports_and_serves_is_without_screens(tmp_path):
    told = (
        "import sys, api.main, threading, time, urllib.request, uvicorn\n"
        "print([n for n in ('langchain', 'chromadb', 'numpy', 'fastapi', 'sqlalchemy') if n in sys.modules])\n"
        "server = uvicorn.Server(uvicorn.Config('api.main:app', port=0, log_level='critical'))\n"
        "thread = threading.Thread(target=server.run); thread.start()\n"
        "while not server.started: time.sleep(0.01)\n"
        "port = server.servers[0].sockets[0].getsockname()[1]\n"
        "def ask(path):\n"
        "    with urllib.request.urlopen(f'http://127.0.0.1:{port}{path}') as answer: return answer.read().decode()\n"
        "def ready():\n"
        "    try: return bool(ask('/health/ready'))\n"
        "    except OSError: return False\n"
        "print('starting' in ask('/health') or 'ok' in ask('/health'))\n"
        "while not ready(): time.sleep(0.1)\n"
        f"print([n for n in {SCREENS!r} if n in sys.modules])\n"
        "server.should_exit = True; thread.join(20); print(thread.is_alive())\n"
    )
    env = {**os.environ, "COPILOT_DATA_DIR": str(tmp_path), "COPILOT_ENVIRONMENT": "test"}
    done = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, env=env, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["[]", "True", "[]", "False"]
    assert "Traceback" not in done.stderr
