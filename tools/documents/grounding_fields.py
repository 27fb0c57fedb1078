"""What years were spent on: the words that narrow them, and the jobs that show these words."""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tools.documents.dates import Month, month_of
from tools.documents.grounding_belonging import speaks_of_now
from tools.documents.grounding_case import Case
from tools.documents.grounding_counts import tagged
from tools.documents.grounding_known import View
from tools.documents.grounding_lexicon import content, covered, marks, neutral_word, phrase_list, table
from tools.documents.grounding_meanings import meanings
from tools.documents.grounding_moments import moments
from tools.documents.grounding_numbers import Amount, prepared, unit_word
from tools.documents.grounding_sectors import belongs
from tools.documents.scripts import fold, stem, words
from tools.profile.models import Fact

_YEAR = 12
_ITEM, _WIDE_ITEM = 4, 12
"""Words of a part of a list: "in freight, appliances, pharma and bikes"."""
_PARTS = re.compile(
    r",\s|;\s|[()（）。；]|[.:]\s|\s(?:and|und|et|y|e|en|ed|sowie|or|oder|ou|as well as)\s|[、，・和及与]|\s-\s|، | و(?=\w{3})"
)
_LOOSE = 6
"""Letters from the start of a word that may stand inside another: graphique, infographiste."""
Span = tuple[Month, Month]


@dataclass(frozen=True)
class Field:
    """The words of a field."""

    words: tuple[str, ...]
    held: bool
    """True where they say what one was ("as head of sales"), not what one did."""
    by_name: bool = True
    """True if the name of an employer tells a field: often it does, but a foundry may be called Meadow Dairy."""
    taught: bool = False
    """True if a word of the person's education narrows nothing: all jobs may be of the trade that one learned."""
    by_sector: bool = False
    """True if a job of the sector that a word names shows the word."""


def learning(role: Fact) -> bool:
    """An apprenticeship, a traineeship."""
    return any(word.startswith(mark) for word in words(role.title or "") for mark in table("dates")["experience"]["learning"])


def fields(case: Case, amount: Amount) -> list[Field]:
    """The words that narrow what the years were spent on, as alternatives."""
    told = prepared(case.claim)
    text = told[: amount.start] + " " * (amount.end - amount.start) + told[amount.end :]
    cuts = [0, *(match.end() for match in _PARTS.finditer(text)), len(text)]
    at = max(place for place, cut in enumerate(cuts[:-1]) if cut <= amount.start)
    before, after = text[cuts[at] : amount.start], text[max(cuts[at], amount.end) : cuts[at + 1]]
    linked = re.search(rf"(?<!\w)(?:{'|'.join(table('dates')['experience']['with'])})(?!\w)", before)
    being = bool(_AS.search(after) or (_SINCE.search(before) and _NEXT.search(after)))
    parts = [(after, being)] + ([] if linked else [(before, case.language not in _WIDE or bool(_WIDE_AS.search(before)))])
    for start, end in zip(cuts[at + 1 :], cuts[at + 2 :], strict=False):
        if (
            len(words(text[start:end])) > _most(case)
            or re.search(r"[.:;]\s*$", text[:start])
            or speaks_of_now(case, text[start:end])
        ):
            break
        parts.append((text[start:end], parts[0][1]))
    for start, end in reversed(
        [] if linked or not any(_narrows(word) for word in content(words(before))) else list(itertools.pairwise(cuts[: at + 1]))
    ):
        if len(words(text[start:end])) > _most(case) or re.search(r"[.:;]\s*$", text[:end]):
            break
        parts.append((text[start:end], False))
    found = [
        Field(tuple(word for word in words(part) if word in _RANKS or (word in content([word]) and _narrows(word))), held)
        for part, held in parts
    ]
    return [field for field in found if field.words]


_SINCE = re.compile(r"(?<!\w)(?:seit|sinds)\s")
_NEXT = re.compile(r"^\s*(?:jahr\w*|jaar|jaren)\s(?!in |im |auf |mit |bei |op |bij |met |aan |der |des |von |van )")
"""In "seit zehn Jahren Teamleiter" what one is stands next to the years."""
_WIDE = ("ja", "zh")
_WIDE_AS = re.compile("として|作为|担任|出任")
_AS = re.compile(r"^\W*(?:\w+\s){0,2}(?:as|als|como|comme|come)\s")


def _most(case: Case) -> int:
    return _WIDE_ITEM if case.language in _WIDE else _ITEM


_RANKS = {"second", "seconde", "secondo", "segundo", "segunda"}
"""Seconds, but also those who stand behind the first."""


def _narrows(word: str) -> bool:
    general = (
        (unit_word(word) and word not in _RANKS)
        or (word,) in phrase_list("numbers", "experience")
        or word in table("dates")["experience"]["qualified"]
    )
    return not general and not (neutral_word(word) and len(word) < _LOOSE)


def shown(case: Case, roles: Sequence[Fact], field: Field) -> list[Span]:
    """The months of the jobs that show all words of a field that any job shows; those between two of them belong to the trade."""
    by_word = [_between(roles, _starts(case, roles, word, field), word, field) for word in field.words]
    telling = [found for found, word in zip(by_word, field.words, strict=True) if _tells(case, found, word, field)]
    if not telling:
        return []
    count = {role.id: sum(role.id in found for found in telling) for role in roles}
    most = max(count.values())
    spans = []
    for role in roles:
        if count[role.id] == most:
            start = max(found[role.id] for found in telling if role.id in found)
            spans += [(max(start, first), last) for first, last in months_of(case, role) if last >= start]
    return spans


def _tells(case: Case, found: Mapping[str, Month], word: str, field: Field) -> bool:
    """Whether a word narrows the field: some job shows it, and it is not what the person learned."""
    if not found or field.held or not field.taught:
        return bool(found)
    return not any(view.fact.kind == "education" and _view_says(view, word, by_name=field.by_name) for view in case.known.views)


def _starts(case: Case, roles: Sequence[Fact], word: str, field: Field) -> dict[str, Month]:
    found = {role.id: _since(case, role, word, field) for role in roles}
    return {name: start for name, start in found.items() if start is not None}


def _between(roles: Sequence[Fact], found: dict[str, Month], word: str, field: Field) -> dict[str, Month]:
    """Jobs between two whose titles have the word are of the same trade."""
    titled = [
        start
        for role in roles
        if role.id in found and _says(role.title or "", word) and (start := month_of(role.start)) is not None
    ]
    if field.held or not titled:
        return found
    begun = {role.id: month_of(role.start) for role in roles}
    return found | {name: start for name, start in begun.items() if start is not None and min(titled) <= start <= max(titled)}


def _since(case: Case, role: Fact, word: str, field: Field) -> Month | None:
    """The month from which a job shows a word: its first, or the year that the only facts with the word name; None if it never does."""
    start = month_of(role.start)
    if start is None:
        return None
    if field.held and any(_says(other.title or "", word) for other in case.known.roles):
        own = next((part for part in _TITLES.split(role.title or "") if _says(part, word)), role.title or "")
        deputy = marks(own, words(own), "strength", "deputy") and not case.marks("deputy")
        return start if _says(f"{role.title} {_own_text(role)}", word) and not deputy else None
    views = [
        view
        for view in case.known.views
        if role.id in {view.fact.id, view.fact.scope} and _view_says(view, word, by_name=field.by_name)
    ]
    if not views:
        return start if tagged(case, role.id, word) or _of_sector(case, role, word, field) else None
    dated = [
        min((moment.year * _YEAR + moment.first - 1 for moment in moments(view.fact.text)), default=0)
        for view in views
        if view.fact.kind != "role"
    ]
    return max(start, min(dated)) if dated and all(dated) and len(dated) == len(views) else start


_TITLES = re.compile(r"[・/／、,;&＆]|\s(?:and|und|et|y|e|en|ed)\s")
"""What parts two titles that somebody has at once."""


def _of_sector(case: Case, role: Fact, word: str, field: Field) -> bool:
    if not field.by_sector or field.held:
        return False
    own = (view for view in case.known.views if role.id in {view.fact.id, view.fact.scope})
    return any(belongs(word, view.stems, view.meant) for view in own)


def _view_says(view: View, word: str, *, by_name: bool) -> bool:
    if view.fact.kind == "role" and not by_name:
        return _says(f"{view.fact.title} {_own_text(view.fact)}", word)
    return covered(word, view.stems, view.meant) or _inside(word, fold(view.text))


def _own_text(role: Fact) -> str:
    return role.text.replace(role.employer, " ") if role.employer else role.text


def _says(text: str, word: str) -> bool:
    said = content(words(text))
    meant = frozenset().union(*(meanings(one) for one in said))
    return bool(said) and (covered(word, frozenset(stem(one) for one in said), meant) or _inside(word, fold(text)))


def _inside(word: str, text: str) -> bool:
    return len(word) >= _LOOSE and word.isascii() and word[:_LOOSE] in text


def months_of(case: Case, fact: Fact) -> list[Span]:
    """The months of a job or a study, as one span; none where no date is known."""
    start = month_of(fact.start)
    now = case.known.today.year * _YEAR + case.known.today.month - 1
    end = month_of(fact.end, last=True) if fact.end else (now if fact.current or fact.kind == "role" else None)
    return [(start, min(end, now))] if start is not None and end is not None else []
