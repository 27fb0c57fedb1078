"""What a picture of a fit shows, as figures: how far the demands are covered, where the points come from, when roles showed what is asked."""

from collections.abc import Sequence
from datetime import date
from math import floor
from typing import NamedTuple

from tools.jobs.frame import FRAME
from tools.jobs.models import Fit, Part
from tools.jobs.years import Span, in_years, span
from tools.profile.models import Fact

GROUPS = ("must", "nice", "duty", "unsaid")
VERDICTS = ("met", "partial", "missing", "unknown")
_MOST = 12
_FOREMOST, _FEW = 8, 10
_DATED = frozenset({"role", "volunteer"})


class Covered(NamedTuple):
    """A group of demands and how many of them got which verdict; verdicts that none got are left out."""

    group: str
    counts: dict[str, int]


class Step(NamedTuple):
    """A part's share of the score in tenths of a point: where its bar starts, what it won and lost. `behind` parts stand behind it."""

    text: str
    start: float
    won: float
    lost: float
    behind: int = 1


class Stretch(NamedTuple):
    """Months of one role: first, the one after the last; what the role is called, and its dates as written."""

    start: int
    end: int
    role: str
    since: str
    until: str


class Row(NamedTuple):
    """A demand, the roles that show it, and the years of their union."""

    text: str
    stretches: tuple[Stretch, ...]
    years: float


def group_of(part: Part) -> str:
    """must, nice or duty; unsaid for what a job asks without saying."""
    return "unsaid" if part.requirement_id in FRAME else part.kind


def coverage(fit: Fit) -> tuple[Covered, ...]:
    """The groups that have demands, in their fixed order."""
    found = [(g, [p.verdict for p in fit.parts if group_of(p) == g]) for g in GROUPS]
    return tuple(Covered(g, {v: got.count(v) for v in VERDICTS if v in got}) for g, got in found if got)


def foremost(fit: Fit) -> frozenset[str]:
    """The demands to look at first where there are many: what could rule out, must demands that are not met, then what weighs most."""
    if len(fit.parts) <= _FEW:
        return frozenset(p.requirement_id for p in fit.parts)
    ordered = sorted(fit.parts, key=lambda p: (_rank(p, fit), -p.weight, p.start, p.requirement_id))
    return frozenset(p.requirement_id for p in ordered[: max(_FOREMOST, len(fit.blockers))])


def _rank(part: Part, fit: Fit) -> int:
    if part.requirement_id in fit.blockers:
        return 0
    return 1 if part.kind == "must" and part.verdict != "met" else 2


def steps(fit: Fit, most: int = _MOST) -> tuple[Step, ...]:
    """The score as a waterfall, heaviest part first; what is beyond `most` parts stands in one last step.

    What was won adds up to the score as shown, and what was lost to the rest of 100, to the last tenth.
    """
    ordered = sorted(fit.parts, key=lambda p: (-p.weight, p.start, p.requirement_id))
    cut = most if len(ordered) > most + 1 else len(ordered)
    heaps = [[p] for p in ordered[:cut]] + ([ordered[cut:]] if ordered[cut:] else [])
    if not heaps:
        return ()
    won = adding_up([sum(p.points for p in heap) for heap in heaps], fit.score)
    lost = adding_up([sum(max(0.0, 100 * p.weight - p.points) for p in heap) for heap in heaps], 100 - fit.score)
    starts = [round(sum(won[:n]), 1) for n in range(len(won))]
    names = [heap[0].text if len(heap) == 1 else f"{len(heap)} lighter requirements" for heap in heaps]
    return tuple(map(Step, names, starts, won, lost, map(len, heaps)))


def adding_up(values: Sequence[float], total: float, unit: int = 10) -> list[float]:
    """The values in tenths (1 / `unit`) whose sum is the total in tenths: who is nearest to the next one gets it (largest remainder)."""
    tenths = [floor(v * unit + 1e-9) for v in values]
    over = round(total * unit) - sum(tenths)
    ranked = sorted(range(len(values)), key=lambda n: tenths[n] - values[n] * unit)
    for n in (ranked if over > 0 else ranked[::-1])[: abs(over)]:
        tenths[n] += 1 if over > 0 else -1
    return [t / unit for t in tenths]


def timeline(fit: Fit, facts: Sequence[Fact], today: date, most: int = _MOST) -> tuple[Row, ...]:
    """For each demand that dated roles bear out, heaviest first: the months of these roles.

    A role counts where the evidence is the role or one of its lines. Evidence that is no longer known is passed over.
    """
    known = {f.id: f for f in facts}
    rows = []
    for part in sorted(fit.parts, key=lambda p: (-p.weight, p.start, p.requirement_id)):
        cited = [known[e.fact_id] for e in part.evidence if e.fact_id in known]
        roles = {r.id: r for f in cited if (r := known.get(f.scope or f.id)) is not None and r.kind in _DATED}
        dated = [(s, r) for r in roles.values() if (s := span(r, today))]
        if dated and part.requirement_id not in FRAME:
            rows.append(Row(part.text, _stretches(dated), _union([s for s, _ in dated])))
    return tuple(rows[:most])


def _stretches(dated: Sequence[tuple[Span, Fact]]) -> tuple[Stretch, ...]:
    return tuple(Stretch(*s, r.text, r.start or "", r.end or "now") for s, r in sorted(dated, key=lambda x: (x[0], x[1].text)))


def _union(spans: Sequence[Span]) -> float:
    months = {m for start, end in spans for m in range(start, end)}
    return in_years(len(months))
