"""What would change a score, each with its gain in points; beside it the weightiest of what a CV could do better for any job."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from core.flat import flat
from tools.cv.review.engine import review
from tools.cv.skills.finding import find_skills
from tools.jobs.amounts import spoken_names
from tools.jobs.findings import weights
from tools.jobs.models import Fit, Improvement, Improvements, Part, Posting
from tools.jobs.person import stems_of
from tools.jobs.phrases import table
from tools.profile.models import Fact
from tools.profile.resume import reading_of

_MOST, _BESIDES = 12, 2
_LEAST = 0.05
_LONGEST = 140
_BESIDE = 6
"""Characters between two demands that were one line."""
_MUCH = 0.6
_CLAUSE = re.compile(r"[,;:.](?=\s)|\s[–—-](?=\s)|\s\(|\s(?=(?:and|which|that|und|et|y|e|en)\s)")
_SLOT = re.compile(r"\{(demand|quote|reason)\}")
_NEAR = 0.2
"""Credit from which a partial demand is near: something is there to be shown better."""


def improvements(posting: Posting, fit: Fit, facts: Sequence[Fact], today: date, language: str = "en") -> Improvements:
    """For each demand not fully met: ask for a fact, show what is there, or learn; most points first.

    Args:
        posting: the ad.
        fit: its judgement; gains are the points that each part still lacks.
        facts: the person's ledger, for the CV's own weaknesses.
        today: for running roles.
        language: of the reader; English where we have no words of it.
    """
    spoken = language if language in table("advice") else "en"
    required = {r.id for r in posting.requirements}
    lacking = [(_gain(p, fit), p) for p in fit.parts if p.kind != "duty" and p.requirement_id in required]
    lacking = sorted((x for x in lacking if x[0] >= _LEAST), key=lambda x: (-x[0], x[1].start, x[1].requirement_id))
    items = [_improvement(p, gain, spoken) for gain, p in _distinct(lacking)][:_MOST]
    return Improvements(items=(*items, *(_general(facts, today, spoken) if len(items) < _MOST else ())))


def _general(facts: Sequence[Fact], today: date, language: str) -> Iterator[Improvement]:
    """What the CV could do better for any job: the weightiest findings about what it says."""
    found = review(reading_of(facts), today, language).findings
    for finding in [f for f in found if f.severity != "hint"][:_BESIDES]:
        line = f"“{finding.quote}”: " if finding.quote and finding.quote not in finding.why else ""
        yield Improvement(advice="profile", text=f"{line}{finding.why} {finding.how}")


def _gain(part: Part, fit: Fit) -> float:
    """What the score would rise by, were this demand met; a blocker then weighs no more than any demand of its kind."""
    if part.requirement_id not in fit.blockers:
        return round(100 * part.weight - part.points, 1)
    light = part.weight / weights()["formal"]["missing"]
    rest = 1 - part.weight + light
    return round((fit.score - part.points + 100 * light) / rest - fit.score, 1)


def _distinct(lacking: Sequence[tuple[float, Part]]) -> list[tuple[float, Part]]:
    """Without advice that says nearly the same: the same step for words that share most of themselves or one line of evidence."""
    kept: list[tuple[float, Part]] = []
    for gain, part in lacking:
        if not any(_alike(part, other) for _, other in kept):
            kept.append((gain, part))
    return kept


def _alike(one: Part, two: Part) -> bool:
    if _advice(one) != _advice(two):
        return False
    a, b = stems_of(one.text), stems_of(two.text)
    near = 0 <= max(one.start, two.start) - min(one.end, two.end) <= _BESIDE
    same = bool(one.evidence and two.evidence and one.evidence[0].fact_id == two.evidence[0].fact_id)
    if _things(one) != _things(two):
        return a == b or (near and same)
    return a == b or len(a & b) > _MUCH * max(1, min(len(a), len(b))) or (near and same)


def _things(part: Part) -> set[str]:
    """The skills and languages that a demand names: French and Spanish are two, however alike the words around them."""
    return {f.name for f in find_skills(part.text)} | set(spoken_names(flat(part.text)))


def cut(words: str, most: int = _LONGEST) -> str:
    """Words no longer than `most`, cut at the end of a clause, else between words."""
    if len(words) <= most:
        return words
    head = words[:most]
    ends = [m.start() for m in _CLAUSE.finditer(head) if m.start() >= most // 3]
    return head[: ends[-1] if ends else max(head.rfind(" "), 1)].rstrip(" ,;:.–—-(") + " …"


def _improvement(part: Part, gain: float, language: str) -> Improvement:
    kind = _advice(part)
    text = str(table("advice")[language][kind])
    quote = cut(part.evidence[0].quote.rstrip(" .")) if part.evidence else ""
    slots = {"demand": cut(part.text), "quote": quote, "reason": part.reason}
    text = _SLOT.sub(lambda m: slots.get(m.group(1), m.group()), text)
    advice = "show" if kind in {"show", "show_place"} else "ask" if kind.startswith("ask") else "learn"
    return Improvement(requirement_id=part.requirement_id, gain=gain, advice=advice, text=text, demand=slots["demand"])


def _advice(part: Part) -> str:
    """ask: a fact may exist; show: evidence is near; learn: a real gap, by what it is."""
    if part.verdict == "unknown":
        return "ask"
    if (part.evidence and part.credit >= _NEAR) or part.verdict == "met":
        return "show_place" if part.category == "location" else "show"
    if part.category == "certificate" and part.kind == "nice":
        return "wish_paper"
    return {
        "certificate": "learn_paper",
        "education": "learn_degree",
        "language": "learn_language",
        "location": "ask_place",
        "experience": "ask_experience",
    }.get(part.category, "learn_skill")
