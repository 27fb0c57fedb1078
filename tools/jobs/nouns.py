"""What a demand asks for by its own noun, where no list knows it: `Kennis van participatietrajecten`, `noções de paleografia`.

Only where the words before say that a thing is to be known (`knowledge of`), or a language of noun phrases puts it bare (`planeación`).
"""

import re
from functools import cache

from core.flat import flat
from tools.jobs.lists import whole, words
from tools.jobs.phrases import NOTHING, pattern

_MOST, _BARE = 2, 3
_BARE_LANGUAGES = frozenset({"es", "fr", "pt"})
_TAIL = re.compile(r"\s*(?:[(,;:.!?/]| - |\d).*$")


@cache
def _known(language: str) -> re.Pattern[str]:
    parts = words(language).get("known", {}).get("lead", [])
    return re.compile("|".join(f"(?:{p})" for p in parts)) if parts else NOTHING


def own_noun(quote: str, language: str) -> tuple[int, int] | None:
    """Where the noun stands in a demand; None where it would be a guess."""
    flat_quote = flat(quote)
    led = _known(language).match(flat_quote)
    start = led.end() if led else 0
    text = _TAIL.sub("", flat_quote[start:]).strip()
    size = len(text.split())
    if not text or whole(language, "general").search(text) or pattern(language, "cues", "have").search(text):
        return None
    if led:
        return (start, start + len(text)) if size <= _MOST else None
    bare = language in _BARE_LANGUAGES and size <= _BARE and len(text) == len(flat_quote.rstrip(" ."))
    return (0, len(text)) if bare else None
