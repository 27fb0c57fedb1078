"""Education: level and subject of the studies named, how far they are, and practice where the ad takes it instead."""

from typing import NamedTuple

from core.flat import flat
from tools.jobs.degrees import BACHELOR, TRADE, level_of, levels_in, nearness, progress, study_words, subjects_in
from tools.jobs.findings import Case, Finding, evidence, quoted, reason, verdict_of, weights
from tools.jobs.judge_paper import judge_papers, plain_words
from tools.jobs.judge_skills import silent
from tools.jobs.kindred import kindred
from tools.jobs.papers import papers_asked, states
from tools.jobs.person import Seen, stems_of
from tools.jobs.years import in_years, months

_ENOUGH, _SOME = 5, 2
"""Years of work of the kind that stand for a degree where the ad says so, and that stand for half of one."""
_ALIKE, _PARTLY, _HALF, _BELOW, _BEGUN = 0.8, 0.6, 0.5, 0.4, 0.2
_WORDY = 2


class Study(NamedTuple):
    """What one study is worth for a demand."""

    credit: float
    rule: str
    seen: Seen


def judge_education(case: Case) -> Finding:
    """The best of the studies; a paper named beside them, or practice, where the ad accepts it."""
    quote = flat(case.requirement.quote)
    if study_words("enrolled").search(quote) and not states("later").search(quote):
        return _student(case)
    studies = [s for s in case.person.seen if s.fact.kind == "education" or (s.fact.kind == "certificate" and level_of(s.fact))]
    best = max((_worth(case, s) for s in studies), key=lambda w: w.credit, default=None)
    credit = best.credit if best else 0.0
    if credit < weights()["limits"]["met"] and study_words("practice").search(quote):
        practice = _practice(case)
        if practice is not None and practice.credit > credit:
            return practice
    papers = papers_asked(quote, loosely=False)
    if papers and (held := judge_papers(case, papers)).credit > credit:
        return held
    if credit == 0.0 and not (papers or levels_in(quote) or subjects_in(quote)):
        return silent(case)
    if best is None or credit == 0.0:
        return Finding("missing", 0.0, reason("degree_none", "en"), evidence(s for s in studies if s.fact.kind == "education"))
    return Finding(verdict_of(credit), credit, reason(best.rule, "en"), evidence([best.seen]), close=0 < credit < 1)


def need_of(quote: str) -> int:
    """The lowest level that a demand names; 0 where it names none."""
    found = levels_in(flat(quote))
    return min(found, default=0)


def _worth(case: Case, seen: Seen) -> Study:
    need, have = need_of(case.requirement.quote), level_of(seen.fact)
    fits = _fits(case, seen)
    alike = states("alike").search(flat(case.requirement.quote)) is not None
    if fits == "other" and not (need and need < TRADE and have >= need):
        return Study(0.0, "degree_none", seen)
    subject = 1.0 if fits != "near" else _ALIKE if alike else _HALF
    state = progress(seen.fact, case.person.today)
    if have < need:
        below = have == need - 1 and need >= BACHELOR - 1 and state == "done"
        return Study(_BELOW if below and fits != "near" else _BEGUN, "degree_below", seen)
    if state != "done":
        return Study(min(subject, _HALF) if state == "nearly" else _BEGUN, "paper_pending", seen)
    if _unrecognised(case) and need >= TRADE:
        return Study(_HALF, "degree_abroad", seen)
    return Study(subject, "degree_met" if subject == 1.0 else "degree_subject", seen)


def _fits(case: Case, seen: Seen) -> str:
    """Whether the subject is the one asked for; by words that both share where no table knows it."""
    quote = flat(case.requirement.quote)
    wanted = subjects_in(quote) or subjects_in(flat(" ".join(case.requirement.skills)))
    area = flat(", ".join(filter(None, (seen.fact.title, seen.fact.details.get("area"))))) or flat(seen.fact.text)
    near = nearness(wanted, subjects_in(area)) if wanted else "other"
    stems = stems_of(case.requirement.quote) - plain_words()
    shared = len(stems & seen.stems)
    if near == "same" or shared >= _WORDY or (not wanted and (not stems or shared or need_of(quote))):
        return "same"
    return near


def _unrecognised(case: Case) -> bool:
    """Whether the person says that a study from abroad is not recognised yet, and no line says that it is."""
    lines = [flat(s.fact.text) for s in case.person.seen if s.fact.kind in {"certificate", "summary", "label", "statement"}]
    open_ = [line for line in lines if study_words("recognition").search(line)]
    return bool(open_) and not any(study_words("recognised").search(line) for line in lines if line not in open_)


def _practice(case: Case) -> Finding | None:
    """Years in the ad's field, where it takes them for a degree."""
    roles = kindred(case)
    kin = case.person.roles if case.kin or case.field >= weights()["limits"]["field"] else ()
    shown, wide = (in_years(months(found, case.person.today)) for found in (roles, kin))
    if max(shown, wide) < _SOME:
        return None
    credit = _ALIKE if shown >= _ENOUGH else _PARTLY
    return Finding(verdict_of(credit), credit, reason("degree_practice", "en"), quoted(roles or kin), close=True)


def _student(case: Case) -> Finding:
    """A job for students: a study that still runs, in the subject or near it."""
    studies = [s for s in case.person.seen if s.fact.kind == "education"]
    running = [s for s in studies if progress(s.fact, case.person.today) in {"begun", "nearly"}]
    for fits, credit in (("same", 1.0), ("near", _HALF)):
        found = [s for s in running if _fits(case, s) == fits]
        if found:
            return Finding(verdict_of(credit), credit, reason("study_runs", "en"), evidence(found), close=credit < 1)
    return Finding("missing", 0.0, reason("study_over", "en"), evidence(studies))
