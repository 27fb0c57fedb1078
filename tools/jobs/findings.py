"""What a rule finds about one demand: credit, verdict, the reason in words, the facts behind it."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tools.jobs.models import Evidence, Requirement, Verdict
from tools.jobs.person import Person, Seen, order
from tools.jobs.phrases import DATA
from tools.profile.models import Fact

_MOST_EVIDENCE = 3


class Finding(NamedTuple):
    """`credit` 0 to 1; `close` when it lies near a threshold; `years` where months were counted."""

    verdict: Verdict
    credit: float
    reason: str
    evidence: tuple[Evidence, ...] = ()
    close: bool = False
    years: float | None = None


class Case(NamedTuple):
    """One demand before the judge."""

    requirement: Requirement
    person: Person
    hits: Mapping[str, float]
    """Fact id -> how near it lies in meaning and words, from the finder."""
    language: str
    place: str | None
    """Where the job is."""
    field: float
    """0 to 1: how far the person's work lies in the ad's field."""
    subjects: frozenset[str]
    """What the ad is about: its skills but for those of any job."""
    kin: bool
    """Whether the person has held a role named like the job."""


@cache
def weights() -> dict[str, dict[str, float]]:
    """The public weights."""
    return tomllib.loads((DATA / "weights.toml").read_text(encoding="utf-8"))


@cache
def reasons() -> dict[str, dict[str, str]]:
    """The reasons with their slots, by language and key."""
    return tomllib.loads((DATA / "reasons.toml").read_text(encoding="utf-8"))


def reason(key: str, tongue: str, /, **slots: object) -> str:
    """A reason in the reader's language, English where we have none."""
    text = reasons().get(tongue, {}).get(key) or reasons()["en"][key]
    for name, value in slots.items():
        text = text.replace("{" + name + "}", str(value).replace("{", "(").replace("}", ")"), 1)
    return text


def evidence(seen: Iterable[Seen]) -> tuple[Evidence, ...]:
    """The strongest facts, quoted."""
    best = sorted({s.fact.id: s for s in seen}.values(), key=order)[:_MOST_EVIDENCE]
    return tuple(Evidence(fact_id=s.fact.id, quote=s.fact.text, source=s.fact.path) for s in best)


def quoted(facts: Sequence[Fact]) -> tuple[Evidence, ...]:
    """Facts as evidence, in their order."""
    return tuple(Evidence(fact_id=f.id, quote=_words(f), source=f.path) for f in facts[:_MOST_EVIDENCE])


def _words(fact: Fact) -> str:
    level = fact.details.get("fluency") if fact.kind == "language" else None
    return f"{fact.text}: {level}" if level else fact.text


def verdict_of(credit: float) -> Verdict:
    """The verdict that a credit stands for."""
    limits = weights()["limits"]
    return "met" if credit >= limits["met"] else "partial" if credit >= limits["partial"] else "missing"
