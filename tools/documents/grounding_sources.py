"""Which facts a stretch of a claim draws on: the parts of facts that cover its words, found one after the other."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from core.remembered import kept_until_forgotten, remembered
from tools.documents.arabic import parted
from tools.documents.grounding_case import Case
from tools.documents.grounding_known import View, Worded
from tools.documents.grounding_lexicon import content, covered, neutral_word, table
from tools.documents.scripts import fold, stem, words

_SENTENCES = re.compile(r"\s*[;；。|]\s*|(?<=[a-zà-ÿ)])\.\s+(?=[A-ZÀ-Þ])")
_ITEMS = re.compile(r"[,、，](?![^(（]*[)）])")
_LISTS = {"skill", "language"}
SAME, AKIN, MEANT = 1.0, 0.7, 0.4
"""How surely a word of a fact is the source of a word of the claim."""


@remembered(8192)
def degree_named(word: str) -> frozenset[str]:
    """The degrees that a word stands for."""
    return frozenset(name for name, listed in table("strength")["degrees"].items() if word in map(fold, listed))


@dataclass(frozen=True, eq=False)
class Part(Worded):
    """A piece of a fact that says one thing: a sentence, or one item of a list of skills or languages."""

    view: View
    text: str

    @cached_property
    def folded(self) -> str:
        """Its text folded."""
        return fold(self.text)

    @cached_property
    def degrees(self) -> frozenset[str]:
        """The degrees its words name."""
        return frozenset().union(*(degree_named(word) for word in self.said))

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """Its words that say something."""
        return telling(self.text)

    def closeness(self, word: str) -> float:
        """How surely it is the source of a word: the word itself, another form of it, only its meaning, or not at all."""
        known = self._close.get(word)
        if known is None:
            known = self._close[word] = self._closeness(word)
        return known

    @cached_property
    def _close(self) -> dict[str, float]:
        return {}

    def _closeness(self, word: str) -> float:
        if stem(word) in self.stems:
            return SAME
        if covered(word, self.stems, frozenset()):
            return AKIN
        if degree_named(word) & self.degrees:
            return AKIN
        return MEANT if covered(word, frozenset(), self.meant) else 0.0


@dataclass(frozen=True)
class Source:
    """A part with the words of the claim that it gives and no better part gave."""

    part: Part
    gives: frozenset[str]
    surely: frozenset[str]
    """Those of `gives` that stand there as words, not only by their meaning."""


_PARTED: dict[View, tuple[Part, ...]] = {}
kept_until_forgotten(_PARTED.clear)
_MOST_PARTED = 4096


def parts(view: View) -> tuple[Part, ...]:
    """The pieces of a fact, its title and employer among them."""
    found = _PARTED.get(view)
    if found is None:
        if len(_PARTED) >= _MOST_PARTED:
            _PARTED.clear()
        pieces = _SENTENCES.split(view.text)
        if view.fact.kind in _LISTS:
            pieces = [item for piece in pieces for item in _ITEMS.split(piece)]
        found = _PARTED[view] = tuple(Part(view, piece.strip()) for piece in pieces if piece.strip())
    return found


@remembered(8192)
def telling(text: str) -> tuple[str, ...]:
    """The words of a stretch of a claim that say something."""
    return tuple(word for word in dict.fromkeys(content(words(text))) if not neutral_word(word))


def sources(own: Sequence[str], case: Case) -> tuple[Source, ...]:
    """The parts that give these words: first the one that gives most, counting rare words more, then what others add."""
    pieces = [part for view in case.views for part in parts(view)]
    close = {part: {word: value for word in own if (value := part.closeness(word))} for part in pieces}
    shared = Counter(word for given in close.values() for word in given)
    left, found = set(own), []
    while left:

        def gain(part: Part, open_words: frozenset[str] = frozenset(left)) -> tuple[float, float, int, str]:
            fresh = sum(value / shared[word] for word, value in close[part].items() if word in open_words)
            whole = sum(1 for word in close[part]) / max(1, len(part.telling))
            return fresh + min(whole, 1.0) / 4, sum(close[part].values()), -len(part.said), part.text

        best = max((part for part in pieces if close[part].keys() & left), key=gain, default=None)
        if best is None:
            break
        gives = frozenset(close[best].keys() & left)
        found.append(Source(best, gives, frozenset(word for word in gives if close[best][word] >= AKIN)))
        left -= gives
    return tuple(found)


@dataclass(frozen=True)
class Stretch:
    """Neighbouring pieces of a claim that draw on one fact."""

    text: str
    sources: tuple[Source, ...]


_MARKS = r"[;:–—，、；。]\s*|,\s|[.!?]\s+"
_JOINING = {
    "en": "and|as well as|but|where|who|while",
    "de": "und|sowie|aber|wo|wobei",
    "fr": "et|ainsi que|mais|où|tandis que",
    "es": "y|e|pero|donde|mientras",
    "pt": "e|mas|onde|enquanto",
    "nl": "en|maar|waar|terwijl",
    "it": "e|ed|ma|dove|mentre",
}
"""Words behind which something else may be spoken of."""
_JOINING_WIDE = {
    "ja": r"(?<=[\u4e00-\u9fff\u30a0-\u30ff)）])(?:と(?!共|一緒|協|連携|分担|同)|および|ならびに)(?=[\u4e00-\u9fff\u30a0-\u30ff\d])",
    "zh": "以及|并且",
}


@cache
def _cuts(language: str) -> re.Pattern[str]:
    if language in _JOINING_WIDE:
        return re.compile(rf"{_MARKS}|{_JOINING_WIDE[language]}")
    joining = _JOINING.get(language)
    return re.compile(rf"{_MARKS}|\s(?:{joining})\s" if joining else _MARKS)


_STRETCHED: dict[Case, tuple[Stretch, ...]] = {}
kept_until_forgotten(_STRETCHED.clear)


def stretches(case: Case) -> tuple[Stretch, ...]:
    """The claim cut where one thing ends and another begins; pieces that draw on nothing or on the same fact stay together."""
    found = _STRETCHED.get(case)
    if found is None:
        _STRETCHED.clear()
        found = _STRETCHED[case] = _stretched(case)
    return found


def _stretched(case: Case) -> tuple[Stretch, ...]:
    joined: list[tuple[str, View | None]] = []
    for piece in pieces(case):
        drawn = sources(own_words(piece, case), case)
        lead = drawn[0].part.view if drawn else None
        if joined and (lead is None or joined[-1][1] is None or lead is joined[-1][1]):
            joined[-1] = (f"{joined[-1][0]} , {piece}", lead or joined[-1][1])
        else:
            joined.append((piece, lead))
    return tuple(Stretch(text, sources(own_words(text, case), case)) for text, _ in joined)


def own_words(text: str, case: Case) -> tuple[str, ...]:
    """The words of a stretch that say something and are not about the employer of the ad."""
    return tuple(word for word in telling(text) if word not in case.about_employer | case.wished)


def pieces(case: Case) -> list[str]:
    """A claim cut where one thing ends and another begins."""
    return [piece.strip() for piece in _cuts(case.language).split(parted(case.claim)) if piece and piece.strip()]
