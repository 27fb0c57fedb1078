"""From verdicts to points: what each part weighs, by the public weights or by those that a person set for themselves.

Nothing is judged here. The same verdicts weighed another way are arithmetic, so a score follows a changed weight at once.
"""

from collections.abc import Mapping
from functools import cache
from math import fsum
from typing import NamedTuple, Self

from pydantic import model_validator

from core.values import Value
from tools.jobs.findings import weights
from tools.jobs.frame import FRAME
from tools.jobs.models import Fit, Part
from tools.jobs.phrases import table

PUBLISHED_VERSION, OWN = "1", "own"
_STEP = 0.25


class Bounds(NamedTuple):
    """One weight that a person may set: what is published, and how far it may be moved."""

    published: float
    least: float
    most: float


@cache
def bounds() -> Mapping[str, Bounds]:
    """Every weight that may be set, as `group.name`."""
    return {
        f"{group}.{name}": Bounds(weights()[group][name], *map(float, ends))
        for group, names in table("own_weights").items()
        for name, ends in names.items()
    }


class Balance(Value):
    """The weights that a person set for themselves (`kind.must`: 4.0); what is not named weighs as published."""

    own: dict[str, float] = {}

    @model_validator(mode="after")
    def _within_bounds(self) -> Self:
        for name, value in self.own.items():
            if name not in bounds():
                raise ValueError(f"no weight is called {name}")
            if not bounds()[name].least <= value <= bounds()[name].most:
                raise ValueError(f"{name} lies outside its bounds")
        return self

    def of(self, name: str) -> float:
        """What `group.name` weighs."""
        return self.own.get(name, bounds()[name].published)

    def moved(self, name: str, value: float) -> Self:
        """With one weight set; the published value is no change."""
        own = {**self.own, name: value}
        return type(self)(own={n: v for n, v in sorted(own.items()) if n not in bounds() or v != bounds()[n].published})


PUBLISHED = Balance()


def weighed(fit: Fit, balance: Balance = PUBLISHED) -> Fit:
    """The same verdicts with their points, which add up to the score, and the range that unknowns leave open."""
    heavy = [_weight(part, fit, balance) for part in fit.parts]
    total = fsum(heavy) or 1.0
    parts = tuple(_pointed(part, weight / total) for part, weight in zip(fit.parts, heavy, strict=True))
    score = round(fsum(p.points for p in parts), 2)
    low, high = (round(fsum(ends), 2) for ends in zip(*map(_ends, parts), strict=True)) if parts else (score, score)
    by = {"weights": OWN if balance.own else PUBLISHED_VERSION}
    return fit.model_copy(
        update={
            "parts": parts,
            "score": score,
            "low": min(low, score),
            "high": max(min(100.0, high), score),
            "versions": fit.versions | by,
        }
    )


def _weight(part: Part, fit: Fit, balance: Balance) -> float:
    """A formal must weighs more where it is missing: no strength elsewhere makes up for it."""
    if part.requirement_id in FRAME:
        return balance.of(f"frame.{part.requirement_id}")
    blocked = weights()["formal"]["missing"] if part.requirement_id in fit.blockers else 1.0
    return balance.of(f"kind.{part.kind}") * balance.of(f"category.{part.category}") * blocked


def _pointed(part: Part, share: float) -> Part:
    return part.model_copy(update={"weight": round(share, 6), "points": round(100 * share * part.credit, 4)})


def _ends(part: Part) -> tuple[float, float]:
    """Unknown may turn out either way; evidence near a threshold half a step either way."""
    full = 100 * part.weight
    if part.verdict == "unknown":
        return 0.0, full
    if part.close:
        return full * max(0.0, part.credit - _STEP), full * min(1.0, part.credit + _STEP)
    return part.points, part.points
