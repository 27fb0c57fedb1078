"""Figures that follow from recorded ones: sums, differences, a year from a month, halves and doubles."""

from itertools import combinations

from tools.documents.grounding_case import Case
from tools.documents.grounding_fits import close, unit_fits
from tools.documents.grounding_numbers import Amount, listed
from tools.documents.scripts import fold


def derived(case: Case, mine: Amount) -> bool:
    """A difference of two figures of one fact, a month's figure for a year, or a sum where the claim says that it is one."""
    near = [view for view in case.ranked[:5] if view.amounts]
    said_so = mine.unit == "points" or bool(case.marks("difference", "numbers"))
    for view in near:
        if said_so and any(_difference(mine, one, two) for one, two in combinations(view.amounts, 2)):
            return True
        if any("month" in one.periods and close(12 * one.value, mine) and unit_fits(mine, one) for one in view.amounts):
            return True
    return bool(case.marks("total", "numbers")) and _summed(mine, [amount for view in near for amount in view.amounts][:10])


def _difference(mine: Amount, one: Amount, two: Amount) -> bool:
    units = {amount.unit.replace("points", "percent") for amount in (mine, one, two)} - {""}
    return len(units) <= 1 and any(close(abs(a - b), mine) for a in one.values for b in two.values if a != b)


def _summed(mine: Amount, pool: list[Amount]) -> bool:
    chosen = (group for size in (2, 3) for group in combinations(pool, size))
    return any(
        close(sum(amount.value for amount in group), mine) and len({amount.unit for amount in group}) == 1 for group in chosen
    )


_NEAR = 0.04
_BEYOND = {"more", "mehr", "plus", "mas", "mais", "meer", "piu"}
_SHARES = {"half": (0.5, 0.5), "third": (1 / 3, 2 / 3), "quarter": (0.25, 0.75), "double": (2.0, 0.5), "triple": (3.0, 1 / 3)}


def fraction(case: Case) -> str | None:
    """Halved, doubled, by a third: two figures of one fact must give it."""
    for pattern, name in listed("fractions"):
        match = pattern.search(case.folded)
        if match and not any(pattern.search(fold(view.text)) for view in case.views) and not _gives(case, _SHARES[name]):
            return f"“{match.group()}” does not follow from the figures."
    return None


def _gives(case: Case, shares: tuple[float, float]) -> bool:
    pairs = [(a.value, b.value) for view in case.ranked[:3] for a, b in combinations(view.amounts, 2) if a.value and b.value]
    if any(abs(ratio - share) < _NEAR for a, b in pairs for ratio in (a / b, b / a) for share in shares):
        return True
    beyond = case.marks("difference", "numbers") or set(case.said) & _BEYOND
    return bool(beyond) and any(min(a, b) / max(a, b) < min(shares) for a, b in pairs)
