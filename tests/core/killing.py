"""A process of our own that is killed while it works."""

import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]


def killed_after(script: str, *args: str, seconds: float) -> str:
    """Runs a script that prints `ready` and begins on a line of input; kills it so long after. Returns what it printed since."""
    command = [sys.executable, "-c", script, *args]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdin
        assert child.stdout
        assert child.stdout.readline() == "ready\n"
        child.stdin.write("go\n")
        child.stdin.flush()
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        return child.stdout.read()
