"""Runs the reading of a file in a process of its own, with limits: a hostile file can only hurt that.

Where the system can fork, a small host process loads the libraries once and forks for each file, so a reading does not
pay for starting Python; elsewhere a host serves one file and a fresh one is started ahead. Host and app talk in frames:
four bytes of length, then JSON, then the file. Standard error is dropped: parsers print pieces of the file there.
"""

import contextlib
import json
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from core.errors import FileRefused
from tools.cv.sniff import damaged

ROOT = Path(__file__).parents[2]
START = "import sys; sys.path.insert(0, sys.argv[1]); from tools.cv.host import serve; serve()"
AT_ONCE = 2
WALL_SECONDS = 15.0
WALL_SECONDS_LOOKING = 40.0
"""A child that looks at pictures begins no page after 20 seconds; on a slow machine that page may take its time."""
SOON_SECONDS = 1.0
"""A host gone this soon may have died before the file came: the file gets a second chance."""
FRAME = struct.Struct(">I")


class _Host:
    """One host process. Serves one file at a time."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(  # noqa: S603 - our own code, no shell, nothing from outside in it
            [sys.executable, "-I", "-X", "utf8", "-c", START, str(ROOT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.serves_more = True

    def call(
        self, name: str, data: bytes, what: str, spans: Sequence[Sequence[int]] = (), *, ocr: bool = False
    ) -> dict[str, Any]:
        """Sends one file and waits for the answer; an empty one when the process died or took too long."""
        timer = threading.Timer(WALL_SECONDS_LOOKING if ocr else WALL_SECONDS, self.kill)
        timer.start()
        try:
            head = json.dumps({"name": name, "what": what, "size": len(data), "spans": spans, "ocr": ocr}).encode()
            _pipe(self.process.stdin).write(FRAME.pack(len(head)) + head + data)
            _pipe(self.process.stdin).flush()
            length = _pipe(self.process.stdout).read(FRAME.size)
            answer: dict[str, Any] = (
                json.loads(_pipe(self.process.stdout).read(*FRAME.unpack(length))) if len(length) == FRAME.size else {}
            )
        except (OSError, ValueError):
            answer = {}
        finally:
            timer.cancel()
        self.serves_more = bool(answer.pop("more", False)) and self.process.poll() is None
        return answer

    def kill(self) -> None:
        """Ends the process and what it forked."""
        with contextlib.suppress(OSError):
            if sys.platform != "win32":
                import os
                import signal

                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()

    def close(self) -> None:
        """Ends the process and frees its pipes."""
        self.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                _pipe(pipe).close()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise OSError
    return pipe


class _Hosts:
    """The hosts that wait for work; at most two files are read at once."""

    def __init__(self) -> None:
        self.idle: list[_Host] = []
        self.lock = threading.Lock()
        self.turn = threading.Semaphore(AT_ONCE)

    def take(self) -> _Host:
        """A host that waits, or a new one."""
        with self.lock:
            while self.idle:
                host = self.idle.pop()
                if host.process.poll() is None:
                    return host
                host.close()
        return _Host()

    def put(self, host: _Host) -> None:
        """Gives a host back; one that is used up is replaced ahead of the next file."""
        if not host.serves_more:
            host.close()
            host = _Host()
        with self.lock:
            self.idle.append(host)

    def close(self) -> None:
        """Ends all waiting hosts."""
        with self.lock:
            while self.idle:
                self.idle.pop().close()


_hosts = _Hosts()
_looking = threading.Lock()
"""Pictures are looked at one file at a time: it takes both cores and a third of a gigabyte."""


def warm() -> None:
    """Starts a host, so that the first reading does not wait for it."""
    with _hosts.lock:
        if not _hosts.idle:
            _hosts.idle.append(_Host())


def rest() -> None:
    """Ends the hosts that wait; the next file starts one again."""
    _hosts.close()


def _once(name: str, data: bytes, what: str, spans: Sequence[Sequence[int]], *, ocr: bool) -> dict[str, Any]:
    host = _hosts.take()
    answer = host.call(name, data, what, spans, ocr=ocr)
    _hosts.put(host)
    return answer


def run(name: str, data: bytes, what: str, spans: Sequence[Sequence[int]] = (), *, ocr: bool = False) -> dict[str, Any]:
    """Reads a file in a child process.

    Args:
        name: the file's name.
        data: its bytes.
        what: one of the pieces of work that `child.work` knows.
        spans: for places, the stretches of the text (start, end) whose page and box are wanted.
        ocr: whether pictures of text are looked at.

    Raises:
        FileRefused: what the child said, or damaged when it died or ran out of time.
    """
    with _looking if ocr else _hosts.turn:
        started = time.monotonic()
        answer = _once(name, data, what, spans, ocr=ocr)
        if not answer and time.monotonic() - started < SOON_SECONDS:
            answer = _once(name, data, what, spans, ocr=ocr)
    if "refused" in answer:
        raise FileRefused(answer["refused"], answer["message"], answer["what_to_do"])
    if "result" not in answer:
        raise damaged()
    result: dict[str, Any] = answer["result"]
    return result
