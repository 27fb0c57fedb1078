"""The process that reads files for the app: it loads the libraries once, and forks for each file where it can."""

import contextlib
import gc
import json
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import IO, Any

from core.errors import FileRefused
from tools.cv.child import READERS, RECORDS, work
from tools.cv.sandbox import FRAME

MEMORY, MEMORY_LOOKING = 512 * 2**20, 896 * 2**20
"""Address space; of a child that looks at pictures, half is taken by libraries and models before the first page."""
CPU_SECONDS, CPU_SECONDS_LOOKING = 10, 40
FILES = 64
WARM = Path(__file__).parent / "warm"


def _read(pipe: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    length = pipe.read(FRAME.size)
    if len(length) < FRAME.size:
        return None
    head = json.loads(pipe.read(*FRAME.unpack(length)))
    return head, pipe.read(head["size"])


def _write(answer: dict[str, Any], *, more: bool) -> None:
    body = json.dumps(answer | {"more": more}).encode()
    sys.stdout.buffer.write(FRAME.pack(len(body)) + body)
    sys.stdout.buffer.flush()


def answer(head: dict[str, Any], data: bytes) -> dict[str, Any]:
    """Does the work; a refusal is an answer too. Anything else ends the process, which the app takes for a damaged file."""
    try:
        return {"result": work(head["name"], data, head["what"], head.get("spans", ()), ocr=head.get("ocr", False))}
    except FileRefused as error:
        return {"refused": error.reason, "message": error.message, "what_to_do": error.what_to_do}


def limit(*, ocr: bool) -> None:
    """Bounds memory, processor time, open files and written files, where the system can."""
    with contextlib.suppress(ImportError):
        import resource

        for kind, most in (
            (resource.RLIMIT_AS, MEMORY_LOOKING if ocr else MEMORY),
            (resource.RLIMIT_CPU, CPU_SECONDS_LOOKING if ocr else CPU_SECONDS),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_NOFILE, FILES),
            (resource.RLIMIT_CORE, 0),
        ):
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, (most, most))


def serve() -> None:
    """Answers files until the app closes the pipe."""
    load()
    forks = hasattr(os, "fork") and sys.platform != "darwin"
    while request := _read(sys.stdin.buffer):
        if not forks:
            limit(ocr=request[0].get("ocr", False))
            _write(answer(*request), more=False)
            return
        if (child := os.fork()) == 0:
            limit(ocr=request[0].get("ocr", False))
            _write(answer(*request), more=True)
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0:
            _write({}, more=True)


def load() -> None:
    """Imports ahead what files will need, and reads the word lists by reading two invented CVs."""
    for where in (*READERS.values(), *RECORDS.values(), "looks.look"):
        import_module(f"tools.cv.{where.split('.')[0]}")
    for path in sorted(WARM.iterdir()):
        work(path.name, path.read_bytes(), "reading")
    gc.collect()
    gc.freeze()
