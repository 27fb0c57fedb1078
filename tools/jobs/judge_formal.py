"""What a paper decides: certificates, licences and degrees; and conditions of work, some of which are papers too."""

from core.flat import flat
from tools.jobs.amounts import DEGREES, degree
from tools.jobs.conditions import conditions_asked
from tools.jobs.findings import Case, Finding, evidence, quoted, reason
from tools.jobs.judge_paper import judge_papers, plain_words
from tools.jobs.judge_skills import asked, judge_meaning
from tools.jobs.judge_terms import denials, judge_by_words, judge_conditions, judge_permission
from tools.jobs.papers import papers_asked
from tools.jobs.person import Seen, related, stems_of
from tools.jobs.phrases import entries, languages, pattern, union
from tools.jobs.years import in_years, months
from tools.profile.models import Fact

_PRACTICE = 2
"""Years of work that can stand for a degree where the ad says so."""


def judge_certificate(case: Case) -> Finding:
    """By the papers named; a check or a vaccination asked for as a certificate is missing where nothing is said."""
    quote = flat(case.requirement.quote)
    conditions = tuple(term for term in conditions_asked(quote) if term.held)
    if conditions and not papers_asked(quote):
        found = judge_conditions(case, conditions)
        nothing = Finding("missing", 0.0, reason("paper_none", "en"))
        return nothing if found.verdict == "unknown" else found
    return judge_papers(case, papers_asked(quote))


def judge_other(case: Case) -> Finding:
    """Met where said or shown, partial where it is little or long ago, missing where denied, else unknown."""
    quote = flat(case.requirement.quote)
    if denials("permission").search(quote):
        return judge_permission(case)
    wanted = conditions_asked(quote)
    if wanted:
        return judge_conditions(case, wanted)
    papers = papers_asked(quote)
    return judge_papers(case, papers) if papers else judge_by_words(case)


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
    wanted = stems_of(case.requirement.quote) - plain_words()
    if names:
        return len(wanted & seen.stems) > 1
    return seen.fact.kind == "education" and (
        not wanted or bool(wanted & seen.stems) or degree(flat(seen.fact.text), case.language) is not None
    )


def _pending(seen: Seen) -> bool:
    return denials("pending").search(flat(seen.fact.text)) is not None
