"""What would change a score, each with its gain in points; and what a CV could do better without any job in view."""

from collections.abc import Sequence
from datetime import date

from tools.cv.models import Reading
from tools.jobs.models import Fit, Improvement, Improvements, Part, Posting
from tools.jobs.phrases import table
from tools.jobs.review import cv_review
from tools.profile.models import Fact

_MOST = 12
_LEAST = 0.05
_NEAR = 0.2
"""Credit from which a partial demand is near: something is there to be shown better."""


def improvements(posting: Posting, fit: Fit, facts: Sequence[Fact], today: date) -> Improvements:
    """For each demand not fully met: ask for a fact, show what is there, or learn; most points first.

    Args:
        posting: the ad.
        fit: its judgement; gains are the points that each part still lacks.
        facts: the person's ledger, for the CV's own weaknesses.
        today: for running roles.
    """
    required = {r.id: r for r in posting.requirements}
    items = [_improvement(p) for p in fit.parts if p.kind != "duty" and p.requirement_id in required and _lacking(p) >= _LEAST]
    items.sort(key=lambda i: (-i.gain, i.requirement_id or ""))
    general = [i for i in review(facts, None, today).items[:2] if len(items) < _MOST]
    return Improvements(items=(*items[:_MOST], *general))


def review(facts: Sequence[Fact], reading: Reading | None, today: date) -> Improvements:
    """Feedback on a CV without a job: what is missing, contradicts itself, is weak or hidden; lines quoted."""
    return Improvements(items=cv_review(facts, reading, today))


def _lacking(part: Part) -> float:
    return round(100 * part.weight - part.points, 1)


def _improvement(part: Part) -> Improvement:
    kind = _advice(part)
    text = str(table("advice")["gap"][kind])
    quote = part.evidence[0].quote.rstrip(" .") if part.evidence else ""
    for name, value in (("demand", part.text), ("quote", quote), ("reason", part.reason)):
        text = text.replace("{" + name + "}", value.replace("{", "(").replace("}", ")"))
    advice = "show" if kind in {"show", "show_paper"} else "ask" if kind.startswith("ask") else "learn"
    return Improvement(requirement_id=part.requirement_id, gain=_lacking(part), advice=advice, text=text)


def _advice(part: Part) -> str:
    """ask: a fact may exist; show: evidence is near; learn: a real gap, by what it is."""
    if part.verdict == "unknown":
        return "ask"
    if part.evidence and part.credit >= _NEAR:
        return "show"
    if part.verdict == "met":
        return "show"
    return {
        "certificate": "learn_paper",
        "education": "learn_degree",
        "language": "learn_language",
        "location": "ask_place",
        "experience": "ask_experience",
    }.get(part.category, "learn_skill")
