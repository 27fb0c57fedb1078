"""Years of experience: counted from the dates of the jobs, never taken from a sentence."""

import re

from tools.documents.dates import months_worked
from tools.documents.grounding_case import Case
from tools.documents.grounding_lexicon import covered, neutral_word, phrase_list
from tools.documents.grounding_numbers import Amount, unit_word
from tools.documents.scripts import fold, words

_YEAR = 12


def years_hold(case: Case, amount: Amount) -> bool:
    """Counts the union of months of the jobs that the claim speaks of, all where it names none, and compares."""
    wanted = amount.value * _YEAR
    named = case.known.named(amount.clause, frozenset(words(amount.clause)))
    roles = [role for role in case.known.roles if not named or role.id in named]
    limits = [word for word in amount.after if not unit_word(word) and not _experience_word(word) and not neutral_word(word)]
    counted = [(sum(_speaks_of(case, role.id, word) for word in limits), role) for role in roles]
    most = max((count for count, _ in counted), default=0)
    spans = [[role for count, role in counted if count >= least] for least in range(most, 0, -1)] or [roles]
    return any(_count_fits(wanted, months_worked(span, case.known.today), amount.bound) for span in spans)


def _experience_word(word: str) -> bool:
    return (word,) in phrase_list("numbers", "experience")


def _speaks_of(case: Case, role: str, word: str) -> bool:
    views = (view for view in case.known.views if role in {view.fact.id, view.fact.scope})
    return any(covered(word, view.stems, view.meant) for view in views) or _tagged(case, role, word)


def _tagged(case: Case, role: str, word: str) -> bool:
    """A skill whose text names its jobs: "Python (r2, r3)"."""
    tag = next((view.fact.details.get("scope", "") for view in case.known.views if view.fact.id == role), "").rpartition(".")[2]
    return bool(tag) and any(
        re.search(rf"{re.escape(word)}\s*\([^)]*\b{tag}\b", fold(view.fact.text))
        for view in case.known.views
        if view.fact.kind == "skill"
    )


def _count_fits(wanted: float, months: int, bound: str) -> bool:
    """Whether so many months may be called that; the first and the last month may be counted or not."""
    if bound in {"more", "least"}:
        return wanted - 0.5 <= months <= 2 * wanted
    if bound == "less":
        return months <= wanted
    slack = _YEAR / 2 if bound == "about" else 1
    if wanted % _YEAR:
        return abs(months - wanted) <= slack
    return wanted - slack <= months < wanted + _YEAR + (slack if bound == "about" else 0)
