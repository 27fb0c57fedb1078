"""When two figures say the same: value within its bound, unit, period."""

from collections.abc import Mapping
from dataclasses import replace

from tools.documents.grounding_numbers import Amount
from tools.documents.grounding_units import MONEY, scale

_ROUND = 0.12
"""How far "about" may round."""
_LITTLE = 1.2
"""Up to how many times a figure "a little more" may stand for; "nearly" reaches as far down."""
_UP_TO = 1.5
"""How far down "up to" reaches."""
_MUCH = 2.5
"""Up to how many times a figure "more than" may stand for: more than 5 is no word for 60."""
_SAME = 0.015
"""Months against weeks, a third against 33 %."""
_SHARES = frozenset({"percent", "permille", "points", "share", "times"})
_PER_YEAR = {"month": (12, 12), "quarter": (4, 4), "week": (44, 53), "day": (200, 366)}
_PER_MONTH = {"week": (4, 4.4), "day": (20, 31)}
_PER_WEEK = {"day": (5, 7)}
_RATES: Mapping[str, Mapping[str, tuple[float, float]]] = {"year": _PER_YEAR, "month": _PER_MONTH, "week": _PER_WEEK}


def value_fits(mine: Amount, other: Amount) -> bool:
    """The claimed value follows from the recorded one: "more than" strictly, "about" within ordinary rounding."""
    if mine.bound == "range":
        least, most = min(mine.values), max(mine.values)
        return any(least <= value <= most for value in other.values)
    if mine.bound == "most" and other.bound == "most":
        mine = replace(mine, bound="")
    if _idiom(mine, other) or _idiom(other, mine):
        return True
    ratio = scale(mine.unit)[1] / scale(other.unit)[1] if mine.unit and other.unit else 1.0
    return any(_follows(mine, other, a * ratio, b) for a in mine.values for b in other.values)


def _idiom(weeks: Amount, days: Amount) -> bool:
    """Quinze jours are two weeks, huit jours one: both ends are counted."""
    return (weeks.unit, days.unit) == ("week", "day") and any(7 * a + 1 == b for a in weeks.values & {1, 2} for b in days.values)


def bounded(bound: str, claimed: float, real: float, slack: float = 0.0) -> bool:
    """Whether a real value may be told as the claimed one under a bound; `slack` is how exact the claim has to be."""
    exact = abs(claimed - real) <= max(slack, 1e-9 * max(abs(claimed), abs(real), 1))
    most = {"more": _MUCH, "least": _MUCH, "over": _LITTLE, "within": _MUCH}
    if bound in most:
        return (exact and bound in {"least", "within"}) or (claimed < real <= most[bound] * claimed and not (exact and not slack))
    if bound == "less":
        return claimed / _MUCH <= real < claimed
    if bound in {"near", "most"}:
        return (
            (exact and bound == "most")
            or claimed / (_LITTLE if bound == "near" else _UP_TO) <= real < claimed
            or (bound == "near" and exact)
        )
    return exact or (bound == "about" and abs(claimed - real) <= _ROUND * abs(real))


def _follows(mine: Amount, other: Amount, a: float, b: float) -> bool:
    slack = _SAME * b if (scale(mine.unit)[0] == "day" and mine.unit != other.unit) or mine.unit == "share" else 0.0
    if bounded(mine.bound, a, b, slack):
        return True
    same = abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1)
    return same and (
        mine.bound == other.bound or (mine.bound in {"more", "over"} and other.bound in {"more", "over"}) or mine.bound == "least"
    )


def unit_fits(mine: Amount, other: Amount) -> bool:
    """The same unit or one of its kind; a unit may be left out, but not a percent sign, and none may be added."""
    if mine.unit and other.unit and scale(mine.unit)[0] == scale(other.unit)[0]:
        return True
    if mine.unit == other.unit or (mine.bare and other.unit in MONEY):
        return True
    return mine.bare and other.unit not in _SHARES


def period_fits(mine: Amount, other: Amount, around: frozenset[str]) -> bool:
    """A rate keeps its period; `around` are those that the rest of the fact names."""
    return not mine.periods or bool(mine.periods & (other.periods or around))


def converted(mine: Amount, other: Amount) -> bool:
    """A rate told for a longer period: 300 a month is 3,600 a year."""
    for longer in mine.periods:
        for shorter in other.periods & _RATES.get(longer, {}).keys():
            least, most = _RATES[longer][shorter]
            if any(bounded(mine.bound, a, b * times) for a in mine.values for b in other.values for times in (least, most)):
                return unit_fits(mine, other)
            if any(b * least <= a <= b * most for a in mine.values for b in other.values) and mine.bound in {"about", "near"}:
                return unit_fits(mine, other)
    return False


def close(value: float, mine: Amount) -> bool:
    """A computed value is the claimed one, rounded as the claim writes it."""
    return any(bounded(mine.bound, own, value, _grain(mine, own)) for own in mine.values)


def _grain(mine: Amount, own: float) -> float:
    """Half of the last digit that a computed share of a hundred shows; other figures are exact."""
    if mine.unit == "percent":
        return 0.05 if own != round(own) else 0.5
    return 0.02 if mine.unit == "share" else 0.04 * own if mine.unit == "times" else 1e-6 * max(own, 1)
