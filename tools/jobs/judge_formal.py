"""What a paper decides: certificates, licences and degrees; and conditions of work, some of which are papers too."""

from core.flat import flat
from tools.jobs.conditions import conditions_asked
from tools.jobs.degrees import MASTER, levels_in
from tools.jobs.findings import Case, Finding, reason
from tools.jobs.judge_degree import judge_education
from tools.jobs.judge_paper import judge_papers
from tools.jobs.judge_terms import denials, judge_by_words, judge_conditions, judge_permission
from tools.jobs.papers import papers_asked


def judge_certificate(case: Case) -> Finding:
    """By the papers named, or as a study where a degree is; a check or a vaccination is missing where nothing is said."""
    quote = flat(case.requirement.quote)
    conditions = tuple(term for term in conditions_asked(quote) if term.held)
    if conditions and not papers_asked(quote):
        found = judge_conditions(case, conditions)
        nothing = Finding("missing", 0.0, reason("paper_none", "en"))
        return nothing if found.verdict == "unknown" else found
    found = judge_papers(case, papers_asked(quote))
    if found.verdict != "met" and max(levels_in(quote), default=0) >= MASTER:
        return max(found, judge_education(case), key=lambda f: f.credit)
    return found


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
