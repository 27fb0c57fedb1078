"""A file as a Reading: the door of this slice.

Reading happens in a child process with limits (`sandbox`), because a CV is a file from a stranger.
"""

import hashlib
import time
from base64 import b64decode
from collections.abc import Iterable
from typing import Any

from tools.cv import sandbox
from tools.cv.look import Look
from tools.cv.models import Reading
from tools.cv.sniff import sniff


def read_file(name: str, data: bytes) -> Reading:
    """Reads a CV of any kind that `sniff` knows in a child process.

    Raises:
        FileRefused: with one of the named reasons and what to do.
    """
    started = time.perf_counter()
    sniff(name, data)
    return _reading(name, data, sandbox.run(name, data, "reading"), started)


def read_words(name: str, data: bytes) -> str:
    """The visible words of any such file, for job ads and the like; in a child process.

    Raises:
        FileRefused: with one of the named reasons and what to do.
    """
    sniff(name, data)
    text: str = sandbox.run(name, data, "words")["text"]
    return text


def read_look(name: str, data: bytes, *, by_words: bool = True) -> Look:
    """How a file looks: the sizes of its pages, and its lines with the place of each word; in a child process.

    Args:
        name: of the file.
        data: its bytes.
        by_words: whether the lines are wanted too. Where reading is slow (a scan), the places in the reading do.

    Raises:
        FileRefused: with one of the named reasons and what to do.
    """
    if not by_words:
        return Look(sizes=sandbox.run(name, data, "sizes")["sizes"])
    return Look(**sandbox.run(name, data, "look"))


def read_pictures(name: str, data: bytes, pages: Iterable[int]) -> dict[int, bytes]:
    """Pictures (JPEG) of some pages of a PDF; in a child process. A page that cannot be drawn is left out.

    Raises:
        FileRefused: with one of the named reasons and what to do.
    """
    wanted = " ".join(map(str, pages))
    found: dict[str, str] = sandbox.run(name, data, f"pictures {wanted}")["pictures"]
    return {int(number): b64decode(packed) for number, packed in found.items()}


def read_here(name: str, data: bytes) -> Reading:
    """The same as `read_file` in this process: for tests and measurements only, it has no limits."""
    from tools.cv.child import work

    started = time.perf_counter()
    return _reading(name, data, work(name, data, "reading"), started)


def _reading(name: str, data: bytes, made: dict[str, Any], started: float) -> Reading:
    document = hashlib.sha256(data).hexdigest()[:16]
    seconds = round(time.perf_counter() - started, 3)
    return Reading.model_validate({"file_name": name, "document": document, "seconds": seconds, **made})
