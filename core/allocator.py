"""The memory that C libraries take: kept in few heaps and given back, where the C library is glibc. Elsewhere nothing happens.

glibc gives each busy thread a heap of its own, eight for each core, and what was once taken in one is of no use to the others.
Our threads share one lock anyway, so that many heaps cost memory and save no time.

Large pieces come from the system, zeroed, each time: else glibc soon cuts them from what others have left, and a library that writes a
piece to the disk before it has filled it (Chroma does so with a new index) would write words of people that were long freed.
"""

import ctypes
from typing import Any

HEAPS = 2
LARGE = 128 * 1024
"""Bytes from which on a piece is the system's own: glibc's first value, which it would raise by itself."""
_ARENA_MAX, _MMAP_THRESHOLD = -8, -3
"""`M_ARENA_MAX` and `M_MMAP_THRESHOLD` of glibc's malloc.h."""


def few_heaps(library: Any = None) -> bool:
    """Says that no more heaps are to be made, and what is large. Call before threads begin. Returns whether the C library knows how."""
    mallopt = _function("mallopt", library)
    return bool(mallopt and mallopt(_ARENA_MAX, HEAPS) and mallopt(_MMAP_THRESHOLD, LARGE))


def give_back(library: Any = None) -> bool:
    """Gives the system back what was taken and is free again. Returns whether the C library knows how."""
    trim = _function("malloc_trim", library)
    if trim is not None:
        trim(0)
    return trim is not None


def _function(name: str, library: Any) -> Any:
    try:
        return getattr(library or ctypes.CDLL(None), name, None)
    except (TypeError, OSError):
        return None
