"""Units, periods and bounds: what stands around a figure, in each language's words, and how units of one kind compare."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from core.remembered import remembered
from tools.documents.grounding_lexicon import table
from tools.documents.scripts import fold

_BEFORE, _AFTER = 26, 26
"""Letters around a figure in which its bound and its unit are looked for."""
_LONG = 4
"""Letters from which a unit may be the end of a compound: Arbeitstage, werkweken."""
_COMPOUND = {"de", "nl"}
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_BETWEEN = re.compile(
    r"^(?:d[eai] |d'|von |[a-z]+-[a-z]+ |(?:working|business|calendar|full|academic|school|consecutive|half|long|short|whole|solid|good|ganze[nr]?|volle[nr]?|bonnes?|longues?|largos|buenos|hele|volle)\s)\s*"
)
"""A word that may stand between a figure and its unit."""

MONEY = ("eur", "usd", "cad", "aud", "gbp", "chf", "brl", "inr", "sek", "pln", "jpy", "cny", "aed", "sar", "mxn")
"""The units that are money."""


@cache
def listed(key: str) -> tuple[tuple[str, str], ...]:
    """The phrases of a list of the numbers file, folded, the longest first, each with its name."""
    found: Mapping[str, Sequence[str]] = table("numbers")[key]
    pairs = {(fold(phrase), name) for name, phrases in found.items() for phrase in phrases}
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


@cache
def _names(key: str) -> Mapping[str, str]:
    return dict(reversed(listed(key)))


def bordered(phrase: str) -> str:
    """A pattern for a phrase as a word of its own; Chinese and Japanese have no borders between words."""
    return re.escape(phrase) if _WIDE.search(phrase) else rf"(?<!\w){re.escape(phrase)}(?!\w)"


def alternatives(phrases: Sequence[str]) -> str:
    """A pattern for any of the phrases."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def unit_of(tail: str, currency: str, language: str) -> str:
    """The unit that begins what follows a figure, or that of its currency sign; empty where it has none."""
    if currency:
        return _names("units").get(currency.strip(), "")
    text = tail.lstrip(" +-\u00a0")[:_AFTER]
    return _starting(text, language) or _starting(_BETWEEN.sub("", text), language)


def _starting(text: str, language: str) -> str:
    only = table("numbers")["only"]
    for phrase, name in listed("units"):
        if text.startswith(phrase) and language in only.get(phrase, (language,)):
            following = text[len(phrase) : len(phrase) + 1]
            if not phrase[-1].isalpha() or not following.isalnum() or _WIDE.match(phrase[-1]) or _WIDE.match(following):
                return name
    word = re.match(r"[^\W\d_]+", text)
    if word and language in _COMPOUND:
        return next(
            (
                name
                for phrase, name in listed("units")
                if len(phrase) >= _LONG and phrase.isalpha() and word.group().endswith(phrase)
            ),
            "",
        )
    return ""


def unit_word(word: str) -> bool:
    """True for a word that is a unit: hours, percent, euros."""
    return word in _names("units")


@remembered(4096)
def scale(unit: str) -> tuple[str, float]:
    """What a unit measures and how much of it; a unit of its own kind measures itself."""
    found = table("numbers")["scales"].get(unit)
    return (str(found["of"]), float(found["times"])) if found else (unit, 1.0)


@cache
def _period_pattern() -> re.Pattern[str]:
    each = table("numbers")["each"]
    one, many = alternatives([fold(word) for word in each["one"]]), alternatives([fold(word) for word in each["many"]])
    single, plural = alternatives([p for p, _ in listed("periods")]), alternatives([p for p, _ in listed("periods_plural")])
    rates = "|".join(bordered(phrase) for phrase, _ in listed("rates"))
    return re.compile(
        rf"(?<![^\W_])(?:{one})\s?'?(?:ال)?(?P<one>{single})(?![^\W\d_])(?!\s?(?:19|20)\d\d)"
        rf"|(?<!\w)(?:{many})\s(?P<many>{plural})(?!\w)"
        rf"|(?<![\d今昨来去本同当先毎每前翌間ヶかカヵ箇个個半])(?P<counted>[年月週日])に?(?=約?\s?(?:[\d一二三四五六七八九十百]|$))(?!\s?\d{{1,2}}\s?[月日])"
        rf"|(?P<each>[毎每])(?P<wide>[年月週周日天晩晚])|/\s?(?P<slash>{single})(?!\w)|(?P<rate>{rates})"
    )


_WIDE_PERIODS = {"年": "year", "月": "month", "週": "week", "周": "week", "日": "day", "天": "day", "晩": "night", "晚": "night"}


@remembered(4096)
def periods_in(text: str) -> frozenset[str]:
    """The periods a folded text makes rates of: per week, chaque mois, diario, 毎月."""
    return frozenset(name for _, name in rates_in(text))


@remembered(4096)
def rates_in(text: str) -> tuple[tuple[str, str], ...]:
    """The same, each with the words that say it."""
    return tuple((match.group(), _period_of(match)) for match in _period_pattern().finditer(text))


def _period_of(match: re.Match[str]) -> str:
    said = match["one"] or match["slash"]
    if match["wide"] or match["counted"]:
        return _WIDE_PERIODS[match["wide"] or match["counted"]]
    if said:
        return _names("periods")[said]
    return _names("periods_plural")[match["many"]] if match["many"] else _names("rates")[match["rate"]]


@cache
def _bound_before() -> re.Pattern[str]:
    wide = [phrase for phrase, _ in listed("bounds") if _WIDE.search(phrase)]
    narrow = [phrase for phrase, _ in listed("bounds") if not _WIDE.search(phrase)]
    return re.compile(
        rf"(?:(?<!\w)(?P<narrow>{alternatives(narrow)})|(?P<wide>{alternatives(wide)}))\s*(?:(?:the|an?|de|la|le|une?|una|um|uma|een|eine?[rnm]?|dos|las|los|il|der|den|die|c|us|r|l'|\$|€|£)\s*)?$"
    )


@cache
def _bound_after() -> re.Pattern[str]:
    return re.compile(
        rf"\s?(?:[^\W\d_]{{1,12}}\s?){{0,2}}?(?P<after>{alternatives([p for p, _ in listed('after_bounds')])})(?!\w)|^[年月日時分秒人名件台個回社年个条家份场次位间岁时小]{{0,2}}?(?P<wide>[多余超強弱]|以上|以下|以内|未満|不到|前後|左右|程度|上下|ほど|くらい|ぐらい|近く)"
    )


def bounding(before: str) -> str:
    """The words right before a figure that bound it."""
    found = _bound_before().search(before[-_BEFORE:])
    return found.group() if found else ""


_DURING = {"over", "uber", "em", "su"}


def bound_of(before: str, after: str, *, lasting: bool = False) -> str:
    """How the words around a figure bound it: more, over (a little more), least, less, near (a little less), most, about.

    "Over two years" (`lasting`) may also say during: within.
    """
    first = _bound_before().search(before[-_BEFORE:])
    if first:
        said = first["narrow"] or first["wide"]
        return "within" if lasting and said in _DURING else _names("bounds")[said]
    if re.match(r"\s?\+(?!\s?\d)", after):
        return "least"
    then = _bound_after().match(after[:_AFTER])
    return _names("after_bounds")[then["after"] or then["wide"]] if then else ""
