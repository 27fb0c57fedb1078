"""The rules of the gate on what is joined: a cause, a result, a place or a tool that no fact links with the rest."""

from tools.documents.grounding_case import Case
from tools.documents.grounding_known import View
from tools.documents.grounding_marks import listed, spots
from tools.documents.grounding_meanings import meanings
from tools.documents.grounding_rules import unexplained
from tools.documents.grounding_sources import AKIN, Source, own_words, parts, pieces, sources
from tools.documents.scripts import stem

_WIDE = frozenset({"certificate", "education", "statement", "label"})
"""Kinds that say something of the whole person: they may stand beside any fact."""
_WITHOUT_SPACES = frozenset({"ja", "zh"})
_DEEDS = frozenset({"bullet", "role", "skill", "award", "publication", "volunteer"})
_PAPERS = frozenset({"education", "certificate"})
_LISTED = frozenset({"skill", "language", "award", "publication"})


def cause(case: Case) -> str | None:
    """A result or a reason that the fact does not give."""
    if not case.marks("cause"):
        return None
    causes = any(view.marks("cause") for view in case.ranked[:2])
    new = unexplained(case)
    return f"No fact gives “{new[0]}” as a result." if new and not causes else None


def elsewhere(case: Case) -> str | None:
    """A word printed under one job that only the facts of others have, or another employer's name over its deeds."""
    foreign = _another_employer(case)
    if foreign:
        return f"“{foreign}” is not the employer of the job whose deed this is."
    if not case.role or case.language in _WITHOUT_SPACES:
        return None
    inside = set(case.views)
    outside = [view for view in case.known.views if view not in inside and view.fact.kind in _DEEDS]
    for word in unexplained(case):
        if not _common(word) and any(part.closeness(word) >= AKIN for view in outside for part in parts(view)):
            return f"“{word}” stands only in facts of another job."
    return None


def ad_only(case: Case) -> str | None:
    """A name of a tool or a thing that only the ad has, said of the person."""
    for word in case.new if case.ad else ():
        if word not in case.about_employer and not meanings(word) and stem(word) in case.ad_stems:
            return f"“{word}” stands only in the ad."
    return None


def _another_employer(case: Case) -> str:
    """The employer that a claim of one job names, where it is neither that job's own nor named by one of its facts."""
    if not case.role or not case.named or case.role in case.named:
        return ""
    own = next((role.employer for role in case.known.roles if role.id == case.role), None)
    named = [role.employer or "" for role in case.known.roles if role.id in case.named]
    told = " ".join(view.text for view in case.views)
    return next((name for name in named if name != own and name not in told), "")


def joined(case: Case) -> str | None:
    """Words of two facts in one breath, as if one were the place, the time, the object or the tool of the other."""
    if phrase := _of_two_jobs(case):
        return f"“{phrase}” joins deeds of two jobs."
    if subject := _put_between(case):
        return f"No fact has “{subject}” in that paper."
    for piece in pieces(case):
        said = own_words(piece, case)
        drawn = sources(said, case)
        for other in drawn[1:]:
            words = _strange(drawn[0], other, case)
            if words:
                first, second = (next(word for word in said if word in found) for found in (words, drawn[0].gives))
                return f"No fact links “{first}” with “{second}”."
    return None


def _put_between(case: Case) -> str:
    """A word of a job set into a paper, between two pieces of its fact: a degree in history and law."""
    drawn = [sources(own_words(piece, case), case) for piece in pieces(case)]
    for before, middle, after in zip(drawn, drawn[1:], drawn[2:], strict=False):
        around = {source[0].part.view for source in (before, after) if source}
        paper = len(around) == 1 and bool(before and middle and after) and next(iter(around)).fact.kind in _PAPERS
        if paper and not around & {source.part.view for source in middle} and middle[0].part.view.fact.kind in _DEEDS:
            return next(iter(middle[0].gives))
    return ""


def _of_two_jobs(case: Case) -> str:
    """The words that put two deeds into one job or project where their facts belong to two."""
    for at, phrase in case.marks("same"):
        around = (case.said[:at], case.said[at + len(phrase.split()) :])
        told = [sources(own_words(" ".join(words), case), case) for words in around]
        jobs = [{one.part.view.fact.scope or one.part.view.fact.id for one in drawn[:1]} for drawn in told]
        if all(jobs) and not set.intersection(*jobs):
            return phrase
    return ""


def _strange(lead: Source, other: Source, case: Case) -> frozenset[str]:
    """The words of another fact that the leading one and its job do not explain; what both speak of joins them not."""
    mine, theirs = lead.part.view, other.part.view
    if _linked(mine, theirs):
        return frozenset()
    at_home = [part for view in _family(mine, case) for part in parts(view)]
    words = other.surely - {word for word in other.surely for part in at_home if part.closeness(word) >= AKIN}
    return frozenset(word for word in words if not _common(word))


def _common(word: str) -> bool:
    """True for words that stand in any two facts: they link nothing."""
    return bool(spots(word, (*listed("strength", "doings"), *listed("strength", "together"))))


def _family(view: View, case: Case) -> list[View]:
    return [other for other in case.known.views if other is view or other.fact.id == view.fact.scope]


def _linked(one: View, two: View) -> bool:
    if one is two or {one.fact.kind, two.fact.kind} & _WIDE:
        return True
    if {one.fact.kind, two.fact.kind} <= _LISTED | {"role"}:
        return True
    return one.fact.id == two.fact.scope or two.fact.id == one.fact.scope
