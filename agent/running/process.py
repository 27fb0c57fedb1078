"""A process by a name that no other ever bears: the machine since it was started, the number, and when it began."""

import os
import platform
from functools import cache
from pathlib import Path

_PROC = Path("/proc")


def here() -> str:
    """The name of this process."""
    number = os.getpid()
    return f"{_place()} {number} {_begun(number)}"


def lives(name: str) -> bool | None:
    """Whether a process lives; None where that cannot be known from here: on another machine, in another container."""
    place, _, rest = name.partition(" ")
    number, _, begun = rest.partition(" ")
    if place != _place() or not begun or not number.isdigit():
        return None
    return _begun(int(number)) == begun


@cache
def _place() -> str:
    """This machine since it was started, and where its processes are counted: a container counts for itself."""
    try:
        started = (_PROC / "sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{started}/{(_PROC / 'self/ns/pid').readlink()}"
    except OSError:
        return platform.node().replace(" ", "-")


def _begun(number: int) -> str:
    """When a process began, in ticks since the machine was started; empty when there is none, or nobody can say."""
    try:
        told = (_PROC / str(number) / "stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    except OSError:
        return ""
    return "" if told[0] in "ZX" else told[19]
