"""A process of our own that is killed while it works."""

import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]


def killed_after(script: str, *args: str, seconds: float, lines: int = 0) -> str:
    """Runs a script that prints `ready` and begins on a line of input; kills it so long after, or after so many lines more.

    Returns what it printed since.
    """
    command = [sys.executable, "-c", script, *args]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdin
        assert child.stdout
        assert child.stdout.readline() == "ready\n"
        child.stdin.write("go\n")
        child.stdin.flush()
        told = "".join(child.stdout.readline() for _ in range(lines))
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        return told + child.stdout.read()
