"""A real server over loopback: a key that is taken back ends its open streams, and the end of the process ends all of them with a word."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import httpx2
import pytest

from agent.bootstrap import now
from agent.keys.store import Keys
from core.database import Database
from tests.fake_openai import FakeOpenAI, Reply
from tests.test_architecture import ROOT

COMMAND = (sys.executable, "-m", "uvicorn", "api.main:app", "--port", "0", "--no-proxy-headers")
WHERE = re.compile(r"running on (http://127\.0\.0\.1:\d+)")


class Line:
    """A stream that is listened to in a thread of its own."""

    def __init__(self, url, secret):
        self.events: list[dict[str, Any]] = []
        self.begun = threading.Event()
        self._thread = threading.Thread(target=self._listen, args=(url, secret), daemon=True)
        self._thread.start()
        assert self.begun.wait(30)

    def _listen(self, url, secret):
        headers = {"authorization": f"Bearer {secret}"}
        said = {"text": "Tell me a long story."}
        with (
            httpx2.Client(trust_env=False, timeout=60) as client,
            client.stream("POST", f"{url}/api/v1/chat", json=said, headers=headers) as answer,
        ):
            for line in answer.iter_lines():
                if line.startswith("data: "):
                    self.events.append(json.loads(line.removeprefix("data: ")))
                    self.begun.set()

    def ended(self, seconds):
        """How long it took to end, and its last event."""
        began = time.monotonic()
        self._thread.join(seconds)
        assert not self._thread.is_alive(), self.events
        return time.monotonic() - began, self.events[-1]


@pytest.fixture
def server(tmp_path) -> Iterator[SimpleNamespace]:
    """A process whose model never answers, and what makes keys beside it."""
    database = Database(f"sqlite:///{tmp_path / 'copilot.db'}")
    database.migrate()
    with FakeOpenAI([Reply(fault="hang")], hold=60) as model:
        env = {**os.environ, "COPILOT_DATA_DIR": str(tmp_path), "COPILOT_ENVIRONMENT": "test", "OPENAI_API_KEY": "sk-test"}
        env |= {"OPENAI_BASE_URL": model.url, "COPILOT_FIRST_TOKEN_SECONDS": "60"}
        env.pop("DATABASE_URL", None)
        with subprocess.Popen(COMMAND, cwd=ROOT, env=env, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stderr is not None
            found = next(told for line in process.stderr if (told := WHERE.search(line)))
            threading.Thread(target=process.stderr.read, daemon=True).start()
            try:
                yield SimpleNamespace(url=found.group(1), process=process, keys=Keys(database))
            finally:
                process.kill()
    database.close()


def ready(url):
    with httpx2.Client(trust_env=False, timeout=10) as client:
        end = time.monotonic() + 90
        while client.get(f"{url}/health/ready").status_code != 200:
            assert time.monotonic() < end
            time.sleep(0.1)


def test_open_streams_end_with_their_key_and_with_the_process(server):
    ready(server.url)
    made = {name: server.keys.make(f"u-{name}", name, now(), scopes=("read", "chat")) for name in ("ann", "bob")}
    lines = {name: Line(server.url, secret) for name, (_, secret) in made.items()}
    server.keys.revoke("u-ann", made["ann"][0].id, now())
    seconds, last = lines["ann"].ended(10)
    assert (last["type"], last["reason"]) == ("problem", "key")
    assert seconds < 5
    assert lines["bob"].events[-1]["type"] != "problem"
    server.process.send_signal(signal.SIGTERM)
    seconds, last = lines["bob"].ended(10)
    assert (last["type"], last["reason"]) == ("problem", "ending")
    assert seconds < 2
    assert server.process.wait(20) in {0, -signal.SIGTERM}
