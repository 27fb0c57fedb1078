"""How long somebody did something: counted from the dates of the jobs and of single facts, never taken from a sentence."""

import itertools
import re
from collections.abc import Iterable, Sequence

from tools.documents.dates import Month, month_of
from tools.documents.grounding_belonging import employers_in, speaks_of_now
from tools.documents.grounding_case import Case
from tools.documents.grounding_counts import counted_employers, tagged
from tools.documents.grounding_fits import bounded
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import content, covered, marks, neutral_word, phrase_list, table
from tools.documents.grounding_meanings import meanings
from tools.documents.grounding_moments import moments
from tools.documents.grounding_numbers import Amount, prepared, unit_word
from tools.documents.grounding_units import scale
from tools.documents.scripts import fold, stem, words
from tools.profile.models import Fact

_YEAR, _DAYS = 12, 30.4375
_LOOKED_AT = 4
_ITEM, _WIDE_ITEM = 4, 12
"""Words of a part of a list: "in freight, appliances, pharma and bikes"."""
_PARTS = re.compile(
    r",\s|;\s|[()（）。；]|[.:]\s|\s(?:and|und|et|y|e|en|ed|sowie|or|oder|ou|as well as)\s|[、，・和及与]|\s-\s|، | و(?=\w{3})"
)
_LOOSE = 6
"""Letters from the start of a word that may stand inside another: graphique, infographiste."""
Span = tuple[Month, Month]


def lasted(case: Case, amount: Amount) -> bool:
    """Whether jobs, or one fact with a beginning and an end, lasted as long as the claim says."""
    if scale(amount.unit)[0] != "day":
        return False
    wanted = amount.value * scale(amount.unit)[1] / _DAYS
    return _fits(wanted, _covered(_spans(case, amount)), amount) or any(
        _fits(wanted, _covered([span]), amount) for view in case.ranked[:_LOOKED_AT] for span in _of_fact(case, view)
    )


def _covered(spans: Iterable[Span]) -> int:
    return len({month for start, end in spans for month in range(start, end + 1)})


def _fits(wanted: float, months: int, amount: Amount) -> bool:
    """Whether so many months may be called that; the first and the last month may be counted or not."""
    if not months:
        return False
    if amount.bound in {"more", "least", "over", "less", "most", "near", "within"}:
        return any(bounded(amount.bound, wanted, real, 0.5) for real in (months - 1.0, float(months), months - 0.5))
    slack = max(_YEAR / 2, wanted * 0.12) if amount.bound == "about" else 1.5
    if amount.unit != "year" or wanted % _YEAR:
        return abs(months - wanted) <= max(slack, 2.0 if wanted > _YEAR else 1.0)
    return wanted - slack <= months < wanted + _YEAR + (slack if amount.bound == "about" else 0)


def _spans(case: Case, amount: Amount) -> list[Span]:
    """The months of the jobs that the claim speaks of, all where it names none."""
    roles = [role for role in case.known.roles if case.role in {None, role.id}]
    named = employers_in(case, amount.clause)
    if named and not case.role:
        mine = {fold(role.employer or "") for role in roles if role.id in named}
        roles = [role for role in roles if fold(role.employer or "") in mine]
    if counted_employers(case) and not named:
        return [span for role in roles for span in _months(case, role)]
    if any(word in table("dates")["experience"]["qualified"] for word in words(case.claim)):
        roles = [role for role in roles if not _learning(role)]
    spans = {
        span for field in _fields(case, amount) for span in _shown(case, [role for role in roles if not _learning(role)], field)
    }
    return sorted(spans) or [span for role in roles for span in _months(case, role)]


def _learning(role: Fact) -> bool:
    """An apprenticeship, a traineeship."""
    return any(word.startswith(mark) for word in words(role.title or "") for mark in table("dates")["experience"]["learning"])


def _fields(case: Case, amount: Amount) -> list[tuple[list[str], bool]]:
    """The words that narrow what the years were spent on, as a list of alternatives; True where they say what one was, not what one did."""
    text = prepared(case.claim)
    cuts = [0, *(match.end() for match in _PARTS.finditer(text)), len(text)]
    at = max(place for place, cut in enumerate(cuts[:-1]) if cut <= amount.start)
    before, after = text[cuts[at] : amount.start], text[max(cuts[at], amount.end) : cuts[at + 1]]
    linked = re.search(rf"(?<!\w)(?:{'|'.join(table('dates')['experience']['with'])})(?!\w)", before)
    parts = [(after, bool(_AS.search(after)))] + ([] if linked else [(before, True)])
    for start, end in zip(cuts[at + 1 :], cuts[at + 2 :], strict=False):
        if (
            len(words(text[start:end])) > _most(case)
            or re.search(r"[.:;]\s*$", text[:start])
            or speaks_of_now(case, text[start:end])
        ):
            break
        parts.append((text[start:end], parts[0][1]))
    for start, end in reversed([] if linked or not words(before) else list(itertools.pairwise(cuts))):
        if len(words(text[start:end])) > _most(case) or re.search(r"[.:;]\s*$", text[:end]):
            break
        parts.append((text[start:end], False))
    items = [([word for word in content(words(part)) if _narrows(word)], held) for part, held in parts]
    return [item for item in items if item[0]]


_AS = re.compile(r"^\W*(?:\w+\s){0,2}(?:as|als|como|comme|come)\s")


def _most(case: Case) -> int:
    return _WIDE_ITEM if case.language in {"ja", "zh"} else _ITEM


def _narrows(word: str) -> bool:
    general = (
        unit_word(word) or (word,) in phrase_list("numbers", "experience") or word in table("dates")["experience"]["qualified"]
    )
    return not general and not (neutral_word(word) and len(word) < _LOOSE)


def _shown(case: Case, roles: Sequence[Fact], field: tuple[Sequence[str], bool]) -> list[Span]:
    """The months of the jobs that show all words of a field that any job shows; those between two of them belong to the trade."""
    item, held = field
    by_word = [{role.id: _since(case, role, word, held=held) for role in roles} for word in item]
    telling = [found for found in ({name: start for name, start in starts.items() if start} for starts in by_word) if found]
    if not telling:
        return []
    count = {role.id: sum(role.id in found for found in telling) for role in roles}
    most = max(count.values())
    spans = []
    for role in roles:
        if count[role.id] == most:
            start = max(found[role.id] for found in telling if role.id in found)
            spans += [(max(start, first), last) for first, last in _months(case, role) if last >= start]
    return spans


def _since(case: Case, role: Fact, word: str, *, held: bool) -> Month | None:
    """The month from which a job shows a word: its first, or the year that the only facts with the word name; None if it never does."""
    start = month_of(role.start)
    if start is None:
        return None
    if held and any(_says(other.title or "", word) for other in case.known.roles):
        deputy = marks(role.title or "", words(role.title or ""), "strength", "deputy") and not case.marks("deputy")
        return start if _says(role.title or "", word) and not deputy else None
    views = [view for view in case.known.views if role.id in {view.fact.id, view.fact.scope} and _views_say(view, word)]
    if not views:
        return start if tagged(case, role.id, word) else None
    dated = [
        min((moment.year * _YEAR + moment.first - 1 for moment in moments(view.fact.text)), default=0)
        for view in views
        if view.fact.kind != "role"
    ]
    return max(start, min(dated)) if dated and all(dated) and len(dated) == len(views) else start


def _views_say(view: View, word: str) -> bool:
    return covered(word, view.stems, view.meant) or _inside(word, fold(view.text))


def _says(text: str, word: str) -> bool:
    said = content(words(text))
    meant = frozenset().union(*(meanings(one) for one in said))
    return bool(said) and (covered(word, frozenset(stem(one) for one in said), meant) or _inside(word, fold(text)))


def _inside(word: str, text: str) -> bool:
    return len(word) >= _LOOSE and word.isascii() and word[:_LOOSE] in text


def _months(case: Case, fact: Fact) -> list[Span]:
    start = month_of(fact.start)
    now = case.known.today.year * _YEAR + case.known.today.month - 1
    end = month_of(fact.end, last=True) if fact.end else (now if fact.current or fact.kind == "role" else None)
    return [(start, min(end, now))] if start is not None and end is not None else []


def _of_fact(case: Case, view: View) -> list[Span]:
    """The months that a single fact tells: from and to, or since."""
    if view.fact.kind == "role":
        return []
    now = case.known.today.year * _YEAR + case.known.today.month - 1
    told = [
        (moment.year * _YEAR + moment.first - 1, moment.year * _YEAR + moment.last - 1, moment)
        for moment in moments(view.fact.text)
    ]
    spans = _months(case, view.fact)
    if len(told) > 1:
        first, last = min(told, key=lambda one: one[0]), max(told, key=lambda one: one[1])
        whole = first[2].whole and last[2].whole
        spans += [(first[0], last[1]), (first[0], last[1] - _YEAR)] if whole else [(first[0], last[1])]
    elif told and _SINCE.search(fold(view.fact.text)):
        spans.append((told[0][0], now))
    return [span for span in spans if span[0] <= span[1]]


_SINCE = re.compile(r"(?<!\w)(?:since|seit|depuis|desde|sinds|vanaf|dal)(?!\w)|から|起|以来|至今|منذ")
