"""The pairs of people that stand the wrong way round, the farthest apart first, and why: verdicts that differ from the label, or the formula.

Two people of one ad are turned when the one of the lower grade has the higher score. Where the labels' own verdicts, with the credit that
a verdict stands for, would set them right, the verdicts are at fault and those that moved the pair most are named; else the formula is.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple

from evals.jobs import matched
from tools.jobs.fit import blocks
from tools.jobs.models import Fit, Part
from tools.jobs.weighing import weighed

CREDIT = {"met": 1.0, "partial": 0.5, "missing": 0.0, "unknown": 0.0}
SHOWN, _NAMED, _TOLD = 10, 3, 60
Label = Mapping[str, Any]
Golds = Sequence[Mapping[str, Any]]


class Person(NamedTuple):
    """Somebody judged: who, the grade that people gave, the fit, and the same fit with the labels' verdicts."""

    name: str
    grade: int
    fit: Fit
    labelled: Fit


class Turned(NamedTuple):
    """A pair the wrong way round: the one of the higher grade, the one of the lower, who scores more by `distance`."""

    ad: str
    better: Person
    lesser: Person
    distance: float

    def why(self) -> str:
        """What turned them, in words."""
        if self.lesser.labelled.score >= self.better.labelled.score:
            return "the formula: the labels' own verdicts turn them too"
        wrong = [*differing(self.better, -1), *differing(self.lesser, 1)]
        told = "; ".join(words for _, words in sorted(wrong, reverse=True)[:_NAMED])
        return f"verdicts: {told}" if told else "demands read otherwise than the labels split them"


def person(label: Label, golds: Golds, fit: Fit) -> Person:
    """Somebody with the fit that the labels' verdicts would give: each demand that was found as labelled, the rest as judged."""
    asked = {v["requirement"]: v["verdict"] for v in label["verdicts"]}
    pairs = matched(golds, [(p.start, p.end) for p in fit.parts])
    gold = {j: asked[golds[i]["id"]] for i, j in pairs.items() if golds[i]["id"] in asked}
    parts = tuple(_as_labelled(part, gold.get(n)) for n, part in enumerate(fit.parts))
    blockers = tuple(p.requirement_id for p in parts if blocks(p))
    return Person(label["profile"], label["grade"], fit, weighed(fit.model_copy(update={"parts": parts, "blockers": blockers})))


def _as_labelled(part: Part, verdict: str | None) -> Part:
    same = verdict in {None, part.verdict}
    return part if same else part.model_copy(update={"verdict": verdict, "credit": CREDIT[str(verdict)]})


def differing(one: Person, sign: int) -> Iterator[tuple[float, str]]:
    """The verdicts that moved a score the wrong way (`sign` 1: up), by points, each in words."""
    for ours, theirs in zip(one.fit.parts, one.labelled.parts, strict=True):
        moved = sign * (ours.points - theirs.points)
        if ours.verdict != theirs.verdict and moved > 0:
            yield moved, f"{one.name} “{ours.text[:_TOLD]}” {ours.verdict}, labelled {theirs.verdict} ({sign * moved:+.1f})"


def turned(ad: str, people: Sequence[Person]) -> Iterator[Turned]:
    """The pairs of one ad that stand the wrong way round."""
    for better, lesser in product(people, people):
        if better.grade > lesser.grade and better.fit.score < lesser.fit.score:
            yield Turned(ad, better, lesser, lesser.fit.score - better.fit.score)


def report(pairs: Sequence[Turned], most: int = SHOWN) -> list[str]:
    """The worst pairs as lines, the farthest apart first."""
    worst = sorted(pairs, key=lambda p: (-p.distance, p.ad, p.better.name, p.lesser.name))[:most]
    lines = [f"{len(pairs)} pairs stand the wrong way round" + (f"; the worst {len(worst)}:" if worst else "")]
    for ad, better, lesser, distance in worst:
        who = f"{better.name} (grade {better.grade}, {better.fit.score:.0f}) under {lesser.name} (grade {lesser.grade}, {lesser.fit.score:.0f})"
        lines.append(f"{distance:5.1f} {ad}: {who}; {Turned(ad, better, lesser, distance).why()}")
    return lines
