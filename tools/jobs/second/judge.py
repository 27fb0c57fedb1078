"""The door: a fit judged by rules, and then the demands that work shows and rules did not find met, once more with a model."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from core.answers import Answers
from core.errors import ModelProblem
from core.llm import Writer
from tools.jobs.findings import Case, Finding
from tools.jobs.fit import Finder, assess, blocks, by_work, cases_of
from tools.jobs.fitted import fitted
from tools.jobs.level import steps_above
from tools.jobs.models import Fit, Part, Posting
from tools.jobs.opinions import opinions
from tools.jobs.second.checks import checked
from tools.jobs.second.claims import Proposals, ask, believed
from tools.jobs.weighing import PUBLISHED, Balance, weighed
from tools.profile.models import Fact


class Assess(Protocol):
    """What judges a fit: `tools.jobs.fit.assess`, or the same with a model beside it."""

    def __call__(self, posting: Posting, facts: Sequence[Fact], finder: Finder, today: date, balance: Balance = PUBLISHED) -> Fit:
        """As `assess`."""


def assess_with(writer: Writer, answers: Answers | None = None) -> Assess:
    """A judge that asks a model too. Its last answers are kept: the same ad and facts get the same score."""
    kept = answers or Answers()

    def both(posting: Posting, facts: Sequence[Fact], finder: Finder, today: date, balance: Balance = PUBLISHED) -> Fit:
        fit = assess(posting, facts, finder, today, balance)
        cases = by_work(cases_of(posting, facts, finder, today))
        wanted = unmet(fit, cases)
        if not wanted or not believed(wanted[0].person):
            return fit
        key = (writer.name, posting.model_dump_json(), str(today), *sorted(fact.model_dump_json() for fact in facts))
        try:
            found = kept.given(key, lambda: ask(wanted, facts, writer), Proposals)
        except ModelProblem as problem:
            told = f"The language model was asked about this fit and failed ({problem.message}) It was judged without the model."
            return fit.model_copy(update={"note": told})
        return merged(fit, cases, posting, found, balance)

    return both


def unmet(fit: Fit, cases: Sequence[Case]) -> list[Case]:
    """The demands that a model is asked about: shown by work, not met, and no count of years, which code alone makes."""
    verdicts = {p.requirement_id: p.verdict for p in fit.parts}
    return [c for c in cases if c.requirement.years is None and verdicts[c.requirement.id] != "met"]


def merged(fit: Fit, cases: Sequence[Case], posting: Posting, found: Proposals, balance: Balance = PUBLISHED) -> Fit:
    """The fit with the proposals that hold, weighed anew by code."""
    told = opinions(cases, steps_above(cases[0], posting), fitted())
    lines = believed(cases[0].person)
    wanted = {c.requirement.id: c for c in unmet(fit, cases)}
    said = {p.demand: p for p in reversed(found.proposals)}
    holds: dict[str, Finding] = {}
    for part in fit.parts:
        at = part.requirement_id
        if at in wanted and at in said:
            finding = checked(part, wanted[at], told[at].opinion, said[at], lines)
            holds |= {at: finding} if finding else {}
    parts = tuple(_with(p, holds.get(p.requirement_id)) for p in fit.parts)
    blockers = tuple(p.requirement_id for p in parts if blocks(p))
    return weighed(fit.model_copy(update={"parts": parts, "blockers": blockers}), balance) if holds else fit


def _with(part: Part, finding: Finding | None) -> Part:
    if finding is None:
        return part
    new = {"verdict": finding.verdict, "credit": finding.credit, "reason": finding.reason, "evidence": finding.evidence}
    return part.model_copy(update=new | {"close": finding.close})
