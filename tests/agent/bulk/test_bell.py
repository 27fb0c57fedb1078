"""Workers woken over Redis: a message without a word, a job worked off by Celery, and nothing lost when Redis is away."""

import os
import subprocess
import sys
import time
from typing import Any

import pytest
import redis as library

from agent.bootstrap import now
from agent.bulk.bell import LOOK, RedisBell, bell_of
from agent.bulk.making import desk
from core.settings import Settings
from tests.agent.bulk.conftest import files
from tests.test_architecture import ROOT

ANN = "ann"


class Silent:
    def __init__(self) -> None:
        self.heard: list[str] = []

    def ring(self) -> None:
        self.heard.append("ring")

    def close(self) -> None:
        self.heard.append("close")


def test_a_message_says_look_and_nothing_else(redis):
    here = Silent()
    bell = bell_of(redis.url, here)
    bell.ring()
    bell.close()
    assert here.heard == ["ring", "close"], "this process hears it too"
    client: Any = library.Redis.from_url(redis.url)
    (message,) = client.lrange("copilot-bulk", 0, -1)
    client.flushall()
    client.close()
    assert LOOK.encode() in message
    assert b"W1tdLCB7fSwg" in message, "no arguments: [[], {}, ...]"


@pytest.mark.parametrize("url", ["redis://127.0.0.1:1/0", "no address"])
def test_redis_that_is_away_is_logged_and_costs_no_job(url, small, capsys):
    here = Silent()
    started = time.monotonic()
    RedisBell(url, here).ring()
    assert time.monotonic() - started < 20
    assert here.heard == ["ring"]
    assert "redis_away" in capsys.readouterr().err
    job = small.desk.submit(ANN, files(1))
    small.worker().run(until_empty=True)
    assert small.desk.status(ANN, job).state == "done"


def test_without_redis_nothing_of_celery_is_asked_for():
    here = Silent()
    assert bell_of("", here) is here


def ended(bulk, job) -> bool:
    end = time.monotonic() + 60
    while bulk.status(ANN, job).ended is None and time.monotonic() < end:
        time.sleep(0.1)
    told = bulk.status(ANN, job)
    return (told.state, told.done) == ("done", told.count)


def test_celery_works_a_job_off_when_it_begins_and_another_that_it_hears_of_over_redis(redis, db, tmp_path):
    settings = Settings(environment="test", data_dir=tmp_path / "data", bulk_here=0, redis_url=redis.url)
    env = {"PATH": os.environ["PATH"], "COPILOT_DATA_DIR": str(settings.data_dir), "COPILOT_ENVIRONMENT": "test"}
    command = [sys.executable, "-m", "celery", "-A", "worker.celery", "worker", "--pool", "solo", "--loglevel", "ERROR"]
    bulk = desk(settings, db, now)
    lost = bulk.submit(ANN, files(3))
    with library.Redis.from_url(redis.url) as client:
        client.flushall()
    with subprocess.Popen(command, cwd=ROOT, env={**env, "REDIS_URL": redis.url}, stderr=subprocess.DEVNULL) as process:
        assert ended(bulk, lost), "though nobody told it"
        assert ended(bulk, bulk.submit(ANN, files(2))), "though it had looked before"
        process.terminate()
        assert process.wait(30) == 0
    bulk.close()
