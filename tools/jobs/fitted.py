"""Weights found by fitting (`python -m evals.fitting`), not by hand: a weighted sum of figures as a chance."""

import math
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from tools.jobs.phrases import table

_FAR = 30.0


class Weights(NamedTuple):
    """Of one question: what the figures are multiplied with."""

    bias: float
    by: Mapping[str, float]


class Model(NamedTuple):
    """The three questions, each answered by a chance."""

    line: Weights
    """Would a careful reader quote this line for this demand?"""
    shown: Weights
    """Does the CV show the demand at all?"""
    full: Weights
    """If so, does it show it in full?"""


@cache
def fitted() -> Model:
    """The weights in use: `data/fitted.toml`."""
    return Model(*(Weights(float(t["bias"]), t["weights"]) for t in (table("fitted")[k] for k in Model._fields)))


def chance(weights: Weights, figures: Mapping[str, float]) -> float:
    """0 to 1, the same in whatever order the figures come; a figure without a weight counts for nothing."""
    total = math.fsum([weights.bias, *(weights.by.get(k, 0.0) * v for k, v in figures.items())])
    return 1 / (1 + math.exp(-max(-_FAR, min(_FAR, total))))
