"""Ladders: how far along, how high, how well. A claim stands as high as the piece of a fact it draws on, never higher."""

import re
from functools import cache

from tools.documents.grounding_case import Case
from tools.documents.grounding_lexicon import table
from tools.documents.grounding_marks import spots
from tools.documents.grounding_sources import Part, Source, Stretch, own_words, parts, stretches, telling
from tools.documents.scripts import fold, shared_run

_BRACKETS = re.compile(r"\([^)]*\)|（[^）]*）")
_ENOUGH = 0.7
"""How surely a claim must draw on a piece before what that piece leaves open is asked for."""
_FEW, _MANY = 2, 3
_COMPOUND = 4
"""Signs from which a Chinese or Japanese word says as much as several words: 社会福祉士."""
_SHARE = 0.5
_PAPERS = {"certificate", "education", "award"}
_FIELDS = re.compile(r"[,、，:：]\s*|（|\s\(")
_AROUND = 40
"""Letters on each side of a mark that it governs where it does not govern its whole piece."""
_TOP = 9
_HARMLESS = "harmless"
Mark = tuple[int, int, str, int]
"""From, to, words, rank."""


def ladders(case: Case) -> str | None:
    """The first rung that a claim takes and its fact does not reach."""
    every = stretches(case)
    names = [name for name in table("ladders") if name != _HARMLESS]
    reasons = (
        _climbs(name, every, at, source, case)
        for at, stretch in enumerate(every)
        for source in (*stretch.sources, *_prizes(stretch, case))
        if _draws(stretch, source) and not _of_years(stretch, source, case)
        for name in names
    )
    return next((reason for reason in reasons if reason), None)


def _prizes(stretch: Stretch, case: Case) -> list[Source]:
    """Awards that have all words of what sounds like a prize, though a title or a line under a job gives them too."""
    own = own_words(stretch.text, case)
    if not own or not spots(fold(stretch.text), tuple(table("weighty")["prize"].get(case.language, ()))):
        return []
    given = [part for view in case.views if view.fact.kind == "award" for part in parts(view)]
    full = [part for part in given if all(part.closeness(word) > 0 for word in own)]
    taken = {source.part for source in stretch.sources}
    return [Source(part, frozenset(own), frozenset(own)) for part in full if part not in taken]


def _climbs(name: str, every: tuple[Stretch, ...], at: int, source: Source, case: Case) -> str | None:
    ladder, stretch = table("ladders")[name], every[at]
    fact = source.part.view.fact
    whole = fact.kind in ladder["whole"] or (fact.kind in ladder.get("needs", ()) and _named(name, source.part, fact.language))
    theirs = marks_on(name, source.part.folded, fact.language)
    if ladder["mode"] == "show":
        shown = _marks_in(name, stretch.text, case)
        top = max(shown, key=lambda mark: mark[3], default=None)
        reach = max((mark[3] for mark in theirs), default=ladder["bare"])
        if top and whole and top[3] > reach:
            return f"The fact says “{theirs[0][2]}”, the claim “{top[2]}”." if theirs else f"No fact says “{top[2]}”."
        return None
    outside = [mark for mark in theirs if not _bracketed(mark, source.part.folded)] or theirs
    held = min(outside, key=lambda mark: mark[3], default=None)
    if held is None or not (whole or (fact.kind in ladder["near"] and _beside(held, stretch, source))):
        return None
    text = " , ".join((stretch.text, *_neighbours(name, every, at)))
    claimed = _claimed(name, text, case, ladder["unmarked"])
    return f"The fact says “{held[2]}”, the claim leaves it out." if claimed > held[3] else None


def _claimed(name: str, text: str, case: Case, unmarked: int) -> int:
    shown = _marks_in(name, text, case)
    if any(mark[3] == _TOP for mark in shown):
        return _TOP
    return min((mark[3] for mark in (*shown, *_marks_in(name, text, case, admits=True))), default=unmarked)


def _marks_in(name: str, text: str, case: Case, *, admits: bool = False) -> list[Mark]:
    tongues = dict.fromkeys((case.language, case.known.language))
    folded = fold(text)
    return [mark for tongue in tongues for mark in marks_on(name, folded, tongue, admits=admits)]


def owns_up(word: str, language: str) -> bool:
    """True if a word only says that something is not done or not whole: it needs no fact of its own."""
    return any(marks_on(name, word, language, admits=True) for name in ("state", "partial"))


def _neighbours(name: str, every: tuple[Stretch, ...], at: int) -> list[str]:
    """The stretches beside one, but for those whose own fact has such a mark: there the word is about that fact."""
    beside = (every[place] for place in (at - 1, at + 1) if 0 <= place < len(every))
    return [stretch.text for stretch in beside if not any(_owes(name, stretch, source) for source in stretch.sources[:1])]


def _owes(name: str, stretch: Stretch, source: Source) -> bool:
    theirs = marks_on(name, source.part.folded, source.part.view.fact.language)
    own = {word for mark in theirs for word in telling(mark[2])}
    return bool(theirs) and bool(source.gives - own) and _draws(stretch, source)


def _named(name: str, part: Part, language: str) -> bool:
    return bool(spots(part.folded, tuple(table("ladders")[name]["named"].get(language, ()))))


def _of_years(stretch: Stretch, source: Source, case: Case) -> bool:
    """True for years in a field: they rest on the jobs, not on a paper or a wish that names the field too."""
    years = any(amount.unit == "year" and amount.clause in fold(stretch.text) for amount in case.amounts)
    return years and source.part.view.fact.scope is None


def _bracketed(mark: Mark, folded: str) -> bool:
    return any(found.start() < mark[0] < found.end() for found in _BRACKETS.finditer(folded))


def _draws(stretch: Stretch, source: Source) -> bool:
    """True if what the claim takes from this piece is more than a chance meeting of words."""
    near = sum(source.part.closeness(word) for word in source.gives)
    hits = sum(source.part.closeness(word) > 0 for word in telling(stretch.text))
    if near < _ENOUGH:
        return False
    if (
        shared_run(stretch.text, source.part.text, _COMPOUND)
        or hits >= _MANY
        or (hits >= _FEW and source.part.view.fact.scope is not None)
    ):
        return True
    return any(_mostly(field, stretch, source) for field in _FIELDS.split(source.part.text))


def _mostly(field: str, stretch: Stretch, source: Source) -> bool:
    size = len(telling(field))
    around = Part(source.part.view, field)
    hits = sum(around.closeness(word) > 0 for word in telling(stretch.text))
    return hits > _SHARE * size > 0 or (hits == _SHARE * size > 0 and source.part.view.fact.kind in _PAPERS)


def _beside(mark: Mark, stretch: Stretch, source: Source) -> bool:
    """True if the claim takes what stands beside the mark."""
    folded = source.part.folded
    beside = telling(folded[max(0, mark[0] - _AROUND) : mark[0]])[-_FEW:] + telling(folded[mark[1] : mark[1] + _AROUND])[:_FEW]
    around = Part(source.part.view, " ".join(beside))
    return sum(around.closeness(word) > 0 for word in telling(stretch.text)) >= max(1, len(beside) / 2)


@cache
def _rungs(name: str, language: str, *, admits: bool) -> tuple[tuple[int, tuple[str, ...]], ...]:
    found: list[tuple[int, tuple[str, ...]]] = [(0, tuple(table("ladders")[_HARMLESS].get(language, ())))]
    for rung in table("ladders")[name]["rungs"]:
        lists = rung.get("admits" if admits else "says", {})
        found.append((rung["rank"], tuple(lists.get(language, ()))))
    return tuple(found)


def marks_on(name: str, folded: str, language: str, *, admits: bool = False) -> list[Mark]:
    """The marks of a ladder in a folded text; one inside a longer one (finalist in semi-finalist) does not count."""
    every = [
        (start, end, word, rank)
        for rank, entries in _rungs(name, language, admits=admits)
        for start, end, word in spots(folded, entries)
    ]
    return [mark for mark in every if mark[3] and not any(_inside(mark, other) for other in every)]


def _inside(mark: Mark, other: Mark) -> bool:
    return other[0] <= mark[0] and mark[1] <= other[1] and other[1] - other[0] > mark[1] - mark[0]
