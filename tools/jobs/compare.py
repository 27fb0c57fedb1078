"""Several jobs for one person, side by side: the score with its range, what could rule out, how much of the must is met, the best next step."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from tools.jobs.charts import group_of
from tools.jobs.improve import improvements
from tools.jobs.models import Compared, Comparison, Fit, Posting
from tools.profile.models import Fact

_Order = Callable[[Compared], tuple[float, ...]]
ORDERS: dict[str, _Order] = {
    "fit": lambda c: (-c.score, len(c.blockers)),
    "blockers": lambda c: (len(c.blockers), -c.score),
    "must": lambda c: (-(c.must_met / c.must_asked if c.must_asked else 1.0), -c.score),
    "low": lambda c: (-c.low, -c.score),
}
"""fit: highest score first; blockers: fewest first; must: largest share first; low: the best worst case first."""


def compared(job_id: str, posting: Posting, fit: Fit, facts: Sequence[Fact], today: date) -> Compared:
    """One job's line. The best next step is the first thing that would raise its score."""
    must = [p.verdict for p in fit.parts if group_of(p) == "must"]
    named = {p.requirement_id: p.text for p in fit.parts}
    steps = [i for i in improvements(posting, fit, facts, today).items if i.requirement_id]
    return Compared(
        id=job_id,
        title=posting.title or "",
        company=posting.company or "",
        score=fit.score,
        low=fit.low,
        high=fit.high,
        blockers=tuple(named.get(b, b) for b in fit.blockers),
        must_met=must.count("met"),
        must_asked=len(must),
        step=steps[0] if steps else None,
    )


def comparison(found: Iterable[Compared], by: str = "fit") -> Comparison:
    """The jobs in one order; those that are equal in it by title, company and id."""
    order = ORDERS[by]
    return Comparison(jobs=tuple(sorted(found, key=lambda c: (order(c), c.title, c.company, c.id))))
