"""Which way a figure went: by, to or from so much, up or down; what rose did not fall, and by 5 % is not to 5 %."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from core.remembered import remembered
from tools.documents.grounding_lexicon import table
from tools.documents.grounding_moments import moments
from tools.documents.grounding_numbers import Amount, prepared
from tools.documents.grounding_units import alternatives, listed
from tools.documents.scripts import fold

_REACH = 48
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_TO_WIDE_BEFORE, _FROM_WIDE_BEFORE = re.compile(r"[到至]$"), re.compile(r"[从由自]$")
_FROM_WIDE, _TO_WIDE = re.compile(r"\W{0,2}\w{0,3}?から"), re.compile(r"[^\d、。]{0,3}?[にへ](?!わた)")
_A_PAIR = re.compile(r"^\S*(?: \S+){0,2}? (?:to|auf|a|al|para|naar|hasta|ate|إلى) (?:[^\W\d]+ ){0,3}?\D{0,3}\d")
_CURRENCY = r"(?:[€$£]\s?|us\$|c\$)?"


def contrary(text: str, mine: Amount, other_text: str, other: Amount) -> bool:
    """Whether the claim's figure went another way than the fact's: to against by or from, up against down."""
    mine_way, other_way = way(text, mine), way(other_text, other)
    if mine_way and other_way and mine_way != other_way:
        return True
    one, two = _directions(mine.clause), _directions(prepared(other_text))
    return len(one) == len(two) == 1 and one != two


@remembered(4096)
def way(text: str, amount: Amount) -> str:
    """from, to or by where a text says that something changed and the figure stands behind such a word; else empty."""
    folded = prepared(text)
    before, after = folded[max(0, amount.start - _REACH) : amount.start], folded[amount.end : amount.end + _REACH]
    if _WIDE.search(folded):
        return _wide_way(before, after)
    if _A_PAIR.match(after) and re.search(
        rf"(?<!\w)(?:(?:{_words('from')})(?: [^\W\d]+){{0,3}}|d[eo]|del|des|d') {_CURRENCY}$", before
    ):
        return "from"
    if re.search(
        rf"(?<!\w)(?:{_words('from')}|d[eo]|del|des) [^,;.]*\d\S*(?: \S+){{0,2}} (?:{_words('to')})(?: \w+){{0,3}} {_CURRENCY}$",
        before,
    ):
        return "to"
    if not _directions(folded):
        return ""
    bound = alternatives([phrase for phrase, _ in listed("bounds")])
    for name in ("by", "to", "came"):
        if re.search(rf"(?<!\w)(?:{_words(name)})\s(?:(?:{bound})\s)?(?:an?\s)?{_CURRENCY}$", before):
            return name
    return "by" if re.search(rf"(?:{_beginning('up').pattern}|{_beginning('down').pattern})\w*\sd[e']\s?$", before) else ""


def changes(text: str, figures: Sequence[Amount]) -> frozenset[str]:
    """Whether a text tells that something went up or down, by its words or by what it went from and came to."""
    pairs = [
        (one, two)
        for one, two in pairwise(figures)
        if one.unit in {two.unit, ""} and (way(text, one), way(text, two)) == ("from", "to")
    ]
    told = {
        "up" if one.value < two.value else "down" for one, two in (*pairs, *_by_years(text, figures)) if one.value != two.value
    }
    return frozenset(told) | _directions(prepared(text))


def _by_years(text: str, figures: Sequence[Amount]) -> list[tuple[Amount, Amount]]:
    """Two figures of a kind with a year each: 91 % in 2016, 95 % in 2018."""
    named = [moment.year for moment in moments(text)]
    if len(figures) != 2 or len(named) != 2 or figures[0].unit not in {figures[1].unit, ""} or named[0] == named[1]:  # noqa: PLR2004 (a pair)
        return []
    first, second = figures
    return [(first, second) if named[0] < named[1] else (second, first)]


def turns(word: str) -> frozenset[str]:
    """Up or down, for a folded word that says so."""
    return _directions(word)


def _wide_way(before: str, after: str) -> str:
    if _FROM_WIDE.match(after) or _FROM_WIDE_BEFORE.search(before):
        return "from"
    if _TO_WIDE.match(after) or _TO_WIDE_BEFORE.search(before):
        return "to"
    changed = re.match(rf"[^\d、。]{{0,3}}?(?:{_beginning('up').pattern}|{_beginning('down').pattern}).{{0,3}}", after)
    return "by" if changed and not re.search("[到至]", changed.group()) else ""


@remembered(4096)
def _directions(folded: str) -> frozenset[str]:
    return frozenset(name for name in ("up", "down") if _beginning(name).search(folded))


@cache
def _beginning(name: str) -> re.Pattern[str]:
    stems = [fold(word) for word in table("numbers")["turns"][name]]
    narrow, wide = [word for word in stems if not _WIDE.search(word)], [word for word in stems if _WIDE.search(word)]
    return re.compile(rf"(?<!\w)و?(?:ال)?(?:{alternatives(narrow)})|{alternatives(wide)}")


@cache
def _words(name: str) -> str:
    return alternatives([fold(str(word)) for word in table("numbers")["turns"][name]])
