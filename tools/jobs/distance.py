"""How far a person lives from a job, by the towns that both name; no map, no network."""

import re
from math import asin, cos, radians, sin, sqrt

from core.flat import flat
from tools.cv.towns import places_of

_EARTH = 6371.0
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LONGEST = 4
_BREAK = re.compile(r"[,;:/()|\n]")
Place = tuple[str, float, float]
"""Country code, latitude, longitude."""


def towns_in(text: str) -> tuple[Place, ...]:
    """The places of the towns that a text names with a capital, the longest name first at each word."""
    found: list[Place] = []
    for part in _BREAK.split(text):
        words, at = list(_WORD.finditer(part)), 0
        while at < len(words):
            length, places = _town_at(part, words[at : at + _LONGEST])
            found += places
            at += length or 1
    return tuple(dict.fromkeys(found))


def _town_at(part: str, words: list[re.Match[str]]) -> tuple[int, tuple[Place, ...]]:
    if not words or not words[0].group()[:1].isupper():
        return 0, ()
    for length in range(len(words), 0, -1):
        places = places_of(part[words[0].start() : words[length - 1].end()].rstrip("."))
        if places:
            return length, places
    return 0, ()


def kilometres(one: Place, other: Place) -> float:
    """As the crow flies, between places known to a tenth of a degree."""
    a, b = radians(one[1]), radians(other[1])
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other[2] - one[2]) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(half))


def apart(home: str, country: str, towns: tuple[Place, ...]) -> float | None:
    """The least distance between somebody's town and the towns of a job; None where either is not known.

    A name that several towns bear counts as the nearest of them in the person's country, which is generous;
    a namesake abroad counts for nothing.
    """
    own = places_of(home) or towns_in(home)
    own = tuple(p for p in own if not country or p[0] == country)
    return min((kilometres(a, b) for a in own for b in towns), default=None)


def reach(quote: str) -> float | None:
    """How many kilometres a demand allows, where it says so in kilometres, miles or minutes on the way."""
    words = flat(quote)
    for pattern, each in _REACH:
        hit = pattern.search(words)
        if hit:
            return _number(hit.group(1)) * each
    return None


_REACH = (
    (re.compile(r"(\d+) ?(?:km|kilomet\w+|quilomet\w+)"), 1.0),
    (re.compile(r"(\d+) ?mi(?:les?)?\b"), 1.6),
    (re.compile(r"(\d+|five|ten|fifteen|twenty|thirty|forty|forty-five|sixty) ?(?:min\w*|minutos|minuten)"), 0.9),
    (re.compile(r"(half an hour|an hour|halbe stunde|una hora|uma hora|une heure|half uur)"), 0.9),
)
_NUMBERS = {"five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "sixty": 60}
_HALF = {"half an hour": 30, "halbe stunde": 30, "half uur": 30}


def _number(word: str) -> float:
    return float(word) if word.isdigit() else float(_NUMBERS.get(word) or _HALF.get(word) or 60)
