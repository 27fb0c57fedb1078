"""Jobs found, judged by the same reading and the same fit as a pasted ad, in bounded work; what is judged is told as it goes."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.errors import FileRefused, PostingRefused
from tools.discovery.asking import Told, nobody
from tools.discovery.models import Found, Offer, Query
from tools.discovery.narrowing import key, nearness
from tools.jobs.charts import group_of
from tools.jobs.models import Fit, Part, Posting
from tools.jobs.sources.found import Found as Stated
from tools.jobs.sources.found import Stated as Data

Reader = Callable[[Stated], Posting]
Judge = Callable[[Posting], Fit]
MOST_JUDGED = 40
"""Jobs that are judged, those nearest to the words first: some three seconds of work."""
SECONDS = 20.0
MOST_SHOWN = 60
NAMED = 3
"""Demands that a line names, met and not."""


@dataclass(frozen=True)
class Bench:
    """How jobs are judged: the reader of ads, the judge (None while nothing is known about the person), and how long it may take."""

    read: Reader
    judge: Judge | None = None
    most: int = MOST_JUDGED
    seconds: float = SECONDS


def ranked(found: Sequence[Found], query: Query, bench: Bench, told: Told = nobody) -> tuple[Offer, ...]:
    """The jobs, best fit first; those that were not judged follow, the nearest to the words and the newest first."""
    near = sorted(found, key=key)
    near.sort(key=lambda f: f.posted or "", reverse=True)
    near.sort(key=lambda f: nearness(f, query), reverse=True)
    until, offers = time.monotonic() + bench.seconds, []
    due = min(len(near), bench.most) if bench.judge else 0
    for number, one in enumerate(near):
        judged = number < due and time.monotonic() < until
        offers.append(_judged(one, bench) if judged else offer(one))
        if judged:
            told(number + 1, due)
    offers.sort(key=lambda o: -o.score if o.score is not None else 1.0)
    return tuple(offers[:MOST_SHOWN])


def stated(found: Found) -> Stated:
    """A job as the reader of ads takes it: what the board states, and the words."""
    return Stated(
        stated=Data(
            title=found.title,
            company=found.employer or None,
            location=found.place or None,
            remote=found.remote,
            employment_type=found.employment,
            salary=found.salary,
            deadline=found.deadline,
        ),
        body=found.text,
    )


def _judged(found: Found, bench: Bench) -> Offer:
    try:
        posting = bench.read(stated(found))
    except (PostingRefused, FileRefused):
        return offer(found)
    warned = tuple(dict.fromkeys(s.why for s in posting.suspicious))
    fit = bench.judge(posting) if bench.judge and posting.requirements else None
    shown = offer(found).model_copy(update={"warned": warned, "remote": posting.remote, "deadline": posting.deadline})
    return _with_fit(shown, fit) if fit else shown


def offer(found: Found) -> Offer:
    """A job as it is shown before it is judged."""
    known = found.model_dump(exclude={"text", "employer", "salary"})
    return Offer(key=key(found), employer=found.employer, salary=found.salary, **known)


def _with_fit(shown: Offer, fit: Fit) -> Offer:
    musts = [p for p in fit.parts if group_of(p) == "must"]
    named = {p.requirement_id: p.text for p in fit.parts}
    return shown.model_copy(
        update={
            "score": fit.score,
            "low": fit.low,
            "high": fit.high,
            "must_met": sum(p.verdict == "met" for p in musts),
            "must_asked": len(musts),
            "met": _named(musts, {"met"}),
            "unmet": _named(musts, {"missing", "partial"}),
            "blockers": tuple(named.get(b, b) for b in fit.blockers),
        }
    )


def _named(parts: Sequence[Part], verdicts: set[str]) -> tuple[str, ...]:
    """The weightiest demands of some verdicts."""
    some = sorted((p for p in parts if p.verdict in verdicts), key=lambda p: (-p.weight, p.start))
    return tuple(p.text for p in some[:NAMED])
