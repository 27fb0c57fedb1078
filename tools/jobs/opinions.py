"""What the evidence for one demand comes to: which lines speak for it, and how likely it is shown at all and shown in full."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tools.cv.skills.lexicon import lexicon
from tools.jobs.findings import Case
from tools.jobs.fitted import Model, chance
from tools.jobs.judge_skills import asked, is_soft
from tools.jobs.lines import Line, lines, says, sight
from tools.jobs.overlap import content, names_in
from tools.jobs.support import Support, support
from tools.jobs.years import in_years, months, span

_LEAST = 0.001
_LINES, _YEARS = 4, 10.0
_TOP = 3
_NEAR = 0.5
"""Above this nearer is no nearer: a finder by words alone gives more."""


class Opinion(NamedTuple):
    """About one demand."""

    shown: float
    """How likely it is shown at all."""
    full: float
    """If so, how likely in full."""
    lines: tuple[Line, ...]
    """Likeliest first."""
    roles: Mapping[str, float]
    """Role id -> the chance of its likeliest line for this demand."""
    cover: Mapping[str, float]
    """Role id -> how far it speaks for the demands of the ad on average."""
    supports: tuple[tuple[str, Support], ...]
    """The concepts asked for, each with its support."""
    lost: float
    """How much of the demand is names of tools that no line holds."""


class Weighed(NamedTuple):
    """An opinion, and the figures that it rests on."""

    opinion: Opinion
    figures: Mapping[str, float]


class _Common(NamedTuple):
    """What all demands of an ad share for one person."""

    cover: Mapping[str, float]
    years: Mapping[str, float]
    ago: Mapping[str, float]
    total: float
    above: float


def opinions(cases: Sequence[Case], above: float, model: Model) -> dict[str, Weighed]:
    """Requirement id -> what is weighed.

    Args:
        cases: the demands of one ad that work can show, before one person.
        above: steps by which the person's level lies above that of the job, 0 to 3.
        model: the weights.
    """
    if not cases:
        return {}
    on = sight(cases)
    found = {c.requirement.id: lines(c, on, model.line) for c in cases}
    weighed = [c for c in cases if c.requirement.kind != "duty"] or list(cases)
    best = {i: _by_role(rows, cases[0]) for i, rows in found.items()}
    common = _common(cases[0], [best[c.requirement.id] for c in weighed], above)
    near = {c.requirement.id: _nearest(c) for c in weighed}
    out = {}
    for case in cases:
        own = case.requirement.id
        rest = [v for i, v in near.items() if i != own] or [near.get(own, 0.0)]
        figures, supports = _figures(case, found[own])
        figures |= {"rest_near": math.fsum(rest) / len(rest)} | _in_time(best[own], common)
        ordered = tuple(sorted(found[own], key=lambda x: (-x.chance, x.seen.fact.path)))
        shown, full = chance(model.shown, figures), chance(model.full, figures)
        out[own] = Weighed(Opinion(shown, full, ordered, best[own], common.cover, supports, figures["lost"]), figures)
    return out


def _nearest(case: Case) -> float:
    return max((min(_NEAR, case.hits.get(s.fact.id, 0.0)) for s in case.person.seen if s.how == "shown"), default=0.0)


def _by_role(rows: Sequence[Line], case: Case) -> dict[str, float]:
    chances = {row.seen.fact.id: row.chance for row in rows if row.seen.how == "shown"}
    return {r: max((chances.get(s.fact.id, 0.0) for s in inner), default=0.0) for r, inner in case.person.inner.items()}


def _common(case: Case, best: Sequence[Mapping[str, float]], above: float) -> _Common:
    about = case.person
    now = about.today.year * 12 + about.today.month - 1
    times = {r.id: span(r, about.today) for r in about.roles}
    return _Common(
        cover={r: math.fsum(b[r] for b in best) / len(best) for r in times},
        years={r: (t[1] - t[0]) / 12 if t else 0.0 for r, t in times.items()},
        ago={r: (now - t[1]) / 12 if t else 0.0 for r, t in times.items()},
        total=in_years(months(about.roles, about.today)),
        above=above,
    )


def _in_time(best: Mapping[str, float], common: _Common) -> dict[str, float]:
    """How long ago the roles that speak for it ended, and how many years lie in the ad's field."""
    whole = math.fsum(best.values()) or 1.0
    return {
        "ago": math.fsum(common.ago[r] * c for r, c in best.items()) / whole,
        "cover": max(common.cover.values(), default=0.0),
        "field_years": math.log1p(math.fsum(common.years[r] * c for r, c in common.cover.items())),
        "total": min(_YEARS, common.total) / _YEARS,
        "above": common.above,
    }


def _figures(case: Case, rows: Sequence[Line]) -> tuple[dict[str, float], tuple[tuple[str, Support], ...]]:
    """All that is weighed about one demand but for times."""
    names = asked(case)
    supports = tuple((n, support(n, case)) for n in names)
    best = max((s for _, s in supports), key=lambda s: s.credit, default=None)
    worked = {f.fact.id for _, s in supports for f in s.facts if f.how == "shown"}
    proper = names_in(case.requirement.quote, case.language)
    figures = {
        "experience": float(case.requirement.category == "experience"),
        "foreign": float(bool(case.person.seen) and case.person.seen[0].fact.language != case.language),
        "named": float(bool(names)),
        "soft": float(is_soft(names)),
        "lines": min(_LINES, len(worked)) / _LINES,
        "has_listed": float(any(r.seen.how == "listed" and r.relation == "same" for r in rows)),
        "proper_lost": float(bool(proper) and not any(r.named for r in rows)),
        "lost": _lost(case, names, rows),
        "share_learned": max((r.share for r in rows if r.seen.how == "learned"), default=0.0),
        "said": _odds(max((r.chance for r in rows if r.seen.how == "said"), default=0.0)),
    }
    figures |= {k: float(best is not None and best.rule == f"skill_{k}") for k in ("light", "listed", "old", "bare")}
    return figures | _of_shown([r for r in rows if r.seen.how == "shown"]), supports


def _lost(case: Case, names: Sequence[str], rows: Sequence[Line]) -> float:
    """How much of a demand is the names of tools and products, where no line of the CV holds any of them; else 0."""
    known = lexicon().skills
    tools = [n for n in names if known[n].family_is_near or known[n].year]
    proper = names_in(case.requirement.quote, case.language)
    if not (tools or proper) or any(r.named or r.relation == "same" for r in rows):
        return 0.0
    return min(1.0, max(len(tools), len(proper)) / max(1, len(content(case.requirement.quote))))


def _of_shown(rows: Sequence[Line]) -> dict[str, float]:
    """Of the lines of work and projects: the likeliest one, how far they stand out, what they say of themselves."""
    apart = sorted((r.apart for r in rows), reverse=True)[:_TOP]
    whole = math.fsum(r.chance for r in rows) or 1.0
    figures = {
        "apart": apart[0] if apart else 0.0,
        "apart_top": math.fsum(apart) / _TOP,
        "others": math.fsum(r.chance * says("others", r.seen.words) for r in rows) / whole,
    }
    top = max(rows, key=lambda r: (r.chance, r.seen.fact.path), default=None)
    figures["best"] = _odds(top.chance if top else 0.0)
    for kind in ("same", "neighbour", "family"):
        figures[f"top_{kind}"] = float(top is not None and top.relation == kind)
    for key in ("small", "aside", "past"):
        figures[f"top_{key}"] = float(top is not None and says(key, top.seen.words))
    figures["top_project"] = float(top is not None and top.seen.fact.path.startswith("projects"))
    return figures


def _odds(value: float) -> float:
    kept = min(1 - _LEAST, max(_LEAST, value))
    return math.log(kept / (1 - kept))
