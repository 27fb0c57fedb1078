"""Where claimed values stand in a text: the nearest place to each other, or nowhere."""

import re
from collections.abc import Iterable, Sequence
from itertools import product

WIDEST = 400
"""Characters that the values of one entry may be apart: some lines of a CV."""
MOST_PLACES = 12
"""Places of one value that are looked at; a word that stands more often says little about where an entry is."""
Span = tuple[int, int]


def places(text: str, value: str | None) -> list[Span]:
    """All places of a value: the same words in the same order, whatever the case, spaces and line ends."""
    words = (value or "").split()
    if not words or len(words) > WIDEST:
        return []
    pattern = r"(?<!\w)" + r"\s+".join(re.escape(w) for w in words) + r"(?!\w)"
    return [m.span() for m in re.finditer(pattern, text, re.IGNORECASE)][:MOST_PLACES]


def together(text: str, values: Sequence[str | None]) -> list[Span | None]:
    """One place for each value, as near to each other as they come; None for a value that stands nowhere near the others.

    The first value that is there at all is kept; each further one that widens the entry beyond WIDEST is left out.
    """
    found = [places(text, v) for v in values]
    best: list[Span | None] = [None] * len(values)
    seen = [n for n, spans in enumerate(found) if spans]
    if not seen:
        return best
    anchors = sorted(seen, key=lambda n: len(found[n]))[:2]
    options = product(*(found[n] for n in anchors))
    for n, span in zip(anchors, min(options, key=_width), strict=True):
        best[n] = span
    if len(anchors) > 1 and _width([s for s in best if s]) > WIDEST:
        best[anchors[1]] = None
    for n in seen:
        if n not in anchors:
            best[n] = _nearest(found[n], [s for s in best if s])
    return best


def _width(spans: Iterable[Span]) -> int:
    spans = list(spans)
    return max(s[1] for s in spans) - min(s[0] for s in spans)


def _nearest(spans: list[Span], others: list[Span]) -> Span | None:
    near = min(spans, key=lambda s: _width([s, *others]))
    return near if _width([near, *others]) <= WIDEST else None


def overlap(one: Span, other: Span) -> bool:
    """Whether two places share a character."""
    return one[0] < other[1] and other[0] < one[1]
