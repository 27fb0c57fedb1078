"""How much of a demand's words a line holds: rare words weigh more; other forms of a word and parts of compounds count in part."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from core.flat import flat
from core.remembered import remembered
from tools.cv.skills.lexicon import TOKEN, stem
from tools.jobs.phrases import table

_FORM, _PART = 0.8, 0.7
"""What another form of a word counts, and what a part of a compound does."""
_HEAD = 5
"""Letters that two forms of a word share at least, and the least length of a part of a compound."""
_ALIKE = 0.6
"""Share of the longer word that two forms have in common at its beginning."""
_INSIDE = re.compile(r"(?<!\w)(?:[A-Z][\w.+#/&-]*[A-Z0-9+#][\w.+#-]*|[A-Z]{2,}\d*|\w*\d[\w.]*[A-Za-z]\w*|[A-Za-z]+\d+\w*)(?!\w)")
_ALL = re.compile(r"(?:[A-Z][\w+#.&-]* ?){1,3}")
_CAPITAL = re.compile(r"(?<=[a-z,(/] )[A-Z][a-z]+[\w+]*|(?<=[(/])[A-Z][a-z]+\w*")


@cache
def _empty() -> frozenset[str]:
    return frozenset(stem(word) for word in str(table("common")["words"]).split())


@remembered(8192)
def content(words: str) -> frozenset[str]:
    """Stems of the words that mean something by themselves, in any of our languages."""
    found = {stem(m.group()) for m in TOKEN.finditer(flat(words))}
    return frozenset(s for s in found if s not in _empty() and (len(s) > 1 or not s.isascii() or "+" in s))


def rarity(texts: Iterable[frozenset[str]]) -> dict[str, float]:
    """Stem -> its weight among these texts: what stands in many of them tells little."""
    counted = list(texts)
    seen = Counter(s for text in counted for s in text)
    return {s: math.log(1 + len(counted) / (1 + n)) for s, n in seen.items()}


@remembered(65536)
def alike(one: str, two: str) -> float:
    """1 for the same stem, less for another form of it or a part of a compound, else 0."""
    if one == two:
        return 1.0
    short, long = sorted((one, two), key=lambda s: (len(s), s))
    if len(short) < _HEAD:
        return 0.0
    shared = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if shared >= _HEAD and shared >= _ALIKE * len(long):
        return _FORM
    return _PART if long.startswith(short) or long.endswith(short) else 0.0


def held(wanted: frozenset[str], there: frozenset[str], weight: Mapping[str, float]) -> tuple[float, float]:
    """Of the wanted stems: the share of their weight that a text holds, and the weight of the rarest one held."""
    whole = math.fsum(weight.get(s, 1.0) for s in wanted)
    if not whole or not there:
        return 0.0, 0.0
    found = [
        weight.get(s, 1.0) * (1.0 if s in there else max((alike(s, t) for t in _near(s, there)), default=0.0)) for s in wanted
    ]
    return math.fsum(found) / whole, max(found)


def _near(one: str, there: frozenset[str]) -> Iterator[str]:
    """The stems that may be alike: those that begin or end as this one does; all others share too little."""
    if len(one) >= _HEAD:
        heads, tails = _ends(there)
        yield from heads.get(one[:_HEAD], ())
        yield from tails.get(one[-_HEAD:], ())


@remembered(8192)
def _ends(stems: frozenset[str]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Stems by their first and by their last letters."""
    heads, tails = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for each in stems:
        heads[each[:_HEAD]].append(each)
        tails[each[-_HEAD:]].append(each)
    return heads, tails


@remembered(2048)
def names_in(words: str, language: str) -> tuple[str, ...]:
    """Proper names by their looks, flat: capitals or digits inside, and single capitals but in German, where nouns have them."""
    found = set(_INSIDE.findall(words))
    if language != "de":
        found |= set(_CAPITAL.findall(words)) if not _ALL.fullmatch(words) else set(words.split())
    return tuple(sorted(flat(f).rstrip(".,") for f in found))
