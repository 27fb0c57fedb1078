"""Figures that are no plain number: a third, one in five, doubled, several dozen, in the millions."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from tools.documents.grounding_lexicon import number_words, table
from tools.documents.grounding_spoken import multipliers
from tools.documents.grounding_units import alternatives, bordered, listed, unit_of
from tools.documents.scripts import fold


@dataclass(frozen=True)
class Vague:
    """A figure in words with the values it may stand for: one, or the least and the most."""

    start: int
    end: int
    values: frozenset[float]
    unit: str
    bound: str


def shares(folded: str, language: str) -> list[Vague]:
    """All of them in a folded text, none inside another."""
    found: list[Vague] = []
    for reader in _READERS:
        found += (
            one for one in reader(folded, language) if not any(one.start < other.end and other.start < one.end for other in found)
        )
    return found


def _one_of(folded: str, language: str) -> Iterator[Vague]:
    known = number_words(language)
    for pattern in _one_of_patterns():
        for match in pattern.finditer(folded):
            groups = match.groupdict()
            nth = groups.get("nth") or groups.get("nth_de")
            value = float(table("numbers")["one_of"]["nth"].get(nth, 0)) if nth else _number(groups.get("n") or "", known)
            if value and value > 1:
                yield Vague(match.start(), match.end(), frozenset({1 / value}), "share", "")


def _in_ten(folded: str, language: str) -> Iterator[Vague]:
    """Nine in ten, neun von zehn: in words, since 9 of 10 may be counted things."""
    known = number_words(language)
    for pattern in table("numbers")["one_of"]["of_ten"]:
        for match in re.finditer(pattern, folded):
            part, whole = _number(match["k"], known), _number(match["n"], known)
            if 0 < part < whole:
                yield Vague(match.start(), match.end(), frozenset({part / whole}), "share", "")


def _number(said: str, known: Mapping[str, float]) -> float:
    return float(said) if said.isdecimal() else known.get(said, 0.0)


@cache
def _one_of_patterns() -> tuple[re.Pattern[str], ...]:
    number = r"(?P<n>\d{1,3}|[^\W\d_]+)"
    return tuple(re.compile(rf"(?<!\w){one.replace('{n}', number)}(?!\w)") for one in table("numbers")["one_of"]["patterns"])


def _fractions(folded: str, _: str) -> Iterator[Vague]:
    for match in _fraction_pattern().finditer(folded):
        over, under = _named("fractions")[match.group()].split("/")
        best = _BEST.search(folded[: match.end()])
        yield Vague(match.start(), match.end(), frozenset({int(over) / int(under)}), "share", "most" if best else "")


_BEST = re.compile(
    r"(?<!\w)(?:top|best|first|upper|obere[ns]?|beste[ns]?|erste[ns]?|premiers?|meilleurs?|primer|mejor|primeiro|melhor|bovenste|primo|miglior)\s\S+$"
)


@cache
def _fraction_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!first )(?<!second )(?<!zweite )(?<!zweiten )(?<!ersten )(?<!erste )(?<!medio )(?<!and a )(?:{_any('fractions')})"
        r"(?!-?\s?(?:time|day|days|hour|an hour|a day|year|a year|board|marathon|life|stunde|jahr|tags|temps|jornada|dozen|douzaine|docena)(?!\w))(?! (?:of|da|do|de) (?:19|20)\d\d)"
    )


def _multiples(folded: str, _: str) -> Iterator[Vague]:
    for match in _multiple_pattern().finditer(folded):
        yield Vague(match.start(), match.end(), frozenset({float(_named("multiples")[match.group()])}), "times", "")


@cache
def _multiple_pattern() -> re.Pattern[str]:
    return re.compile(_any("multiples"))


def _dozens(folded: str, _: str) -> Iterator[Vague]:
    for match in _dozen_pattern().finditer(folded):
        named = match["vague"]
        least = float(_named("vague")[named]) if named else multipliers()[match["times"]]
        yield Vague(match.start(), match.end(), frozenset({2 * least, _MOST.get(least, 10 * least)}), "", "range")


@cache
def _dozen_pattern() -> re.Pattern[str]:
    several = alternatives([fold(word) for word in table("numbers")["several"]["words"]])
    times = alternatives([word for word, value in multipliers().items() if value >= _TEN and len(word) > 1])
    return re.compile(rf"(?P<vague>{_any('vague')})|(?<!\w)(?:{several})\s(?P<times>{times})s?(?!\w)")


_TEN = 10
_MOST = {10.0: 100.0, 12.0: 144.0, 20.0: 200.0, 100.0: 1000.0, 1000.0: 100000.0, 10000.0: 100000.0, 1000000.0: 1e8}
"""Above these one would say hundreds rather than dozens."""


def _spans(folded: str, _: str) -> Iterator[Vague]:
    for match in _span_pattern().finditer(folded):
        if folded[: match.start()].rstrip()[-1:].isdigit():
            continue
        yield Vague(match.start(), match.end(), frozenset({float(_named("spans")[match.group()])}), "month", "")


@cache
def _span_pattern() -> re.Pattern[str]:
    return re.compile(_any("spans"))


def _halves(folded: str, language: str) -> Iterator[Vague]:
    """Half a percent, half a million, eine halbe Stunde; with a number before it ("three and a half years") the half is not read here."""
    for match in _half_pattern().finditer(folded):
        times = multipliers().get(match["next"], 0.0)
        if times >= _TEN**3:
            yield Vague(match.start(), match.end(), frozenset({times / 2}), "", "")
        elif not times and unit_of(match["next"], "", language):
            yield Vague(match.start(), match.start("next"), frozenset({0.5}), "", "")


@cache
def _half_pattern() -> re.Pattern[str]:
    halves = alternatives([fold(word) for word in table("numbers")["half_of"]["words"]])
    return re.compile(
        rf"(?<!and a )(?<!\by )(?<!\be )(?<!\bet )(?<!\w)(?:{halves})\s?(?P<next>[^\W\d_]+(?: cent\w*| ciento)?)(?!\w)"
    )


def _magnitudes(folded: str, _: str) -> Iterator[Vague]:
    for match in _magnitude_pattern().finditer(folded):
        least, most = _named("magnitudes")[match.group()].split("-")
        yield Vague(match.start(), match.end(), frozenset({float(least), float(most)}), "", "range")


@cache
def _magnitude_pattern() -> re.Pattern[str]:
    return re.compile(_any("magnitudes"))


@cache
def _any(key: str) -> str:
    return "|".join(bordered(phrase) for phrase, _ in listed(key))


@cache
def _named(key: str) -> dict[str, str]:
    return dict(reversed(listed(key)))


_READERS: tuple[Callable[[str, str], Iterator[Vague]], ...] = (
    _spans,
    _halves,
    _magnitudes,
    _one_of,
    _in_ten,
    _fractions,
    _multiples,
    _dozens,
)
