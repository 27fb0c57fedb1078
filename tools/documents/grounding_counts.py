"""Counts of things that the facts list: three employers, two certificates, four seats; and numbers that count nothing of the person."""

import re

from tools.documents.grounding_case import Case
from tools.documents.grounding_fits import bounded
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import content, covered, neutral_word, table
from tools.documents.grounding_numbers import Amount, prepared
from tools.documents.scripts import fold, words

_MOST = 30
"""More than so many things are counted in a fact, not by reading them all."""
_LOOKED_AT = 3
_SHARED = 0.5
_ITEMS = re.compile(r",\s|;\s|\s(?:and|und|et|y|e|en|ed|or|oder|ou|o)\s|[、，；]|،")
_BRACKETS = re.compile(r"\([^)]*\)|（[^）]*）")
_HEAD = re.compile(r"^[^:：|]{1,40}[:：]\s?")


def counted(case: Case, mine: Amount) -> bool:
    """Whether a small whole number is how many things of a kind the facts have."""
    if mine.unit == "points":
        return _points_to_make(case, mine)
    if mine.unit or mine.periods or mine.value > _MOST or mine.value != int(mine.value):
        return False
    nouns = _nouns(case, mine)
    if nouns & _folded("things") or _wide_noun(case, mine, "things"):
        return True
    if nouns & _folded("employers") or _wide_noun(case, mine, "employers"):
        return _holds(mine, len(_employers(case))) or _holds(mine, len(case.known.roles)) or _holds(mine, _limited(case, mine))
    kind = next((name for name, listed in table("numbers")["kinds"].items() if nouns & {fold(word) for word in listed}), "")
    if kind and _holds(mine, _of_kind(case, kind)):
        return True
    return any(_lists(case, mine, view) for view in case.ranked[:_LOOKED_AT])


def counted_employers(case: Case) -> bool:
    """Whether the claim names the number of all employers: what it says is then said of all jobs."""
    return any(
        _holds(one, len(_employers(case)))
        for one in case.amounts
        if not one.unit and one.value > 1 and (_nouns(case, one) & _folded("employers") or _wide_noun(case, one, "employers"))
    )


def _points_to_make(case: Case, mine: Amount) -> bool:
    """Points of a speech, not of a rating: nothing that fits is counted in percent or points."""
    spoken = not {one.unit for view in case.ranked[:_LOOKED_AT] for one in view.amounts} & {"percent", "points"}
    return spoken and len(case.amounts) == 1 and mine.shown.isalpha()


def _holds(mine: Amount, number: int) -> bool:
    return any(bounded(mine.bound, value, float(number)) for value in mine.values) and number > 0


def _nouns(case: Case, mine: Amount) -> set[str]:
    following = words(prepared(case.claim)[mine.end : mine.end + 40])[:3]
    return set(following)


def _wide_noun(case: Case, mine: Amount, key: str) -> bool:
    text = prepared(case.claim)[mine.end : mine.end + 6]
    return any(text.startswith(word) or text[1:].startswith(word) for word in _folded(key) if not word.isascii())


def _folded(key: str) -> frozenset[str]:
    return frozenset(fold(word) for word in table("numbers")[key]["words"])


def _employers(case: Case) -> set[str]:
    return {fold(role.employer or role.id) for role in case.known.roles}


def _limited(case: Case, mine: Amount) -> int:
    """How many employers a word of the claim stands with: "Python at three employers"."""
    said = [word for word in content(words(case.claim)) if not neutral_word(word) and word not in mine.after]
    shown = [{fold(role.employer or role.id) for role in case.known.roles if shows(case, role.id, word)} for word in said]
    return min((len(found) for found in shown if found), default=0)


def shows(case: Case, role: str, word: str) -> bool:
    """Whether a word stands in the facts of a job, or in a skill that names the job: "Python (r2, r3)"."""
    views = (view for view in case.known.views if role in {view.fact.id, view.fact.scope})
    return any(covered(word, view.stems, view.meant) for view in views) or tagged(case, role, word)


def tagged(case: Case, role: str, word: str) -> bool:
    """A skill whose text names its jobs in brackets."""
    tag = next((view.fact.details.get("scope", "") for view in case.known.views if view.fact.id == role), "").rpartition(".")[2]
    return bool(tag) and any(
        re.search(rf"{re.escape(word)}\s*\([^)]*\b{tag}\b", fold(view.fact.text))
        for view in case.known.views
        if view.fact.kind == "skill"
    )


def _of_kind(case: Case, kind: str) -> int:
    facts = [view for view in case.known.views if view.fact.kind == kind]
    if kind == "language":
        return sum(len([part for part in re.split(r"[,;、，；]", view.fact.text) if part.strip()]) for view in facts)
    return len(facts)


def _lists(case: Case, mine: Amount, view: View) -> bool:
    """A fact that lists so many things, named by what the claim calls them or told with most of its words."""
    text = _HEAD.sub("", _BRACKETS.sub(" ", view.fact.text))
    items = [part for part in _ITEMS.split(text) if content(words(part))]
    if len(items) < 2 or not _holds(mine, len(items)):  # noqa: PLR2004 (one thing is no list)
        return False
    own = [word for word in case.content if not neutral_word(word)]
    named = any(covered(word, view.stems, view.meant) for word in mine.after[:1])
    return named or (bool(own) and sum(covered(word, view.stems, view.meant) for word in own) >= _SHARED * len(own))
