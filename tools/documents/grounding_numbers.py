"""Figures in a text: value, unit and period, written in digits or in words, in each language's way."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from tools.documents.grounding_lexicon import content, number_words, table
from tools.documents.scripts import fold, words

_FIGURE = re.compile(
    r"(?<![a-z0-9_à-ɏа-я.,/])(?:(?P<cur>us\$|c\$|r\$|[$€£¥])\s?)?(?P<num>\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
)
_YEAR = re.compile(r"(?<!\d)(?:19[4-9]\d|20[0-6]\d)(?!\d)")
_DATE = re.compile(
    r"(?<![\d.,])(?:\d{1,2}[./-](?:\d{1,2}[./-])?(?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?)(?!\d)"
    r"|(?<!\w)sept\.?\s+(?:19|20)\d\d(?!\d)|\d{1,4}\s?[年月](?:\d{1,2}月)?(?:\d{1,2}日)?"
)
"""Dates in figures are no amounts."""
_WORD = re.compile(r"[^\W\d_]+|[%€$£¥²]")
_GROUPED = re.compile(r"^\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+$")
_BETWEEN = 12
_TEN = 10
_NEAR = 40
"""Letters after a figure in which its unit and period are looked for, up to the next comma."""


@dataclass(frozen=True)
class Amount:
    """A figure with what it counts. `values` holds both readings where 1.150 can be read in two ways."""

    values: frozenset[float]
    unit: str
    periods: frozenset[str]
    bound: str
    start: int
    after: tuple[str, ...]
    """Content words that follow it closely: what it counts."""
    before: tuple[str, ...]
    """Content words that stand closely before it."""
    shown: str
    clause: str
    """The part of the sentence in which it stands."""

    @property
    def value(self) -> float:
        """The likelier reading."""
        return max(self.values)


@cache
def _multipliers() -> Mapping[str, float]:
    found: Mapping[str, float] = table("numbers")["multipliers"]
    return found


@cache
def _phrases(key: str) -> tuple[tuple[str, str], ...]:
    found: Mapping[str, Sequence[str]] = table("numbers")[key]
    pairs = {(fold(phrase), name) for name, phrases in found.items() for phrase in phrases}
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


@cache
def _patterns(key: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)" if phrase[-1].isascii() else re.escape(phrase)), name)
        for phrase, name in _phrases(key)
    )


@cache
def amounts(text: str, language: str) -> tuple[Amount, ...]:
    """All figures of a text, years aside. `language` says how figures and number words are written."""
    folded = _DATE.sub(lambda match: " " * len(match.group()), fold(text))
    spoken = [*_spoken(folded, language), *(_wide(folded) if language in {"ja", "zh"} else ())]
    found = [
        _amount(folded, start, end, values, currency) for start, end, values, currency in (*_written(folded, language), *spoken)
    ]
    return _with_units(folded, sorted(found, key=lambda amount: amount.start))


def _with_units(folded: str, found: list[Amount]) -> tuple[Amount, ...]:
    """In "from 45 to 30 minutes" the first figure takes the unit of the second."""
    done: list[Amount] = []
    for amount in reversed(found):
        between = folded[amount.start + len(amount.shown) : done[-1].start] if done else "."
        bare = (
            not amount.unit
            and bool(done)
            and len(between) < _BETWEEN
            and not content(words(between))
            and not set(between) & set(";.(")
        )
        done.append(replace(amount, unit=done[-1].unit) if bare else amount)
    return tuple(reversed(done))


def _written(folded: str, language: str) -> list[tuple[int, int, frozenset[float], str]]:
    found = []
    for match in _FIGURE.finditer(folded):
        number = match["num"]
        if _YEAR.fullmatch(number) and not match["cur"]:
            continue
        values = _read(number, language)
        end, times = _multiplied(folded, match.end())
        found.append((match.start(), end, frozenset(value * times for value in values), match["cur"] or ""))
    return found


def _multiplied(folded: str, end: int) -> tuple[int, float]:
    following = re.match(r"[ \u00a0]?([^\W\d_]+|[万億亿])\.?(?!\w)|([万億亿])", folded[end : end + 14])
    word = (following[1] or following[2]) if following else ""
    times = _multipliers().get(word, 1.0)
    if word == "m" and not re.match(r"m\s?[€$£]|m\b", folded[end : end + 4].strip()):
        times = 1.0
    return (end + following.end(), times) if following and times != 1.0 else (end, 1.0)


def _read(number: str, language: str) -> frozenset[float]:
    if _GROUPED.match(number):
        joined = float(re.sub(r"\D", "", number))
        single = len(re.findall(r"[.,]", number)) == 1
        decimal_point = "." if language in {"en", "ja", "zh"} else ","
        if single and decimal_point in number:
            return frozenset({joined, float(number.replace(",", "."))})
        return frozenset({joined})
    head, _, tail = number.replace("\u00a0", "").replace(" ", "").rpartition(",") if "," in number else ("", "", number)
    return frozenset({float(re.sub(r"\D", "", head) + "." + tail) if head else float(tail.replace(",", "."))})


Said = tuple[str, int, int]
"""A word with its place."""


def _spoken(folded: str, language: str) -> list[tuple[int, int, frozenset[float], str]]:
    """Runs of number words: "one hundred and twenty", "vingt-deux"."""
    known = number_words(language)
    parts = (part for run in _runs(folded, known) for part in _parted(run, known))
    counted = [part for part in parts if any(word in known for word, _, _ in part)]
    return [(part[0][1], part[-1][2], frozenset({_value(part, known, language)}), "") for part in counted]


def _runs(folded: str, known: Mapping[str, float]) -> list[list[Said]]:
    """Number words, multipliers and small words between them that follow each other directly."""
    links, times = set(table("numbers")["links"]["words"]), {word for word in _multipliers() if len(word) > 1}
    runs: list[list[Said]] = [[]]
    for match in _WORD.finditer(folded):
        word, start = match.group(), match.start()
        if runs[-1] and folded[runs[-1][-1][2] : start].strip(" -"):
            runs.append([])
        if word in known or word in times or (word in links and runs[-1]):
            runs[-1].append((word, start, match.end()))
        else:
            runs.append([])
    return runs


def _parted(run: list[Said], known: Mapping[str, float]) -> list[list[Said]]:
    """The run cut at small words that join two numbers rather than the parts of one: "two and forty" is two."""
    parts: list[list[Said]] = [[]]
    large = False
    for at, said in enumerate(run):
        following = known.get(run[at + 1][0], math.inf) if at + 1 < len(run) else math.inf
        if said[0] in known or said[0] in _multipliers():
            parts[-1].append(said)
            large = large or said[0] in _multipliers()
        elif following >= (_TEN**2 if large else _TEN):
            parts.append([])
            large = False
    return [part for part in parts if part]


def _value(part: list[Said], known: Mapping[str, float], language: str) -> float:
    total, current = 0.0, 0.0
    for word, _, _ in part:
        if word in known:
            four_twenties = language == "fr" and (current, known[word]) == (4, 20)
            current = current * known[word] if four_twenties else current + known[word]
            continue
        current = (current or 1) * _multipliers()[word]
        if _multipliers()[word] >= _TEN**3:
            total, current = total + current, 0.0
    return total + current


_WIDE = re.compile(
    r"[一二三四五六七八九十百千]*[十百千][一二三四五六七八九十百千]*[万億亿]?|[二三四五六七八九][万億亿]|[两二三四五六七八九](?=[个名家年人場台件次位])"
)
_WIDE_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
_WIDE_TENS = {"十": 10, "百": 100, "千": 1000}


def _wide(folded: str) -> list[tuple[int, int, frozenset[float], str]]:
    """Chinese and Japanese numbers in characters."""
    return [(match.start(), match.end(), frozenset({_wide_value(match.group())}), "") for match in _WIDE.finditer(folded)]


def _wide_value(signs: str) -> float:
    total, digit = 0.0, 0.0
    for sign in signs:
        if sign in _WIDE_DIGITS:
            digit = _WIDE_DIGITS[sign]
            continue
        if sign in _WIDE_TENS:
            total += (digit or 1) * _WIDE_TENS[sign]
        else:
            total = (total + digit) * _multipliers()[sign]
        digit = 0.0
    return total + digit


_STOPS = (", ", ";", ". ", "(", ")", " and ", " und ", " et ", " y ", " e ", " en ", "，", "、", "；", "（")


def _amount(folded: str, start: int, end: int, values: frozenset[float], currency: str) -> Amount:
    stop = min((at for at in (folded.find(mark, end) for mark in _STOPS) if at >= 0), default=len(folded))
    tail = folded[end : min(stop, end + _NEAR)]
    begin = max((folded.rfind(mark, 0, start) for mark in _STOPS), default=-1) + 1
    head = folded[max(begin, start - _NEAR) : start]
    return Amount(
        values=values,
        unit=_unit(tail, currency),
        periods=frozenset(name for pattern, name in _patterns("periods") if pattern.search(tail) or pattern.search(head)),
        bound=_bound(folded[max(0, start - 24) : start], tail),
        start=start,
        after=tuple(content(words(tail))[:3]),
        before=tuple(content(words(head))[-2:]),
        shown=folded[start:end].strip(),
        clause=folded[begin:stop],
    )


def _unit(tail: str, currency: str) -> str:
    head = (currency or tail.lstrip(" -\u00a0"))[:26]
    for phrase, name in _phrases("units"):
        if head.startswith(phrase) and not (phrase[-1].isalpha() and head[len(phrase) : len(phrase) + 1].isalpha()):
            return name
    return ""


def _bound(before: str, after: str) -> str:
    for phrase, name in _phrases("bounds"):
        asian = not phrase[-1].isascii()
        if re.search(rf"(?<!\w){re.escape(phrase)}\s*(?:(?:the|a|an|c|us|r|\$|€|£)\s*)?$", before) or (
            asian and phrase in (before[-3:] + after[:4])
        ):
            return name
    return ""


def unit_word(word: str) -> bool:
    """True for a word that is a unit: hours, percent, euros."""
    return any(word == phrase for phrase, _ in _phrases("units"))


def years(text: str) -> tuple[int, ...]:
    """The calendar years a text names."""
    return tuple(int(match.group()) for match in _YEAR.finditer(text))


def listed(key: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """A list of the numbers file as folded patterns with their names."""
    return _patterns(key)
