"""A comparison of people in words: how many, for what, and that a person decides; the card shows the evidence."""

from collections.abc import Mapping, Sequence
from typing import Any

from agent.planner.phrases import Voice
from tools.recruiting.models import People

SECTION = "rank_candidates"


def tell(_: str, results: Sequence[Mapping[str, Any]], voice: Voice) -> str:
    """Nobody is put first: each in the order given, with the musts met."""
    found = People.model_validate(results[-1])
    if not found.on:
        return voice.say("later", SECTION)
    job = " · ".join(filter(None, (found.title, found.company))) or voice.say("read_job", "untitled")
    lines = [
        voice.say(SECTION, "line", label=p.label, met=p.met, asked=p.asked, low=f"{p.low:.0f}", high=f"{p.high:.0f}")
        for p in found.people
    ]
    head = voice.say(SECTION, "done", n=len(found.people), title=job)
    left = voice.count(SECTION, "not_read", len(found.not_read))
    return "\n".join(filter(None, (head, *(f"- {line}" for line in lines), left)))
