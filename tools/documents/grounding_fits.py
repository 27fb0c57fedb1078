"""When two figures say the same: value within its bound, unit, period."""

from tools.documents.grounding_numbers import Amount

_ROUND = 0.12
"""How far "about" may round."""
_TIME = frozenset({"minute", "hour", "day", "week", "month", "quarter", "year"})
_MONEY = frozenset({"eur", "usd", "cad", "gbp", "chf", "brl", "jpy", "cny"})
_SHARES = frozenset({"percent", "points"})


def value_fits(mine: Amount, other: Amount) -> bool:
    """The claimed value follows from the recorded one: "more than" strictly, "about" within ordinary rounding."""
    return any(_follows(mine, other, a, b) for a in mine.values for b in other.values)


def _follows(mine: Amount, other: Amount, a: float, b: float) -> bool:
    exact = abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1)
    if mine.bound == "more":
        return (a < b or (exact and (other.bound == "more" or mine.unit in _TIME))) and a >= b / 2
    if mine.bound == "less":
        return b < a <= 2 * b or (exact and other.bound == "less")
    if mine.bound == "least" and b >= a >= b / 2:
        return True
    return exact or (mine.bound == "about" and abs(a - b) <= _ROUND * abs(b))


def unit_fits(mine: Amount, other: Amount) -> bool:
    """The same unit; a unit may be left out, but not a percent sign, and none may be added."""
    if mine.unit == other.unit or (not mine.unit and other.unit in _MONEY):
        return True
    return not mine.unit and other.unit not in _SHARES


def close(value: float, mine: Amount) -> bool:
    """A computed value is the claimed one."""
    slack = _ROUND * value if mine.bound == "about" else 1e-6 * max(value, 1)
    return any(abs(value - own) <= slack for own in mine.values)
