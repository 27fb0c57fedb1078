"""A process that is told to end says so to those who listen, and ends as its server would."""

import signal
import subprocess
import sys

import pytest

from api.kept.ending import Ending
from tests.test_architecture import ROOT

BEFORE = "signal.signal(signal.SIGTERM, lambda number, frame: print('server', number))"
TOLD = """
import os, signal
from api.kept.ending import Ending
{before}
ending = Ending()
ending.watch()
ending.watch()
print(ending.told)
os.kill(os.getpid(), signal.SIGTERM)
print(ending.told)
"""


@pytest.mark.parametrize(
    ("before", "said", "code"),
    [
        (BEFORE, ["False", f"server {int(signal.SIGTERM)}", "True"], 0),
        ("signal.signal(signal.SIGTERM, signal.SIG_IGN)", ["False", "True"], 0),
        ("", ["False"], -signal.SIGTERM),
    ],
)
def test_the_signal_is_heard_once_and_handed_on(before, said, code):
    command = [sys.executable, "-u", "-c", TOLD.format(before=before)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=20, check=False)
    assert (done.stdout.splitlines(), done.returncode) == (said, code), done.stderr


def test_a_server_that_comes_later_is_heard_too(monkeypatch):
    heard: list[str] = []
    here: dict[int, object] = {}
    monkeypatch.setattr(signal, "getsignal", lambda number: here.get(number, signal.SIG_IGN))
    monkeypatch.setattr(signal, "signal", here.__setitem__)
    ending = Ending()
    ending.watch()
    here[signal.SIGTERM] = lambda *_: heard.append("later")
    ending.watch()
    handler: object = here[signal.SIGTERM]
    assert callable(handler)
    handler(int(signal.SIGTERM), None)
    assert (ending.told, heard) == (True, ["later"])
