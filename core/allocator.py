"""The memory that C libraries take: kept in few heaps and given back, where the C library is glibc. Elsewhere nothing happens.

glibc gives each busy thread a heap of its own, eight for each core, and what was once taken in one is of no use to the others.
Our threads share one lock anyway, so that many heaps cost memory and save no time.
"""

import ctypes
from typing import Any

HEAPS = 2
_ARENA_MAX = -8
"""`M_ARENA_MAX` of glibc's malloc.h."""


def few_heaps(library: Any = None) -> bool:
    """Says that no more heaps are to be made. Call before threads begin. Returns whether the C library knows how."""
    mallopt = _function("mallopt", library)
    return bool(mallopt and mallopt(_ARENA_MAX, HEAPS))


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
