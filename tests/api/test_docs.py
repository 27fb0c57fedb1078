"""What `docs/api.md` shows runs, against a server that listens."""

import os
import re
import subprocess
import sys
import threading
import time

import uvicorn

from api.interface import FILE, WORK
from tests.test_architecture import ROOT

TEXT = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")


def served(service) -> tuple[uvicorn.Server, threading.Thread]:
    server = uvicorn.Server(uvicorn.Config(service.client.app, port=0, log_level="critical"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    return server, thread


def test_the_program_in_it_runs(service):
    (program,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    server, thread = served(service)
    port = server.servers[0].sockets[0].getsockname()[1]
    told = {"COPILOT_HOST": f"http://127.0.0.1:{port}", "COPILOT_PROGRAM_KEY": service.keys["good"]}
    run = [sys.executable, "-c", program]
    done = subprocess.run(run, env={**os.environ, **told}, capture_output=True, text=True, timeout=60, check=False)
    server.should_exit = True
    thread.join(10)
    assert done.returncode == 0, done.stderr
    fit, files = done.stdout.splitlines()
    assert "'met'" in fit
    assert files == "['cv.docx', 'cv.md', 'letter.docx', 'letter.md']"


def test_it_names_each_operation_and_each_command():
    for name in (*WORK, FILE):
        assert f"`{name}`" in TEXT
    for command in ("key-new", "keys", "key-revoke"):
        assert f"python cli.py {command}" in TEXT
