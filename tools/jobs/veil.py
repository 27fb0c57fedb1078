"""A fit as it is shown to somebody who chooses among people: what speaks for each, without the words that say who it is."""

import re
from collections.abc import Sequence
from functools import cache

from core.flat import flat
from tools.jobs.models import Evidence, Fit, Part
from tools.jobs.person import PRIVATE
from tools.jobs.phrases import table
from tools.profile.models import Fact
from tools.profile.neutral import neutral

GONE = "[…]"
_CONTACT = re.compile(
    r"\S+@\S+|(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|org|net|io|dev|me)/\S+|(?<!\w)(?:\+|\(?0)\d[\d ()/.-]{6,}\d"
)
_HOME = "basics.location"
_BESIDES = frozenset({"interest"})
_SHORT = ("skill", "language")
"""Facts of a word or two, which stand in one line."""
_LEAST = 3
"""Letters from which a part of a name is hidden by itself."""


def veiled(fit: Fit, name: str) -> Fit:
    """The same score, verdicts and points; quotes and reasons without name, contact, address, age, gender and nationality.

    Args:
        fit: as the person would see it.
        name: the person's, as the CV has it.
    """
    return fit.model_copy(update={"parts": tuple(_part(part, name) for part in fit.parts)})


def cv(facts: Sequence[Fact]) -> tuple[str, ...]:
    """What a CV says, line by line in its order, without who wrote it; years of work stay, years of study do not."""
    name = next((fact.text for fact in facts if fact.kind == "name"), "")
    told = [(fact.kind, _line(fact, name)) for fact in facts if fact.kind not in PRIVATE | _BESIDES]
    lines = [line for kind, line in told if kind not in _SHORT]
    lines += [" · ".join(line for kind, line in told if kind == short) for short in _SHORT]
    return tuple(dict.fromkeys(line for line in lines if line.strip(f"{GONE} ")))


def _line(fact: Fact, name: str) -> str:
    level = fact.details.get("fluency", "")
    dates = " to ".join(filter(None, (fact.start, "now" if fact.current else fact.end))) if fact.kind == "role" else ""
    return plain(fact.text + (f": {level}" if level else ""), name).strip() + (f" ({dates})" if dates else "")


def plain(words: str, name: str) -> str:
    """Words without who somebody is; each part of the name goes, where it is written as a name is."""
    parts = [re.escape(p) for p in re.findall(r"[^\W\d_]+", name) if len(p) >= _LEAST]
    cut = _without_nation(neutral(_CONTACT.sub(GONE, words), name))
    if not parts:
        return cut
    forms = "|".join(f"{p}|{p.upper()}|{p.title()}" for p in sorted(parts, key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?:{forms})(?!\w)", GONE, cut)


@cache
def _nations() -> tuple[tuple[re.Pattern[str], ...], frozenset[str]]:
    data = table("veil")
    return tuple(re.compile(rf"(?<!\w){p}") for p in data["nations"]), frozenset(data["others"])


def _without_nation(words: str) -> str:
    """Of a passport or a citizenship, whose it is goes."""
    patterns, others = _nations()
    spans = {m.span("nation") for p in patterns for m in p.finditer(flat(words)) if m["nation"] not in others}
    for start, end in sorted(spans, reverse=True):
        words = words[:start] + GONE + words[end:]
    return words


def _part(part: Part, name: str) -> Part:
    shown = tuple(_evidence(e, name) for e in part.evidence if not e.source.startswith(_HOME))
    return part.model_copy(update={"reason": plain(part.reason, name), "evidence": shown})


def _evidence(evidence: Evidence, name: str) -> Evidence:
    return evidence.model_copy(update={"quote": plain(evidence.quote, name)})
