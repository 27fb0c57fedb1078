"""The fit: each demand judged by rules over facts, the score a sum of points. Same facts and ad, same score, to the last digit."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from tools.cv.skills.finding import find_skills
from tools.jobs.field import field_share, subjects, title_kin
from tools.jobs.findings import Case, Finding, weights
from tools.jobs.fitted import fitted
from tools.jobs.frame import FRAME, frame
from tools.jobs.judge_degree import judge_education
from tools.jobs.judge_formal import judge_certificate, judge_other
from tools.jobs.judge_language import judge_language
from tools.jobs.judge_place import judge_location
from tools.jobs.level import steps_above
from tools.jobs.models import Fit, Part, Posting, Requirement
from tools.jobs.opinions import Weighed, opinions
from tools.jobs.person import PRIVATE, Person, person
from tools.jobs.phrases import languages
from tools.jobs.verdicts import BY_WORK, judge_work
from tools.jobs.weighing import PUBLISHED, Balance, weighed
from tools.profile.models import Fact, Hit

VERSION = "2026-11-fit-3"
_HITS = 256
_BY_MEANING = frozenset({"skill", "experience", "other"})
_FORMAL = frozenset({"certificate", "education", "language", "location", "other"})
_RULES: dict[str, Callable[[Case], Finding]] = {
    "education": judge_education,
    "language": judge_language,
    "certificate": judge_certificate,
    "location": judge_location,
    "other": judge_other,
}


class Finder(Protocol):
    """What the fit needs of recall: facts near to each query, best first."""

    def find(self, queries: Sequence[str], k: int = 8) -> list[tuple[Hit, ...]]:
        """One tuple of hits for each query."""


def assess(posting: Posting, facts: Sequence[Fact], finder: Finder, today: date, balance: Balance = PUBLISHED) -> Fit:
    """Judges every demand of an ad against the facts of one person.

    Args:
        posting: the ad as read; its text is only compared, never obeyed.
        facts: the person's ledger, in any order.
        finder: recall over the same facts; asked once for all demands.
        today: a running role lasts until today.
        balance: the weights that the person set for themselves, where they did.

    Returns:
        Parts in the order of the ad; their points add up to the score.
    """
    cases = cases_of(posting, facts, finder, today)
    told = opinions(by_work(cases), steps_above(cases[0], posting), fitted()) if cases else {}
    judged = [(c.requirement, _judge(c, told.get(c.requirement.id))) for c in cases]
    judged += frame(cases[0], posting) if cases else ()
    parts = tuple(_part(r, f) for r, f in judged)
    judgement = Fit(
        score=0.0,
        low=0.0,
        high=0.0,
        parts=parts,
        blockers=tuple(p.requirement_id for p in parts if blocks(p)),
        years={r.id: f.years for r, f in judged if f.years is not None},
        versions={"fit": VERSION, "lexicon": "1"},
        title=posting.title,
        company=posting.company,
    )
    return weighed(judgement, balance)


def cases_of(posting: Posting, facts: Sequence[Fact], finder: Finder, today: date) -> list[Case]:
    """The demands of an ad before one person, as `assess` judges them."""
    about = person(facts, today)
    language = posting.language if posting.language in languages() else "en"
    near = _near(posting.requirements, finder, about, language)
    wanted = subjects(posting, language)
    kin = title_kin(posting.title, about, language)
    field = min(1.0, field_share(wanted, about) + kin * weights()["limits"]["kin"])
    return [Case(r, about, near.get(r.id, {}), language, posting.location, field, wanted, kin) for r in posting.requirements]


def by_work(cases: Sequence[Case]) -> list[Case]:
    """Those that work shows: skills, experience and duties; no paper decides them."""
    return [c for c in cases if c.requirement.kind == "duty" or c.requirement.category in BY_WORK]


def query(requirement: Requirement, language: str) -> str:
    """The demand for the finder: its words, and the English names of its skills, since the vectors know English best."""
    names = dict.fromkeys(f.name for f in find_skills(requirement.quote, language))
    return " ".join([requirement.text, *names])


def _near(requirements: Sequence[Requirement], finder: Finder, about: Person, language: str) -> dict[str, dict[str, float]]:
    ordered = sorted((r for r in requirements if r.kind == "duty" or r.category in _BY_MEANING), key=lambda r: (r.start, r.id))
    found = finder.find([query(r, language) for r in ordered], _HITS) if ordered and about.seen else [()] * len(ordered)
    allowed = {s.fact.id for s in about.seen if s.fact.kind not in PRIVATE}
    return {r.id: {h.fact_id: h.score for h in hits if h.fact_id in allowed} for r, hits in zip(ordered, found, strict=True)}


def _judge(case: Case, told: Weighed | None) -> Finding:
    return judge_work(case, told.opinion) if told else _RULES[case.requirement.category](case)


def blocks(part: Part) -> bool:
    """A formal must that is missing: a licence, a degree, a language, a place, a permission."""
    formal = part.requirement_id not in FRAME and part.kind == "must" and part.category in _FORMAL
    return formal and part.verdict == "missing"


def _part(requirement: Requirement, finding: Finding) -> Part:
    return Part(
        requirement_id=requirement.id,
        text=requirement.text,
        kind=requirement.kind,
        category=requirement.category,
        start=requirement.start,
        end=requirement.end,
        weight=0.0,
        verdict=finding.verdict,
        credit=finding.credit,
        points=0.0,
        reason=finding.reason,
        evidence=finding.evidence,
        quote=requirement.quote,
        close=finding.close,
    )
