"""Text without capitals and accents whose every character stands where it stood, so that a match gives exact offsets."""

import unicodedata
from functools import cache

_SAME = {
    "’": "'",
    "‘": "'",
    "´": "'",
    "`": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "-",
    "‑": "-",
    "−": "-",
}


@cache
def _letter(char: str) -> str:
    if char in _SAME:
        return _SAME[char]
    if unicodedata.category(char) in {"Zs", "Cf", "Cc"} and char != "\n":
        return " "
    low = unicodedata.normalize("NFKD", char.lower())
    base = "".join(c for c in low if not unicodedata.combining(c))
    return base if len(base) == 1 else char.lower()[:1]


def flat(text: str) -> str:
    """The same length as `text`: lower case, accents off, one kind of quote, dash and space. Line breaks stay."""
    return "".join(map(_letter, text))


def tight(text: str, start: int, end: int, edge: str = " \t\r\n\xa0.,;:·•-–—→|*_\"'") -> tuple[int, int]:
    """The span without the blanks and punctuation at its edges; (start, start) when nothing is left."""
    while start < end and text[start] in edge:
        start += 1
    while end > start and text[end - 1] in edge:
        end -= 1
    return start, end
