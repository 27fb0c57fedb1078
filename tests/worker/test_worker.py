"""`python -m worker` as a process: works the queue off, ends in good order when asked, and loses nothing when killed."""

import os
import signal
import subprocess
import sys
import time

import pytest

from agent.bootstrap import now
from agent.bulk.making import desk
from core.database import Database
from core.settings import Settings
from tests.agent.bulk.conftest import files
from tests.test_architecture import ROOT


@pytest.fixture
def queue(tmp_path):
    """The desk over a folder, and what begins a worker on it."""
    settings = Settings(environment="test", data_dir=tmp_path / "data", bulk_here=0)
    database = Database(settings.database_url)
    database.migrate()
    begun: list[subprocess.Popen[bytes]] = []

    def begin(*words: str) -> "subprocess.Popen[bytes]":
        env = {"PATH": os.environ["PATH"], "COPILOT_DATA_DIR": str(settings.data_dir), "COPILOT_ENVIRONMENT": "test"}
        begun.append(subprocess.Popen([sys.executable, "-m", "worker", *words], cwd=ROOT, env=env, stderr=subprocess.DEVNULL))
        return begun[-1]

    yield desk(settings, database, now), begin
    for process in begun:
        process.kill()
        process.wait()
    database.close()


def until(what, seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def test_killed_and_begun_again_each_file_is_read_once_and_one_asked_to_end_ends_in_good_order(queue):
    bulk, begin = queue
    job = bulk.submit("ann", files(12))
    first = begin("--at-once", "2")
    until(lambda: bulk.status("ann", job).done >= 1)
    first.kill()
    first.wait()
    assert not bulk.status("ann", job).ended
    second = begin()
    until(lambda: bulk.status("ann", job).state == "done")
    told = bulk.status("ann", job)
    assert (told.done, told.aside, told.count) == (12, 0, 12)
    second.send_signal(signal.SIGTERM)
    assert second.wait(20) == 0


def test_with_nothing_to_do_it_ends_when_that_was_asked(queue, monkeypatch, tmp_path):
    from worker.__main__ import main

    bulk, _ = queue
    job = bulk.submit("ann", files(2))
    monkeypatch.setenv("COPILOT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("COPILOT_ENVIRONMENT", "test")
    main(["--until-empty"])
    assert bulk.status("ann", job).state == "done"
