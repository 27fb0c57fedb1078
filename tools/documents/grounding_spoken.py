"""Numbers written in words: "one hundred and twenty", vingt-deux, 一百二十万, اثنا عشر."""

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache

from tools.documents.grounding_lexicon import number_words, table
from tools.documents.scripts import fold

_WORD = re.compile(r"[^\W\d_]+|[%€$£¥²]")
_TEN, _LONG = 10, 6

Said = tuple[str, int, int]
"""A word with its place."""
Number = tuple[int, int, float]
"""Where a number stands and its value."""


@cache
def multipliers() -> Mapping[str, float]:
    """Words and letters that multiply the number before them."""
    return {fold(word): float(times) for word, times in table("numbers")["multipliers"].items()}


def number_tongues(said: Iterable[str]) -> list[str]:
    """Languages in which some long word is a number: a figure may stand in another language than its sentence."""
    long = [word for word in said if len(word) >= _LONG]
    return [language for language in table("numbers")["words"] if any(word in number_words(language) for word in long)]


def spoken(folded: str, language: str) -> list[Number]:
    """The numbers in words of a folded text."""
    if language in {"ja", "zh"}:
        return _wide(folded)
    known = number_words(language)
    text = _ARABIC_AND.sub(" ", folded) if language == "ar" else folded
    parts = (part for run in _runs(text, known) for part in _parted(run, known))
    said = (part for part in parts if not _of_hundred(part, text))
    counted = [part for part in said if any(word in known for word, _, _ in part) or _alone(part, text, language)]
    return [(part[0][1], part[-1][2], _value(part, known, language)) for part in counted]


_ARABIC_AND = re.compile(r"(?<!\w)و(?=\w{3})")
"""Arabic writes "and" as part of the next word; in its place stands a space."""


def _of_hundred(part: list[Said], text: str) -> bool:
    """The cento of "per cento"."""
    return len(part) == 1 and part[0][0].startswith("cent") and bool(_SHARE_BEFORE.search(text[: part[0][1]]))


def _alone(part: list[Said], text: str, language: str) -> bool:
    """A multiplier that is a number by itself: a hundred, mille, un millón; not the cent of "per cent", nor an abbreviation."""
    word, start, _ = part[0]
    hundred = language == "fr" or not word.startswith("cent") or word.startswith(("centena", "centin", "cento"))
    return len(word) > 2 and word not in _ABBREVIATED and hundred and not _SHARE_BEFORE.search(text[:start])  # noqa: PLR2004


_ABBREVIATED = {"score", "mio", "mln", "mrd", "tsd"}
_SHARE_BEFORE = re.compile(r"(?<!\w)(?:por|per|pour|pro)\s$")


def _runs(folded: str, known: Mapping[str, float]) -> list[list[Said]]:
    """Number words, multipliers and small words between them that follow each other directly."""
    links, times = set(table("numbers")["links"]["words"]), {word for word in multipliers() if len(word) > 1}
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
        if said[0] in known or said[0] in multipliers():
            parts[-1].append(said)
            large = large or said[0] in multipliers() or known[said[0]] >= _TEN**2
        elif following >= (_TEN**2 if large else _TEN) and (run[at - 1][0], following) != ("soixante", _TEN + 1):
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
        current = (current or 1) * multipliers()[word]
        if multipliers()[word] >= _TEN**3:
            total, current = total + current, 0.0
    return total + current


_COUNTED = "个個名家年人場场台件次位所门門种種款条條项項份支套月天週周小倍社校店回度カヶヵか本枚頭只辆班歳岁元円割"
_WIDE_NUMBER = re.compile(
    r"(?:[一二两三四五六七八九][十百千]|十(?=[一二三四五六七八九])|[十百千](?=[一二三四五六七八九"
    + _COUNTED
    + r"万億亿多余]))(?:[零〇]?[一二三四五六七八九][十百千]?)*[万億亿]?"
    r"|[一二两三四五六七八九][万億亿]|[两二三四五六七八九](?=多?[" + _COUNTED + r"])"
)
_WIDE_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_WIDE_TENS = {"十": 10, "百": 100, "千": 1000}


def _wide(folded: str) -> list[Number]:
    """Chinese and Japanese numbers in characters."""
    return [(match.start(), match.end(), _wide_value(match.group())) for match in _WIDE_NUMBER.finditer(folded)]


def _wide_value(signs: str) -> float:
    total, digit = 0.0, 0.0
    for sign in signs:
        if sign in _WIDE_DIGITS:
            digit = _WIDE_DIGITS[sign]
            continue
        if sign in _WIDE_TENS:
            total += (digit or 1) * _WIDE_TENS[sign]
        else:
            total = (total + digit) * multipliers()[sign]
        digit = 0.0
    return total + digit
