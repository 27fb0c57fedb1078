"""What a paper decides: languages, certificates and licences, degrees."""

from core.flat import flat
from tools.jobs.amounts import CEFR, DEGREES, degree, fluency, spoken_names
from tools.jobs.findings import Case, Finding, evidence, quoted, reason, weights
from tools.jobs.judge_skills import asked, judge_meaning
from tools.jobs.person import Seen, related, stems_of
from tools.jobs.phrases import entries, languages, pattern, table, union
from tools.jobs.years import in_years, months
from tools.profile.models import Fact

_NATIVE = 7
_PRACTICE = 2
"""Years of work that can stand for a degree where the ad says so."""
_CODES = {"English": "en", "German": "de", "French": "fr", "Spanish": "es", "Portuguese": "pt", "Dutch": "nl", "Italian": "it"}


def _rank(level: str | None, otherwise: int) -> int:
    return _NATIVE if level == "native" else CEFR.index(level) + 1 if level in CEFR else otherwise


def judge_language(case: Case) -> Finding:
    """The level named against the level asked for; the best of alternatives."""
    wanted = spoken_names(flat(case.requirement.quote))
    need = _rank(case.requirement.level, 4)
    found = [_one_language(case, name, need) for name in wanted]
    return max(found, key=lambda f: f.credit) if found else judge_meaning(case)


def _one_language(case: Case, name: str, need: int) -> Finding:
    spoken = [f for f in case.person.languages if name in spoken_names(flat(f.text))]
    papers = [s.fact for s in case.person.seen if s.fact.kind == "certificate" and name in spoken_names(flat(s.fact.text))]
    best, fact = 0, None
    for f in (*spoken, *papers):
        rank = _rank(_level(f), 4)
        if rank > best:
            best, fact = rank, f
    if fact is None:
        return _unnamed_language(case, name)
    level = fact.details.get("fluency") or fact.text
    if best >= need:
        return Finding("met", 1.0, reason("language_met", "en", language=name, level=level), quoted([fact]))
    near = need - best == 1 and best > 1
    words = reason("language_below", "en", language=name, level=level, need=_named(need))
    return Finding("partial" if near else "missing", 0.5 if near else 0.0, words, quoted([fact]), close=near)


def _named(rank: int) -> str:
    return "native" if rank == _NATIVE else CEFR[rank - 1]


def _level(fact: Fact) -> str | None:
    words = flat(" ".join(filter(None, (fact.details.get("fluency"), fact.text if fact.kind == "certificate" else None))))
    return next((level for language in languages() if (level := fluency(words, language))), None)


def _unnamed_language(case: Case, name: str) -> Finding:
    """Not among the languages: met where the CV itself is written in it and names no languages at all, else missing."""
    written = {s.fact.language for s in case.person.seen}
    if _CODES.get(name) in written and not case.person.languages:
        return Finding("met", 0.8, reason("language_cv", "en", language=name), close=True)
    return Finding("missing", 0.0, reason("language_none", "en", language=name))


def judge_certificate(case: Case) -> Finding:
    """A certificate or licence that is named; begun or applied for is partial at most."""
    names = asked(case)
    wanted = stems_of(case.requirement.quote) - _plain_words(case.language)
    held: list[Seen] = []
    for seen in case.person.seen:
        if seen.fact.kind not in {"certificate", "education", "course", "summary", "statement", "bullet", "label"}:
            continue
        by_name = any(related(n, seen.skills) in {"same", "narrower"} for n in names)
        share = len(wanted & seen.stems) / len(wanted) if wanted else 0.0
        paper = seen.fact.kind in {"certificate", "education", "statement"}
        if (by_name and paper) or share >= (0.5 if paper else 0.75):
            held.append(seen)
    if not held:
        return Finding("missing", 0.0, reason("paper_none", "en"))
    firm = [s for s in held if not _pending(s)]
    if firm:
        return Finding("met", 1.0, reason("paper_met", "en"), evidence(firm))
    if case.requirement.kind == "must":
        return Finding("missing", 0.2, reason("paper_pending", "en"), evidence(held), close=True)
    return Finding("partial", 0.3, reason("paper_pending", "en"), evidence(held), close=True)


def _plain_words(language: str) -> frozenset[str]:
    """Words like `licence` or `valid` that stand with any paper."""
    words = [str(w) for w in table("denials")["paper_words"]] if language else []
    return frozenset(words) | stems_of(" ".join(words))


def _pending(seen: Seen) -> bool:
    return union(tuple(str(p) for p in table("denials")["pending"])).search(flat(seen.fact.text)) is not None


def judge_education(case: Case) -> Finding:
    """Level and subject of the studies named; practice where the ad accepts it."""
    quote = flat(case.requirement.quote)
    need = case.requirement.level if case.requirement.level in DEGREES else None
    studies = [s for s in case.person.seen if s.fact.kind in {"education", "certificate"}]
    right = [s for s in studies if _subject_fits(case, s)]
    high = [s for s in right if need is None or _degree(s.fact) >= DEGREES.index(need)]
    finished = [s for s in high if not _pending(s)]
    if finished:
        return Finding("met", 1.0, reason("degree_met", "en"), evidence(finished))
    practice = union(
        (
            "equivalent",
            "equivalente",
            "gleichwertig\\w*",
            "vergleichbar\\w*",
            "gelijkwaardig",
            "autodidacte?",
            *entries(case.language, "lists", "or"),
        )
    )
    if (
        practice.search(quote)
        and in_years(months(case.person.roles, case.person.today)) >= _PRACTICE
        and judge_meaning(case).credit > 0
    ):
        return Finding("partial", 0.6, reason("degree_practice", "en"), quoted(case.person.roles), close=True)
    if high:
        return Finding("partial", 0.5, reason("paper_pending", "en"), evidence(high), close=True)
    if right:
        return Finding("partial", 0.4, reason("degree_below", "en"), evidence(right))
    return Finding("missing", 0.0, reason("degree_none", "en"), evidence([s for s in studies if s.fact.kind == "education"]))


def _degree(fact: Fact) -> int:
    """Level of a study, -1 for none: the highest that its words name in any language."""
    words = flat(" ".join(filter(None, (fact.title, fact.details.get("area"), fact.text))))
    found = [DEGREES.index(d) for language in languages() for d in DEGREES if pattern(language, "education", d).search(words)]
    return max(found, default=0 if fact.kind == "education" else -1)


def _subject_fits(case: Case, seen: Seen) -> bool:
    names = asked(case)
    if any(related(n, seen.skills) in {"same", "narrower", "neighbour"} for n in names):
        return True
    wanted = stems_of(case.requirement.quote) - _plain_words(case.language)
    if names:
        return len(wanted & seen.stems) > 1
    return seen.fact.kind == "education" and (
        not wanted or bool(wanted & seen.stems) or degree(flat(seen.fact.text), case.language) is not None
    )


__all__ = ["judge_certificate", "judge_education", "judge_language", "weights"]
