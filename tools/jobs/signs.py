"""Skills that a line shows without naming them: `led seven accountants` is team leadership."""

import re
from functools import cache

from tools.jobs.phrases import table, union


@cache
def _signs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, union(tuple(str(p) for p in parts))) for name, parts in table("signs").items())


def signs(flat_words: str) -> tuple[str, ...]:
    """Names of the skills that flat words show."""
    return tuple(name for name, pattern in _signs() if pattern.search(flat_words))
