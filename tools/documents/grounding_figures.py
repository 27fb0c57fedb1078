"""The rule of the gate on figures: each stands in a fact with its unit, period and subject, or follows from figures that do."""

from tools.documents.grounding_case import Case
from tools.documents.grounding_derived import derived, fraction
from tools.documents.grounding_fits import unit_fits, value_fits
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import covered, neutral_word
from tools.documents.grounding_numbers import Amount, amounts, unit_word
from tools.documents.grounding_years import years_hold

_SHARED = 0.4
"""Share of the claim's words that a figure's fact must have when what the figure counts is named otherwise."""


def figures(case: Case) -> str | None:
    """The first figure that has no source, in words; None where all have one."""
    for amount in case.amounts:
        if amount.value == 1 and amount.shown.isalpha():
            continue
        if _recorded(case, amount) or _from_ad(case, amount):
            continue
        if amount.unit == "year":
            if not years_hold(case, amount):
                return f"The dates do not give {amount.shown} years."
        elif not derived(case, amount):
            return f"“{amount.shown}” stands in no fact that way."
    return fraction(case)


def _recorded(case: Case, amount: Amount) -> bool:
    return any(_same(case, amount, other, view) for view in case.views for other in view.amounts)


def _same(case: Case, mine: Amount, other: Amount, view: View) -> bool:
    if not value_fits(mine, other) or not unit_fits(mine, other):
        return False
    if mine.periods and not mine.periods & (other.periods or _loose_periods(view)):
        return False
    return _subject_fits(case, mine, view)


def _loose_periods(view: View) -> frozenset[str]:
    return frozenset(period for amount in view.amounts for period in amount.periods)


def _subject_fits(case: Case, mine: Amount, view: View) -> bool:
    """The words around a figure are those of its fact."""
    subject = [word for word in mine.after[:2] if not unit_word(word)]
    around = [*subject, *(word for word in mine.before if not neutral_word(word))]
    if any(covered(word, view.stems, view.meant) for word in around):
        return True
    own = [word for word in case.content if not neutral_word(word)]
    shared = sum(covered(word, view.stems, view.meant) for word in own)
    return shared >= _SHARED * len(own) or (not subject and any(covered(word, view.stems, view.meant) for word in case.content))


def _from_ad(case: Case, mine: Amount) -> bool:
    if not case.about_employer:
        return False
    return any(value_fits(mine, other) and unit_fits(mine, other) for other in amounts(case.ad, case.language))
