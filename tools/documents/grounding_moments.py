"""Dates in a text: days, months, quarters and years, as each language writes them."""

import re
from dataclasses import dataclass
from functools import cache

from core.remembered import remembered
from tools.documents.grounding_lexicon import table
from tools.documents.scripts import fold
from tools.documents.wording import LANGUAGES, phrases

_YEAR = re.compile(
    r"(?<![\d.,])(?:19[4-9]\d|20[0-6]\d)(?![\d%€$£]|[.,]\d{1,3}(?!\d)|\s?(?:€|\$|£|eur\b|euros?\b|kg\b|km\b|m²|stuck\b|units\b|人|件|円|元|名))"
)
_Y = r"(?P<y>(?:19|20)\d\d)"


@dataclass(frozen=True)
class Moment:
    """A year, with the months in it that are meant: one, or the first and the last of a season or a quarter."""

    year: int
    first: int
    last: int
    start: int
    end: int

    @property
    def whole(self) -> bool:
        """True if only the year is said."""
        return (self.first, self.last) == (1, 12)


def years(text: str) -> tuple[int, ...]:
    """The calendar years a text names."""
    return tuple(int(match.group()) for match in _YEAR.finditer(text))


@remembered(4096)
def moments(text: str) -> tuple[Moment, ...]:
    """The dates of a text that name a year, in order; a month, season or quarter narrows its year."""
    folded = _plain(text)
    found: list[Moment] = []
    for pattern, months in _patterns():
        for match in pattern.finditer(folded):
            named = match.groupdict()
            first, last = months or (int(named.get("m") or 1), int(named.get("m") or 12))
            if not 1 <= first <= last <= 12 or any(one.start < match.end() and match.start() < one.end for one in found):  # noqa: PLR2004
                continue
            found.append(Moment(int(match["y"]), first, last, match.start(), match.end()))
    taken = [(one.start, one.end) for one in found]
    found += [
        Moment(int(match.group()), 1, 12, match.start(), match.end())
        for match in _YEAR.finditer(folded)
        if not any(start <= match.start() < end for start, end in taken)
    ]
    return tuple(sorted(found, key=lambda one: one.start))


@remembered(4096)
def _plain(text: str) -> str:
    digits = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
    return fold(text.translate(digits))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], tuple[int, int] | None], ...]:
    day = r"(?<![\d.,/-])(?:(?P<d>0?[1-9]|[12]\d|3[01])[./-])?"
    figures = [
        rf"{day}(?P<m>0?[1-9]|1[0-2])[./]{_Y}(?!\d)",
        rf"(?<!\d){_Y}[./-](?P<m>0?[1-9]|1[0-2])(?:[./-]\d{{1,2}})?(?![\d.,])",
        rf"{_Y}\s?年(?:度)?\s?(?P<m>0?[1-9]|1[0-2])\s?月",
    ]
    named = [
        (rf"(?<!\w){name}\.?,?\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?(?:de\s+|del\s+|do\s+)?{_Y}(?!\d)", (month, month))
        for month, name in _month_names()
    ]
    parts = [
        (rf"(?<!\w)(?:{part})\s?(?:of |de |del |do |da |des jahres |van )?\s?{_Y}(?!\d)", (first, last))
        for first, last, part in _parts()
    ] + [(rf"(?<!\d){_Y}\s?年(?:の)?(?:{part})", (first, last)) for first, last, part in _wide_parts()]
    quarters = [
        (
            rf"(?<!\w)(?:q{n}|{n}q|t{n}|{n}t|{n}\. quartal|{n}o? trimestre|{n}e? ?trimestre)\s?(?:de |/)?\s?{_Y}",
            (3 * n - 2, 3 * n),
        )
        for n in (1, 2, 3, 4)
    ]
    return (
        *((re.compile(one), None) for one in figures),
        *((re.compile(one), months) for one, months in (*named, *parts, *quarters)),
    )


def _month_names() -> list[tuple[int, str]]:
    named = {
        (at, _beginning(fold(name)))
        for language in LANGUAGES
        for key in ("months", "month_names")
        for at, name in enumerate(phrases(language)["dates"][key], 1)
        if not name.isdigit()
    }
    other = {(month, re.escape(fold(name))) for name, month in table("dates")["months"].items()}
    return sorted(named | other)


def _beginning(name: str) -> str:
    short = name.rstrip(".")
    return rf"{short[:4]}\w*" if len(short) > 3 else rf"{short}"  # noqa: PLR2004 (mai and mar are whole)


def _parts() -> list[tuple[int, int, str]]:
    return [(part["first"], part["last"], "|".join(fold(word) for word in part["words"])) for part in table("dates")["parts"]]


def _wide_parts() -> list[tuple[int, int, str]]:
    return [(part["first"], part["last"], "|".join(part["wide"])) for part in table("dates")["parts"] if part.get("wide")]


@cache
def _day_names() -> re.Pattern[str]:
    names = "|".join(sorted({name for _, name in _month_names()}, key=lambda name: (-len(name), name)))
    return re.compile(
        rf"(?<!\w)(?:\d{{1,2}}(?:st|nd|rd|th|er|\.|º|o)?\s+(?:of\s+|de\s+)?(?:{names})(?!\w)|(?:{names})\s+\d{{1,2}}(?:st|nd|rd|th)?(?![\d%])(?=,|\s+(?:19|20)\d\d|$))"
    )


_FIGURES = re.compile(
    r"(?<![\d.,])(?:\d{1,2}[./-](?:\d{1,2}[./-])?(?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?)(?!\d)"
    r"|\d{4}\s?年(?:度)?(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?|(?<!\d)\d{1,2}\s?月(?:\s?\d{1,2}\s?日|末|初)"
)


_SEPT = re.compile(r"(?<!\w)sept\b\.?(?=\s+(?:19|20)\d\d)")
"""Seven in French, but a month before a year."""


def blanked(folded: str) -> str:
    """The text with days and dates in figures blanked: they are no amounts. Years in words around them stay."""
    for pattern in (_FIGURES, _day_names(), _SEPT):
        folded = pattern.sub(lambda match: " " * len(match.group()), folded)
    return folded
