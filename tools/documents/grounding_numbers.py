"""Figures in a text: value, unit, period and bound, written in digits or in words, in each language's way."""

import re
from dataclasses import dataclass, replace
from functools import cache

from core.remembered import remembered
from tools.documents.grounding_lexicon import content, table
from tools.documents.grounding_moments import years
from tools.documents.grounding_prepared import prepared
from tools.documents.grounding_shares import Vague, shares
from tools.documents.grounding_spoken import multipliers, spoken
from tools.documents.grounding_units import MONEY, alternatives, bound_of, periods_in, scale, unit_of, unit_word
from tools.documents.scripts import fold, words

__all__ = ["Amount", "amounts", "prepared", "unit_word", "years"]

_FIGURE = re.compile(
    r"(?<![a-z0-9_à-ɏа-я.,/:])(?:(?P<cur>us\$|c\$|a\$|r\$|[$€£¥₹]|(?<!\w)(?:eur|usd|chf|gbp|cad|aud|brl|jpy|cny|rmb|aed|sar|mxn|sek|pln|inr)(?=\s?\d))\s?)?"
    r"(?P<num>\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
)
_YEAR_ALONE = re.compile(r"(?:19[4-9]\d|20[0-6]\d)$")
_MEASURED = re.compile(
    r"\s?(?:[%€$£¥]|eur\b|euros?\b|kg\b|km\b|m²|m2\b|m3\b|qm\b|stuck\b|hours?\b|stunden\b|heures\b|horas\b|units\b|pieces\b|人|件|円|元|名)"
)
_GROUPED = re.compile(r"^\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+$")
_ORDINAL = re.compile(r"(?:st|nd|rd|th|er|ere|re|e|eme|o|a|os|as|º|ª|\.º|\.ª)(?![a-z])|\.?[ºª]")
_HALF = re.compile("|".join(rf"(?:^[\s-]?{re.escape(fold(word))}(?!\\w))" for word in table("numbers")["halves"]["words"]))
_BEHIND = re.compile(r"^\s([^\W\d_]+)" + rf"(?:{_HALF.pattern.replace('^', '')})")
_WIDE_HALF = re.compile(r"^(?:年|个月|か月|ヶ月|個月|小时|時間|天|日)?半(?![年月天数分导年])")
_NEAR = 44
"""Letters around a figure in which its period and its noun are looked for, up to the next comma."""
_BETWEEN = 14
_APART = re.compile(r"[;.(|]|[\u4e00-\u9fff]")
"""What parts two figures so far that neither takes the unit of the other; a Chinese sign is a unit of its own."""
_STOPS = re.compile(r"[,;:.] |[,;:](?=[\u3040-\u9fff])|[()、。،|]| and | und | et | y | e | en | ed | - | و(?=\w{3})")


@dataclass(frozen=True)
class Amount:
    """A figure with what it counts. `values` holds both readings where 1.150 can be read in two ways, or least and most of a range."""

    values: frozenset[float]
    unit: str
    periods: frozenset[str]
    bound: str
    start: int
    end: int
    after: tuple[str, ...]
    """Content words that follow it closely: what it counts."""
    before: tuple[str, ...]
    """Content words that stand closely before it."""
    shown: str
    clause: str
    """The part of the sentence in which it stands."""
    bare: bool = False
    """True if it has neither a unit nor a noun after it: "from nine to six"."""

    @property
    def value(self) -> float:
        """The likelier reading."""
        return max(self.values)


@remembered(4096)
def amounts(text: str, language: str) -> tuple[Amount, ...]:
    """All figures of a text, dates aside. `language` says how figures and number words are written."""
    folded = prepared(text)
    vague = shares(folded, language)
    for one in vague:
        folded = folded[: one.start] + " " * (one.end - one.start) + folded[one.end :]
    digits = _written(folded, language)
    for one in digits:
        folded = folded[: one.start] + "0" * (one.end - one.start) + folded[one.end :]
    found = [*vague, *digits, *_in_words(folded, language)]
    whole, found = prepared(text), sorted(found, key=lambda one: one.start)
    ends = [0, *(one.end for one in found)]
    return _with_units(whole, [_amount(whole, one, end, language) for one, end in zip(found, ends, strict=False)])


def _written(folded: str, language: str) -> list[Vague]:
    found = []
    for match in _FIGURE.finditer(folded):
        number, currency = match["num"], match["cur"] or ""
        if _YEAR_ALONE.match(number) and not currency and not _MEASURED.match(folded, match.end()):
            continue
        end, times = _multiplied(folded, match.end())
        glued = re.match(r"[a-z]+", folded[end:])
        if glued and times == 1 and (_ORDINAL.match(glued.group()) or not unit_of(glued.group(), "", language)):
            continue
        end, half = _half(folded, end)
        found.append(
            Vague(match.start(), end, frozenset(value * times + half for value in _read(number, language)), currency, "")
        )
    return found


def _in_words(folded: str, language: str) -> list[Vague]:
    halves = ((start, *_half(folded, end), value) for start, end, value in spoken(folded, language))
    return [
        Vague(start, end, frozenset({value + half * (_large(value) if half else 1.0)}), "", "")
        for start, end, half, value in halves
    ]


def _large(value: float) -> float:
    """What a half behind a number is a half of: of a million in "two million and a half"."""
    return next((times for times in (1e9, 1e6, 1e3) if value >= times and not value % times), 1.0)


def _half(folded: str, end: int) -> tuple[int, float]:
    """Where the number ends with the half that may follow it; a unit may stand between, in Chinese and Japanese it does."""
    said = _HALF.match(folded[end : end + 16])
    if said:
        return end + said.end(), 0.5
    behind = _BEHIND.match(folded[end : end + 30])
    if behind and (unit_word(behind[1]) or behind[1] in multipliers()):
        return end, 0.5
    return end, 0.5 if _WIDE_HALF.match(folded[end : end + 4]) else 0.0


def _multiplied(folded: str, end: int) -> tuple[int, float]:
    following = re.match(r"[ \u00a0]?([a-z\u0600-\u06ff]+)(?:\.(?=\s\w|$))?(?![\w])|([万億亿千百])", folded[end : end + 14])
    word = (following[1] or following[2]) if following else ""
    times = {"千": 1000.0, "百": 100.0}.get(word, multipliers().get(word, 1.0))
    if (
        word == "m"
        and not re.match(rf"\s?m\s(?:{_money()})(?!\w)|\s?m\s?[€$£]", folded[end : end + 20])
        and not re.search(rf"(?:[$€£]|(?<!\w)(?:{_money()}))\s?[\d.,]+$", folded[:end])
    ):
        times = 1.0
    if not following or times == 1.0:
        return end, 1.0
    return end + following.end(), times


@cache
def _money() -> str:
    names = (phrase for unit in MONEY for phrase in table("numbers")["units"][unit])
    return alternatives([fold(name) for name in names])


def _read(number: str, language: str) -> frozenset[float]:
    if _GROUPED.match(number):
        joined = float(re.sub(r"\D", "", number))
        single = len(re.findall(r"[.,]", number)) == 1
        decimal_point = "." if language in {"en", "ja", "zh", "ar"} else ","
        if single and decimal_point in number:
            return frozenset({joined, float(number.replace(",", "."))})
        return frozenset({joined})
    parted = re.fullmatch(r"(.+)[.,](\d+)", number)
    return frozenset({float(re.sub(r"\D", "", parted[1]) + "." + parted[2] if parted else re.sub(r"\D", "", number))})


def _amount(folded: str, one: Vague, since: int, language: str) -> Amount:
    """`since` is where the figure before it ends: a period between both belongs to that one."""
    stop = next((match.start() for match in _STOPS.finditer(folded, one.end)), len(folded))
    tail = folded[one.end : min(stop, one.end + _NEAR)]
    begin = max((match.end() for match in _STOPS.finditer(folded, 0, one.start)), default=0)
    head = folded[max(begin, one.start - _NEAR) : one.start]
    unit = one.unit if one.unit in {"share", "times", "month"} else unit_of(tail, one.unit, language)
    return Amount(
        values=one.values,
        unit=unit,
        periods=periods_in(tail) | (periods_in(head) if since <= begin else frozenset()),
        bound=one.bound or bound_of(folded[: one.start], tail, lasting=scale(unit)[0] == "day"),
        start=one.start,
        end=one.end,
        after=tuple(content(words(tail))[:3]),
        before=tuple(content(words(head))[-2:]),
        shown=folded[one.start : one.end].strip(),
        clause=folded[begin:stop],
        bare=not unit and (one.bound == "range" or not content(words(tail)[:1])),
    )


def _with_units(folded: str, found: list[Amount]) -> tuple[Amount, ...]:
    """In "from 45 to 30 minutes a day" the first figure takes the unit and the period of the second."""
    done: list[Amount] = []
    for amount in reversed(found):
        between = folded[amount.end : done[-1].start] if done else "."
        told = "" if _instead().search(between) else between
        joined = bool(done) and len(between) < _BETWEEN and not content(words(told)) and not _APART.search(between)
        if joined and not amount.unit and done[-1].unit not in {"share", "times"}:
            values = amount.values | {value * _times(done[-1]) for value in amount.values if amount.shown.isdecimal()}
            done.append(replace(amount, values=values, unit=done[-1].unit, periods=amount.periods | done[-1].periods))
        else:
            done.append(amount)
    return _compound(folded, _of_them(folded, list(reversed(done))))


@cache
def _instead() -> re.Pattern[str]:
    """What stands between two figures of one kind: 30 instead of 48 hours."""
    return re.compile(rf"^\s?(?:\w+\s)?(?:{alternatives([fold(word) for word in table('numbers')['instead']['words']])})\s")


_THEM = re.compile(
    r"\s(?:of them|of these|of those|of which|davon|dont|de ellos|de ellas|de los cuales|deles|delas|dos quais|daarvan|di cui)(?!\w)"
)


def _of_them(folded: str, found: list[Amount]) -> tuple[Amount, ...]:
    """In "13 years in hospitals, seven of them in intensive care" the second figure takes the unit of the first."""
    pairs = zip(found, [None, *found], strict=False)
    return tuple(
        replace(one, unit=before.unit)
        if before
        and not one.unit
        and (
            (before.unit not in {"percent", "share"} and _THEM.match(folded, one.end))
            or _instead().match(folded[before.end : one.start].partition(" ")[2] if before.unit else "")
        )
        else one
        for one, before in pairs
    )


_PARTS = {("year", "month"): 12, ("hour", "minute"): 60, ("month", "week"): 4}
_AND = re.compile(r"[\s,]*\w+\.?[\s,]*(?:and|und|et|y|e|en|ed|و)?\s*")


def _compound(folded: str, found: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """Four years and six months are one length of 54 months."""
    done: list[Amount] = []
    for amount in found:
        before = done[-1] if done else None
        times = _PARTS.get((before.unit, amount.unit)) if before else None
        if before and times and amount.value < times and _AND.fullmatch(folded[before.end : amount.start]):
            values = frozenset({before.value * times + amount.value})
            shown = folded[before.start : amount.end]
            done[-1] = replace(amount, values=values, bound=before.bound, start=before.start, before=before.before, shown=shown)
        else:
            done.append(amount)
    return tuple(done)


def _times(amount: Amount) -> float:
    """What the multiplier of a written figure multiplies: a million in "7 Mio."."""
    figure = re.match(r"\D*([\d.,]+)\s?[a-z万億亿]", amount.shown)
    own = float(figure[1].replace(",", ".").rstrip(".")) if figure and re.fullmatch(r"\d+(?:[.,]\d+)?", figure[1]) else 0.0
    return round(amount.value / own) if own else 1.0
