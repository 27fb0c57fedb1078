"""A folder that one process has for itself, until it ends: however it ends, the system lets go of the lock."""

import os
import sys
import threading
from pathlib import Path

_GUARD = threading.Lock()
_HELD: dict[Path, int] = {}
"""Folders of this process, with the open file that holds each."""


def claim(folder: Path) -> bool:
    """Whether this process has the folder to itself now; taken when free. False as well where it cannot be made."""
    folder = folder.absolute()
    with _GUARD:
        if folder in _HELD and (folder / "lock").exists():
            return True
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(folder / "lock", os.O_CREAT | os.O_RDWR, 0o600)
        except OSError:
            return False
        try:
            _lock(handle)
        except OSError:
            os.close(handle)
            return False
        _HELD[folder] = handle
        return True


def _lock(handle: int) -> None:
    """Raises OSError when another process has it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
