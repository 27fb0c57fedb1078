"""The rule of the gate on figures: each stands in a fact with its unit, period and subject, or follows from figures that do."""

from collections.abc import Iterator

from tools.documents.grounding_belonging import views_of
from tools.documents.grounding_case import Case
from tools.documents.grounding_counts import counted
from tools.documents.grounding_derived import derived
from tools.documents.grounding_fits import bounded, period_fits, unit_fits, value_fits
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import covered, neutral_word, phrase_list, word_set
from tools.documents.grounding_meanings import meanings
from tools.documents.grounding_numbers import Amount, amounts, prepared, unit_word, years
from tools.documents.grounding_turns import contrary
from tools.documents.grounding_units import periods_in, scale
from tools.documents.grounding_years import lasted

_TELLING = 4
"""Smaller figures agree by chance."""
_SHARED = 0.4
"""Share of the claim's words that a figure's fact must have when what the figure counts is named otherwise."""


def figures(case: Case) -> str | None:
    """The first figure that has no source, in words; None where all have one."""
    amount = next(sourceless(case), None)
    if amount is None:
        return None
    if scale(amount.unit)[0] == "day" and amount.unit in {"year", "month", "decade"}:
        return f"The dates do not give {amount.shown} {amount.unit}s."
    return f"“{amount.shown}” stands in no fact that way."


def sourceless(case: Case) -> Iterator[Amount]:
    """The figures that have no source."""
    for amount in case.amounts:
        if _mere_word(case, amount) or _recorded(case, amount) or _of_employer(case, amount):
            continue
        if not (counted(case, amount) or lasted(case, amount) or derived(case, amount)):
            yield amount


def _mere_word(case: Case, amount: Amount) -> bool:
    """One, ein, un as a word claims no number; once a month does, unless a fact has something monthly."""
    if amount.shown in _ONCE and amount.value == 1 and amount.periods:
        return any(amount.periods & periods_in(prepared(view.text)) for view in case.views)
    once = amount.value == 1 and amount.shown.isalpha() and not amount.bound
    return once or (amount.shown in _ONCE and amount.value == 1) or (amount.shown in _TWICE and not amount.periods)


_ONCE = {"once", "einmal", "eenmaal"}
_TWICE = {"twice", "thrice", "zweimal", "tweemaal"}


def _recorded(case: Case, amount: Amount) -> bool:
    views = views_of(case, amount)
    if amount.value == 0 and any(view.marks("nothing", "numbers") for view in views):
        return True
    return any(_same(case, amount, other, view) for view in views for other in view.amounts)


def _same(case: Case, mine: Amount, other: Amount, view: View) -> bool:
    return (
        value_fits(mine, other)
        and unit_fits(mine, other)
        and period_fits(mine, other, periods_in(prepared(view.text)))
        and not contrary(case.claim, mine, view.text, other)
        and (_subject_fits(case, mine, view) or _unmistakable(mine, other) or _foreign(case, mine, view))
    )


def _unmistakable(mine: Amount, other: Amount) -> bool:
    """The same value in the same unit at the same rate is the same figure, however its subject is called."""
    return bool(mine.unit and mine.periods & other.periods) and mine.value >= _TELLING


def _foreign(case: Case, mine: Amount, view: View) -> bool:
    """What is counted is called in another language than the fact's, by a word we cannot translate."""
    if case.language == view.fact.language or any(covered(word, case.stems, case.meant) for word in mine.after[:1]):
        return False
    return bool({case.language, view.fact.language} & {"ja", "zh", "ar"}) or not any(meanings(word) for word in mine.after[:1])


def _subject_fits(case: Case, mine: Amount, view: View) -> bool:
    """The words around a figure are those of its fact."""
    subject = [word for word in mine.after[:2] if not unit_word(word)]
    around = [*subject, *(word for word in mine.before if not neutral_word(word))]
    if any(covered(word, view.stems, view.meant) for word in around):
        return True
    own = [word for word in case.content if not neutral_word(word)]
    shared = sum(covered(word, view.stems, view.meant) for word in own)
    if case.role and mine.unit in {"percent", "share", "permille"} and shared:
        return True
    return shared >= _SHARED * len(own) or (not subject and any(covered(word, view.stems, view.meant) for word in case.content))


def _of_employer(case: Case, mine: Amount) -> bool:
    """A figure of the ad in a clause about the employer, or in a sentence of its words that says nothing of the person."""
    if not case.ad or case.role:
        return False
    fitting = any(value_fits(mine, other) and unit_fits(mine, other) for other in amounts(case.ad, case.language)) or _since_then(
        case, mine
    )
    if not fitting or case.about_employer:
        return fitting
    own_deed = set(case.said) & word_set("strength", "first_person") and not case.marks("wish")
    if own_deed or any((word,) in phrase_list("numbers", "experience") for word in (*mine.after, *mine.before)):
        return False
    own = [word for word in case.content if not neutral_word(word)]
    theirs = sum(covered(word, case.ad_stems, case.ad_meant) for word in own)
    ours = sum(covered(word, case.stems, case.meant) for word in own)
    return theirs > ours


def _since_then(case: Case, mine: Amount) -> bool:
    """So many years as have passed since one that the ad names."""
    return mine.unit == "year" and any(
        bounded(mine.bound, own, case.known.today.year - year + late)
        for own in mine.values
        for year in years(case.ad)
        for late in (0, 0.5)
    )
