"""Languages: the level named against the level asked for; the best of alternatives, the weakest of several."""

from core.flat import flat
from tools.jobs.amounts import spoken_names
from tools.jobs.findings import Case, Finding, quoted, reason, verdict_of
from tools.jobs.fluency import level_name, rank_held, rank_needed
from tools.jobs.phrases import entries, union
from tools.profile.models import Fact

_CODES = {"English": "en", "German": "de", "French": "fr", "Spanish": "es", "Portuguese": "pt", "Dutch": "nl", "Italian": "it"}
_FIRM, _WISH = 4, 3
"""Ranks meant where an ad names no level: B2 where the language is a must, B1 where it is a wish."""
_CLOSE, _FAR = 0.5, 0.3


def judge_language(case: Case) -> Finding:
    """A demand that names no language means the ad's own."""
    quote = flat(case.requirement.quote)
    named = spoken_names(quote) or spoken_names(flat(" ".join(case.requirement.skills)))
    wanted = named or tuple(name for name, code in _CODES.items() if code == case.language)
    found = [_one(case, name) for name in wanted]
    either = case.requirement.kind == "nice" or union(entries(case.language, "lists", "or")).search(quote)
    return max(found, key=lambda f: f.credit) if either else min(found, key=lambda f: f.credit)


def _one(case: Case, name: str) -> Finding:
    need, strict = rank_needed(flat(case.requirement.quote))
    soft = case.requirement.kind == "nice" and not strict
    need = need if need is not None else _WISH if soft else _FIRM
    best, fact = _best(case, name)
    if fact is None:
        return _unnamed(case, name)
    level = fact.details.get("fluency") or fact.text
    if best >= need:
        return Finding("met", 1.0, reason("language_met", "en", language=name, level=level), quoted([fact]))
    credit = 0.0 if strict else _CLOSE if need - best == 1 and best > 0 else _FAR if soft and need - best == _WISH - 1 else 0.0
    words = reason("language_below", "en", language=name, level=level, need=level_name(need))
    return Finding(verdict_of(credit), credit, words, quoted([fact]), close=credit > 0)


def _best(case: Case, name: str) -> tuple[int, Fact | None]:
    """The highest rank among the languages and papers that name it; without a level B2 is meant."""
    spoken = [f for f in case.person.languages if name in spoken_names(flat(f.text))]
    papers = [s.fact for s in case.person.seen if s.fact.kind == "certificate" and name in spoken_names(flat(s.fact.text))]
    ranked = [(rank, -i, f) for i, f in enumerate((*spoken, *papers)) if (rank := _rank(f)) is not None]
    if not ranked:
        return 0, None
    rank, _, fact = max(ranked, key=lambda r: r[:2])
    return rank, fact


def _rank(fact: Fact) -> int | None:
    """A paper without a level says nothing; a language without one is taken for B2."""
    paper = fact.kind == "certificate"
    rank = rank_held(flat(fact.text if paper else fact.details.get("fluency") or _beside(fact.text)))
    return rank if rank is not None or paper else _FIRM


def _beside(text: str) -> str:
    """What stands beside the name of a language: `German (B1)`."""
    return text.partition(" ")[2]


def _unnamed(case: Case, name: str) -> Finding:
    """Not among the languages: met where the CV itself is written in it and names no languages at all, else missing."""
    written = {s.fact.language for s in case.person.seen}
    if _CODES.get(name) in written and not case.person.languages:
        return Finding("met", 0.8, reason("language_cv", "en", language=name), close=True)
    return Finding("missing", 0.0, reason("language_none", "en", language=name))
