"""What steps would ask of a model on a server, before they do: how often, how much, at what price. An upper bound, by a table.

Nothing here asks anybody. What is kept from an earlier time (the same facts and ad are not asked about twice) is not taken off.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from core.tokens import count
from tools.context import CopilotContext
from tools.jobs.tool import COMPARED

_FILE = Path(__file__).with_name("estimate.toml")


class Estimate(NamedTuple):
    """How often a model is asked, and the tokens that go there and come back."""

    requests: int = 0
    sent: int = 0
    said: int = 0

    def plus(self, other: "Estimate") -> "Estimate":
        """Both together."""
        return Estimate(self.requests + other.requests, self.sent + other.sent, self.said + other.said)


def estimate(steps: Iterable[str], context: CopilotContext, model: str) -> Estimate:
    """What these steps come to, by the names of their tools; nothing where the engines work without a model."""
    found = Estimate()
    for name in steps:
        found = found.plus(_of(name, context, model))
    return found


def _of(name: str, context: CopilotContext, model: str) -> Estimate:
    way = table().get(name)
    if way is None or not getattr(context.services, way["asks"]):
        return Estimate()
    requests = way["times"] * _how_many(way["each"], context)
    words = 0 if way["each"] == "file" else _facts(context, model) * requests + _ads(way, context, model)
    return Estimate(requests, words + way["tokens"] * requests, way["said"] * requests)


def _how_many(each: str, context: CopilotContext) -> int:
    if each == "job":
        return min(COMPARED, len(context.services.jobs.jobs(context.owner)))
    return sum(a.looks_like != "job" for a in context.attachments) if each == "file" else 1


def _facts(context: CopilotContext, model: str) -> int:
    return count("\n".join(fact.text for fact in context.services.ledger.facts(context.owner)), model)[0]


def _ads(way: Mapping[str, Any], context: CopilotContext, model: str) -> int:
    """The ads that go along: each saved one, or the one talked about as often as it is asked about."""
    jobs = context.services.jobs
    if way["each"] == "job":
        texts = (jobs.get(context.owner, job.id).text for job in jobs.jobs(context.owner)[:COMPARED])
        return sum(count(text, model)[0] for text in texts)
    active = jobs.active(context.owner, context.thread)
    return count(active[1].text, model)[0] * way["times"] if active else 0


@cache
def table() -> Mapping[str, Mapping[str, Any]]:
    """Tool -> what it asks."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
