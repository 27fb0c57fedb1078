"""Figures that follow from recorded ones: shares and changes of two figures, differences, sums, rates told for a longer period."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from tools.documents.grounding_case import Case
from tools.documents.grounding_fits import bounded, close, converted, unit_fits, value_fits
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import covered
from tools.documents.grounding_moments import moments
from tools.documents.grounding_numbers import Amount, prepared
from tools.documents.grounding_turns import way
from tools.documents.grounding_units import scale
from tools.documents.scripts import words

_LOOKED_AT = 5
"""Facts that fit a claim best, from which figures are computed."""
_PARTS = 12
"""Figures among which the parts of a sum are looked for."""
_NEAR_YEAR = 40
_FROM = re.compile(r"(?<!\w)(?:from|von|vom|de|del|des|van|da|dal|dai|من)\s*(?:[€$£]|c\$|us\$)?\s*$")
_TO = re.compile(r"(?<!\w)(?:to|auf|a|al|au|para|naar|into|zu|إلى)\s+(?:(?!(?:by|em|en|um|met)\s)\w+\s+){0,3}$|[到至に]$")
_RIGHT_AT = re.compile(r"(?<!\w)(?:to|auf|al?|au|para|naar|zu|إلى)\s+(?:[€$£]\s?)?$|[到至]$")
"""What stands right before a figure that something came to: no difference."""
_OF = re.compile(
    r"(?<!\w)(?:of|out of|von|davon|sur|de|dont|em|van|su|di|من|do total|of the|der|des|las|los|of which)(?!\w)|[中/]|のうち"
)


@dataclass(frozen=True)
class Pair:
    """Two figures of one kind in one fact; `change` if the second came after the first, else one may be a part of the other."""

    first: float
    second: float
    unit: str
    change: bool


def derived(case: Case, mine: Amount) -> bool:
    """Whether the figure can be computed from facts that the claim speaks of."""
    near = _near(case)
    if any(converted(_of_year(case, mine, view), one) for view in near for one in view.amounts):
        return True
    if mine.unit in {"share", "percent", "times"}:
        own = [pair for pair in pairs(case.claim, case.amounts) if pair.unit != mine.unit]
        if any(
            _computed(case, mine, pair) for pair in own or (pair for view in near[:3] for pair in pairs(view.text, view.amounts))
        ):
            return True
    if _tells_difference(case, mine) and any(_apart(mine, pair) for view in near for pair in pairs(view.text, view.amounts)):
        return True
    return _between(mine, near) or any(_times(mine, view) for view in near) or _summed(case, mine, near)


def _tells_difference(case: Case, mine: Amount) -> bool:
    """Whether the claim speaks of a difference; the "more" of "more than 24" and "to 24" do not."""
    if mine.unit == "points" or way(case.claim, mine) == "by":
        return True
    head = prepared(case.claim)[: mine.start]
    bounds = words(head)[-2:] if mine.bound in {"more", "less"} else []
    return not _RIGHT_AT.search(head) and any(word not in bounds for _, word in case.marks("difference", "numbers"))


def _near(case: Case) -> list[View]:
    """Facts with figures that fit the claim best, and those that name all years it names."""
    named = {moment.year for moment in moments(case.claim)}
    dated = [view for view in case.views if named and named <= {moment.year for moment in moments(view.fact.text)}]
    best = [view for view in dated if view in case.ranked] or dated
    return [
        view for view in dict.fromkeys((*best, *(() if best and len(named) > 1 else case.ranked[:_LOOKED_AT]))) if view.amounts
    ]


def _of_year(case: Case, mine: Amount, view: View) -> Amount:
    """A figure for a year that the fact's rate is of: 3,400 a month in 2019 are 40,800 in 2019."""
    named = {moment.year for moment in moments(case.claim) if moment.whole}
    told = len(named) == 1 and named <= {moment.year for moment in moments(view.fact.text)} and not mine.periods
    return replace(mine, periods=frozenset({"year"})) if told else mine


def pairs(told: str, figures: Sequence[Amount]) -> Iterator[Pair]:
    """Each two figures of one kind in a text, the earlier first as far as its words or its years tell."""
    text = prepared(told)
    counted = [one for one in figures if one.unit not in {"share", "times", "points"} and one.bound != "range"]
    for one, two in combinations(counted, 2):
        if not _alike(one, two):
            continue
        years = [_year_of(told, amount, figures) for amount in (one, two)]
        dated = all(years) and years[0] != years[1]
        backwards = (
            years[0] > years[1] if dated else bool(_FROM.search(text[: two.start]) and not _FROM.search(text[: one.start]))
        )
        between = text[one.end : two.start]
        first, second = (two, one) if backwards else (one, two)
        times = scale(first.unit)[1] / scale(second.unit)[1] if first.unit and second.unit else 1.0
        part = bool(_OF.search(between)) and not dated and not _TO.search(text[: two.start])
        yield Pair(first.value * times, second.value, second.unit, change=not part)


def _alike(one: Amount, two: Amount) -> bool:
    """Of one kind; a unit may be left out the second time: "billed 1,180 hours, target was 1,200"."""
    if scale(one.unit)[0] == scale(two.unit)[0]:
        return True
    return (
        "" in {one.unit, two.unit}
        and not {one.unit, two.unit} & {"percent", "permille"}
        and one.value < _SIMILAR * two.value
        and two.value < _SIMILAR * one.value
    )


_SIMILAR = 3


def _year_of(told: str, amount: Amount, figures: Sequence[Amount]) -> int:
    """The year written next to a figure: "92 % in 2016", "2016: 92 %"; where they take turns, the first of both tells which way round."""
    dated, counted = moments(told), [one for one in figures if one.unit == amount.unit]
    turns = sorted([(one.start, 0, one.year) for one in dated] + [(one.start, 1, 0) for one in counted])
    if len(turns) > 2 and len(dated) == len(counted) and all(a[1] != b[1] for a, b in pairwise(turns)):  # noqa: PLR2004 (one pair is no turn)
        at = turns.index((amount.start, 1, 0))
        return turns[at + 1 if turns[0][1] else at - 1][2]
    found = [
        (abs(moment.start - amount.end) if moment.start >= amount.end else abs(amount.start - moment.end) + 1, moment.year)
        for moment in dated
    ]
    near = [pair for pair in found if pair[0] <= _NEAR_YEAR]
    return min(near)[1] if near else 0


def _computed(case: Case, mine: Amount, pair: Pair) -> bool:
    """A share or a change of two figures, told as a fraction, a percentage or a multiple."""
    least, most = sorted((pair.first, pair.second))
    if not least:
        return False
    if mine.unit == "times":
        return pair.change and pair.second > pair.first and close(pair.second / pair.first, mine)
    times = 100.0 if mine.unit == "percent" else 1.0
    if pair.change:
        to_it = _TO.search(prepared(case.claim)[: mine.start])
        told = pair.second / pair.first if to_it else abs(pair.second - pair.first) / pair.first
        return close(told * times, mine)
    left = 1 - least / most
    return close(least / most * times, mine) or (bool(case.marks("nothing", "numbers")) and close(left * times, mine))


def _apart(mine: Amount, pair: Pair) -> bool:
    """A difference keeps the unit, but two percentages lie points apart, not percent."""
    if (mine.unit == "points") != (pair.unit == "percent"):
        return False
    times = scale(mine.unit)[1] / scale(pair.unit)[1] if mine.unit and pair.unit and mine.unit != "points" else 1.0
    same = mine.unit in {"points", ""} or scale(mine.unit)[0] == scale(pair.unit)[0]
    return same and any(
        bounded(mine.bound, own * times, abs(pair.first - pair.second), 1e-6 * max(own, 1)) for own in mine.values
    )


def _between(mine: Amount, near: Sequence[View]) -> bool:
    """A multiple of ten below or above is told with a bound; "between 30 and 40" for 35 is not looked for here."""
    return mine.bound == "range" and any(value_fits(mine, one) and unit_fits(mine, one) for view in near for one in view.amounts)


def _summed(case: Case, mine: Amount, near: Sequence[View]) -> bool:
    """The claim names the parts or says that it adds up; the parts are of one kind."""
    own = [one for one in case.amounts if one.start != mine.start and one.unit == mine.unit and one.value]
    if len(own) > 1 and any(close(sum(one.value for one in group), mine) for group in _groups(own)):
        return True
    if case.marks("total", "numbers") or _all_years(case, near):
        pool = [
            (one, view)
            for view in near
            for one in view.amounts
            if one.unit == mine.unit or (scale(one.unit)[0] == scale(mine.unit)[0])
        ]
        alike = [(one, view) for one, view in pool if one.unit or not mine.after or _one_noun(mine, view)][:_PARTS]
        return any(
            close(sum(one.value * scale(one.unit)[1] / scale(mine.unit)[1] for one in group), mine)
            for group in _groups([one for one, _ in alike])
        )
    return False


def _times(mine: Amount, view: View) -> bool:
    """So many with so many each: three courses a year with ten people each are thirty people a year."""
    if not _EACH.search(prepared(view.text)):
        return False
    bare = [one for one in view.amounts if not one.unit and one.value > 1]
    return not mine.unit and any(
        close(one.value * two.value, replace(mine, bound="" if mine.bound == "most" else mine.bound))
        and mine.periods == one.periods | two.periods
        for one, two in combinations(bare, 2)
    )


_EACH = re.compile(
    r"(?<!\w)(?:each|apiece|je|jeweils|chacun|chacune|cada|cada uno|cada una|elk|ieder|ciascuno|ciascuna)(?!\w)|ずつ|各|每"
)


def _groups(pool: Sequence[Amount]) -> Iterator[tuple[Amount, ...]]:
    return (group for size in (2, 3, 4) for group in combinations(pool, size))


def _all_years(case: Case, near: Sequence[View]) -> bool:
    """The claim names two years for which one fact has a figure each."""
    named = {moment.year for moment in moments(case.claim)}
    return any(len(named & {_year_of(view.text, one, view.amounts) for one in view.amounts}) > 1 for view in near)


def _one_noun(mine: Amount, view: View) -> bool:
    """What a figure without unit counts is called the same in the claim and in the fact."""
    return any(covered(word, view.stems, view.meant) for word in mine.after[:2])
